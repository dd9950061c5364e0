"""Asks for the words and the address of a link, or the title and the address of a video; says at once what is no address."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sync.blocks import safe_link
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton
from ui.widgets.labels import PlainLabel


class AddressDialog(QDialog):
    """`words` and `address` after it was accepted; `is_removed` if the link is to be taken away. Escape gives up."""

    def __init__(self, title: str, words_label: str, words: str, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setWindowTitle(title)
        self.is_removed = False
        self.setMinimumWidth(theme.px(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.gap("pane"), theme.gap("pane"), theme.gap("pane"), theme.gap("pane"))
        column.setSpacing(theme.gap("unit"))
        self.words_field = self._field(column, words_label, words)
        address_label = self.tr("Address, for example https://example.org", "dialog for a link, above the address field")
        self.address_field = self._field(column, address_label, address)
        self.fault = PlainLabel("", size="small", tone="bad", wrap=True)
        column.addWidget(self.fault)
        column.addLayout(self._buttons(can_remove=bool(address)))
        self.address_field.textChanged.connect(self._check)
        self._check()
        (self.address_field if words else self.words_field).setFocus()

    @property
    def words(self) -> str:
        """The words, or the address when there are none."""
        return self.words_field.text().strip() or self.address

    @property
    def address(self) -> str:
        """A safe address, "" if there is none. Without a scheme https is meant."""
        text = self.address_field.text().strip()
        if "@" in text and "/" not in text and ":" not in text:
            text = f"mailto:{text}"
        elif text and ":" not in text.split("/")[0].split("?")[0]:
            text = f"https://{text}"
        return safe_link(text) or ""

    def _field(self, column: QVBoxLayout, label: str, text: str) -> QLineEdit:
        caption = PlainLabel(label, size="small", tone="soft")
        field = QLineEdit(text, self)
        field.setAccessibleName(label)
        caption.setBuddy(field)
        column.addWidget(caption)
        column.addWidget(field)
        return field

    def _buttons(self, *, can_remove: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        remove = LinkButton(self.tr("Take the link away", "dialog for a link, button"))
        remove.setVisible(can_remove)
        remove.clicked.connect(self._on_removed)
        cancel = PlainButton(self.tr("Cancel", "dialog, button"))
        cancel.clicked.connect(self.reject)
        self.done_button = PrimaryButton(self.tr("Done", "dialog, button"))
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        row.addWidget(remove)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.done_button)
        return row

    def _check(self) -> None:
        is_wrong = bool(self.address_field.text().strip()) and not self.address
        self.fault.setText(self.tr("Only addresses of websites and e-mail work here.", "dialog for a link, fault") if is_wrong else "")
        self.done_button.setEnabled(bool(self.address))

    def _on_removed(self) -> None:
        self.is_removed = True
        self.accept()

    def keyPressEvent(self, event: object) -> None:
        key = getattr(event, "key", lambda: None)()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.done_button.isEnabled():
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]
