"""Icons from the tokens' path data, drawn in a colour of the theme; those with a direction turn round right to left."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap, QPixmapCache

from ui.style.path_data import painter_path
from ui.style.theme import current_theme
from ui.style.tokens import load_tokens

_SUBPATH = re.compile(r"M[^M]*")

_MARK_GRID = 48.0
_MARK_SIDES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, role: str = "text", size: str = "base", *, disabled_role: str = "disabled", gap: int = 0) -> QIcon:
    """An icon in the colour of `role` as of now; make it again when the theme changes (widgets of ui/widgets do).

    `gap` is empty room at the trailing edge: a style sheet cannot set icon and words of a button apart.
    """
    theme = current_theme()
    side = theme.icon_size(size)
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(_with_gap(_pixmap(name, theme.colour(role), side, ratio), gap))
        made.addPixmap(_with_gap(_pixmap(name, theme.colour(disabled_role), side, ratio), gap), QIcon.Mode.Disabled)
    return made


def icon_pixmap(name: str, role: str = "text", size: str = "base", *, ratio: float = 1.0) -> QPixmap:
    """One picture of an icon, e.g. for a QLabel; `ratio` is the screen's device pixel ratio."""
    theme = current_theme()
    return _pixmap(name, theme.colour(role), theme.icon_size(size), ratio)


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint an icon into a square, for delegates and painted widgets; sharp at every scale of the screen."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    side = round(min(rect.width(), rect.height()))
    pixmap = _pixmap(name, colour, side, ratio)
    painter.drawPixmap(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2), pixmap)


def mark_pixmap(side: int, *, ratio: float = 1.0) -> QPixmap:
    """The mark of the product: two rings that share an edge, on an accent square."""
    theme = current_theme()

    def draw(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(QRectF(0, 0, _MARK_GRID, _MARK_GRID), 12, 12)
        painter.setPen(QPen(theme.colour("onAccent"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for middle in (18, 30):
            painter.drawEllipse(QPointF(middle, 24), 7.5, 7.5)

    return _drawn(draw, _MARK_GRID, side, ratio)


def mark_icon() -> QIcon:
    """The mark in the sizes that title bars, task bars and trays ask for."""
    icon = QIcon()
    for side in _MARK_SIDES:
        icon.addPixmap(mark_pixmap(side))
    return icon


def _with_gap(pixmap: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.width() + round(gap * ratio), pixmap.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    is_rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter = QPainter(wide)
    painter.drawPixmap(gap if is_rtl else 0, 0, pixmap)
    painter.end()
    return wide


def _pixmap(name: str, colour: QColor, side: int, ratio: float) -> QPixmap:
    is_mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft and name in load_tokens().icon.mirrored
    key = f"twindesk/{name}/{colour.name()}/{side}/{ratio}/{is_mirrored}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(lambda painter: _draw_strokes(painter, name, colour, is_mirrored=is_mirrored), load_tokens().icon.grid, side, ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _drawn(draw: Callable[[QPainter], None], grid: float, side: int, ratio: float) -> QPixmap:
    """What `draw` paints on a square of `grid` units, as a picture."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixmap.width() / grid, pixmap.height() / grid)
    draw(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _draw_strokes(painter: QPainter, name: str, colour: QColor, *, is_mirrored: bool) -> None:
    tokens = load_tokens().icon
    if is_mirrored:
        painter.translate(tokens.grid, 0)
        painter.scale(-1, 1)
    for subpath in _SUBPATH.findall(tokens.paths[name]):
        width = tokens.dot_stroke if subpath.endswith("v.01") else tokens.stroke
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(painter_path(subpath))
