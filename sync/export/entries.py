"""Records as entries of a pack: what of each kind is told, and which pictures and files hang on it."""

from __future__ import annotations

from typing import Any

from sync.blocks import files_of, parse, pictures_of
from sync.copy.rows import ShownRecord
from sync.export.pack import Entry
from sync.kinds import KINDS

_FACTS: dict[str, tuple[tuple[str, str], ...]] = {
    "project": (
        ("state", "state"),
        ("countries", "countries"),
        ("languages", "languages"),
        ("subjects", "subjects"),
        ("pupils_count", "pupils"),
        ("tools", "tools"),
    ),
    "meeting": (("address", "url"),),
    "event": (("place", "place"), ("address", "url")),
    "video": (("address", "url"),),
    "file": (("", "name"),),
    "pupil": (),
}
_TEXTS: dict[str, tuple[tuple[str, str], ...]] = {
    "project": (("", "summary"), ("aims", "aims"), ("work_process", "work_process"), ("expected_results", "expected_results")),
    "pupil": (("", "wall_text"),),
    "discussion": (("", "summary"),),
}
_TIMES = ("starts_at", "ends_at", "closes_at")


def entry_of(shown: ShownRecord, children: tuple[Entry, ...] = (), facts: tuple[tuple[str, str], ...] = ()) -> Entry:
    """A record as it is shown today, own unsent work included."""
    body = shown.body
    document = parse(body.get("blocks"))
    named = _ids(body, "files")
    pictures = dict.fromkeys((*pictures_of(document), *_ids(body, "picture"), *_ids(body, "cover")))
    blocks = body.get("blocks")
    return Entry(
        shown.id,
        shown.kind,
        shown.title,
        shown.author,
        shown.created_at,
        shown.written_at,
        shown.sent_at_utc,
        shown.revision,
        (*_facts(shown.kind, body), *facts),
        _texts(shown.kind, body),
        tuple(one for one in blocks if isinstance(one, dict)) if isinstance(blocks, list) else (),
        tuple(pictures),
        (*files_of(document), *named),
        children,
    )


def _facts(kind: str, body: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    found = [(code, _words(body.get(name))) for code, name in _FACTS.get(kind, ()) if code]
    if body.get("age_from") is not None and body.get("age_to") is not None:
        found.append(("ages", f"{body['age_from']}–{body['age_to']}"))
    found += [(name, str(body[name])) for name in _TIMES if isinstance(body.get(name), str)]
    return tuple((code, value) for code, value in found if value)


def _texts(kind: str, body: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The plain texts of a body; its title stands above and its blocks below."""
    known = KINDS.get(kind)
    usual = tuple(("", name) for name in known.texts if name != "blocks") if known is not None else ()
    found = ((code, body.get(name)) for code, name in _TEXTS.get(kind, usual))
    return tuple((code, text) for code, text in found if isinstance(text, str) and text.strip())


def _ids(body: dict[str, Any], name: str) -> tuple[str, ...]:
    value = body.get(name)
    return tuple(one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str) and one)


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value if isinstance(one, str | int))
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
