"""What a teacher does with a search and with whom it found: each is one command on the writer."""

from __future__ import annotations

from sync.copy.directory_rows import DirectoryRow
from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.jobs import OnDone
from ui.partners.question import Question
from ui.records.rights import may

INITIATOR = "partners"
FOLLOWED_AS = {"people": "person", "schools": "school", "projects": "project"}


def own_space(desk: Desk) -> SpaceRow | None:
    """The teacher's own space, with the rights there."""
    return desk.reading.spaces.get(desk.copy.session.own_space)


def may_in_own(desk: Desk, kind: str) -> bool:
    """True if the portal takes a new record of this kind from this account."""
    space = own_space(desk)
    return space is not None and may(space, kind, "create")


def ask(desk: Desk, directory: str, question: Question) -> None:
    """Ask the website at the next connection."""
    desk.jobs.write(desk.copy.directory.ask, directory, question.filters(), initiator=INITIATOR)


def withdraw(desk: Desk, directory: str, question: Question) -> None:
    """Do not ask."""
    desk.jobs.write(desk.copy.directory.withdraw, directory, question.filters(), initiator=INITIATOR)


def save(desk: Desk, directory: str, title: str, question: Question, on_done: OnDone | None = None) -> None:
    """Keep a search: it is asked again by itself, and tells what is new."""
    fields = {"directory": directory, "title": title, "filters": question.filters()}
    own = desk.copy.session.own_space
    desk.jobs.write(desk.copy.intentions.create, "saved_search", own, fields, initiator=INITIATOR, on_done=on_done)


def seen(desk: Desk, saved_search: str) -> None:
    """The teacher looks at what a saved search found."""
    desk.jobs.write(desk.copy.directory.seen, saved_search, initiator=INITIATOR)


def keep(desk: Desk, row: DirectoryRow) -> None:
    """Follow: they stay in Contacts, and tell what they do."""
    desk.jobs.write(desk.copy.intentions.follow, row.id, FOLLOWED_AS[row.directory], initiator=INITIATOR)


def let_go(desk: Desk, target: str) -> None:
    """Follow no longer."""
    desk.jobs.write(desk.copy.intentions.unfollow, target, initiator=INITIATOR)


def follow_of(desk: Desk, target: str) -> ShownRecord | None:
    """The record that says the teacher follows it, sent or not."""
    return next((one for one in desk.reading.people.followed() if one.parent == target), None)
