"""The portal's table of kinds: where each may stand, what it hangs on, what goes with it (portal-api.md §7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_TWIN = ("twinspace",)
_TWIN_GROUP = ("twinspace", "group")
_CRITERIA = ("collaboration", "technology", "pedagogy", "curriculum", "results")
_ANY = ("twinspace", "group", "public", "own")


@dataclass(frozen=True, slots=True)
class Kind:
    """`parent` names the body field of the record it hangs on, in the same space when `needs_parent`.

    `natural` names the body field whose value makes the record's id; `goes_with_parent`: deleted when the parent is.
    `texts` may name block lists.
    """

    name: str
    spaces: tuple[str, ...]
    title: str | None = None
    texts: tuple[str, ...] = ()
    parent: str | None = None
    needs_parent: bool = False
    natural: str | None = None
    goes_with_parent: bool = False


_PUBLIC = tuple(
    Kind(name, ("public",), title, texts)
    for name, title, texts in (
        ("article", "title", ("blocks",)),
        ("gallery_project", "title", ("summary",)),
        ("project_kit", "title", ("summary", "blocks")),
        ("recognition", "title", ("blocks", "criteria")),
        ("learning_offer", "title", ("blocks",)),
        ("event", "title", ("blocks",)),
        ("support_contact", "name", ()),
        ("partner_post", "title", ("text",)),
    )
)
_OWN = tuple(
    Kind(name, ("own",), title, texts)
    for name, title, texts in (
        ("profile", "name", ("about",)),
        ("school", "name", ("about",)),
        ("membership_application", "school_name", ("text",)),
        ("contact", None, ("text",)),
        ("conversation", "title", ()),
        ("saved_search", "title", ()),
        ("project_proposal", "title", ("summary", "aims", "work_process", "expected_results")),
        ("school_label_application", None, ("declaration",)),
        ("certificate", "title", ()),
    )
)
_ALL = (
    *_PUBLIC,
    *_OWN,
    Kind("draft", ("own",), parent="for_record"),
    Kind("label_application", ("own",), None, _CRITERIA, "project"),
    Kind("partner_answer", ("public",), None, ("text",), "post", True, goes_with_parent=True),
    Kind("follow", ("own",), parent="target", natural="target"),
    Kind("activity", ("own",), "title", parent="about"),
    Kind("message", ("own",), None, ("text",), "conversation", True),
    Kind("notification", ("own",), "title", ("text",), "about"),
    Kind("read_mark", ("own",), parent="target", natural="target"),
    Kind("registration", ("own",), parent="target", natural="target"),
    Kind("group", ("group",), "title", ("summary",)),
    Kind("project", _TWIN, "title", ("summary", "blocks", "aims", "work_process", "expected_results")),
    Kind("member", _TWIN_GROUP),
    Kind("invitation", _TWIN_GROUP, None, ("text",)),
    Kind("update", _TWIN, "title", ("blocks",)),
    Kind("comment", _TWIN, None, ("text",), "target", True, goes_with_parent=True),
    Kind("like", _TWIN, parent="target", needs_parent=True, natural="target", goes_with_parent=True),
    Kind("bulletin_note", _TWIN, "title", ("text",)),
    Kind("page", _TWIN_GROUP, "title", ("blocks",), "parent"),
    Kind("board_note", _TWIN, None, ("text",)),
    Kind("album", _TWIN_GROUP, "title"),
    Kind("picture", _ANY, "alt", ("caption",), "album"),
    Kind("folder", _TWIN_GROUP, "title"),
    Kind("file", _ANY, "title", (), "folder"),
    Kind("video", _TWIN_GROUP, "title", (), "folder"),
    Kind("discussion", _TWIN_GROUP, "title", ("summary",)),
    Kind("thread", _TWIN_GROUP, "title", ("blocks",), "discussion", True, goes_with_parent=True),
    Kind("reply", _TWIN_GROUP, None, ("text",), "thread", True, goes_with_parent=True),
    Kind("meeting", _TWIN, "title", ("text",)),
    Kind("chat_line", _TWIN, None, ("text",)),
    Kind("pupil", _TWIN, "display_name", ("wall_text",)),
    Kind("wall_post", _TWIN, None, ("text",), "pupil", True, goes_with_parent=True),
    Kind("wall_reply", _TWIN, None, ("text",), "wall_post", True, goes_with_parent=True),
    Kind("poll", _TWIN, "question"),
    Kind("vote", _TWIN, parent="poll", needs_parent=True, natural="poll", goes_with_parent=True),
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
"""Every kind of the contract by name."""

PUBLIC_SPACE = "public"
OWN_SPACE = "own"


def parent_of(kind: str, body: Mapping[str, object]) -> str | None:
    """The id of the record that a body hangs on."""
    known = KINDS.get(kind)
    value = body.get(known.parent) if known is not None and known.parent is not None else None
    return value if isinstance(value, str) else None
