"""New since the last visit: a list of who did what, Mark as seen, Show more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.copy.rows import NewsRow, Today
from ui.format import day_and_time_words, when_words
from ui.kind_words import verb_words
from ui.rows_model import RowsModel
from ui.rows_view import RowsView
from ui.style.theme import current_theme
from ui.today.news_delegate import NewsDelegate, name_words
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import Card
from ui.widgets.labels import PlainLabel

FIRST_ROWS = 5
_ROW_KINDS = ("news",)


class NewsCard(Card):
    """Five lines at first, or as many as there is room for; `Show more` shows all. The dots stay until Mark as seen or the next visit.

    Signals:
        opened(NewsRow): a line was clicked or Enter was pressed on it.
        seen_requested(): Mark as seen.
    """

    opened = Signal(object)
    seen_requested = Signal()

    def __init__(self, now: Callable[[], str], parent: QWidget | None = None) -> None:
        self._mark = LinkButton("")
        super().__init__(" ", self._mark, parent=parent)
        self._now = now
        self._news: tuple[NewsRow, ...] = ()
        self._total = 0
        self._is_whole = False
        self._first_rows = FIRST_ROWS
        self.model = RowsModel(self._shown, key=lambda row: row.space + row.record, words=self._row_words, kinds=_ROW_KINDS)
        self._delegate = NewsDelegate(self._verb, self._when, self._place)
        self.list = RowsView(self.model, self._delegate)
        self.list.opened.connect(self.opened)
        self._nothing = PlainLabel(self.tr("Nothing new since your last visit.", "list of news is empty"), tone="soft", wrap=True)
        edge = current_theme().gap("group")
        self._nothing.setContentsMargins(edge, edge, edge, edge)
        self._more = LinkButton("")
        self._foot = _foot(self._more)
        for part in (self.list, self._nothing, self._foot):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._mark.setText(self.tr("Mark as seen", "link: all news counts as seen"))
        self._mark.clicked.connect(self.seen_requested)
        self._more.clicked.connect(self._on_more_pressed)

    def show_today(self, today: Today) -> None:
        """The news as of now; at a first visit, where nothing is new, what was written in the days before."""
        is_first_look = not today.news and bool(today.first_look)
        self._news, self._total = (today.first_look, 0) if is_first_look else (today.news, today.news_total)
        self._delegate.has_dots = not is_first_look
        if is_first_look:
            self.title.setText(self.tr("The last seven days", "head of the list of news, first visit: nothing is new yet"))
        elif today.last_visit_utc:
            since = day_and_time_words(today.last_visit_utc, self._now())
            self.title.setText(self.tr("New since {when}", "head of the list of news; when: Thursday at 15:40").format(when=since))
        else:
            self.title.setText(self.tr("New", "head of the list of news, first visit"))
            first = self.tr("This is your first visit on this computer. What comes from now on stands here.", "list of news is empty")
            self._nothing.setText(first)
        self.list.setAccessibleName(self.title.text())
        self.count.setText(str(self._total) if self._total else "")
        self._lay_out()

    def set_room(self, height: int) -> None:
        """Show at first as many lines as the card has room for in `height` px, never fewer than five."""
        theme = current_theme()
        heads = theme.px(44) + theme.px(48)
        rows = max(FIRST_ROWS, (height - heads) // theme.row("todayNews"))
        if rows != self._first_rows:
            self._first_rows = rows
            self._lay_out()

    def _lay_out(self) -> None:
        self.model.refresh()
        shown = len(self.model.rows)
        self.list.grow_to_rows()
        self.list.setVisible(shown > 0)
        self._nothing.setVisible(shown == 0)
        self._mark.setVisible(self._total > 0)
        left = max(self._total, len(self._news)) - shown
        self._foot.setVisible(len(self._news) > shown)
        self._more.setText(self.tr("Show more: %n", "link below the news; count of further lines", left))

    def _shown(self) -> tuple[NewsRow, ...]:
        return self._news if self._is_whole else self._news[: self._first_rows]

    def _on_more_pressed(self) -> None:
        self._is_whole = True
        self._lay_out()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _verb(self, row: NewsRow) -> str:
        return verb_words(row.kind) if row.author or row.space_title else ""

    def _when(self, row: NewsRow) -> str:
        return when_words(row.changed_at, self._now())

    def _place(self, row: NewsRow) -> str:
        return self.tr("Messages", "where a piece of news stands") if row.kind == "message" else row.space_title

    def _row_words(self, row: NewsRow) -> str:
        said = ", ".join(part for part in (self._when(row), self._place(row)) if part)
        return f"{name_words(row)} {self._verb(row)}: {row.text}. {said}"


def _foot(more: LinkButton) -> QWidget:
    foot = QWidget()
    row = QHBoxLayout(foot)
    theme = current_theme()
    row.setContentsMargins(theme.gap("group"), theme.gap("unit"), theme.gap("group"), theme.gap("unit"))
    row.addWidget(more)
    row.addStretch(1)
    return foot
