"""One picture in a text: shown when it is here, else its stand-in with the description, the price and a real button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sync.copy.rows import MediaRow, PictureRow
from ui.data.coming import Comes, Coming
from ui.editor.inlines import BYTE_LIMIT, decoded
from ui.format import price_words
from ui.style.painting import draw_mosaic
from ui.style.theme import current_theme
from ui.widgets.buttons import AccentLineButton
from ui.widgets.frames import Place
from ui.widgets.labels import ElidedLabel

FindData = Callable[[str], bytes | None]


class PictureFace(QWidget):
    """The pixels: a picture as wide as its place, or a wide mosaic; the upper corners are round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._placeholder = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, image: QImage, placeholder: str) -> None:
        """A null image shows the mosaic."""
        self._image, self._placeholder = image, placeholder
        self._fit()
        self.update()

    def _fit(self) -> None:
        theme = current_theme()
        if self._image.isNull():
            self.setFixedHeight(theme.px(110))
            return
        scale = min(1.0, self.width() / max(1, self._image.width()), theme.px(360) / max(1, self._image.height()))
        self.setFixedHeight(max(1, round(self._image.height() * scale)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        radius = theme.radius("card")
        shape.addRoundedRect(QRectF(0, 0, self.width(), self.height() + radius), radius, radius)
        painter.setClipPath(shape)
        if self._image.isNull():
            draw_mosaic(painter, self.rect(), self._placeholder, theme, (24, 4))
        else:
            painter.fillRect(self.rect(), theme.colour("subtle"))
            wide = round(self._image.width() * self.height() / self._image.height())
            painter.drawImage(QRect((self.width() - wide) // 2, 0, wide, self.height()), self._image)
        painter.end()


class PictureCard(Place):
    """A picture with its caption bar. Nothing is fetched until the teacher asks.

    Signals:
        wanted(str): the hash of the variant to fetch.
        wanted_now(str): the same for one that was asked for and is held: whatever holds it.
    """

    wanted = Signal(str)
    wanted_now = Signal(str)

    def __init__(
        self,
        row: PictureRow | None,
        alt: str,
        data: FindData,
        bytes_per_s: float,
        coming: Coming | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("card", parent=parent)
        self._alt = alt or (row.alt if row else "")
        self._data = data
        self._face = PictureFace()
        self._face.setAccessibleName(self._alt)
        self._words = ElidedLabel("", size="small")
        self.button = AccentLineButton("", "getnews", extent="small")
        self.button.clicked.connect(self._on_clicked)
        self._missing: MediaRow | None = None
        self._lay_out()
        self._is_held = False
        self.show_row(row, bytes_per_s, coming)

    def show_row(self, row: PictureRow | None, bytes_per_s: float, coming: Coming | None = None) -> None:
        """Show what there is now, best first; offer what is missing with its price, or say when it comes."""
        self._face.show_picture(self._best(row), row.placeholder if row else "")
        words = self.tr("Picture: %1", "below a picture: %1 says what it shows").replace("%1", self._alt)
        if row is None:
            words = self.tr("A picture that is not on this computer yet: %1", "below a stand-in").replace("%1", self._alt)
        self._words.setText(words)
        self._missing = missing_variant(row)
        self.button.setVisible(self._missing is not None)
        self.button.setEnabled(True)
        comes = coming.of(self._missing.sha256) if self._missing is not None and coming is not None else None
        self._is_held = comes is not None and comes.is_held
        if self._missing is not None:
            price = price_words(self._missing.size_bytes, bytes_per_s)
            words = self._button_words(row)
            self.button.setText(f"{words}  {price}")
            self.button.setAccessibleName(f"{words}, {price}. {self._alt}")
        if comes is not None:
            self._show_coming(comes)
        if row is not None and self._missing is None and row.original is not None and row.original.is_pending:
            self._words.setText(
                self._words.text() + " " + self.tr("The large picture follows.", "below a picture that is still being sent")
            )

    def _show_coming(self, comes: Comes) -> None:
        """It was asked for: what is held can be had now all the same, what is on its way needs nothing."""
        if comes.is_held:
            self._words.setText(f"{comes.words}. {self._words.text()}")
        else:
            self.button.setText(comes.words)
            self.button.setEnabled(False)

    def _button_words(self, row: PictureRow | None) -> str:
        has_something = row is not None and row.preview is not None and row.preview.is_here
        if has_something:
            return self.tr("Show large picture", "button below a small picture, before the price")
        return self.tr("Show picture", "button below the stand-in of a picture, before the price")

    def _best(self, row: PictureRow | None) -> QImage:
        limit = QSize(1600, 1600)
        for variant in (row.original, row.preview) if row else ():
            if variant is not None and variant.is_here and variant.sha256 and variant.size_bytes <= BYTE_LIMIT * 8:
                found = decoded(self._data(variant.sha256), limit)
                if not found.isNull():
                    return found
        return QImage()

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._face)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.setContentsMargins(theme.gap("gap"), theme.gap("unit"), theme.gap("gap"), theme.gap("unit"))
        self._bar.setSpacing(theme.gap("gap"))
        self._bar.addWidget(self._words, 1)
        self._bar.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(self._bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A button that leaves no room for the words goes below them."""
        super().resizeEvent(event)
        is_tight = self.width() < self.button.sizeHint().width() + current_theme().px(200)
        direction = QBoxLayout.Direction.TopToBottom if is_tight else QBoxLayout.Direction.LeftToRight
        if self._bar.direction() != direction:
            self._bar.setDirection(direction)

    def _on_clicked(self) -> None:
        if self._missing is not None and self._missing.sha256:
            self.button.setEnabled(False)
            self.button.setText(self.tr("It comes as soon as you are online", "button below a picture after it was pressed"))
            (self.wanted_now if self._is_held else self.wanted).emit(self._missing.sha256)


def missing_variant(row: PictureRow | None) -> MediaRow | None:
    """What can be fetched next: the preview, then the original; None if all is here or nothing can be had."""
    for variant in (row.preview, row.original) if row else ():
        if variant is not None and not variant.is_here and not variant.is_pending and variant.sha256:
            return variant
    return None
