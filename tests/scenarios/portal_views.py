"""What the portal holds, and what it might say, as the rows of the table ask it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from portal.forgetting import forget_tombstones
from portal.tables import applied_operation
from tests.support.portal_server import PortalServer
from tests.support.sync_desk import PROJECT, SyncDesk, blocks

LESSON = ("Aim", "Method", "Results")


def held(portal: PortalServer, words: str, kind: str = "update") -> list[str]:
    """The texts of this kind in the project that have these words."""
    return [row["text"] for row in portal.show(kind, PROJECT) if words in row["text"]]


def applied(portal: PortalServer, record: str) -> list[str]:
    """The ids of the operations that the portal remembers for a record."""
    with portal.database.reading() as connection:
        return list(connection.scalars(select(applied_operation.c.id).where(applied_operation.c.record == record)))


def titles(portal: PortalServer, kind: str = "update") -> list[str]:
    """The titles of a kind in the project, in the order the portal got them."""
    return [row["title"] for row in sorted(portal.show(kind, PROJECT), key=lambda row: row["revision"])]


def page_of(desk: SyncDesk, *texts: str) -> str:
    """A page that the portal knows."""
    fixed = {"order": "m", "visibility": "members", "state": "published", "editors": "all"}
    page = desk.writes("page", title="Our lesson", blocks=blocks(*(texts or LESSON)), **fixed)
    desk.exchange()
    return page


def page_of_two(maria: SyncDesk, elena: SyncDesk) -> str:
    """A page that both desks know."""
    page = page_of(maria)
    elena.exchange()
    return page


def removes(desk: SyncDesk, record: str) -> None:
    """The teacher deletes a record."""
    desk.copy.writer.call(desk.copy.intentions.remove, record, desk.reads(record).revision)


def forgets(portal: PortalServer, other: SyncDesk) -> None:
    """Another desk deletes something, and the portal forgets that it was there: every older cursor is too old."""
    record = other.posts("Soon forgotten", "Text.")
    other.exchange()
    removes(other, record)
    other.exchange()
    with portal.database.writing() as connection:
        forget_tombstones(connection, "2999-01-01T00:00:00Z")


def changed_lines(change: Callable[[list[dict[str, Any]]], list[dict[str, Any]]]) -> Callable[[bytes], bytes]:
    """The records and tombstones of each feed page go through `change`; the declared count is made to fit."""

    def through(body: bytes) -> bytes:
        if b'"type":"open"' not in body[:100]:
            return body  # 204, or a problem
        lines = [json.loads(line) for line in body.splitlines() if line.strip()]
        made: list[dict[str, Any]] = []
        waiting: list[dict[str, Any]] = []
        for line in lines:
            if line["type"] == "open":
                made.append(line)
            elif line["type"] == "checkpoint":
                waiting = change(waiting)
                made += [*waiting, {**{key: value for key, value in line.items() if key != "digest"}, "count": len(waiting)}]
                waiting = []
            else:
                waiting.append(line)
        return b"".join(json.dumps(line).encode() + b"\n" for line in made)

    return through
