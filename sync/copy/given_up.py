"""What a teacher gave up: kept for a month as the draft it could be again, with its pictures."""

from __future__ import annotations

from sync.copy.attachments import Attachments
from sync.copy.drafts import Drafts
from sync.copy.sql import Row, from_json, to_json
from sync.copy.texts import heading_of, words_in
from sync.copy.work import Work
from sync.errors import BadInput

KEPT_DAYS = 30


class GivenUp:
    """Thread: the writer."""

    def __init__(self, work: Work, drafts: Drafts, attachments: Attachments) -> None:
        self._work = work
        self._drafts = drafts
        self._attachments = attachments

    def keep(self, draft: str) -> None:
        """The draft is a draft no more; an empty one is simply forgotten. Raises BadInput(item_none)."""
        row = self._drafts.get(draft)
        fields = from_json(row["fields"])
        # The first message of a conversation is not called by its words, and may have nothing else yet.
        if heading_of(row["kind"], fields) or str(fields.get("text") or "").strip() or from_json(row["picture_ids"]):
            kept: Row = {"id": draft, "draft": to_json(row), "given_up_at": self._work.ports.clock.now_utc()}
            self._work.insert("given_up", kept, "REPLACE")
            self._work.keep("given_up", draft)
        self._drafts.discard(draft)
        self._work.touch("outbox", row["space"], draft)

    def take_back(self, item: str) -> str:
        """It is a draft again; answers the draft. Raises BadInput(item_none)."""
        kept = self._work.value("SELECT draft FROM given_up WHERE id=?", item)
        if kept is None:
            raise BadInput("item_none", item)
        row = from_json(kept)
        self._forget(item)
        self._drafts.put_back(row)
        self._work.touch("outbox", row["space"], item)
        return item

    def forget_old(self, days: int = KEPT_DAYS) -> None:
        """Let go what was given up more than `days` ago, with its pictures."""
        oldest = self._work.before(days=days)
        for kept in self._work.rows("SELECT id, draft FROM given_up WHERE given_up_at < ?", oldest):
            row = from_json(kept["draft"])
            self._forget(kept["id"])
            self._attachments.forget({*from_json(row["picture_ids"]), *words_in(from_json(row["fields"]))})
            self._work.touch("outbox", row["space"], kept["id"])

    def _forget(self, item: str) -> None:
        self._work.run("DELETE FROM given_up WHERE id=?", item)
        self._work.let_go("given_up", item)
