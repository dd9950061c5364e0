"""What goes with a message, as links that take it out again, and the size its pictures leave in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.format import price_words
from ui.pictures.fitting import PictureFit
from ui.pictures.resizing import Resizing
from ui.pictures.size_field import SizeField
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.flow import Flow
from ui.widgets.labels import set_tip


class AttachedChips(QWidget):
    """One link for each attached file or picture, in the order they came; the drop-down is for all pictures of the message.

    Signals:
        taken_out(str): the record that is not to go with it.
        changed(): a picture is being made in another size, or was.
        failed(str, DeskError): a picture stays as it is.
    """

    taken_out = Signal(str)
    changed = Signal()
    failed = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chips: dict[str, LinkButton] = {}
        self._titles: dict[str, str] = {}
        self._bytes: dict[str, int] = {}
        self._fits: dict[str, PictureFit] = {}
        self.resizing = Resizing(desk, self)
        self.sizes = SizeField(self.resizing)
        self.sizes.chosen.connect(lambda name: self.resizing.choose(self._fits, name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._row = Flow(current_theme().gap("gap"))
        column.addLayout(self._row)
        beside = QHBoxLayout()
        beside.addWidget(self.sizes)
        beside.addStretch(1)
        column.addLayout(beside)
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

    def add(self, record: str, title: str, size_bytes: int = 0, fit: PictureFit | None = None) -> None:
        """Show one more; a picture that has not left has a `fit`."""
        chip = LinkButton("", "close")
        chip.clicked.connect(lambda: self._on_clicked(record))
        self._chips[record], self._titles[record], self._bytes[record] = chip, title, size_bytes
        if fit is not None:
            self._fits[record] = fit
        self._row.addWidget(chip)
        self._name(record)
        self._show_sizes()
        self.show()

    def clear(self) -> None:
        """Nothing goes with the next one."""
        for chip in self._chips.values():
            self._drop(chip)
        self._chips, self._titles, self._bytes, self._fits = {}, {}, {}, {}
        self._show_sizes()
        self.hide()

    def _name(self, record: str) -> None:
        chip, title, size_bytes = self._chips[record], self._titles[record], self._bytes[record]
        shown = f"{title}  {price_words(size_bytes, self._desk.line.status().bytes_up_per_s)}" if size_bytes else title
        chip.setText(shown.replace("&", "&&"))
        words = self.tr("Take out: {name}", "button: an attachment of a message").format(name=shown)
        chip.setAccessibleName(words)
        set_tip(chip, words)

    def _show_sizes(self) -> None:
        self.sizes.show_fits(self._fits)

    def _on_resized(self, picture: str, fit: PictureFit) -> None:
        if picture in self._chips:
            self._fits[picture], self._bytes[picture] = fit, fit.now.size_bytes
            self._name(picture)
            self._show_sizes()

    def _on_clicked(self, record: str) -> None:
        chip = self._chips.pop(record, None)
        if chip is not None:
            self._drop(chip)
            for known in (self._titles, self._bytes, self._fits):
                known.pop(record, None)
            self._show_sizes()
            self.setVisible(bool(self._chips))
            self.taken_out.emit(record)

    def _drop(self, chip: LinkButton) -> None:
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
