"""Undoes Content-Encoding piece by piece and knows whether the stream came to its end: requests takes a cut one for whole."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator
from typing import Any, Protocol

from sync.errors import PortalUnreachable, ProtocolBroken

PIECE_BYTES = 256 * 1024
"""No single step unpacks more than this, whatever the stream promises."""


class Decoder(Protocol):
    """`feed` gives what can be read already; `finish` raises PortalUnreachable(cut) when the stream has not ended."""

    def feed(self, data: bytes) -> Iterator[bytes]: ...

    def finish(self) -> None: ...


class PlainDecoder:
    """Bytes as they are; whether they are all is for the length or a hash to say."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        yield data

    def finish(self) -> None:
        """Nothing to say."""


class GzipDecoder:
    """One gzip stream; bytes after its end break the contract."""

    def __init__(self) -> None:
        self._unpack = zlib.decompressobj(wbits=31)
        self._has_begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        self._has_begun = self._has_begun or bool(data)
        try:
            while data and not self._unpack.eof:
                piece = self._unpack.decompress(data, PIECE_BYTES)
                data = self._unpack.unconsumed_tail
                if piece:
                    yield piece
        except zlib.error as error:
            raise ProtocolBroken("content-encoding", "gzip") from error

    def finish(self) -> None:
        if self._has_begun and not self._unpack.eof:
            raise PortalUnreachable("cut", "gzip")


class ZstdDecoder:
    """One or more zstd frames."""

    def __init__(self) -> None:
        self._unpack = _zstd_decompressor()
        self._is_inside = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data or (self._is_inside and not self._unpack.needs_input):
            if self._unpack.eof:
                self._unpack = _zstd_decompressor()
            self._is_inside = True
            try:
                piece = self._unpack.decompress(data, PIECE_BYTES)
            except Exception as error:  # the library's ZstdError; its module differs by Python version
                raise ProtocolBroken("content-encoding", "zstd") from error
            data = b""
            if self._unpack.eof:
                data, self._is_inside = self._unpack.unused_data, False
            if piece:
                yield piece

    def finish(self) -> None:
        if self._is_inside:
            raise PortalUnreachable("cut", "zstd")


def decoder_for(encoding: str) -> Decoder:
    """The decoder of a Content-Encoding. Raises ProtocolBroken for one we did not ask for."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return PlainDecoder()
    if name in ("gzip", "x-gzip"):
        return GzipDecoder()
    if name == "zstd":
        return ZstdDecoder()
    raise ProtocolBroken("content-encoding", name)


def compress_zstd(data: bytes, level: int = 6) -> bytes:
    """One whole zstd frame."""
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return bytes(zstd.compress(data, level))


def _zstd_decompressor() -> Any:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd.ZstdDecompressor()
