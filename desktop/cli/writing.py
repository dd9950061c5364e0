"""`post-update` and `message`: intentions from the command line, the same as from the window."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from desktop.building import OpenProfile
from desktop.cli.opening import opened
from desktop.cli.pictures import attached
from desktop.cli.printing import print_json, print_lines
from desktop.cli.texts import beginning, read_text, titled_fields
from desktop.people import conversation_with, find_person
from sync.copy.rows import DraftRow, SpaceRow
from sync.copy.search_fold import fold
from sync.errors import BadInput


def run_post_update(arguments: Namespace) -> int:
    """Queue one update with its pictures; it goes out with the next sync."""
    fields = titled_fields(read_text(arguments.text_file))
    with opened(arguments) as desk:
        space = find_project(desk.copy.reading.spaces.all(), arguments.project)
        if space.state != "open" or not space.is_member:
            raise BadInput("project_closed", space.title)
        if "update.create" not in space.rights:
            raise BadInput("right_missing", space.title)
        pictures = attached(desk, space.id, arguments.picture)
        fields["blocks"] += [{"type": "picture", "picture": picture, "alt": alt} for picture, alt in pictures]
        fields["is_public"] = True
        draft = DraftRow("", "update", space.id, None, None, None, fields, tuple(p for p, _ in pictures), desk.ports.clock.now_utc())
        return _queue(desk, draft, arguments.json)


def run_message(arguments: Namespace) -> int:
    """Queue one message to a person, in the conversation with only them, or in a new one."""
    text = read_text(arguments.text_file)
    with opened(arguments) as desk:
        person = find_person(desk.copy, arguments.to)
        conversation = conversation_with(desk.copy, person, beginning(text, 60))
        own_space = desk.copy.session.read().own_space
        fields = {"conversation": conversation, "text": text}
        draft = DraftRow("", "message", own_space, conversation, None, None, fields, (), desk.ports.clock.now_utc())
        return _queue(desk, draft, arguments.json)


def find_project(spaces: list[SpaceRow], title: str) -> SpaceRow:
    """The TwinSpace of that title, or the only one that has it as a part. Raises BadInput (project_none, project_many)."""
    wanted = fold(title.strip())
    projects = [space for space in spaces if space.kind == "twinspace"]
    same = [space for space in projects if fold(space.title) == wanted]
    found = same or [space for space in projects if wanted and wanted in fold(space.title)]
    if len(found) != 1:
        raise BadInput("project_many" if found else "project_none", title)
    return found[0]


def _queue(desk: OpenProfile, draft: DraftRow, as_json: bool) -> int:
    copy = desk.copy
    draft_id = copy.writer.call(copy.drafts.save, draft, initiator="command line")
    record: str = copy.writer.call(copy.drafts.send, draft_id, initiator="command line")
    shown = copy.reading.records.get(record)
    result: dict[str, Any] = {"id": record, "kind": draft.kind, "state": shown.state.value if shown else "waiting"}
    if as_json:
        print_json(result)
    else:
        print_lines([record])
    return 0
