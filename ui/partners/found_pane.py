"""The reading pane of Find partners: who it is, what they say, facts, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.directory_rows import DirectoryRow
from sync.copy.rows import ShownRecord
from sync.records import Author, ItemState
from ui.desk import Desk
from ui.format import country_name, full_when_words, sentence_words
from ui.forms.choices import subject_words
from ui.messages.people import first_name
from ui.partners import commands
from ui.partners.chips_row import ChipsRow
from ui.partners.words import PEOPLE, PROJECTS, SCHOOLS, place_words, source_words
from ui.records.facts import Fact, FactsPart
from ui.records.head import NameLabel
from ui.records.pane_scroll import PaneScroll
from ui.records.parts import ActionsPart, NotePart, TextPart
from ui.records.scene import Scene, scene_of
from ui.records.terms import ages_words, countries_words, languages_words
from ui.records.wishes import Action, Wish
from ui.style.theme import current_theme
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import PlainLabel
from ui.widgets.marks import Avatar, CodeChip, ProjectTile
from ui.widgets.tab_order import tab_as_laid_out


class FoundHead(QWidget):
    """Mark, name, country, and what they teach and where."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap("gap"))
        self._avatar, self._tile, self._school = Avatar("", ""), ProjectTile("", "", size="projectTileBig"), IconLabel("school", "soft")
        for mark in (self._avatar, self._tile, self._school):
            row.addWidget(mark)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._names = QHBoxLayout()
        self._names.setSpacing(theme.gap("unit"))
        self._name = NameLabel("", strong=True)
        self._names.addWidget(self._name)
        self._names.addStretch(1)
        column.addLayout(self._names)
        self._place = PlainLabel("", size="small", tone="soft", wrap=True)
        column.addWidget(self._place)
        row.addLayout(column, 1)
        self._chip: CodeChip | None = None

    def show_row(self, row: DirectoryRow) -> None:
        """Show whom or what was found."""
        self._avatar.setVisible(row.directory == PEOPLE)
        self._tile.setVisible(row.directory == PROJECTS)
        self._school.setVisible(row.directory == SCHOOLS)
        self._avatar.set_person(row.title, row.id)
        self._tile.set_project(row.title, row.id)
        self._name.setText(row.title)
        school = str(row.item.get("school_name") or "")
        self._place.setText(", ".join(part for part in (school, place_words(row)) if part))
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if row.country and row.directory != PROJECTS:
            self._chip = CodeChip(row.country, country_name(row.country))
            self._names.insertWidget(1, self._chip)


