"""The Pages tab: its tree is put in order by the mouse, by Alt with the arrow keys, or from the menu of a page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.records.list_tab import ListSpec, ListTab
from ui.records.rights import may, may_edit
from ui.records.row import RecordRow
from ui.records.scene import Scene
from ui.records.tree_drag import AFTER, BELOW, TreeDrag
from ui.records.wishes import Action, Wish
from ui.rows_model import ROW_ROLE
from ui.twinspace.page_order import DOWN, IN, OUT, UP, Drop, Laid, dropped, moved

_INITIATOR = "pages"
_KEYS = {Qt.Key.Key_Up: UP, Qt.Key.Key_Down: DOWN, Qt.Key.Key_Left: OUT, Qt.Key.Key_Right: IN}


def may_move(space: SpaceRow | None, row: ShownRecord) -> bool:
    """True if the portal will take another place of this page from this account."""
    return space is not None and (may(space, "page", "reorder") or may(space, "page", "edit_any") or (row.is_mine and may_edit(space, row)))


class PagesTab(ListTab):
    """A list of pages that can be put in order. `tree` answers the pages laid flat."""

    def __init__(
        self, desk: Desk, space: SpaceRow | None, spec: ListSpec, tree: Callable[[Desk, str], Laid], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, space, spec, parent)
        self._tree = tree
        self.list.installEventFilter(self)
        self.drag = TreeDrag(self.list, self._can_drag)
        self.drag.dropped.connect(self._on_dropped)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and isinstance(event, QKeyEvent) and (way := _way_of(event)):
            if event.type() == QEvent.Type.KeyPress:
                self._move(self._mirrored(way))
                return True
            if event.type() == QEvent.Type.ShortcutOverride and self._can_move():  # Alt+Left is Back in the rest of the window
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _mirrored(self, way: str) -> str:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return {IN: OUT, OUT: IN}.get(way, way)
        return way

    def _can_drag(self, row: RecordRow) -> bool:
        found = self._desk.reading.records.get(row.key) if row.is_record else None
        return found is not None and may_move(self._space, found)

    def _can_move(self) -> bool:
        row: RecordRow | None = self.list.currentIndex().data(ROW_ROLE)
        return row is not None and self._can_drag(row)

    def _move(self, way: str) -> None:
        row: RecordRow | None = self.list.currentIndex().data(ROW_ROLE)
        if row is not None and self._can_move():
            move(self._desk, self._laid(), row.key, way, self._stay_on(row.key))

    def _on_dropped(self, record: str, target: str, where: str) -> None:
        fields = dropped(self._laid(), record, Drop(target, is_below=where == BELOW, is_after=bool(target) and where == AFTER))
        row = self._desk.reading.records.get(record)
        if fields is not None and row is not None:
            done = self._stay_on(record)
            self._desk.jobs.write(self._desk.copy.intentions.change, record, fields, row.base, initiator=_INITIATOR, on_done=done)

    def _laid(self) -> Laid:
        return self._tree(self._desk, self._space.id if self._space is not None else "")

    def _stay_on(self, record: str) -> Callable[[object], None]:
        """The page that was moved stays chosen where it is now."""

        def done(_answer: object) -> None:
            self.refresh()
            self.side.choose(record)

        return done


def _way_of(event: QKeyEvent) -> str:
    return _KEYS.get(Qt.Key(event.key()), "") if event.modifiers() & Qt.KeyboardModifier.AltModifier else ""


def move(desk: Desk, laid: Laid, record: str, way: str, on_done: Callable[[object], None] | None = None) -> None:
    """Put a page one step elsewhere, as one intention; nothing where it cannot go."""
    fields = moved(laid, record, way)
    row = desk.reading.records.get(record)
    if fields is not None and row is not None:
        desk.jobs.write(desk.copy.intentions.change, record, fields, row.base, initiator=_INITIATOR, on_done=on_done)


def move_actions(tree: Callable[[Desk, str], Laid]) -> tuple[Action, ...]:
    """Entries of a page's menu, only those that lead somewhere."""
    words = {
        UP: QCoreApplication.translate("PageOrder", "Move up (Alt+Up)", "menu of a page"),
        DOWN: QCoreApplication.translate("PageOrder", "Move down (Alt+Down)", "menu of a page"),
        IN: QCoreApplication.translate("PageOrder", "Move below the page above (Alt+Right)", "menu of a page"),
        OUT: QCoreApplication.translate("PageOrder", "Move out by one level (Alt+Left)", "menu of a page"),
    }

    def action(way: str) -> Action:
        def run(scene: Scene, row: ShownRecord) -> Wish | None:
            move(scene.desk, tree(scene.desk, row.space), row.id, way)
            return None

        def shown(scene: Scene, row: ShownRecord) -> bool:
            laid = tree(scene.desk, row.space)
            return may_move(scene.space, row) and any(page.id == row.id for page, _ in laid) and moved(laid, row.id, way) is not None

        return Action(f"move_{way}", words[way], way, run, shown)

    return tuple(action(way) for way in (UP, DOWN, IN, OUT))
