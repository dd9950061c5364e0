"""How the feed's stream is packed: which level an answer gets, and when what was packed goes out (docs/decisions/0022)."""

from __future__ import annotations

import gzip
import zlib
from threading import Lock
from typing import Protocol

from backports import zstd
from backports.zstd import CompressionParameter

from portal.problems import Problem
from portal.settings import Settings

Packing = dict[int, int]
"""Parameters of zstd; its level is bounded for gzip."""
LEVEL = CompressionParameter.compression_level
_COME_BACK_S = 20
_FAR: Packing = {CompressionParameter.window_log: 23, CompressionParameter.enable_long_distance_matching: 1}
"""At a low level: the 8 MB that a reader must allow (RFC 9659), and what was said far back is found at little cost."""
_SHORT_RECORDS = 1_000
_SHORT: Packing = {CompressionParameter.window_log: 22, CompressionParameter.chain_log: 22, CompressionParameter.hash_log: 20}
"""For so few records: the same bytes, with tables of 20 MB instead of 80, which take longer to clear than to fill."""
_EAGER: Packing = {CompressionParameter.strategy: zstd.Strategy.btultra}
"""The same bytes within 0.05 %, without going through the first block twice: it is the one that somebody waits for."""
_GZIP_LEVEL = 9


class Backfills:
    """How many first syncs stream at once; more are asked to come later, so that memory and CPU stay bounded. Any thread."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._free = settings.max_backfills
        self._lock = Lock()

    def enter(self) -> bool:
        """Take a place; whether there is rest enough to pack tightly. Raises Problem busy when none is free."""
        with self._lock:
            if self._free <= 0:
                raise Problem("busy", "too many first exchanges at once", retry_after_s=_COME_BACK_S)
            self._free -= 1
            return self._settings.max_backfills - self._free <= self._settings.tight_backfills

    def leave(self) -> None:
        """Give the place back."""
        with self._lock:
            self._free += 1


def backfill_packing(settings: Settings, records: int, *, has_rest: bool) -> Packing:
    """For a first sync of so many records. `has_rest`: few others are being packed."""
    if not has_rest or records > settings.long_backfill_records:
        return {LEVEL: settings.quick_backfill_level, **_FAR}
    tight: Packing = {LEVEL: settings.backfill_level, **_EAGER}
    return tight | _SHORT if records <= _SHORT_RECORDS else tight


def packed_whole(body: bytes, coding: str, level: int) -> bytes:
    """A body that is there as a whole."""
    if coding == "zstd":
        return zstd.compress(body, level)
    return gzip.compress(body, min(level, _GZIP_LEVEL), mtime=0) if coding == "gzip" else body


class Packer(Protocol):
    """One stream. What comes out may be nothing until it is flushed."""

    def pack(self, data: bytes) -> bytes:
        """More of the stream."""

    def flush(self) -> bytes:
        """So that the reader can unpack all that was given."""

    def end(self) -> bytes:
        """The end of the stream."""


class _Plain:
    def pack(self, data: bytes) -> bytes:
        return data

    def flush(self) -> bytes:
        return b""

    end = flush


class _Zstd:
    def __init__(self, packing: Packing) -> None:
        self._packing = zstd.ZstdCompressor(options=packing)

    def pack(self, data: bytes) -> bytes:
        return self._packing.compress(data)

    def flush(self) -> bytes:
        return self._packing.flush(zstd.ZstdCompressor.FLUSH_BLOCK)

    def end(self) -> bytes:
        return self._packing.flush(zstd.ZstdCompressor.FLUSH_FRAME)


class _Gzip:
    def __init__(self, level: int) -> None:
        self._packing = zlib.compressobj(min(level, _GZIP_LEVEL), wbits=zlib.MAX_WBITS | 16)

    def pack(self, data: bytes) -> bytes:
        return self._packing.compress(data)

    def flush(self) -> bytes:
        return self._packing.flush(zlib.Z_SYNC_FLUSH)

    def end(self) -> bytes:
        return self._packing.flush(zlib.Z_FINISH)


def packer_of(coding: str, packing: Packing) -> Packer:
    """For a stream in this coding."""
    if coding == "zstd":
        return _Zstd(packing)
    return _Gzip(packing[LEVEL]) if coding == "gzip" else _Plain()
