"""The wall: notes where the partners hung them; scrolls down, never sideways; mirrored right to left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from sync.copy.rows import PictureRow, ShownRecord
from sync.data_class import dataclass
from ui.board.note_card import NoteCard
from ui.board.places import GAP, NOTE, WHOLE, Spot, reading_order, spot_of
from ui.records.states import StateWords
from ui.style.theme import current_theme

_STEP = 10
_SETTLE_MS = 700
"""A pause of the arrow keys after which the place is written."""


@dataclass(frozen=True)
class Note:
    """What a card shows."""

    row: ShownRecord
    state: StateWords
    picture: PictureRow | None
    image: QImage


class Wall(QWidget):
    """Holds the cards. A card that is held or was moved a moment ago stays where the hand put it.

    Signals:
        chosen(str): a note to read.
        moved(str, float, float): a note and its new place.
    """

    chosen = Signal(str)
    moved = Signal(str, float, float)

    def __init__(self, name: str, scroll: QScrollArea) -> None:
        super().__init__()
        self._scroll = scroll
        self._cards: dict[str, NoteCard] = {}
        self._spots: dict[str, Spot] = {}
        self._from: Spot | None = None
        self._unwritten: set[str] = set()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.write_moves)
        self._current = ""
        self.setAccessibleName(name)

    @property
    def cards(self) -> dict[str, NoteCard]:
        """Record id → card."""
        return self._cards

    def show_notes(self, notes: Sequence[Note], may_move: Callable[[ShownRecord], bool]) -> None:
        """Show these notes, the later over the earlier."""
        wanted = {note.row.id for note in notes}
        for record in [record for record in self._cards if record not in wanted]:
            self._cards.pop(record).deleteLater()
            self._unwritten.discard(record)
        for note in notes:
            card = self._cards.get(note.row.id) or self._made(note.row)
            card.show_note(note.row, note.state, note.picture, note.image, is_movable=may_move(note.row))
            if not card.is_held and note.row.id not in self._unwritten:
                self._spots[note.row.id] = spot_of(note.row)
            card.raise_()
        self._place()
        self._set_tab_order()

    def choose(self, record: str) -> bool:
        """Mark a note and bring it into view; False if it does not hang here."""
        card = self._cards.get(record)
        if card is None:
            return False
        self._mark(record)
        self._scroll.ensureWidgetVisible(card)
        return True

    def focus_current(self, *, is_read: bool = True) -> None:
        """Put the keyboard on the chosen note, or on the first; it is read beside the wall unless not `is_read`."""
        card = self._cards.get(self._current) or next(iter(self._in_order()), None)
        (card or self).setFocus(Qt.FocusReason.OtherFocusReason if is_read else Qt.FocusReason.MouseFocusReason)

    def write_moves(self) -> None:
        """Announce what was moved by the keyboard."""
        self._settle.stop()
        for record in sorted(self._unwritten):
            self.moved.emit(record, self._spots[record].x, self._spots[record].y)
        self._unwritten.clear()

    def _made(self, row: ShownRecord) -> NoteCard:
        card = NoteCard(row, self)
        record = row.id
        card.chosen.connect(lambda: self._on_chosen(record))
        card.dragged.connect(lambda way: self._on_dragged(record, way))
        card.dropped.connect(lambda: self._on_dropped(record))
        card.stepped.connect(lambda right, down: self._on_stepped(record, right, down))
        card.passed.connect(lambda right, down: self._on_passed(record, right, down))
        card.show()
        self._cards[record] = card
        return card

    def _mark(self, record: str) -> None:
        self._current = record
        for one, card in self._cards.items():
            card.show_chosen(is_chosen=one == record)
        self._set_tab_order()

    def _in_order(self) -> list[NoteCard]:
        return sorted(self._cards.values(), key=lambda card: reading_order(card.row))

    def stop(self) -> list[NoteCard]:
        """The one note that Tab comes to, if there is one."""
        first = self._cards.get(self._current) or next(iter(self._in_order()), None)
        return [first] if first is not None else []

    def _set_tab_order(self) -> None:
        """Tab comes to one note only; the arrow keys go to the others."""
        first = self.stop()
        for card in self._cards.values():
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if card in first else Qt.FocusPolicy.ClickFocus)

    # --- places ---------------------------------------------------------------------------------------------------------------

    def _place(self) -> None:
        theme = current_theme()
        unit = self.width() / WHOLE
        width = max(theme.px(132), round(NOTE * unit))
        bottom = 0
        for record, card in self._cards.items():
            spot = self._spots[record]
            x = min(round(spot.x * unit), max(0, self.width() - width))
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                x = self.width() - width - x
            card.setGeometry(x, round(spot.y * unit), width, card.height_for(width))
            bottom = max(bottom, card.geometry().bottom())
        self.setMinimumHeight(bottom + round(GAP * 3 * unit))

    def minimumSizeHint(self) -> QSize:
        return QSize(current_theme().px(320), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ground of dots, as on paper, so that one sees a wall and not a gap."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("subtle"))
        painter.setPen(theme.colour("line"))
        step = max(8, theme.gap("pane"))
        top = self.visibleRegion().boundingRect()
        for y in range(step + top.top() // step * step, top.bottom() + 1, step):
            for x in range(step, self.width(), step):
                painter.drawPoint(x, y)
        painter.end()

    # --- moves ----------------------------------------------------------------------------------------------------------------

    def _on_chosen(self, record: str) -> None:
        self._from = self._spots[record]
        self._mark(record)
        self.chosen.emit(record)

    def _on_dragged(self, record: str, way: QPoint) -> None:
        if self._from is not None:
            self._cards[record].raise_()
            self._move(record, self._from, way.x() * WHOLE / max(1, self.width()), way.y() * WHOLE / max(1, self.width()))

    def _on_dropped(self, record: str) -> None:
        spot = self._spots[record]
        self._unwritten.discard(record)
        if spot != self._from:
            self.moved.emit(record, spot.x, spot.y)

    def _on_stepped(self, record: str, right: int, down: int) -> None:
        self._unwritten.add(record)
        self._move(record, self._spots[record], right * _STEP, down * _STEP)
        self._settle.start()

    def _move(self, record: str, start: Spot, right: float, down: float) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            right = -right
        self._spots[record] = start.moved(right, down)
        self._place()
        self._scroll.ensureWidgetVisible(self._cards[record])

    def _on_passed(self, record: str, right: int, down: int) -> None:
        """The nearest note on that side of the screen."""
        here = self._cards[record].geometry().center()
        best: tuple[int, NoteCard] | None = None
        for card in self._cards.values():
            there = card.geometry().center() - here
            ahead, aside = there.x() * right + there.y() * down, abs(there.x() * down) + abs(there.y() * right)
            if ahead > 0 and (best is None or ahead + 2 * aside < best[0]):
                best = (ahead + 2 * aside, card)
        if best is not None:
            best[1].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(best[1])
