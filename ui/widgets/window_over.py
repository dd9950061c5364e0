"""The window that a dialog stands over when nobody handed one on: a menu entry knows its record, not its widget."""

from __future__ import annotations

from itertools import chain

from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


def window_over() -> QWidget | None:
    """The active window; where the system names none, the main window, else whatever window is on screen."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    main = (one for one in shown if isinstance(one, QMainWindow))
    return QApplication.activeWindow() or next(chain(main, shown), None)
