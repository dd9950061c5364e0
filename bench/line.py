"""The line between desk and portal, as the bench counts it: emulated with IP packets where the machine allows it, else a relay."""

from __future__ import annotations

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
_ANSWER_S = 10
_SILENCE_S = 0.3
"""Longer than the kernel holds back an acknowledgement."""


def can_emulate() -> bool:
    """Whether this machine lets us make namespaces and TUN interfaces."""
    return os.geteuid() == 0 and Path("/dev/net/tun").exists() and shutil.which("ip") is not None


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
        for space in self._spaces:
            _ip("netns", "add", space)
            _ip("-n", space, "link", "set", "lo", "up")
        command = [sys.executable, "-m", "bench.peers.link", self._name, self._address]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self._process.stdout.readline()
        for space, here, there in zip(self._spaces, (DESK_IP, PORTAL_IP), (PORTAL_IP, DESK_IP), strict=True):
            _ip("-n", space, "addr", "add", here, "peer", there, "dev", "line0")
            _ip("-n", space, "link", "set", "line0", "mtu", "1500", "up")
            # No round trip or window remembered from an earlier connection: each run begins cold.
            _ip("netns", "exec", space, "sysctl", "-qw", "net.ipv4.tcp_no_metrics_save=1", may_fail=True)
            _ip("netns", "exec", space, "sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1", may_fail=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._process is not None
        self._ask("stop")
        self._process.wait(_ANSWER_S)
        assert self._process.stdout is not None
        self._process.stdout.close()
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
    subprocess.run(["ip", *words], check=not may_fail, capture_output=True)
