"""The picture on which one covers faces: by brush, by boxes drawn with the mouse, or by boxes moved and resized with the keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sync.covers import Cover
from ui.editor.covering import covered
from ui.format import percent_words
from ui.pictures.covers import LEAST_SIDE, Covers, Point
from ui.style.theme import current_theme

_ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)
_STEP_SHARE = 50
_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CoverCanvas(QWidget):
    """`tool` is "box" or "brush", `style` "solid" or "pixels"; both hold for what is made next.

    Signals:
        changed(): covers, choice or zoom changed.
    """

    changed = Signal()

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self._shown = image
        self.covers = Covers(image.width(), image.height())
        self.tool = "box"
        self.style_wanted = "solid"
        self._zoom = 0
        self._fit = 1.0
        self._room = QSize(640, 480)
        self._drag = ""
        self._from: Point = (0, 0)
        self._stroke: list[Point] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Picture to cover", "dialog: the picture on which faces are covered"))
        self._say()

    def fit_into(self, room: QSize) -> None:
        """The room the picture has at zoom 1."""
        self._room = room
        if not self._image.isNull():
            scale = min(room.width() / self._image.width(), room.height() / self._image.height())
            self._fit = max(0.05, min(scale, 2.0))
        self._resize()

    def zoom(self, steps: int) -> None:
        """Nearer or further."""
        self._zoom = max(0, min(len(_ZOOMS) - 1, self._zoom + steps))
        self._resize()
        self.changed.emit()

    def zoom_words(self) -> str:
        """ "150 %"."""
        return percent_words(round(self._scale() * 100))

    def add_box(self) -> None:
        """A box in the middle, chosen, so that the keys move it."""
        self.covers.add_box(self.style_wanted)
        self.refresh()
        self.setFocus()

    def set_style(self, style: str) -> None:
        """How to cover: the chosen box, and what comes next."""
        self.style_wanted = style
        self.covers.set_style(style)
        self.refresh()

    def undo(self) -> None:
        """Take the last step back."""
        self.covers.undo()
        self.refresh()

    def refresh(self) -> None:
        """Draw the covers anew and say where the chosen box is."""
        self._shown = covered(self._image, self.covers.all)
        self._say()
        self.update()
        self.changed.emit()

    def where_words(self) -> str:
        """Where the chosen box is: for the line below and the screen reader."""
        box = self.covers.box()
        if box is None:
            return self.tr("Covered places: %n", "dialog: how many places of a picture are covered", len(self.covers.all))
        (left, top), (right, _bottom) = box
        words = self.tr("Box %1: %2 from the left, %3 from the top, %4 wide", "dialog: where the chosen box is; %2 to %4 are percentages")
        shares = (left / self.covers.width, top / self.covers.height, (right - left) / self.covers.width)
        words = words.replace("%1", str(self.covers.selected + 1))
        for place, share in zip(("%2", "%3", "%4"), shares, strict=True):
            words = words.replace(place, percent_words(round(share * 100)))
        return words

    def _say(self) -> None:
        moving = self.tr("Arrow keys move the chosen box, with Shift they resize it.", "dialog: keys of the picture, for the screen reader")
        adding = self.tr("Delete takes it away, N adds one, Tab is the next.", "dialog: keys of the picture, for the screen reader")
        self.setAccessibleDescription(f"{self.where_words()}. {moving} {adding}")

    def _scale(self) -> float:
        return self._fit * _ZOOMS[self._zoom]

    def _resize(self) -> None:
        wanted = QSize(round(self._image.width() * self._scale()), round(self._image.height() * self._scale()))
        self.setFixedSize(wanted.expandedTo(QSize(1, 1)))

    def _point(self, position: QPointF) -> Point:
        across = max(0, min(self.covers.width, round(position.x() / self._scale())))
        return across, max(0, min(self.covers.height, round(position.y() / self._scale())))

    def _handle(self) -> QRectF:
        box = self.covers.box()
        if box is None:
            return QRectF()
        side = current_theme().px(16)
        corner = QPointF(box[1][0] * self._scale(), box[1][1] * self._scale())
        return QRectF(corner.x() - side / 2, corner.y() - side / 2, side, side)

    def _brush_width(self) -> int:
        return max(LEAST_SIDE * 2, round(current_theme().px(28) / self._scale()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = self._point(event.position())
        if self.tool == "brush":
            self._drag, self._stroke = "stroke", [self._from]
            self.covers.add(Cover("stroke", self.style_wanted, (self._from,), self._brush_width()))
        elif self._handle().contains(event.position()):
            self._drag = "corner"
            self.covers.begin_step()
        elif self.covers.choose_at(self._from):
            self._drag = "move"
            self.covers.begin_step()
        else:
            self._drag = "new"
            self.covers.add(Cover("box", self.style_wanted, (self._from, self._from)))
        self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = self._point(event.position())
        box = self.covers.box()
        if self._drag == "stroke":
            self._stroke.append(here)
            stroke = Cover("stroke", self.style_wanted, tuple(self._stroke), self._brush_width())
            self.covers.all = (*self.covers.all[:-1], stroke)
        elif self._drag in ("new", "corner") and box is not None:
            self.covers.drag((self._from if self._drag == "new" else box[0], here))
        elif self._drag == "move" and box is not None:
            across, down = here[0] - self._from[0], here[1] - self._from[1]
            (left, top), (right, bottom) = box
            across = max(-left, min(self.covers.width - right, across))
            down = max(-top, min(self.covers.height - bottom, down))
            self.covers.drag(((left + across, top + down), (right + across, bottom + down)))
            self._from = (self._from[0] + across, self._from[1] + down)
        self.refresh()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        box = self.covers.box()
        if self._drag == "new" and box is not None and (box[1][0] - box[0][0] < LEAST_SIDE or box[1][1] - box[0][1] < LEAST_SIDE):
            self.covers.undo()  # a click beside all boxes chooses none
            self.covers.selected = -1
        self._drag = ""
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and self.covers.box() is not None:
            across, down = _KEYS[Qt.Key(event.key())]
            step = max(1, min(self.covers.width, self.covers.height) // _STEP_SHARE)
            is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.covers.resize if is_shift else self.covers.move)(across * step, down * step)
            self.refresh()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.covers.box() is not None:
            self.covers.remove()
            self.refresh()
        elif event.key() == Qt.Key.Key_N and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.add_box()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(-1 if event.key() == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes from box to box, and on after the last."""
        boxes = [place for place, cover in enumerate(self.covers.all) if cover.shape == "box"]
        if is_next and boxes and self.covers.selected != boxes[-1]:
            self.covers.choose_next()
            self.refresh()
            return True
        return super().focusNextPrevChild(is_next)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(QPointF(0, 0), self.size().toSizeF()), self._shown)
        box = self.covers.box()
        if box is not None:
            scale = self._scale()
            frame = QRectF(QPointF(box[0][0] * scale, box[0][1] * scale), QPointF(box[1][0] * scale, box[1][1] * scale))
            painter.setPen(QPen(theme.colour("surface"), theme.line("focus") * 2))
            painter.drawRect(frame)
            painter.setPen(QPen(theme.colour("focus"), theme.line("focus")))
            painter.drawRect(frame)
            painter.setBrush(theme.colour("focus"))
            painter.drawEllipse(self._handle())
        painter.end()
