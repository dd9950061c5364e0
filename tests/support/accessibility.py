"""Walks over all widgets of a window: what has no name for a screen reader, what text is not plain."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

_INTERACTIVE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabBar, QTextEdit)


def nameless(window: QWidget) -> list[str]:
    """Interactive widgets, not hidden themselves, without an accessible name, as "class in class …". A tooltip is no name."""
    return [_where(widget, window) for widget in _widgets(window) if _is_interactive(widget) and not _name(widget)]


def rich_labels(window: QWidget) -> list[str]:
    """Labels that would read a stranger's text as rich text."""
    labels = [widget for widget in _widgets(window) if isinstance(widget, QLabel) and widget.text()]
    return [_where(label, window) for label in labels if label.textFormat() != Qt.TextFormat.PlainText]


def unreachable(window: QWidget) -> list[str]:
    """Interactive widgets that the keyboard cannot reach (lists' and combo boxes' own inner parts excepted)."""
    found = [widget for widget in _widgets(window) if _is_interactive(widget) and not isinstance(widget, QTabBar)]
    return [_where(widget, window) for widget in found if widget.focusPolicy() == Qt.FocusPolicy.NoFocus and widget.isEnabled()]


def _widgets(window: QWidget) -> list[QWidget]:
    return [window, *window.findChildren(QWidget)]


def _is_interactive(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar) or not isinstance(widget, _INTERACTIVE) or widget.isHidden():
        return False
    parent = widget.parentWidget()
    is_popup = isinstance(parent, QWidget) and isinstance(parent.parentWidget(), QComboBox)
    is_inner = isinstance(parent, QComboBox | QAbstractSpinBox | QTabBar | QAbstractItemView | QLineEdit)
    return not is_inner and not is_popup and not widget.objectName().startswith("qt_")


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else widget.accessibleName()


def _where(widget: QWidget, window: QWidget) -> str:
    names = []
    step: QWidget | None = widget
    while step is not None and step is not window:
        names.append(type(step).__name__)
        step = step.parentWidget()
    return " in ".join(names)
