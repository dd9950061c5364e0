"""A list model over frozen rows: re-reads when a kind it shows was written, and tells the view exactly what differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

from sync.changes import Changes

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 2

Row = TypeVar("Row")
_NOWHERE = QModelIndex()


class RowsModel(QAbstractListModel, Generic[Row]):
    """`read` gives all rows in order, `key` names a row, `words` says it for a screen reader, `kinds` are what it shows.

    ROW_ROLE holds the row itself, KEY_ROLE its key. Thread: the Qt thread.
    """

    def __init__(
        self,
        read: Callable[[], Sequence[Row]],
        *,
        key: Callable[[Row], str],
        words: Callable[[Row], str],
        kinds: tuple[str, ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._key = key
        self._words = words
        self._kinds = kinds
        self._rows: list[Row] = list(read())

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as shown."""
        return tuple(self._rows)

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """The row of an index, None outside."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, key: str) -> QModelIndex:
        """Where the row with this key stands; an invalid index if it is not shown."""
        for place, row in enumerate(self._rows):
            if self._key(row) == key:
                return self.index(place)
        return QModelIndex()

    def on_changed(self, changes: Changes) -> None:
        """Re-read if any of this model's kinds was written."""
        if changes.touches(*self._kinds):
            self.refresh()

    def refresh(self) -> None:
        """Read again and announce the difference."""
        self.take(self._read())

    def take(self, rows: Sequence[Row]) -> None:
        """Show these rows from now on, announced as changed, removed and new ones; a reset only for another order."""
        fresh = list(rows)
        wanted = [self._key(row) for row in fresh]
        shown = [self._key(row) for row in self._rows]
        kept = set(wanted)
        stays = [key for key in shown if key in kept]
        known = set(shown)
        if len(kept) != len(wanted) or stays != [key for key in wanted if key in known]:
            self.take_others(fresh)
            return
        self._remove_all_but(kept)
        self._insert_missing(fresh, known)
        self._replace_changed(fresh)

    def take_others(self, rows: Sequence[Row]) -> None:
        """Show other rows: a view begins at their top with none chosen."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def _remove_all_but(self, kept: set[str]) -> None:
        """What stands together goes together: the chosen row would else move to one after the other of them."""
        is_kept = [self._key(row) in kept for row in self._rows]
        runs = [(stays, list(run)) for stays, run in groupby(range(len(is_kept)), is_kept.__getitem__)]
        for places in reversed([places for stays, places in runs if not stays]):
            self.beginRemoveRows(QModelIndex(), places[0], places[-1])
            del self._rows[places[0] : places[-1] + 1]
            self.endRemoveRows()

    def _insert_missing(self, fresh: list[Row], known: set[str]) -> None:
        """What stands together comes together: a view lays out anew for each announcement."""
        for is_known, run in groupby(range(len(fresh)), lambda place: self._key(fresh[place]) in known):
            places = [] if is_known else list(run)
            if places:
                self.beginInsertRows(QModelIndex(), places[0], places[-1])
                self._rows[places[0] : places[0]] = fresh[places[0] : places[-1] + 1]
                self.endInsertRows()

    def _replace_changed(self, fresh: list[Row]) -> None:
        for place, row in enumerate(fresh):
            if self._rows[place] != row:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place), self.index(place))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)
        if role == ROW_ROLE:
            return row
        return self._key(row) if role == KEY_ROLE else None

    def roleNames(self) -> dict[int, QByteArray]:
        return {**super().roleNames(), ROW_ROLE: QByteArray(b"row"), KEY_ROLE: QByteArray(b"key")}
