"""The rooms of the window: which there are, and how each is made; imported only when first opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.desk import Desk

RoomMaker = Callable[[QWidget], QWidget]


def room_makers(desk: Desk) -> dict[str, RoomMaker]:
    """The rooms of the product that read the local copy."""
    return {
        "today": lambda parent: _today(desk, parent),
        "twinspace": lambda parent: _twinspace(desk, parent),
        "messages": lambda parent: _messages(desk, parent),
        "sending": lambda parent: _sending(desk, parent),
        "search": lambda parent: _search(desk, parent),
    }


def _today(desk: Desk, parent: QWidget) -> QWidget:
    from ui.today.room import TodayRoom

    return TodayRoom(desk, parent)


def _twinspace(desk: Desk, parent: QWidget) -> QWidget:
    from ui.twinspace.room import TwinSpaceRoom

    return TwinSpaceRoom(desk, parent)


def _messages(desk: Desk, parent: QWidget) -> QWidget:
    from ui.messages.room import MessagesRoom

    return MessagesRoom(desk, parent)


def _sending(desk: Desk, parent: QWidget) -> QWidget:
    from ui.sending.room import SendingRoom

    return SendingRoom(desk, parent)


def _search(desk: Desk, parent: QWidget) -> QWidget:
    from ui.search.room import SearchRoom

    return SearchRoom(desk, parent)
