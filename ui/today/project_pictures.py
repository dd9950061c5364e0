"""The three painted cards of Today: posts of four weeks, where the partners are, what the line and the projects cost. Real numbers only."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import StorageRow, Today
from sync.engine.line_rules import LineRules
from ui.format import country_name, size_words
from ui.style.theme import current_theme
from ui.today.activity_strip import DAYS, ActivityRow, ActivityStrip
from ui.today.partners_map import PartnersMap
from ui.today.picture_card import PictureCard
from ui.today.storage_bars import StorageBars
from ui.widgets.buttons import LinkButton
from ui.widgets.labels import PlainLabel, Rule
from ui.widgets.marks import Meter


class ActivityCard(PictureCard):
    """Posts in four weeks, the busiest projects first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._strip = ActivityStrip()
        super().__init__(" ", self._strip, parent)
        self.set_title(self.tr("Posts in four weeks", "head of a card of Today"))

    def show_today(self, today: Today, day: QDate) -> None:
        """The rows as of now."""
        rows = sorted((ActivityRow(*row) for row in today.activity), key=lambda row: -sum(row.days))
        self._strip.show_rows(tuple(rows), day)
        heads = [self.tr("Project", "column of a table"), *_weeks(day)]
        self.fill(heads, [[row.title, *_by_week(row.days)] for row in rows])


class PartnersCard(PictureCard):
    """Schools by country on a map of dots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._map = PartnersMap()
        super().__init__(" ", self._map, parent)
        self.set_title(self.tr("Partners", "head of a card of Today"))

    def show_today(self, today: Today) -> None:
        """The countries as of now."""
        countries = tuple(sorted(today.partner_countries, key=lambda pair: (-pair[1], pair[0])))
        total = sum(count for _, count in countries)
        self.set_title(self.tr("Partners: %n", "head of a card of Today", total))
        self._map.show_countries(countries)
        heads = [self.tr("Country", "column of a table"), self.tr("Partners", "column of a table")]
        self.fill(heads, [[f"{country_name(code)} ({code})", str(count)] for code, count in countries])


class DataCard(PictureCard):
    """What came and went over the line this month, the room taken on this computer, and what each project weighs.

    Signals:
        page_requested(): the page about data was asked for.
    """

    page_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._figures = _Figures()
        self._lines: tuple[tuple[str, str, str], ...] = ()
        self._rows: tuple[StorageRow, ...] = ()
        super().__init__(" ", self._figures, parent)
        self._figures.more.setText(self.tr("Purse, hours, months", "link on a card of Today: opens the page about data"))
        self._figures.more.clicked.connect(self.page_requested)
        self.set_title(self.tr("Data and storage", "head of a card of Today: what the line has cost, what the projects weigh"))

    def show_today(self, today: Today, day: QDate, rules: LineRules | None = None) -> None:
        """The sums as of now, beside the budgets."""
        rules = rules or LineRules()
        month = QLocale().standaloneMonthName(day.month(), QLocale.FormatType.LongFormat)
        here = (self.tr("On this computer", "row: room taken on the disk"), size_words(today.bytes_on_disk))
        in_month = self.tr("in {month}", "after an amount of data: 38 MB in May").format(month=month)
        of_budget = self.tr("of {budget} in {month}", "after an amount of data: 38 MB of 200 MB in May")
        if rules.month_bytes:
            in_month = of_budget.format(budget=size_words(rules.month_bytes), month=month)
        self._figures.say(size_words(today.bytes_month), in_month, here)
        self._figures.meter.setVisible(bool(rules.month_bytes))
        self._figures.meter.set_share(today.bytes_month / rules.month_bytes if rules.month_bytes else 0.0)
        over_line = self.tr("Over the line in {month}", "row of a table: bytes sent and got").format(month=month)
        over_today = self.tr("Over the line today", "row of a table: bytes sent and got")
        month_and_day = ((over_line, "", size_words(today.bytes_month)), (over_today, "", size_words(today.bytes_today)))
        self._lines = (*month_and_day, (*here, ""))
        self._fill()

    def show_storage(self, rows: tuple[StorageRow, ...]) -> None:
        """The projects as of now, the heaviest first."""
        self._rows = rows
        self._figures.bars.show_rows(rows)
        self._fill()

    def _fill(self) -> None:
        heads = [
            self.tr("Data", "column of a table"),
            self.tr("Here", "narrow column of a table: bytes on this computer"),
            self.tr("In all", "narrow column of a table: bytes on the website, whether they are here or not"),
        ]
        projects = [(row.title, size_words(row.bytes_here), size_words(row.bytes_there)) for row in self._rows]
        self.fill(heads, [*self._lines, *projects])


class _Figures(QWidget):
    """One big figure, a small row and the bars of the projects."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self._big = PlainLabel("", size="title", strong=True)
        self._month = PlainLabel("")
        self._name, self._amount = PlainLabel("", size="small", tone="soft"), PlainLabel("", size="small")
        self.bars, self.more = StorageBars(), LinkButton("")
        self.meter = Meter(self.tr("Data used this month", "screen reader: bar"), warns=True)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(theme.px(6))
        first.addWidget(self._big)
        first.addWidget(self._month, 1)
        second.addWidget(self._name, 1)
        second.addWidget(self._amount)
        column.addLayout(first)
        column.addWidget(self.meter)
        column.addLayout(second)
        column.addWidget(Rule())
        column.addWidget(self.bars)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def say(self, amount: str, month: str, here: tuple[str, str]) -> None:
        self._big.setText(amount)
        self._month.setText(month)
        self._name.setText(here[0])
        self._amount.setText(here[1])


def _by_week(days: tuple[int, ...]) -> list[str]:
    padded = (0,) * (DAYS - len(days)) + days[-DAYS:]
    return [str(sum(padded[week * 7 : week * 7 + 7])) for week in range(4)]


def _weeks(today: QDate) -> list[str]:
    """The first day of each week, as on the axis of the picture: the title keeps the room."""
    days = [today.addDays(7 * week + 1 - DAYS) for week in range(4)]
    return [QLocale().toString(days[0], "d MMM"), *[QLocale().toString(day.day()) for day in days[1:]]]
