"""Adding pictures and files to Materials: chosen several at once, made smaller, each described, then sent together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord, SpaceRow
from sync.errors import DeskError
from ui.desk import Desk
from ui.editor.attaching import Attached, Attaching
from ui.editor.clipboard import PICTURE_SUFFIXES, can_take, take
from ui.editor.inlines import decoded
from ui.editor.preflight import Checked
from ui.error_words import words_for
from ui.format import price_words
from ui.pictures.consent_checks import consent_checks
from ui.pictures.fitting import PictureFit
from ui.pictures.opening import PictureOpening
from ui.pictures.resizing import Resizing
from ui.pictures.said import PictureSaid
from ui.records.confirm import ask_throw_away
from ui.twinspace import commands
from ui.twinspace.add_frame import AddFoot, AddHead, AddList
from ui.twinspace.added_file import AddedFile
from ui.twinspace.added_picture import AddedPicture
from ui.twinspace.handful import Handful
from ui.twinspace.handful_keeper import HandfulKeeper, kept_handful
from ui.widgets.frames import NoticeBar


class AddMaterials(QWidget):
    """One handful of pictures and files on its way. What is neither sent nor thrown away is kept, and taken up again.

    Signals:
        closed(): back to the grid.
    """

    closed = Signal()

    def __init__(self, desk: Desk, space: SpaceRow, albums: list[ShownRecord], home: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.handful = Handful()
        self._keeper = HandfulKeeper(desk, space.id, lambda: (self.handful, str(self.album.currentData() or "")), self)
        self._resizing = Resizing(desk, self)
        self._homes = {album.id: album for album in albums}
        self._opening = PictureOpening(desk, space.id, self)
        self._opening.said.connect(self._on_said)
        self._rows: dict[str, QWidget] = {}
        self._waiting: list[str] = []
        self._attaching = Attaching(desk, space.id, has_videos=True, parent=self)
        self.setAcceptDrops(True)
        self.notice = NoticeBar(self.tr("Close this notice", "notice bar, adding materials"))
        self._lay_out()
        self._attaching.started.connect(self._on_started)
        self._attaching.ready.connect(self._on_ready)
        self._attaching.failed.connect(self._on_failed)
        self._resizing.resized.connect(self._on_resized)
        self._resizing.failed.connect(lambda _picture, error: self.notice.say(words_for(error).line(), "bad"))
        self._resizing.started.connect(lambda _picture: self._tell())
        self._resizing.ended.connect(lambda _picture: self._tell())
        self.put_into(home)
        self._take_up(*kept_handful(desk, space.id))

    def put_into(self, album: str) -> None:
        """Choose where everything goes: pictures into an album, files into a folder; the teacher can choose again."""
        self.album.setCurrentIndex(max(0, self.album.findData(album)))

    def add_paths(self, paths: list[Path]) -> None:
        """Take pictures and other files."""
        pictures = [path for path in paths if path.suffix.lower() in PICTURE_SUFFIXES]
        self._attaching.add_pictures(pictures)
        self._attaching.add_files([path for path in paths if path not in pictures])

    def ask_files(self) -> None:
        """Let the teacher choose files of this computer."""
        dialog = QFileDialog(self, self.tr("Choose pictures and files", "file dialog, title"), fileMode=QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda found: self.add_paths([Path(path) for path in found]))
        dialog.open()

    def _take_up(self, kept: Handful, home: str) -> None:
        """Go on with what was begun earlier, if anything was."""
        self.handful = kept
        for attached in kept.added.values():
            self._put(attached)
        if kept.added:
            self.put_into(home)
        self._tell()

    def flush(self) -> None:
        """Everything written here is on the disk when this returns. Raises CopyUnusable."""
        self._keeper.flush()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        head = AddHead(self._resizing, self._homes.values())
        self.sizes, self.album = head.sizes, head.album
        head.sizes.chosen.connect(lambda name: self._resizing.choose(self.handful.fits(), name))
        head.choose.clicked.connect(self.ask_files)
        column.addWidget(head)
        area = AddList()
        self._list, self._wait = area.list, area.wait
        column.addWidget(area, 1)
        foot = AddFoot()
        self._price, self.send = foot.price, foot.send
        foot.cancel.clicked.connect(self._on_cancelled)
        foot.keep.clicked.connect(self._on_kept)
        foot.send.clicked.connect(self._on_send_clicked)
        column.addWidget(foot)

    def _tell(self) -> None:
        """Whatever was added, written or taken out comes by here."""
        self._keeper.touch()
        missing = self.handful.undescribed()
        words = price_words(self.handful.size_bytes(), self._desk.line.status().bytes_up_per_s) if self.handful.added else ""
        if missing:
            words += ". " + self.tr("Say what each picture shows.", "adding pictures, description missing")
        said = _said_of_pupils(self._desk, self.handful)
        self._price.setText(". ".join([words, *(check.words for check in said)]))
        self.sizes.show_fits(self.handful.fits() if len(self.handful.fits()) > 1 else {})
        is_stopped = bool(missing or self._waiting or self._resizing.is_busy) or any(check.state == "bad" for check in said)
        self.send.setEnabled(bool(self.handful.added) and not is_stopped)
        text = self.tr("Choose pictures and files, or drop them here.", "adding materials, nothing yet")
        if self._waiting:
            text = self.tr("Making it smaller: %1", "picture tray, while a picture is worked on").replace("%1", ", ".join(self._waiting))
        self._wait.setText(text)
        self._wait.setVisible(bool(self._waiting) or not self.handful.added)

    def _on_started(self, name: str) -> None:
        self._waiting.append(name)
        self._tell()

    def _on_ready(self, attached: Attached) -> None:
        self._waiting.remove(attached.name)
        self.handful.took(attached)
        self._put(attached)
        self._tell()

    def _put(self, attached: Attached) -> None:
        self._rows[attached.id] = self._row_for(attached)
        self._list.insertWidget(len(self._rows), self._rows[attached.id])

    def _row_for(self, attached: Attached) -> QWidget:
        if attached.kind != "picture":
            return AddedFile(attached, self._on_removed)
        one = self.handful.picture(attached.id)
        row = AddedPicture(one, self.handful.captions.get(one.id, ""), _image_of(self._desk, one.id), self._resizing)
        row.described.connect(self._on_described)
        row.captioned.connect(self._on_captioned)
        row.opened.connect(lambda: self._opening.open(self.handful.picture(one.id)))
        row.removed.connect(self._on_removed)
        row.sized.connect(lambda picture, name: self._resizing.choose({picture: self.handful.fits()[picture]}, name))
        return row

    def _on_resized(self, picture: str, fit: PictureFit) -> None:
        self.handful.resized(picture, fit)
        row = self._rows.get(picture)
        if isinstance(row, AddedPicture):
            row.row.show_size(self.handful.picture(picture))

    def _on_said(self, said: PictureSaid) -> None:
        """A covered picture takes the place of the one it was made of."""
        old = self._rows[said.picture]
        self.handful.said(said, self._desk.reading.pictures.get)
        row = self._row_for(self.handful.added[said.new])
        self._rows = {(said.new if key == said.picture else key): (row if key == said.picture else one) for key, one in self._rows.items()}
        self._list.insertWidget(self._list.indexOf(old), row)
        old.hide()
        old.deleteLater()
        self._tell()

    def _on_captioned(self, picture: str, caption: str) -> None:
        self.handful.captions[picture] = caption
        self._keeper.touch()

    def _on_described(self, picture: str, alt: str) -> None:
        self.handful.alts[picture] = alt
        self._tell()

    def _on_removed(self, picture: str) -> None:
        self.handful.remove(picture)
        self._rows.pop(picture).deleteLater()
        self._forget([picture])
        self._tell()

    def _forget(self, records: list[str]) -> None:
        self._desk.jobs.write(self._desk.copy.attachments.forget, records, initiator=commands.INITIATOR)

    def _on_failed(self, name: str, error: DeskError) -> None:
        self._waiting.remove(name)
        self.notice.say_also(f"{name}: {words_for(error).line()}", "bad")
        self._tell()

    def _on_send_clicked(self) -> None:
        said, ids = self.handful.words(), list(self.handful.added)
        self.handful = Handful()
        home = self._homes.get(str(self.album.currentData() or ""))
        commands.send_materials(self._desk, said, ids, home, lambda _sent: self._end())

    def _end(self) -> None:
        self._keeper.end()
        self.closed.emit()

    def _on_cancelled(self) -> None:
        if self.handful.added:
            ask_throw_away(self, self._throw_away)
        else:
            self._throw_away()

    def _throw_away(self) -> None:
        self._forget(list(self.handful.added))
        self.handful = Handful()
        self._end()

    def _on_kept(self) -> None:
        self.flush()
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        taken = take(event.mimeData())
        self.add_paths([*taken.picture_paths, *taken.file_paths])
        event.acceptProposedAction()


def _said_of_pupils(desk: Desk, handful: Handful) -> tuple[Checked, ...]:
    """What families said about those in the pictures."""
    return consent_checks(desk.reading.consents, handful.pictures(), desk.clock.now_utc()[:10], is_public=False)


def _image_of(desk: Desk, picture: str) -> QImage:
    found = desk.reading.pictures.get(picture)
    for variant in (found.preview, found.thumb) if found else ():
        if variant is not None and variant.is_here and variant.sha256:
            return decoded(desk.reading.pictures.data(variant.sha256), QSize(480, 480))
    return QImage()
