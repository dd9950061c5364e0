"""The ring around what has the keyboard: 2 px, 2 px outside the control. A style sheet cannot draw it, so an overlay does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu, QPlainTextEdit, QScrollArea, QTabBar, QTextEdit, QWidget
from shiboken6 import isValid

from ui.style.theme import current_theme

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange})


class FocusRing(QWidget):
    """Follows the focus inside one window. After a mouse click only fields get a ring; item views draw their own inside rows."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._watched: list[QWidget] = []
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        for watched in filter(isValid, self._watched):  # a widget may go together with its focus
            watched.removeEventFilter(self)
        self._watched = []
        if now is None or now.window() is not self._window or not _wants_ring(now):
            self.hide()
            return
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if by_mouse and not isinstance(now, QLineEdit | QTextEdit):
            self.hide()
            return
        widget: QWidget | None = now
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _place(self) -> None:
        if not self._watched or not isValid(self._watched[0]) or not self._watched[0].isVisible():
            self.hide()
            return
        theme = current_theme()
        target = self._watched[0]
        margin = 0 if isinstance(target, QScrollArea) else round(theme.line("focus") + theme.line("focusOffset"))
        corner = target.mapTo(self._window, QPoint(0, 0))
        around = QRect(corner, target.size()).adjusted(-margin, -margin, margin, margin)
        self.setGeometry(around.intersected(self._window.rect()))  # at the edge of the window the ring goes inside
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus"), theme.line("focus")))
        inset = theme.line("focus") / 2
        radius = theme.radius("control") + theme.line("focusOffset")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()


def _wants_ring(widget: QWidget) -> bool:
    """Not where a row, a tab or a caret shows it: in lists, tabs, menus and large texts that are being written."""
    has_caret = isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.isReadOnly() and widget.property("kind") != "field"
    return not (has_caret or isinstance(widget, QAbstractItemView | QMenu | QTabBar) or widget.property("noRing"))
