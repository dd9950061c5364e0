"""Paints covers over a picture so that nothing below them can be made out again; needs no window, so the picture maker uses it too."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPainterPathStroker

from sync.covers import Cover

SOLID = QColor(48, 50, 54)
_LEAST_SQUARE = 24
_MOST_SQUARES = 5
"""A face is never more than this many squares wide: fewer than any face can be told by."""


def covered(image: QImage, covers: Iterable[Cover]) -> QImage:
    """A new image with the covers in its pixels."""
    made = image.convertToFormat(QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else QImage.Format.Format_RGB32)
    for cover in covers:
        made = _with_cover(made, cover)
    return made


def area_of(cover: Cover, within: QRect) -> QRect:
    """The pixels a cover reaches."""
    return path_of(cover).boundingRect().toAlignedRect().intersected(within)


def path_of(cover: Cover) -> QPainterPath:
    """The outline of a cover."""
    path = QPainterPath()
    first = QPoint(*cover.points[0])
    if cover.shape == "box":
        path.addRect(QRect(first, QPoint(*cover.points[-1])).normalized())
        return path
    path.moveTo(first)
    for point in cover.points[1:] or (cover.points[0],):
        path.lineTo(QPoint(*point) + (QPoint(1, 0) if len(cover.points) == 1 else QPoint(0, 0)))
    stroker = QPainterPathStroker()
    stroker.setWidth(max(2, cover.width))
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path)


def _with_cover(image: QImage, cover: Cover) -> QImage:
    area = area_of(cover, image.rect())
    if area.isEmpty():
        return image
    made = QImage(image)
    painter = QPainter(made)
    painter.setClipPath(path_of(cover))
    if cover.style == "pixels":
        painter.drawImage(area.topLeft(), _squares(image.copy(area)))
    else:
        painter.fillRect(area, SOLID)
    painter.end()
    return made


def _squares(part: QImage) -> QImage:
    """The part as coarse squares of mean colours."""
    side = max(_LEAST_SQUARE, math.ceil(max(part.width(), part.height()) / _MOST_SQUARES))
    across, down = max(1, part.width() // side), max(1, part.height() // side)
    smooth, plain = Qt.TransformationMode.SmoothTransformation, Qt.TransformationMode.FastTransformation
    small = part.scaled(across, down, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return small.scaled(part.size(), Qt.AspectRatioMode.IgnoreAspectRatio, plain)
