"""Moves a row of a list with the mouse or a finger: a line or a frame shows where it would go, letting go puts it there, Esc leaves it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QListView, QWidget

from sync.data_class import dataclass
from ui.style.theme import current_theme


@dataclass(frozen=True)
class Landing:
    """Where a row would go: what the list calls that place, and what shows it (a frame around a row, or the gap between two)."""

    place: object
    rect: QRect
    is_frame: bool = False


def gap_at(rect: QRect, *, is_below: bool) -> QRect:
    """The line above or below the rectangle of a row."""
    thick = max(2, round(current_theme().line("focus")))
    return QRect(rect.left(), (rect.bottom() if is_below else rect.top()) - thick, rect.width(), 2 * thick)


class _Mark(QWidget):
    """Over the rows: the line between two of them, or the frame around one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._landing: Landing | None = None
        self.hide()

    def show_landing(self, landing: Landing) -> None:
        self._landing = landing
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._landing is None:
            return
        theme, painter = current_theme(), QPainter(self)
        if self._landing.is_frame:
            thick = theme.line("focus")
            painter.setPen(QPen(theme.colour("accent"), thick))
            inset = round(thick)
            painter.drawRect(self._landing.rect.adjusted(inset, inset, -inset, -inset))
        else:
            painter.fillRect(self._landing.rect, theme.colour("accent"))
        painter.end()


class RowDrag(QObject):
    """Watches one list. `held` answers what a press at a point takes hold of, None if nothing; `landing` where a point would put it.

    Signals:
        dropped(object, object): what was held, and the place of the landing.
    """

    dropped = Signal(object, object)

    def __init__(self, view: QListView, held: Callable[[QPoint], object], landing: Callable[[QPoint], Landing | None]) -> None:
        super().__init__(view)
        self._view, self._held_at, self._landing_at = view, held, landing
        self._held: object = None
        self._start = QPoint()
        self._is_on = False
        self._landing: Landing | None = None
        self._mark = _Mark(view.viewport())
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self._is_on:
            self._leave()
            return True
        if not isinstance(event, QMouseEvent):
            return False
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._held, self._start = self._held_at(point), point
        elif event.type() == QEvent.Type.MouseMove and self._held is not None and event.buttons() & Qt.MouseButton.LeftButton:
            return self._follow(point)
        elif event.type() == QEvent.Type.MouseButtonRelease and self._held is not None:
            return self._let_go(point)
        return False

    def _follow(self, point: QPoint) -> bool:
        """True once the pointer has moved far enough to be meant."""
        self._is_on = self._is_on or (point - self._start).manhattanLength() >= QApplication.startDragDistance()
        if self._is_on:
            self._landing = self._landing_at(point) or self._landing
            if self._landing is not None:
                self._mark.show_landing(self._landing)
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return self._is_on

    def _let_go(self, point: QPoint) -> bool:
        was_on = self._follow(point)
        held, landing = self._held, self._landing
        self._leave()
        if was_on and landing is not None:
            self.dropped.emit(held, landing.place)
        return was_on

    def _leave(self) -> None:
        self._held, self._landing, self._is_on = None, None, False
        self._mark.hide()
        self._view.viewport().unsetCursor()
