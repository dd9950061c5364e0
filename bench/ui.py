"""What the window costs the person in front of it: blocks while news arrive, and from a key to the screen. Bound: about four minutes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench.content import TEACHER, Content, school_of_many
from bench.rows import Row, measured
from bench.start import PASSPHRASE, filled_home
from bench.world import BenchFailed, ServedPortal, load_portal, token_of
from desktop.profiles import Profiles
from desktop.signing_in import Unlocking, sign_in
from sync.adapters.system import system_ports
from sync.feed import Tokens

BLOCK, MIDDLE, RARE = (
    "longest block of the UI thread while 50,000 records arrive",
    "local action to screen, median",
    "local action to screen, p99",
)
RECORDS = 50_000
_LONGEST_S = 1_200


def measure(content: Content, count: int = RECORDS) -> Iterator[Row]:
    """Each in a process of its own, offscreen."""
    with tempfile.TemporaryDirectory(prefix="bench-ui-") as name:
        yield _block_row(_arrived(Path(name), content, count), count)
        home = filled_home(Path(name) / "filled", content)
        yield from _action_rows(_watched("act", str(home), PASSPHRASE)["times"])


def _arrived(folder: Path, content: Content, count: int) -> dict[str, Any]:
    data, home, ports = folder / "portal", folder / "home", system_ports()
    load_portal(data, school_of_many(count, content))
    with ServedPortal(data) as portal:
        sign_in(Profiles(home, ports.files), TEACHER, portal.base_url, Tokens(token_of(data)), Unlocking(None, PASSPHRASE), ports)
        return _watched("arrive", str(home), PASSPHRASE, portal.base_url, str(count))


def _watched(*words: str) -> dict[str, Any]:
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"}
    command = [sys.executable, "-m", "bench.watched_window", *words]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=_LONGEST_S, check=False)
    if done.returncode:
        raise BenchFailed(f"the window: {done.stderr.strip()[-300:]}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _block_row(told: dict[str, Any], count: int) -> Row:
    came = f"{told['came']:,} of {count:,} posts in {told['seconds']:.0f} s, window on Today, offscreen, portal on the same machine"
    worst = f"the worst turn had {told['its_cpu']:.0f} ms of CPU of its own, the rest it waited for the interpreter"
    load = f"not counted: {told['no_core']:.0f} ms of it while other programs had both cores"
    note = f"{came}; {worst}; {load}; most CPU of a turn: {told['most_cpu']:.0f} ms; turns over 50 ms: {told['over_50']}"
    return measured(BLOCK, told["longest"], note=note)


def _action_rows(times: list[float]) -> Iterator[Row]:
    ordered = sorted(times)
    note = f"{len(ordered)} keys: Down through the conversations, letters into the search field; to the end of the painting, offscreen"
    spread = (ordered[0], ordered[-1])
    yield measured(MIDDLE, median(ordered), note=note, spread=spread)
    yield measured(RARE, ordered[int(len(ordered) * 0.99)], note=note, spread=spread)
