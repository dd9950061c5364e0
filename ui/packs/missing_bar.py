"""What a copy would only name, because it is not on this computer: how much that is, and the button that gets it first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.changes import Changes
from sync.export.pack import PackFile
from ui.desk import Desk, Line
from ui.format import price_words
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.labels import PlainLabel

_GATHER_MS = 4000


class MissingBar(QWidget):
    """Empty while nothing is missing.

    Signals:
        arrived(): some of it has come, for all that comes in the same moments: count again.
    """

    arrived = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hashes: tuple[str, ...] = ()
        self.label = PlainLabel("", tone="warn", wrap=True)
        self.get = PlainButton(
            self.tr("Get them first", "button: fetches what is missing before a copy is kept"), "getnews", extent="small"
        )
        self.get.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().gap("gap"))
        row.addWidget(self.label, 1)
        row.addWidget(self.get)
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.arrived)
        self.get.clicked.connect(self._on_get)
        desk.bus.changed.connect(self._on_changed)

    def text(self) -> str:
        """What it says."""
        return self.label.text()

    def show_files(self, files: Sequence[PackFile]) -> None:
        """The files that are not here."""
        self._hashes = tuple(dict.fromkeys(file.sha256 for file in files if file.sha256))
        self.get.setVisible(bool(self._hashes))
        if not files:
            self.label.setText("")
            return
        words = self.tr("Not on this computer and only named in the copy: %n", "pictures and files that must be fetched first", len(files))
        price = price_words(sum(file.size_bytes for file in files), self._desk.line.status().bytes_down_per_s)
        self.label.setText(f"{words} ({price})")

    def _on_get(self) -> None:
        self.get.setEnabled(False)  # they stay asked for until they are here
        self._desk.jobs.run(_ask, self._desk.line, self._hashes, on_done=lambda _none: None)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("media") and not self._later.isActive():
            self._later.start()


def _ask(line: Line, hashes: tuple[str, ...]) -> None:
    for sha256 in hashes:
        line.fetch_media(sha256)
