"""The unsent log: what a teacher wrote, in self-contained encrypted frames, on the disk before the database knows of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from sync.copy.sealing import NONCE_BYTES, SealBroken, seal, unseal
from sync.copy.sql import Row, from_json, to_json
from sync.ports import FileSystem, Randomness

_MAGIC = b"TDU1"
_HEAD_BYTES = len(_MAGIC) + 4

Kept = dict[tuple[str, str], Row]
"""(table, key) → the row as it was last written."""


class UnsentLog:
    """Append-only frames of rows (`put`) and of keys that no longer matter (`done`).

    A torn frame (power cut, full disk) is skipped: reading goes on at the next frame that opens. Thread: the writer.
    """

    def __init__(self, path: Path, key: bytes, files: FileSystem, random: Randomness) -> None:
        self._path = path
        self._key = key
        self._files = files
        self._random = random
        self.size_bytes = len(files.read(path)) if files.exists(path) else 0

    def put(self, rows: Iterable[tuple[str, str, Row]]) -> None:
        """Write rows as (table, key, row); durable when this returns. Raises OSError."""
        self._append([self._frame({"table": table, "key": key, "row": row}) for table, key, row in rows])

    def done(self, keys: Iterable[tuple[str, str]]) -> None:
        """These rows need no rebuilding any more: sent, discarded, dropped."""
        self._append([self._frame({"table": table, "key": key, "row": None}) for table, key in keys])

    def read(self) -> Kept:
        """What must be rebuilt if the database is lost, in the order it was first written."""
        kept: Kept = {}
        for frame in self._frames():
            where = (frame["table"], frame["key"])
            if frame["row"] is None:
                kept.pop(where, None)
            else:
                kept[where] = frame["row"]
        return kept

    def compact(self, rows: Iterable[tuple[str, str, Row]]) -> None:
        """Replace the log by exactly these rows, atomically."""
        data = b"".join(self._frame({"table": table, "key": key, "row": row}) for table, key, row in rows)
        self._files.write_atomically(self._path, data)
        self.size_bytes = len(data)

    def _append(self, frames: list[bytes]) -> None:
        data = b"".join(frames)
        if data:
            self._files.append_durably(self._path, data)
            self.size_bytes += len(data)

    def _frame(self, content: Row) -> bytes:
        sealed = seal(self._key, to_json(content).encode(), self._random, _MAGIC)
        return _MAGIC + len(sealed).to_bytes(4, "big") + sealed

    def _frames(self) -> Iterator[Row]:
        data = self._files.read(self._path) if self._files.exists(self._path) else b""
        at = data.find(_MAGIC)
        while at >= 0:
            size = int.from_bytes(data[at + len(_MAGIC) : at + _HEAD_BYTES], "big")
            end = at + _HEAD_BYTES + size
            content = self._opened(data[at + _HEAD_BYTES : end]) if NONCE_BYTES < size <= len(data) - at - _HEAD_BYTES else None
            if content is not None:
                yield content
            at = data.find(_MAGIC, end if content is not None else at + 1)

    def _opened(self, sealed: bytes) -> Row | None:
        try:
            content = from_json(unseal(self._key, sealed, _MAGIC).decode())
        except (SealBroken, UnicodeDecodeError, msgspec.DecodeError, RecursionError):
            return None
        return content if _is_frame(content) else None


def _is_frame(content: object) -> bool:
    if not isinstance(content, dict) or not isinstance(content.get("row", 0), dict | None):
        return False
    return isinstance(content.get("table"), str) and isinstance(content.get("key"), str)
