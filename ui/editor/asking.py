"""What the toolbar asks the teacher for: a link, a video's address, picture files, other files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from sync.blocks import Video
from ui.editor.address_dialog import AddressDialog
from ui.editor.attaching import Attaching
from ui.editor.block_edit import BlockEdit
from ui.editor.clipboard import PICTURE_SUFFIXES
from ui.editor.marking import grown_to_link, link_at, set_link
from ui.editor.toolbar import EditorToolbar


class Asking(QObject):
    """Opens one dialog at a time over the editor; nothing happens when the teacher gives up. `dialog` is the open one, for tests."""

    def __init__(self, edit: BlockEdit, toolbar: EditorToolbar, attaching: Attaching, parent: QWidget) -> None:
        super().__init__(parent)
        self._edit = edit
        self._attaching = attaching
        self._window = parent
        self.dialog: AddressDialog | QFileDialog | None = None
        toolbar.link_wanted.connect(self.ask_link)
        toolbar.video_wanted.connect(self.ask_video)
        toolbar.picture_wanted.connect(self.ask_pictures)
        toolbar.file_wanted.connect(self.ask_files)

    def ask_link(self) -> None:
        """A link over the selection, or words and address."""
        words, address = link_at(self._edit.textCursor())
        label = self.tr("Words that carry the link", "dialog for a link, above a field")
        dialog = AddressDialog(self.tr("Link", "dialog for a link, title"), label, words, address, self._window)
        dialog.accepted.connect(lambda: self._on_link(dialog))
        self._open(dialog)

    def ask_video(self) -> None:
        """Address and title of a video on the web."""
        label = self.tr("Title of the video", "dialog for a video link, above a field")
        dialog = AddressDialog(self.tr("Video link", "dialog for a video link, title"), label, "", "", self._window)
        dialog.accepted.connect(lambda: self._edit.insert(Video(dialog.address, dialog.words)))
        self._open(dialog)

    def ask_pictures(self) -> None:
        """Pictures from this computer."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        kinds = self.tr("Pictures (%1)", "file dialog, kinds of files: %1 are patterns").replace("%1", patterns)
        dialog = QFileDialog(self._window, self.tr("Choose pictures", "file dialog, title"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda found: self._attaching.add_pictures(Path(path) for path in found))
        self._open(dialog)

    def ask_files(self) -> None:
        """Any files from this computer."""
        dialog = QFileDialog(self._window, self.tr("Choose files", "file dialog, title"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda found: self._attaching.add_files(Path(path) for path in found))
        self._open(dialog)

    def _open(self, dialog: AddressDialog | QFileDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _result: self._on_finished(dialog))
        dialog.open()

    def _on_link(self, dialog: AddressDialog) -> None:
        self._edit.setTextCursor(grown_to_link(self._edit.textCursor()))
        set_link(self._edit, self._edit.formats, dialog.words, None if dialog.is_removed else dialog.address)

    def _on_finished(self, dialog: AddressDialog | QFileDialog) -> None:
        self.dialog = None
        dialog.deleteLater()
        self._edit.setFocus()
