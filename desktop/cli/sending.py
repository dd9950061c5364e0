"""`sending`, `conflicts`, `resolve`, `take-back`, `send`, `resend`, `give-up`: what waits or came back, and each one's next action."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import Any

from desktop.building import OpenProfile
from desktop.cli.changing import BY, read_fields, say, text_fields
from desktop.cli.opening import opened
from desktop.cli.printing import one_line, print_json, print_lines
from desktop.cli.reading import whole_text, written_text
from desktop.cli.texts import read_text
from sync.copy.rows import ConflictRow, DraftRow, SendingRow
from sync.errors import BadInput
from sync.kinds import KINDS


def run_sending(arguments: Namespace) -> int:
    """Print drafts, what waits, what came back with its reason and text, what was given up; with --sent the last sent too."""
    with opened(arguments) as desk:
        reading = desk.copy.reading.sending
        rows = [_sending_fields(desk, row) for row in reading.rows(sent_limit=200 if arguments.sent else 0)]
        rows += [{**_sending_fields(desk, row), "state": "given-up"} for row in reading.given_up()]
        rows += [{**_sending_fields(desk, row), "state": "merged"} for row in reading.merged()]
    if arguments.json:
        print_json(rows)
    else:
        print_lines(f"{row['item']}  {row['state']:<12}  {row['code'] or '-':<14}  {row['kind']}  {one_line(row['title'])}" for row in rows)
    return 0


def run_conflicts(arguments: Namespace) -> int:
    """Print each open pair of versions: mine, theirs, what both began from."""
    with opened(arguments) as desk:
        rows = [_conflict_fields(row) for row in desk.copy.reading.conflicts.list()]
    if arguments.json:
        print_json(rows)
        return 0
    for row in rows:
        print_lines([f"{row['item']}  {row['kind']}  {one_line(row['title'])}", f"  mine:   {one_line(row['mine'])}"])
        print_lines([f"  theirs: {'(deleted)' if row['theirs'] is None else one_line(row['theirs'])}  ({row['theirs_author'] or '-'})"])
    return 0


def run_resolve(arguments: Namespace) -> int:
    """End a pair of versions: with mine, with theirs, or with a text of both."""
    with opened(arguments) as desk:
        row = _conflict(desk, arguments.item)
        conflicts, writer = desk.copy.conflicts, desk.copy.writer
        if arguments.theirs:
            writer.call(conflicts.keep_theirs, row.id, initiator=BY)
        else:
            writer.call(conflicts.resolve, row.id, _chosen(row, arguments), initiator=BY)
        return say(desk, row.record, row.kind, arguments.json)


def run_take_back(arguments: Namespace) -> int:
    """What waits, came back or was given up becomes a draft."""
    with opened(arguments) as desk:
        writer, intentions = desk.copy.writer, desk.copy.intentions
        if any(row.item == arguments.item for row in desk.copy.reading.sending.given_up()):
            draft = writer.call(desk.copy.given_up.take_back, arguments.item, initiator=BY)
            return say(desk, draft, "", arguments.json, "draft")
        row = _line(desk, arguments.item)
        if row.state.value == "draft":
            draft = row.item
        elif row.state.value == "returned":
            draft = writer.call(intentions.edit_returned, row.item, initiator=BY)
        else:
            draft = writer.call(intentions.take_back, row.record, initiator=BY)
        return say(desk, draft, row.kind, arguments.json, "draft")


def run_send(arguments: Namespace) -> int:
    """Queue a draft, with another text if one is given."""
    with opened(arguments) as desk:
        draft = _draft(desk, arguments.item)
        if arguments.text_file is not None:
            fields = {**draft.fields, **text_fields(draft.kind, read_text(arguments.text_file))}
            desk.copy.writer.call(desk.copy.drafts.save, replace(draft, fields=fields), initiator=BY)
        return say(desk, desk.copy.writer.call(desk.copy.drafts.send, draft.id, initiator=BY), draft.kind, arguments.json)


def run_resend(arguments: Namespace) -> int:
    """Queue what came back once more as it is."""
    with opened(arguments) as desk:
        row = _line(desk, arguments.item)
        desk.copy.writer.call(desk.copy.intentions.resend, row.item, initiator=BY)
        return say(desk, row.record, row.kind, arguments.json)


def run_give_up(arguments: Namespace) -> int:
    """Give an item up; its text can be taken back for 30 days."""
    with opened(arguments) as desk:
        row = _line(desk, arguments.item)
        desk.copy.writer.call(desk.copy.intentions.drop, row.item, initiator=BY)
        return say(desk, row.item, row.kind, arguments.json, "given-up")


def _line(desk: OpenProfile, item: str) -> SendingRow:
    """The line of Sending that an item or a record stands in. Raises BadInput(item_none)."""
    rows = desk.copy.reading.sending.rows(sent_limit=0)
    for row in (*(one for one in rows if one.item == item), *(one for one in rows if one.record == item)):
        return row
    raise BadInput("item_none", item)


def _conflict(desk: OpenProfile, item: str) -> ConflictRow:
    for row in desk.copy.reading.conflicts.list():
        if item in (row.id, row.record):
            return row
    raise BadInput("item_none", item)


def _draft(desk: OpenProfile, item: str) -> DraftRow:
    for row in desk.copy.reading.drafts.list():
        if item in (row.id, row.record):
            return row
    raise BadInput("item_none", item)


def _chosen(row: ConflictRow, arguments: Namespace) -> dict[str, Any]:
    body = dict(row.mine)
    if arguments.text_file is not None:
        body |= text_fields(row.kind, read_text(arguments.text_file))
    if arguments.fields_file is not None:
        body |= read_fields(arguments.fields_file)
    return body


def _text_of(kind: str, body: dict[str, Any]) -> str:
    known = KINDS.get(kind)
    title = str(body.get(known.title) or "") if known is not None and known.title else ""
    return whole_text(title, written_text(kind, body))


def _conflict_fields(row: ConflictRow) -> dict[str, Any]:
    return {
        "item": row.id,
        "record": row.record,
        "kind": row.kind,
        "space": row.space,
        "title": row.title,
        "mine": _text_of(row.kind, row.mine),
        "theirs": None if row.theirs is None else _text_of(row.kind, row.theirs),
        "base": None if row.base is None else _text_of(row.kind, row.base),
        "theirs_author": row.theirs_author.name if row.theirs_author else None,
        "theirs_revision": row.theirs_revision,
        "mine_written_at": row.mine_written_at,
        "theirs_changed_at": row.theirs_changed_at,
        "mine_body": row.mine,
        "theirs_body": row.theirs,
    }


def _sending_fields(desk: OpenProfile, row: SendingRow) -> dict[str, Any]:
    return {
        "item": row.item,
        "record": row.record,
        "kind": row.kind,
        "action": row.action,
        "state": row.state.value,
        "code": row.code,
        "detail": row.detail,
        "space": row.space,
        "project": row.space_title,
        "title": row.title,
        "text": _text_in(desk, row),
        "size_bytes": row.size_bytes,
        "written_at": row.written_at,
    }


def _text_in(desk: OpenProfile, row: SendingRow) -> str:
    """The whole text that stands behind a line, wherever it is kept."""
    body = desk.copy.reading.written.body(row.item)
    if body is None:
        shown = desk.copy.reading.records.get(row.record)
        body = shown.body if shown is not None else {}
    return _text_of(row.kind, body) or row.title
