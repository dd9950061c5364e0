"""A page inside a scroll area that is as high as its words need."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLayout

from ui.widgets.frames import Place


class TallPlace(Place):
    """Qt asks a page for its height before it knows how often the labels wrap, and then lets them overlap; this one asks again."""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        layout = self.layout()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and layout is not None:
            needed = layout.totalHeightForWidth(self._width_used(layout))
            if needed > 0 and needed != self.minimumHeight():
                self.setMinimumHeight(needed)
        return done

    def _width_used(self, layout: QLayout) -> int:
        """Qt asks parts that may not be so wide for their height at the full width, where their words wrap less."""
        parts = [item.widget() for index in range(layout.count()) if (item := layout.itemAt(index)) is not None]
        margins = layout.contentsMargins()
        widest = max((part.maximumWidth() for part in parts if part is not None), default=self.width())
        return min(self.width(), widest + margins.left() + margins.right())
