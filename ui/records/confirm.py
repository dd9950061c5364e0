"""Asks once before something is deleted for everybody, or thrown away before it has left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget


def ask_delete(parent: QWidget, title: str, on_yes: Callable[[], None]) -> QMessageBox:
    """Open the question over `parent`; `on_yes` runs if the teacher wants it. Nothing waits meanwhile."""
    box = _question(parent, QCoreApplication.translate("Confirm", "Delete", "question before deleting, window title"))
    words = QCoreApplication.translate("Confirm", "Delete “%1” for everybody?", "question before deleting: %1 is a title")
    box.setText(words.replace("%1", title))
    hint = QCoreApplication.translate("Confirm", "It is deleted on the website when you are online.", "question before deleting, hint")
    box.setInformativeText(hint)
    yes = box.addButton(
        QCoreApplication.translate("Confirm", "Delete", "question before deleting, button"), QMessageBox.ButtonRole.AcceptRole
    )
    return _open(box, yes, on_yes)


def ask_throw_away(parent: QWidget, on_yes: Callable[[], None]) -> QMessageBox:
    """The same for what has not left this computer and would be nowhere."""
    words = QCoreApplication.translate("Confirm", "Throw away", "question before unsent work is thrown away, window title and button")
    box = _question(parent, words)
    box.setText(
        QCoreApplication.translate("Confirm", "Throw away what you have added and written here?", "question before it is thrown away")
    )
    box.setInformativeText(QCoreApplication.translate("Confirm", "It has not been sent.", "question before it is thrown away, hint"))
    return _open(box, box.addButton(words, QMessageBox.ButtonRole.AcceptRole), on_yes)


def _question(parent: QWidget, title: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    return box


def _open(box: QMessageBox, yes: QAbstractButton, on_yes: Callable[[], None]) -> QMessageBox:
    """What keeps everything is the button of Enter and of Escape."""
    no = box.addButton(QCoreApplication.translate("Confirm", "Keep", "question before deleting, button"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.buttonClicked.connect(lambda button: on_yes() if button is yes else None)
    box.open()
    return box
