"""A page inside a scroll area that is as high as its words need."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from ui.widgets.frames import Place


class TallPlace(Place):
    """Qt asks a page for its height before it knows how often the labels wrap, and then lets them overlap; this one asks again."""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        layout = self.layout()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            if needed > 0 and needed != self.minimumHeight():
                self.setMinimumHeight(needed)
        return done
