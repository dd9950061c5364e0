"""What goes with a message, as links that take it out again; what its pictures show, whom, and the size they leave in."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.editor.preflight import Checked, TrayPicture
from ui.format import price_words
from ui.pictures.consent_checks import consent_checks
from ui.pictures.fitting import PictureFit, stored_fit
from ui.pictures.opening import PictureOpening
from ui.pictures.resizing import Resizing
from ui.pictures.said import PictureSaid
from ui.pictures.size_field import SizeField
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel, set_tip

One = TypeVar("One")


class AttachedChips(QWidget):
    """One link for each attached file or picture, in the order they came; the drop-down is for all pictures of the message.

    Beside a picture stands the way to its description and to covering faces; what families said stands below.

    Signals:
        taken_out(str): the record that is not to go with it.
        said(): a picture was described or covered.
        changed(): a picture is being made in another size, or was.
        failed(str, DeskError): a picture stays as it is.
    """

    taken_out = Signal(str)
    said = Signal()
    changed = Signal()
    failed = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chips: dict[str, LinkButton] = {}
        self._titles: dict[str, str] = {}
        self._bytes: dict[str, int] = {}
        self._pictures: dict[str, TrayPicture] = {}
        self._faces: dict[str, LinkButton] = {}
        self._opening: PictureOpening | None = None
        self.resizing = Resizing(desk, self)
        self.sizes = SizeField(self.resizing)
        self.sizes.chosen.connect(lambda name: self.resizing.choose(self._fits(), name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._row = Flow(current_theme().gap("gap"))
        column.addLayout(self._row)
        beside = QHBoxLayout()
        beside.addWidget(self.sizes)
        beside.addStretch(1)
        column.addLayout(beside)
        self._against = PlainLabel("", size="small", tone="warn", wrap=True)
        column.addWidget(self._against)
        self.resizing.resized.connect(self._on_resized)
        for told in (self.resizing.started, self.resizing.ended):
            told.connect(lambda _picture: self.changed.emit())
        self.resizing.failed.connect(self.failed)
        self.hide()

    @property
    def ids(self) -> tuple[str, ...]:
        """The records that go with the message."""
        return tuple(self._chips)

    @property
    def size_bytes(self) -> int:
        """What all of them weigh."""
        return sum(self._bytes.values())

    @property
    def is_stopped(self) -> bool:
        """True while a family's no stands against a picture."""
        return any(check.state == "bad" for check in self._checks())

    def open_in(self, space: str) -> None:
        """Pictures are looked at for the register of this space."""
        self._opening = PictureOpening(self._desk, space, self)
        self._opening.said.connect(self._on_said)

    def add(self, record: str, title: str, size_bytes: int = 0, fit: PictureFit | None = None) -> None:
        """Show one more; a picture that has not left has a `fit`."""
        chip = LinkButton("", "close")
        chip.clicked.connect(lambda: self._on_clicked(self._record_of(chip)))
        self._chips[record], self._titles[record], self._bytes[record] = chip, title, size_bytes
        self._row.addWidget(chip)
        if fit is not None:
            row = self._desk.reading.pictures.get(record)
            self._pictures[record] = TrayPicture(record, row.alt if row is not None else "", size_bytes, fit=fit)
            faces = self._faces[record] = LinkButton("", "face")
            faces.clicked.connect(lambda: self._on_faces_clicked(self._record_of(chip)))
            self._row.addWidget(faces)
        self._name(record)
        self._show_sizes()
        self.show()

    def clear(self) -> None:
        """Nothing goes with the next one."""
        for chip in (*self._chips.values(), *self._faces.values()):
            self._drop(chip)
        self._chips, self._titles, self._bytes, self._pictures, self._faces = {}, {}, {}, {}, {}
        self._show_sizes()
        self.hide()

    def _name(self, record: str) -> None:
        chip, title, size_bytes = self._chips[record], self._titles[record], self._bytes[record]
        shown = f"{title}  {price_words(size_bytes, self._desk.line.status().bytes_up_per_s)}" if size_bytes else title
        chip.setText(shown.replace("&", "&&"))
        words = self.tr("Take out: {name}", "button: an attachment of a message").format(name=shown)
        chip.setAccessibleName(words)
        set_tip(chip, words)
        if record in self._faces:
            is_described = bool(self._pictures[record].alt.strip())
            ask = self.tr("Say what it shows, cover faces", "link beside a picture of a message that has no description yet")
            self._faces[record].setText(self.tr("Faces and consent", "link beside a picture of a message") if is_described else ask)
            self._faces[record].setAccessibleName(f"{self._faces[record].text()}: {title}")

    def _fits(self) -> dict[str, PictureFit]:
        return {record: one.fit for record, one in self._pictures.items() if one.fit is not None}

    def _checks(self) -> tuple[Checked, ...]:
        """What families said about those in the pictures."""
        today = self._desk.clock.now_utc()[:10]
        return consent_checks(self._desk.reading.consents, tuple(self._pictures.values()), today, is_public=False)

    def _record_of(self, chip: LinkButton) -> str:
        """A covered picture is another record behind the same link."""
        return next((record for record, one in self._chips.items() if one is chip), "")

    def _show_sizes(self) -> None:
        self.sizes.show_fits(self._fits())
        self._against.setText(". ".join(check.words for check in self._checks()))
        self._against.setVisible(bool(self._against.text()))

    def _on_faces_clicked(self, record: str) -> None:
        if self._opening is not None and record in self._pictures:
            self._opening.open(self._pictures[record])

    def _on_said(self, said: PictureSaid) -> None:
        """A covered picture takes the place of the one it was made of."""
        if said.picture not in self._pictures:
            return
        row = self._desk.reading.pictures.get(said.new)
        fit = stored_fit(row.original if row is not None else None) if said.new != said.picture else self._pictures[said.picture].fit
        size = fit.now.size_bytes if fit is not None else self._bytes[said.picture]
        self._pictures[said.picture] = TrayPicture(said.new, said.alt, size, consent=said.consent, fit=fit)
        self._bytes[said.picture] = size
        self._chips, self._titles, self._bytes = (_renamed(one, said) for one in (self._chips, self._titles, self._bytes))
        self._pictures, self._faces = _renamed(self._pictures, said), _renamed(self._faces, said)
        self._name(said.new)
        self._show_sizes()
        self.said.emit()

    def _on_resized(self, picture: str, fit: PictureFit) -> None:
        if picture in self._chips:
            self._pictures[picture] = replace(self._pictures[picture], fit=fit, size_bytes=fit.now.size_bytes)
            self._bytes[picture] = fit.now.size_bytes
            self._name(picture)
            self._show_sizes()

    def _on_clicked(self, record: str) -> None:
        chip = self._chips.pop(record, None)
        if chip is not None:
            self._drop(chip)
            if record in self._faces:
                self._drop(self._faces.pop(record))
            for known in (self._titles, self._bytes, self._pictures):
                known.pop(record, None)
            self._show_sizes()
            self.setVisible(bool(self._chips))
            self.taken_out.emit(record)

    def _drop(self, chip: LinkButton) -> None:
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()


def _renamed(known: dict[str, One], said: PictureSaid) -> dict[str, One]:
    """The same order under the new record."""
    return {(said.new if record == said.picture else record): one for record, one in known.items()}
