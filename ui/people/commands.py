"""What a teacher does with contacts, those followed, and notices: each is one command on the writer."""

from __future__ import annotations

from collections.abc import Sequence

from sync.copy.rows import ShownRecord
from ui.desk import Desk

INITIATOR = "people"


def accept(desk: Desk, row: ShownRecord) -> None:
    """Say yes to a request."""
    desk.jobs.write(desk.copy.intentions.change, row.id, {"state": "accepted"}, row.base, initiator=INITIATOR)


def follow(desk: Desk, person: str) -> None:
    """Be told what this person does."""
    desk.jobs.write(desk.copy.intentions.follow, person, "person", initiator=INITIATOR)


def unfollow(desk: Desk, target: str) -> None:
    """Follow no longer."""
    desk.jobs.write(desk.copy.intentions.unfollow, target, initiator=INITIATOR)


def mark_read(desk: Desk, notices: Sequence[str]) -> None:
    """These notices are read, on every computer of the teacher."""
    desk.jobs.write(_mark_all, desk.copy.intentions, tuple(notices), initiator=INITIATOR)


def _mark_all(intentions: object, notices: tuple[str, ...]) -> None:
    """Thread: the writer."""
    for notice in notices:
        intentions.read_mark(notice, "notification")  # type: ignore[attr-defined]
