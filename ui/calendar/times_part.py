"""When something takes place: in the time of this computer, and below it what the clocks of the others say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sync.calendar.zones import offset, zones_of
from sync.copy.rows import ShownRecord
from ui.calendar.words import clock_words, from_to_words, long_day_words, moment_of, short_day_words, there_words
from ui.format import country_name, local_time
from ui.forms.zones import own_zone, zone_words
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.clearing import clear
from ui.widgets.frames import IconLabel
from ui.widgets.labels import PlainLabel

Countries = Callable[[Scene, ShownRecord], Sequence[str]]


def no_countries(_scene: Scene, _row: ShownRecord) -> Sequence[str]:
    """Nobody's clocks but those of the place."""
    return ()


def partners_of(scene: Scene, _row: ShownRecord) -> Sequence[str]:
    """The countries of the project on screen."""
    return scene.space.countries if scene.space is not None else ()


class TimesPart(PanePart):
    """`countries` answers whose clocks are shown too; countries on the same clock share a line."""

    def __init__(self, countries: Countries = no_countries, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._countries = countries
        self._shown: tuple[object, ...] = ()
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap("gap"))
        row.addWidget(IconLabel("clock", "soft"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.gap("half"))
        self._here = PlainLabel("", strong=True, wrap=True, selectable=True)
        self._own = PlainLabel("", size="small", tone="soft", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.gap("group"))
        self._grid.setVerticalSpacing(theme.gap("half"))
        self._grid.setColumnStretch(1, 1)
        column.addWidget(self._here)
        column.addWidget(self._own)
        column.addLayout(self._grid)
        row.addLayout(column, 1)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        starts, ends = str(row.body.get("starts_at") or ""), str(row.body.get("ends_at") or "")
        begin = moment_of(starts)
        self.setVisible(begin is not None)
        if begin is None:
            return
        here, others = own_zone(), self._others(scene, row, starts, ends)
        self._here.setText(_here_words(starts, ends, scene.now))
        own = self.tr("Your time (%1)", "below the hours of a meeting: %1 is a city")
        self._own.setText(own.replace("%1", zone_words(here)))
        if others != self._shown:
            self._shown = others
            self._fill(others)

    def _others(self, scene: Scene, row: ShownRecord, starts: str, ends: str) -> tuple[tuple[str, str], ...]:
        """(hours, where), by the clock; the own zone alone needs no line."""
        here = own_zone()
        own, day = offset(starts, here), local_time(starts).date()
        places: dict[str, list[str]] = {}
        for code in sorted(self._countries(scene, row), key=country_name):
            for zone in zones_of(code)[:1]:
                hours = there_words(starts, ends, zone, day)
                places.setdefault(hours, []).append(country_name(code))
        zone = str(row.body.get("zone") or "")
        if zone and offset(starts, zone) != own and there_words(starts, ends, zone, day) not in places:
            there = self.tr("there (%1)", "where a clock says so: at the place of an event, %1 is a city")
            places[there_words(starts, ends, zone, day)] = [there.replace("%1", zone_words(zone))]
        lines = tuple((hours, ", ".join(names)) for hours, names in sorted(places.items()))
        return lines if len(lines) > 1 or any(hours != there_words(starts, ends, here, day) for hours, _ in lines) else ()

    def _fill(self, lines: tuple[tuple[str, str], ...]) -> None:
        clear(self._grid)
        for number, (hours, where) in enumerate(lines):
            self._grid.addWidget(PlainLabel(hours, selectable=True), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(PlainLabel(where, tone="soft", wrap=True), number, 1)


def _here_words(starts: str, ends: str, now_utc: str) -> str:
    begin, end, today = local_time(starts), moment_of(ends), local_time(now_utc).date()
    first = long_day_words(begin.date(), today)
    clock = clock_words(begin.time())
    if end is None or end <= begin:
        return f"{first}, {clock}"
    if end.addSecs(-1).date() != begin.date():
        return from_to_words(f"{first}, {clock}", f"{short_day_words(end.date(), today)}, {clock_words(end.time())}")
    return f"{first}, {from_to_words(clock, clock_words(end.time()))}"
