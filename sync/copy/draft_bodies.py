"""An unfinished text as the private `draft` record that carries it between one teacher's computers, and back."""

from __future__ import annotations

from typing import Any

from sync.copy.shown import Body
from sync.copy.sql import Row, Sql, from_json, marks

_PICTURE_FIELDS = {"picture": "picture", "file": "file"}
_NAMING = ("picture", "cover", "files")
_CARRIED = ("for_kind", "for_space", "for_record", "for_parent", "for_base", "fields", "for_publish_at", "for_not_after")


def body_of(draft: Row) -> Body:
    """The record's body for a stored draft. Pictures and files stay where they were added; the text names them."""
    body: Body = {"for_kind": draft["kind"], "for_space": draft["space"], "for_record": draft["record"]}
    body |= {"for_parent": draft["parent"], "for_base": draft["base"], "fields": from_json(draft["fields"])}
    body |= {"for_publish_at": draft["publish_at"], "for_not_after": draft["not_after"]}
    return {name: value for name, value in body.items() if value not in (None, "")}


def carried(body: Body) -> Body:
    """What of a record's body is the draft; fields of a later portal are passed over."""
    return {name: body[name] for name in _CARRIED if body.get(name) not in (None, "")}


def is_same_text(one: Body | None, other: Body | None) -> bool:
    """True if both say the same about the same thing, whatever times are wished for it. None says nothing."""
    times = ("for_publish_at", "for_not_after")
    texts = [None if body is None else {name: value for name, value in body.items() if name not in times} for body in (one, other)]
    return texts[0] is not None and texts[0] == texts[1]


def is_draft(body: Body) -> bool:
    """False for a body that cannot be a draft of this desk."""
    words = [body.get(name) for name in ("for_kind", "for_space", "for_record", "for_parent")]
    is_fit = isinstance(body.get("fields"), dict) and isinstance(body.get("for_base", 1), int)
    return is_fit and bool(words[0]) and all(word is None or isinstance(word, str) for word in words)


def has_text(draft: Row) -> bool:
    """False for a text that has only been opened: nothing of it need follow."""
    return any(_says_something(value) for value in from_json(draft["fields"]).values())


def named_media(fields: Body) -> list[str]:
    """Ids of pictures and files that a text names, in their order."""
    blocks = fields.get("blocks")
    found = [block.get(_PICTURE_FIELDS.get(str(block.get("type")), "")) for block in _dicts(blocks)]
    for name in _NAMING:
        value = fields.get(name)
        found += value if isinstance(value, list) else [value]
    return list(dict.fromkeys(one for one in found if isinstance(one, str) and one))


def missing_media(sql: Sql, fields: Body) -> list[str]:
    """Those of `named_media` that this computer knows nothing of."""
    named = named_media(fields)
    question = f"""SELECT id FROM record_shown WHERE id IN ({marks(named)}) UNION
        SELECT record FROM attachment WHERE record IN ({marks(named)})"""  # noqa: S608
    known = set(sql.column(question, *named, *named)) if named else set()
    return [one for one in named if one not in known]


def without_media(fields: Body, gone: set[str]) -> Body:
    """The text without the pictures and files `gone`: they are on another computer and cannot be sent from here."""
    kept = dict(fields)
    blocks = kept.get("blocks")
    if isinstance(blocks, list):
        kept["blocks"] = [block for block in blocks if not (isinstance(block, dict) and _medium(block) in gone)]
    for name in _NAMING:
        value = kept.get(name)
        if isinstance(value, list):
            kept[name] = [one for one in value if one not in gone]
        elif value in gone:
            del kept[name]
    return kept


def _medium(block: dict[str, Any]) -> Any:
    return block.get(_PICTURE_FIELDS.get(str(block.get("type")), ""))


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _says_something(value: Any) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, list):
        return any(_says_something(one) for one in value)
    if isinstance(value, dict):
        return any(_says_something(one) for name, one in value.items() if name not in ("type", "level", "ordered"))
    return False
