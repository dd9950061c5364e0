"""The herd as a picture: tries a second over the half hour, and who is not served yet on the cores that our rules need."""

from __future__ import annotations

import itertools
import math
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from bench.herd import Curve, Herd

_WIDTH, _HEIGHT = 1180, 760
_COLOURS = ("#2456c9", "#1b7f4d", "#b3261e")
_INK, _SOFT, _LINE = "#1d232b", "#5b6470", "#d9dde3"


def draw(herd: Herd, path: Path, where: dict[str, Any]) -> None:
    """Write the PNG."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    busy = "a quiet machine" if where["is_quiet"] else "a loaded machine"
    _say(painter, 24, 36, f"{herd.desks:,} desks come back at 8:00", size=20, strong=True)
    _say(
        painter, 24, 60, f"{where['date']} · costs of a request measured on {busy} ({where['cores']} cores, load {where['load'][0]})", _SOFT
    )
    _panel(painter, QRectF(96, 110, 1040, 240), "tries a second, each served at once", [curve.tries for curve in herd.free])
    name = f"desks that have no answer yet, on {max(herd.cores[:2]):.1f} cores"
    _panel(painter, QRectF(96, 430, 1040, 240), name, [unserved(curve, herd.desks) for curve in herd.bounded])
    left = 96
    for place, (curve, cores) in enumerate(zip(herd.free, herd.cores, strict=True)):
        painter.fillRect(QRectF(left, 724, 22, 6), QColor(_COLOURS[place]))
        _say(painter, left + 30, 732, _legend(curve, cores), size=13)
        left += 30 + painter.fontMetrics().horizontalAdvance(_legend(curve, cores)) + 28
    painter.end()
    image.save(str(path), "PNG")  # type: ignore[call-overload]
    del app


def unserved(curve: Curve, desks: int) -> list[int]:
    """Second by second, how many of all desks nobody has answered."""
    return [desks - done for done in itertools.accumulate(curve.served)]


def _legend(curve: Curve, cores: float) -> str:
    return f"{curve.name}: worst second {curve.peak:,}, {cores:,.1f} cores"


def _panel(painter: QPainter, box: QRectF, name: str, curves: list[list[int]]) -> None:
    """Curves over time, on a logarithmic scale: the crowds differ a thousandfold."""
    top = max(1, math.ceil(math.log10(max(10, *(max(curve) for curve in curves)))))
    _say(painter, int(box.x()), int(box.y()) - 12, name, strong=True)
    for step in range(top + 1):
        y = box.bottom() - box.height() * step / top
        painter.setPen(QPen(QColor(_LINE), 1))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        _say(painter, 24, int(y) + 5, f"{10**step:,}" if step else "1", _SOFT, 12)
    seconds = len(curves[0])
    for minute in range(0, seconds // 60 + 1, 5):
        x = box.left() + box.width() * minute * 60 / seconds
        _say(painter, int(x) - 14, int(box.bottom()) + 22, f"8:{minute:02}", _SOFT, 12)
    for place, curve in enumerate(curves):
        painter.setPen(QPen(QColor(_COLOURS[place]), 2))
        painter.drawPolyline(_points(curve, box, top))


def _points(curve: list[int], box: QRectF, top: int) -> QPolygonF:
    points = QPolygonF()
    for second, count in enumerate(curve):
        high = math.log10(count) / top if count > 1 else 0.0
        points.append(QPointF(box.left() + box.width() * second / len(curve), box.bottom() - box.height() * high))
    return points


def _say(painter: QPainter, left: int, base: int, text: str, colour: str = _INK, size: int = 14, strong: bool = False) -> None:
    font = QFont("sans-serif")
    font.setPixelSize(size)
    font.setBold(strong)
    painter.setFont(font)
    painter.setPen(QPen(QColor(colour), 1, Qt.PenStyle.SolidLine))
    painter.drawText(QPointF(left, base), text)
