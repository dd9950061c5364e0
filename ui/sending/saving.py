"""Save as file: the words of an item of Sending as plain text, so that nothing that came back is ever lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from sync.blocks import plain_text
from sync.copy.rows import SendingRow
from sync.errors import CopyUnusable
from sync.file_names import safe_name
from sync.kinds import KINDS
from ui.desk import Desk


def text_of(desk: Desk, row: SendingRow) -> str:
    """Title and text of the item as it would have been sent; alt texts stand for pictures."""
    fields = _fields(desk, row)
    known = KINDS.get(row.kind)
    title = str(fields.get(known.title) or "") if known is not None and known.title else ""
    parts = [_words(fields.get(name)) for name in (known.texts if known is not None else ())]
    return "\n\n".join(part for part in (title or row.title, *parts) if part) + "\n"


def file_name(row: SendingRow) -> str:
    """A name every system takes."""
    return safe_name(row.title[:60] or row.kind, "text", ".txt")


def all_texts(desk: Desk, rows: Iterable[SendingRow]) -> dict[str, str]:
    """Each item as a file of its own: name → text; two of one title get numbers. Thread: the window's."""
    texts: dict[str, str] = {}
    for row in rows:
        name = file_name(row)
        number = 2
        while name.casefold() in {known.casefold() for known in texts}:
            name, number = file_name(replace(row, title=f"{row.title[:56]} {number}")), number + 1
        texts[name] = text_of(desk, row)
    return texts


def write_all(folder: str, texts: dict[str, str]) -> int:
    """Write the files, none over one that is there; answers how many. Raises CopyUnusable. Thread: any but the UI's."""
    for name, text in texts.items():
        path, number = Path(folder) / name, 2
        while path.exists():
            path, number = path.with_name(f"{Path(name).stem} {number}{Path(name).suffix}"), number + 1
        write_text(str(path), text)
    return len(texts)


def write_text(path: str, text: str) -> None:
    """Write UTF-8. Raises CopyUnusable (disk_full, read_only). Thread: any but the UI's."""
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as error:
        raise CopyUnusable("disk_full" if error.errno == 28 else "read_only", path) from error


def _fields(desk: Desk, row: SendingRow) -> dict[str, Any]:
    """The body as the copy has it now."""
    draft = desk.reading.drafts.get(row.item)
    if draft is not None:
        return draft.fields
    if row.action == "deleted":
        return next((one.body for one in desk.reading.records.deleted(row.space) if one.id == row.record), {})
    conflict = desk.reading.conflicts.get(row.item)
    if conflict is not None:
        return conflict.mine
    shown = desk.reading.records.get(row.record)
    return shown.body if shown is not None else {}


def _words(value: Any) -> str:
    if isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            return "\n".join(value)
        return plain_text(value).replace("\n", "\n\n")
    return str(value or "")
