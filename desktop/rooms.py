"""The rooms of the window: which there are, and how each is made; imported only when first opened."""

from __future__ import annotations

from functools import partial

from ui.desk import Desk
from ui.frame.room_stack import LateRoom, RoomMaker


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
    return {name: LateRoom(partial(read, desk)) for name, read in made.items()}


def _today(desk: Desk) -> RoomMaker:
    from ui.today.room import TodayRoom

    return partial(TodayRoom, desk)


def _twinspace(desk: Desk) -> RoomMaker:
    from ui.twinspace.room import TwinSpaceRoom

    return partial(TwinSpaceRoom, desk)


def _messages(desk: Desk) -> RoomMaker:
    from ui.messages.room import MessagesRoom

    return partial(MessagesRoom, desk)


def _groups(desk: Desk) -> RoomMaker:
    from ui.groups.room import GroupsRoom

    return partial(GroupsRoom, desk)


def _events(desk: Desk) -> RoomMaker:
    from ui.events.room import EventsRoom

    return partial(EventsRoom, desk)


def _learning(desk: Desk) -> RoomMaker:
    from ui.learning.room import LearningRoom

    return partial(LearningRoom, desk)


def _people(desk: Desk) -> RoomMaker:
    from ui.people.room import PeopleRoom

    return partial(PeopleRoom, desk)


def _partners(desk: Desk) -> RoomMaker:
    from ui.partners.room import PartnersRoom

    return partial(PartnersRoom, desk)


def _library(desk: Desk) -> RoomMaker:
    from ui.library.room import LibraryRoom

    return partial(LibraryRoom, desk)


def _proposals(desk: Desk) -> RoomMaker:
    from ui.proposals.room import ProposalsRoom

    return partial(ProposalsRoom, desk)


def _recognition(desk: Desk) -> RoomMaker:
    from ui.recognition.room import RecognitionRoom

    return partial(RecognitionRoom, desk)


def _profile(desk: Desk) -> RoomMaker:
    from ui.profile.room import ProfileRoom

    return partial(ProfileRoom, desk)


def _sending(desk: Desk) -> RoomMaker:
    from ui.sending.room import SendingRoom

    return partial(SendingRoom, desk)


def _search(desk: Desk) -> RoomMaker:
    from ui.search.room import SearchRoom

    return partial(SearchRoom, desk)


def _data(desk: Desk) -> RoomMaker:
    from ui.data.room import DataRoom

    return partial(DataRoom, desk)
