"""The bytes a picture leaves in: the smallest of the formats a portal takes."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from sync.errors import BadInput
from sync.picture_sizes import Takes

_LOSSLESS = ("png", "gif", "bmp")
"""Formats of drawings and screenshots: PNG may be the smaller one for these, never for a photograph."""


def photo_kind(takes: Takes) -> str:
    """The format for photographs and stand-ins: "webp" or "jpeg"."""
    return "webp" if takes.allows("image/webp") else "jpeg"


def written_original(image: QImage, came_as: str, quality: int, takes: Takes) -> tuple[bytes, str]:
    """The bytes that leave, with their media type; what is transparent stays so where a format for it is taken."""
    kind = photo_kind(takes)
    clear = is_transparent(image)
    found = []
    if not clear or kind == "webp" or not takes.allows("image/png"):
        found.append((written(image if kind == "webp" else flattened(image), kind, quality), f"image/{kind}"))
    if takes.allows("image/png") and (clear or came_as in _LOSSLESS):
        found.append((written(image, "png", 100), "image/png"))
    return min(reversed(found), key=lambda one: len(one[0]))


def written_within(image: QImage, kind: str, most_bytes: int) -> bytes:
    """A stand-in in at most so many bytes where any quality can do that."""
    data = b""
    for quality in (72, 60, 48, 36, 24):
        data = written(image, kind, quality)
        if len(data) <= most_bytes:
            break
    return data


def written(image: QImage, kind: str, quality: int) -> bytes:
    """The image as a file of this format. Raises BadInput(not_a_picture)."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    if kind != "png":
        writer.setQuality(quality)
    if kind == "jpeg":
        writer.setOptimizedWrite(True)
        writer.setProgressiveScanWrite(True)
    if not writer.write(image):
        raise BadInput("not_a_picture")
    buffer.close()
    return bytes(held.data())


def is_transparent(image: QImage) -> bool:
    """True if any pixel lets something through."""
    if not image.hasAlphaChannel():
        return False
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    line, width = alpha.bytesPerLine(), alpha.width()
    bits = bytes(alpha.constBits())
    return any(bits[row * line : row * line + width].count(255) != width for row in range(alpha.height()))


def flattened(image: QImage) -> QImage:
    """The image on white paper, if any of it is transparent."""
    if not is_transparent(image):
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
