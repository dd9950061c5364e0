"""The heads of the three columns of Two versions: whose text it is and of when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import ConflictRow
from ui.desk import Desk
from ui.format import when_words
from ui.style.theme import current_theme
from ui.widgets.frames import IconLabel, Place, margins
from ui.widgets.labels import ElidedLabel, PlainLabel, Rule
from ui.widgets.marks import Avatar


class VersionHeads(Place):
    """Yours, On the website, Result."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._desk = desk
        theme = current_theme()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.gap("unit"), 0, theme.gap("unit"))
        row.setSpacing(0)
        self._mine, self._theirs = ElidedLabel("", size="small", tone="soft"), ElidedLabel("", size="small", tone="soft")
        self._face = Avatar("", "", size="avatarSmall")
        result = ElidedLabel(self.tr("You can type here", "below Result in Two versions"), size="small", tone="soft")
        person = desk.person
        heads = (
            (Avatar(person.name, person.id, size="avatarSmall"), self.tr("Yours", "column of Two versions"), self._mine),
            (self._face, self.tr("On the website", "column of Two versions"), self._theirs),
            (IconLabel("write", "accent"), self.tr("Result", "column of Two versions"), result),
        )
        for place, (face, title, below) in enumerate(heads):
            row.addWidget(_head(face, title, below), 1)
            if place < 2:
                row.addWidget(Rule(Qt.Orientation.Vertical))
        outer.addLayout(row)
        outer.addWidget(Rule())

    def show_conflict(self, conflict: ConflictRow, other_name: str) -> None:
        """Who wrote the other version, and both times."""
        now = self._desk.clock.now_utc()
        mine = self.tr("This computer, {when}", "below Yours in Two versions")
        self._mine.setText(mine.format(when=when_words(conflict.mine_written_at, now)))
        self._theirs.setText(f"{other_name}, {when_words(conflict.theirs_changed_at, now)}")
        self._face.set_person(other_name, conflict.theirs_author.id if conflict.theirs_author is not None else "")


def _head(face: QWidget, title: str, below: ElidedLabel) -> QWidget:
    theme = current_theme()
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(*margins(theme.gap("pane"), 0, theme.gap("unit"), 0))
    row.setSpacing(theme.gap("unit"))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(PlainLabel(title, strong=True))
    words.addWidget(below)
    row.addWidget(face)
    row.addLayout(words, 1)
    return holder
