"""Painters that delegates and painted widgets share: row grounds, avatar, tile, code chip, meter, mosaic, elided text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle

from ui.style.theme import Theme

_GEORGIAN = range(0x10A0, 0x1100)


def initials(name: str) -> str:
    """One or two letters of a name; Georgian letters are never turned into capitals."""
    words = name.split()
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [name.strip()[:1]]
    return "".join(letter if ord(letter[:1] or " ") in _GEORGIAN else letter.upper() for letter in letters)


def draw_avatar(painter: QPainter, rect: QRect, name: str, stable_id: str, theme: Theme) -> None:
    """A disc with the initials of a person."""
    fill, text = theme.identity(stable_id)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_edge(theme))
    painter.setBrush(fill)
    painter.drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
    _letters(painter, rect, initials(name), text, theme, 0.33)
    painter.restore()


def draw_tile(painter: QPainter, rect: QRect, title: str, stable_id: str, theme: Theme) -> None:
    """A rounded square with the first letter of a project."""
    fill, text = theme.identity(stable_id)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_edge(theme))
    painter.setBrush(fill)
    radius = theme.radius("tile")
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    _letters(painter, rect, initials(title[:1]), text, theme, 0.42)
    painter.restore()


def code_chip_width(code: str, theme: Theme) -> int:
    """Width that `draw_code_chip` needs for `code`."""
    return QFontMetrics(theme.font("small", strong=True)).horizontalAdvance(code) + theme.px(12)


def draw_code_chip(painter: QPainter, rect: QRect, code: str, theme: Theme) -> None:
    """A country code in a thin frame; never mirrored."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.setBrush(theme.colour("surface"))
    radius = theme.radius("code")
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(theme.colour("soft"))
    painter.setFont(theme.font("small", strong=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, code)
    painter.restore()


def draw_meter(painter: QPainter, rect: QRect, share: float, theme: Theme, *, is_rtl: bool = False, role: str = "accent") -> None:
    """A bar filled to `share` (0 to 1) from the leading edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.radius("bar")
    outer = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(_edge(theme))
    painter.setBrush(theme.colour("track"))
    painter.drawRoundedRect(outer, radius, radius)
    width = outer.width() * min(1.0, max(0.0, share))
    if width > 0:
        clip = QPainterPath()
        clip.addRoundedRect(outer, radius, radius)
        painter.setClipPath(clip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(role))
        left = outer.right() - width if is_rtl else outer.left()
        painter.drawRoundedRect(QRectF(left, outer.top(), max(width, outer.height()), outer.height()), radius, radius)
    painter.restore()


def draw_mosaic(painter: QPainter, rect: QRect, placeholder: str, theme: Theme, grid: tuple[int, int] = (8, 5)) -> None:
    """The stand-in of a picture that is not on this computer: flat squares of the BlurHash's mean colours."""
    image = _mosaic(placeholder, grid)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(rect, image)
    if theme.is_dark and not theme.is_high_contrast:
        painter.fillRect(rect, QColor(0, 0, 0, round(255 * (1 - theme.tokens.stand_in_dark))))
    painter.restore()


def draw_row_ground(painter: QPainter, option: Any, theme: Theme, *, has_line: bool = True, tint: str = "surface") -> None:
    """Paint the ground of a row: rest, hover, selected with the accent mark at the leading edge, focus line, hairline below.

    `option` is the QStyleOptionViewItem of the delegate.
    """
    rect: QRect = option.rect
    is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(rect, theme.colour("selected" if is_selected else "hover" if is_hovered else tint))
    if has_line:
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
    if is_selected:
        width = theme.px(theme.line("selectedMark"))
        left = rect.right() - width + 1 if is_rtl else rect.left()
        painter.fillRect(QRect(left, rect.top(), width, rect.height()), theme.colour("accent"))
    if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
        draw_focus_inside(painter, rect, theme)


def draw_focus_inside(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """The focus line of a row: 2 px, 2 px inside."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("focus"), theme.line("focus")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = theme.line("focusOffset") + theme.line("focus") / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), theme.radius("tile"), theme.radius("tile"))
    painter.restore()


def draw_dot(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    """The dot of something new."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    radius = theme.control("dot") / 2
    painter.drawEllipse(centre, radius, radius)
    painter.restore()


def draw_leaf(painter: QPainter, rect: QRect, day: str, month: str, theme: Theme) -> None:
    """A day with its short month below, centred; both lines keep their height whatever the rectangle's."""
    line, middle, centre = theme.px(20), rect.center().y(), int(Qt.AlignmentFlag.AlignCenter)
    painter.setFont(theme.font(strong=True))
    painter.setPen(theme.colour("text"))
    painter.drawText(QRect(rect.left(), middle - line + 1, rect.width(), line), centre, day)
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour("soft"))
    painter.drawText(QRect(rect.left(), middle, rect.width(), line), centre, month)


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    *,
    is_rtl: bool = False,
    is_trailing: bool = False,
) -> int:
    """One elided line, aligned to the leading (or trailing) edge; gives back the width used. Vertical: centred."""
    painter.setFont(font)
    painter.setPen(colour)
    elided = QFontMetrics(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, max(0, rect.width()))
    at_left = is_rtl == is_trailing
    side = Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag.AlignRight
    # AlignAbsolute: the painter's own layout direction must not turn it round once more
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.setLayoutDirection(text_direction(elided))
    painter.drawText(rect, int(flags), elided)
    return QFontMetrics(font).horizontalAdvance(elided)


