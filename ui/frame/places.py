"""The rows of the rooms list: rooms, projects, and Sending at the bottom; read from the local copy and the line's status."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from sync.copy.rows import DeskStatus, SpaceRow
from sync.data_class import dataclass
from ui.desk import Desk
from ui.people.notice_types import SETTING as NOTICES
from ui.people.notice_types import NoticeWishes, wishes_of
from ui.rows_model import RowsModel

if TYPE_CHECKING:
    from sync.copy.reading.reader import Reading

TODAY, MESSAGES, PEOPLE, SEARCH, SENDING = "today", "messages", "people", "search", "sending"
PROJECT = "project:"
ARCHIVE = "archive"
PLACE_KINDS = ("space", "outbox", "draft_local", "conflict", "status")
COUNTED_KINDS = ("conversation", "message", "read_mark", "notification", "status")


@dataclass(frozen=True)
class Place:
    """One row. `kind`: room, project, head, fold, gap, stretch. Counts of 0 are not shown; `returned` has the red arrow."""

    key: str
    kind: str
    title: str = ""
    icon: str = ""
    space: str = ""
    count: int = 0
    returned: int = 0

    @property
    def can_open(self) -> bool:
        """True for rows the teacher can go to."""
        return self.kind in ("room", "project", "fold")


@dataclass(frozen=True)
class NewCounts:
    """Conversations with new lines, and notices nobody has read; those the teacher does not want counted are left out."""

    messages: int = 0
    notices: int = 0


class Places:
    """Reads the rows in order; archived projects are folded away until asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.is_archive_open = False
        self.new = NewCounts()

    def read(self) -> list[Place]:
        """All rows as they are now. Thread: the Qt thread."""
        spaces = self._desk.reading.spaces.all("twinspace", with_partners=False)
        status = self._desk.line.status()
        return [
            Place(TODAY, "room", QCoreApplication.translate("Places", "Today", "rooms list: the start page"), "today"),
            *self._projects([space for space in spaces if space.state == "open" and space.is_member]),
            *self._archive([space for space in spaces if space.state != "open" or not space.is_member]),
            Place("gap", "gap"),
            self._messages(),
            *(replace(place, count=self.new.notices) if place.key == PEOPLE else place for place in more_rooms()),
            Place("stretch", "stretch"),
            self._sending(status),
        ]

    def _projects(self, spaces: list[SpaceRow]) -> list[Place]:
        if not spaces:
            return []
        head = Place("projects", "head", QCoreApplication.translate("Places", "Projects", "rooms list: head of the projects"))
        return [head, *(_project(space) for space in spaces)]

    def _archive(self, spaces: list[SpaceRow]) -> list[Place]:
        if not spaces:
            return []
        title = QCoreApplication.translate("Places", "Earlier projects", "rooms list: fold with archived and left projects")
        fold = Place(ARCHIVE, "fold", title, "down" if self.is_archive_open else "next")
        return [fold, *(_project(space) for space in spaces if self.is_archive_open)]

    def _messages(self) -> Place:
        title = QCoreApplication.translate("Places", "Messages", "rooms list: conversations with other teachers")
        return Place(MESSAGES, "room", title, "messages", count=self.new.messages)

    def _sending(self, status: DeskStatus) -> Place:
        title = QCoreApplication.translate("Places", "Sending", "rooms list: what waits, what came back, what was sent")
        return Place(SENDING, "room", title, "sending", count=status.waiting_count, returned=status.came_back_count)


def more_rooms() -> tuple[Place, ...]:
    """The rooms below Messages, in order: a new one is one line here."""
    return (
        Place(PEOPLE, "room", QCoreApplication.translate("Places", "Contacts", "rooms list: contacts and notices"), "people"),
        Place("partners", "room", QCoreApplication.translate("Places", "Find partners", "rooms list: search for people"), "partners"),
        Place("groups", "room", QCoreApplication.translate("Places", "Groups", "rooms list: groups of teachers"), "groups"),
        Place("events", "room", QCoreApplication.translate("Places", "Events", "rooms list: events, agenda, month"), "events"),
        Place("learning", "room", QCoreApplication.translate("Places", "Learning", "rooms list: courses and webinars"), "learning"),
        Place(
            "proposals", "room", QCoreApplication.translate("Places", "New projects", "rooms list: proposals and invitations"), "proposals"
        ),
        Place(
            "recognition",
            "room",
            QCoreApplication.translate("Places", "Recognition", "rooms list: labels, applications, certificates"),
            "recognition",
        ),
        Place("library", "room", QCoreApplication.translate("Places", "News and ideas", "rooms list: news, gallery, kits"), "library"),
    )


def _counted(reading: Reading, wishes: NoticeWishes) -> NewCounts:
    notices = sum(wishes.counts(one) for one in reading.notices.unread())
    return NewCounts(sum(row.is_new for row in reading.messages.conversations()), notices)


def _project(space: SpaceRow) -> Place:
    return Place(PROJECT + space.id, "project", space.title, space=space.id, count=space.new_count)


def place_words(place: Place) -> str:
    """What a screen reader says of a row."""
    parts = [place.title]
    count, returned = place.count, place.returned  # lupdate reads a count of translate() only as a plain name
    if returned:
        parts.append(QCoreApplication.translate("Places", "Came back: %n", "screen reader: count in the rooms list", returned))
    if count and place.key == SENDING:
        parts.append(QCoreApplication.translate("Places", "Waiting to be sent: %n", "screen reader: count in the rooms list", count))
    elif count:
        parts.append(QCoreApplication.translate("Places", "New: %n", "screen reader: count in the rooms list", count))
    return ", ".join(parts)


class PlacesModel(RowsModel[Place]):
    """The rooms list; fold and unfold with `toggle_archive`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        self._desk = desk
        self._places = Places(desk)
        super().__init__(self._places.read, key=lambda place: place.key, words=place_words, kinds=PLACE_KINDS, parent=parent)

    def count_new(self) -> None:
        """Count new conversations and notices on the reader thread: with thousands of messages it takes a while."""
        wishes = wishes_of(self._desk.copy.session.setting(NOTICES))
        self._desk.jobs.read(lambda reading: _counted(reading, wishes), self._on_counted)

    def _on_counted(self, new: NewCounts) -> None:
        if new != self._places.new:
            self._places.new = new
            self.refresh()

    def toggle_archive(self) -> None:
        """Show or hide the archived projects."""
        self._places.is_archive_open = not self._places.is_archive_open
        self.refresh()

    def open_keys(self) -> list[str]:
        """The keys Ctrl+1 … Ctrl+9 go to, in order."""
        return [place.key for place in self.rows if place.kind in ("room", "project")]
