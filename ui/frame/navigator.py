"""Goes where the teacher wants: to a place of the rooms list, to a record, to a new text, to the search."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.frame.places import MESSAGES, SEARCH, PlacesModel
from ui.frame.room_stack import RoomStack, Target
from ui.frame.routes import GROUPS, ROOM_IN_OWN_SPACE, TWINSPACE, route, target_of
from ui.records.tabbed_page import TabbedPage


class Navigator(QObject):
    """Turns wishes of rooms, keys and rows into targets of the stack. A wish this window has no room for does nothing."""

    def __init__(self, desk: Desk, stack: RoomStack, places: PlacesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._stack, self._places = desk, stack, places
        stack.made.connect(self._on_room_made)

    def open(self, kind: str, record: str, space: str = "") -> None:
        """Show a record in its room (rooms ask by `open_requested`)."""
        draft = self._desk.reading.drafts.get(record) if kind == "draft" and record else None
        matters = self._stack.has(GROUPS) or kind in ROOM_IN_OWN_SPACE
        stands_in = self._kind_of_space(draft.space if draft is not None else space, record) if matters else ""
        is_in_group = stands_in == "group" and self._stack.has(GROUPS)
        draft_kind = draft.kind if draft is not None else ""
        target = route(kind, record, space, draft_kind=draft_kind, is_in_group=is_in_group, is_own=stands_in == "own")
        if self._stack.has(target.room):
            self._stack.go_soon(target)

    def go_to(self, place: str) -> None:
        """Show a place of the rooms list by its key."""
        target = target_of(place)
        if self._stack.has(target.room):
            self._stack.go_soon(target)

    def go_to_number(self, number: int) -> None:
        """The row of that number, counted from 0, if there is one."""
        keys = self._places.open_keys()
        if number < len(keys):
            self.go_to(keys[number])

    def write(self) -> None:
        """Begin what the main button on screen begins, else an update of the project on screen or the first one."""
        page, now = getattr(self._stack.currentWidget(), "page", None), self._stack.now
        if isinstance(page, TabbedPage) and page.isVisible() and page.begin():
            return
        if now is not None and now.room == MESSAGES:
            self.write_kind("message", "")
        else:
            self.write_kind("update", self.space_on_screen())

    def write_kind(self, kind: str, space: str) -> None:
        """Begin a new text of a kind; `space` "" takes the first project."""
        if kind == "message":
            self._start_writing(Target(MESSAGES))
            return
        spaces = [row.space for row in self._places.rows if row.kind == "project"]
        wanted = space or (spaces[0] if spaces else "")
        if wanted:
            self._start_writing(Target(TWINSPACE, "project", "", wanted), wanted, kind)

    def search(self, words: str = "") -> None:
        """Put the keyboard into the search field of the room, or open the search."""
        room = self._stack.currentWidget()
        if not words and hasattr(room, "focus_search"):
            room.focus_search()
        elif self._stack.has(SEARCH):
            self._stack.go(Target(SEARCH))
            self._call(SEARCH, "set_words", words)

    def space_on_screen(self) -> str:
        """The TwinSpace that is shown, or ""."""
        now = self._stack.now
        if now is None or now.room != TWINSPACE:
            return ""
        return now.space or str(getattr(self._stack.currentWidget(), "space_id", "") or "")

    def _kind_of_space(self, space: str, record: str = "") -> str:
        """Kind of the space a record stands in, "" if it is not here."""
        row = self._desk.reading.records.get(record) if record and not space else None
        found = self._desk.reading.spaces.get(space or (row.space if row is not None else ""))
        return found.kind if found is not None else ""

    def _start_writing(self, target: Target, *words: str) -> None:
        if self._stack.has(target.room):
            self._stack.go(target)
            self._call(target.room, "start_writing", *words)

    def _call(self, room: str, name: str, *words: str) -> None:
        method = getattr(self._stack.room(room), name, None)
        if method is not None:
            method(*words)

    def _on_room_made(self, _name: str, room: QWidget) -> None:
        slots = {
            "open_requested": self.open,
            "write_requested": self.write_kind,
            "search_requested": self.search,
            "back_requested": self._stack.back,
        }
        for name, slot in slots.items():
            signal = getattr(room, name, None)
            if signal is not None:
                signal.connect(slot)
