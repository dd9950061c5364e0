"""What a search found, as rows like those of every list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from sync.copy.directory_rows import DirectoryRow
from ui.format import when_words
from ui.partners.words import PEOPLE, PROJECTS, place_words, snippet_words
from ui.records.row import Mark, RecordRow, sign, tile
from ui.rows_model import RowsModel


class FoundModel(RowsModel[RecordRow]):
    """Holds what the reader thread found last: `show`."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.found: dict[str, DirectoryRow] = {}
        self._lines: Sequence[RecordRow] = ()
        super().__init__(lambda: self._lines, key=lambda row: row.key, words=RecordRow.words, kinds=(), parent=parent)

    def show(self, rows: Sequence[DirectoryRow], lines: Sequence[RecordRow]) -> None:
        """Show these, in their order."""
        self.found, self._lines = {row.id: row for row in rows}, lines
        self.refresh()


def lines_of(rows: Sequence[DirectoryRow], now: str) -> list[RecordRow]:
    """A line for each that was found. A thousand of them take a tenth of a second: not on Qt's thread."""
    return [_line(row, now) for row in {row.id: row for row in rows}.values()]


def _line(row: DirectoryRow, now: str) -> RecordRow:
    codes = row.countries if row.directory == PROJECTS else (row.country,)
    when = when_words(row.fetched_at, now)
    return RecordRow(row.id, row.title, below=place_words(row), more=snippet_words(row), when=when, mark=_mark(row), codes=codes)


def _mark(row: DirectoryRow) -> Mark:
    if row.directory == PEOPLE:
        return Mark("person", row.title, row.id)
    return tile(row.title, row.id) if row.directory == PROJECTS else sign("school")
