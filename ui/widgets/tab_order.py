"""The Tab key goes through widgets as they are laid out, also where they were made later than what stands below them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_laid_out(*widgets: QWidget) -> None:
    """Put all stops within these widgets, one widget after the other, into the order of their layouts."""
    for before, after in pairwise(stop for widget in widgets for stop in _stops(widget)):
        QWidget.setTabOrder(before, after)


def tab_last(widget: QWidget) -> None:
    """Put all stops within this widget behind everything else of its window."""
    for stop in _stops(widget):
        last = widget.window().previousInFocusChain()
        while last is not None and last is not stop and not last.focusPolicy() & Qt.FocusPolicy.TabFocus:
            last = last.previousInFocusChain()
        if last is not None and last is not stop:
            QWidget.setTabOrder(last, stop)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        yield from _stops(widget.widget())
    elif layout:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget:
            yield from _stops(widget)
        elif inner:
            yield from _in_layout(inner)
