"""A text as a web editor takes it: clean HTML with h2 to h4, and pictures and files as numbered names to be added there by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from sync.blocks import Block, Document, File, Paragraph, Picture, Run, Unknown, plain_text, to_json
from sync.data_class import dataclass
from sync.file_names import safe_name
from sync.html_out import to_html


@dataclass(frozen=True, slots=True)
class NumberedFile:
    """A picture or file of the text: `record` holds its bytes, `name` begins with its number, `words` say what it shows or is called."""

    record: str
    kind: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class WebsiteText:
    """`html` and `text` for the clipboard; where a picture or file stands they say its numbered name in square brackets."""

    html: str
    text: str
    files: tuple[NumberedFile, ...]


def website_text(document: Document, name_of: Callable[[str], str]) -> WebsiteText:
    """Make a text ready to paste. `name_of` gives the file name of a picture or file record. The same file twice has one number."""
    files: dict[str, NumberedFile] = {}
    blocks = [block for block in document.blocks if not isinstance(block, Unknown)]
    for block in blocks:
        record = _record_of(block)
        if record and record not in files:
            files[record] = _numbered(block, record, len(files) + 1, name_of(record))
    shown = Document(tuple(_shown(block, files) for block in blocks))
    return WebsiteText(to_html(shown), plain_text(to_json(shown)), tuple(files.values()))


def _record_of(block: Block) -> str:
    match block:
        case Picture():
            return block.picture
        case File():
            return block.file
    return ""


def _numbered(block: Block, record: str, number: int, name: str) -> NumberedFile:
    kind = "picture" if isinstance(block, Picture) else "file"
    words = block.alt if isinstance(block, Picture) else block.title if isinstance(block, File) else ""
    clean = safe_name(PurePosixPath(name.replace("\\", "/")).name, kind)
    return NumberedFile(record, kind, f"{number:02d}-{clean}", words)


def _shown(block: Block, files: dict[str, NumberedFile]) -> Block:
    record = _record_of(block)
    if not record:
        return block
    found = files[record]
    words = block.alt if isinstance(block, Picture) else found.words
    return Paragraph((Run(f"[{found.name}] {words}".rstrip()),))
