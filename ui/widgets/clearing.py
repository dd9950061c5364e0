"""Takes widgets out of a layout, now and without flicker."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout, *, keep_last: int = 0) -> None:
    """Hide and delete the widgets of a layout; `keep_last` of its items stay at the end."""
    while layout.count() > keep_last:
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
