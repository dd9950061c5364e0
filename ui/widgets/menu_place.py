"""Where a menu opens that no button owns: below the button that was pressed, by mouse or by keys, else at the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu


def popup(menu: QMenu) -> None:
    """Open the menu; the keyboard is in it, and its first entry is chosen if a key opened it."""
    pressed = QApplication.focusWidget()
    if not isinstance(pressed, QAbstractButton) or not pressed.isVisible():
        menu.popup(QCursor.pos())
        return
    is_rtl = pressed.layoutDirection() == Qt.LayoutDirection.RightToLeft
    corner = pressed.rect().bottomRight() - QPoint(menu.sizeHint().width(), 0) if is_rtl else pressed.rect().bottomLeft()
    menu.popup(pressed.mapToGlobal(corner + QPoint(0, 1)))
    if not pressed.underMouse():
        menu.setActiveAction(next((one for one in menu.actions() if one.isEnabled() and not one.isSeparator()), menu.actions()[0]))
