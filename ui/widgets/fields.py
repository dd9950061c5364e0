"""A field with its label above and a sentence below when something is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.style.theme import current_theme
from ui.widgets.frames import IconLabel
from ui.widgets.labels import PlainLabel


class TextField(QWidget):
    """`edit` is the QLineEdit; its accessible name is the label, its description the help or the fault."""

    def __init__(self, label: str, help_text: str = "", *, is_secret: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("half"))
        self.label = PlainLabel(label, size="small")
        self.edit = QLineEdit()
        self.edit.setAccessibleName(label)
        if is_secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.label.setBuddy(self.edit)
        self._help_text = help_text
        self._icon = IconLabel("alert", "bad", "inline")
        self._below = PlainLabel("", size="small", tone="soft", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.gap("half"))
        row.addWidget(self._icon)
        row.addWidget(self._below, 1)
        column.addWidget(self.label)
        column.addWidget(self.edit)
        column.addLayout(row)
        self.set_fault("")
        self.edit.textEdited.connect(lambda _text: self.set_fault(""))

    def text(self) -> str:
        """What was typed, without blanks at the ends."""
        return self.edit.text().strip()

    def set_fault(self, sentence: str) -> None:
        """Say what is wrong; "" takes it away and shows the help again."""
        self._icon.setVisible(bool(sentence))
        self._below.setText(sentence or self._help_text)
        self._below.setVisible(bool(sentence or self._help_text))
        self._below.set_tone("bad" if sentence else "soft")
        self.edit.setAccessibleDescription(sentence or self._help_text)
        self.edit.setProperty("fault", bool(sentence))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
