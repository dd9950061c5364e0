"""Makes a picture ready to leave: header checked first, upright, shrunk, only pixels left (the PictureMaker of sync/ports.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import blurhash
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader

from desktop.picture_writing import flattened, photo_kind, written, written_original, written_within
from sync.covers import Cover
from sync.data_class import dataclass
from sync.errors import BadInput
from sync.picture_kinds import format_of
from sync.picture_sizes import MEDIUM, UNASKED, Measured, PictureSize, Takes
from sync.ports import MadePicture
from ui.editor.covering import covered

ALLOCATION_LIMIT_MB = 192
MAX_PIXELS = 40_000_000
PREVIEW_PX = 480
THUMB_PX = 160
THUMB_MAX_BYTES = 8_000
_END_OF_JPEG = b"\xff\xd9"
_START_OF_SCAN = 0xDA


class QtPictureMaker:
    """PictureMaker by QImageReader. Needs no window and no QGuiApplication, so the command line has it too.

    Thread: any but the UI's.
    """

    def make(self, data: bytes, size: PictureSize = MEDIUM, takes: Takes = UNASKED) -> MadePicture:
        """The picture in this size, its two stand-ins and the placeholder.

        WebP where the portal takes it, else JPEG; the original is PNG when it is transparent or smaller that way, stand-ins are on
        white. Raises BadInput (not_a_picture, picture_too_big).
        """
        found = _read(data, size.longest_px, takes.most_pixels)
        return _made(found, data, size, takes)

    def measure(self, data: bytes, size: PictureSize, takes: Takes = UNASKED) -> Measured:
        """The sides and bytes of the original that `make` gives. Raises as `make` does."""
        image = _read(data, size.longest_px, takes.most_pixels).image
        leaving, _media_type = written_original(image, _format_of(data), size.quality, takes)
        return Measured(image.width(), image.height(), len(leaving))

    def cover(self, data: bytes, covers: Sequence[Cover], takes: Takes = UNASKED) -> MadePicture:
        """The picture with these places covered in every size and in the placeholder; no side is shrunk, covers are in its pixels.

        Raises BadInput (not_a_picture, picture_too_big).
        """
        found = _read(data, 0, MAX_PIXELS)
        return _made(replace(found, image=covered(found.image, covers)), data, MEDIUM, takes)


@dataclass(frozen=True)
class _Read:
    """An image of nothing but pixels, and the sides it had before it was shrunk."""

    image: QImage
    from_width: int
    from_height: int


def _made(found: _Read, data: bytes, size: PictureSize, takes: Takes) -> MadePicture:
    image = found.image
    flat = flattened(image)
    original, media_type = written_original(image, _format_of(data), size.quality, takes)
    preview, thumb = _fitted(flat, PREVIEW_PX), _fitted(flat, THUMB_PX)
    kind = photo_kind(takes)
    return MadePicture(
        original=original,
        preview=written(preview, kind, 75),
        thumb=written_within(thumb, kind, THUMB_MAX_BYTES),
        media_type=media_type,
        width=image.width(),
        height=image.height(),
        preview_width=preview.width(),
        preview_height=preview.height(),
        thumb_width=thumb.width(),
        thumb_height=thumb.height(),
        placeholder=_placeholder(flat),
        stand_in_type=f"image/{kind}",
        from_width=found.from_width,
        from_height=found.from_height,
    )


def _format_of(data: bytes) -> str:
    """The format by its first bytes, one of the five allowed; so no other decoder is ever asked."""
    found = format_of(data)
    if found is None:
        raise BadInput("not_a_picture")
    return found


def _read(data: bytes, longest_px: int, most_pixels: int) -> _Read:
    """Decode, upright, at most `longest_px` a side (0: any) and `most_pixels`, in plain sRGB and with nothing but pixels."""
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
    longest = _longest(size, longest_px, most_pixels)
    if kind == "jpeg" and max(size.width(), size.height()) > longest:
        reader.setScaledSize(_bounded(size, longest))
    image = reader.read()
    if image.isNull():
        raise BadInput("not_a_picture")
    is_turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    upright = size.transposed() if is_turned else size
    return _Read(_only_pixels(_fitted(image, longest)), upright.width(), upright.height())


def _longest(size: QSize, longest_px: int, most_pixels: int) -> int:
    """The longest side allowed, in pixels."""
    longest, pixels = max(size.width(), size.height()), size.width() * size.height()
    if pixels > most_pixels:
        longest = max(1, int(longest * (most_pixels / pixels) ** 0.5))
    return min(longest, longest_px) if longest_px else longest


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


def _placeholder(image: QImage) -> str:
    """A BlurHash of some tens of characters."""
    small = _fitted(image, 32).convertToFormat(QImage.Format.Format_RGB888)
    line, bits = small.bytesPerLine(), bytes(small.constBits())
    rows = [[[bits[y * line + x * 3 + part] for part in range(3)] for x in range(small.width())] for y in range(small.height())]
    across, down = (4, 3) if image.width() >= image.height() else (3, 4)
    return str(blurhash.encode(rows, components_x=across, components_y=down))
