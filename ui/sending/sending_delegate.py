"""Paints the lines of Sending (heads, waiting, on its way, came back, arrived) and knows where their buttons are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.rows_model import ROW_ROLE
from ui.rows_view import is_right_to_left, rect_of
from ui.sending.lines import SendingLine, can_move
from ui.style.icons import draw_icon
from ui.style.painting import draw_focus_inside, draw_meter, draw_row_ground, draw_text, mirrored, text_direction
from ui.style.theme import Theme, current_theme

_WIDE = 800
_HEAD = 48
_STATE_FROM, _HELD_FROM = 0.456, 0.36
"""Where the state begins in a wide row; why something is held takes more words."""


class SendingDelegate(QStyledItemDelegate):
    """`button_rect` is where a line's action is painted; the view asks it for clicks and for the pointer."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.pointer = QPoint(-1, -1)

    def button_rect(self, line: SendingLine, outer: QRect, *, is_rtl: bool) -> QRect:
        """The place of the action inside the line's rectangle; empty without one."""
        if not line.action:
            return QRect()
        theme = current_theme()
        font = theme.font("small", strong=True)
        is_link = line.shape == "head"
        padding = theme.px(4) if is_link else theme.px(13)
        width = QFontMetrics(font).horizontalAdvance(line.action) + 2 * padding
        height = theme.px(24) if is_link else theme.control("buttonSmall")
        edge = theme.gap("pane") - (padding if is_link else 0)
        box = QRect(outer.right() - edge - width + 1, outer.center().y() - height // 2 + 1, width, height)
        return mirrored(box, outer, is_rtl=is_rtl)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = current_theme()
        line: SendingLine | None = index.data(ROW_ROLE)
        if line is None or line.shape == "head":
            return QSize(0, theme.px(_HEAD))
        if line.shape == "back":
            return QSize(0, theme.row("sending") + (theme.px(18) if self._reason_lines(line) > 1 else 0))
        return QSize(0, theme.row({"now": "sendingNow", "sent": "sent"}.get(line.shape, "sending")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        line: SendingLine | None = index.data(ROW_ROLE)
        if line is None:
            return
        theme = current_theme()
        is_rtl, outer = is_right_to_left(option), rect_of(option)
        if line.shape == "head":
            self._paint_head(painter, option, line, theme)
        else:
            tint = {"back": "badTint", "now": "selected"}.get(line.shape, "surface")
            draw_row_ground(painter, option, theme, tint=tint)
            {"item": _paint_item, "now": _paint_now, "back": _paint_back, "sent": _paint_sent}[line.shape](
                painter, line, outer, self._text_right(line, outer), is_rtl, theme
            )
        self._paint_button(painter, option, line, theme)

    def _text_right(self, line: SendingLine, outer: QRect) -> int:
        """Where text ends, left to right: before the column of buttons."""
        theme = current_theme()
        button = self.button_rect(line, outer, is_rtl=False)
        column = theme.px(180) if outer.width() >= theme.px(_WIDE) else button.width() + theme.gap("pane") + theme.gap("group")
        return outer.right() - max(column, button.width() + theme.gap("pane") + theme.gap("group") if button.width() else 0)

    def _reason_lines(self, line: SendingLine) -> int:
        theme = current_theme()
        outer = QRect(0, 0, self._view.viewport().width(), theme.row("sending"))
        width = self._text_right(line, outer) - _text_left(outer, theme) - _size_width(outer, theme)
        return 2 if QFontMetrics(theme.font("small")).horizontalAdvance(line.below) > max(width, 80) else 1

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, line: SendingLine, theme: Theme) -> None:
        is_rtl, outer = is_right_to_left(option), rect_of(option)
        painter.fillRect(outer, theme.colour("surface"))
        painter.fillRect(QRect(outer.left(), outer.bottom(), outer.width(), 1), theme.colour("line"))
        left = outer.left() + theme.gap("pane")
        box = QRect(left, outer.top() + theme.px(4), outer.width() - theme.gap("pane"), outer.height() - theme.px(4))
        font = theme.font(strong=True)
        used = draw_text(painter, mirrored(box, outer, is_rtl=is_rtl), line.title, font, theme.colour("text"), is_rtl=is_rtl)
        after = left + used + theme.gap("unit")
        link = self.button_rect(line, outer, is_rtl=False).left() if line.action else outer.right()
        rest = QRect(after, box.top(), link - after - theme.gap("unit"), box.height())
        draw_text(painter, mirrored(rest, outer, is_rtl=is_rtl), line.below, theme.font(), theme.colour("soft"), is_rtl=is_rtl)
        wants = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected
        if option.state & wants == wants:  # type: ignore[attr-defined]
            draw_focus_inside(painter, outer, theme)

    def _paint_button(self, painter: QPainter, option: QStyleOptionViewItem, line: SendingLine, theme: Theme) -> None:
        box = self.button_rect(line, rect_of(option), is_rtl=is_right_to_left(option))
        if box.isEmpty():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.shape != "head":
            painter.setPen(QPen(theme.colour("control"), 1))
            painter.setBrush(theme.colour("hover" if box.contains(self.pointer) else "surface"))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("control"), theme.radius("control"))
        painter.setFont(theme.font("small", strong=True))
        painter.setPen(theme.colour("accent" if line.shape == "head" else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.action)
        painter.restore()


def _text_left(outer: QRect, theme: Theme) -> int:
    return outer.left() + theme.px(62 + 24) - theme.gap("pane") + theme.px(24)


def _size_width(outer: QRect, theme: Theme) -> int:
    return theme.px(110) if outer.width() >= theme.px(_WIDE) else theme.px(80)


def _band(outer: QRect, left: int, right: int, top: int, height: int) -> QRect:
    return QRect(left, outer.top() + top, max(0, right - left), height)


def _paint_icon(painter: QPainter, line: SendingLine, outer: QRect, is_rtl: bool, theme: Theme) -> None:
    """The square at the leading edge: grey, accent for what is on its way, red on white for what came back."""
    side, inner = theme.px(32), theme.icon_size("small")
    box = mirrored(QRect(outer.left() + theme.px(42), outer.center().y() - side // 2 + 1, side, side), outer, is_rtl=is_rtl)
    fill, role = {"now": ("accent", "onAccent"), "back": ("surface", "bad")}.get(line.shape, ("window", "text"))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("line"), 1) if theme.is_high_contrast else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(theme.colour(fill))
    painter.drawRoundedRect(QRectF(box), theme.radius("tile"), theme.radius("tile"))
    painter.restore()
    centre = QRectF(box).center()
    draw_icon(painter, line.icon, QRectF(centre.x() - inner / 2, centre.y() - inner / 2, inner, inner), theme.colour(role))


def _two(outer: QRect, theme: Theme) -> tuple[tuple[int, int], tuple[int, int]]:
    """Top and height of the two lines of text of a row."""
    height = theme.px(22)
    middle = outer.height() // 2
    return (middle - height + 1, height), (middle, height)


def _paint_item(painter: QPainter, line: SendingLine, outer: QRect, right: int, is_rtl: bool, theme: Theme) -> None:
    _paint_icon(painter, line, outer, is_rtl, theme)
    if can_move(line):
        side = theme.icon_size("small")
        grip = QRect(outer.left() + theme.px(12), outer.center().y() - side // 2 + 1, side, side)
        draw_icon(painter, "drag", QRectF(mirrored(grip, outer, is_rtl=is_rtl)), theme.colour("soft"))
    left, is_wide = _text_left(outer, theme), outer.width() >= theme.px(_WIDE)
    size_left = right - (_size_width(outer, theme) if line.size else 0)
    state_left = outer.left() + round(outer.width() * (_HELD_FROM if line.is_held else _STATE_FROM)) if is_wide else size_left
    small, soft = theme.font("small"), theme.colour("soft")
    first, second = _two(outer, theme)
    title = mirrored(_band(outer, left, state_left - theme.gap("gap"), *first), outer, is_rtl=is_rtl)
    draw_text(painter, title, line.title, theme.font(strong=True), theme.colour("text"), is_rtl=is_rtl)
    below = line.below if is_wide else f"{line.state}. {line.below}"
    place = mirrored(_band(outer, left, state_left - theme.gap("gap"), *second), outer, is_rtl=is_rtl)
    draw_text(painter, place, below, small, soft, is_rtl=is_rtl)
    if is_wide:
        _paint_state(painter, line, outer, state_left, size_left - theme.gap("gap"), is_rtl, theme)
    for text, font, role, band in ((line.size, theme.font("small", strong=True), "text", first), (line.time, small, "soft", second)):
        box = mirrored(_band(outer, size_left, right, *band), outer, is_rtl=is_rtl)
        draw_text(painter, box, text, font, theme.colour(role), is_rtl=is_rtl, is_trailing=True)


def _paint_state(painter: QPainter, line: SendingLine, outer: QRect, left: int, right: int, is_rtl: bool, theme: Theme) -> None:
    side = theme.icon_size("inline")
    first, second = _two(outer, theme)
    mark = mirrored(QRect(left, outer.top() + first[0] + (first[1] - side) // 2, side, side), outer, is_rtl=is_rtl)
    draw_icon(painter, line.state_icon, QRectF(mark), theme.colour("text"))
    small = theme.font("small")
    whole = (first[0], first[1] + second[1]) if line.is_held else first
    words = mirrored(_band(outer, left + side + theme.px(6), right, *whole), outer, is_rtl=is_rtl)
    if line.is_held:
        _wrapped(painter, words, line.state, is_rtl, theme)
        return
    draw_text(painter, words, line.state, small, theme.colour("text"), is_rtl=is_rtl)
    written = mirrored(_band(outer, left, right, *second), outer, is_rtl=is_rtl)
    draw_text(painter, written, line.written, small, theme.colour("soft"), is_rtl=is_rtl)


def _paint_now(painter: QPainter, line: SendingLine, outer: QRect, right: int, is_rtl: bool, theme: Theme) -> None:
    _paint_icon(painter, line, outer, is_rtl, theme)
    left, height = _text_left(outer, theme), theme.px(22)
    amount = f"{line.size}, {line.time}" if line.time else line.size
    width = QFontMetrics(theme.font("small", strong=True)).horizontalAdvance(amount) + 4
    top = theme.px(14)
    box = mirrored(_band(outer, right - width, right, top, height), outer, is_rtl=is_rtl)
    draw_text(painter, box, amount, theme.font("small", strong=True), theme.colour("text"), is_rtl=is_rtl, is_trailing=True)
    title = mirrored(_band(outer, left, right - width - theme.gap("gap"), top, height), outer, is_rtl=is_rtl)
    draw_text(painter, title, line.title, theme.font(strong=True), theme.colour("text"), is_rtl=is_rtl)
    if line.share:
        bar = mirrored(_band(outer, left, right, theme.px(42), theme.control("meter")), outer, is_rtl=is_rtl)
        draw_meter(painter, bar, line.share, theme, is_rtl=is_rtl)
    below = mirrored(_band(outer, left, right, theme.px(54 if line.share else 40), height), outer, is_rtl=is_rtl)
    draw_text(painter, below, line.below, theme.font("small"), theme.colour("soft"), is_rtl=is_rtl)


def _paint_back(painter: QPainter, line: SendingLine, outer: QRect, right: int, is_rtl: bool, theme: Theme) -> None:
    _paint_icon(painter, line, outer, is_rtl, theme)
    left, size_left = _text_left(outer, theme), right - _size_width(outer, theme)
    top, small = theme.px(11), theme.font("small")
    title = mirrored(_band(outer, left, size_left - theme.gap("gap"), top, theme.px(22)), outer, is_rtl=is_rtl)
    draw_text(painter, title, line.title, theme.font(strong=True), theme.colour("text"), is_rtl=is_rtl)
    reason = mirrored(_band(outer, left, size_left, top + theme.px(22), outer.height() - top - theme.px(26)), outer, is_rtl=is_rtl)
    _wrapped(painter, reason, line.below, is_rtl, theme)
    for text, font, role, offset in ((line.size, theme.font("small", strong=True), "text", 0), (line.time, small, "soft", 22)):
        box = mirrored(_band(outer, size_left, right, top + theme.px(offset), theme.px(20)), outer, is_rtl=is_rtl)
        draw_text(painter, box, text, font, theme.colour(role), is_rtl=is_rtl, is_trailing=True)


def _wrapped(painter: QPainter, box: QRect, text: str, is_rtl: bool, theme: Theme) -> None:
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour("text"))
    painter.setLayoutDirection(text_direction(text))
    side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(box, int(flags), text)


def _paint_sent(painter: QPainter, line: SendingLine, outer: QRect, _right: int, is_rtl: bool, theme: Theme) -> None:
    side = theme.icon_size("base")
    mark = mirrored(QRect(outer.left() + theme.px(48), outer.center().y() - side // 2 + 1, side, side), outer, is_rtl=is_rtl)
    draw_icon(painter, line.icon, QRectF(mark), theme.colour("ok"))
    small = theme.font("small")
    width = QFontMetrics(small).horizontalAdvance(line.state) + 4
    end, left = outer.right() - theme.gap("pane"), _text_left(outer, theme)
    state = mirrored(QRect(end - width, outer.top(), width, outer.height()), outer, is_rtl=is_rtl)
    draw_text(painter, state, line.state, small, theme.colour("soft"), is_rtl=is_rtl, is_trailing=True)
    room = end - width - theme.gap("group") - left
    kind_width = QFontMetrics(small).horizontalAdvance(line.below) + theme.gap("unit")
    title = mirrored(QRect(left, outer.top(), max(0, room - kind_width), outer.height()), outer, is_rtl=is_rtl)
    used = draw_text(painter, title, line.title, theme.font(strong=True), theme.colour("text"), is_rtl=is_rtl)
    kind = mirrored(QRect(left + used + theme.px(6), outer.top(), kind_width, outer.height()), outer, is_rtl=is_rtl)
    draw_text(painter, kind, line.below, small, theme.colour("soft"), is_rtl=is_rtl)
