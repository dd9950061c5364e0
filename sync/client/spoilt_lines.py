"""What can still be told of a feed line that cannot be read: its type and which record it was, so that the rest of the answer goes on."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec

from sync.feed import UnfitLine

MOST_NESTED = 64
"""Deeper bodies are set aside: no kind of the contract goes below ten, and whatever walks through a body would be at its end."""
KEPT_CHARACTERS = 20_000
_WORD = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)
_TOLD = ("type", "id", "kind", "space", "revision")


def glimpse(line: bytes) -> dict[str, Any]:
    """The line's own `type`, `id`, `kind`, `space` and `revision`, as far as they can be made out: whatever stands deeper, is broken
    or is missing at the end does not matter. Never raises.
    """
    told: dict[str, Any] = {}
    if not line.lstrip().startswith(b"{"):
        return told
    depth, key, is_value = 0, "", False
    for found in _WORD.finditer(line.decode("utf-8", "replace")):
        word = found.group()
        if word in "{[":
            depth += 1
        elif word in "}]":
            depth -= 1
        elif depth == 1 and word in ":,":
            is_value = word == ":"
        elif depth == 1 and not is_value:
            key = str(_plain(word))
        elif depth == 1 and key in _TOLD:
            told[key] = _plain(word)
    return told


def set_aside(line: bytes, reason: str) -> UnfitLine:
    """The line to be quarantined. `raw` is its text, or, where that is no JSON of a decent size, JSON that holds revision and beginning."""
    told = glimpse(line)
    text = line.decode("utf-8", "replace")
    if len(line) > KEPT_CHARACTERS or not _is_plain_json(line):
        revision = told.get("revision")
        text = json.dumps({"revision": revision if isinstance(revision, int) else None, "unreadable": text[:KEPT_CHARACTERS]})
    record, kind, space = (str(told.get(name, ""))[:64] for name in ("id", "kind", "space"))
    return UnfitLine(record, kind, space, reason, text)


def is_too_deep(body: dict[str, Any]) -> bool:
    """Whether anything in it stands deeper than MOST_NESTED."""
    level: list[Any] = [body]
    for _ in range(MOST_NESTED):
        inner = (one.values() if isinstance(one, dict) else one for one in level)
        level = [value for values in inner for value in values if isinstance(value, dict | list)]
        if not level:
            return False
    return True


def _plain(word: str) -> Any:
    try:
        found = json.loads(word, strict=False)
    except ValueError:
        return ""
    return found.encode("utf-8", "replace").decode() if isinstance(found, str) else found  # half a surrogate pair is no text


def _is_plain_json(line: bytes) -> bool:
    try:
        found = msgspec.json.decode(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and not is_too_deep(found)
