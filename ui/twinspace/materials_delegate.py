"""Paints a tile of Materials: picture or stand-in or file plate, check box, title, state."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.editor.inlines import decoded
from ui.rows_model import ROW_ROLE
from ui.rows_view import is_right_to_left, rect_of
from ui.style.icons import draw_icon
from ui.style.painting import draw_focus_inside, draw_mosaic, draw_text, mirrored
from ui.style.theme import Theme, current_theme
from ui.twinspace.materials_rows import MaterialRow

FindData = Callable[[str], bytes | None]


class MaterialsDelegate(QStyledItemDelegate):
    """Tiles of 168 px, the picture 112; as wide as the view says in `tile_width`. Pixels are decoded once and cached."""

    def __init__(self, data: FindData) -> None:
        super().__init__()
        self._data = data
        self.tile_width = current_theme().px(203)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = current_theme()
        return QSize(self.tile_width + theme.gap("group"), theme.row("gridTile") + theme.gap("gap"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: MaterialRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme, is_rtl = current_theme(), is_right_to_left(option)
        cell = rect_of(option)
        outer = QRect(cell.left(), cell.top(), self.tile_width, theme.row("gridTile"))
        state = option.state  # type: ignore[attr-defined]
        is_chosen = bool(state & QStyle.StateFlag.State_Selected) and not row.is_album
        self._ground(painter, outer, theme, is_chosen=is_chosen, is_hovered=bool(state & QStyle.StateFlag.State_MouseOver))
        face = QRect(outer.left() + 1, outer.top() + 1, outer.width() - 2, theme.row("gridPicture"))
        self._face(painter, row, face, theme)
        self._edge(painter, outer, theme, is_chosen=is_chosen)
        if not row.is_album:
            _check_box(painter, mirrored(_box_of(outer, theme), outer, is_rtl=is_rtl), theme, is_chosen=is_chosen)
        self._words(painter, row, outer, theme, is_rtl=is_rtl)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            draw_focus_inside(painter, outer, theme)

    def _ground(self, painter: QPainter, outer: QRect, theme: Theme, *, is_chosen: bool, is_hovered: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selected" if is_chosen else "hover" if is_hovered else "surface"))
        painter.drawRoundedRect(QRectF(outer), theme.radius("card"), theme.radius("card"))
        painter.restore()

    def _edge(self, painter: QPainter, outer: QRect, theme: Theme, *, is_chosen: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.line("focus") if is_chosen else 1.0
        painter.setPen(QPen(theme.colour("accent" if is_chosen else "line"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = width / 2
        painter.drawRoundedRect(QRectF(outer).adjusted(inset, inset, -inset, -inset), theme.radius("card"), theme.radius("card"))
        painter.restore()

    def _face(self, painter: QPainter, row: MaterialRow, face: QRect, theme: Theme) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape, radius = QPainterPath(), theme.radius("card")
        shape.addRoundedRect(QRectF(face.adjusted(0, 0, 0, radius)), radius, radius)
        painter.setClipPath(shape)
        painter.setClipRect(face, Qt.ClipOperation.IntersectClip)
        if row.kind == "file" or (row.is_album and not row.collage):
            self._plate(painter, row, face, theme)
        elif row.is_album:
            self._collage(painter, row, face, theme)
        else:
            self._picture(painter, row.placeholder, row.thumb, face, theme)
        if row.kind == "video":
            _play(painter, face, theme)
        painter.restore()

    def _picture(self, painter: QPainter, placeholder: str, thumb: str, face: QRect, theme: Theme) -> None:
        """The pixels that are here, cut to the face, or the stand-in."""
        pixels = self._pixels(thumb) if thumb else QPixmap()
        if pixels.isNull():
            draw_mosaic(painter, face, placeholder, theme, (8, 5))
            return
        scale = max(face.width() / pixels.width(), face.height() / pixels.height())
        wide, high = face.width() / scale, face.height() / scale
        part = QRectF((pixels.width() - wide) / 2, (pixels.height() - high) / 2, wide, high)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(face), pixels, part)

    def _collage(self, painter: QPainter, row: MaterialRow, face: QRect, theme: Theme) -> None:
        """One picture fills the face, two share it, four make a window."""
        gap = theme.px(2)
        columns = 1 if len(row.collage) == 1 else 2
        lines = 2 if len(row.collage) > 2 else 1
        wide, high = (face.width() - gap * (columns - 1)) // columns, (face.height() - gap * (lines - 1)) // lines
        painter.fillRect(face, theme.colour("track"))
        for place, (placeholder, thumb) in enumerate(row.collage):
            column, line = place % columns, place // columns
            corner = face.topLeft() + QPoint(column * (wide + gap), line * (high + gap))
            self._picture(painter, placeholder, thumb, QRect(corner, QSize(wide, high)), theme)

    def _plate(self, painter: QPainter, row: MaterialRow, face: QRect, theme: Theme) -> None:
        fill, ink = theme.identity(row.label or row.key)
        painter.fillRect(face, fill)
        side = theme.icon_size("big")
        icon = QRectF(face.center().x() - side / 2, face.center().y() - side + theme.px(2), side, side)
        draw_icon(painter, "album" if row.kind == "album" else "file", icon, ink)
        painter.setPen(ink)
        painter.setFont(theme.font(strong=True))
        below = QRect(face.left(), face.center().y() + theme.px(6), face.width(), theme.px(24))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter), row.label)

    def _words(self, painter: QPainter, row: MaterialRow, outer: QRect, theme: Theme, *, is_rtl: bool) -> None:
        edge, top = theme.gap("gap"), outer.top() + theme.row("gridPicture")
        line = QRect(outer.left() + edge, top + theme.gap("unit"), outer.width() - 2 * edge, theme.px(20))
        turned = mirrored(line, outer, is_rtl=is_rtl)
        draw_text(painter, turned, row.title, theme.font(strong=row.is_new), theme.colour("text"), is_rtl=is_rtl)
        line = line.translated(0, theme.px(20))
        side = theme.icon_size("inline")
        icon = mirrored(QRect(line.left(), line.center().y() - side // 2, side, side), outer, is_rtl=is_rtl)
        draw_icon(painter, row.state.icon or "public", QRectF(icon), theme.colour(row.state.role))
        words = mirrored(line.adjusted(side + theme.gap("half"), 0, 0, 0), outer, is_rtl=is_rtl)
        role = "soft" if row.state.icon == "computer" else row.state.role
        draw_text(painter, words, row.state.words, theme.font("small"), theme.colour(role), is_rtl=is_rtl)

    def _pixels(self, sha256: str) -> QPixmap:
        key, pixmap = f"twindesk/media/{sha256}", QPixmap()
        if not QPixmapCache.find(key, pixmap):
            image: QImage = decoded(self._data(sha256), QSize(600, 400))
            pixmap = QPixmap.fromImage(image) if not image.isNull() else QPixmap()
            QPixmapCache.insert(key, pixmap)
        return pixmap


def _box_of(outer: QRect, theme: Theme) -> QRect:
    side = theme.control("checkbox")
    return QRect(outer.left() + theme.gap("unit"), outer.top() + theme.gap("unit"), side, side)


def is_on_box(outer: QRect, point_x: int, point_y: int, *, is_rtl: bool) -> bool:
    """True if a click at this place of a tile means its check box; the target is larger than the box."""
    theme = current_theme()
    box = mirrored(_box_of(outer, theme), outer, is_rtl=is_rtl)
    reach = theme.gap("gap")
    return box.adjusted(-reach, -reach, reach, reach).contains(point_x, point_y)


def _check_box(painter: QPainter, box: QRect, theme: Theme, *, is_chosen: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent" if is_chosen else "control"), theme.line("checkbox")))
    painter.setBrush(theme.colour("accent" if is_chosen else "surface"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), theme.radius("checkbox"), theme.radius("checkbox"))
    if is_chosen:
        draw_icon(painter, "check", QRectF(box).adjusted(2, 2, -2, -2), theme.colour("onAccent"))
    painter.restore()


def _play(painter: QPainter, face: QRect, theme: Theme) -> None:
    side = theme.control("avatar")
    disc = QRectF(face.center().x() - side / 2, face.center().y() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(disc)
    inset = side * 0.28
    draw_icon(painter, "play", disc.adjusted(inset, inset, -inset, -inset), theme.colour("text"))
