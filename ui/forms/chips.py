"""What was chosen, as chips that can be taken out by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton
from ui.widgets.flow import FlowBox


class Chips(FlowBox):
    """Chips by key, in order; each is a button that takes itself out.

    Signals:
        taken_out(str): the key of the chip pressed.
    """

    taken_out = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(current_theme().gap("half"), parent)
        self._buttons: dict[str, PlainButton] = {}
        self.hide()

    def show_chips(self, chips: dict[str, str]) -> None:
        """Show these: key → words. The keyboard stays at its place when a chip goes."""
        keys = list(self._buttons)
        focused = next((place for place, key in enumerate(keys) if self._buttons[key].hasFocus()), None)
        self.clear()
        self._buttons = {key: self._made(key, words) for key, words in chips.items()}
        for button in self._buttons.values():
            self.flow.addWidget(button)
        self.setVisible(bool(chips))
        if focused is not None and self._buttons:
            list(self._buttons.values())[min(focused, len(self._buttons) - 1)].setFocus()
        self.updateGeometry()

    def words(self) -> list[str]:
        """What the chips say."""
        return [button.text().replace("&&", "&") for button in self._buttons.values()]

    def press(self, key: str) -> None:
        """Take one out, as a click does."""
        self._buttons[key].click()

    def _made(self, key: str, words: str) -> PlainButton:
        button = PlainButton(words.replace("&", "&&"), "close", extent="small")
        button.setAccessibleName(self.tr("Take out: {words}", "button: a chip of a field, e.g. a language").format(words=words))
        button.clicked.connect(lambda: self.taken_out.emit(key))
        return button
