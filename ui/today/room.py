"""The Today screen: composes the cards, re-reads when something was written, one column in a small window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.reading.reader import Reading
from sync.copy.rows import DeskStatus, NewsRow, SendingRow, Today
from sync.errors import DeskError
from ui.data.choices import rules_now
from ui.desk import Desk
from ui.format import local_time
from ui.people.notice_types import SETTING as NOTICES
from ui.people.notice_types import NoticeWishes, type_of, wishes_of
from ui.style.theme import current_theme
from ui.today import commands
from ui.today.head import TodayHead
from ui.today.news_card import NewsCard
from ui.today.news_delegate import EventRow
from ui.today.project_pictures import ActivityCard, DataCard, PartnersCard
from ui.today.storage_sums import StorageSums
from ui.today.waiting_card import WaitingCard
from ui.today.week_card import WeekCard
from ui.widgets.frames import Place

_GATHER_MS = 150


class TodayRoom(Place):
    """What is new, what waits, what comes next.

    Signals:
        open_requested(kind, record_id, space): open a record in its room; kind "sending" with a segment as record_id.
        search_requested(text): the teacher types into the search field.
        write_requested(kind, space): begin a new update, page or message.
    """

    open_requested = Signal(str, str, str)
    search_requested = Signal(str)
    write_requested = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._desk = desk
        self._is_narrow: bool | None = None
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self.news = NewsCard(desk.clock.now_utc)
        self.waiting = WaitingCard()
        self.week = WeekCard()
        self.activity = ActivityCard()
        self.partners = PartnersCard()
        self.data = DataCard()
        self.storage = StorageSums(desk, self)
        self._is_reading = self._is_stale = False
        self._compose()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read all of Today again, beside the window; one reading at a time."""
        self._is_stale = self._is_reading
        if not self._is_reading:
            self._is_reading = True
            wishes = wishes_of(self._desk.copy.session.setting(NOTICES))
            self._desk.jobs.read(lambda reading: _read(reading, wishes), self._on_read, self._on_read_failed)

    def _on_read(self, read: tuple[Today, list[SendingRow]]) -> None:
        today, merged = read
        now = self._desk.clock.now_utc()
        self._head.show_today(today, now)
        speed = self._desk.line.status().bytes_up_per_s
        self.news.show_today(today)
        self.waiting.show_today(today, speed, merged)
        day = local_time(now).date()
        self.week.show_today(today, day, now)
        self.activity.show_today(today, day)
        self.partners.show_today(today)
        self.data.show_today(today, day, rules_now(self._desk))
        if self._cards.isHidden():  # shown when it can tell the truth, and what takes longer is summed after that
            self._cards.show()
            self.storage.refresh()
        self._fit()
        self._is_reading = False
        if self._is_stale:
            self._read_soon()

    def on_changed(self, changes: Changes) -> None:
        """Something was written: read once for all that comes in the same moment, when Today is looked at."""
        self.storage.on_changed(changes, is_on_screen=self.isVisible())
        if changes.touched:
            self._read_soon()

    def _read_soon(self) -> None:
        self._is_stale = True
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    def _on_read_failed(self, error: DeskError) -> None:
        self._is_reading = False
        self._desk.jobs.failed.emit(error)

    def open_target(self, _kind: str, _record_id: str) -> None:
        """Today has no parts to open: show its top."""
        self._scroll.verticalScrollBar().setValue(0)

    def _connect(self) -> None:
        self._desk.bus.changed.connect(self.on_changed)
        self._desk.bus.status.connect(self._on_status_came)
        self.news.opened.connect(self._on_news_opened)
        self.news.seen_requested.connect(lambda: commands.mark_as_seen(self._desk))
        self.week.opened.connect(self._on_event_opened)
        self.week.agenda_requested.connect(lambda: self.open_requested.emit("agenda", "", ""))
        self.waiting.sending_requested.connect(lambda segment: self.open_requested.emit("sending", segment, ""))
        self.waiting.review_requested.connect(self._on_review_requested)
        self._head.search_requested.connect(self.search_requested)
        self._head.write_requested.connect(self.write_requested)
        self.storage.changed.connect(self.data.show_storage)
        self.data.page_requested.connect(lambda: self.open_requested.emit("data", "", ""))

    def _compose(self) -> None:
        theme = current_theme()
        edge = theme.gap("pane")
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # every card has a stop of its own, and comes into view with it
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = Place("window")
        column = QVBoxLayout(page)
        column.setContentsMargins(edge, theme.px(14), edge, edge)
        column.setSpacing(theme.gap("group"))
        self._head = TodayHead(self._desk)
        self._cards = QWidget()
        self._cards.hide()
        column.addWidget(self._head)
        column.addWidget(self._cards, 1)
        column.addStretch(0)
        cards = QVBoxLayout(self._cards)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(theme.gap("group"))
        self._top, self._bottom = QGridLayout(), QGridLayout()
        for grid, stretch in ((self._top, 1), (self._bottom, 0)):
            grid.setSpacing(theme.gap("group"))
            cards.addLayout(grid, stretch)
        self._scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._side = QWidget()
        self._column = QVBoxLayout(self._side)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap("group"))
        self._arrange(is_narrow=False)

    def _arrange(self, *, is_narrow: bool) -> None:
        """Two columns and a row of three, or all below each other: what waits first, then what is new."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        pictures = (self.activity, self.partners, self.data)
        widths = (1, 0, 0) if is_narrow else (384, 390, 272)
        if is_narrow:
            for place, card in enumerate((self.waiting, self.news, self.week)):
                self._top.addWidget(card, place, 0)
        else:
            self._top.addWidget(self.news, 0, 0)
            self._column.addWidget(self.waiting)
            self._column.addWidget(self.week, 1)
            self._top.addWidget(self._side, 0, 1)
        self._side.setVisible(not is_narrow)
        self._top.setColumnStretch(0, 658)
        self._top.setColumnStretch(1, 0 if is_narrow else 404)
        for place, card in enumerate(pictures):
            self._bottom.addWidget(card, place if is_narrow else 0, 0 if is_narrow else place)
            self._bottom.setColumnStretch(place, widths[place])

    def _fit(self) -> None:
        """On a large screen the card of news is tall: fill it, and the week beside it."""
        theme = current_theme()
        above = theme.px(14) + self._head.sizeHint().height() + theme.gap("group")
        below = theme.gap("group") + self._bottom.sizeHint().height() + theme.gap("pane")
        room = 0 if self._is_narrow else self.height() - above - below
        self.news.set_room(room)
        beside = 0 if self._is_narrow else max(room, self.news.sizeHint().height())
        waiting = (
            self.waiting.heightForWidth(self.waiting.width()) if self.waiting.hasHeightForWidth() else self.waiting.sizeHint().height()
        )
        self.week.set_room(beside - waiting - theme.gap("group"))

    def _on_review_requested(self, item: str) -> None:
        self.open_requested.emit(*(("conflict", item, "") if item else ("sending", "came_back", "")))

    def _on_news_opened(self, row: NewsRow) -> None:
        self.open_requested.emit(row.kind, row.record, row.space)

    def _on_event_opened(self, row: EventRow) -> None:
        self.open_requested.emit(row.kind, row.record, row.space)

    def focus_search(self) -> None:
        """Ctrl+F."""
        self._head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_status_came(self, status: DeskStatus) -> None:
        self._head.show_status(status)
        self._read_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._head.search.clear()
        if self._is_stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(is_narrow=self.window().width() < current_theme().pane("collapseRoomsBelow"))
        self._fit()


def _read(reading: Reading, wishes: NoticeWishes) -> tuple[Today, list[SendingRow]]:
    """What the teacher does not want to count as new is not listed as news either."""
    return reading.today.read(lambda topic: type_of(topic) not in wishes.uncounted), list(reading.sending.merged())
