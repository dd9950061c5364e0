"""A rows model that reads a first window at once and grows it beside the Qt thread, so that 1,500 updates open like 25."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal

from ui.rows_model import RowsModel

Row = TypeVar("Row")
FIRST = 25
STEP = 100
_NOWHERE = QModelIndex()


class GrowingModel(RowsModel[Row]):
    """`read(limit)` answers the first rows; fewer than `limit` records means that is all. `counts` tells which of them count.

    `read_beside(limit, take)` does the same on another thread and gives the rows to `take` on the Qt thread.

    Signals:
        arrived(): the rows are as asked for last, read at once or beside.
    """

    arrived = Signal()

    def __init__(
        self,
        read: Callable[[int], Sequence[Row]],
        *,
        read_beside: Callable[[int, Callable[[Sequence[Row]], None]], None] | None = None,
        key: Callable[[Row], str],
        words: Callable[[Row], str],
        kinds: tuple[str, ...],
        counts: Callable[[Row], bool] = lambda _row: True,
        parent: QObject | None = None,
    ) -> None:
        self._limit = FIRST
        self._counts = counts
        self._read_beside = read_beside or (lambda limit, take: take(read(limit)))
        self._asked = 0
        self._is_reading = False
        self._are_others = False
        super().__init__(lambda: read(self._limit), key=key, words=words, kinds=kinds, parent=parent)

    def has_more(self) -> bool:
        """True if the last read filled its window."""
        return sum(1 for row in self._rows if self._counts(row)) >= self._limit

    @property
    def is_reading(self) -> bool:
        """True while rows are read beside."""
        return self._is_reading

    def refresh(self, *, beside: bool = False) -> None:
        """A first window is read at once, one that has grown beside, as one for which many records must be looked through."""
        if beside or self._limit > FIRST:
            self._ask()
            return
        self._asked += 1  # what is read beside now is older
        self._on_rows(self._asked, self._read())

    def begin_anew(self, *, beside: bool) -> None:
        """Other records are wanted: a first window of them."""
        self._limit, self._are_others = FIRST, True
        self.refresh(beside=beside)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> bool:
        return not parent.isValid() and not self._is_reading and self.has_more()

    def fetchMore(self, _parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> None:
        """Each window is twice the one before: what was read already is read again with it."""
        self._limit = max(STEP, 2 * self._limit)
        self._ask()

    def _ask(self) -> None:
        self._asked += 1
        self._is_reading = True
        number = self._asked
        self._read_beside(self._limit, lambda rows: self._on_rows(number, rows))

    def _on_rows(self, number: int, rows: Sequence[Row]) -> None:
        if number == self._asked:
            show = self.take_others if self._are_others else self.take
            self._is_reading = self._are_others = False
            show(rows)
            self.arrived.emit()
