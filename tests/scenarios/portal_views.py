"""What the portal holds, as the rows of the table ask it."""

from __future__ import annotations

from tests.support.portal_server import PortalServer
from tests.support.sync_desk import PROJECT, SyncDesk, blocks

LESSON = ("Aim", "Method", "Results")


def held(portal: PortalServer, words: str, kind: str = "update") -> list[str]:
    """The texts of this kind in the project that have these words."""
    return [row["text"] for row in portal.show(kind, PROJECT) if words in row["text"]]


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
