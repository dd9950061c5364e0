"""The pixels of what stands inside a text: pictures of this computer's own media store, and plates for files, videos and unknown blocks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPen, QTextDocument

from sync.copy.rows import PictureRow
from ui.editor.formats import SCHEME
from ui.style.icons import draw_icon
from ui.style.painting import draw_mosaic, draw_text
from ui.style.theme import Theme

PIXEL_LIMIT = 4_000_000
"""Anything larger is not decoded on the Qt thread; our own originals (1600 px) are smaller."""
BYTE_LIMIT = 1_500_000
PICTURE_HEIGHT = 220

FindPicture = Callable[[str], PictureRow | None]
FindData = Callable[[str], bytes | None]
_ICONS = {"file": "file", "video": "video", "unknown": "public"}


class Inlines:
    """Images by object address, made once for a width. `words_of` gives the words on a plate; `find` and `data` read the local copy."""

    def __init__(self, find: FindPicture, data: FindData, theme: Theme, unknown_words: str) -> None:
        self._find, self._data, self._theme, self._unknown_words = find, data, theme, unknown_words
        self._width = theme.px(640)
        self._ratio = 1.0
        self._made: dict[str, QImage] = {}
        self._words: dict[str, str] = {}

    def fit(self, width: int, ratio: float) -> bool:
        """Make images for a text of this width; True if what was made is thrown away."""
        wanted = max(self._theme.px(160), min(self._theme.px(640), width))
        if (wanted, ratio) == (self._width, self._ratio):
            return False
        self._width, self._ratio = wanted, ratio
        self._made.clear()
        return True

    def forget(self, theme: Theme | None = None) -> None:
        """Make all again: a picture arrived, or the theme changed."""
        self._theme = theme or self._theme
        self._made.clear()

    def name(self, kind: str, reference: str, words: str) -> None:
        """Tell the words of a plate before it is drawn."""
        self._words[f"{kind}/{reference}"] = words

    def image(self, url: QUrl) -> QImage:
        """The pixels for one of our own addresses; for any other address one empty pixel, and nothing is opened."""
        key = url.path()
        kind, _, code = key.partition("/")
        if url.scheme() != SCHEME or not kind:
            return _nothing()
        if key not in self._made:
            reference = bytes.fromhex(code).decode("utf-8", "replace")
            self._made[key] = self._picture(reference) if kind == "picture" else self._plate(kind, reference)
        return self._made[key]

    def _picture(self, picture_id: str) -> QImage:
        row = self._find(picture_id)
        for variant in (row.original, row.preview, row.thumb) if row else ():
            if variant is None or not variant.is_here or not variant.sha256 or variant.size_bytes > BYTE_LIMIT:
                continue
            found = decoded(self._data(variant.sha256), QSize(self._width, self._theme.px(PICTURE_HEIGHT)) * self._ratio)
            if not found.isNull():
                return self._rounded(found)
        return self._stand_in(row.placeholder if row else "", row.alt if row else "")

    def _rounded(self, found: QImage) -> QImage:
        limit = QSize(self._width, self._theme.px(PICTURE_HEIGHT)) * self._ratio
        if found.width() > limit.width() or found.height() > limit.height():
            mode = Qt.TransformationMode.SmoothTransformation
            found = found.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio, mode)
        made, painter = self._canvas(found.size())
        radius = self._theme.radius("card") * self._ratio
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(QRect(0, 0, found.width(), found.height())), radius, radius)
        painter.setClipPath(shape)
        painter.drawImage(0, 0, found)
        painter.end()
        made.setDevicePixelRatio(self._ratio)
        return made

    def _stand_in(self, placeholder: str, alt: str) -> QImage:
        theme = self._theme
        made, painter = self._canvas(QSize(self._width, theme.px(150)) * self._ratio)
        painter.scale(self._ratio, self._ratio)
        draw_mosaic(painter, QRect(0, 0, self._width, theme.px(110)), placeholder, theme, (24, 4))
        rect = QRect(0, theme.px(110), self._width, theme.px(40))
        draw_text(painter, rect, alt, theme.font("small"), theme.colour("soft"))
        painter.end()
        made.setDevicePixelRatio(self._ratio)
        return made

    def _plate(self, kind: str, reference: str) -> QImage:
        theme = self._theme
        height, edge = theme.px(48), theme.gap("gap")
        made, painter = self._canvas(QSize(self._width, height) * self._ratio)
        painter.scale(self._ratio, self._ratio)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("subtle"))
        radius = theme.radius("control")
        painter.drawRoundedRect(QRectF(0.5, 0.5, self._width - 1, height - 1), radius, radius)
        side = theme.icon_size()
        draw_icon(painter, _ICONS.get(kind, "file"), QRectF(edge, (height - side) / 2, side, side), theme.colour("soft"))
        words = self._unknown_words if kind == "unknown" else self._words.get(f"{kind}/{reference}") or reference
        rect = QRect(edge * 2 + side, 0, self._width - edge * 3 - side, height)
        draw_text(painter, rect, words, theme.font("base"), theme.colour("text"))
        painter.end()
        made.setDevicePixelRatio(self._ratio)
        return made

    def _canvas(self, size: QSize) -> tuple[QImage, QPainter]:
        made = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return made, painter


class OwnDocument(QTextDocument):
    """A document that opens no address but ours: Qt's own would read `file:` and `\\\\host\\share`."""

    def __init__(self, inlines: Inlines) -> None:
        super().__init__()
        self._inlines = inlines

    def loadResource(self, resource_type: int, name: QUrl | str) -> object:
        if resource_type == QTextDocument.ResourceType.ImageResource.value:
            return self._inlines.image(QUrl(name) if isinstance(name, str) else name)
        return QByteArray(b" ")


def decoded(data: bytes | None, limit: QSize) -> QImage:
    """Pixels of one stand-in, header first; a null image for nothing, for no picture, and for a bomb."""
    if not data:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > PIXEL_LIMIT:
        return QImage()
    if size.width() > limit.width() or size.height() > limit.height():
        reader.setScaledSize(size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _nothing() -> QImage:
    made = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    return made
