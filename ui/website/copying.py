"""What goes on the clipboard and into a folder when a text is copied for the website."""

from __future__ import annotations

from pathlib import Path

from sync.blocks import from_text, parse
from sync.copy.reading.reader import Reading
from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from sync.errors import CopyUnusable
from sync.website_text import NumberedFile, WebsiteText, website_text

COPIED_KINDS = ("update", "page", "thread", "bulletin_note", "project")


@dataclass(frozen=True)
class Saved:
    """How many files were written, and the names of those that are not on this computer."""

    folder: Path
    count: int
    missing: tuple[str, ...]


def text_for_website(reading: Reading, row: ShownRecord) -> WebsiteText:
    """The text of a record, pictures and files as numbered names."""
    blocks = row.body.get("blocks")
    return website_text(parse(blocks) if blocks else from_text(row.text), lambda record: _name_of(reading, record))


def save_files(reading: Reading, files: tuple[NumberedFile, ...], folder: Path) -> Saved:
    """Write what is here as numbered files, originals first. Raises CopyUnusable. Thread: the reader's."""
    missing, count = [], 0
    for file in files:
        data = _bytes_of(reading, file.record)
        if data is None:
            missing.append(file.name)
            continue
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / file.name).write_bytes(data)
        except OSError as error:
            raise CopyUnusable("disk_full" if error.errno == 28 else "read_only", str(folder)) from error
        count += 1
    return Saved(folder, count, tuple(missing))


def _name_of(reading: Reading, record: str) -> str:
    found = reading.records.get(record)
    return str(found.body.get("name") or found.title) if found is not None else ""


def _bytes_of(reading: Reading, record: str) -> bytes | None:
    row = reading.pictures.get(record)
    if row is None or row.original is None or not row.original.is_here:
        return None
    return reading.pictures.data(row.original.sha256)
