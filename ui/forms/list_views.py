"""Fields that are lists of short texts: the answers of a poll, criteria; one line each, moved and taken out by keyboard too."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.field_view import FieldView
from ui.forms.spec import Body, Lines, Options
from ui.forms.text_views import LineEdit
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.tab_order import tab_as_laid_out

_ID = re.compile(r"[A-Za-z0-9_-]{1,36}")


class Row(QWidget):
    """One line with "move up" and "take out".

    Signals:
        edited(), up_wanted(), removed(), next_wanted(): typed; moved; taken out; Return was pressed.
    """

    edited = Signal()
    up_wanted = Signal()
    removed = Signal()
    next_wanted = Signal()

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.edit = LineEdit(text)
        self.up = IconButton("up", self.tr("Move up", "a line in a list of short texts"))
        self.remove = IconButton("close", self.tr("Take out", "a line in a list of short texts"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("half"))
        row.addWidget(self.edit, 1)
        row.addWidget(self.up)
        row.addWidget(self.remove)
        self.edit.textEdited.connect(lambda _text: self.edited.emit())
        self.edit.returnPressed.connect(self.next_wanted)
        self.up.clicked.connect(self.up_wanted)
        self.remove.clicked.connect(self.removed)

    def number(self, name: str, place: int) -> None:
        """Its name for the screen reader, and whether it can move."""
        self.edit.setAccessibleName(f"{name} {place + 1}")
        self.up.setEnabled(place > 0)


class LinesView(FieldView):
    """Lines in order; an empty one at the end is no line."""

    def build(self) -> None:
        self.rows: list[Row] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(current_theme().gap("half"))
        self.inside.addLayout(self._list)
        self.more = LinkButton(self.tr("Add a line", "link below a list of short texts"), "plus")
        self.more.clicked.connect(lambda: self._add("", "").edit.setFocus())
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        self.inside.addLayout(foot)
        for _ in range(self._least()):
            self._add("", "")

    def read(self, body: Body) -> None:
        self._clear()
        for text in body.get(self.spec.name) or ():
            self._add("", str(text))
        while len(self.rows) < self._least():
            self._add("", "")

    def fields(self) -> Body:
        found = [row.edit.text().strip() for row in self.rows]
        return {self.spec.name: [text for text in found if text] or None}

    @property
    def first(self) -> QWidget:
        return self.rows[0].edit if self.rows else self.more

    def write_line(self, place: int, text: str) -> None:
        """Put words into one line, as typing does; lines between are made."""
        while len(self.rows) <= place:
            self._add("", "")
        self.rows[place].edit.setText(text)
        self.on_edited()

    def _least(self) -> int:
        return self.spec.least if isinstance(self.spec, Options) else 1

    def _most(self) -> int:
        assert isinstance(self.spec, Options | Lines)
        return self.spec.most

    def _add(self, key: str, text: str) -> Row:
        row = Row(key, text)
        self.rows.append(row)
        self._list.addWidget(row)
        row.edited.connect(self.on_edited)
        row.next_wanted.connect(lambda: self._on_next(row))
        row.up_wanted.connect(lambda: self._on_up(row))
        row.removed.connect(lambda: self._on_removed(row))
        row.edit.passed.connect(lambda: self._on_passed(row))
        self._number()
        return row

    def _on_passed(self, row: Row) -> None:
        if row is self.rows[-1]:
            self.show_fault()

    def _on_next(self, row: Row) -> None:
        place = self.rows.index(row)
        following = self.rows[place + 1] if place + 1 < len(self.rows) else None
        if following is None and row.edit.text().strip() and len(self.rows) < self._most():
            following = self._add("", "")
        if following is not None:
            following.edit.setFocus()

    def _on_up(self, row: Row) -> None:
        place = self.rows.index(row)
        self.rows.insert(place - 1, self.rows.pop(place))
        self._list.removeWidget(row)
        self._list.insertWidget(place - 1, row)
        self._number()
        row.edit.setFocus()
        self.on_edited()

    def _on_removed(self, row: Row) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._number()
        (self.rows[min(place, len(self.rows) - 1)].edit if self.rows else self.more).setFocus()
        self.on_edited()

    def _number(self) -> None:
        for place, row in enumerate(self.rows):
            row.number(self.spec.words, place)
        self.more.setVisible(len(self.rows) < self._most())
        tab_as_laid_out(*self.rows, self.more)

    def _clear(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []


class OptionsView(LinesView):
    """The answers of a poll. A new one gets a short id no other has, so that votes stay with their answer."""

    def read(self, body: Body) -> None:
        self._clear()
        for option in body.get(self.spec.name) or ():
            if isinstance(option, dict):
                self._add(str(option.get("id", "")), str(option.get("text", "")))
        while len(self.rows) < self._least():
            self._add("", "")

    def fields(self) -> Body:
        found = []
        for row in self.rows:
            text = row.edit.text().strip()
            if text:
                row.key = row.key or new_key(text, lambda key: any(one.key == key for one in self.rows))
                found.append({"id": row.key, "text": text})
        return {self.spec.name: found or None}


def new_key(text: str, is_taken: Callable[[str], bool]) -> str:
    """A readable id from the words, with a number if another has it."""
    letters = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in text.casefold())
    stem = "-".join(part for part in letters.split("-") if part)[:30] or "answer"
    key, number = stem, 2
    while is_taken(key) or not _ID.fullmatch(key):
        key, number = f"{stem}-{number}", number + 1
    return key
