"""A message being written: kept like every text, sent together with the conversation it begins."""

from __future__ import annotations

from sync.copy.rows import DraftRow
from ui.editor.edit_session import EditSession
from ui.messages.commands import send_draft


class MessageSession(EditSession):
    """See EditSession; the draft of a new conversation becomes a conversation and a message in one transaction."""

    def _write_and_send(self, row: DraftRow, alts: dict[str, str], unused: tuple[str, ...]) -> str:
        draft = self._write(row, alts)
        record = send_draft(self._desk.copy, DraftRow(draft, *[getattr(row, name) for name in DraftRow.__slots__ if name != "id"]))
        if unused:
            self._desk.copy.attachments.forget(unused)
        return record
