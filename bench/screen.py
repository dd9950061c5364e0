"""Windows of other processes on a private display: when the first one is there, and what its processes weigh."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

NEEDED = ("Xvfb", "xdotool", "openbox")
SMALLEST = (200, 100)
_POLL_S, _LONGEST_S, _END_S = 0.01, 60.0, 6.0


def what_is_missing() -> str:
    """Which of the programs this needs are not installed; "" if none."""
    return ", ".join(name for name in NEEDED if shutil.which(name) is None)


@dataclass(frozen=True)
class Seen:
    """One start: seconds from exec to the first window, and the PSS of its processes after standing idle, in MB."""

    seconds: float
    pss_mb: float


class Screen:
    """A display with a window manager, and a home folder for who is started."""

    def __init__(self) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="screen-"))
        (self._home / "run").mkdir(mode=0o700)
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        kept = {"PATH": os.environ["PATH"], "HOME": str(self._home), "XDG_RUNTIME_DIR": str(self._home / "run"), "LANG": "C.UTF-8"}
        self.env: dict[str, str] = kept | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": "."}
        managed = self._home / "managed"
        manager = ["openbox", "--startup", f"touch {managed}"]
        self._managing = subprocess.Popen(manager, env=self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # A window that comes while the manager still begins may never be shown.
        end = time.monotonic() + _END_S
        while not managed.exists() and time.monotonic() < end:
            time.sleep(_POLL_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for one in (self._managing, self._server):
            one.terminate()
            one.wait(_END_S)
        shutil.rmtree(self._home, ignore_errors=True)

    def opens(self, command: Sequence[str], idle_s: float = 0.0, env: Mapping[str, str] | None = None) -> Seen | None:
        """Start, wait for a window, let it stand idle, end it. None if no window came."""
        began = time.monotonic()
        process = subprocess.Popen(
            command, env=self.env | dict(env or {}), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            seconds = self._until_a_window(process, began)
            if seconds is None:
                return None
            time.sleep(idle_s)
            return Seen(seconds, sum(map(_pss_kb, _session(process.pid))) / 1000)
        finally:
            _end(process)

    def _until_a_window(self, process: subprocess.Popen[bytes], began: float) -> float | None:
        while time.monotonic() - began < _LONGEST_S and process.poll() is None:
            if self._has_window():
                return time.monotonic() - began
            time.sleep(_POLL_S)
        return None

    def _has_window(self) -> bool:
        asked = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowgeometry", "--shell", "%@"]
        told = subprocess.run(asked, env=self.env, capture_output=True, text=True, check=False).stdout
        sizes = re.findall(r"WIDTH=(\d+)\nHEIGHT=(\d+)", told)
        return any(int(width) >= SMALLEST[0] and int(height) >= SMALLEST[1] for width, height in sizes)


def _session(leader: int) -> list[int]:
    """The processes of the session that the leader began, its children with it."""
    found = []
    for one in Path("/proc").iterdir():
        if one.name.isdigit():
            try:
                if os.getsid(int(one.name)) == leader:
                    found.append(int(one.name))
            except OSError:
                continue
    return found


def _pss_kb(process: int) -> int:
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    match = re.search(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)
    return int(match[1]) if match else 0


def _end(process: subprocess.Popen[bytes]) -> None:
    """Of the session this module began, all that is left."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        for one in _session(process.pid):
            try:
                os.kill(one, number)
            except OSError:
                continue
        try:
            process.wait(_END_S)
        except subprocess.TimeoutExpired:
            continue
        if not _session(process.pid):
            return
