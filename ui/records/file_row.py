"""One file in a text or list: its title, its size, and the button that gets or saves it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sync.copy.rows import MediaRow
from ui.data.coming import Coming
from ui.desk import Desk
from ui.format import price_words, size_words
from ui.style.theme import current_theme
from ui.widgets.buttons import AccentLineButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import ElidedLabel, PlainLabel


class FileRow(Place):
    """A file as a card of one line.

    Signals:
        wanted(str): fetch this hash.
        wanted_now(str): the same for one that was asked for and is held: whatever holds it.
        save_wanted(str): save the file record of this id somewhere.
    """

    wanted = Signal(str)
    wanted_now = Signal(str)
    save_wanted = Signal(str)

    def __init__(
        self,
        file: str,
        title: str,
        media: MediaRow | None,
        bytes_per_s: float,
        coming: Coming | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("card", parent=parent)
        self._file, self._title, self._media = file, title, media
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("gap"), theme.gap("unit"), theme.gap("gap"), theme.gap("unit"))
        row.setSpacing(theme.gap("gap"))
        row.addWidget(IconLabel("file", "soft"))
        row.addWidget(ElidedLabel(title), 1)
        self._state = PlainLabel("", size="small", tone="soft")
        row.addWidget(self._state)
        self.button = AccentLineButton("", "getnews", extent="small")
        self.button.clicked.connect(self._on_clicked)
        row.addWidget(self.button)
        self._is_held = False
        self.show_media(media, bytes_per_s, coming)

    def show_media(self, media: MediaRow | None, bytes_per_s: float, coming: Coming | None = None) -> None:
        """Show whether the file is here, and else what it costs, or when it comes."""
        comes = coming.of(media.sha256) if media is not None and not media.is_here and coming is not None else None
        self._is_held = comes is not None and comes.is_held
        self._media = media
        self.button.setEnabled(True)
        if media is None:
            self._state.setText(self.tr("Not on this computer yet", "a file in a text that has not come yet"))
            self.button.hide()
            return
        self.button.show()
        if media.is_here:
            self._state.setText(size_words(media.size_bytes))
            self.button.setText(self.tr("Save as…", "button beside a file that is here"))
        else:
            self._state.setText(self.tr("Follows later", "a file its author has not sent whole yet") if media.is_pending else "")
            self.button.setVisible(not media.is_pending)
            words = self.tr("Get file", "button beside a file, before the price")
            self.button.setText(f"{words}  {price_words(media.size_bytes, bytes_per_s)}")
        if comes is not None and comes.is_held:
            self._state.setText(comes.words)
        elif comes is not None:
            self.button.setText(comes.words)
            self.button.setEnabled(False)
        self.button.setAccessibleName(f"{self.button.text()}: {self._title}")

    def _on_clicked(self) -> None:
        if self._media is None:
            return
        if self._media.is_here:
            self.save_wanted.emit(self._file)
        elif self._media.sha256:
            self.button.setEnabled(False)
            self.button.setText(self.tr("It comes as soon as you are online", "button beside a file after it was pressed"))
            (self.wanted_now if self._is_held else self.wanted).emit(self._media.sha256)


def file_media(desk: Desk, file: str) -> MediaRow | None:
    """The original of a file record, None if this computer does not know it."""
    row = desk.reading.pictures.get(file)
    return row.original if row else None
