"""`list` and `search`: what is on this computer, unsent work and drafts included."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from desktop.cli.opening import opened
from desktop.cli.printing import one_line, print_json, print_lines
from desktop.cli.writing import find_project
from sync import blocks
from sync.copy.rows import DraftRow, FoundRow, ShownRecord
from sync.errors import BadInput
from sync.kinds import KINDS
from sync.records import ItemState

ALL = 1_000_000


def run_list(arguments: Namespace) -> int:
    """Print every record of one kind with its state."""
    kind = arguments.kind
    with opened(arguments) as desk:
        reading = desk.copy.reading
        titles = {space.id: space.title for space in reading.spaces.all()}
        drafts = [_draft_fields(row, titles) for row in reading.drafts.list(kind) if kind in KINDS]
        in_draft = {row["id"] for row in drafts}
        records = [_record_fields(row, titles) for row in reading.records.list(kind, limit=ALL)]
        rows = drafts + [row for row in records if row["id"] not in in_draft]
        if arguments.project is not None:
            space = find_project(reading.spaces.all(), arguments.project).id
            rows = [row for row in rows if row["space"] == space]
    if not rows and kind not in KINDS:
        raise BadInput("kind_unknown", kind)
    if arguments.json:
        print_json(rows)
    else:
        print_lines(f"{row['id']}  {row['state']:<12}  {_heading(row)}" for row in rows)
    return 0


def run_show(arguments: Namespace) -> int:
    """Print one record with its whole body, unsent work included, and the earlier versions that are still here."""
    with opened(arguments) as desk:
        reading = desk.copy.reading
        titles = {space.id: space.title for space in reading.spaces.all()}
        shown = reading.records.get(arguments.id)
        drafts = [row for row in reading.drafts.list() if arguments.id in (row.id, row.record)]
        if shown is None and not drafts:
            raise BadInput("record_none", arguments.id)
        row = _record_fields(shown, titles) if shown is not None else _draft_fields(drafts[0], titles)
        row["body"] = shown.body if shown is not None else drafts[0].fields
        row["drafts"] = [{"id": one.id, "text": _draft_fields(one, titles)["text"]} for one in drafts]
        row["history"] = [{"revision": one.revision, "body": one.body} for one in reading.records.history(arguments.id)]
    if arguments.json:
        print_json(row)
    else:
        print_lines([f"{row['id']}  {row['kind']}  {row['state']}  revision {row['revision']}", "", row["text"]])
    return 0


def _heading(row: dict[str, Any]) -> str:
    return "(only on the website)" if row["is_only_on_website"] else one_line(row["title"] or row["text"])


def whole_text(title: str, text: str) -> str:
    """Title and text as one, the title once: a title that is only the beginning of the text is left out."""
    if not title or text.startswith(title.removesuffix("…")):
        return text
    return f"{title}\n\n{text}" if text else title


def _record_fields(row: ShownRecord, titles: dict[str, str]) -> dict[str, Any]:
    return {
        "id": row.id,
        "kind": row.kind,
        "title": row.title,
        "text": whole_text(row.title, written_text(row.kind, row.body)),
        "state": row.state.value,
        "space": row.space,
        "project": titles.get(row.space, ""),
        "parent": row.parent,
        "author": row.author.name if row.author else None,
        "is_mine": row.is_mine,
        "revision": row.revision,
        "changed_at": row.changed_at,
        "changed_by": row.changed_by.name if row.changed_by else None,
        "written_at": row.written_at,
        "code": row.code,
        "is_deleted_here": row.is_deleted_here,
        "is_only_on_website": row.is_only_on_website,
    }


def _draft_fields(row: DraftRow, titles: dict[str, str]) -> dict[str, Any]:
    kind = KINDS[row.kind]
    title = str(row.fields.get(kind.title, "")) if kind.title else ""
    text = written_text(row.kind, row.fields)
    return {
        "id": row.record or row.id,
        "kind": row.kind,
        "title": title,
        "text": whole_text(title, text),
        "state": ItemState.DRAFT.value,
        "space": row.space,
        "project": titles.get(row.space, ""),
        "parent": row.parent,
        "author": None,
        "is_mine": True,
        "revision": row.base,
        "changed_at": row.changed_at,
        "changed_by": None,
        "written_at": row.changed_at,
        "code": "",
        "is_deleted_here": False,
        "is_only_on_website": False,
    }


def written_text(kind: str, body: Mapping[str, Any]) -> str:
    """What the author wrote, as `portal show` prints it: paragraphs parted by an empty line, without the pictures' alternative texts."""
    fields = (body.get(name) for name in KINDS[kind].texts) if kind in KINDS else ()
    return "\n\n".join(text for text in map(_plain, fields) if text)


def _plain(value: Any) -> str:
    if isinstance(value, list):
        words = (blocks.block_text(block) for block in blocks.parse(value).blocks if not isinstance(block, blocks.Picture))
        return "\n\n".join(word for word in words if word)
    return value if isinstance(value, str) else ""


def run_search(arguments: Namespace) -> int:
    """Print what the words find, the best or newest first."""
    with opened(arguments) as desk:
        while desk.copy.writer.call(desk.copy.search_queue.drain, 500):
            pass
        found = desk.copy.reading.search.find(" ".join(arguments.words), limit=200)
    if arguments.json:
        print_json([_found_fields(row) for row in found])
    else:
        print_lines(f"{row.record}  {row.kind}  {one_line(row.title, 50)}  {one_line(row.snippet, 80)}" for row in found)
    return 0


def _found_fields(row: FoundRow) -> dict[str, Any]:
    return {
        "id": row.record,
        "kind": row.kind,
        "space": row.space,
        "project": row.space_title,
        "title": row.title,
        "snippet": row.snippet,
        "author": row.author.name if row.author else None,
        "changed_at": row.changed_at,
    }
