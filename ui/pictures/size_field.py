"""The size pictures leave in, as a drop-down: each choice with its words, bytes, minutes at the measured speed and pixels."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from sync.picture_sizes import size_named
from ui.format import duration_words, price_words, size_words
from ui.pictures.fitting import AS_IT_IS, PictureFit, choices_of, nearest, sides
from ui.pictures.resizing import Resizing
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField
from ui.widgets.labels import set_choice_tip, set_tip

MIXED = "mixed"


class SizeField(ChoiceField):
    """For one picture, or for all of a text. Sizes are guesses ("about") until the field gets the keyboard or is opened.

    Signals:
        chosen(str): the name of the size the teacher wants.
    """

    chosen = Signal(str)

    def __init__(self, resizing: Resizing, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SizeField", "Size of the picture", "drop-down beside a picture"), parent=parent)
        self.setProperty("extent", "small")
        self._resizing = resizing
        self._fits: dict[str, PictureFit] = {}
        self._speed, self._most_bytes = 0.0, 0
        self.activated.connect(self._on_activated)
        resizing.measured.connect(self._show)
        self.hide()

    def show_fits(self, fits: Mapping[str, PictureFit]) -> None:
        """What can be chosen now; hidden where there is nothing to choose."""
        self._fits, self._speed, self._most_bytes = dict(fits), self._resizing.bytes_up_per_s, self._resizing.takes.most_bytes
        if len(fits) > 1:
            self.setAccessibleName(QCoreApplication.translate("SizeField", "Size of all pictures", "drop-down above several pictures"))
        self._show()
        self.setVisible(len(choices_of(self._fits)) > 1)

    def current(self) -> str:
        """The size all of them have; MIXED if they differ."""
        names = choices_of(self._fits)
        agreed = [name for name in names if all(nearest(fit, name) == fit.size for fit in self._fits.values())]
        return agreed[0] if agreed else MIXED

    def _show(self) -> None:
        """Items are changed in place: the list may be open."""
        present = self.current()
        names = [*choices_of(self._fits), *([MIXED] if present == MIXED and self._fits else [])]
        if [self.itemData(index) for index in range(self.count())] != names:
            self.clear()
            for name in names:
                self.addItem("", name)
        for index, name in enumerate(names):
            self.setItemText(index, self._words(name))
            set_choice_tip(self, index, purpose_words(name))
        self.setCurrentIndex(self.findData(present))
        set_tip(self, self.currentText())
        self.updateGeometry()

    def _words(self, name: str) -> str:
        if name == MIXED:
            total = sum(fit.now.size_bytes for fit in self._fits.values())
            words = QCoreApplication.translate(
                "SizeField", "Different sizes: %1", "drop-down: the pictures have several sizes; %1 is a price"
            )
            return words.replace("%1", price_words(total, self._speed))
        found = [self._resizing.expected(key, fit, nearest(fit, name)) for key, fit in self._fits.items()]
        total = sum(one.size_bytes for one in found)
        words = QCoreApplication.translate("SizeField", "%1: %2 (%3)", "a size of a picture: name (%1), price (%2), pixels (%3)")
        price = price_words(total, self._speed) if all(one.is_exact for one in found) else _guessed_words(total, self._speed)
        if any(one.size_bytes > self._most_bytes for one in found):
            too_big = QCoreApplication.translate("SizeField", "%1, too large for the website", "a size of a picture; %1 is a size in MB")
            price = too_big.replace("%1", size_words(total))
        return words.replace("%1", size_name(name)).replace("%2", price).replace("%3", self._pixels(name))

    def _pixels(self, name: str) -> str:
        if len(self._fits) == 1:
            ((_key, fit),) = self._fits.items()
            wide, high = sides(fit, name)
            words = QCoreApplication.translate("SizeField", "%1 × %2 px", "the sides of a picture in pixels")
            return words.replace("%1", str(wide)).replace("%2", str(high))
        longest = size_named(name).longest_px if name != AS_IT_IS else 0
        if not longest:
            return QCoreApplication.translate("SizeField", "every pixel", "sizes of pictures: nothing is made smaller")
        return QCoreApplication.translate("SizeField", "up to %1 px", "sizes of several pictures").replace("%1", str(longest))

    def _on_activated(self, index: int) -> None:
        name = str(self.itemData(index))
        if name != MIXED:
            self.chosen.emit(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._resizing.measure(self._fits)

    def showPopup(self) -> None:
        self._resizing.measure(self._fits)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 2 * current_theme().gap("group"))
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(140), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """As wide as what is chosen, not as the longest choice."""
        theme = current_theme()
        wide = self.fontMetrics().horizontalAdvance(self.currentText()) + theme.icon_size("small") + 5 * theme.gap("gap")
        return QSize(wide, super().sizeHint().height())


def size_name(name: str) -> str:
    """The name of a size in words."""
    return {
        "small": QCoreApplication.translate("SizeField", "Small", "size of a picture"),
        "medium": QCoreApplication.translate("SizeField", "Medium", "size of a picture"),
        "large": QCoreApplication.translate("SizeField", "Large", "size of a picture"),
        "original": QCoreApplication.translate("SizeField", "Original", "size of a picture: every pixel"),
        AS_IT_IS: QCoreApplication.translate("SizeField", "As it is", "size of a picture: not made smaller"),
    }[name]


def purpose_words(name: str) -> str:
    """What a size is good for."""
    return {
        "small": QCoreApplication.translate("SizeField", "Enough beside a text and on a telephone", "what a size of a picture is good for"),
        "medium": QCoreApplication.translate("SizeField", "Fills a screen", "what a size of a picture is good for"),
        "large": QCoreApplication.translate("SizeField", "Sharp on a board and in print", "what a size of a picture is good for"),
        "original": QCoreApplication.translate("SizeField", "Every pixel of the camera", "what a size of a picture is good for"),
    }.get(name, "")


def _guessed_words(size_bytes: int, bytes_per_s: float) -> str:
    """A guessed price: "about 90 kB, 12 s"."""
    rounded = _two_digits(size_bytes)
    if bytes_per_s <= 0:
        about = QCoreApplication.translate("format", "about %1", "a guessed time: %1 is the time with its unit")
        return about.replace("%1", size_words(rounded))
    both = QCoreApplication.translate("SizeField", "about %1, %2", "a guessed price: size (%1), then time (%2)")
    return both.replace("%1", size_words(rounded)).replace("%2", duration_words(rounded / bytes_per_s))


def _two_digits(value: int) -> int:
    step = int(10 ** max(0, len(str(value)) - 2))
    return int(round(value / step) * step)
