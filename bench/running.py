"""Runs the parts one after another, each as a process with a time limit; what one could not measure says why and ends nothing else."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.line import sweep_spaces
from bench.rows import Row

MINUTES = {"wire": 30, "start": 12, "memory": 12, "search": 25, "apply": 8, "ui": 15, "package": 20, "portal": 8}
"""What a part may take at most, also on a busy machine: then it is ended, and the next one begins."""
_END_S = 30
_ROOT = Path(__file__).parent.parent


class PartRun:
    """One part as a process; `rows` gives what it tells while it runs. Leaving the context ends it and all that it began."""

    def __init__(self, part: str, words: Sequence[str], minutes: float) -> None:
        self._part, self._minutes, self.trouble = part, minutes, ""
        env = os.environ | {"PYTHONPATH": str(_ROOT)}
        command = [sys.executable, "-m", "bench.measuring", part, *words]
        # A session of its own: Ctrl+C reaches this process only, which then lets the part end in order.
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env, start_new_session=True
        )
        self._last_words = ""
        self._hearing = threading.Thread(target=self._hear, daemon=True)
        self._clock = threading.Timer(minutes * 60, self._overrun)
        self._clock.daemon = True

    def __enter__(self) -> PartRun:
        self._hearing.start()
        self._clock.start()
        return self

    def rows(self) -> Iterator[Row]:
        """Each row when it is known; then `trouble` says why some are missing, if some are."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            yield row_of(line)
        if self._process.wait() and not self.trouble:
            self._hearing.join(_END_S)
            self.trouble = self._last_words or f"ended with {self._process.returncode}"

    def __exit__(self, *_what: object) -> None:
        self._clock.cancel()
        self._end()
        self._hearing.join(_END_S)
        for pipe in (self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()
        sweep_spaces()

    def _hear(self) -> None:
        """What the part says besides its rows is passed on; the last line of it tells why it ended."""
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if line.strip():
                self._last_words = line.strip()[:300]
                print(f"    {line.rstrip()}", file=sys.stderr, flush=True)

    def _overrun(self) -> None:
        self.trouble = f"took longer than {self._minutes:g} minutes"
        self._end()

    def _end(self) -> None:
        if self._process.poll() is not None:
            return
        begun = descendants(self._process.pid)
        self._process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
            self._process.wait(_END_S)
        for one in {*begun, *descendants(self._process.pid)}:
            with contextlib.suppress(OSError):
                os.kill(one, 9)
        self._process.kill()
        self._process.wait()


def row_of(line: str) -> Row:
    """A row as another process has printed it."""
    told = json.loads(line)
    return Row(**told | {"spread": tuple(told["spread"]) if told["spread"] else None})


def descendants(process: int) -> set[int]:
    """The processes that it began, theirs with them, in whatever session they run."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            after_name = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
            children.setdefault(int(after_name[1]), []).append(int(stat.parent.name))
    found, waiting = set[int](), list(children.get(process, ()))
    while waiting:
        one = waiting.pop()
        found.add(one)
        waiting += children.get(one, ())
    return found


class Others:
    """How many cores other programs use meanwhile: above none, seconds say little; bytes and turns do not care."""

    def __init__(self) -> None:
        self._began, self._busy_s, self._own_s = time.monotonic(), _busy_s(), _own_s()

    def cores(self) -> float | None:
        """On average since the beginning; None where the system does not tell. Ask when what was begun has ended."""
        if self._busy_s is None:
            return None
        spent = (_busy_s() or 0.0) - self._busy_s - (_own_s() - self._own_s)
        return max(0.0, round(spent / max(0.1, time.monotonic() - self._began), 2))


def _busy_s() -> float | None:
    try:
        fields = [int(word) for word in Path("/proc/stat").read_text("ascii").split("\n", 1)[0].split()[1:]]
    except OSError:
        return None
    user, nice, system, _idle, _waiting, *_interrupts = fields
    return (user + nice + system) / os.sysconf("SC_CLK_TCK")


def _own_s() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)
