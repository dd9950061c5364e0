"""The foot of the write screen on small windows: the price, the drawer with the check, and the button that sends."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel, set_tip


class WriteFooter(Place):
    """Hidden while the check stands beside the text.

    Signals:
        send_wanted(): the teacher pressed the button.
    """

    send_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("footer", parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("pane"), theme.gap("unit"), theme.gap("pane"), theme.gap("unit"))
        self._price = PlainLabel("", tone="soft")
        self.drawer = PlainButton(self.tr("Before it goes out", "panel beside the editor, head"))
        self.drawer.setCheckable(True)
        self.send_button = PrimaryButton(self.tr("Send when online", "editor, the main button"), "sending")
        self.send_button.clicked.connect(self.send_wanted)
        self.drawer.toggled.connect(lambda is_open: self.send_button.setVisible(not is_open))  # one filled button on a screen
        row.addWidget(self._price)
        row.addStretch(1)
        row.addWidget(self.drawer)
        row.addWidget(self.send_button)
        self.hide()

    def show_check(self, price: str, missing: str) -> None:
        """The price, and what is missing before it can go ("" if nothing)."""
        self._price.setText(price)
        self.send_button.setEnabled(not missing)
        set_tip(self.send_button, missing)
        self.send_button.setStatusTip(missing)
