"""Painted marks: avatar, project tile, country code and meter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.format import percent_words
from ui.style.painting import code_chip_width, draw_avatar, draw_code_chip, draw_meter, draw_tile
from ui.style.theme import Theme, current_theme
from ui.widgets.labels import set_tip


class _Face(QWidget):
    """Letters in a shape, in the colour of an id. Decoration: the name stands beside it, so the screen reader skips it."""

    _draw: Callable[[QPainter, QRect, str, str, Theme], None]

    def __init__(self, name: str, stable_id: str, size: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._name, self._id, self._size = name, stable_id, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _show(self, name: str, stable_id: str) -> None:
        self._name, self._id = name, stable_id
        self.update()

    def sizeHint(self) -> QSize:
        side = current_theme().control(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        type(self)._draw(painter, self.rect(), self._name, self._id, current_theme())
        painter.end()


class Avatar(_Face):
    """Initials on a disc."""

    _draw = staticmethod(draw_avatar)

    def __init__(self, name: str, person_id: str, *, size: str = "avatar", parent: QWidget | None = None) -> None:
        super().__init__(name, person_id, size, parent)

    def set_person(self, name: str, person_id: str) -> None:
        """Show somebody else."""
        self._show(name, person_id)


class ProjectTile(_Face):
    """First letter of a project on a rounded square. `size`: projectTile or projectTileBig."""

    _draw = staticmethod(draw_tile)

    def __init__(self, title: str, space: str, *, size: str = "projectTile", parent: QWidget | None = None) -> None:
        super().__init__(title, space, size, parent)

    def set_project(self, title: str, space: str) -> None:
        """Show another project."""
        self._show(title, space)


class CodeChip(QWidget):
    """A country as its two-letter code; `country_name` is what the screen reader says."""

    def __init__(self, code: str, country_name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self.setAccessibleName(country_name or code)
        set_tip(self, country_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(code_chip_width(self._code, theme), theme.control("code"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_code_chip(painter, self.rect(), self._code, current_theme())
        painter.end()


class Meter(QWidget):
    """A bar filled to a share between 0 and 1; `name` is what it measures. `warns`: full is used up, and shown as a warning."""

    def __init__(self, name: str, *, width: int = 96, warns: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._width, self._warns = width, warns
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Fill to `share`; the description for the screen reader is a whole percentage."""
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleDescription(percent_words(round(self._share * 100)))
        self.update()

    @property
    def role(self) -> str:
        """The colour of what is filled."""
        return "warn" if self._warns and self._share >= 1.0 else "accent"

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(self._width), theme.control("meter"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        draw_meter(painter, self.rect(), self._share, current_theme(), is_rtl=is_rtl, role=self.role)
        painter.end()
