"""The recovery key, shown once: to print, to save, and to tick off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sync.errors import DeskError
from ui.account.pages import StepPage
from ui.error_words import words_for
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton, TickBox
from ui.widgets.frames import Card
from ui.widgets.labels import PlainLabel


class RecoveryKeyBox(QWidget):
    """Shows a key with Print and Save; used by the first start and by Settings.

    Signals:
        kept(): it was printed or saved.
    """

    kept = Signal()

    def __init__(self, owner: str, save_text: Callable[[str, str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._owner, self._save_text = owner, save_text
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card()
        edge = theme.gap("pane")
        card.body.setContentsMargins(edge, edge, edge, edge)
        self.key = PlainLabel("", size="title", strong=True, wrap=True, selectable=True)
        self.key.setAccessibleName(self.tr("Recovery key", "screen reader: the key that is shown"))
        self.key.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        card.body.addWidget(self.key)
        column.addWidget(card)
        row = QHBoxLayout()
        self.print_button = PlainButton(self.tr("Print", "button: prints the recovery key"), "file")
        self._save = PlainButton(self.tr("Save as a file", "button: saves the recovery key"), "down")
        for button in (self.print_button, self._save):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.outcome = PlainLabel("", size="small", tone="soft", wrap=True)
        column.addWidget(self.outcome)
        self.print_button.clicked.connect(self._on_print_clicked)
        self._save.clicked.connect(self._on_save_clicked)

    def show_key(self, key: str, owner: str = "") -> None:
        """Put a key into the box."""
        self._owner = owner or self._owner
        self.key.setText(key)

    def paper_text(self) -> str:
        """What is printed or saved."""
        title = self.tr("Recovery key of TwinDesk", "printed page: title")
        use = self.tr("It opens the profile when the password is forgotten. Keep it where only you find it.", "printed page")
        return f"{title}\n{self._owner}\n\n{self.key.text()}\n\n{use}\n"

    def save_to(self, path: str) -> None:
        """Write the file and say how it went."""
        try:
            self._save_text(path, self.paper_text())
        except DeskError as error:
            words = words_for(error)
            self.outcome.setText(f"{words.happened} {words.todo}")
            self.outcome.set_tone("bad")
            return
        self.outcome.setText(self.tr("Saved. Better keep it on another device than this computer.", "recovery key was saved as a file"))
        self.outcome.set_tone("ok")
        self.kept.emit()

    def _on_save_clicked(self) -> None:
        title = self.tr("Save the recovery key", "title of the file dialog")
        path, _ = QFileDialog.getSaveFileName(self, title, "twindesk-recovery-key.txt")
        if path:
            self.save_to(path)

    def _on_print_clicked(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # late: starting the print system is slow

        printer = QPrinter()
        printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        if not QPrintDialog(printer, self).exec():
            return
        painter = QPainter(printer)
        painter.setFont(current_theme().font("base"))
        page = QRectF(painter.viewport())
        painter.drawText(page, int(Qt.TextFlag.TextWordWrap), self.paper_text())
        painter.end()
        self.kept.emit()


class RecoveryKeyPage(StepPage):
    """Second half of step 2: go on only when the key was kept."""

    def __init__(self, save_text: Callable[[str, str], None], parent: QWidget | None = None) -> None:
        title = self.tr("Keep your recovery key", "first start: title")
        sentence = self.tr(
            "It is shown only now. Without password and recovery key nobody can open your work, not even we.", "first start: recovery key"
        )
        super().__init__(title, sentence, parent)
        self.box = RecoveryKeyBox("", save_text)
        self.tick = TickBox(self.tr("I have printed, saved or written down the key", "first start: tick box"))
        self.box.setMaximumWidth(current_theme().px(760))
        self.column.addWidget(self.box)
        self.column.addWidget(self.tick)
        self.column.addStretch(1)
        self.tick.toggled.connect(lambda is_on: self.set_ready(is_ready=is_on))
        self.box.kept.connect(lambda: self.tick.setChecked(True))
        self.set_ready(is_ready=False)

    def first_widget(self) -> QWidget:
        """What gets the keyboard first."""
        return self.box.print_button
