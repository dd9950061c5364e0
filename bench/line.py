"""The line between desk and portal, as the bench counts it: emulated with IP packets where the machine allows it, else a relay."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from bench.peers.link import DESK_IP, PORTAL_IP, space_names
from bench.peers.relay import Count

IP_BYTES = "IP bytes, counted by the emulated line"
PAYLOAD = "TCP payload through a relay; IP and TCP headers are not in it"
NAMES = Path("/run/netns")
"""Where the system keeps the names of namespaces."""
_ANSWER_S = 10
_SILENCE_S = 0.3
"""Longer than the kernel holds back an acknowledgement."""


def can_emulate() -> bool:
    """Whether this machine lets us make namespaces and TUN interfaces: tried, as being root does not say it."""
    if os.geteuid() != 0 or not Path("/dev/net/tun").exists() or shutil.which("ip") is None:
        return False
    try:
        with EmulatedLine():
            return True
    except (OSError, subprocess.SubprocessError):
        return False


def sweep_spaces(names: Path = NAMES) -> list[str]:
    """Takes away the namespaces whose process was killed before it could; those of a living one stay. Which they were."""
    stale = [one.name for one in names.glob("bench_*_*") if not Path(f"/proc/{one.name.rpartition('_')[2]}").exists()]
    for name in stale:
        _ip("netns", "del", name, may_fail=True)
    return stale


class EmulatedLine:
    """Two namespaces and the process between them. `desk` and `portal` stand before the commands that run at either end."""

    host = PORTAL_IP

    def __init__(self) -> None:
        self._name = f"{os.getpid()}"
        self._spaces = space_names(self._name)
        self.desk, self.portal = (("ip", "netns", "exec", space) for space in self._spaces)
        self._folder = Path(tempfile.mkdtemp(prefix="line-"))
        self._address = str(self._folder / "line.sock")
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        try:
            self._stand()
        except BaseException:
            self._fall()
            raise
        return self

    def _stand(self) -> None:
        for space in self._spaces:
            _ip("netns", "add", space)
            _ip("-n", space, "link", "set", "lo", "up")
        command = [sys.executable, "-m", "bench.peers.link", self._name, self._address]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        if not self._process.stdout.readline():
            raise OSError("the process between the namespaces did not begin")
        for space, here, there in zip(self._spaces, (DESK_IP, PORTAL_IP), (PORTAL_IP, DESK_IP), strict=True):
            _ip("-n", space, "addr", "add", here, "peer", there, "dev", "line0")
            _ip("-n", space, "link", "set", "line0", "mtu", "1500", "up")
            # No round trip or window remembered from an earlier connection: each run begins cold.
            _ip("netns", "exec", space, "sysctl", "-qw", "net.ipv4.tcp_no_metrics_save=1", may_fail=True)
            _ip("netns", "exec", space, "sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1", may_fail=True)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._fall()

    def _fall(self) -> None:
        """Also from half-way."""
        if self._process is not None:
            with contextlib.suppress(OSError, ValueError):
                self._ask("stop")
            try:
                self._process.wait(_ANSWER_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
        for space in self._spaces:
            _ip("netns", "del", space, may_fail=True)
        shutil.rmtree(self._folder, ignore_errors=True)

    def becomes(self, profile: str) -> None:
        """Another kind of line from now on; counts from nothing."""
        self._ask(f"profile {profile}")

    def reset(self) -> None:
        """Count from nothing; open connections stay open."""
        self._ask("reset")

    def read(self) -> Count:
        """What was counted since the reset, once the line has fallen silent: late acknowledgements belong to it too."""
        before: dict[str, int] = {}
        told = self._ask("stats")
        while told != before:
            time.sleep(_SILENCE_S)
            before, told = told, self._ask("stats")
        return Count(told["up"], told["down"], told["connections"], told["turns"], told["ip_bytes"])

    def _ask(self, wish: str) -> dict[str, int]:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as asking:
            own = self._folder / "asking.sock"
            asking.bind(str(own))
            try:
                asking.settimeout(_ANSWER_S)
                asking.sendto(wish.encode(), self._address)
                told: dict[str, int] = json.loads(asking.recv(4096))
            finally:
                own.unlink()
        return told


def _ip(*words: str, may_fail: bool = False) -> None:
    with contextlib.suppress(*([OSError] if may_fail else [])):
        subprocess.run(["ip", *words], check=not may_fail, capture_output=True)
