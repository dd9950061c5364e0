"""The month: a table of days beside the list of what is planned on the day that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.agenda_rows import AgendaRow
from sync.copy.rows import SpaceRow
from ui.calendar.keeping import ask_where_to_keep
from ui.calendar.words import day_words, days_of, month_words
from ui.desk import Desk
from ui.events.agenda import TOUCHED, Wanted, planned, wish_of
from ui.events.entries import EntriesDelegate, EntriesModel, Entry, entry_of_row
from ui.events.month_table import MonthModel, MonthTable
from ui.events.planning import PlanButton
from ui.format import local_time
from ui.records.tab_page import TabPage
from ui.records.tabbed_page import TabSpec
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, PlainButton
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel, Rule

MONTH = "month"
_GATHER_MS = 150
_SHARE = 0.34
"""At most this part of the tab is the list of the day."""


def month_tab() -> TabSpec:
    """The third tab of Events."""
    words = QCoreApplication.translate("Events", "Month", "tab of the room Events: a calendar month")
    return TabSpec(MONTH, words, lambda desk, _space: MonthTab(desk), (MONTH,))


class DaySide(Place):
    """The day in words and what is planned on it."""

    def __init__(self, name: str, nothing: str, plan: PlanButton) -> None:
        super().__init__("surface")
        theme = current_theme()
        self._entries: list[Entry] = []
        self.model = EntriesModel(lambda: self._entries, self)
        self.list = RowsView(self.model, EntriesDelegate(), name)
        self.day = PlainLabel("", strong=True, wrap=True)
        self._nothing = PlainLabel(nothing, tone="soft", wrap=True)
        edge = theme.gap("group")
        for label in (self.day, self._nothing):
            label.setContentsMargins(edge, theme.gap("gap"), edge, theme.gap("gap"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.day, Rule(), self._nothing):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        foot = Place("surface")
        row = QHBoxLayout(foot)
        row.setContentsMargins(edge, theme.gap("gap"), edge, theme.gap("gap"))
        self.plan = plan
        row.addWidget(plan)
        row.addStretch(1)
        column.addWidget(foot)

    def show_day(self, day: QDate, today: QDate, rows: Sequence[AgendaRow]) -> None:
        """Show one day."""
        self.day.setText(day_words(day, today))
        self._entries = [entry_of_row(row, day, today) for row in rows]
        self.model.refresh()
        self._nothing.setVisible(not rows)
        self.plan.show_day(day, today)


class MonthTab(TabPage):
    """Click or arrow keys choose a day; Enter goes into its list, and from there opens something in its room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._wanted = desk, Wanted()
        self._by_day: dict[int, list[AgendaRow]] = {}
        self._rows: list[AgendaRow] = []
        self._day = self._today()
        self.model = MonthModel(self)
        self.table = MonthTable(self.model, self.tr("Month", "table of days, for the screen reader"))
        nothing = self.tr("Nothing is planned on this day.", "month, list of a day is empty")
        plan = PlanButton(desk)
        plan.wanted.connect(self.wanted)
        self.side = DaySide(self.tr("This day", "list of what is planned on a day, for the screen reader"), nothing, plan)
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self.table.day_wanted.connect(self.show_day)
        self.table.day_opened.connect(self._on_day_opened)
        self.side.list.opened.connect(lambda entry: self.wanted.emit(wish_of(entry.row)))
        self._show_month()

    @property
    def day(self) -> QDate:
        """The day that is chosen."""
        return self._day

    def focus_list(self) -> None:
        self.table.setFocus()

    def show_words(self, words: str) -> None:
        if words != self._wanted.words:
            self._wanted = Wanted(words=words)
            self.refresh()

    def show_space(self, _space: SpaceRow) -> None:
        """The month is over all projects."""

    def on_changed(self, changes: Changes) -> None:
        if changes.touches(*TOUCHED) and not self._later.isActive():
            self._later.start()

    def refresh(self) -> None:
        """Read again what is planned in the weeks shown."""
        found = planned(self._desk, _utc(self.model.first), _utc(self.model.last.addDays(1)))
        self._rows = [row for row in found if self._wanted.passes(row)]
        self._by_day = {}
        for row in self._rows:
            for day in days_of(row):
                self._by_day.setdefault(day.toJulianDay(), []).append(row)
        self.model.show_rows(self._by_day)
        self._show_side()

    def show_day(self, day: QDate) -> None:
        """Choose a day, in its month."""
        is_other = (day.year(), day.month()) != (self._day.year(), self._day.month())
        self._day = day
        if is_other:
            self._show_month()
        else:
            self.table.choose(day)
            self._show_side()

    def _today(self) -> QDate:
        return local_time(self._desk.clock.now_utc()).date()

    def _show_month(self) -> None:
        self.model.show_month(self._day, self._today())
        self.title.setText(month_words(self._day))
        self.table.setAccessibleDescription(self.title.text())
        self.refresh()
        self.table.choose(self._day)

    def _show_side(self) -> None:
        self.side.show_day(self._day, self._today(), self._by_day.get(self._day.toJulianDay(), []))
        self.save.setEnabled(bool(self._of_month()))

    def _of_month(self) -> list[AgendaRow]:
        month = self._day.month()
        return [row for row in self._rows if any(day.month() == month for day in days_of(row))]

    def _on_day_opened(self) -> None:
        if self.side.model.rows:
            self.side.list.choose(self.side.model.index(0))
            self.side.list.setFocus()
        elif self.side.plan.isVisible():
            self.side.plan.setFocus()

    def _on_save(self) -> None:
        ask_where_to_keep(self, self._desk, self._of_month(), month_words(self._day))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(Rule())
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        row.addWidget(self.side)
        column.addWidget(holder, 1)

    def _bar(self) -> Place:
        theme = current_theme()
        bar = Place("subtle")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.gap("group"), theme.gap("unit"), theme.gap("group"), theme.gap("unit"))
        row.setSpacing(theme.gap("unit"))
        before = IconButton("back", self.tr("Month before", "button above the month"))
        after = IconButton("next", self.tr("Month after", "button above the month"))
        today = PlainButton(self.tr("Today", "button above the month"), extent="small")
        self.title = PlainLabel("", strong=True)
        self.save = PlainButton(self.tr("Save for my calendar…", "button above the month: a calendar file"), "events", extent="small")
        before.clicked.connect(lambda: self.show_day(self._day.addMonths(-1)))
        after.clicked.connect(lambda: self.show_day(self._day.addMonths(1)))
        today.clicked.connect(lambda: self.show_day(self._today()))
        self.save.clicked.connect(self._on_save)
        for part in (before, self.title, after, today):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.save)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = current_theme()
        self.side.setFixedWidth(min(theme.px(360), max(theme.px(200), round(self.width() * _SHARE))))


def _utc(day: QDate) -> str:
    """The moment a day begins here."""
    return str(QDateTime(day, QTime(0, 0)).toUTC().toString("yyyy-MM-ddTHH:mm:ssZ"))
