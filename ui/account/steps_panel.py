"""The panel beside the first start: the mark, what TwinDesk is, the four steps, a map of linked schools."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.format import count_words
from ui.style.icons import mark_pixmap
from ui.style.theme import current_theme
from ui.widgets.frames import IconLabel, Place, margins
from ui.widgets.labels import PlainLabel, Rule

_LINKS = (("PT", "IT"), ("IT", "AL"), ("AL", "RO"), ("RO", "LT"), ("LT", "FI"), ("RO", "TR"), ("AL", "TR"))


class LinksMap(QWidget):
    """Decoration: dots of land and links between schools. Never mirrored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(0)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(276), theme.px(234))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        tokens = theme.tokens.map
        columns = max(len(row) for row in tokens.rows)
        cell = min(self.width() / columns, self.height() / len(tokens.rows))
        if cell < theme.px(4):  # too small to be read as a map
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("mapDot"))
        for y, row in enumerate(tokens.rows):
            for x, mark in enumerate(row):
                if mark == "#":
                    painter.drawEllipse(QPointF((x + 0.5) * cell, (y + 0.5) * cell), tokens.dot_radius * cell, tokens.dot_radius * cell)
        spots = {code: _spot(lon, lat, cell) for code, (lon, lat) in tokens.label_points.items()}
        painter.setPen(QPen(theme.colour("accent"), theme.line("checkbox")))
        for start, end in _LINKS:
            painter.drawLine(spots[start], spots[end])
        painter.setPen(QPen(theme.colour("sidebar"), 2))
        painter.setBrush(theme.colour("accent"))
        for code in sorted({code for link in _LINKS for code in link}):
            painter.drawEllipse(spots[code], theme.px(6), theme.px(6))
        painter.end()


def _spot(lon: float, lat: float, cell: float) -> QPointF:
    tokens = current_theme().tokens.map
    x = (lon - tokens.lon0) * math.cos(math.radians(50)) / tokens.pitch
    return QPointF((x + 0.5) * cell, ((tokens.lat0 - lat) / tokens.pitch + 0.5) * cell)


class StepNumber(QWidget):
    """A number in a ring: filled when it is the step now, with a tick's weight when done."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._is_now = number, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_now(self, *, is_now: bool) -> None:
        """Fill or empty the ring."""
        self._is_now = is_now
        self.update()

    def sizeHint(self) -> QSize:
        side = current_theme().px(28)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if self._is_now else "control"), 1))
        painter.setBrush(theme.colour("accent") if self._is_now else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(theme.colour("onAccent" if self._is_now else "text"))
        painter.setFont(theme.font("small", strong=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, count_words(self._number))
        painter.end()


class StepsPanel(Place):
    """`show_step` marks one of the four; their names are fixed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sidebar", parent=parent)
        theme = current_theme()
        self.setFixedWidth(theme.px(344))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        edge = theme.gap("page")
        column.setContentsMargins(*margins(edge, edge, theme.px(27), edge))
        row.addLayout(column, 1)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        column.addLayout(self._name_row())
        column.addSpacing(theme.px(20))
        about = self.tr(
            "Your eTwinning desk, with or without a line. Write at any time. It goes out when there is a connection.", "first start"
        )
        column.addWidget(PlainLabel(about, wrap=True))
        column.addSpacing(theme.px(20))
        self._steps: list[tuple[StepNumber, PlainLabel]] = []
        for number, text in enumerate(self.step_names(), 1):
            column.addLayout(self._step_row(number, text))
            column.addSpacing(theme.gap("gap"))
        column.addStretch(1)
        column.addWidget(LinksMap(), 20)
        column.addStretch(1)
        note = QHBoxLayout()
        note.setSpacing(theme.gap("unit"))
        note.addWidget(IconLabel("computer", "soft", "small"), 0, Qt.AlignmentFlag.AlignTop)
        safe = self.tr("Everything stays on this computer until you connect. Nothing is sent during these steps.", "first start: note")
        note.addWidget(PlainLabel(safe, size="small", wrap=True), 1)
        column.addLayout(note)

    def step_names(self) -> tuple[str, ...]:
        """The names of the four steps."""
        return (
            self.tr("Language", "first start: step 1"),
            self.tr("Your name and password", "first start: step 2"),
            self.tr("Connect, or look at the demo", "first start: step 3"),
            self.tr("How much data you have", "first start: step 4"),
        )

    def show_step(self, number: int) -> None:
        """Mark the step of that number, from 1."""
        for place, (ring, label) in enumerate(self._steps, 1):
            ring.set_now(is_now=place == number)
            label.setProperty("strong", place == number)
            label.style().unpolish(label)
            label.style().polish(label)

    def _name_row(self) -> QHBoxLayout:
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.gap("gap"))
        mark = QLabel()
        mark.setPixmap(mark_pixmap(theme.px(40), ratio=self.devicePixelRatioF()))
        row.addWidget(mark)
        row.addWidget(PlainLabel("TwinDesk", size="title", strong=True), 1)
        return row

    def _step_row(self, number: int, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().gap("gap"))
        ring, label = StepNumber(number), PlainLabel(text, wrap=True)
        self._steps.append((ring, label))
        row.addWidget(ring)
        row.addWidget(label, 1)
        return row
