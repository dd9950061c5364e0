"""A list of points under a head: criteria, or a checklist with what is met and what is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.theme import current_theme
from ui.widgets.clearing import clear
from ui.widgets.frames import IconLabel
from ui.widgets.labels import PlainLabel

Point = tuple[str, bool | None, str]
"""(words, met, below): met None for a criterion nobody ticks."""
Points = Callable[[Scene, ShownRecord], Sequence[Point]]


class PointsPart(PanePart):
    """Absent without points."""

    def __init__(self, title: str, points: Points, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._points = points
        self._shown: list[Point] = []
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.gap("unit"), 0, 0)
        column.setSpacing(theme.gap("unit"))
        column.addWidget(PlainLabel(title, strong=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.gap("unit"))
        column.addLayout(self._lines)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        points = list(self._points(scene, row))
        self.setVisible(bool(points))
        if points != self._shown:
            self._shown = points
            clear(self._lines)
            for point in points:
                self._lines.addWidget(self._line(point))

    def _line(self, point: Point) -> QWidget:
        words, is_met, below = point
        theme = current_theme()
        made = QWidget()
        made.setMaximumWidth(theme.pane("readingTextMax"))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap("unit"))
        name, role = ("star", "soft") if is_met is None else ("checkring", "ok") if is_met else ("minus", "warn")
        mark = IconLabel(name, role, "small")
        if is_met is not None:
            done, missing = self.tr("Done", "a point of a checklist"), self.tr("Missing", "a point of a checklist")
            mark.setAccessibleName(done if is_met else missing)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(words, strong=bool(below), wrap=True))
        if below:
            column.addWidget(PlainLabel(below, wrap=True, selectable=True))
        row.addLayout(column, 1)
        return made
