"""What a teacher can do with messages; each is one command in one transaction on the writer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sync.copy.rows import DraftRow, ShownRecord
from sync.errors import DeskError
from ui.bus import Notice
from ui.desk import Desk
from ui.error_words import words_for
from ui.messages.people import as_fields

INITIATOR = "messages"


def reply_draft(desk: Desk, conversation: ShownRecord) -> DraftRow:
    """An empty reply, or the one begun before."""
    for row in desk.reading.drafts.list(kind="message"):
        if row.parent == conversation.id:
            return row
    return DraftRow("", "message", conversation.space, conversation.id, None, None, {"conversation": conversation.id, "text": ""}, (), "")


def new_draft(desk: Desk) -> DraftRow:
    """An empty message to people not chosen yet; it is a draft of a conversation until it is sent."""
    own = desk.copy.session.own_space
    return DraftRow("", "conversation", own, None, None, None, {"title": "", "participants": [], "text": ""}, (), "")


def send_draft(copy: Any, row: DraftRow) -> str:
    """Send a saved reply, or begin the conversation and send its first message, all or nothing. Thread: the writer."""
    if row.kind != "conversation":
        sent: str = copy.drafts.send(row.id)
        return sent
    fields = {"title": row.fields["title"], "participants": row.fields["participants"]}
    when = {"publish_at": row.publish_at, "not_after": row.not_after}
    conversation = copy.intentions.create("conversation", row.space, fields, **when)
    body = {"conversation": conversation, "text": row.fields["text"]} | ({"files": row.fields["files"]} if row.fields.get("files") else {})
    copy.drafts.save(replace(row, kind="message", parent=conversation, fields=body))
    message: str = copy.drafts.send(row.id)
    return message


def take_back(desk: Desk, line: ShownRecord, on_draft: Callable[[str], None]) -> None:
    """An unsent line becomes a draft; if its conversation has not left either, that becomes part of the draft."""
    desk.jobs.write(desk.copy.intentions.take_back, line.id, initiator=INITIATOR, on_done=on_draft, on_failed=teller(desk))


def mark_as_read(desk: Desk, conversation: str) -> None:
    """Everything in the conversation so far counts as read, on every computer of the teacher."""
    desk.jobs.write(desk.copy.intentions.read_mark, conversation, "conversation", initiator=INITIATOR, on_failed=teller(desk))


def teller(desk: Desk) -> Callable[[DeskError], None]:
    """Says an error in the notice bar."""

    def tell(error: DeskError) -> None:
        words = words_for(error)
        desk.bus.say.emit(Notice(words.line(), "warn", details=words.details))

    return tell


def participants_of(desk: Desk, people: list[Any]) -> list[dict[str, str]]:
    """The teacher and those she chose, as the contract names them."""
    return [as_fields(desk.person), *(as_fields(person) for person in people if person.id != desk.person.id)]
