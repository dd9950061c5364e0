"""Which room shows a record of which kind."""

from __future__ import annotations

from ui.frame.places import MESSAGES, PROJECT, SEARCH, SENDING, TODAY
from ui.frame.room_stack import Target

TWINSPACE = "twinspace"
_MESSAGE_KINDS = frozenset({"message", "conversation", "messages", "contact"})
_SENDING_KINDS = frozenset({"sending", "conflict", "two-versions", "returned"})
_ROOM_NAMES = frozenset({TODAY, SEARCH, "settings", "about"})


def route(kind: str, record: str, space: str = "", *, draft_kind: str = "") -> Target:
    """The target of a record. `draft_kind` is the kind a draft will become; records of spaces go to the TwinSpace room."""
    if kind in _ROOM_NAMES:
        return Target(kind)
    if kind == "draft":
        is_message = draft_kind in _MESSAGE_KINDS
        return Target(MESSAGES if is_message else TWINSPACE, "draft", record, space)
    if kind in _MESSAGE_KINDS:
        return Target(MESSAGES, "" if kind == "messages" else kind, record, space)
    if kind in _SENDING_KINDS:
        return Target(SENDING, "conflict" if kind == "two-versions" else kind, record, space)
    return Target(TWINSPACE, kind, record, space)


def place_key(target: Target, space: str = "") -> str:
    """The row of the rooms list that a target belongs to; `space` is the TwinSpace on screen, if the target does not say."""
    if target.room == TWINSPACE:
        return PROJECT + (target.space or space)
    return target.room


def target_of(place: str) -> Target:
    """The target of a row of the rooms list."""
    if place.startswith(PROJECT):
        return Target(TWINSPACE, "project", "", place.removeprefix(PROJECT))
    return Target(place)
