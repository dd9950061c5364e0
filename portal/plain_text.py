"""Titles and plain text out of bodies, for `show`, notices and search (portal-api.md §7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from portal.kinds import KINDS

_SHORT = 140


def title_of(kind: str, body: Mapping[str, Any]) -> str:
    """The title's own field, or "" for a kind without one."""
    known = KINDS.get(kind)
    value = body.get(known.title) if known is not None and known.title is not None else None
    return value if isinstance(value, str) else ""


def text_of(kind: str, body: Mapping[str, Any]) -> str:
    """The body's text without its title: paragraphs parted by an empty line, list items by a line's end."""
    known = KINDS.get(kind)
    if known is None:
        return ""
    parts = [_plain(body.get(name)) for name in known.texts]
    return "\n\n".join(part for part in parts if part)


def whole_text(kind: str, body: Mapping[str, Any]) -> str:
    """Title and text; the title is not said twice when the text begins with it."""
    title, text = title_of(kind, body), text_of(kind, body)
    if not title or text.startswith(title.rstrip("…").rstrip()):
        return text or title
    return f"{title}\n\n{text}" if text else title


def shortened(text: str, length: int = _SHORT) -> str:
    """One line of at most `length` characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value
    if not isinstance(value, list):
        return ""
    return "\n\n".join(text for text in map(_block, value) if text)


def _block(block: object) -> str:
    if isinstance(block, str):
        return block
    if not isinstance(block, dict):
        return ""
    if block.get("type") == "list":
        return "\n".join(_runs(item) for item in _list(block.get("items")))
    if "runs" in block:
        return _runs(block["runs"])
    # A picture's alternative text is not a word of the author's text; it is found in the picture's own record.
    return "" if block.get("type") == "picture" else str(block.get("title") or "")


def _runs(runs: object) -> str:
    return "".join(_texts(runs))


def _texts(runs: object) -> Iterator[str]:
    for run in _list(runs):
        if isinstance(run, dict) and isinstance(run.get("text"), str):
            yield run["text"]


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
