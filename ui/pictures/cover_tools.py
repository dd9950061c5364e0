"""The tools above the picture: box or brush, solid or squares, one more box, undo, nearer and further."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pictures.canvas import CoverCanvas
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, PlainButton, Segments
from ui.widgets.flow import FlowBox
from ui.widgets.labels import PlainLabel


class CoverTools(FlowBox):
    """Acts on one canvas; wraps on small windows."""

    def __init__(self, canvas: CoverCanvas, parent: QWidget | None = None) -> None:
        super().__init__(current_theme().gap("unit"), parent)
        self._canvas = canvas
        tools = [
            ("box", self.tr("Box", "tool that covers a part of a picture")),
            ("brush", self.tr("Brush", "tool that covers a part of a picture")),
        ]
        styles = [
            ("solid", self.tr("Plain", "how a face is covered: with one colour")),
            ("pixels", self.tr("Squares", "how a face is covered: coarse squares")),
        ]
        self.tool = Segments(self.tr("Tool", "dialog: box or brush"), tools)
        self.look = Segments(self.tr("How it covers", "dialog: one colour or coarse squares"), styles)
        self.box = PlainButton(self.tr("Add a box", "dialog: covers a part of a picture, for the keyboard"), "plus", extent="small")
        self.undo = PlainButton(self.tr("Undo", "dialog: takes the last cover back"), "back", extent="small")
        self.further = IconButton("minus", self.tr("Further away", "dialog: zoom of a picture"))
        self.nearer = IconButton("plus", self.tr("Nearer", "dialog: zoom of a picture"))
        self._zoom = PlainLabel("", size="small", tone="soft")
        nearness = QWidget()
        row = QHBoxLayout(nearness)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.further)
        row.addWidget(self._zoom)
        row.addWidget(self.nearer)
        for part in (self.tool, self.look, self.box, self.undo, nearness):
            self.flow.addWidget(part)
        self.tool.choose(canvas.tool)
        self.look.choose(canvas.style_wanted)
        self._connect()

    def _connect(self) -> None:
        canvas = self._canvas
        self.tool.chosen.connect(self._on_tool_chosen)
        self.look.chosen.connect(canvas.set_style)
        self.box.clicked.connect(canvas.add_box)
        self.undo.clicked.connect(canvas.undo)
        self.further.clicked.connect(lambda: canvas.zoom(-1))
        self.nearer.clicked.connect(lambda: canvas.zoom(1))
        canvas.changed.connect(self._show)
        self._show()

    def _on_tool_chosen(self, tool: str) -> None:
        self._canvas.tool = tool

    def _show(self) -> None:
        self.undo.setEnabled(self._canvas.covers.can_undo())
        self._zoom.setText(self._canvas.zoom_words())
