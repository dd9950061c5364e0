"""A portal with one person for every standing there is, and records of every kind, made where they are needed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from portal.app import Portal
from portal.database import begin_run, open_database, set_up_portal
from portal.kinds import KINDS
from portal.loading import load_school
from portal.operations.batch import apply_one
from portal.operations.place import Workshop
from portal.operations.shapes import Operation, Result, read_operation
from portal.ports import Ports
from portal.records import Stored, author_json, compact, put_record, with_body
from portal.schema import example
from portal.schools.shapes import MadeAccount, MadeMembership, MadeSchool, MadeSpace
from portal.settings import Settings
from portal.store import FileStore
from portal.world import SecureRandomness, TimedIds, utc_text
from tests.authorisation.expected import ROLES
from tests.support.small_school import START, SteppedClock, made_id, own_space

SHARED = ("twinspace", "group")
CLOSED = ("archived", "closed")
OTHER, STRANGER = "colleague", "stranger"
NAMES = (*ROLES, OTHER, STRANGER)
AT = utc_text(START - 86400)


def space_of(place: str, role: str = "owner") -> str:
    """The space of this kind; an own space is that of the role's own person."""
    return own_space(made_id(role)) if place == "own" else made_id(f"space-{place}")


@dataclass(frozen=True)
class Town:
    """The portal and the workshop its operations need."""

    portal: Portal
    workshop: Workshop

    def tries(self, account: str, action: str, kind: str, space: str, record: str, base: int | None, fields: dict[str, Any]) -> Result:
        """One operation through the real code."""
        return apply_one(self.portal.database, self.workshop, account, self.operation(action, kind, space, record, base, fields))

    def operation(self, action: str, kind: str, space: str, record: str, base: int | None, fields: dict[str, Any]) -> Operation:
        """An operation with a new id."""
        given = {"id": self.new(), "record": record, "space": space, "kind": kind, "action": action, "base": base, "fields": fields}
        return read_operation(given)

    def new(self) -> str:
        """A new id."""
        return self.portal.ports.ids.new()

    def stands(self, kind: str, space: str, owner: str, body: dict[str, Any], record: str = "") -> Stored:
        """A record that is there already, whoever may have been allowed to write it; written past all rights."""
        with self.portal.database.writing() as connection:
            author = author_json(connection, owner)
            bare = Stored(space, record or self.new(), 0, kind, author, owner, AT, AT, None, None, None, compact(body))
            return put_record(connection, with_body(bare, body))

    def body(self, kind: str, space: str) -> dict[str, Any]:
        """A whole body whose parent stands in the space and is seen by all; files in it are still to come."""
        body = self.plain_body(kind)
        shape = KINDS[kind]
        if shape.parent is not None:
            body[shape.parent] = self.new()
        if shape.needs_parent:
            body[str(shape.parent)] = self._parent(kind, space)
        if kind == "registration":
            event = self.stands("event", space_of("public"), made_id(OTHER), self.plain_body("event"))
            return {"target": event.id, "target_kind": "event"}
        newcomer = {"id": self.new(), "name": "Newcomer", "country": "AL"}
        changed: dict[str, Any] = {"page": {"editors": "author"}, "contact": {"state": "asked_by_me"}, "invitation": {"person": newcomer}}
        changed |= {"member": {"role": "pupil", "person": newcomer}, "pupil": {"user_name": f"p-{self.new()}"}}
        changed |= {name: {"state": "draft"} for name in ("membership_application", "project_proposal")}
        return body | changed.get(kind, {})

    def plain_body(self, kind: str) -> dict[str, Any]:
        """A whole body that may hang on nothing."""
        body: dict[str, Any] = json.loads(json.dumps(example(kind)), object_hook=_safe)
        body.pop("closes_at", None)
        return body

    def _parent(self, kind: str, space: str) -> str:
        parent = {"comment": "poll", "like": "poll", "vote": "poll", "partner_answer": "partner_post", "reply": "thread"}
        parent |= {"thread": "discussion", "wall_post": "pupil", "wall_reply": "wall_post", "message": "conversation"}
        return self.stands(parent[kind], space, made_id(OTHER), self.plain_body(parent[kind])).id


def _safe(value: dict[str, Any]) -> dict[str, Any]:
    """People of this town instead of the example's, and files that are still to come."""
    if set(value) == {"id", "name", "country"}:
        return {"id": made_id(OTHER), "name": OTHER, "country": "AL"}
    if value.get("state") == "confirmed" and "sha256" in value:
        return {name: one for name, one in value.items() if name != "sha256"} | {"state": "pending"}
    return value


def natural_id(account: str, kind: str, body: dict[str, Any]) -> str | None:
    """The id that a natural-key record must have."""
    key = KINDS[kind].natural
    return str(uuid5(UUID(account), f"{kind}:{body[key]}")) if key is not None else None


def town(folder: Path, url: str = "sqlite://") -> Town:
    """The whole town; in memory when nothing else is said."""
    ports = Ports(SteppedClock(), SecureRandomness(), TimedIds())
    database = open_database(url)
    store = FileStore(folder / "files")
    with database.writing() as connection:
        set_up_portal(connection, ports, "Town")
        load_school(connection, store, _people(), ports.clock.now_utc())
        begin_run(connection, ports)
    return Town(Portal(database, ports, Settings(), folder), Workshop(ports, Settings(), store))


def _people() -> MadeSchool:
    names = (*NAMES, "owner", "reader", "pupil_self")
    accounts = tuple(MadeAccount(made_id(one), one, one, "AL", "", "", "en", own_space(made_id(one)), AT) for one in names)
    spaces = [MadeSpace(space_of("public"), "public", "public", "open", AT)]
    spaces += [MadeSpace(space_of(place), place, place, "open", AT) for place in SHARED]
    spaces += [MadeSpace(space_of(state), "twinspace", state, state, AT) for state in CLOSED]
    spaces += [MadeSpace(one.own_space, "own", one.name, "open", AT, one.id) for one in accounts]
    members = [MadeMembership(one.own_space, one.id, "pupil_self" if one.name == "pupil_self" else "owner", AT) for one in accounts]
    members += [MadeMembership(space_of(place), made_id(role), role, AT) for place in (*SHARED, *CLOSED) for role in ROLES]
    members += [MadeMembership(space_of(place), made_id(OTHER), "teacher", AT) for place in SHARED]
    members += [MadeMembership(space_of("public"), made_id(one), "reader", AT) for one in ("reader", "owner", "pupil_self", OTHER)]
    return MadeSchool("small", 1, AT, "Town", accounts, tuple(spaces), tuple(members), (), lambda: iter(()))
