"""A relay on the loopback that counts what goes through it at the level of TCP: payload bytes, connections, turns; and can cut the line.

It knows nothing of IP and TCP headers: its figures say "TCP payload". Where the machine has TUN and namespaces, link.py counts IP bytes.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

PIECE_BYTES = 16_384


@dataclass(frozen=True)
class Count:
    """What went over the line. `ip_bytes` is 0 where headers cannot be seen. A turn: the desk speaks after the portal has spoken."""

    up: int = 0
    down: int = 0
    connections: int = 0
    turns: int = 0
    ip_bytes: int = 0

    @property
    def payload(self) -> int:
        """Both directions, without headers."""
        return self.up + self.down


class Relay:
    """Listens at `port` and passes all on to the portal. `cut_after`: bytes from the portal after which the line breaks, once."""

    def __init__(self, upstream: tuple[str, int]) -> None:
        self._upstream = upstream
        self._lock = threading.Lock()
        self._count = Count()
        self._last_was_up = False
        self._cut_after: int | None = None
        self._said: list[bytes] = []
        self.cut_answer = b""
        """What had come from the portal over the connection that was cut."""
        self._open: list[socket.socket] = []
        self._pumps: list[threading.Thread] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(5)
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for pump in self._pumps:
            pump.join(5)
        for one in self._open:
            one.close()

    def reset(self) -> None:
        """Count from nothing; an open connection stays open."""
        with self._lock:
            self._count, self._last_was_up = Count(), False

    def read(self) -> Count:
        """What was counted since the reset."""
        with self._lock:
            return self._count

    def cut_after(self, down_bytes: int) -> None:
        """Break the line once, when so many more bytes have come from the portal."""
        with self._lock:
            self._cut_after, self._said = self._count.down + down_bytes, []

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                desk, _ = self._listening.accept()
                self._open.append(desk)
                portal = socket.create_connection(self._upstream)
                self._open.append(portal)
                for one in (desk, portal):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                with self._lock:
                    self._count = replace(self._count, connections=self._count.connections + 1)
                for pair in ((desk, portal, True), (portal, desk, False)):
                    pump = threading.Thread(target=self._pump, args=pair, daemon=True)
                    self._pumps.append(pump)
                    pump.start()

    def _pump(self, source: socket.socket, target: socket.socket, is_up: bool) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(PIECE_BYTES):
                passed = self._counted(piece, is_up)
                target.sendall(passed)
                if len(passed) < len(piece):
                    break
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _counted(self, piece: bytes, is_up: bool) -> bytes:
        """What may pass: less than the piece where the line breaks."""
        with self._lock:
            count = self._count
            if is_up:
                turn = 0 if self._last_was_up else 1
                self._count = replace(count, up=count.up + len(piece), turns=count.turns + turn)
            else:
                if self._cut_after is not None and count.down + len(piece) > self._cut_after:
                    piece = piece[: max(0, self._cut_after - count.down)]
                    self._cut_after = None
                    self.cut_answer = b"".join([*self._said, piece])
                if self._cut_after is not None:
                    self._said.append(piece)
                self._count = replace(count, down=count.down + len(piece))
            self._last_was_up = is_up
            return piece
