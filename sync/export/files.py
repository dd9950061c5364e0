"""The pictures and files a pack names: what of each is on this computer."""

from __future__ import annotations

from typing import Any

from sync.copy.reading.reader import Reading
from sync.copy.rows import MediaRow, ShownRecord
from sync.export.pack import PackFile


class PackFiles:
    """Each once, in the order they were first named: that order numbers the files. Thread: the reading's."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: dict[str, PackFile] = {}

    def add(self, *records: str) -> None:
        """Name records; ids of nothing, or of something else, are passed over."""
        for record in records:
            if record in self._found:
                continue
            shown = self._reading.records.get(record)
            if shown is not None and shown.kind in ("picture", "file", "video"):
                self._found[record] = self._made(shown)

    def all(self) -> tuple[PackFile, ...]:
        """What was named."""
        return tuple(self._found.values())

    def _made(self, shown: ShownRecord) -> PackFile:
        body = shown.body
        row = self._reading.pictures.get(shown.id)
        original = row.original if row is not None else None
        stand_in = _best(row.preview, row.thumb) if row is not None and (original is None or not original.is_here) else None
        ref: Any = body.get("original")
        sizes = ref if isinstance(ref, dict) else {}
        title = str(body.get("alt") or body.get("title") or body.get("name") or "")
        return PackFile(
            shown.id,
            shown.kind,
            str(body.get("name") or title),
            title,
            str(body.get("caption") or ""),
            original.media_type if original is not None else "",
            original.size_bytes if original is not None else 0,
            original.sha256 if original is not None else None,
            original is not None and original.is_here,
            stand_in.sha256 if stand_in is not None else None,
            stand_in.media_type if stand_in is not None else "",
            _length(sizes.get("width")),
            _length(sizes.get("height")),
            str(body.get("url") or ""),
        )


def _best(*variants: MediaRow | None) -> MediaRow | None:
    return next((one for one in variants if one is not None and one.is_here), None)


def _length(value: Any) -> int:
    return value if isinstance(value, int) and 0 < value < 100_000 else 0
