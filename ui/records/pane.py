"""The reading pane: one record, shown by parts from top to bottom, perhaps with a part at the foot that does not scroll."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import ShownRecord, SpaceRow
from sync.data_class import dataclass
from ui.desk import Desk
from ui.line_turn import LineTurn
from ui.records.pane_scroll import PaneScroll
from ui.records.scene import Scene, scene_of
from ui.style.theme import current_theme
from ui.widgets.frames import Place
from ui.widgets.tab_order import tab_as_laid_out

_MEDIA = ("media", "picture", "file", "fetch_wish")
_ALWAYS = ("outbox", "conflict", "space")
_GROWING_MS = 300


class PanePart(Place):
    """One part of a reading pane; it hides itself when the record has nothing for it.

    Signals:
        wanted(Wish): something the room does.
        grown(): the teacher added something at its end, and wants to see it.
        filled(): what was not put on screen with the rest has come.
    """

    wanted = Signal(object)
    grown = Signal()
    filled = Signal()
    is_head = False
    """Behind the head of a record stands what was merged for the teacher."""

    def __init__(self, place: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(place, parent=parent)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        """Show a record, or the same one again after a change: what did not change must not flicker."""
        raise NotImplementedError

    def media_arrived(self) -> None:
        """A picture or file came to this computer."""

    def close_editors(self) -> None:
        """Keep what is being written here. Raises CopyUnusable."""


PartType = TypeVar("PartType", bound=PanePart)


@dataclass(frozen=True)
class PaneSpec:
    """`parts` and `foot` make the parts of one pane; `also` are kinds whose change makes the record be shown again."""

    parts: Callable[[Desk], Sequence[PanePart]]
    foot: Callable[[Desk], PanePart] | None = None
    also: tuple[str, ...] = ()


class ReadingPane(QWidget):
    """Shows one record at a time, and shows it again when it or what hangs on it was written.

    Signals:
        wanted(Wish): something the room does.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk, spec: PaneSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._spec = desk, spec
        self._row: ShownRecord | None = None
        self._space: SpaceRow | None = None
        self._foot = spec.foot(desk) if spec.foot is not None else None
        self.parts = (*_with_merged(desk, spec.parts(desk)), *([self._foot] if self._foot is not None else []))
        self._end_wanted: PanePart | None = None
        self._lay_out()
        for part in self.parts:
            part.wanted.connect(self.wanted)
            part.grown.connect(partial(self._on_grown, part))
            part.filled.connect(lambda: tab_as_laid_out(*self.parts))
        self._is_due = False
        LineTurn(desk, self).turned.connect(self._on_line_turned)

    @property
    def record_id(self) -> str:
        """What is shown, or ""."""
        return self._row.id if self._row else ""

    def part(self, kind: type[PartType]) -> PartType:
        """The first part of a class."""
        return next(part for part in self.parts if isinstance(part, kind))

    def show_record(self, record: str, space: SpaceRow | None = None) -> bool:
        """Show a record, in its own space if none is given; False if this computer does not have it."""
        row = self._desk.reading.records.get(record)
        if row is None or row.is_deleted_here:
            return False
        is_other = self._row is None or self._row.id != row.id
        self._space = self._space_of(row, space)
        self._row = row
        scene = scene_of(self._desk, self._space)
        for part in self.parts:
            part.show_record(scene, row)
        tab_as_laid_out(*self.parts)
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        return True

    def on_changed(self, changes: Changes) -> None:
        """Show again what was touched."""
        if self._row is None:
            return
        if changes.touches("space"):
            self._space = None
        if changes.touches(self._row.kind, *self._spec.also, *_ALWAYS):
            self._show_again()
        if changes.touches(*_MEDIA):
            for part in self.parts:
                part.media_arrived()

    def _show_again(self) -> None:
        if self._row is not None:
            self.show_record(self._row.id)

    def _on_line_turned(self) -> None:
        """Some parts say what needs a line. Out of sight that waits until somebody looks."""
        self._is_due = not self.isVisible()
        if not self._is_due:
            self._show_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_due:
            self._is_due = False
            self._show_again()

    def close_editors(self) -> None:
        """Keep what is being written in the parts. Raises CopyUnusable."""
        for part in self.parts:
            part.close_editors()

    def _on_grown(self, part: PanePart) -> None:
        """Its end comes into sight now, and once more when the layouts have made room for it."""
        self._end_wanted = part
        self._show_end()
        QTimer.singleShot(_GROWING_MS, self, self._forget_end)

    def _show_end(self) -> None:
        if self._end_wanted is not None:
            self._scroll.ensureVisible(0, self._end_wanted.geometry().bottom(), 0, current_theme().gap("pane"))

    def _forget_end(self) -> None:
        self._end_wanted = None

    def _space_of(self, row: ShownRecord, given: SpaceRow | None) -> SpaceRow | None:
        """The one given or known already, if it is the record's: reading a space counts all that is new in it."""
        for space in (given, self._space):
            if space is not None and space.id == row.space:
                return space
        return self._desk.reading.spaces.get(row.space)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = PaneScroll(part for part in self.parts if part is not self._foot)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_end)
        column.addWidget(self._scroll, 1)
        if self._foot is not None:
            column.addWidget(self._foot)


def _with_merged(desk: Desk, parts: Sequence[PanePart]) -> list[PanePart]:
    """Every record can have been put together with somebody's changes, and says so behind its head."""
    from ui.sending.merged_part import MergedPart  # it is a part itself

    at = next((index for index, part in enumerate(parts) if part.is_head), -1) + 1
    return [*parts[:at], MergedPart(desk), *parts[at:]]
