"""A pane with the check beside it; on small windows the check becomes a drawer over the pane, opened from the footer."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.editor.write_footer import WriteFooter
from ui.style.theme import current_theme


class Beside(QWidget):
    """`main` takes the room, `panel` stands beside it while the window is wide; `footer` is shown while it is not."""

    def __init__(self, main: QWidget, panel: QWidget, footer: WriteFooter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main, self._panel, self._footer = main, panel, footer
        self._is_narrow = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(main, 1)
        self._row.addWidget(panel)
        footer.drawer_toggled.connect(self._on_drawer_toggled)

    def fit(self) -> None:
        """Fold or unfold for the width of the window."""
        is_narrow = self.window().width() < current_theme().pane("collapseSidePanelBelow")
        if is_narrow != self._is_narrow:
            self._fold(is_narrow=is_narrow)
        self._place()

    def _on_drawer_toggled(self, is_open: bool) -> None:
        self._panel.setVisible(is_open or not self._is_narrow)
        self._place()

    def _place(self) -> None:
        if not self._is_narrow:
            return
        width = min(self._panel.minimumWidth(), self.width())
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._panel.setGeometry(QRect(0 if is_rtl else self.width() - width, 0, width, self.height()))
        self._panel.raise_()

    def _fold(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self._footer.setVisible(is_narrow)
        if is_narrow:
            self._row.removeWidget(self._panel)
            self._panel.setVisible(self._footer.drawer.isChecked())
        else:
            self._row.addWidget(self._panel)
            self._panel.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
