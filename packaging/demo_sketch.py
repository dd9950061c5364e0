"""Drawing in a flat, calm style: a thin layer over QPainter for the demo pictures, in units of a 1600 × 1000 sheet."""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import cos, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

WIDTH, HEIGHT = 1600, 1000
Point = tuple[float, float]
SKIN = ("#E0AC86", "#C98F68", "#A9714E", "#8A5A3E", "#EBC2A0")
HAIR = ("#4A332A", "#2E2622", "#7A5230", "#A9713C", "#5C4033")
CLOTH = ("#2F6DB5", "#B8503C", "#5E8B57", "#D9A441", "#7A5C9E", "#3F8E8C", "#E8E4DA")


class Sketch:
    """A sheet to draw on; colours are `#RRGGBB`. `rng` is seeded, so that a picture comes out the same each time."""

    def __init__(self, seed: int) -> None:
        self.image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        self.rng = random.Random(seed)
        self.painter = QPainter(self.image)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def sky(self, top: str, bottom: str, low: float, high: float = 0) -> None:
        """A band that fades from one colour to another."""
        fade = QLinearGradient(0, high, 0, low)
        fade.setColorAt(0, QColor(top))
        fade.setColorAt(1, QColor(bottom))
        self.painter.fillRect(QRectF(0, high, WIDTH, low - high), fade)

    def box(self, x: float, y: float, w: float, h: float, colour: str, radius: float = 0, alpha: int = 255) -> None:
        """A rectangle, rounded if wanted."""
        self._fill(colour, alpha)
        self.painter.drawRoundedRect(QRectF(x, y, w, h), radius, radius)

    def oval(self, x: float, y: float, rx: float, ry: float, colour: str, alpha: int = 255) -> None:
        """An ellipse around a centre."""
        self._fill(colour, alpha)
        self.painter.drawEllipse(QPointF(x, y), rx, ry)

    def ring(self, x: float, y: float, rx: float, ry: float, colour: str, thick: float) -> None:
        """The line of an ellipse."""
        self._line(colour, thick)
        self.painter.drawEllipse(QPointF(x, y), rx, ry)

    def shape(self, points: Sequence[Point], colour: str, alpha: int = 255) -> None:
        """A filled polygon."""
        self._fill(colour, alpha)
        self.painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))

    def hill(self, points: Sequence[Point], colour: str, alpha: int = 255) -> None:
        """Soft ground: a smooth line through the points, filled to the lower edge."""
        path = _smooth(points)
        path.lineTo(points[-1][0], HEIGHT)
        path.lineTo(points[0][0], HEIGHT)
        path.closeSubpath()
        self._fill(colour, alpha)
        self.painter.drawPath(path)

    def blob(self, points: Sequence[Point], colour: str, alpha: int = 255) -> None:
        """A closed smooth shape through the points."""
        path = _smooth([*points, points[0]])
        self._fill(colour, alpha)
        self.painter.drawPath(path)

    def line(self, points: Sequence[Point], colour: str, thick: float, smooth: bool = False) -> None:
        """An open line with round ends."""
        self._line(colour, thick)
        if smooth:
            self.painter.drawPath(_smooth(points))
        else:
            self.painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))

    def word(self, x: float, y: float, text: str, colour: str, size: int, bold: bool = False) -> None:
        """A word, its base line at y."""
        font = self.painter.font()
        font.setPixelSize(size)
        font.setBold(bold)
        self.painter.setFont(font)
        self.painter.setPen(QColor(colour))
        self.painter.drawText(QPointF(x, y), text)

    def clip_round(self, x: float, y: float, radius: float) -> None:
        """Draw inside this circle until `unclip`."""
        path = QPainterPath()
        path.addEllipse(QPointF(x, y), radius, radius)
        self.painter.setClipPath(path)

    def unclip(self) -> None:
        """Draw everywhere again."""
        self.painter.setClipping(False)

    def pupil_from_behind(self, x: float, ground: float, size: float, look: int) -> None:
        """A child seen from behind: legs, coat, arms, hair; no face."""
        coat, hair, skin = CLOTH[look % 7], HAIR[look % 5], SKIN[look % 5]
        for side in (-1, 1):
            self.box(x + side * 0.11 * size - 0.08 * size, ground - 0.34 * size, 0.16 * size, 0.34 * size, "#3B4A5E", 8)
            self.line([(x + side * 0.22 * size, ground - 0.66 * size), (x + side * 0.31 * size, ground - 0.4 * size)], coat, 0.11 * size)
            self.oval(x + side * 0.315 * size, ground - 0.36 * size, 0.055 * size, 0.055 * size, skin)
        self.box(x - 0.25 * size, ground - 0.75 * size, 0.5 * size, 0.46 * size, coat, 0.12 * size)
        self.box(x - 0.06 * size, ground - 0.82 * size, 0.12 * size, 0.12 * size, skin)
        self.oval(x, ground - 0.94 * size, 0.17 * size, 0.19 * size, hair)
        if look % 2:
            self.box(x - 0.15 * size, ground - 0.95 * size, 0.3 * size, 0.27 * size, hair, 0.1 * size)

    def fibres(
        self, x: float, y: float, reach: float, count: int, colours: Sequence[str] = ("#2458B0", "#2458B0", "#B8402E", "#30343A")
    ) -> None:
        """Small bent threads inside a circle."""
        for _ in range(count):
            angle, far = self.rng.uniform(0, 6.28), reach * self.rng.random() ** 0.6
            start = (x + far * cos(angle), y + far * sin(angle))
            bend = [(start[0] + self.rng.uniform(-34, 34), start[1] + self.rng.uniform(-30, 30)) for _ in range(2)]
            self.line([start, *bend], self.rng.choice(colours), 5, smooth=True)

    def grain(self, strength: int = 5) -> None:
        """A trace of paper, so that large plain areas do not look painted by a machine."""
        for _ in range(26_000):
            x, y = self.rng.randrange(WIDTH), self.rng.randrange(HEIGHT)
            self.painter.fillRect(
                x, y, 2, 2, QColor(255, 255, 255, strength * 2) if self.rng.random() < 0.5 else QColor(40, 30, 20, strength)
            )

    def done(self) -> QImage:
        """The finished sheet."""
        self.grain()
        self.painter.end()
        return self.image

    def _fill(self, colour: str, alpha: int) -> None:
        tint = QColor(colour)
        tint.setAlpha(alpha)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(tint)

    def _line(self, colour: str, thick: float) -> None:
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(colour), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))


def _smooth(points: Sequence[Point]) -> QPainterPath:
    """A curve through all points."""
    path = QPainterPath(QPointF(*points[0]))
    for at in range(len(points) - 1):
        before, here, there = points[max(0, at - 1)], points[at], points[at + 1]
        after = points[min(len(points) - 1, at + 2)]
        first = QPointF(here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = QPointF(there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        path.cubicTo(first, second, QPointF(*there))
    return path
