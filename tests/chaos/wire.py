"""HTTP messages as raw bytes, for a line that stands between desk and portal and understands only where they end."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass

_LENGTH = re.compile(rb"^content-length:\s*(\d+)", re.I | re.M)
_CHUNKED = re.compile(rb"^transfer-encoding:.*chunked", re.I | re.M)


@dataclass(frozen=True)
class Message:
    """One request or answer, word for word."""

    head: bytes
    body: bytes

    @property
    def raw(self) -> bytes:
        return self.head + self.body

    @property
    def path(self) -> str:
        """The path of a request, without its query."""
        words = self.head.split(b" ", 2)
        return words[1].decode("latin-1").split("?")[0] if len(words) > 1 else ""

    @property
    def is_writing(self) -> bool:
        return self.head.split(b" ", 1)[0] in (b"POST", b"PATCH", b"PUT", b"DELETE")


class Peer:
    """One end of a connection, read message by message. `has_ended`: the other side has hung up, perhaps within its last message."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.has_ended = False
        self._kept = b""

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def close(self) -> None:
        self.connection.close()

    def request(self) -> Message | None:
        """The next request; None when the other side has hung up."""
        head = self._until(b"\r\n\r\n")
        return None if head is None else Message(head, self._body(head, has_end=True))

    def answer(self, asked: Message) -> Message | None:
        """The answer to a request; None when the other side has hung up before its head was whole."""
        head = self._until(b"\r\n\r\n")
        if head is None:
            return None
        status = head.split(b" ", 2)[1]
        is_bare = asked.head.startswith(b"HEAD") or status in (b"204", b"304")
        return Message(head, b"" if is_bare else self._body(head, has_end=False))

    def _body(self, head: bytes, *, has_end: bool) -> bytes:
        if _CHUNKED.search(head):
            return self._chunks()
        length = _LENGTH.search(head)
        if length is not None:
            return self._exactly(int(length[1]))
        return b"" if has_end else self._exactly(1 << 40)

    def _chunks(self) -> bytes:
        whole = b""
        while (line := self._until(b"\r\n")) is not None:
            size = int(line.split(b";")[0], 16)
            whole += line + self._exactly(size + 2)
            if size == 0:
                break
        return whole

    def _until(self, mark: bytes) -> bytes | None:
        while mark not in self._kept:
            if not self._more():
                return None
        end = self._kept.index(mark) + len(mark)
        found, self._kept = self._kept[:end], self._kept[end:]
        return found

    def _exactly(self, size: int) -> bytes:
        """So many bytes, or fewer when the other side hung up."""
        while len(self._kept) < size and self._more():
            pass
        found, self._kept = self._kept[:size], self._kept[size:]
        return found

    def _more(self) -> bool:
        try:
            data = self.connection.recv(65_536)
        except OSError:
            data = b""
        self._kept += data
        self.has_ended = not data
        return bool(data)
