"""`write`, `edit`, `delete`, `like`, `unlike`: changes of records as intentions; they go out with the next sync."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.building import OpenProfile
from desktop.cli.opening import opened
from desktop.cli.pictures import attached
from desktop.cli.printing import print_json, print_lines
from desktop.cli.texts import MAX_TEXT_BYTES, read_bytes, read_text, titled_fields
from desktop.cli.writing import find_project
from sync import blocks
from sync.copy.rows import DraftRow, ShownRecord
from sync.errors import BadInput
from sync.kinds import KINDS
from sync.ordering import key_between

BY = "command line"


def run_write(arguments: Namespace) -> int:
    """Queue a record of any kind: its text, what it hangs on, and any other field of its body as JSON."""
    kind = KINDS.get(arguments.kind)
    if kind is None:
        raise BadInput("kind_unknown", arguments.kind)
    fields = _given(arguments, kind.name)
    if kind.parent is not None and not isinstance(fields.get(kind.parent), str | None):
        raise BadInput("field_unknown", f"{kind.name}: {kind.parent}")
    with opened(arguments) as desk:
        space = _place(desk, arguments)
        if arguments.on is not None:
            if kind.parent is None:
                raise BadInput("field_unknown", f"{kind.name}: --on")
            fields.setdefault(kind.parent, arguments.on)
        pictures = attached(desk, space, arguments.picture)
        draft = _new_draft(desk, kind.name, space, with_pictures(kind.name, fields, pictures))
        draft = replace(draft, picture_ids=tuple(picture for picture, _ in pictures))
        draft_id = desk.copy.writer.call(desk.copy.drafts.save, draft, initiator=BY)
        if arguments.draft:
            return say(desk, draft_id, kind.name, arguments.json, "draft")
        return say(desk, desk.copy.writer.call(desk.copy.drafts.send, draft_id, initiator=BY), kind.name, arguments.json)


def run_edit(arguments: Namespace) -> int:
    """Change a record over the revision that this computer shows; its pictures and files stay, new ones are put behind."""
    with opened(arguments) as desk:
        shown = shown_record(desk, arguments.id)
        fields = _given(arguments, shown.kind)
        pictures = attached(desk, shown.space, arguments.picture)
        if pictures and "blocks" not in fields:
            fields["blocks"] = list(shown.body.get("blocks", []))
        elif "blocks" in fields and arguments.text_file is not None:
            fields["blocks"] += [block for block in shown.body.get("blocks", []) if not _is_text(block)]
        fields = with_pictures(shown.kind, fields, pictures)
        desk.copy.writer.call(_change, desk, shown, fields, [picture for picture, _ in pictures], initiator=BY)
        return say(desk, shown.id, shown.kind, arguments.json)


def run_delete(arguments: Namespace) -> int:
    """Delete a record; one that was never sent is simply taken out."""
    with opened(arguments) as desk:
        shown = shown_record(desk, arguments.id)
        desk.copy.writer.call(desk.copy.intentions.remove, shown.id, shown.revision, initiator=BY)
        return say(desk, shown.id, shown.kind, arguments.json, "deleted")


def run_like(arguments: Namespace) -> int:
    """Like a record, or like it no more. Twice is once."""
    with opened(arguments) as desk:
        shown = shown_record(desk, arguments.id)
        intentions = desk.copy.intentions
        desk.copy.writer.call(intentions.like if arguments.command == "like" else intentions.unlike, shown.id, initiator=BY)
        return say(desk, shown.id, shown.kind, arguments.json)


def shown_record(desk: OpenProfile, record: str) -> ShownRecord:
    """The record as this computer shows it. Raises BadInput(record_none)."""
    shown = desk.copy.reading.records.get(record)
    if shown is None:
        raise BadInput("record_none", record)
    return shown


def say(desk: OpenProfile, record: str, kind: str, as_json: bool, state: str = "") -> int:
    """Print the record's id, as JSON with kind and state."""
    shown = desk.copy.reading.records.get(record)
    if as_json:
        print_json({"id": record, "kind": kind, "state": state or (shown.state.value if shown is not None else "waiting")})
    else:
        print_lines([record])
    return 0


