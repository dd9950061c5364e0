"""A large file on a bad line, up and down: the line dies, the desk and the portal are killed in turn, and a reply is written now and then.

`python -m bench.large [--profile 256k] [--bytes N] [--cut-every S]` runs it alone. Bound of the rows: about seven minutes.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Self

from bench.content import made_content
from bench.line import EmulatedLine, can_emulate
from bench.rows import Row, measured, unmeasured
from bench.world import DrivenDesk, ServedPortal, fill_portal, token_of

UP, DOWN = "large upload on 256 kbit/s with 5 % loss, cut again and again: sent twice", "the same as a download: fetched twice"
REPLY = "a reply while a large file goes on 256 kbit/s with 5 % loss: longest wait"
PORT, BYTES, CUT_EVERY_S, DEAD_S, LOOK_S, MOST_S = 8017, 2_000_000, 25.0, 4.0, 2.0, 900.0
SLOWEST_PER_S = 8_000
CUTS = ("the line", "the desk", "the portal")


@dataclass
class Told:
    """One transfer: seconds, how often it was cut, the bytes that the desk has counted in its direction, how long replies waited."""

    seconds: float = 0.0
    cuts: int = 0
    own_bytes: int = 0
    waits_s: list[float] = field(default_factory=list)


class BadLine:
    """Both ends on an emulated line, and the hand that cuts."""

    def __init__(self, folder: Path, line: EmulatedLine, profile: str, cut_every_s: float) -> None:
        self._folder, self._line, self._profile, self._cut_every_s = folder, line, profile, cut_every_s
        self._data = folder / "large portal"
        self._cuts = itertools.cycle(CUTS)
        self._most_s = MOST_S

    def __enter__(self) -> Self:
        fill_portal(self._data, made_content(60, 20))
        self._token = token_of(self._data)
        self._portal = self._serve()
        self._begins("first")
        return self

    def __exit__(self, *_what: object) -> None:
        self._line.becomes("none")
        self._desk.__exit__(None, None, None)
        self._portal.__exit__(None, None, None)

    def _serve(self) -> ServedPortal:
        return ServedPortal(self._data, self._line.portal, self._line.host, port=PORT)

    def _begins(self, name: str) -> None:
        """A new desk, signed in, with all news."""
        self._name = name
        self._line.becomes("none")
        self._desk = self._opened()
        self._desk.does("sign_in")
        self._desk.does("exchange")

    def _opened(self) -> DrivenDesk:
        return DrivenDesk(self._folder / self._name, self._portal.base_url, self._token, self._line.desk)

    def uploads(self, size_bytes: int) -> tuple[str, Told]:
        """A file goes up. Gives its hash."""
        sha256 = str(self._desk.does("add_file", size_bytes=size_bytes)["sha256"])
        self._most_s = max(MOST_S, size_bytes / SLOWEST_PER_S)
        self._desk.does("live")
        return sha256, self._runs(sha256, "up", lambda left: left["uploads"] == 0 and left["queued"] == 0)

    def downloads(self, sha256: str) -> Told:
        """The same file comes down to another desk of hers."""
        self._desk.__exit__(None, None, None)
        self._begins("second")
        self._desk.does("live")
        self._desk.does("fetch", sha256=sha256)
        return self._runs(sha256, "down", lambda left: left["here"] < 0)

    def _runs(self, sha256: str, way: str, is_over: Any) -> Told:
        told, began = Told(), time.monotonic()
        cut_s, spent, before = began + self._cut_every_s, 0, 0
        self._line.becomes(self._profile)
        while time.monotonic() - began < self._most_s:
            left = self._desk.does("left", sha256=sha256)
            if left[way] < before:  # a new run of the program counts anew
                spent += before
            before = left[way]
            if is_over(left):
                break
            if time.monotonic() > cut_s:
                self._cut(next(self._cuts))
                told.cuts, cut_s = told.cuts + 1, time.monotonic() + self._cut_every_s
            elif told.cuts + 1 > len(told.waits_s):
                told.waits_s.append(self._desk.does("reply")["seconds"])
            time.sleep(LOOK_S)
        told.seconds, told.own_bytes = time.monotonic() - began, spent + before
        return told

    def _cut(self, what: str) -> None:
        if what == "the line":
            self._line.becomes("dead")
            time.sleep(DEAD_S)
            self._line.becomes(self._profile)
        elif what == "the desk":
            self._desk.kill()
            self._desk = self._opened()
            self._desk.does("live")
        else:
            self._portal.kill()
            self._portal = self._serve()


def measure(folder: Path, line: EmulatedLine) -> Iterator[Row]:
    """The rows, on a line that stands."""
    with BadLine(folder, line, "256k", CUT_EVERY_S) as bad:
        sha256, up = bad.uploads(BYTES)
        down = bad.downloads(sha256)
    cuts = "the line dead, the desk killed, the portal killed, in turn"
    yield measured(
        UP, up.own_bytes - BYTES, note=f"{BYTES:,} B in {up.seconds:.0f} s, {up.cuts} cuts ({cuts}); heads, texts and news in it"
    )
    yield measured(DOWN, down.own_bytes - BYTES, note=f"{down.seconds:.0f} s, {down.cuts} cuts; heads, texts and news in it")
    waits = up.waits_s + down.waits_s
    note = f"of {len(waits)}, median {median(waits):.1f} s; the settling second, the rest of a chunk and a turn; cuts in it"
    yield measured(REPLY, max(waits), note=note, spread=(min(waits), max(waits)))


def left_out(why: str) -> Iterator[Row]:
    """The same rows, not measured."""
    for name in (UP, DOWN, REPLY):
        yield unmeasured(name, why)


def main() -> None:
    """One run with figures in words."""
    parser = argparse.ArgumentParser(prog="python -m bench.large")
    parser.add_argument("--profile", default="256k")
    parser.add_argument("--bytes", type=int, default=BYTES)
    parser.add_argument("--cut-every", type=float, default=CUT_EVERY_S)
    asked = parser.parse_args()
    if not can_emulate():
        raise SystemExit("this machine allows no TUN interfaces and network namespaces")
    with ExitStack() as open_:
        folder = Path(open_.enter_context(tempfile.TemporaryDirectory(prefix="bench-large-")))
        line = open_.enter_context(EmulatedLine())
        bad = open_.enter_context(BadLine(folder, line, asked.profile, asked.cut_every))
        sha256, up = bad.uploads(asked.bytes)
        print("up", up, flush=True)
        print("down", bad.downloads(sha256), flush=True)


if __name__ == "__main__":
    main()
