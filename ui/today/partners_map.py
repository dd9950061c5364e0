"""Where the partners are: a map of dots from the tokens, a disc with the count and the code of each country, painted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from math import cos, hypot, radians

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.style.theme import Theme, current_theme
from ui.style.tokens import RESOURCES, MapTokens

_NORTH_CUT = 7  # rows of the far north that may be cut off, so that the rest is bigger; a disc there moves down to the edge

_MOST_BIG = 12
"""With more countries than this the discs are small."""
_TURNS = 40
Disc = tuple[str, int, QRectF]
"""Code, count, where."""


@lru_cache(maxsize=1)
def _points() -> dict[str, tuple[float, float]]:
    data = json.loads((RESOURCES / "country_points.json").read_text(encoding="utf-8"))
    return {code: (float(lon), float(lat)) for code, (lon, lat) in data["points"].items()}


def cell_of(tokens: MapTokens, code: str) -> QPointF | None:
    """Where the disc of a country stands, in cells of the map; None for a code the map does not know."""
    point = tokens.label_points.get(code) or _points().get(code)
    if point is None:
        return None
    x = (point[0] - tokens.lon0) * cos(radians(50)) / tokens.pitch
    y = (tokens.lat0 - point[1]) / tokens.pitch
    return QPointF(min(max(x, 0.5), len(tokens.rows[0]) - 1.5), min(max(y, 0.5), len(tokens.rows) - 1.5))


class PartnersMap(QWidget):
    """`show_countries((code, count), …)`. Never mirrored: a map has its own direction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._countries: tuple[tuple[str, int], ...] = ()

    def show_countries(self, countries: tuple[tuple[str, int], ...]) -> None:
        """Partners by ISO code."""
        self._countries = countries
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(320), theme.px(150))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(180), theme.px(140))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens = theme.tokens.map
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = min(self.width() / (len(tokens.rows[0]) + 4), self.height() / (len(tokens.rows) - _NORTH_CUT))
        top = self.height() - cell * (len(tokens.rows) - 0.5)
        origin = QPointF((self.width() - cell * len(tokens.rows[0])) / 2, top)
        self._draw_land(painter, theme, origin, cell)
        self._draw_countries(painter, theme, origin, cell)
        painter.end()

    def _draw_land(self, painter: QPainter, theme: Theme, origin: QPointF, cell: float) -> None:
        tokens = theme.tokens.map
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("mapDot"))
        radius = tokens.dot_radius * cell * 1.15
        for y, row in enumerate(tokens.rows):
            for x, mark in enumerate(row):
                if mark == "#":
                    painter.drawEllipse(origin + QPointF((x + 0.5) * cell, (y + 0.5) * cell), radius, radius)

    def _draw_countries(self, painter: QPainter, theme: Theme, origin: QPointF, cell: float) -> None:
        font = theme.font("small", strong=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        taken: list[QRectF] = []
        discs = parted(list(self._discs(theme, origin, cell)), QRectF(self.rect()))
        taken += [disc for _, _, disc in discs]
        for code, count, disc in discs:
            painter.setPen(QPen(theme.colour("surface"), 1.5))  # parts discs that touch
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(disc)
            painter.setPen(theme.colour("onAccent"))
            painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), str(count))
            size = QSize(round(metrics.horizontalAdvance(code)) + theme.px(12), theme.control("code"))
            chip = _free_place(disc, size, theme.px(4), taken, QRectF(self.rect()))
            if chip is not None:
                taken.append(chip)
                self._draw_chip(painter, theme, code, chip)

    def _discs(self, theme: Theme, origin: QPointF, cell: float) -> Iterator[Disc]:
        """Smallest last, so that a big disc does not hide it."""
        for code, count in sorted(self._countries, key=lambda pair: (-pair[1], pair[0])):
            place = cell_of(theme.tokens.map, code)
            if place is not None:
                radius = theme.px(min(14, 7 + 1.3 * count) if len(self._countries) <= _MOST_BIG else min(10, 7 + 0.4 * count))
                middle = origin + QPointF((place.x() + 0.5) * cell, (place.y() + 0.5) * cell)
                height = min(max(middle.y(), radius + 1), self.height() - radius - 1)
                yield code, count, QRectF(middle.x() - radius, height - radius, radius * 2, radius * 2)

    def _draw_chip(self, painter: QPainter, theme: Theme, code: str, chip: QRectF) -> None:
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("code"), theme.radius("code"))
        painter.setPen(theme.colour("text"))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), code)


def parted(discs: list[Disc], room: QRectF) -> list[Disc]:
    """Push discs that lie over one another apart, each half of the way, so that every number can be read; none leaves `room`."""
    middles = [disc.center() for _, _, disc in discs]
    radii = [disc.width() / 2 for _, _, disc in discs]
    pairs = [(one, other) for one in range(len(discs)) for other in range(one)]
    for _ in range(_TURNS):
        was = list(middles)
        for one, other in pairs:
            way = middles[one] - middles[other]
            long = hypot(way.x(), way.y())
            missing = radii[one] + radii[other] + 1 - long
            if missing > 0:
                step = way * (missing / 2 / long) if long > 0 else QPointF(missing / 2, 0)
                middles[one], middles[other] = (
                    _inside(middles[one] + step, radii[one], room),
                    _inside(middles[other] - step, radii[other], room),
                )
        if middles == was:
            break
    return [
        (code, count, QRectF(middle.x() - radius, middle.y() - radius, radius * 2, radius * 2))
        for (code, count, _), middle, radius in zip(discs, middles, radii, strict=True)
    ]


def _inside(middle: QPointF, radius: float, room: QRectF) -> QPointF:
    x = min(max(middle.x(), room.left() + radius + 1), room.right() - radius - 1)
    y = min(max(middle.y(), room.top() + radius + 1), room.bottom() - radius - 1)
    return QPointF(x, y)


def _free_place(disc: QRectF, size: QSize, gap: float, taken: list[QRectF], room: QRectF) -> QRectF | None:
    """A place for the code beside, above or below its disc where nothing stands yet."""
    width, height = float(size.width()), float(size.height())
    middle = disc.center()
    corners = (
        QPointF(disc.right() + gap, middle.y() - height / 2),
        QPointF(disc.left() - gap - width, middle.y() - height / 2),
        QPointF(middle.x() - width / 2, disc.top() - gap - height),
        QPointF(middle.x() - width / 2, disc.bottom() + gap),
    )
    for corner in corners:
        place = QRectF(corner.x(), corner.y(), width, height)
        if room.contains(place) and not any(place.intersects(other) for other in taken if other != disc):
            return place
    return None
