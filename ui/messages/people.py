"""Whom one can write to: contacts first, then members of the own projects and people written with before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
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


def labelled(reading: Reading, people: Sequence[Author]) -> dict[str, Author]:
    """Each under words of its own: name and country, of several who share them the school too."""
    shared = Counter(label_of(person) for person in people)
    schools = _schools(reading) if len(shared) < len(people) else {}
    found: dict[str, Author] = {}
    for person in people:
        label = label_of(person)
        if shared[label] > 1 and person.id in schools:
            label = f"{label}, {schools[person.id]}"
        number = 1
        while (unique := label if number == 1 else f"{label} {number}") in found:
            number += 1
        found[unique] = person
    return found


def label_of(person: Author) -> str:
    """Name and country."""
    return f"{person.name} ({person.country})" if person.country else person.name


def _schools(reading: Reading) -> dict[str, str]:
    rows = (row.body for kind in ("member", "contact") for row in reading.records.list(kind, limit=_MOST))
    told = ((as_person(body.get("person")), str(body.get("school_name") or "")) for body in rows)
    return {person.id: school for person, school in told if person is not None and school}


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
