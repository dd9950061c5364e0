"""Which room shows a record of which kind: one table, by room."""

from __future__ import annotations

from ui.frame.places import MESSAGES, PROJECT, SEARCH, SENDING, TODAY
from ui.frame.room_stack import Target

TWINSPACE, GROUPS = "twinspace", "groups"
_OPENED_IN: dict[str, tuple[str, ...]] = {
    MESSAGES: ("message", "conversation", "person"),
    SENDING: ("sending", "conflict", "returned"),
    TWINSPACE: (
        *("project", "update", "comment", "page", "album", "picture", "folder", "file", "video", "board_note"),
        *("bulletin_note", "chat_line", "discussion", "thread", "reply", "poll", "meeting", "member", "invitation"),
        *("pupil", "wall_post", "wall_reply"),
    ),
    "events": ("event", "agenda", "month"),
    "learning": ("learning_offer",),
    "people": ("contact", "notification"),
    "partners": ("partner_post", "partner_answer", "saved_search"),
    "proposals": ("project_proposal",),
    "recognition": ("recognition", "label_application", "school_label_application", "certificate"),
    "profile": ("profile", "school", "membership_application"),
    "groups": ("group",),
    "library": ("article", "gallery_project", "project_kit", "support_contact"),
}
"""Room → kinds that it opens. A record of a kind that stands nowhere is read beside the hits of the search."""

ROOM_OF_KIND = {kind: room for room, kinds in _OPENED_IN.items() for kind in kinds}
NEVER_OPENED = {
    "like": "counted at what is liked",
    "vote": "counted at its poll",
    "read_mark": "says only that something was read",
    "follow": "is the other side of a person or project",
    "registration": "is shown at its event, course or meeting",
    "draft": "opens as the text it will be",
    "activity": "opens what it is about",
}
"""Kinds without a room of their own, and why."""
ROOM_IN_OWN_SPACE = {"invitation": "proposals"}
"""What stands in a project and, for who is meant, in the own space, where it opens in another room."""
_ANOTHER_NAME = {"two-versions": "conflict", "messages": ""}
_ROOM_NAMES = frozenset({TODAY, SEARCH, MESSAGES, "settings", "about", "data"})


def route(kind: str, record: str, space: str = "", *, draft_kind: str = "", is_in_group: bool = False, is_own: bool = False) -> Target:
    """The target of a record. `draft_kind` is the kind a draft will become; an unknown kind goes to the TwinSpace room.

    What a project and a group both have (pages, forum, materials) opens with the groups if it `is_in_group`.
    `is_own`: it stands in the own space.
    """
    if kind in _ROOM_NAMES:
        return Target(kind)
    kind = _ANOTHER_NAME.get(kind, kind)
    room = ROOM_OF_KIND.get(draft_kind if kind == "draft" else kind, TWINSPACE)
    room = ROOM_IN_OWN_SPACE.get(kind, room) if is_own else room
    return Target(GROUPS if room == TWINSPACE and is_in_group else room, kind, record, space)


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
