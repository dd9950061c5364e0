"""What the pages of the first start have in common: a title, a body, readiness, and what Continue does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.style.theme import current_theme
from ui.widgets.labels import PlainLabel


class StepPage(QWidget):
    """One page of a step. `advance` is what Continue does; the page answers with `finished`.

    Signals:
        ready_changed(bool): Continue may be pressed or not.
        finished(): the page is done; show the next.
    """

    ready_changed = Signal(bool)
    finished = Signal()

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._is_ready = True
        self.column = QVBoxLayout(self)
        edge = theme.gap("page")
        self.column.setContentsMargins(edge, edge, edge, theme.gap("gap"))
        self.column.setSpacing(theme.gap("group"))
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(PlainLabel(title, size="title", strong=True, wrap=True))
        head.addWidget(PlainLabel(sentence, tone="soft", wrap=True))
        self.column.addLayout(head)

    @property
    def is_ready(self) -> bool:
        """True if Continue may be pressed."""
        return self._is_ready

    def set_ready(self, *, is_ready: bool) -> None:
        """Allow or forbid Continue."""
        self._is_ready = is_ready
        self.ready_changed.emit(is_ready)

    def advance(self) -> None:
        """What Continue does; as it stands, the page is simply done."""
        self.finished.emit()

    def first_widget(self) -> QWidget | None:
        """What gets the keyboard when the page comes on screen."""
        return None

    def has_own_button(self) -> bool:
        """True if the page brings its own main button, so that the footer hides Continue."""
        return False

    def narrow(self, widget: QWidget) -> QWidget:
        """Keep forms readable on a wide screen."""
        widget.setMaximumWidth(current_theme().px(560))
        return widget
