"""Changes of what is there: paragraphs, titles, texts, who may see it; deletions, and their undoing."""

from __future__ import annotations

from typing import Any

from tests.simulator.hand import Hand, blocks_of, texts_of
from tests.simulator.ledger import words_in
from tests.simulator.school import account_of

_TROUBLED = ("returned", "two-versions")


class Changing(Hand):
    """Acts on a record that is shown."""

    def changes_paragraph(self) -> None:
        self._edits(lambda texts, word: texts.__setitem__(self.chance.randrange(len(texts)), word) if texts else texts.append(word))

    def adds_paragraph(self) -> None:
        self._edits(lambda texts, word: texts.insert(self.chance.randrange(len(texts) + 1), word))

    def changes_title(self) -> None:
        self._rewrites(self._one(self.chance.choice(("page", "update"))), "title")

    def changes_text(self) -> None:
        self._rewrites(self._one(self.chance.choice(("comment", "board_note", "bulletin_note"))), "text")

    def changes_readers(self) -> None:
        """Who may see a page of hers: what narrows it must reach the desks that have it."""
        page = self._one("page")
        if page is None or page.state in _TROUBLED or not page.is_mine:
            return
        fields = self.chance.choice(({"visibility": "teachers"}, {"visibility": "members"}, {"state": "draft"}, {"state": "published"}))
        self._do(self.copy.intentions.change, page.id, fields, page.base)

    def deletes(self) -> None:
        found = self._one(self.chance.choice(("page", "update", "comment", "board_note", "file", "bulletin_note", "picture")))
        if found is None or self.chance.random() >= 0.6:
            return
        words = words_in(found.body)
        self.ledger.take_away(words)
        operation = self._do(self.copy.intentions.remove, found.id, found.revision)
        if operation is not None and self.chance.random() < 0.3 and self._waits(operation):
            self._do(self.copy.intentions.drop, operation)
            self.ledger.give_back(words)

    def _waits(self, operation: str) -> bool:
        return any(row.item == operation and row.state == "waiting" for row in self.copy.reading.sending.rows(sent_limit=0))

    def _rewrites(self, found: Any, field: str) -> None:
        if found is None or found.state in _TROUBLED or not self._may_edit(found):
            return
        word = self.ledger.word(self.user)
        before = words_in(found.body.get(field, ""))
        self.ledger.take_away(before)
        self._do(self.copy.intentions.change, found.id, {field: word}, found.base)
        self.ledger.saved(self.user, word)

    def _may_edit(self, found: Any) -> bool:
        """The window offers no editor for what would be refused; now and then rights change afterwards."""
        is_shared = found.kind == "page" and found.body.get("editors") == "all"
        return bool(found.is_mine or is_shared or account_of(self.user) == account_of("maria"))

    def _edits(self, change: Any) -> None:
        page = self._one(self.chance.choice(("page", "page", "update")))
        if page is None or page.state in _TROUBLED:
            return
        texts, word = texts_of(page.body), self.ledger.word(self.user)
        before = set(texts)
        change(texts, word)
        self.ledger.take_away(before - set(texts))
        others = [block for block in page.body.get("blocks", []) if block["type"] != "paragraph"]
        self._do(self.copy.intentions.change, page.id, {"blocks": [*blocks_of(texts), *others]}, page.base)
        self.ledger.saved(self.user, word)
