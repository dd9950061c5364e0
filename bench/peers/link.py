"""Slow lines, packet by packet: two network namespaces, a TUN interface in each, and a process that passes IP packets between them.

Needs /dev/net/tun, iproute2 and root, but no kernel module for queues. Real kernel TCP runs at both ends. No route leaves the namespaces;
the addresses are of the range for benchmarks (RFC 2544). `python -m bench.peers.link NAME SOCKET` is the passing process.
"""

from __future__ import annotations

import ctypes
import fcntl
import heapq
import json
import os
import select
import socket
import struct
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

DESK_IP, PORTAL_IP = "198.18.0.1", "198.18.0.2"
_CLONE_NEWNET = 0x40000000
_TUNSETIFF, _TUN_WITHOUT_HEAD = 0x400454CA, 0x0001 | 0x1000
_PIECES = 64


@dataclass(frozen=True)
class Profile:
    """`bits_per_s` 0: unlimited; `round_trip_s`; `loss` of each packet and direction."""

    bits_per_s: int = 0
    round_trip_s: float = 0.0
    loss: float = 0.0


PROFILES = {
    "none": Profile(),
    "2g": Profile(50_000, 0.600, 0.02),
    "2g without loss": Profile(50_000, 0.600),
    "3g": Profile(400_000, 0.300),
    "dsl": Profile(1_000_000, 0.080),
    "satellite": Profile(2_000_000, 0.700),
    "256k": Profile(256_000, 0.300, 0.05),
    "16k": Profile(16_000, 0.600, 0.05),
    "dead": Profile(16_000, 0.600, 1.0),
}


def space_names(name: str) -> tuple[str, str]:
    """The namespaces of the desk and of the portal."""
    return f"bench_desk_{name}", f"bench_portal_{name}"


class _Direction:
    """What one direction carried, and until when its line is busy."""

    def __init__(self) -> None:
        self.ip = self.payload = self.connections = 0
        self.busy_until = 0.0


class Passing:
    """Passes packets until told to stop; counts IP bytes, TCP payload, connections and turns."""

    def __init__(self, tuns: tuple[int, int], control: socket.socket) -> None:
        self._tuns, self._control = tuns, control
        self._profile, self._random = PROFILES["none"], Random(0)
        self._heap: list[tuple[float, int, int, bytes]] = []
        self._number = self._resets = 0
        self._zero()

    def _zero(self) -> None:
        self._directions = (_Direction(), _Direction())
        self._turns, self._last = 0, 1

    def run(self) -> None:
        """Until `stop`, or until standard input ends."""
        waiting = select.epoll()
        for one in (*self._tuns, self._control.fileno(), sys.stdin.fileno()):
            waiting.register(one, select.EPOLLIN)
        while True:
            for ready, _ in waiting.poll(self._wait_s()):
                if ready == sys.stdin.fileno():  # who began this process is gone
                    return
                if ready == self._control.fileno():
                    if self._obey():
                        return
                else:
                    self._read(self._tuns.index(ready))
            self._deliver()

    def _wait_s(self) -> float:
        return max(0.0, self._heap[0][0] - time.monotonic()) if self._heap else -1

    def _obey(self) -> bool:
        wish, address = self._control.recvfrom(200)
        words = wish.decode().split(maxsplit=1)
        if words[0] == "profile":
            self._profile = PROFILES[words[1]]
        if words[0] in ("profile", "reset"):
            self._zero()
            self._resets += 1
            self._random = Random(self._resets)  # repeats see other losses, but each time the same
        up, down = self._directions
        told = {"up": up.payload, "down": down.payload, "connections": up.connections, "turns": self._turns, "ip_bytes": up.ip + down.ip}
        self._control.sendto(json.dumps(told).encode(), address)
        return words[0] == "stop"

    def _read(self, side: int) -> None:
        for packet in _packets(self._tuns[side]):
            self._count(side, packet)
            self._pass_on(side, packet)

    def _count(self, side: int, packet: bytes) -> None:
        direction = self._directions[side]
        direction.ip += len(packet)
        if packet[9] != socket.IPPROTO_TCP:
            return
        head = (packet[0] & 15) * 4
        payload = len(packet) - head - (packet[head + 12] >> 4) * 4
        if packet[head + 13] & 0x12 == 0x02:
            direction.connections += 1
        if payload > 0:
            direction.payload += payload
            if side != self._last:
                self._last = side
                self._turns += side == 0

    def _pass_on(self, side: int, packet: bytes) -> None:
        line, out, now = self._profile, self._tuns[1 - side], time.monotonic()
        if line.loss and self._random.random() < line.loss:
            return
        direction = self._directions[side]
        begin = max(now, direction.busy_until)
        if (begin - now) * line.bits_per_s / 8 > max(30_000, line.bits_per_s / 16):  # 20 full packets or half a second wait, no more
            return
        direction.busy_until = begin + (len(packet) * 8 / line.bits_per_s if line.bits_per_s else 0)
        self._number += 1
        heapq.heappush(self._heap, (direction.busy_until + line.round_trip_s / 2, self._number, out, packet))

    def _deliver(self) -> None:
        now = time.monotonic()
        while self._heap and self._heap[0][0] <= now:
            _, _, out, packet = heapq.heappop(self._heap)
            try:
                os.write(out, packet)
            except OSError:  # the far end's queue is full: a loss like any other
                continue


def _packets(tun: int) -> Iterator[bytes]:
    for _ in range(_PIECES):
        try:
            packet = os.read(tun, 65_536)
        except BlockingIOError:
            return
        if packet[0] >> 4 == 4:
            yield packet


def _open_tun(space: str) -> int:
    """A TUN interface `line0` inside a namespace."""
    libc = ctypes.CDLL(None, use_errno=True)
    home, there = os.open("/proc/self/ns/net", os.O_RDONLY), os.open(f"/run/netns/{space}", os.O_RDONLY)
    try:
        if libc.setns(there, _CLONE_NEWNET):
            raise OSError(ctypes.get_errno(), "setns")
        tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(tun, _TUNSETIFF, struct.pack("16sH14x", b"line0", _TUN_WITHOUT_HEAD))
        libc.setns(home, _CLONE_NEWNET)
    finally:
        os.close(home)
        os.close(there)
    return tun


def main(name: str, address: str) -> None:
    """Open both ends, say so on standard output, pass packets."""
    desk, portal = space_names(name)
    tuns = _open_tun(desk), _open_tun(portal)
    Path(address).unlink(missing_ok=True)
    control = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    control.bind(address)
    print("ready", flush=True)
    Passing(tuns, control).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
