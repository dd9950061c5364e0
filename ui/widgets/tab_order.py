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


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        yield from _stops(widget.widget())
    elif layout:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    """By `indexOf`, never by `itemAt`: PySide makes a second owner for an item it hands out, and a Flow then loses its items: a crash."""
    inside = [one for one in layout.parentWidget().children() if isinstance(one, QWidget)]
    below = [one for one in layout.children() if isinstance(one, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(one), one) for one in inside]
    placed += [(layout.indexOf(one), one) for one in below]
    for place, one in sorted(placed, key=lambda pair: pair[0]):
        if place >= 0 and isinstance(one, QLayout):
            yield from _in_layout(one)
        elif place >= 0 and isinstance(one, QWidget):
            yield from _stops(one)
