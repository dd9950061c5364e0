"""Finding a person by name, and the conversation with them, on the local copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sync.copy.search_fold import fold
from sync.errors import BadInput
from sync.records import Author

if TYPE_CHECKING:
    from sync.copy.local_copy import LocalCopy

ALL = 100_000


def known_people(copy: LocalCopy) -> dict[str, Author]:
    """Everybody this account knows by id: contacts, members of its spaces, people it has written with; not itself."""
    reading = copy.reading
    people: dict[str, Author] = {}
    for kind in ("contact", "member"):
        for row in reading.records.list(kind, limit=ALL):
            _add(people, row.body.get("person"))
    for row in reading.records.list("conversation", limit=ALL):
        for participant in row.body.get("participants", []):
            _add(people, participant)
    people.pop(copy.session.account, None)
    return people


def find_person(copy: LocalCopy, name: str) -> Author:
    """The person of that name, or the only one that has it as a part. Raises BadInput (person_none, person_many)."""
    wanted = fold(name.strip())
    people = list(known_people(copy).values())
    same = [person for person in people if fold(person.name) == wanted]
    found = same or [person for person in people if wanted and wanted in fold(person.name)]
    if len(found) != 1:
        raise BadInput("person_many" if found else "person_none", name)
    return found[0]


def conversation_with(copy: LocalCopy, person: Author, title: str) -> str:
    """The newest conversation with exactly this person; a new one with that title if there is none. Returns its record id."""
    account = copy.session.account
    for row in copy.reading.records.list("conversation", limit=ALL):
        if {p.get("id") for p in row.body.get("participants", []) if isinstance(p, dict)} == {account, person.id}:
            return row.id
    own_space = copy.session.read().own_space
    me = copy.session.person
    participants = [_fields(p) for p in (me, person) if p is not None]
    fields = {"title": title, "participants": participants}
    record: str = copy.writer.call(copy.intentions.create, "conversation", own_space, fields, initiator="command line")
    return record


def _fields(person: Author) -> dict[str, str]:
    return {"id": person.id, "name": person.name, "country": person.country}


def _add(people: dict[str, Author], raw: Any) -> None:
    if isinstance(raw, dict) and raw.get("id") and raw.get("name"):
        people[raw["id"]] = Author(raw["id"], raw["name"], raw.get("country", ""))
