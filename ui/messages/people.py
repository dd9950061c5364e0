"""Whom one can write to: contacts first, then members of the own projects and people written with before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sync.copy.reading.reader import Reading
from sync.records import Author

_MOST = 5000


def known_people(reading: Reading, me: str) -> list[Author]:
    """Everybody this desk knows by name, contacts first, each group by name; not the teacher herself."""
    contacts = _people(row.body.get("person") for row in reading.records.list("contact", limit=_MOST) if _is_accepted(row.body))
    members = _people(row.body.get("person") for row in reading.records.list("member", limit=_MOST))
    talks = reading.records.list("conversation", limit=_MOST)
    others = _people(person for row in talks for person in row.body.get("participants") or ())
    found: dict[str, Author] = {}
    for group in (contacts, members | others):
        for person in sorted(group.values(), key=lambda person: person.name.casefold()):
            found.setdefault(person.id, person)
    found.pop(me, None)
    return list(found.values())


def as_fields(person: Author) -> dict[str, str]:
    """The person as a body names him or her."""
    return {"id": person.id, "name": person.name, "country": person.country}


def as_person(raw: Any) -> Author | None:
    """The person a body names, None if it names none."""
    if isinstance(raw, dict) and raw.get("id") and raw.get("name"):
        return Author(str(raw["id"]), str(raw["name"]), str(raw.get("country") or ""))
    return None


def first_name(person: Author) -> str:
    """The first word of the name."""
    return person.name.split()[0] if person.name.split() else person.name


def _is_accepted(body: dict[str, Any]) -> bool:
    return body.get("state") in (None, "accepted")


def _people(raws: Iterable[Any]) -> dict[str, Author]:
    found = (as_person(raw) for raw in raws)
    return {person.id: person for person in found if person is not None}
