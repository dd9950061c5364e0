"""Drafts and what came back: save, send, choose between versions, undo a merge, resend, edit, give up, take up again."""

from __future__ import annotations

from tests.simulator.following import FollowingDrafts
from tests.simulator.hand import blocks_of, texts_of
from tests.simulator.ledger import words_in

_NO_TEXT = ("like",)
"""Nothing to edit: the window offers no draft of it."""
_NEEDED = {"page": "title", "update": "title", "bulletin_note": "title", "comment": "text", "board_note": "text", "message": "text"}
"""Without it the window does not send: taken up from an edit of a page that is not here any more, a draft has what was changed only."""


class Deciding(FollowingDrafts):
    """Acts in Sending."""

    def drafts(self) -> None:
        words = self._words(2)
        on = self._one("update")
        if on is not None and self.chance.random() < 0.4:
            self._drafted("comment", {"target": on.id, "text": words[0]}, words[:1], parent=on.id)
        else:
            self._drafted("update", {"title": words[0], "blocks": blocks_of(words[1:]), "is_public": False}, words)

    def edits_by_draft(self) -> None:
        page = self._one("page")
        if page is None or page.state in ("returned", "two-versions") or page.revision is None:
            return
        texts, word = texts_of(page.body), self.ledger.word(self.user)
        texts.append(word)
        self._drafted("page", {**page.body, "blocks": blocks_of(texts)}, [word], record=page.id, base=page.base)

    def sends_draft(self) -> None:
        drafts = self.copy.reading.drafts.list()
        if drafts:
            draft = self.chance.choice(drafts)
            if draft.kind in _NEEDED and not draft.fields.get(_NEEDED[draft.kind]):
                return
            self.closes_and_notes(draft)
            record = self._do(self.copy.drafts.send, draft.id)
            if draft.record is None:
                self.ledger.made[record] = self.user

    def decides(self) -> None:
        for conflict in self.copy.reading.conflicts.list():
            mine, theirs = words_in(conflict.mine), words_in(conflict.theirs)
            how = self.chance.choice(("mine", "theirs", "both", "draft"))
            if how == "draft":
                self.ledger.may_repeat |= mine
                self._do(self._to_draft, conflict.id)
            elif how == "theirs":
                self.ledger.take_away(mine - theirs)
                self._do(self.copy.conflicts.keep_theirs, conflict.id)
            else:
                body = conflict.mine
                if how == "both" and conflict.theirs is not None and "blocks" in body:
                    more = [text for text in texts_of(conflict.theirs) if text not in texts_of(body)]
                    body = {**body, "blocks": blocks_of([*texts_of(body), *more])}
                self.ledger.take_away(theirs - words_in(body))
                if conflict.theirs is None and self.world.was_restored:
                    # Hers goes out as a new record, as she was told; a deletion that was only a backup's gap is undone by the desk
                    # that made the record, and then both stand.
                    self.ledger.may_repeat |= mine
                self._do(self.copy.conflicts.resolve, conflict.id, body)

    def _to_draft(self, conflict: str) -> None:
        self.copy.drafts.save(self.copy.conflicts.keep_mine_as_draft(conflict))

    def undoes_merge(self) -> None:
        """Her own text again, as the record's next version."""
        merged = self.copy.reading.sending.merged()
        if not merged:
            return
        kept = self.copy.reading.conflicts.get(self.chance.choice(merged).item)
        now = self.copy.reading.records.get(kept.record) if kept is not None else None
        if now is None or now.is_deleted_here or now.state in ("returned", "two-versions") or "blocks" not in kept.mine:
            return
        self.ledger.take_away(words_in(now.body.get("blocks")) - words_in(kept.mine["blocks"]))
        self._do(self.copy.intentions.change, now.id, {"blocks": kept.mine["blocks"]}, now.base)
        # Only now: a program killed at its commit has brought nothing back.
        self.ledger.undo(words_in(kept.mine["blocks"]) - words_in(now.body.get("blocks")))
        self._do(self.copy.conflicts.merge_seen, kept.id)

    def handles_returned(self) -> None:
        back = [row for row in self.copy.reading.sending.rows() if row.state == "returned"]
        if not back:
            return
        row = self.chance.choice(back)
        how = self.chance.choice(("resend", "drop") if row.kind in _NO_TEXT else ("resend", "edit_returned", "drop"))
        if how == "drop":
            fields = self.world.ask(self.user, f"SELECT fields FROM operation WHERE record='{row.record}'")
            self.ledger.take_away({word for (text,) in fields for word in words_in(text)})
        self._do(getattr(self.copy.intentions, how), row.item)

    def takes_back(self) -> None:
        waiting = [row for row in self.copy.reading.sending.rows() if row.state == "waiting" and row.kind not in _NO_TEXT]
        if waiting:
            self._do(self.copy.intentions.take_back, self.chance.choice(waiting).record)

    def takes_up_again(self) -> None:
        given = self.copy.reading.sending.given_up()
        if given:
            row = self.chance.choice(given)
            draft = self.world.ask(self.user, f"SELECT draft FROM given_up WHERE id='{row.item}'")
            self.ledger.may_repeat |= words_in(repr(draft))
            self._do(self.copy.given_up.take_back, row.item)
