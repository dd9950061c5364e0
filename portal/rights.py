"""Who may do what: the table of roles as data, sent with each membership as `KIND.ACTION` (portal-api.md §1)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

_OWN = "create edit_own delete_own"
_ALL = f"{_OWN} edit_any delete_any"
_LIKE = "create delete_own"
_MATERIALS = ("album", "picture", "folder", "file", "video")
_TALK: Mapping[str, str] = {"comment": _OWN, "like": _LIKE, "reply": _OWN, "chat_line": _LIKE, "wall_reply": _OWN, "vote": _OWN}


def _kinds(names: Collection[str], actions: str) -> dict[str, str]:
    return dict.fromkeys(names, actions)


_TEACHER_ADMIN: Mapping[str, str] = {
    **_kinds(_MATERIALS, _ALL),
    **_kinds(("comment", "reply", "wall_reply"), f"{_ALL} moderate"),
    **_kinds(("bulletin_note", "discussion", "thread", "poll", "pupil", "invitation", "member"), _ALL),
    "project": "edit_own edit_any",
    "group": "edit_own edit_any",
    "update": f"{_ALL} pin moderate",
    "like": _LIKE,
    "page": f"{_ALL} reorder",
    "board_note": f"{_ALL} reorder",
    "meeting": f"{_ALL} join",
    "chat_line": f"{_LIKE} delete_any moderate",
    "wall_post": f"{_ALL} moderate",
    "vote": _OWN,
}
_TEACHER: Mapping[str, str] = {
    **_TALK,
    **_kinds(_MATERIALS, _OWN),
    **_kinds(("update", "bulletin_note", "page", "thread", "poll", "invitation", "wall_post"), _OWN),
    "board_note": f"{_OWN} reorder",
    "meeting": "join",
    "pupil": "create edit_own",
}
_EXPERT: Mapping[str, str] = {
    **_TALK,
    **_kinds(_MATERIALS, _OWN),
    **_kinds(("page", "discussion", "thread", "invitation"), _OWN),
    "board_note": f"{_OWN} reorder",
    "meeting": "join",
}
_OBSERVER: Mapping[str, str] = {**_kinds(_MATERIALS, _OWN), "like": _LIKE, "reply": _OWN}
_PUPIL_ADMIN: Mapping[str, str] = {
    **_TALK,
    **_kinds(_MATERIALS, _OWN),
    **_kinds(("update", "page", "thread", "wall_post"), _OWN),
    "board_note": f"{_OWN} reorder",
}
_PUPIL: Mapping[str, str] = {**_TALK, **_kinds(_MATERIALS, _OWN), "board_note": f"{_OWN} reorder", "wall_post": _OWN}
_READER: Mapping[str, str] = {
    **_kinds(("partner_post", "partner_answer", "event", "picture", "file"), _OWN),
}
_OWNER: Mapping[str, str] = {
    **_kinds(("picture", "file", "saved_search", "draft", "contact", "follow", "read_mark", "registration"), _ALL),
    **_kinds(("membership_application", "project_proposal", "label_application", "school_label_application"), _ALL),
    **_kinds(("profile", "school"), "create edit_own edit_any"),
    **_kinds(("conversation", "message"), "create delete_own delete_any"),
    **_kinds(("notification", "activity"), "delete_own delete_any"),
    "invitation": "edit_own edit_any delete_own delete_any",
}
_PUPIL_SELF: Mapping[str, str] = {**_kinds(("picture", "file", "draft", "read_mark"), _ALL)}
_ROLES: Mapping[str, Mapping[str, str]] = {
    "teacher_admin": _TEACHER_ADMIN,
    "teacher": _TEACHER,
    "expert": _EXPERT,
    "observer": _OBSERVER,
    "pupil_admin": _PUPIL_ADMIN,
    "pupil": _PUPIL,
    "reader": _READER,
    "owner": _OWNER,
    "pupil_self": _PUPIL_SELF,
}

ROLES = tuple(_ROLES)
TEACHER_ROLES = ("teacher_admin", "teacher")

_FIELDS_OF: Mapping[str, frozenset[str]] = {"reorder": frozenset({"order", "parent", "x", "y"}), "pin": frozenset({"is_pinned"})}
_SHARED = frozenset({"title", "blocks"})


def rights_of(role: str) -> list[str]:
    """All rights of a role, sorted; an unknown role has none."""
    table = _ROLES.get(role, {})
    return sorted(f"{kind}.{action}" for kind, actions in table.items() for action in actions.split())


def may_create(rights: Collection[str], kind: str) -> bool:
    """True if a new record of `kind` is allowed."""
    return f"{kind}.create" in rights


def may_change(rights: Collection[str], kind: str, is_own: bool, fields: Collection[str], *, is_shared: bool = False) -> bool:
    """True if these fields may be changed. `is_shared`: a page whose title and text all may change who may edit their own."""
    if f"{kind}.edit_any" in rights or (is_own and f"{kind}.edit_own" in rights):
        return "is_pinned" not in fields or f"{kind}.pin" in rights or is_own
    granted = [allowed for action, allowed in _FIELDS_OF.items() if f"{kind}.{action}" in rights]
    if is_shared and f"{kind}.edit_own" in rights:
        granted.append(_SHARED)
    return bool(granted) and set(fields) <= frozenset().union(*granted)


def may_delete(rights: Collection[str], kind: str, is_own: bool) -> bool:
    """True if the record may be taken away."""
    return f"{kind}.delete_any" in rights or (is_own and f"{kind}.delete_own" in rights)
