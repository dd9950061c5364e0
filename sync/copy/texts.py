"""Plain title, text and parent of a body, by the desk's table of kinds; lenient, because a body may be of any portal."""

from __future__ import annotations

from typing import Any

from sync.blocks import plain_text
from sync.kinds import KINDS

_TITLE_LETTERS = 300
_CALLED_BY_A_PERSON = frozenset({"contact", "member"})


def title_of(kind: str, body: dict[str, Any]) -> str:
    """The body's title: a contact and a member are called by the person; "" if its kind has none."""
    if kind in _CALLED_BY_A_PERSON:
        return next(iter(names_in(body)), "")[:_TITLE_LETTERS]
    known = KINDS.get(kind)
    if known is None or known.title is None:
        return ""
    value = body.get(known.title)
    return value[:_TITLE_LETTERS] if isinstance(value, str) else ""


def text_of(kind: str, body: dict[str, Any]) -> str:
    """The body's running text, paragraphs parted by newlines."""
    known = KINDS.get(kind)
    if known is None:
        return ""
    return "\n\n".join(text for text in (_plain(body.get(name)) for name in known.texts) if text)


def names_in(body: dict[str, Any]) -> list[str]:
    """The names of the people a body is about: its person, who takes part in a conversation."""
    participants = body.get("participants")
    people = [body.get("person"), *(participants if isinstance(participants, list) else [])]
    named = [one.get("name") for one in people if isinstance(one, dict)]
    return [name for name in named if isinstance(name, str) and name]


def heading_of(kind: str, body: dict[str, Any]) -> str:
    """What a list shows of the body in one line: the title, else the beginning of the text."""
    return title_of(kind, body) or " ".join(text_of(kind, body)[:160].split())


def parent_of(kind: str, body: dict[str, Any]) -> str | None:
    """The id of the record this one hangs on."""
    known = KINDS.get(kind)
    value = body.get(known.parent) if known is not None and known.parent is not None else None
    return value if isinstance(value, str) else None


def order_of(body: dict[str, Any]) -> str | None:
    """The fractional key among siblings."""
    value = body.get("order")
    return value if isinstance(value, str) else None


def words_in(value: Any) -> set[str]:
    """All strings that stand anywhere in a body: among them the ids it names."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        return set().union(*(words_in(part) for part in value.values()))
    if isinstance(value, list | tuple):
        return set().union(*(words_in(part) for part in value))
    return set()


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(part for part in value if isinstance(part, str)) if _is_words(value) else plain_text(value)
    return ""


def _is_words(value: list[Any]) -> bool:
    return all(isinstance(part, str) for part in value)
