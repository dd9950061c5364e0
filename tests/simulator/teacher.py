"""What a teacher's hands do at her desk, at random: write, change, delete, draft, send, choose between versions, give up, go on."""

from __future__ import annotations

from typing import Any

from sync.copy.rows import DraftRow
from tests.simulator.ledger import words_in
from tests.support.small_school import PROJECT, made_id, own_space

PAGE = {"order": "m", "visibility": "members", "state": "published", "editors": "all"}
NAMES = {"maria": ("Maria Kelmendi", "AL"), "elena": ("Elena Popescu", "RO"), "deniz": ("Deniz", "TR")}


_TRIES = 4
_FAVOURITE = 0.6
"""How often teachers meet at the oldest record: where all write to different things nothing can go wrong."""


class Teacher:
    """One teacher's habits. Each act raises what the desk raises; only what the desk has taken goes into the ledger."""

    def __init__(self, world: Any, profile: Any):
        self.world, self.profile, self.user = world, profile, profile.user
        self.chance, self.ledger = world.chance, world.ledger

    @property
    def copy(self) -> Any:
        return self.profile.copy

    def does_something(self) -> str:
        """One act; gives its name."""
        acts = (
            *((self.writes_page,) * 3 + (self.writes_update,) * 2 + (self.comments,) * 3 + (self.changes_paragraph,) * 6),
            *((self.adds_paragraph,) * 4 + (self.deletes,) * 2 + (self.drafts,) * 3 + (self.sends_draft,) * 3 + (self.edits_by_draft,) * 2),
            *((self.talks,) * 2 + (self.answers,) * 2 + (self.adds_file,) * 2 + (self.likes, self.notes, self.schedules)),
            *((self.decides,) * 4 + (self.handles_returned,) * 3 + (self.takes_back,)),
        )
        before = self.profile.connector.connection.total_changes
        for _ in range(_TRIES):
            act = self.chance.choice(acts)
            act()
            if self.profile.connector.connection.total_changes != before:
                break
        return act.__name__

    # --- writing ------------------------------------------------------------------------------------------------------------

    def writes_page(self) -> None:
        words = self._words(3)
        self._creates("page", PROJECT, {"title": words[0], "blocks": _blocks(words[1:]), **PAGE}, words)

    def writes_update(self) -> None:
        words = self._words(2)
        self._creates("update", PROJECT, {"title": words[0], "blocks": _blocks(words[1:]), "is_public": False}, words)

    def schedules(self) -> None:
        words = self._words(2)
        fields = {"title": words[0], "blocks": _blocks(words[1:]), "is_public": False}
        later = self.world.utc_in(self.chance.choice((600, 90_000, 900_000)))
        self._creates("update", PROJECT, fields, words, publish_at=later)

    def comments(self) -> None:
        on = self._one("update")
        if on is not None:
            words = self._words(1)
            self._creates("comment", PROJECT, {"target": on.id, "text": words[0]}, words)

    def notes(self) -> None:
        words = self._words(1)
        self._creates("board_note", PROJECT, {"text": words[0], "x": 1, "y": 2, "colour": "yellow", "order": "m"}, words)

    def likes(self) -> None:
        on = self._one("update")
        if on is not None:
            act = self.copy.intentions.unlike if on.is_liked_by_me else self.copy.intentions.like
            self.copy.writer.call(act, on.id)

    def talks(self) -> None:
        with_whom = self.chance.choice([user for user in self.world.users if user != self.user])
        words = self._words(2)
        people = [{"id": made_id(user), "name": NAMES[user][0], "country": NAMES[user][1]} for user in (with_whom, self.user)]
        talk = self._creates("conversation", own_space(self.profile.account), {"title": words[0], "participants": people}, words[:1])
        self._creates("message", own_space(self.profile.account), {"conversation": talk, "text": words[1]}, words[1:])

    def answers(self) -> None:
        talk = self._one("conversation", own_space(self.profile.account))
        if talk is not None:
            words = self._words(1)
            self._creates("message", own_space(self.profile.account), {"conversation": talk.id, "text": words[0]}, words)

    def adds_file(self) -> None:
        words = self._words(2)
        data = f"{words[0]} ".encode() * self.chance.choice((1, 300))
        add = self.copy.attachments.add_file
        file = self.copy.writer.call(add, PROJECT, data, words[0] + ".txt", "text/plain", words[1])
        self.ledger.made[file] = self.user
        self.copy.writer.call(self.copy.attachments.send, [file])
        self.ledger.saved(self.user, *words)

    # --- changing -----------------------------------------------------------------------------------------------------------

    def changes_paragraph(self) -> None:
        self._edits(lambda texts, word: texts.__setitem__(self.chance.randrange(len(texts)), word) if texts else texts.append(word))

    def adds_paragraph(self) -> None:
        self._edits(lambda texts, word: texts.insert(self.chance.randrange(len(texts) + 1), word))

    def deletes(self) -> None:
        found = self._one(self.chance.choice(("page", "update", "comment", "board_note", "file")))
        if found is not None and self.chance.random() < 0.6:
            self.ledger.take_away(words_in(found.body))
            self.copy.writer.call(self.copy.intentions.remove, found.id, found.revision)

    def _edits(self, change: Any) -> None:
        page = self._one(self.chance.choice(("page", "page", "update")))
        if page is None or page.state in ("returned", "two-versions"):
            return
        texts, word = _texts(page.body), self.ledger.word(self.user)
        before = set(texts)
        change(texts, word)
        self.ledger.take_away(before - set(texts))
        self.copy.writer.call(self.copy.intentions.change, page.id, {"blocks": _blocks(texts)}, page.revision)
        self.ledger.saved(self.user, word)

    # --- drafts -------------------------------------------------------------------------------------------------------------

    def drafts(self) -> None:
        words = self._words(2)
        on = self._one("update")
        now = self.profile.clock.now_utc()
        draft = DraftRow(
            "", "update", PROJECT, None, None, None, {"title": words[0], "blocks": _blocks(words[1:]), "is_public": False}, (), now
        )
        if on is not None and self.chance.random() < 0.4:
            draft = DraftRow("", "comment", PROJECT, on.id, None, None, {"target": on.id, "text": words[0]}, (), now)
            words = words[:1]
        self.copy.writer.call(self.copy.drafts.save, draft)
        self.ledger.saved(self.user, *words)

    def edits_by_draft(self) -> None:
        page = self._one("page")
        if page is None or page.state in ("returned", "two-versions") or page.revision is None:
            return
        texts, word = _texts(page.body), self.ledger.word(self.user)
        texts.append(word)
        fields = {**page.body, "blocks": _blocks(texts)}
        draft = DraftRow("", "page", PROJECT, None, page.id, page.revision, fields, (), self.profile.clock.now_utc())
        self.copy.writer.call(self.copy.drafts.save, draft)
        self.ledger.saved(self.user, word)

    def sends_draft(self) -> None:
        drafts = self.copy.reading.drafts.list()
        if drafts:
            draft = self.chance.choice(drafts)
            self.copy.writer.call(self.copy.drafts.send, draft.id)

    # --- what came back -----------------------------------------------------------------------------------------------------

    def decides(self) -> None:
        for conflict in self.copy.reading.conflicts.list():
            mine, theirs = words_in(conflict.mine), words_in(conflict.theirs)
            how = self.chance.choice(("mine", "theirs", "both", "draft"))
            if how == "draft":
                self.ledger.may_repeat |= mine
                self.copy.writer.call(self._to_draft, conflict.id)
            elif how == "theirs":
                self.ledger.take_away(mine - theirs)
                self.copy.writer.call(self.copy.conflicts.keep_theirs, conflict.id)
            else:
                body = conflict.mine
                if how == "both" and conflict.theirs is not None and "blocks" in body:
                    more = [text for text in _texts(conflict.theirs) if text not in _texts(body)]
                    body = {**body, "blocks": _blocks([*_texts(body), *more])}
                self.ledger.take_away(theirs - words_in(body))
                self.copy.writer.call(self.copy.conflicts.resolve, conflict.id, body)

    def _to_draft(self, conflict: str) -> None:
        self.copy.drafts.save(self.copy.conflicts.keep_mine_as_draft(conflict))

    def handles_returned(self) -> None:
        back = [row for row in self.copy.reading.sending.rows() if row.state == "returned"]
        if not back:
            return
        row = self.chance.choice(back)
        how = self.chance.choice(("resend", "edit_returned", "drop"))
        act = getattr(self.copy.intentions, how)
        if how == "drop":
            fields = self.world.ask(self.user, f"SELECT fields FROM operation WHERE record='{row.record}'")
            self.ledger.take_away({word for (text,) in fields for word in words_in(text)})
        self.copy.writer.call(act, row.item)

    def takes_back(self) -> None:
        waiting = [row for row in self.copy.reading.sending.rows() if row.state == "waiting"]
        if waiting:
            self.copy.writer.call(self.copy.intentions.take_back, self.chance.choice(waiting).record)

    # --- within -------------------------------------------------------------------------------------------------------------

    def _creates(self, kind: str, space: str, fields: dict[str, Any], words: list[str], **when: Any) -> str:
        record = self.copy.writer.call(self.copy.intentions.create, kind, space, fields, **when)
        self.ledger.made[record] = self.user
        self.ledger.saved(self.user, *words)
        return record

    def _words(self, count: int) -> list[str]:
        return [self.ledger.word(self.user) for _ in range(count)]

    def _one(self, kind: str, space: str = PROJECT) -> Any:
        found = [one for one in self.copy.reading.records.list(kind, space, limit=50) if not one.is_deleted_here]
        found.sort(key=lambda one: one.id)
        if found and self.chance.random() < _FAVOURITE:
            return found[0]
        return self.chance.choice(found) if found else None


def _blocks(texts: list[str]) -> list[dict[str, Any]]:
    return [{"type": "paragraph", "runs": [{"text": text}]} for text in texts]


def _texts(body: dict[str, Any]) -> list[str]:
    return ["".join(run["text"] for run in block["runs"]) for block in body.get("blocks", [])]
