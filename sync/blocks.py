"""Rich text as blocks (portal-api.md §7 "Blocks"): parse, compare, split, join and read it as plain text.

Reading is lenient: a block this desk does not know, or one that is damaged, is kept verbatim as `Unknown`; unknown fields of
known blocks and runs ride along in `extra`. A link that is not http, https or mailto is never kept as a link.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from sync.block_types import (
    LEVELS,
    Block,
    Document,
    File,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Unknown,
    Video,
    clean_text,
    safe_link,
)

__all__ = [
    "LEVELS",
    "Block",
    "Document",
    "File",
    "Heading",
    "ListBlock",
    "Paragraph",
    "Picture",
    "Quote",
    "Run",
    "Runs",
    "Unknown",
    "Video",
    "block_text",
    "clean_text",
    "files_of",
    "from_text",
    "join",
    "normalise",
    "parse",
    "pictures_of",
    "plain_text",
    "runs_text",
    "safe_link",
    "split",
    "to_json",
]


def parse(raw: object) -> Document:
    """The document of a body's `blocks`; anything that is no list is an empty one. Never raises."""
    if not isinstance(raw, list | tuple):
        return Document()
    return Document(tuple(_block(one) for one in raw))


def to_json(document: Document) -> list[dict[str, Any]]:
    """The blocks as the contract's JSON; `parse` of it gives the same document."""
    return [_block_json(block) for block in document.blocks]


def normalise(document: Document) -> Document:
    """The canonical form: equal neighbouring runs joined, empty text blocks dropped, lists of one sort that touch joined."""
    found: list[Block] = []
    tidied = (_tidy(block) for block in document.blocks)
    for sort, group in groupby((block for block in tidied if not _is_empty(block)), key=_list_sort):
        if sort is None:
            found += group
        else:
            items = tuple(item for block in group if isinstance(block, ListBlock) for item in block.items)
            found.append(ListBlock(sort[0], items, sort[1]))
    return Document(tuple(found))


def split(document: Document) -> tuple[Block, ...]:
    """One block for each paragraph, a list as one block for each item: the units of merging. `join` puts them together."""
    return tuple(part for block in document.blocks for part in _parts(block))


def join(parts: Iterable[Block]) -> Document:
    """The document of such units, in canonical form."""
    return normalise(Document(tuple(parts)))


def block_text(block: Block) -> str:
    """The plain text of one block: alternative text for a picture, title for a file or video, nothing for an unknown one."""
    match block:
        case Paragraph() | Heading() | Quote():
            return runs_text(block.runs)
        case ListBlock():
            return "\n".join(runs_text(item) for item in block.items)
        case Picture():
            return block.alt
        case File():
            return block.title
        case Video():
            return block.title or block.url
        case Unknown():
            return ""


def runs_text(runs: Iterable[Run]) -> str:
    """The words of some runs."""
    return "".join(run.text for run in runs)


def plain_text(blocks: object) -> str:
    """All words of a document, or of a body's raw `blocks`, one line for each block. Never raises."""
    document = blocks if isinstance(blocks, Document) else parse(blocks)
    return "\n".join(text for text in (block_text(block) for block in document.blocks) if text)


def pictures_of(document: Document) -> tuple[str, ...]:
    """Ids of the picture records, in order, each once."""
    return tuple(dict.fromkeys(block.picture for block in document.blocks if isinstance(block, Picture)))


def files_of(document: Document) -> tuple[str, ...]:
    """Ids of the file records, in order, each once."""
    return tuple(dict.fromkeys(block.file for block in document.blocks if isinstance(block, File)))


def from_text(text: str) -> Document:
    """Plain text as paragraphs: an empty line parts them, a single line end stays one."""
    parts = re.split(r"\n[ \t]*\n+", clean_text(text).strip("\n"))
    return normalise(Document(tuple(Paragraph((Run(part.strip("\n")),)) for part in parts)))


def _parts(block: Block) -> Iterator[Block]:
    if isinstance(block, ListBlock):
        yield from (replace(block, items=(item,)) for item in block.items)
    else:
        yield block


def _list_sort(block: Block) -> tuple[bool, str] | None:
    """What two lists must share to be one."""
    return (block.ordered, block.extra) if isinstance(block, ListBlock) else None


def _tidy_runs(runs: Runs) -> Runs:
    cleaned = (replace(run, text=clean_text(run.text)) for run in runs)
    groups = groupby((run for run in cleaned if run.text), key=lambda run: replace(run, text=""))
    return tuple(replace(style, text="".join(run.text for run in group)) for style, group in groups)


