"""The Today screen: composes the cards, re-reads when something was written, one column in a small window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import DeskStatus, NewsRow, Today
from ui.desk import Desk
from ui.format import day_and_time_words, full_when_words, local_time, sentence_words
from ui.search.field import SearchField
from ui.style.theme import current_theme
from ui.today import commands
from ui.today.menu_button import MenuButton
from ui.today.news_card import NewsCard
from ui.today.news_delegate import EventRow
from ui.today.project_pictures import ActivityCard, PartnersCard, PurseCard
from ui.today.waiting_card import WaitingCard
from ui.today.week_card import MOST_EVENTS, WeekCard
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel

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
        self.purse = PurseCard()
        self._compose()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read all of Today again."""
        today = self._desk.reading.today.read()
        now = self._desk.clock.now_utc()
        self._when.setText(self._when_line(today, now))
        speed = self._desk.line.status().bytes_up_per_s
        self.news.show_today(today)
        self.waiting.show_today(today, speed, self._desk.reading.sending.merged())
        day = local_time(now).date()
        self.week.show_today(today, day, now)
        self.activity.show_today(today, day)
        self.partners.show_today(today)
        self.purse.show_today(today, day)

    def on_changed(self, changes: Changes) -> None:
        """Something was written: read once for all that comes in the same moment."""
        if changes.touched and not self._later.isActive():
            self._later.start()

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
        self._search.textEdited.connect(self._on_search_typed)
        self._search.returnPressed.connect(lambda: self._on_search_typed(self._search.text()))
        self._menu.aboutToShow.connect(self._fill_menu)

    def _compose(self) -> None:
        theme = current_theme()
        edge = theme.gap("pane")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = Place("window")
        column = QVBoxLayout(page)
        column.setContentsMargins(edge, theme.px(14), edge, edge)
        column.setSpacing(theme.gap("group"))
        self._title_row = self._head()
        column.addLayout(self._title_row)
        self._top, self._bottom = QGridLayout(), QGridLayout()
        for grid, stretch in ((self._top, 1), (self._bottom, 0)):
            grid.setSpacing(theme.gap("group"))
            column.addLayout(grid, stretch)
        self._scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._side = QWidget()
        self._column = QVBoxLayout(self._side)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap("group"))
        self._arrange(is_narrow=False)

    def _head(self) -> QHBoxLayout:
        theme = current_theme()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(self.tr("Today", "title of the first room"), size="title", strong=True))
        self._when = PlainLabel("", size="small", tone="soft")
        words.addWidget(self._when)
        self._search = SearchField(self.tr("Search everything", "search field"))
        self._search.setFixedWidth(theme.px(240))
        self._write = MenuButton(self.tr("Write", "button with a menu: begin something new"), "write")
        self._menu = QMenu(self._write)
        self._write.setMenu(self._menu)
        row = QHBoxLayout()
        row.setSpacing(theme.gap("group"))
        row.addLayout(words, 1)
        row.addWidget(self._search)
        row.addWidget(self._write)
        return row

    def _arrange(self, *, is_narrow: bool) -> None:
        """Two columns and a row of three, or all below each other: what waits first, then what is new."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        pictures = (self.activity, self.partners, self.purse)
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

    def _fit_news(self) -> None:
        """On a large screen the card of news is tall: fill it."""
        theme = current_theme()
        above = theme.px(14) + self._title_row.sizeHint().height() + theme.gap("group")
        below = theme.gap("group") + self._bottom.sizeHint().height() + theme.gap("pane")
        self.news.set_room(0 if self._is_narrow else self.height() - above - below)
        self.week.set_most(MOST_EVENTS if self.news.is_short else 2 * MOST_EVENTS)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for space in self._desk.reading.spaces.all(kind="twinspace", members_only=True):
            if "update.create" in space.rights and space.state == "open":
                words = self.tr("Update in {project}", "menu of Write").format(project=space.title.replace("&", "&&"))
                self._menu.addAction(words, lambda space=space.id: self.write_requested.emit("update", space))
        self._menu.addAction(self.tr("Message", "menu of Write"), lambda: self.write_requested.emit("message", ""))

    def _when_line(self, today: Today, now: str) -> str:
        words = f"{sentence_words(full_when_words(now))}."
        if not today.last_visit_utc:
            return words
        last = self.tr("Your last visit was {when}.", "below the title of Today; when: Thursday at 15:40")
        return f"{words} {last.format(when=day_and_time_words(today.last_visit_utc, now))}"

    def _on_review_requested(self, item: str) -> None:
        self.open_requested.emit(*(("conflict", item, "") if item else ("sending", "came_back", "")))

    def _on_news_opened(self, row: NewsRow) -> None:
        self.open_requested.emit(row.kind, row.record, row.space)

    def _on_event_opened(self, row: EventRow) -> None:
        self.open_requested.emit(row.kind, row.record, row.space)

    def _on_search_typed(self, text: str) -> None:
        """The search room takes over; should more letters arrive here, they go along."""
        if text.strip():
            self.search_requested.emit(text)

    def focus_search(self) -> None:
        """Ctrl+F."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_status_came(self, _status: DeskStatus) -> None:
        if not self._later.isActive():
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._search.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(is_narrow=self.window().width() < current_theme().pane("collapseRoomsBelow"))
        self._fit_news()
