"""The rooms of the window: which there are, and how each is made; imported only when first opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.desk import Desk

RoomMaker = Callable[[QWidget], QWidget]


def room_makers(desk: Desk) -> dict[str, RoomMaker]:
    """The rooms of the product that read the local copy: a new one is its line here and its function below."""
    made = {
        "today": _today,
        "twinspace": _twinspace,
        "messages": _messages,
        "groups": _groups,
        "events": _events,
        "learning": _learning,
        "people": _people,
        "partners": _partners,
        "proposals": _proposals,
        "recognition": _recognition,
        "profile": _profile,
        "library": _library,
        "sending": _sending,
        "search": _search,
        "data": _data,
    }
    return {name: partial(make, desk) for name, make in made.items()}


def _today(desk: Desk, parent: QWidget) -> QWidget:
    from ui.today.room import TodayRoom

    return TodayRoom(desk, parent)


def _twinspace(desk: Desk, parent: QWidget) -> QWidget:
    from ui.twinspace.room import TwinSpaceRoom

    return TwinSpaceRoom(desk, parent)


def _messages(desk: Desk, parent: QWidget) -> QWidget:
    from ui.messages.room import MessagesRoom

    return MessagesRoom(desk, parent)


def _groups(desk: Desk, parent: QWidget) -> QWidget:
    from ui.groups.room import GroupsRoom

    return GroupsRoom(desk, parent)


def _events(desk: Desk, parent: QWidget) -> QWidget:
    from ui.events.room import EventsRoom

    return EventsRoom(desk, parent)


def _learning(desk: Desk, parent: QWidget) -> QWidget:
    from ui.learning.room import LearningRoom

    return LearningRoom(desk, parent)


def _people(desk: Desk, parent: QWidget) -> QWidget:
    from ui.people.room import PeopleRoom

    return PeopleRoom(desk, parent)


def _partners(desk: Desk, parent: QWidget) -> QWidget:
    from ui.partners.room import PartnersRoom

    return PartnersRoom(desk, parent)


def _library(desk: Desk, parent: QWidget) -> QWidget:
    from ui.library.room import LibraryRoom

    return LibraryRoom(desk, parent)


def _proposals(desk: Desk, parent: QWidget) -> QWidget:
    from ui.proposals.room import ProposalsRoom

    return ProposalsRoom(desk, parent)


def _recognition(desk: Desk, parent: QWidget) -> QWidget:
    from ui.recognition.room import RecognitionRoom

    return RecognitionRoom(desk, parent)


def _profile(desk: Desk, parent: QWidget) -> QWidget:
    from ui.profile.room import ProfileRoom

    return ProfileRoom(desk, parent)


def _sending(desk: Desk, parent: QWidget) -> QWidget:
    from ui.sending.room import SendingRoom

    return SendingRoom(desk, parent)


def _search(desk: Desk, parent: QWidget) -> QWidget:
    from ui.search.room import SearchRoom

    return SearchRoom(desk, parent)


def _data(desk: Desk, parent: QWidget) -> QWidget:
    from ui.data.room import DataRoom

    return DataRoom(desk, parent)
