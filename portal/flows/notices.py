"""Notices in people's own spaces: who is told of what, once, and never of their own doing (portal-api.md §7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from portal.flows.making import own_space_of, write
from portal.kinds import KINDS
from portal.plain_text import shortened, text_of, title_of
from portal.ports import Ports
from portal.records import Stored, get_record
from portal.tables import record
from portal.visibility import reader_in, sees

_TITLE = 200


@dataclass(frozen=True, slots=True)
class Notice:
    """`topic` says what happened; `title` is what it happened to, in people's own words; `author` is JSON text or None for the portal."""

    topic: str
    title: str
    text: str
    about: str
    about_kind: str
    author: str | None
    about_space: str | None = None


def tell(connection: Connection, ports: Ports, persons: Iterable[str], notice: Notice) -> None:
    """Put the notice into the own space of each person that has an account."""
    now = ports.clock.now_utc()
    body = {"topic": notice.topic, "title": notice.title[:_TITLE], "text": notice.text, "about": notice.about}
    body |= {"about_kind": notice.about_kind} | ({"about_space": notice.about_space} if notice.about_space else {})
    for person in sorted(set(persons)):
        space = own_space_of(connection, person)
        if space is not None:
            write(connection, space, ports.ids.new(), "notification", body, notice.author, person, now)


def tell_of(connection: Connection, ports: Ports, persons: Iterable[str], stored: Stored, title: str = "", topic: str = "") -> None:
    """Tell of a record, those who may see it and did not write it. A message is in the own space of each of them."""
    is_shared = stored.kind != "message"
    told = [one for one in persons if one != stored.owner and (not is_shared or _may_see(connection, one, stored))]
    text = shortened(text_of(stored.kind, stored.fields()))
    title = title or title_of(stored.kind, stored.fields()) or stored.kind
    place = stored.space if is_shared else None
    tell(connection, ports, told, Notice(topic or stored.kind, title, text, stored.id, stored.kind, stored.author, place))


def tell_of_answer(connection: Connection, ports: Ports, stored: Stored) -> None:
    """Tell the author of what was answered."""
    target = get_record(connection, stored.space, stored.parent or "")
    if target is None or target.owner is None:
        return
    if stored.kind == "wall_post":
        tell_of(connection, ports, [target.owner], stored, title_of(target.kind, target.fields()))
        return
    about = title_of(target.kind, target.fields()) or shortened(text_of(target.kind, target.fields()))
    tell_of(connection, ports, [target.owner], stored, about)


def registered_for(connection: Connection, target: str) -> list[str]:
    """The accounts that have a registration for this record."""
    mine = (record.c.parent == target, record.c.kind == "registration", record.c.is_deleted.is_(False))
    return [str(owner) for owner in connection.scalars(select(record.c.owner).where(*mine)) if owner is not None]


def _may_see(connection: Connection, person: str, stored: Stored) -> bool:
    reader = reader_in(connection, person, stored.space)
    return reader is not None and sees(reader, stored.owner, stored.audience) and stored.kind in KINDS
