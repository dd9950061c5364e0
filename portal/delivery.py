"""What follows when a record becomes visible: messages reach every participant, contact requests the other side, people a notice."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from portal.flows.hooks import after_changed, after_new
from portal.flows.making import people_of
from portal.flows.notices import Notice, tell, tell_of
from portal.flows.waiting import note_asked
from portal.plain_text import shortened
from portal.ports import Ports
from portal.records import Stored, author_json, change_record, get_record, put_record, with_body
from portal.tables import account, record

_GO_ALONG = ("picture", "file")


def after_publishing(connection: Connection, ports: Ports, stored: Stored) -> None:
    """The portal's own effects of a new record, in the same transaction."""
    if stored.kind == "conversation":
        _deliver(connection, stored, stored.fields().get("participants", ()))
    elif stored.kind == "message":
        _deliver_message(connection, ports, stored)
    elif stored.kind == "contact":
        _mirror_request(connection, ports, stored)
    else:
        after_new(connection, ports, stored)


def after_change(connection: Connection, ports: Ports, stored: Stored, before: dict[str, Any]) -> None:
    """Effects of a changed record: an accepted contact, files that went along with a message and are now whole, and the flows'."""
    if stored.kind == "contact":
        _mirror_answer(connection, ports, stored, before)
    elif stored.kind in _GO_ALONG:
        copies = select(record).where(record.c.id == stored.id, record.c.space != stored.space, record.c.owner == stored.owner)
        for copy in [Stored(*row) for row in connection.execute(copies)]:
            if not copy.is_deleted:
                change_record(connection, copy, replace(stored, space=copy.space))
    else:
        after_changed(connection, ports, stored, before)


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
    tell_of(connection, ports, others, stored, str(body.get("title", "")))


def _spaces_of(connection: Connection, conversation: dict[str, Any]) -> dict[str, str]:
    persons = conversation.get("participants", ())
    return people_of(connection, [str(person["id"]) for person in persons if isinstance(person, dict) and "id" in person])


def _mirror_request(connection: Connection, ports: Ports, stored: Stored) -> None:
    body = stored.fields()
    if body.get("state") != "asked_by_me" or stored.owner is None or stored.author is None:
        return
    mine = {**body, "person": json.loads(stored.author), "state": "asked_me"}
    school = connection.scalar(select(account.c.school).where(account.c.id == stored.owner))
    mine["school_name"] = school or ""
    for person, space in people_of(connection, [str(body["person"]["id"])]).items():
        if space != stored.space and get_record(connection, space, stored.id) is None:
            note_asked(connection, put_record(connection, with_body(replace(stored, space=space, owner=person), mine)))
            tell(connection, ports, [person], _contact_notice(stored, stored.author, body.get("text", "")))


def _mirror_answer(connection: Connection, ports: Ports, stored: Stored, before: dict[str, Any]) -> None:
    body = stored.fields()
    if body.get("state") != "accepted" or before.get("state") == "accepted":
        return
    for space in people_of(connection, [str(body["person"]["id"])]).values():
        theirs = get_record(connection, space, stored.id)
        if theirs is None or theirs.is_deleted or theirs.kind != "contact" or not _has_asked(theirs, stored.owner):
            continue
        accepted = with_body(theirs, {**theirs.fields(), "state": "accepted"})
        change_record(connection, theirs, replace(accepted, changed_at=stored.changed_at, changed_by=stored.changed_by))
        accepter = author_json(connection, stored.owner) if stored.owner is not None else None
        tell(connection, ports, [body["person"]["id"]], _contact_notice(stored, accepter, "accepted"))


def _contact_notice(stored: Stored, author: str | None, text: str) -> Notice:
    name = json.loads(author)["name"] if author is not None else stored.kind
    return Notice("contact", name, shortened(text), stored.id, stored.kind, author)


def _has_asked(request: Stored, person: str | None) -> bool:
    body = request.fields()
    return body.get("state") == "asked_by_me" and body["person"]["id"] == person
