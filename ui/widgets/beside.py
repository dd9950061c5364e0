"""A pane with a panel beside it; where there is no room for both the panel becomes a drawer over the pane, opened by a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from ui.style.theme import current_theme


class Beside(QWidget):
    """`main` takes the room, `panel` stands at its trailing or leading side; `drawer` is the checkable button that opens it when folded.

    `bar` holds that button and is shown while folded. `is_narrow` says whether there is too little room, by default by the width of the
    window.
    """

    def __init__(
        self,
        main: QWidget,
        panel: QWidget,
        drawer: QAbstractButton,
        *,
        bar: QWidget,
        is_leading: bool = False,
        is_narrow: Callable[[], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel, self._drawer, self._bar, self._is_leading = panel, drawer, bar, is_leading
        self._asks = is_narrow or self._is_window_narrow
        self.is_folded = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(main, 1)
        self._row.insertWidget(0 if is_leading else 1, panel)
        drawer.toggled.connect(self._on_drawer_toggled)

    def fit(self) -> None:
        """Fold or unfold for the room there is."""
        if self._asks() != self.is_folded:
            self._fold(is_folded=not self.is_folded)
        self._place()

    def _is_window_narrow(self) -> bool:
        return self.window().width() < current_theme().pane("collapseSidePanelBelow")

    def _on_drawer_toggled(self, is_open: bool) -> None:
        self._panel.setVisible(is_open or not self.is_folded)
        self._place()

    def _place(self) -> None:
        if not self.is_folded:
            return
        width = min(self._panel.minimumWidth(), self.width())
        is_left = self._is_leading != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        top = 0
        if self.isAncestorOf(self._drawer):  # the button that closes it stays in sight
            top = self._drawer.mapTo(self, QPoint(0, self._drawer.height())).y() + current_theme().gap("unit")
        self._panel.setGeometry(QRect(0 if is_left else self.width() - width, top, width, self.height() - top))
        self._panel.raise_()

    def _fold(self, *, is_folded: bool) -> None:
        self.is_folded = is_folded
        self._bar.setVisible(is_folded)
        if is_folded:
            self._row.removeWidget(self._panel)
            self._panel.setVisible(self._drawer.isChecked())
        else:
            self._row.insertWidget(0 if self._is_leading else 1, self._panel)
            self._panel.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
