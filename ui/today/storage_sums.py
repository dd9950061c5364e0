"""What the pictures and files of each project weigh, summed project by project beside everything else, and kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from sync.changes import Changes
from sync.copy.rows import StorageRow
from ui.desk import Desk

_MEDIA = ("picture", "file", "video")
_GATHER_MS = 1500


class StorageSums(QObject):
    """Sums again only what was touched: a project with ten thousand pictures takes the reader thread a tenth of a second.

    Signals:
        changed(object): tuple of StorageRow, the heaviest first; comes once all projects are known, then at each change.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._projects: list[tuple[str, str]] = []
        self._rows: dict[str, StorageRow] = {}
        self._fresh: set[str] = set()
        self._is_running = False
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Sum what is not known or not true any more."""
        if self._is_running:
            self._later.start()
            return
        self._is_running = True
        self._desk.jobs.read(lambda reading: reading.today.projects(), self._on_projects_read)

    def on_changed(self, changes: Changes, *, is_on_screen: bool) -> None:
        """Something was written; nothing is summed while nobody looks."""
        touched = {space for kind, space in changes.touched if kind in _MEDIA}
        if changes.touches("media"):
            self._fresh.clear()
        self._fresh -= touched
        if is_on_screen and (touched or changes.touches("media", "space")) and not self._later.isActive():
            self._later.start()

    def _on_projects_read(self, projects: list[tuple[str, str]]) -> None:
        self._projects = projects
        self._read_next()

    def _read_next(self) -> None:
        wanted = next((one for one in self._projects if one[0] not in self._fresh), None)
        if wanted is None:
            self._is_running = False
            self._tell()
            return
        self._fresh.add(wanted[0])  # a change that comes meanwhile takes it out again
        self._desk.jobs.read(lambda reading: reading.today.storage_of(*wanted), self._on_read)

    def _on_read(self, row: StorageRow) -> None:
        self._rows[row.space] = row
        self._read_next()

    def _tell(self) -> None:
        known = {space for space, _title in self._projects}
        rows = [row for space, row in self._rows.items() if space in known]
        self.changed.emit(tuple(sorted(rows, key=lambda row: (-row.bytes_there, row.title, row.space))))
