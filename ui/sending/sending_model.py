"""The list model of Sending: one segment's lines, re-read when the outbox, a draft, a conflict or an upload changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from sync.copy.rows import SendingRow
from ui.rows_model import RowsModel
from ui.sending.lines import Around, SendingLine, counts, lines_of, words_of

SENDING_KINDS = ("outbox", "draft_local", "conflict", "upload", "media")


class SendingModel(RowsModel[SendingLine]):
    """`read` gives the rows, `around` the time and the speed. Heads without an action cannot be reached."""

    def __init__(self, read: Callable[[], Sequence[SendingRow]], around: Callable[[], Around], parent: QObject | None = None) -> None:
        self._read_rows, self._around = read, around
        self._segment = "all"
        self._counts: dict[str, int] = {}
        super().__init__(self._lines, key=lambda line: line.key, words=words_of, kinds=SENDING_KINDS, parent=parent)

    @property
    def segment(self) -> str:
        """all, drafts, to_send, came_back or sent."""
        return self._segment

    def show_segment(self, segment: str) -> None:
        """Show another segment."""
        if segment != self._segment:
            self._segment = segment
            self.refresh()

    def counts(self) -> dict[str, int]:
        """How many items each segment holds, as of the last read."""
        return self._counts

    def _lines(self) -> list[SendingLine]:
        rows = self._read_rows()
        self._counts = counts(rows)
        return lines_of(rows, self._segment, self._around())

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        line = self.row_at(index)
        if line is None or (line.shape == "head" and not line.act):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
