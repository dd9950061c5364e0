"""Text files into the fields of records: encodings, title and paragraphs."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Any

from sync import blocks
from sync.errors import BadInput

TITLE_LENGTH = 120
MAX_TEXT_BYTES = 2_000_000
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_bytes(path: Path, limit_bytes: int) -> bytes:
    """The bytes of a file the teacher named. Raises BadInput (file_missing, file_unreadable, file_too_big, file_empty)."""
    try:
        if not path.is_file() and not path.is_fifo():
            raise BadInput("file_missing", str(path))
        with path.open("rb") as file:  # a pipe (`<(…)`) has no size before it is read
            data = file.read(limit_bytes + 1)
        if len(data) > limit_bytes:
            raise BadInput("file_too_big", str(path))
    except OSError as error:
        raise BadInput("file_unreadable", str(path)) from error
    if not data.strip():
        raise BadInput("file_empty", str(path))
    return data


def read_text(path: Path) -> str:
    """A text file in UTF-8 (or UTF-16 with its mark), line ends made plain. Raises BadInput (text_encoding, and as `read_bytes`)."""
    data = read_bytes(path, MAX_TEXT_BYTES)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput("text_encoding", str(path)) from error
    if "\0" in text:
        raise BadInput("text_encoding", str(path))
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        raise BadInput("file_empty", str(path))
    return text


def read_secret(path: Path) -> str:
    """A passphrase: the first line of its file."""
    return read_text(path).split("\n", 1)[0]


def titled_fields(text: str) -> dict[str, Any]:
    """Title and blocks of an update: a short first paragraph of one line is the title; else the title is the beginning of the text."""
    first, _, rest = text.partition("\n\n")
    if "\n" not in first and len(first) <= TITLE_LENGTH:
        return {"title": first.strip(), "blocks": blocks.to_json(blocks.from_text(rest.strip())) if rest.strip() else []}
    return {"title": beginning(text), "blocks": blocks.to_json(blocks.from_text(text))}


def beginning(text: str, length: int = 80) -> str:
    """The first words of a text, with "…" when more follows."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + "…"
