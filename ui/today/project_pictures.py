"""The three painted cards of Today: posts of four weeks, where the partners are, what the line has cost. Real numbers only."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import Today
from ui.format import country_name, size_words
from ui.style.theme import current_theme
from ui.today.activity_strip import DAYS, ActivityRow, ActivityStrip
from ui.today.partners_map import PartnersMap
from ui.today.picture_card import PictureCard
from ui.widgets.labels import PlainLabel, Rule


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
        heads = [self.tr("Project", "column of a table"), *self._weeks()]
        self.fill(heads, [[row.title, *_by_week(row.days)] for row in rows])

    def _weeks(self) -> list[str]:
        week = self.tr("Week {number}", "column of a table; 4 is this week")
        return [week.format(number=number) for number in range(1, 5)]


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


class PurseCard(PictureCard):
    """What came and went over the line, and the room taken on this computer. No budget is set yet, so no limit is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._figures = _Figures()
        super().__init__(" ", self._figures, parent)
        self.set_title(self.tr("Data purse", "head of a card of Today: what the line has cost"))

    def show_today(self, today: Today, day: QDate) -> None:
        """The sums as of now."""
        month = QLocale().standaloneMonthName(day.month(), QLocale.FormatType.LongFormat)
        lines = (
            (self.tr("Today", "row: bytes sent and got"), size_words(today.bytes_today)),
            (self.tr("On this computer", "row: room taken on the disk"), size_words(today.bytes_on_disk)),
        )
        in_month = self.tr("in {month}", "after an amount of data: 38 MB in May").format(month=month)
        no_limit = self.tr("Without limit", "data purse has no budget")
        self._figures.say(size_words(today.bytes_month), in_month, no_limit, lines)
        heads = [self.tr("Data", "column of a table"), self.tr("Amount", "column of a table")]
        self.fill(heads, [[month, size_words(today.bytes_month)], *[list(line) for line in lines]])


class _Figures(QWidget):
    """One big figure and two small rows."""

    def __init__(self) -> None:
        super().__init__()
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        column.setSpacing(theme.px(4))
        self._big = PlainLabel("", size="title", strong=True)
        self._month = PlainLabel("")
        first = QHBoxLayout()
        first.setSpacing(theme.px(6))
        first.addWidget(self._big)
        first.addWidget(self._month, 1)
        self._limit = PlainLabel("", size="small", tone="soft")
        column.addLayout(first)
        column.addWidget(self._limit)
        column.addStretch(1)
        column.addWidget(Rule())
        self._rows = [(PlainLabel("", size="small", tone="soft"), PlainLabel("", size="small")) for _ in range(2)]
        for name, amount in self._rows:
            row = QHBoxLayout()
            row.addWidget(name, 1)
            row.addWidget(amount)
            column.addLayout(row)

    def say(self, amount: str, month: str, limit: str, lines: tuple[tuple[str, str], ...]) -> None:
        self._big.setText(amount)
        self._month.setText(month)
        self._limit.setText(limit)
        for (name, value), line in zip(self._rows, lines, strict=True):
            name.setText(line[0])
            value.setText(line[1])


def _by_week(days: tuple[int, ...]) -> list[str]:
    padded = (0,) * (DAYS - len(days)) + days[-DAYS:]
    return [str(sum(padded[week * 7 : week * 7 + 7])) for week in range(4)]
