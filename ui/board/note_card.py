"""One note on the wall: a painted card that is looked at, chosen, and moved by mouse, finger or keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from sync.copy.rows import PictureRow, ShownRecord
from ui.records.states import NO_STATE, StateWords, author_words
from ui.style.icons import draw_icon
from ui.style.painting import draw_dot, draw_mosaic, draw_text, mirrored, text_direction
from ui.style.theme import Theme, current_theme

_COLOURS = {"blue": 0, "green": 1, "yellow": 2, "violet": 3, "pink": 4, "teal": 5}
_LINES = 7
"""More lines of a note than this are read beside the wall."""
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_WRAP = int(Qt.TextFlag.TextWordWrap)


class NoteCard(QWidget):
    """Shows one note; where it hangs is the wall's business.

    Signals:
        chosen(): clicked, or reached by the keyboard.
        dragged(QPoint): moved by so many pixels since it was taken hold of.
        dropped(): let go after it was dragged.
        stepped(int, int): Ctrl and an arrow key, in steps to the right and down on the screen.
        passed(int, int): an arrow key alone: the neighbour on that side is wanted.
    """

    chosen = Signal()
    dragged = Signal(QPoint)
    dropped = Signal()
    stepped = Signal(int, int)
    passed = Signal(int, int)

    def __init__(self, row: ShownRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._state = NO_STATE
        self._image = QImage()
        self._placeholder = ""
        self._has_picture = self._is_chosen = self._is_movable = self._is_dragging = False
        self._held: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_held(self) -> bool:
        """True while somebody drags it."""
        return self._held is not None

    def show_note(self, row: ShownRecord, state: StateWords, picture: PictureRow | None, image: QImage, *, is_movable: bool) -> None:
        """Show a note as it is now; `image` is the picture's stand-in, null if it is not here."""
        self.row, self._state, self._image, self._is_movable = row, state, image, is_movable
        self._has_picture = bool(row.body.get("picture"))
        self._placeholder = picture.placeholder if picture is not None else ""
        words = self.tr("Note by %1: %2", "Twinboard, screen reader: author (%1) and text (%2) of a note")
        self.setAccessibleName(words.replace("%1", author_words(row)).replace("%2", row.text))
        hint = self.tr("Ctrl and an arrow key move it.", "Twinboard, screen reader: how to move a note")
        self.setAccessibleDescription(" ".join(part for part in (state.words, hint if is_movable else "") if part))
        self.update()

    def show_chosen(self, *, is_chosen: bool) -> None:
        """Mark the one that is read beside the wall."""
        if is_chosen != self._is_chosen:
            self._is_chosen = is_chosen
            self.update()

    def height_for(self, width: int) -> int:
        """How high the card is at this width."""
        theme = current_theme()
        edge = theme.gap("gap")
        foot = QFontMetrics(theme.font("small")).height()
        picture = round(width * 0.56) if self._has_picture else 0
        return picture + edge + self._text_rect(theme, width).height() + theme.gap("half") + foot + edge

    def sizeHint(self) -> QSize:
        width = current_theme().px(200)
        return QSize(width, self.height_for(width))

    def _text_rect(self, theme: Theme, width: int) -> QRect:
        metrics = QFontMetrics(theme.font())
        inside = max(1, width - 2 * theme.gap("gap"))
        rect = metrics.boundingRect(QRect(0, 0, inside, 10_000), _WRAP, self.row.text)
        return QRect(0, 0, inside, min(rect.height(), metrics.lineSpacing() * _LINES))

    # --- painting -------------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        fill, text = self._colours(theme)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.radius("card"), theme.radius("card"))
        painter.fillPath(path, fill)
        top = self._paint_picture(painter, path, theme)
        self._paint_words(painter, top, text, theme)
        self._paint_edge(painter, path, text, theme)
        painter.end()

    def _paint_picture(self, painter: QPainter, path: QPainterPath, theme: Theme) -> int:
        if not self._has_picture:
            return 0
        rect = QRect(0, 0, self.width(), round(self.width() * 0.56))
        painter.save()
        painter.setClipPath(path)
        if self._image.isNull():
            draw_mosaic(painter, rect, self._placeholder, theme)
        else:
            source = QRect(QPoint(0, 0), self._image.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
            source.moveCenter(rect.center())
            painter.drawImage(source, self._image)
        painter.restore()
        return rect.height()

    def _paint_words(self, painter: QPainter, top: int, colour: QColor, theme: Theme) -> None:
        edge, is_rtl = theme.gap("gap"), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rect = self._text_rect(theme, self.width())
        rect.moveTopLeft(QPoint(edge, top + edge))
        painter.setFont(theme.font())
        painter.setPen(colour)
        painter.setLayoutDirection(text_direction(self.row.text))
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        painter.save()
        painter.setClipRect(rect)
        painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop) | _WRAP, self.row.text)
        painter.restore()
        small = theme.font("small")
        high = QFontMetrics(small).height()
        foot = QRect(edge, self.height() - edge - high, self.width() - 2 * edge, high)
        mark = theme.icon_size("inline")
        if self._state.icon and self._state.icon != "check":
            place = mirrored(QRect(foot.right() - mark, foot.top() + (high - mark) // 2, mark, mark), foot, is_rtl=is_rtl)
            draw_icon(painter, self._state.icon, QRectF(place), theme.colour(self._state.role))
            foot = mirrored(foot.adjusted(0, 0, -mark - theme.gap("half"), 0), foot, is_rtl=is_rtl)
        draw_text(painter, foot, author_words(self.row), small, colour, is_rtl=is_rtl)
        if self.row.is_new:
            x = edge if is_rtl else self.width() - edge
            draw_dot(painter, QRectF(x - 1, top + edge, 2, 2).center(), theme)

    def _paint_edge(self, painter: QPainter, path: QPainterPath, text: QColor, theme: Theme) -> None:
        has_keyboard = self.hasFocus()
        if self._is_chosen or has_keyboard:
            painter.setPen(QPen(theme.colour("focus" if has_keyboard else "accent"), theme.line("focus") + (1 if has_keyboard else 0)))
            painter.drawPath(path)
        elif theme.is_high_contrast or self._is_dragging:
            painter.setPen(QPen(text, 1))
            painter.drawPath(path)

    def _colours(self, theme: Theme) -> tuple[QColor, QColor]:
        name = str(self.row.body.get("colour") or "yellow")
        if theme.is_high_contrast or name not in _COLOURS:
            return theme.identity(name)
        fill, text = theme.tokens.identity[theme.scheme][_COLOURS[name]]
        return QColor(fill), QColor(text)

    # --- hands ----------------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.globalPosition().toPoint()
            self.chosen.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or not self._is_movable:
            return
        way = event.globalPosition().toPoint() - self._held
        if self._is_dragging or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        was_dragging, self._is_dragging, self._held = self._is_dragging, False, None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if was_dragging:
            self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._is_movable:
                self.stepped.emit(*way)
        else:
            self.passed.emit(*way)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.chosen.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