class FoundPane(Place):
    """Shows one row at a time.

    Signals:
        wanted(Wish): something the room does.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self.row: DirectoryRow | None = None
        self.head, self.chips = FoundHead(), ChipsRow()
        self._parts = (
            NotePart(self._kept_words),
            TextPart(desk, lambda row: row.text),
            FactsPart(lambda scene, _row: _facts(self.row, scene.now) if self.row is not None else []),
        )
        self.foot = ActionsPart(self._actions(), place="footer")
        self._lay_out()
        for part in (*self._parts, self.foot):
            part.wanted.connect(self.wanted)

    def show_row(self, row: DirectoryRow) -> None:
        """Show this one, or the same again after a change."""
        is_other = self.row is None or self.row.id != row.id
        self.row = row
        self.head.show_row(row)
        self.chips.show_chips(_chips(row))
        scene, shown = scene_of(self._desk, commands.own_space(self._desk)), shown_of(row)
        for part in (*self._parts, self.foot):
            part.show_record(scene, shown)
        tab_as_laid_out(self)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = PaneScroll((self.head, self.chips, *self._parts))
        column.addWidget(self._scroll, 1)
        column.addWidget(self.foot)

    def _kept_words(self, scene: Scene, shown: ShownRecord) -> tuple[str, str] | None:
        """That the teacher keeps it, and where that stands."""
        contact = self._desk.reading.people.contact_of(shown.id)
        follow = commands.follow_of(self._desk, shown.id)
        parts: list[str] = []
        if contact is not None:
            parts += [contact_words(str(contact.body.get("state") or "")), scene.state(contact).words]
        if follow is not None:
            parts.append(
                QCoreApplication.translate("Partners", "You keep this: it stands in Contacts, Following.", "bar in the reading pane")
            )
            if follow.state is not ItemState.SENT:
                parts.append(scene.state(follow).words)
        words = " ".join(part for part in parts if part)
        return (words, "plain") if words else None

    def _actions(self) -> tuple[Action, ...]:
        desk = self._desk

        def is_person(shown: ShownRecord) -> bool:
            return shown.kind == PEOPLE

        def can_keep(_scene: Scene, shown: ShownRecord) -> bool:
            is_known_there = shown.kind == PEOPLE or (self.row is not None and self.row.source == "website")
            return is_known_there and commands.may_in_own(desk, "follow")

        def write_words(_scene: Scene, shown: ShownRecord) -> str:
            words = QCoreApplication.translate("Partners", "Write to %1", "button: %1 is a first name")
            return words.replace("%1", first_name(shown.author) if shown.author else shown.title)

        def keep_words(_scene: Scene, shown: ShownRecord) -> str:
            if desk.reading.people.is_followed(shown.id):
                return QCoreApplication.translate("Partners", "Keep no longer", "button: a person, school or project")
            return QCoreApplication.translate("Partners", "Keep", "button: a person, school or project that is found again in Contacts")

        def can_ask(_scene: Scene, shown: ShownRecord) -> bool:
            return is_person(shown) and commands.may_in_own(desk, "contact") and desk.reading.people.contact_of(shown.id) is None

        ask = QCoreApplication.translate("Partners", "Ask for contact", "button: a person is asked to be a contact")
        look = QCoreApplication.translate("Partners", "Read more", "button: opens what this computer has of a project")
        return (
            Action("write", write_words, "messages", _write, lambda _s, shown: is_person(shown) and can_write(desk), is_main=True),
            Action("open", look, "next", self._open, lambda _s, shown: shown.kind == PROJECTS and self._here() is not None, True),
            Action("keep", keep_words, "bookmark", self._keep, can_keep),
            Action("ask", ask, "people", _ask_contact, can_ask),
        )

    def _keep(self, _scene: Scene, shown: ShownRecord) -> None:
        if self.row is None:
            return
        if self._desk.reading.people.is_followed(shown.id):
            commands.let_go(self._desk, shown.id)
        else:
            commands.keep(self._desk, self.row)

    def _here(self) -> ShownRecord | None:
        """The record of a found project, if it is on this computer."""
        return self._desk.reading.records.get(self.row.id) if self.row is not None else None

    def _open(self, _scene: Scene, _shown: ShownRecord) -> Wish | None:
        record = self._here()
        return Wish("open", record.kind, record.id, record.space) if record is not None else None


def shown_of(row: DirectoryRow) -> ShownRecord:
    """A found row for parts that show records; its kind is the directory."""
    author = Author(row.id, row.title, row.country)
    return ShownRecord(row.id, row.directory, "", None, None, row.title, row.text, author, row.fetched_at, row.fetched_at, dict(row.item))


def can_write(desk: Desk) -> bool:
    """True if this account may begin conversations."""
    return commands.may_in_own(desk, "conversation")


def contact_words(state: str) -> str:
    """How far two people are."""
    known = {
        "accepted": QCoreApplication.translate("Partners", "One of your contacts.", "bar in the reading pane"),
        "asked_by_me": QCoreApplication.translate("Partners", "You have asked for contact.", "bar in the reading pane"),
        "asked_me": QCoreApplication.translate("Partners", "Asks to be one of your contacts.", "bar in the reading pane"),
    }
    return known.get(state, "")


def _write(_scene: Scene, shown: ShownRecord) -> Wish:
    return Wish("open", "person", shown.id)


def _ask_contact(_scene: Scene, shown: ShownRecord) -> Wish:
    person = {"id": shown.id, "name": shown.title, "country": shown.author.country if shown.author else ""}
    return Wish("write", "contact", fields={"person": person})


def _chips(row: DirectoryRow) -> list[tuple[str, bool]]:
    """What stands out first, then languages."""
    ready = QCoreApplication.translate("Partners", "Ready for a project", "filter, and chip at a person")
    chips = [(ready, True)] if row.is_ready else []
    return [*chips, *((label, True) for label in row.labels), *((languages_words([code]), False) for code in row.languages)]


def _facts(row: DirectoryRow, now_utc: str) -> list[Fact]:
    item = row.item
    url = str(item.get("website") or item.get("url") or "")
    fetched = sentence_words(full_when_words(row.fetched_at, now_utc))
    source = source_words(row)
    return [
        Fact(QCoreApplication.translate("Partners", "Subjects", "fact"), ", ".join(subject_words(one) for one in row.subjects)),
        Fact(QCoreApplication.translate("Partners", "Age of pupils", "fact"), ages_words({"age_from": row.age_from, "age_to": row.age_to})),
        Fact(QCoreApplication.translate("Partners", "Pupils", "fact: how many a school has"), str(item.get("pupils") or "")),
        Fact(QCoreApplication.translate("Partners", "Region", "fact"), str(item.get("region") or "")),
        Fact(
            QCoreApplication.translate("Partners", "Countries", "fact"),
            countries_words(list(row.countries)) if len(row.countries) > 1 else "",
        ),
        Fact(QCoreApplication.translate("Partners", "On the web", "fact: address"), url, link=url),
        Fact(QCoreApplication.translate("Partners", "Fetched", "fact: when this computer heard of it"), fetched if not source else ""),
        Fact(QCoreApplication.translate("Partners", "Known", "fact: where this comes from"), f"{source}, {fetched}" if source else ""),
    ]
