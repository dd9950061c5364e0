"""What a search found, as rows like those of every list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from sync.copy.directory_rows import DirectoryRow
from ui.desk import Desk
from ui.format import when_words
from ui.partners.words import PEOPLE, PROJECTS, place_words, snippet_words
from ui.records.row import Mark, RecordRow, sign, tile
from ui.rows_model import RowsModel


class FoundModel(RowsModel[RecordRow]):
    """Holds what the reader thread found last: `show`."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        self._desk = desk
        self.found: dict[str, DirectoryRow] = {}
        super().__init__(self._made_rows, key=lambda row: row.key, words=RecordRow.words, kinds=(), parent=parent)

    def show(self, rows: Sequence[DirectoryRow]) -> None:
        """Show these, in their order."""
        self.found = {row.id: row for row in rows}
        self.refresh()

    def _made_rows(self) -> list[RecordRow]:
        now = self._desk.clock.now_utc()
        return [_line(row, now) for row in self.found.values()]


def _line(row: DirectoryRow, now: str) -> RecordRow:
    codes = row.countries if row.directory == PROJECTS else (row.country,)
    when = when_words(row.fetched_at, now)
    return RecordRow(row.id, row.title, below=place_words(row), more=snippet_words(row), when=when, mark=_mark(row), codes=codes)


def _mark(row: DirectoryRow) -> Mark:
    if row.directory == PEOPLE:
        return Mark("person", row.title, row.id)
    return tile(row.title, row.id) if row.directory == PROJECTS else sign("school")
