"""A desk's end of the line for tests: real ports, a real transport, and a raw server that says what it likes."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Iterator

from sync.client.requests_transport import Patience, RequestsTransport
from sync.ports import Clock

USUAL = Patience(connect_s=10.0, read_s=20.0)


@contextlib.contextmanager
def transport(patience: Patience = USUAL, clock: Clock | None = None) -> Iterator[RequestsTransport]:
    """A transport that is closed again."""
    made = RequestsTransport(patience, clock=clock)
    try:
        yield made
    finally:
        made.close()


@contextlib.contextmanager
def raw_server(*answers: bytes, heard: list[bytes] | None = None) -> Iterator[str]:
    """A server that gives one answer a connection, word for word, and hangs up. Yields its base URL."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        for answer in answers:
            with contextlib.suppress(OSError):
                connection, _ = listening.accept()
                with connection:
                    asked = whole_request(connection)
                    if heard is not None:
                        heard.append(asked)
                    connection.sendall(answer)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    finally:
        with contextlib.suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)  # wakes the accept of an answer nobody asked for
        listening.close()
        thread.join()


def whole_request(connection: socket.socket) -> bytes:
    """A request to its end: head and body may come apart, and whoever hangs up with something unread may take the answer along."""
    asked = b""
    while data := connection.recv(65_536):
        asked += data
        head, is_whole, body = asked.partition(b"\r\n\r\n")
        if is_whole and len(body) >= int((re.findall(rb"(?i)^content-length: *(\d+)", head, re.MULTILINE) or [b"0"])[0]):
            break
    return asked
