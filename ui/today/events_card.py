"""Next events: the day as a leaf of a calendar, the title, the hours in this computer's time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QDateTime, QLocale, Signal
from PySide6.QtWidgets import QWidget

from sync.copy.rows import ShownRecord, Today
from ui.format import local_time
from ui.rows_model import RowsModel
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.today.news_delegate import EventDelegate, EventRow
from ui.widgets.frames import Card
from ui.widgets.labels import PlainLabel

MOST_EVENTS = 3


class EventsCard(Card):
    """`title_of` gives the title of a space, "" for the public portal.

    Signals:
        opened(EventRow): an event was clicked or Enter was pressed on it.
    """

    opened = Signal(object)

    def __init__(self, title_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.title.setText(self.tr("Next events", "head of a card of Today"))
        self._title_of = title_of
        self._all: tuple[EventRow, ...] = ()
        self._rows: tuple[EventRow, ...] = ()
        self._most = MOST_EVENTS
        self.model = RowsModel(lambda: self._rows, key=lambda row: row.record, words=_words, kinds=())
        self.list = RowsView(self.model, EventDelegate(), self.title.text())
        self.list.opened.connect(self.opened)
        self._nothing = PlainLabel(self.tr("No event in sight.", "card of next events is empty"), tone="soft")
        edge = current_theme().gap("group")
        self._nothing.setContentsMargins(edge, edge, edge, edge)
        self.body.addWidget(self.list)
        self.body.addWidget(self._nothing)
        self.body.addSpacing(current_theme().radius("card") // 2)  # the list would cover the round corners
        self.body.addStretch(1)

    def show_today(self, today: Today) -> None:
        """The next few events."""
        self._all = tuple(self._row(event) for event in today.events)
        self._lay_out()

    def set_most(self, most: int) -> None:
        """How many there is room for."""
        if most != self._most:
            self._most = most
            self._lay_out()

    def _lay_out(self) -> None:
        self._rows = self._all[: self._most]
        self.model.refresh()
        self.list.grow_to_rows()
        self.list.setVisible(bool(self._rows))
        self._nothing.setVisible(not self._rows)

    def _row(self, event: ShownRecord) -> EventRow:
        starts = moment(event.body.get("starts_at"))
        ends = moment(event.body.get("ends_at"))
        date = starts.date() if starts else QDate()
        locale = QLocale()
        return EventRow(
            event.id,
            event.kind,
            event.space,
            locale.toString(date.day()) if date.isValid() else "",
            locale.standaloneMonthName(date.month(), QLocale.FormatType.ShortFormat) if date.isValid() else "",
            event.title,
            self._hours(starts, ends, self._title_of(event.space)),
        )

    def _hours(self, starts: QDateTime | None, ends: QDateTime | None, place: str) -> str:
        if starts is None:
            return place
        locale = QLocale()
        short = QLocale.FormatType.ShortFormat
        day = locale.dayName(starts.date().dayOfWeek(), short)
        words = f"{day} {locale.toString(starts.time(), short)}"
        if ends is not None and ends.date() == starts.date() and ends > starts:
            until = locale.toString(ends.time(), short)
            words = self.tr("{start} to {end}", "hours of an event, e.g. Tue 16:00 to 16:45").format(start=words, end=until)
        return f"{words}, {place}" if place else words


def moment(utc: object) -> QDateTime | None:
    """A contract time in this computer's zone; None if it is none."""
    found = local_time(utc) if isinstance(utc, str) else None
    return found if found is not None and found.isValid() else None


def _words(row: EventRow) -> str:
    return f"{row.day} {row.month}: {row.title}. {row.hours}"
