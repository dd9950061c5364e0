"""The agenda: all that is planned in all projects, day by day, with deadlines and what the teacher is registered for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sync.changes import Changes
from sync.copy.agenda_rows import AgendaRow
from sync.copy.rows import SpaceRow
from sync.copy.search_fold import fold, folded_words
from sync.data_class import dataclass
from ui.calendar.keeping import ask_where_to_keep
from ui.calendar.words import day_of, day_words
from ui.desk import Desk
from ui.events.entries import EntriesDelegate, EntriesModel, Entry, entry_of_row, head_entry
from ui.format import local_time
from ui.records.tab_page import TabPage
from ui.records.tabbed_page import TabSpec
from ui.records.wishes import Wish
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton, Segments
from ui.widgets.frames import EmptyState, Place
from ui.widgets.labels import Rule

AGENDA = "agenda"
TOUCHED = ("meeting", "event", "learning_offer", "recognition", "poll", "registration", "project", "space", "outbox", "conflict", "profile")
DAYS_AHEAD = 120
_GATHER_MS = 150
_KINDS: dict[str, tuple[str, ...]] = {
    "all": ("meeting", "event", "learning_offer", "deadline", "poll"),
    "meeting": ("meeting",),
    "event": ("event",),
    "learning_offer": ("learning_offer",),
    "deadline": ("deadline", "poll"),
}


def agenda_tab() -> TabSpec:
    """The second tab of Events."""
    words = QCoreApplication.translate("Events", "Agenda", "tab of the room Events: all that is planned, day by day")
    return TabSpec(AGENDA, words, lambda desk, _space: AgendaTab(desk), (AGENDA,))


@dataclass(frozen=True)
class Wanted:
    """What the teacher chose: one of the kinds, and words."""

    kind: str = "all"
    words: str = ""

    def passes(self, row: AgendaRow) -> bool:
        """True if the row is of the kind and holds every word, however they are spelt."""
        there = fold(f"{row.title} {row.space_title} {row.place} {row.text}")
        return row.kind in _KINDS[self.kind] and all(word in there for word in folded_words(self.words))


def planned(desk: Desk, utc_from: str, utc_to: str) -> list[AgendaRow]:
    """All that is planned; of courses those the teacher is registered for."""
    return desk.reading.agenda.between(utc_from, utc_to)


class AgendaTab(TabPage):
    """Rows under the heads of their days; Enter or a click opens one in its room; all that is shown can be kept as a calendar file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._wanted = desk, Wanted()
        self._rows: Sequence[AgendaRow] = ()
        self._entries: list[Entry] = []
        self._read()
        self.model = EntriesModel(lambda: self._entries, self)
        self.list = RowsView(self.model, EntriesDelegate(), self.tr("Agenda", "list of all that is planned, for the screen reader"))
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self.list.opened.connect(self._on_opened)
        self._show_state()

    def focus_list(self) -> None:
        self.list.setFocus()

    def show_words(self, words: str) -> None:
        if words != self._wanted.words:
            self._wanted = Wanted(self._wanted.kind, words)
            self.refresh()

    def show_space(self, _space: SpaceRow) -> None:
        """The agenda is over all projects."""

    def on_changed(self, changes: Changes) -> None:
        if changes.touches(*TOUCHED) and not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Read again."""
        self._read()
        self.model.refresh()
        self._show_state()

    def _read(self) -> None:
        now = self._desk.clock.now_utc()
        until = (datetime.fromisoformat(now) + timedelta(days=DAYS_AHEAD)).astimezone(UTC)
        found = planned(self._desk, now, until.strftime("%Y-%m-%dT%H:%M:%SZ"))
        self._rows = [row for row in found if self._wanted.passes(row)]
        self._entries = by_day(self._rows, now)

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = Place("subtle")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.gap("group"), theme.gap("unit"), theme.gap("group"), theme.gap("unit"))
        row.setSpacing(theme.gap("gap"))
        self.kinds = Segments(self.tr("What is shown", "choice above the agenda"), self._choices())
        self.kinds.choose("all")
        self.kinds.chosen.connect(self._on_kind_chosen)
        self.save = PlainButton(self.tr("Save for my calendar…", "button above the agenda: a calendar file"), "events", extent="small")
        self.save.clicked.connect(self._on_save)
        row.addWidget(self.kinds)
        row.addStretch(1)
        row.addWidget(self.save)
        self._nothing = EmptyState("", "", "events")
        for part in (bar, Rule()):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)

    def _choices(self) -> list[tuple[str, str]]:
        return [
            ("all", self.tr("Everything", "choice above the agenda")),
            ("meeting", self.tr("Meetings", "choice above the agenda: online meetings of projects")),
            ("event", self.tr("Events", "choice above the agenda")),
            ("learning_offer", self.tr("Courses", "choice above the agenda: those the teacher is registered for")),
            ("deadline", self.tr("Deadlines", "choice above the agenda: of labels, prizes and polls")),
        ]

    def _show_state(self) -> None:
        self.list.setVisible(bool(self._entries))
        self._nothing.setVisible(not self._entries)
        self.save.setEnabled(bool(self._rows))
        is_narrowed = self._wanted != Wanted()
        self._nothing.sentence.setText(
            self.tr("Nothing fits this choice.", "agenda, the filter or search lets nothing through")
            if is_narrowed
            else self.tr("Nothing is planned. Meetings of your projects, events and deadlines will stand here.", "agenda is empty")
        )

    def _on_kind_chosen(self, kind: str) -> None:
        self._wanted = Wanted(kind, self._wanted.words)
        self.refresh()

    def _on_save(self) -> None:
        ask_where_to_keep(self, self._desk, self._rows, self.tr("TwinDesk agenda", "name of a calendar file"))

    def _on_opened(self, entry: Entry) -> None:
        if entry.row is not None:
            self.wanted.emit(wish_of(entry.row))


def by_day(rows: Sequence[AgendaRow], now_utc: str) -> list[Entry]:
    """Rows under the heads of their days; what began before today stands under today."""
    today = local_time(now_utc).date()
    found: list[Entry] = []
    shown = QDate()
    for row in sorted(rows, key=lambda one: (max(day_of(one), today).toJulianDay(), one.is_all_day is False, one.starts, one.title)):
        day = max(day_of(row), today)
        if day != shown:
            found.append(head_entry(day, day_words(day, today)))
            shown = day
        found.append(entry_of_row(row, day, today))
    return found


def wish_of(row: AgendaRow) -> Wish:
    """Opens the row in its room."""
    return Wish("open", "recognition" if row.kind == "deadline" else row.kind, row.record, row.space)
