"""A rows model that reads a first window at once and grows it beside the Qt thread, so that 1,500 updates open like 25."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal

from sync.errors import DeskError
from ui.desk import Desk
from ui.rows_model import RowsModel

Row = TypeVar("Row")
ReadBeside = Callable[[int, Callable[[Sequence[Row]], None], Callable[[], None]], None]
"""(limit, take, give_up): the first rows, read on another thread, are given to `take` on the Qt thread; `give_up` if that failed."""
FIRST = 25
STEP = 100
_NOWHERE = QModelIndex()


def read_beside(
    desk: Desk, read: Callable[[Desk], Sequence[Row]], take: Callable[[Sequence[Row]], None], give_up: Callable[[], None]
) -> None:
    """Run `read` on the reader thread, with a desk that reads there; an error is told as any job's is."""

    def failed(error: DeskError) -> None:
        desk.jobs.failed.emit(error)
        give_up()

    desk.jobs.read(lambda reading: read(replace(desk, reading=reading)), take, failed)


class GrowingModel(RowsModel[Row]):
    """`read(limit)` answers the first rows; fewer than `limit` records means that is all. `counts` tells which of them count.

    Signals:
        arrived(): the rows are as asked for last, read at once or beside.
    """

    arrived = Signal()

    def __init__(
        self,
        read: Callable[[int], Sequence[Row]],
        *,
        read_beside: ReadBeside[Row] | None = None,
        key: Callable[[Row], str],
        words: Callable[[Row], str],
        kinds: tuple[str, ...],
        counts: Callable[[Row], bool] = lambda _row: True,
        parent: QObject | None = None,
    ) -> None:
        self._limit = FIRST
        self._counts = counts
        self._read_beside = read_beside or (lambda limit, take, _give_up: take(read(limit)))
        self._is_wanted = self._is_under_way = self._is_due = self._are_others = False
        super().__init__(lambda: read(self._limit), key=key, words=words, kinds=kinds, parent=parent)

    def has_more(self) -> bool:
        """True if the last read filled its window."""
        return sum(1 for row in self._rows if self._counts(row)) >= self._limit

    @property
    def is_long(self) -> bool:
        """True if this is more than a first window."""
        return self._limit > FIRST or self.has_more()

    @property
    def is_reading(self) -> bool:
        """True while rows are read beside."""
        return self._is_wanted

    def refresh(self, *, beside: bool = False) -> None:
        """A first window is read at once, one that has grown beside, as one for which many records must be looked through."""
        if beside or self._limit > FIRST:
            self._ask()
            return
        self._is_wanted = False  # what is read beside now is older
        self._show(self._read())

    def begin_anew(self, *, beside: bool) -> None:
        """Other records are wanted: a first window of them."""
        self._limit, self._are_others = FIRST, True
        self.refresh(beside=beside)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> bool:
        return not parent.isValid() and not self._is_wanted and self.has_more()

    def fetchMore(self, _parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> None:
        """Each window is twice the one before: what was read already is read again with it."""
        self._limit = max(STEP, 2 * self._limit)
        self._ask()

    def _ask(self) -> None:
        """One reading at a time: of what was typed meanwhile only the last is looked for."""
        self._is_wanted, self._is_due = True, self._is_under_way
        if not self._is_under_way:
            self._is_under_way = True
            self._read_beside(self._limit, self._on_rows, self._on_given_up)

    def _on_rows(self, rows: Sequence[Row]) -> None:
        self._is_under_way = False
        if self._is_wanted and self._is_due:
            self._ask()
        elif self._is_wanted:
            self._is_wanted = False
            self._show(rows)

    def _on_given_up(self) -> None:
        self._is_under_way = self._is_wanted = False

    def _show(self, rows: Sequence[Row]) -> None:
        show = self.take_others if self._are_others else self.take
        self._are_others = False
        show(rows)
        self.arrived.emit()