def text_fields(kind: str, text: str) -> dict[str, Any]:
    """A text as the fields of its kind: title and blocks, or the one plain field. Raises BadInput(field_unknown)."""
    known = KINDS.get(kind)
    if known is None or not known.texts:
        raise BadInput("field_unknown", f"{kind}: --text-file")
    if known.texts[0] == "blocks":
        return titled_fields(text)
    return {known.texts[0]: text}


def with_pictures(kind: str, fields: dict[str, Any], pictures: list[tuple[str, str]]) -> dict[str, Any]:
    """The fields with the pictures behind the text. Raises BadInput(field_unknown) where a kind has no place for them."""
    if not pictures:
        return fields
    known = KINDS.get(kind)
    if known is not None and "blocks" in known.texts:
        shown = [{"type": "picture", "picture": picture, "alt": alt} for picture, alt in pictures]
        return {**fields, "blocks": [*fields.get("blocks", []), *shown]}
    if kind in ("message", "comment", "reply", "wall_post", "chat_line"):
        return {**fields, "files": [*fields.get("files", []), *(picture for picture, _ in pictures)]}
    raise BadInput("field_unknown", f"{kind}: --picture")


def _new_draft(desk: OpenProfile, kind: str, space: str, fields: dict[str, Any]) -> DraftRow:
    """A draft that begins with what a form of this kind fixes; a page stands behind its siblings."""
    from ui.forms.drafts import new_draft

    hangs_on = KINDS[kind].parent
    parent = fields.get(hangs_on) if hangs_on is not None else None
    if kind == "page" and "order" not in fields:
        siblings = desk.copy.reading.records.list("page", space, limit=100_000)
        last = max((str(row.body.get("order", "")) for row in siblings if row.parent == parent), default="")
        fields = {**fields, "order": key_between(last)}
    return replace(new_draft(kind, space, parent, **fields), changed_at=desk.ports.clock.now_utc())


def _change(desk: OpenProfile, shown: ShownRecord, fields: dict[str, Any], pictures: list[str]) -> None:
    desk.copy.attachments.send(pictures, part_of=shown.id)
    desk.copy.intentions.change(shown.id, fields, shown.base)


def _given(arguments: Namespace, kind: str) -> dict[str, Any]:
    """What the words give of the body. Raises BadInput(nothing_given)."""
    fields = text_fields(kind, read_text(arguments.text_file)) if arguments.text_file is not None else {}
    if arguments.title is not None:
        known = KINDS.get(kind)
        if known is None or known.title is None:
            raise BadInput("field_unknown", f"{kind}: --title")
        if arguments.text_file is not None and known.texts[0] == "blocks":
            fields["blocks"] = blocks.to_json(blocks.from_text(read_text(arguments.text_file)))
        fields[known.title] = arguments.title
    if arguments.fields_file is not None:
        fields |= read_fields(arguments.fields_file)
    if not fields and not arguments.picture:
        raise BadInput("nothing_given", kind)
    return fields


def read_fields(path: Path) -> dict[str, Any]:
    """Body fields as a JSON object. Raises BadInput(not_json, and as `read_bytes`)."""
    try:
        fields = json.loads(read_bytes(path, MAX_TEXT_BYTES).decode("utf-8-sig"))
        json.dumps(fields, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise BadInput("not_json", str(path)) from error
    if not isinstance(fields, dict):
        raise BadInput("not_json", str(path))
    return fields


def _place(desk: OpenProfile, arguments: Namespace) -> str:
    """The space that the words mean: a project, the own space, or that of the record it hangs on."""
    if arguments.project is not None:
        return find_project(desk.copy.reading.spaces.all(), arguments.project).id
    if arguments.on is not None:
        return shown_record(desk, arguments.on).space
    return str(desk.copy.session.read().own_space)


def _is_text(block: Any) -> bool:
    return not isinstance(block, dict) or block.get("type") not in ("picture", "file", "video")
