"""The week: meetings of all projects, deadlines, and what the teacher is registered for; the day as a leaf of a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget

from sync.copy.agenda_rows import AgendaRow
from sync.copy.rows import ShownRecord, Today
from ui.calendar.words import day_of, hours_words, kind_words, leaf_words, moment_of, span_words
from ui.format import count_words, sentence_words
from ui.rows_model import RowsModel
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.today.news_delegate import EventDelegate, EventRow
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import Card
from ui.widgets.labels import PlainLabel

FEWEST = 3


class WeekCard(Card):
    """A week without anything says so and shows what comes next.

    Signals:
        opened(EventRow): a row was clicked or Enter was pressed on it.
        agenda_requested(): all that is planned.
    """

    opened = Signal(object)
    agenda_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._agenda = LinkButton("")
        super().__init__(" ", self._agenda, parent=parent)
        self.title.setText(self.tr("This week", "head of a card of Today: meetings and deadlines"))
        self._agenda.setText(self.tr("Agenda", "link in the head of a card of Today: all that is planned"))
        self._agenda.clicked.connect(self.agenda_requested)
        self._all: tuple[EventRow, ...] = ()
        self._rows: tuple[EventRow, ...] = ()
        self._most, self._is_week_empty = FEWEST, True
        self.model = RowsModel(lambda: self._rows, key=lambda row: f"{row.kind}:{row.record}:{row.day}", words=_words, kinds=())
        self.list = RowsView(self.model, EventDelegate(), self.title.text())
        self.list.opened.connect(self.opened)
        self._nothing = PlainLabel("", tone="soft", wrap=True)
        edge = current_theme().gap("group")
        self._nothing.setContentsMargins(edge, edge // 2, edge, edge // 2)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.list)
        self.body.addSpacing(current_theme().radius("card") // 2)  # the list would cover the round corners
        self.body.addStretch(1)

    def show_today(self, today: Today, day: QDate, now_utc: str) -> None:
        """The week as it stands; `day` is today here."""
        self._is_week_empty = not today.week
        self._all = tuple(_week_row(row, day) for row in today.week) or tuple(_later_row(event, now_utc) for event in today.events)
        self._lay_out()

    def set_room(self, height: int) -> None:
        """Show as many as the card has room for in `height` px, never fewer than three."""
        theme = current_theme()
        heads = theme.px(44) + theme.radius("card") // 2
        said = self._nothing.sizeHint().height() if self._is_week_empty else 0
        most = max(FEWEST, (height - heads - said) // theme.row("event"))
        if most != self._most:
            self._most = most
            self._lay_out()

    def _lay_out(self) -> None:
        self._rows = self._all[: self._most]
        self.model.refresh()
        self.list.grow_to_rows()
        self.list.setVisible(bool(self._rows))
        is_cut = len(self._rows) < len(self._all) and not self._is_week_empty
        self.count.setText(count_words(len(self._all)) if is_cut else "")
        next_ones = self.tr("Nothing this week. After that:", "card of the week is empty; below it what comes next")
        self._nothing.setText(next_ones if self._rows else self.tr("Nothing this week.", "card of the week is empty"))
        self._nothing.setVisible(self._is_week_empty)


def _week_row(row: AgendaRow, today: QDate) -> EventRow:
    day = max(day_of(row), today)
    where = row.space_title or (kind_words(row) if not row.is_all_day else "")
    hours = kind_words(row) if row.is_all_day else hours_words(row, day, today)
    weekday = sentence_words(QLocale().dayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat))
    words = hours if row.is_all_day else f"{weekday} {hours}"
    kind = "recognition" if row.kind == "deadline" else row.kind
    return EventRow(row.record, kind, row.space, *leaf_words(day), row.title, ", ".join(part for part in (words, where) if part))


def _later_row(event: ShownRecord, now_utc: str) -> EventRow:
    starts = moment_of(event.body.get("starts_at"))
    day, month = leaf_words(starts.date()) if starts is not None else ("", "")
    when = span_words(str(event.body.get("starts_at") or ""), str(event.body.get("ends_at") or ""), now_utc)
    return EventRow(event.id, event.kind, event.space, day, month, event.title, when)


def _words(row: EventRow) -> str:
    return f"{row.day} {row.month}: {row.title}. {row.hours}"
