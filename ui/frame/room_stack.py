"""The stack of rooms: made when first opened, with a way back through what was seen before."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sync.data_class import dataclass

RoomMaker = Callable[[QWidget], QWidget]
_HISTORY_LIMIT = 50


@dataclass(frozen=True)
class Target:
    """Where to go: a room, perhaps a record in it, perhaps the space it stands in."""

    room: str
    kind: str = ""
    record: str = ""
    space: str = ""


class LateRoom:
    """Makes a room whose modules are read when it is first wanted; `read` gives back what makes it."""

    def __init__(self, read: Callable[[], RoomMaker]) -> None:
        self._read = read
        self._maker: RoomMaker | None = None

    @property
    def is_read(self) -> bool:
        """True once the modules are there."""
        return self._maker is not None

    def read(self) -> RoomMaker:
        """Have the modules."""
        if self._maker is None:
            self._maker = self._read()
        return self._maker

    def __call__(self, parent: QWidget) -> QWidget:
        return self.read()(parent)


class RoomStack(QStackedWidget):
    """Shows one room at a time. A room may offer `open_start`, `open_target`, `open_space`, `open_draft`, `on_shown` and
    `close_editors`.

    Signals:
        shown(Target): after a room came on screen.
        made(str, QWidget): a room was built for the first time; the window connects its signals.
    """

    shown = Signal(object)
    made = Signal(str, object)

    def __init__(self, makers: Mapping[str, RoomMaker], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = dict(makers)
        self._rooms: dict[str, QWidget] = {}
        self._past: list[Target] = []
        self._now: Target | None = None
        self._wanted: Target | None = None

    @property
    def now(self) -> Target | None:
        """What is on screen."""
        return self._now

    @property
    def is_going(self) -> bool:
        """True while a room that was chosen is not on screen yet."""
        return self._wanted is not None

    @property
    def can_go_back(self) -> bool:
        """True if something was seen before."""
        return bool(self._past)

    def has(self, room: str) -> bool:
        """True if this window has such a room."""
        return room in self._makers

    def room(self, name: str) -> QWidget:
        """The room, built now if it was not yet."""
        if name not in self._rooms:
            room = self._makers[name](self)
            self._rooms[name] = room
            self.addWidget(room)
            self.made.emit(name, room)
        return self._rooms[name]

    def rooms(self) -> tuple[QWidget, ...]:
        """The rooms built so far."""
        return tuple(self._rooms.values())

    def go_soon(self, target: Target) -> None:
        """As `go`; but a room that was never opened is read in this turn and built in the next, so that the window answers between."""
        maker = self._makers[target.room]
        if self._now is None or not isinstance(maker, LateRoom) or maker.is_read:
            self.go(target)
            return
        self._wanted = target
        maker.read()
        QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self._wanted is not None:
            self.go(self._wanted)

    def go(self, target: Target) -> None:
        """Show a target and remember the one before."""
        if self._now is not None and self._now != target:
            self._past = [*self._past[-_HISTORY_LIMIT:], self._now]
        self._show(target)

    def back(self) -> None:
        """Return to what was seen before; without a past nothing happens."""
        if self._past:
            self._show(self._past.pop())

    def close_editors(self) -> None:
        """Let every open editor save what is in it."""
        for room in self._rooms.values():
            _call(room, "close_editors")

    def rebuild(self, keep: tuple[str, ...] = ()) -> None:
        """Make the rooms again, as after a change of size; editors save first. Rooms of `keep` stay as they are."""
        self.close_editors()
        for name in [name for name in self._rooms if name not in keep]:
            room = self._rooms.pop(name)
            self.removeWidget(room)
            room.deleteLater()
        if self._now is not None and self._now.room not in self._rooms:
            self._show(self._now)

    def _show(self, target: Target) -> None:
        self._now, self._wanted = target, None
        room = self.room(target.room)
        self.setCurrentWidget(room)
        if target.kind == "draft" and hasattr(room, "open_draft"):
            _call(room, "open_draft", target.record)
        elif target.record or target.kind not in ("", "project"):
            if target.space and not target.record:
                _call(room, "open_space", target.space)  # a tab of a space: the room may show another one, or was just made
            _call(room, "open_target", target.kind, target.record)
        elif target.space:
            _call(room, "open_space", target.space)
        else:
            _call(room, "open_start")
        _call(room, "on_shown")
        self.shown.emit(target)


def _call(room: QObject, name: str, *words: str) -> None:
    method = getattr(room, name, None)
    if method is not None:
        method(*words)
