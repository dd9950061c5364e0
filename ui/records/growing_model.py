"""A rows model that reads a window and grows it while the teacher scrolls, so that 1,500 updates cost no more than 60."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

from ui.rows_model import RowsModel

Row = TypeVar("Row")
STEP = 100
_NOWHERE = QModelIndex()


class GrowingModel(RowsModel[Row]):
    """`read(limit)` answers the first rows; fewer than `limit` records means that is all. `count` tells how many of them count."""

    def __init__(
        self,
        read: Callable[[int], Sequence[Row]],
        *,
        key: Callable[[Row], str],
        words: Callable[[Row], str],
        kinds: tuple[str, ...],
        counts: Callable[[Row], bool] = lambda _row: True,
        parent: QObject | None = None,
    ) -> None:
        self._limit = STEP
        self._counts = counts
        super().__init__(lambda: read(self._limit), key=key, words=words, kinds=kinds, parent=parent)

    def has_more(self) -> bool:
        """True if the last read filled its window."""
        return sum(1 for row in self.rows if self._counts(row)) >= self._limit

    def grow_to(self, key: str) -> bool:
        """Read on until the row with this key is among them; False if it never comes."""
        while not self.index_of(key).isValid():
            if not self.has_more():
                return False
            self._limit += STEP
            self.refresh()
        return True

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> bool:
        return not parent.isValid() and self.has_more()

    def fetchMore(self, _parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> None:
        self._limit += STEP
        self.refresh()
