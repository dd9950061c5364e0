"""Fetches a file from where the last try was cut, and starts again where the portal says so (portal-api.md §5)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sync.client.calls import Call, Calls, content_type
from sync.client.transport import Answer, number_in
from sync.data_class import dataclass
from sync.errors import ProtocolBroken


@dataclass(frozen=True)
class Download:
    """The bytes from `start` to `end` of a file of `size_bytes`, where the portal tells. What was kept before `start` holds still."""

    start: int
    size_bytes: int | None
    media_type: str
    pieces: Iterator[bytes]
    end: int | None = None

    def goes_on(self, at: int) -> bool:
        """Whether all that was announced has come until `at`, and the file goes on behind it."""
        return self.size_bytes is not None and (self.end or 0) <= at < self.size_bytes


@contextmanager
def open_download(calls: Calls, sha256: str, start: int, most_bytes: int = 0) -> Iterator[Download]:
    """A download from `start` if that still fits the file, else from 0; of `most_bytes`, 0 for all that is left.

    Raises Refused(not_found), PortalUnreachable(cut) midway.
    """
    with calls.answer(_call(sha256, start, most_bytes)) as answer:
        if answer.status != 416:
            yield _download(answer, start)
            return
    with calls.answer(_call(sha256, 0, 0)) as answer:
        yield _download(answer, 0)


def _call(sha256: str, start: int, most_bytes: int) -> Call:
    # No coding of the content: a picture does not shrink, and a range of a compressed stream cannot be resumed.
    headers = {"Accept-Encoding": "identity"}
    if start or most_bytes:
        headers["Range"] = f"bytes={start}-{start + most_bytes - 1 if most_bytes else ''}"
    if start:
        headers["If-Range"] = f'"{sha256}"'
    return Call("GET", f"v1/files/{sha256}", wants=(), headers=headers, takes=frozenset({200, 206, 416}))


def _download(answer: Answer, asked: int) -> Download:
    if answer.status == 416:
        raise ProtocolBroken("files", "416 for the whole file")
    if answer.status == 200:
        return Download(0, number_in(answer.headers.get("content-length", "")), content_type(answer), answer.pieces())
    unit, _, rest = answer.headers.get("content-range", "").partition(" ")
    span, _, total = rest.partition("/")
    first, _, last = span.partition("-")
    if unit != "bytes" or number_in(first) != asked:
        raise ProtocolBroken("files", "Content-Range")
    end = number_in(last)
    return Download(asked, number_in(total), content_type(answer), answer.pieces(), None if end is None else end + 1)
