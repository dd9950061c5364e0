"""Reads one hit of a kind that has no room of its own yet: news, events, people, partner posts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from sync.blocks import parse
from sync.copy.rows import FoundRow
from sync.kinds import KINDS
from ui.desk import Desk
from ui.format import when_words
from ui.records.blocks_view import BlocksView
from ui.search.found_lines import place_of, title_of
from ui.style.theme import current_theme
from ui.widgets.frames import Place
from ui.widgets.labels import PlainLabel


class Preview(Place):
    """Title, place, plain texts and rich text of one record."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self.record = ""
        theme = current_theme()
        edge = theme.gap("reading")
        page = Place("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(edge, theme.gap("pane"), edge, theme.gap("pane"))
        column.setSpacing(theme.gap("gap"))
        self._title = PlainLabel("", size="title", strong=True, wrap=True, selectable=True)
        self._place = PlainLabel("", size="small", tone="soft", wrap=True)
        self._text = PlainLabel("", wrap=True, selectable=True)
        self._blocks = BlocksView(desk)
        for part in (self._title, self._place, self._text, self._blocks):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("What was found", "reading pane beside the hits of a search"))
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_row(self, row: FoundRow) -> None:
        """Read the record again and show all of its words."""
        self.record = row.record
        shown = self._desk.reading.records.get(row.record)
        body = shown.body if shown is not None else {}
        self._title.setText(shown.title if shown is not None and shown.title else title_of(row))
        now = self._desk.clock.now_utc()
        self._place.setText(place_of(row, lambda utc: when_words(utc, now)))
        texts = KINDS[row.kind].texts if row.kind in KINDS else ()
        words = [_words(body.get(name)) for name in texts if name != "blocks"]
        self._text.setText("\n\n".join(text for text in words if text))
        self._text.setVisible(bool(self._text.text()))
        self._blocks.show_document(parse(body.get("blocks")))
        self._blocks.setVisible(bool(body.get("blocks")))


def _words(value: object) -> str:
    if isinstance(value, list):
        return "\n".join(str(one) for one in value if isinstance(one, str))
    return str(value or "")
