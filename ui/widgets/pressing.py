"""Enter presses the button that has the keyboard, as the space bar does; Qt leaves that to the default button of a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton


def is_pressed_by(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press it if the key is Enter alone; a key held down presses once."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
