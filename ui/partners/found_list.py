"""What a search found, as rows like those of every list."""

from __future__ import annotations

from PySide6.QtCore import QObject

from sync.copy.directory_rows import DirectoryRow
from ui.desk import Desk
from ui.format import when_words
from ui.partners.question import Question
from ui.partners.words import PEOPLE, PROJECTS, place_words, snippet_words
from ui.records.row import Mark, RecordRow, sign, tile
from ui.rows_model import RowsModel

_MOST = 1000


class FoundModel(RowsModel[RecordRow]):
    """`question` says what is looked for; set it and `refresh`."""

    def __init__(self, desk: Desk, directory: str, parent: QObject | None = None) -> None:
        self._desk, self._directory = desk, directory
        self.question = Question()
        self.found: dict[str, DirectoryRow] = {}
        super().__init__(self._read_rows, key=lambda row: row.key, words=RecordRow.words, kinds=("directory",), parent=parent)

    def _read_rows(self) -> list[RecordRow]:
        rows = self._desk.reading.directory.find(self._directory, self.question.filters(), limit=_MOST)
        self.found = {row.id: row for row in rows}
        now = self._desk.clock.now_utc()
        return [_line(row, now) for row in rows]


def _line(row: DirectoryRow, now: str) -> RecordRow:
    codes = row.countries if row.directory == PROJECTS else (row.country,)
    when = when_words(row.fetched_at, now)
    return RecordRow(row.id, row.title, below=place_words(row), more=snippet_words(row), when=when, mark=_mark(row), codes=codes)


def _mark(row: DirectoryRow) -> Mark:
    if row.directory == PEOPLE:
        return Mark("person", row.title, row.id)
    return tile(row.title, row.id) if row.directory == PROJECTS else sign("school")
