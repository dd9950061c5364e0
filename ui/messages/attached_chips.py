"""What goes with a message, as links that take it out again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.labels import set_tip


class AttachedChips(QWidget):
    """One link for each attached file or picture, in the order they came.

    Signals:
        taken_out(str): the record that is not to go with it.
    """

    taken_out = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, LinkButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self.hide()

    @property
    def ids(self) -> tuple[str, ...]:
        """The records that go with the message."""
        return tuple(self._chips)

    def add(self, record: str, title: str) -> None:
        """Show one more."""
        chip = LinkButton(title.replace("&", "&&"), "close")
        words = self.tr("Take out: {name}", "button: an attachment of a message").format(name=title)
        chip.setAccessibleName(words)
        set_tip(chip, words)
        chip.clicked.connect(lambda: self._on_clicked(record))
        self._chips[record] = chip
        self._row.insertWidget(self._row.count() - 1, chip)
        self.show()

    def clear(self) -> None:
        """Nothing goes with the next one."""
        for chip in self._chips.values():
            chip.deleteLater()
        self._chips = {}
        self.hide()

    def _on_clicked(self, record: str) -> None:
        chip = self._chips.pop(record, None)
        if chip is not None:
            chip.deleteLater()
            self.setVisible(bool(self._chips))
            self.taken_out.emit(record)
