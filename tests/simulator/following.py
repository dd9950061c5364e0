"""Drafts that follow a teacher from one of her computers to the other: typing on, scheduling, giving up, sending from either."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.simulator.hand import Hand, blocks_of, texts_of
from tests.simulator.ledger import words_in
from tests.simulator.school import account_of

FOLLOWING_ACTS = {"drafts": 5.0, "types_on": 10.0, "types_in_an_open_editor": 4.0, "schedules_draft": 1.5, "gives_up_draft": 1.0}
"""More of these where drafts follow."""
_LATER_S = (600, 90_000)


class FollowingDrafts(Hand):
    """Acts on drafts that may be on two computers."""

    _open: Any = None

    def types_on(self) -> None:
        """A paragraph more, or another one in the place of one, in a draft that lies here."""
        draft = self._draft()
        if draft is not None:
            self._closes(draft)  # one text has one editor at a desk
        self._types(draft)

    def types_in_an_open_editor(self) -> None:
        """The editor was opened before, and saves what it holds under the draft's old id, whatever came meanwhile."""
        if self._open is None:
            self._open = self._draft()
        else:
            self._types(self._open, only_adds=True)
            self._open = None

    def schedules_draft(self) -> None:
        draft = self._draft()
        if draft is not None:
            self._do(self.copy.drafts.save, replace(draft, publish_at=self.world.utc_in(self.chance.choice(_LATER_S))))

    def gives_up_draft(self) -> None:
        draft = self._draft()
        if draft is not None:
            self._closes(draft)
            self._do(self.copy.intentions.drop, draft.id)

    def closes_and_notes(self, draft: Any) -> None:
        """The draft is sent: its editor is closed; what another computer of hers has sent as well she posts twice herself."""
        self._closes(draft)
        if draft.record is None:
            follows = bool(self.world.ask(self.user, f"SELECT 1 FROM draft_link WHERE draft='{draft.id}'"))
            self.ledger.sent_from(self.user, account_of(self.user), words_in(draft.fields), follows=follows)

    def _closes(self, draft: Any) -> None:
        if self._open is not None and self._open.id == draft.id:
            self._open = None

    def _draft(self) -> Any:
        drafts = [one for one in self.copy.reading.drafts.list() if texts_of(one.fields)]
        return self.chance.choice(drafts) if drafts else None

    def _types(self, draft: Any, *, only_adds: bool = False) -> None:
        if draft is None:
            return
        texts, word = texts_of(draft.fields), self.ledger.word(self.user)
        before = set(texts)
        if only_adds or self.chance.random() < 0.5:
            texts.insert(self.chance.randrange(len(texts) + 1), word)
        else:
            texts[self.chance.randrange(len(texts))] = word
        self.ledger.take_away(before - set(texts))
        others = [block for block in draft.fields["blocks"] if block["type"] != "paragraph"]
        self._do(self.copy.drafts.save, replace(draft, fields={**draft.fields, "blocks": [*blocks_of(texts), *others]}))
        self.ledger.saved(self.user, word)
