"""Asks once before something is deleted for everybody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_delete(parent: QWidget, title: str, on_yes: Callable[[], None]) -> QMessageBox:
    """Open the question over `parent`; `on_yes` runs if the teacher wants it. Nothing waits meanwhile."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(QCoreApplication.translate("Confirm", "Delete", "question before deleting, window title"))
    words = QCoreApplication.translate("Confirm", "Delete “%1” for everybody?", "question before deleting: %1 is a title")
    box.setText(words.replace("%1", title))
    hint = QCoreApplication.translate("Confirm", "It is deleted on the website when you are online.", "question before deleting, hint")
    box.setInformativeText(hint)
    yes = box.addButton(
        QCoreApplication.translate("Confirm", "Delete", "question before deleting, button"), QMessageBox.ButtonRole.AcceptRole
    )
    no = box.addButton(QCoreApplication.translate("Confirm", "Keep", "question before deleting, button"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.buttonClicked.connect(lambda button: on_yes() if button is yes else None)
    box.open()
    return box