def draw_title_and_amount(painter: QPainter, line: QRectF, title: str, amount: str, theme: Theme, *, is_rtl: bool) -> None:
    """A name at the leading edge, cut if it must be, and an amount at the other; in the painter's font."""
    metrics = painter.fontMetrics()
    wide = metrics.horizontalAdvance(amount) + theme.gap("unit")
    name = metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(line.width() - wide))
    for words, role, is_leading in ((name, "text", True), (amount, "soft", False)):
        painter.setPen(theme.colour(role))
        painter.setLayoutDirection(text_direction(words))
        side = Qt.AlignmentFlag.AlignLeft if is_leading is not is_rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(line, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), words)


def text_direction(text: str) -> Qt.LayoutDirection:
    """The direction of a text by its own first strong letter: "393 kB" stays left to right in an Arabic window."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            break
    return Qt.LayoutDirection.LeftToRight


def by_itself(text: str) -> str:
    """Text whose letters keep their own order in a line of the other direction: wrapped in the marks of a Unicode isolate."""
    return f"\u2068{text}\u2069"


def mirrored(rect: QRect, outer: QRect, *, is_rtl: bool) -> QRect:
    """`rect`, given for left to right inside `outer`, turned round when the direction is right to left."""
    if not is_rtl:
        return rect
    return QRect(outer.left() + outer.right() - rect.right(), rect.top(), rect.width(), rect.height())


def _letters(painter: QPainter, rect: QRect, letters: str, colour: QColor, theme: Theme, share: float) -> None:
    font = theme.font("small", strong=True)
    font.setPixelSize(max(11, round(rect.height() * share)))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)


def _edge(theme: Theme) -> QPen:
    return QPen(theme.colour("line"), 1) if theme.is_high_contrast else QPen(Qt.PenStyle.NoPen)


@lru_cache(maxsize=512)
def _mosaic(placeholder: str, grid: tuple[int, int]) -> QImage:
    width, height = grid
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#B8BEC6"))
    for y, line in enumerate(_decoded(placeholder, width, height)):
        for x, (red, green, blue) in enumerate(line):
            image.setPixelColor(x, y, QColor(red, green, blue))
    return image


def _decoded(placeholder: str, width: int, height: int) -> list[list[tuple[int, int, int]]]:
    import blurhash  # late: only screens with pictures need it

    try:
        rows = blurhash.decode(placeholder, width, height)
    except (ValueError, LookupError, ArithmeticError):  # a placeholder of another make: grey squares
        return []
    return [[tuple(max(0, min(255, round(part))) for part in cell[:3]) for cell in row] for row in rows]
