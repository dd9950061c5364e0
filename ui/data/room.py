"""The page "Data": budgets and the line's rules, what was used by month, project and kind, and what waits for data."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.reading.data import DataSum
from sync.copy.reading.reader import Reading
from sync.data_class import dataclass
from ui.data.choices import LineChoices, MeteredChoice, PurseChoices, rules_now
from ui.data.line_words import estimate_words
from ui.data.meters import PurseMeters
from ui.data.month_bars import MonthBars
from ui.data.share_bars import ShareBars, ShareRow
from ui.data.waiting import WaitingForData
from ui.desk import Desk
from ui.format import local_time, size_words
from ui.kind_words import noun_words
from ui.style.theme import current_theme
from ui.today.picture_card import PictureCard
from ui.widgets.frames import Card, Place
from ui.widgets.labels import PlainLabel
from ui.widgets.tall_place import TallPlace
from ui.widgets.top_bar import TopBar

_GATHER_MS = 400
_ALL_ROWS = 60


@dataclass(frozen=True)
class _Sums:
    """One reading of everything the page shows."""

    spent: tuple[int, int]
    months: tuple[DataSum, ...]
    projects: tuple[DataSum, ...]
    kinds: tuple[DataSum, ...]


class DataRoom(Place):
    """Signals:
    back_requested(): to where the teacher came from.
    """

    back_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._desk = desk
        self._is_stale = False
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self.purse, self.line, self.metered = PurseChoices(desk), LineChoices(desk), MeteredChoice(desk)
        self.meters, self.waiting = PurseMeters(), WaitingForData(desk)
        self._months, self._projects, self._kinds = MonthBars(), ShareBars(), ShareBars()
        self.months = PictureCard(self.tr("Month by month", "head of a card: data used"), self._months)
        self.projects = PictureCard(self.tr("By project, this month", "head of a card: data used"), self._projects)
        self.kinds = PictureCard(self.tr("By kind, this month", "head of a card: data used"), self._kinds)
        self._compose()
        desk.bus.changed.connect(self._on_changed)
        desk.bus.status.connect(self._on_status_came)
        self.refresh()

    def refresh(self) -> None:
        """Read all again, beside the window."""
        self._is_stale = False
        self.waiting.refresh()
        for fields in (self.purse, self.line, self.metered):
            fields.refresh()
        self._desk.jobs.read(_read, self._on_read)

    def open_target(self, _kind: str, _record_id: str) -> None:
        """The page has no parts to open: show its top."""
        self._scroll.verticalScrollBar().setValue(0)

    def _on_read(self, sums: _Sums) -> None:
        rules = rules_now(self._desk)
        self.meters.show_spent(sums.spent, rules)
        self._months.show_months(sums.months, rules.month_bytes)
        heads = [self.tr("Month", "column of a table"), *self._directions()]
        months = [ShareRow(_month_name(one), one.up, one.down) for one in reversed(sums.months)]
        self.months.fill(heads, _table(months))
        other = self.tr("No project: news, messages, signing in", "data used by what belongs to no project")
        projects = [ShareRow(one.title or other, one.up, one.down) for one in sums.projects]
        self._projects.show_rows(projects)
        self.projects.fill([self.tr("Project", "column of a table"), *self._directions()], _table(projects))
        checks = self.tr("Asking for news, and what belongs to no kind", "data used: a row")
        kinds = [ShareRow(noun_words(one.name) if one.name else checks, one.up, one.down) for one in sums.kinds]
        self._kinds.show_rows(kinds)
        self.kinds.fill([self.tr("Kind", "column of a table"), *self._directions()], _table(kinds))

    def _directions(self) -> tuple[str, str, str]:
        sent, got = self.tr("Sent", "column of a table: bytes"), self.tr("Fetched", "column of a table: bytes")
        return sent, got, self.tr("In all", "column of a table: bytes sent and fetched")

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("traffic", "status", "outbox", "fetch_wish", "media"):
            self._read_soon()

    def _on_status_came(self, _status: object) -> None:
        self._read_soon()

    def _read_soon(self) -> None:
        self._is_stale = True
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    def _compose(self) -> None:
        theme = current_theme()
        edge = theme.gap("pane")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(TopBar(self.tr("Data", "title of the page about the data purse")))
        page = TallPlace("window")
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._halves.setContentsMargins(edge, edge, edge, edge)
        self._halves.setSpacing(theme.gap("group"))
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, stretch in ((left, 3), (right, 5)):
            column.setSpacing(theme.gap("group"))
            self._halves.addLayout(column, stretch)
        left.addWidget(_card(self.tr("Data purse", "head of a card"), self.meters, self.purse))
        left.addWidget(_card(self.tr("When to use the line", "head of a card"), self.line, self.metered))
        left.addStretch(1)
        right.addWidget(self.waiting)
        right.addWidget(self.months)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(theme.gap("group"))
        self._pair.addWidget(self.projects, 1)
        self._pair.addWidget(self.kinds, 1)
        right.addLayout(self._pair)
        right.addWidget(PlainLabel(estimate_words(), size="small", tone="soft", wrap=True))
        right.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(page)
        outer.addWidget(self._scroll, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < current_theme().pane("collapseRoomsBelow")
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(down if is_narrow else across)
        theme, left = current_theme(), self._halves.itemAt(0)
        room = self.width() - 2 * theme.gap("pane") - self._scroll.verticalScrollBar().sizeHint().width()
        if not is_narrow and left is not None:
            room -= left.minimumSize().width() + theme.gap("group")
        needed = sum(card.minimumSizeHint().width() for card in (self.projects, self.kinds)) + theme.gap("group")
        self._pair.setDirection(down if needed > room else across)


def _read(reading: Reading) -> _Sums:
    data = reading.data
    return _Sums(data.spent(), tuple(data.months()), tuple(data.by_project()[:_ALL_ROWS]), tuple(data.by_kind()[:_ALL_ROWS]))


def _table(rows: list[ShareRow]) -> list[list[str]]:
    return [[row.title, size_words(row.up), size_words(row.down), size_words(row.bytes)] for row in rows]


def _month_name(month: DataSum) -> str:
    day = local_time(month.name + "-15T12:00:00Z").date()
    return QLocale().toString(day, "MMMM yyyy")


def _card(title: str, *parts: QWidget) -> Card:
    theme = current_theme()
    card = Card(title)
    edge = theme.gap("group")
    card.body.setContentsMargins(edge, theme.gap("gap"), edge, edge)
    card.body.setSpacing(theme.gap("gap"))
    for part in parts:
        card.body.addWidget(part)
    return card
