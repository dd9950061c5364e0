"""Makes a picture ready to leave: header checked first, upright, shrunk, only pixels left (the PictureMaker of sync/ports.py)."""

from __future__ import annotations

from collections.abc import Sequence

import blurhash
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader, QImageWriter, QPainter

from sync.covers import Cover
from sync.errors import BadInput
from sync.ports import MadePicture
from ui.editor.covering import covered

ALLOCATION_LIMIT_MB = 192
MAX_PIXELS = 40_000_000
LONGEST_PX = 1600
PREVIEW_PX = 480
THUMB_PX = 160
THUMB_MAX_BYTES = 8_000
_JPEG = "image/jpeg"
_PNG = "image/png"
_END_OF_JPEG = b"\xff\xd9"
_START_OF_SCAN = 0xDA


class QtPictureMaker:
    """PictureMaker by QImageReader. Needs no window and no QGuiApplication, so the command line has it too.

    Thread: any but the UI's.
    """

    def make(self, data: bytes, longest_px: int = LONGEST_PX) -> MadePicture:
        """The three sizes and the placeholder of one picture.

        The stand-ins are always JPEG, transparent parts white; the original stays PNG when it is transparent or smaller that way.
        Raises BadInput (not_a_picture, picture_too_big).
        """
        return _made(_read(data, longest_px), _format_of(data))

    def cover(self, data: bytes, covers: Sequence[Cover]) -> MadePicture:
        """The picture with these places covered in every size and in the placeholder. Raises BadInput (not_a_picture, picture_too_big)."""
        return _made(covered(_read(data, LONGEST_PX), covers), _format_of(data))


def _made(image: QImage, came_as: str) -> MadePicture:
    is_transparent = _is_transparent(image)
    flat = _flattened(image) if is_transparent else image
    original, media_type = _smallest(image, flat, is_transparent, came_as)
    preview = _fitted(flat, PREVIEW_PX)
    thumb = _fitted(flat, THUMB_PX)
    return MadePicture(
        original=original,
        preview=_written(preview, "jpeg", 75),
        thumb=_thumb_bytes(thumb),
        media_type=media_type,
        width=image.width(),
        height=image.height(),
        preview_width=preview.width(),
        preview_height=preview.height(),
        thumb_width=thumb.width(),
        thumb_height=thumb.height(),
        placeholder=_placeholder(flat),
    )


def _format_of(data: bytes) -> str:
    """The format by its first bytes, one of the five allowed; so no other decoder is ever asked."""
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith(b"BM"):
        return "bmp"
    raise BadInput("not_a_picture")


def _read(data: bytes, longest_px: int) -> QImage:
    """Decode, upright, at most `longest_px` a side, in plain sRGB and with nothing but pixels."""
    kind = _format_of(data)
    if kind == "jpeg" and not _has_jpeg_end(data):
        raise BadInput("not_a_picture")  # libjpeg would fill the missing part with grey and say nothing
    QImageReader.setAllocationLimit(ALLOCATION_LIMIT_MB)
    held = QByteArray(data)  # the buffer does not keep its bytes alive
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(True)
    size = _checked_size(reader)
    if kind == "jpeg" and max(size.width(), size.height()) > longest_px:
        reader.setScaledSize(_bounded(size, longest_px))
    image = reader.read()
    if image.isNull():
        raise BadInput("not_a_picture")
    return _only_pixels(_fitted(image, longest_px))


def _checked_size(reader: QImageReader) -> QSize:
    """The size from the header. Raises before anything is decoded."""
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise BadInput("not_a_picture")
    pixels = size.width() * size.height()
    bits = _bits_per_pixel(reader)
    if pixels > MAX_PIXELS or pixels * bits // 8 >= ALLOCATION_LIMIT_MB * 1024 * 1024:
        raise BadInput("picture_too_big", f"{size.width()}x{size.height()}")
    return size


def _bits_per_pixel(reader: QImageReader) -> int:
    if not reader.supportsOption(QImageIOHandler.ImageOption.ImageFormat):
        return 32
    found = reader.imageFormat()
    return 32 if found == QImage.Format.Format_Invalid else QImage.toPixelFormat(found).bitsPerPixel()


def _has_jpeg_end(data: bytes) -> bool:
    """True if an end marker follows the first scan (an embedded thumbnail has one of its own before it)."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker == _START_OF_SCAN:
            return data.find(_END_OF_JPEG, at) >= 0
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return False


def _bounded(size: QSize, longest_px: int) -> QSize:
    """`size` shrunk to `longest_px`, no side below one pixel."""
    return size.scaled(longest_px, longest_px, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _fitted(image: QImage, longest_px: int) -> QImage:
    if max(image.width(), image.height()) <= longest_px:
        return image
    mode = Qt.TransformationMode.SmoothTransformation
    return image.scaled(_bounded(image.size(), longest_px), Qt.AspectRatioMode.IgnoreAspectRatio, mode)


def _only_pixels(image: QImage) -> QImage:
    """A new image of the same pixels in sRGB: texts, profile, resolution and offsets of the old one stay behind."""
    space = image.colorSpace()
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if space.isValid() and space != srgb:
        image = image.convertedToColorSpace(srgb)
    wanted = QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    image = image.convertToFormat(wanted)
    if image.isNull():
        raise BadInput("not_a_picture")
    return QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), wanted).copy()


def _is_transparent(image: QImage) -> bool:
    """True if any pixel lets something through."""
    if not image.hasAlphaChannel():
        return False
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    line, width = alpha.bytesPerLine(), alpha.width()
    bits = bytes(alpha.constBits())
    return any(bits[row * line : row * line + width].count(255) != width for row in range(alpha.height()))


def _flattened(image: QImage) -> QImage:
    """The image on white paper."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _smallest(image: QImage, flat: QImage, is_transparent: bool, came_as: str) -> tuple[bytes, str]:
    """The bytes that leave, with their media type."""
    if is_transparent:
        return _written(image, "png", 100), _PNG
    jpeg = _written(flat, "jpeg", 80)
    if came_as in ("png", "gif", "bmp"):
        png = _written(image, "png", 100)
        if len(png) <= len(jpeg):
            return png, _PNG
    return jpeg, _JPEG


def _thumb_bytes(thumb: QImage) -> bytes:
    """The thumb in at most THUMB_MAX_BYTES where any quality can do that."""
    data = b""
    for quality in (72, 60, 48, 36, 24):
        data = _written(thumb, "jpeg", quality)
        if len(data) <= THUMB_MAX_BYTES:
            break
    return data


def _written(image: QImage, kind: str, quality: int) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    if kind == "jpeg":
        writer.setQuality(quality)
        writer.setOptimizedWrite(True)
        writer.setProgressiveScanWrite(True)
    if not writer.write(image):
        raise BadInput("not_a_picture")
    buffer.close()
    return bytes(held.data())


def _placeholder(image: QImage) -> str:
    """A BlurHash of some tens of characters."""
    small = _fitted(image, 32).convertToFormat(QImage.Format.Format_RGB888)
    line, bits = small.bytesPerLine(), bytes(small.constBits())
    rows = [[[bits[y * line + x * 3 + part] for part in range(3)] for x in range(small.width())] for y in range(small.height())]
    across, down = (4, 3) if image.width() >= image.height() else (3, 4)
    return str(blurhash.encode(rows, components_x=across, components_y=down))
