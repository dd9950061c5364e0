"""What follows when a record becomes visible: messages reach every participant, contact requests the other side, people a notice."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from portal.kinds import KINDS
from portal.plain_text import shortened, text_of, title_of
from portal.ports import Ports
from portal.records import Stored, change_record, compact, get_record, put_record, with_body
from portal.tables import account, record
from portal.visibility import reader_in, sees

_TOLD_OF_ANSWERS = ("comment", "reply", "partner_answer", "wall_reply")
_GO_ALONG = ("picture", "file")


def after_publishing(connection: Connection, ports: Ports, stored: Stored) -> None:
    """The portal's own effects of a new record, in the same transaction."""
    if stored.kind == "conversation":
        _deliver(connection, stored, stored.fields().get("participants", ()))
    elif stored.kind == "message":
        _deliver_message(connection, ports, stored)
    elif stored.kind == "contact":
        _mirror_request(connection, stored)
    elif stored.kind in _TOLD_OF_ANSWERS and stored.parent is not None:
        target = get_record(connection, stored.space, stored.parent)
        if target is not None and target.owner is not None:
            about = title_of(target.kind, target.fields()) or shortened(text_of(target.kind, target.fields()))
            _notify(connection, ports, target.owner, stored, about)


def after_change(connection: Connection, stored: Stored) -> None:
    """Effects of a changed record: an accepted contact, and files that went along with a message and are now whole."""
    if stored.kind == "contact":
        _mirror_answer(connection, stored)
    elif stored.kind in _GO_ALONG:
        copies = select(record).where(record.c.id == stored.id, record.c.space != stored.space, record.c.owner == stored.owner)
        for copy in [Stored(*row) for row in connection.execute(copies)]:
            if not copy.is_deleted:
                change_record(connection, copy, replace(stored, space=copy.space))


def people_of(connection: Connection, person_ids: Iterable[str]) -> dict[str, str]:
    """Own space of each of these persons that has an account."""
    rows = connection.execute(select(account.c.id, account.c.own_space).where(account.c.id.in_(list(person_ids))))
    return {row.id: row.own_space for row in rows}


def _deliver(connection: Connection, stored: Stored, participants: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Give every participant's own space the same record under the same id; returns account → space of the others.

    Whatever else has that id there is never written over: ids are made by desks, and another's space is not theirs to change.
    """
    ids = [str(person["id"]) for person in participants if isinstance(person, dict) and "id" in person]
    others = {person: space for person, space in people_of(connection, ids).items() if space != stored.space}
    for space in sorted(others.values()):
        theirs = get_record(connection, space, stored.id)
        if theirs is None or (theirs.kind, theirs.owner) == (stored.kind, stored.owner):
            put_record(connection, replace(stored, space=space))
    return others


def _deliver_message(connection: Connection, ports: Ports, stored: Stored) -> None:
    conversation = get_record(connection, stored.space, stored.parent or "")
    if conversation is None:
        return
    body = conversation.fields()
    others = {person: space for person, space in _spaces_of(connection, body).items() if space != stored.space}
    for space in sorted(others.values()):
        theirs = get_record(connection, space, conversation.id)
        if theirs is None or theirs.is_deleted:  # a new line brings the conversation back to who had put it away
            put_record(connection, replace(conversation, space=space, is_deleted=False))
    for file_id in stored.fields().get("files", ()):
        along = get_record(connection, stored.space, str(file_id))
        if along is not None and along.kind in _GO_ALONG and not along.is_deleted:
            _deliver(connection, along, body.get("participants", ()))
    _deliver(connection, stored, body.get("participants", ()))
    for person in sorted(others):
        _notify(connection, ports, person, stored, str(body.get("title", "")))


def _spaces_of(connection: Connection, conversation: dict[str, Any]) -> dict[str, str]:
    persons = conversation.get("participants", ())
    return people_of(connection, [str(person["id"]) for person in persons if isinstance(person, dict) and "id" in person])


def _mirror_request(connection: Connection, stored: Stored) -> None:
    body = stored.fields()
    if body.get("state") != "asked_by_me" or stored.owner is None or stored.author is None:
        return
    mine = {**body, "person": json.loads(stored.author), "state": "asked_me"}
    school = connection.scalar(select(account.c.school).where(account.c.id == stored.owner))
    mine["school_name"] = school or ""
    for person, space in people_of(connection, [str(body["person"]["id"])]).items():
        if space != stored.space and get_record(connection, space, stored.id) is None:
            put_record(connection, with_body(replace(stored, space=space, owner=person), mine))


def _mirror_answer(connection: Connection, stored: Stored) -> None:
    body = stored.fields()
    if body.get("state") != "accepted":
        return
    for space in people_of(connection, [str(body["person"]["id"])]).values():
        theirs = get_record(connection, space, stored.id)
        if theirs is None or theirs.is_deleted or theirs.kind != "contact" or not _has_asked(theirs, stored.owner):
            continue
        accepted = with_body(theirs, {**theirs.fields(), "state": "accepted"})
        change_record(connection, theirs, replace(accepted, changed_at=stored.changed_at, changed_by=stored.changed_by))


def _has_asked(request: Stored, person: str | None) -> bool:
    body = request.fields()
    return body.get("state") == "asked_by_me" and body["person"]["id"] == person


def _notify(connection: Connection, ports: Ports, person: str, stored: Stored, title: str) -> None:
    """A small record in the own space of who is concerned; never to who wrote it, never about what they cannot see."""
    space = people_of(connection, [person]).get(person)
    if space is None or person == stored.owner or not KINDS[stored.kind].parent:
        return
    if stored.kind != "message":
        reader = reader_in(connection, person, stored.space)
        if reader is None or not sees(reader, stored.owner, stored.audience):
            return
    body = {
        "topic": stored.kind,
        "title": title or stored.kind,
        "text": shortened(text_of(stored.kind, stored.fields())),
        "about": stored.id,
    }
    notice = Stored(
        space=space,
        id=ports.ids.new(),
        seq=0,
        kind="notification",
        author=stored.author,
        owner=person,
        created_at=stored.changed_at,
        changed_at=stored.changed_at,
        written_at=None,
        publish_at=None,
        parent=stored.id,
        body=compact(body),
    )
    put_record(connection, notice)
