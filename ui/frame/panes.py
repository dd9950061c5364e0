"""F6: the keyboard goes from pane to pane, to what last had it there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Panes:
    """`list_panes` gives the panes in reading order; hidden ones and those with nothing to reach are passed over."""

    def __init__(self, list_panes: Callable[[], Sequence[QWidget | None]]) -> None:
        self._list_panes = list_panes
        self._last: dict[int, QWidget] = {}

    def move(self, step: int) -> None:
        """Go `step` panes on, round at the ends."""
        panes = [pane for pane in self._list_panes() if pane is not None and pane.isVisible()]
        now = QApplication.focusWidget()
        here = next((place for place, pane in enumerate(panes) if now is not None and _holds(pane, now)), -1 if step > 0 else 0)
        if here >= 0 and now is not None:
            self._last[id(panes[here])] = now
        for distance in range(1, len(panes) + 1):
            pane = panes[(here + step * distance) % len(panes)]
            target = self._target(pane)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _target(self, pane: QWidget) -> QWidget | None:
        last = self._last.get(id(pane))
        if last is not None and isValid(last) and _can_take(last) and _holds(pane, last):
            return last
        return pane if _can_take(pane) else next((child for child in pane.findChildren(QWidget) if _can_take(child)), None)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _can_take(widget: QWidget) -> bool:
    has_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return has_tab and widget.isVisible() and widget.isEnabled()
