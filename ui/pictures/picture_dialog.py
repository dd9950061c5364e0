"""One picture before it leaves: what it shows, who is in it, faces and badges covered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sync.covers import Cover
from sync.errors import DeskError
from sync.picture_sizes import takes_of
from sync.ports import MadePicture
from ui.desk import Desk
from ui.editor.preflight import TrayPicture
from ui.error_words import words_for
from ui.forms.text_views import LineEdit
from ui.forms.zones import at_wall, own_zone
from ui.pictures.canvas import CoverCanvas
from ui.pictures.cover_tools import CoverTools
from ui.pictures.said import PictureSaid
from ui.pictures.who_is_in_it import WhoIsInIt
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton, PrimaryButton
from ui.widgets.frames import NoticeBar, Place
from ui.widgets.labels import PlainLabel

INITIATOR = "editor"


class PictureDialog(QDialog):
    """Made for one picture whose bytes are here: of a draft, or (not `is_new`) on the website. Nothing is changed before "Done".

    Signals:
        said(PictureSaid): it is stored; a covered picture has taken the place of the uncovered one, which is gone from this computer.
    """

    said = Signal(object)

    def __init__(self, desk: Desk, space: str, picture: TrayPicture, data: bytes, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._picture, self._data, self._is_new = desk, picture.id, data, picture.is_new
        here = at_wall(desk.clock.now_utc(), own_zone())
        self.setWindowTitle(self.tr("Picture", "dialog of one picture, title"))
        self.canvas = CoverCanvas(image)
        self.tools = CoverTools(self.canvas)
        self.alt = self._line(picture.alt, self.tr("What does the picture show?", "dialog of a picture, field"))
        self.consent = self._line(picture.consent, self.tr("Note about consent", "dialog of a picture, field that goes with the picture"))
        self.who = WhoIsInIt(desk, space, picture.id, here.date() if here is not None else date.min)
        self.notice = NoticeBar(self.tr("Close this notice", "notice bar in a dialog"))
        self.done_button = PrimaryButton(self.tr("Done", "button of a dialog"))
        self._lay_out()
        self._connect()

    def finish(self) -> None:
        """Cover, store, say; the dialog closes when it is done."""
        self.done_button.setEnabled(False)
        covers: tuple[Cover, ...] = self.canvas.covers.all
        if covers:
            takes = takes_of(self._desk.reading.account.limits())
            self._desk.jobs.run(self._desk.pictures.cover, self._data, covers, takes, on_done=self._store, on_failed=self._on_failed)
        else:
            self._store(None)

    def _store(self, made: MadePicture | None) -> None:
        self._desk.jobs.write(self._keeping(made), initiator=INITIATOR, on_done=self._on_stored, on_failed=self._on_failed)

    def _keeping(self, made: MadePicture | None) -> Callable[[], PictureSaid]:
        """One transaction. Thread of what it answers: the writer."""
        copy, picture, is_new = self._desk.copy, self._picture, self._is_new
        alt, consent = self.alt.text().strip(), self.consent.text().strip()
        rows, has_pupils = self.who.rows(), self.who.has_pupils()

        def keep() -> PictureSaid:
            new = picture
            if is_new:
                new = copy.attachments.replace_picture(picture, made) if made is not None else picture
                copy.attachments.describe(new, alt, consent=consent)
            else:
                copy.sent_pictures.change(picture, made, alt, consent)
            people = [copy.consents.save(row) for row in rows]
            copy.consents.note_picture(new, people, has_pupils)
            if new != picture:
                copy.consents.forget_picture(picture)
            return PictureSaid(picture, new, alt, consent)

        return keep

    def _on_stored(self, said: PictureSaid) -> None:
        self.said.emit(said)
        self.accept()

    def _on_failed(self, error: DeskError) -> None:
        self.done_button.setEnabled(True)
        self.notice.say(words_for(error).line(), "bad")

    def _line(self, text: str, name: str) -> LineEdit:
        edit = LineEdit(text)
        edit.setAccessibleName(name)
        edit.setMaxLength(500)
        return edit

    def _lay_out(self) -> None:
        theme = current_theme()
        self.resize(theme.px(980), theme.px(620))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.notice)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(self._left(), 1)
        row.addWidget(self._right())
        outer.addLayout(row, 1)
        foot = Place("footer")
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(theme.gap("pane"), theme.gap("unit"), theme.gap("pane"), theme.gap("unit"))
        self._gone = PlainLabel("", size="small", tone="soft", wrap=True)
        buttons.addWidget(self._gone, 1)
        cancel = PlainButton(self.tr("Cancel", "button of a dialog"))
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.done_button)
        outer.addWidget(foot)

    def _left(self) -> QVBoxLayout:
        theme = current_theme()
        column = QVBoxLayout()
        column.setContentsMargins(theme.gap("group"), theme.gap("group"), theme.gap("group"), theme.gap("unit"))
        column.setSpacing(theme.gap("unit"))
        column.addWidget(self.tools)
        column.addWidget(_PictureArea(self.canvas), 1)
        self._where = PlainLabel("", size="small", tone="soft", wrap=True)
        column.addWidget(self._where)
        return column

    def _right(self) -> QScrollArea:
        theme = current_theme()
        inside = Place("window")
        column = QVBoxLayout(inside)
        edge = theme.gap("group")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.gap("half"))
        column.addWidget(PlainLabel(self.alt.accessibleName(), size="small"))
        column.addWidget(self.alt)
        column.addSpacing(theme.gap("group"))
        column.addWidget(self.who)
        column.addSpacing(theme.gap("group"))
        column.addWidget(PlainLabel(self.consent.accessibleName(), size="small"))
        column.addWidget(self.consent)
        goes = self.tr("Goes with the picture to the project.", "dialog of a picture: below the note about consent")
        column.addWidget(PlainLabel(goes, size="small", tone="soft", wrap=True))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(theme.pane("preflight"))
        area.setWidget(inside)
        return area

    def _connect(self) -> None:
        self.done_button.clicked.connect(self.finish)
        self.canvas.changed.connect(self._show)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.finish)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.canvas.undo)
        self._show()

    def _show(self) -> None:
        self._where.setText(self.canvas.where_words())
        gone = self.tr("What is under a cover cannot be brought back: the uncovered picture is removed.", "dialog of a picture, foot")
        if not self._is_new:
            gone = self.tr(
                "The covered picture takes its place on the website. Who has fetched the uncovered one before may still have it.",
                "dialog of a picture that was sent, foot",
            )
        self._gone.setText(gone if self.canvas.covers.all else "")


class _PictureArea(QScrollArea):
    """The picture in the middle, as large as the room; scrolls once it is nearer."""

    def __init__(self, canvas: CoverCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(canvas)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._canvas.fit_into(self.maximumViewportSize())
