"""Above the list where there is no room for the filters beside it: the button that opens them as a drawer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.partners.filters_panel import FiltersPanel
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.frames import Place, margins


class FiltersBar(Place):
    """Hidden while the filters stand beside the list. Opened, the keyboard goes into the first filter; Escape closes and brings it back."""

    def __init__(self, filters: FiltersPanel, parent: QWidget | None = None) -> None:
        super().__init__("subtle", parent=parent)
        self._filters = filters
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(*margins(theme.px(20), theme.gap("unit"), theme.gap("group"), theme.gap("unit")))
        self.drawer = PlainButton(self.tr("Show only…", "button: opens the filters as a drawer"), "filter", extent="small")
        self.drawer.setCheckable(True)
        self.drawer.toggled.connect(self._on_toggled)
        row.addWidget(self.drawer)
        row.addStretch(1)
        close = QShortcut(QKeySequence(Qt.Key.Key_Escape), filters, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        close.activated.connect(lambda: self.drawer.setChecked(False))
        self.hide()

    def _on_toggled(self, is_open: bool) -> None:
        if is_open:
            self._filters.subject.setFocus()
        elif self.isVisible():
            self.drawer.setFocus()