def _tidy(block: Block) -> Block:
    match block:
        case Paragraph() | Heading() | Quote():
            return replace(block, runs=_tidy_runs(block.runs))
        case ListBlock():
            items = tuple(_tidy_runs(item) for item in block.items)
            return replace(block, items=tuple(item for item in items if item))
        case _:
            return block


def _is_empty(block: Block) -> bool:
    match block:
        case Paragraph() | Heading() | Quote():
            return not block.runs and not block.extra
        case ListBlock():
            return not block.items
        case _:
            return False


def _extra(raw: dict[str, Any], *known: str) -> str:
    rest = {key: value for key, value in raw.items() if key not in known}
    return json.dumps(rest, ensure_ascii=True, sort_keys=True) if rest else ""


def _run(raw: object) -> Run:
    if not isinstance(raw, dict) or not isinstance(raw.get("text"), str):
        raise ValueError
    link = safe_link(raw.get("link"))
    extra = _extra(raw, "text", "bold", "italic", "link")
    return Run(clean_text(raw["text"]), raw.get("bold") is True, raw.get("italic") is True, link, extra)


def _runs(raw: object) -> Runs:
    if not isinstance(raw, list | tuple):
        raise ValueError
    return tuple(_run(one) for one in raw)


def _text(raw: object) -> str:
    if raw is None:
        return ""
    if not isinstance(raw, str):
        raise ValueError
    return clean_text(raw)


def _id(raw: object) -> str:
    if not isinstance(raw, str) or not raw:
        raise ValueError
    return raw


def _block(raw: object) -> Block:
    try:
        if isinstance(raw, dict):
            return _known(raw)
    except (ValueError, RecursionError):
        pass
    try:
        return Unknown(json.dumps(raw, ensure_ascii=True, sort_keys=True, default=str))
    except (RecursionError, TypeError, ValueError):
        return Unknown('{"type": "unknown"}')  # no JSON text can have said that


def _known(raw: dict[str, Any]) -> Block:
    match raw.get("type"):
        case "paragraph":
            return Paragraph(_runs(raw.get("runs")), _extra(raw, "type", "runs"))
        case "heading" if type(raw.get("level")) is int and raw["level"] in LEVELS:
            return Heading(raw["level"], _runs(raw.get("runs")), _extra(raw, "type", "level", "runs"))
        case "list" if isinstance(raw.get("items"), list | tuple):
            items = tuple(_runs(item) for item in raw["items"])
            return ListBlock(raw.get("ordered") is True, items, _extra(raw, "type", "ordered", "items"))
        case "quote":
            return Quote(_runs(raw.get("runs")), _extra(raw, "type", "runs"))
        case "picture":
            return Picture(_id(raw.get("picture")), _text(raw.get("alt")), _extra(raw, "type", "picture", "alt"))
        case "file":
            return File(_id(raw.get("file")), _text(raw.get("title")), _extra(raw, "type", "file", "title"))
        case "video" if (address := safe_link(raw.get("url"))) and not address.startswith("mailto:"):
            return Video(address, _text(raw.get("title")), _extra(raw, "type", "url", "title"))
    raise ValueError


def _with_extra(known: dict[str, Any], extra: str) -> dict[str, Any]:
    return {**json.loads(extra), **known} if extra else known


def _runs_json(runs: Runs) -> list[dict[str, Any]]:
    return [_run_json(run) for run in runs]


def _run_json(run: Run) -> dict[str, Any]:
    known: dict[str, Any] = {"text": run.text}
    if run.bold:
        known["bold"] = True
    if run.italic:
        known["italic"] = True
    if run.link:
        known["link"] = run.link
    return _with_extra(known, run.extra)


def _block_json(block: Block) -> dict[str, Any]:
    match block:
        case Unknown():
            raw = json.loads(block.raw)
            return raw if isinstance(raw, dict) else {"type": "unknown", "value": raw}
        case Paragraph():
            known: dict[str, Any] = {"type": "paragraph", "runs": _runs_json(block.runs)}
        case Heading():
            known = {"type": "heading", "level": block.level, "runs": _runs_json(block.runs)}
        case ListBlock():
            known = {"type": "list", "ordered": block.ordered, "items": [_runs_json(item) for item in block.items]}
        case Quote():
            known = {"type": "quote", "runs": _runs_json(block.runs)}
        case Picture():
            known = {"type": "picture", "picture": block.picture, "alt": block.alt}
        case File():
            known = {"type": "file", "file": block.file, "title": block.title}
        case Video():
            known = {"type": "video", "url": block.url, "title": block.title}
    return _with_extra(known, block.extra)
