"""The window that a dialog stands over when nobody handed one on: a menu entry knows its record, not its widget."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

# A menu or a tip is a window too, and is deleted a moment later, with everything that stands over it.
_PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)


def window_over() -> QWidget | None:
    """The active window; where the system names none, the main window, else whatever window is on screen. Never a menu."""
    active = QApplication.activeWindow()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    main = (one for one in shown if isinstance(one, QMainWindow))
    named = (active,) if active is not None else ()
    return next((one for one in chain(named, main, shown) if one.windowType() not in _PASSING), None)
