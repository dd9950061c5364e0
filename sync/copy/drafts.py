"""Unfinished texts of this computer: autosaved, in the unsent log, sent as operations in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.copy.attachments import ATTACHED, Attachments
from sync.copy.draft_bodies import missing_media, without_media
from sync.copy.made_over import NO_BASE, is_beside
from sync.copy.rows import DraftRow
from sync.copy.session import Session
from sync.copy.shown import Body, body_at, shown_of
from sync.copy.sql import Row, from_json, to_json
from sync.copy.texts import parent_of, words_in
from sync.copy.work import Work
from sync.errors import BadInput

if TYPE_CHECKING:
    from sync.copy.given_up import GivenUp
    from sync.copy.intentions import Intentions


class Drafts:
    """Save, discard and send drafts. Thread: the writer."""

    def __init__(self, work: Work, session: Session) -> None:
        self._work = work
        self._session = session

    def save(self, draft: DraftRow) -> str:
        """Keep the draft; id "" makes a new one. Answers its id. On the disk, twice, when this returns."""
        made = draft.id or self._work.ports.ids.new()
        old = self._work.one("SELECT base_body, seen_body, base FROM draft WHERE id=?", made)
        base_body = old["base_body"] if old is not None and old["base"] == draft.base else None
        if base_body is None and draft.record is not None:
            # Remembered at the first save: when it is sent, the portal's text may have moved on and the base be forgotten.
            base = body_at(self._work, draft.record, draft.base)
            base_body = None if base is None else to_json(base)
        seen_body = old["seen_body"] if old is not None else self._seen(draft, base_body)
        row: Row = {
            "id": made,
            "kind": draft.kind,
            "space": draft.space,
            "parent": draft.parent,
            "record": draft.record,
            "base": draft.base,
            "base_body": base_body,
            "seen_body": seen_body,
            "fields": to_json(draft.fields),
            "picture_ids": to_json(draft.picture_ids),
            "changed_at": self._work.ports.clock.now_utc(),
            "account": self._session.current().account,
            "publish_at": draft.publish_at,
            "not_after": draft.not_after,
        }
        self._work.insert("draft", row, "REPLACE")
        self._work.keep("draft", made)
        self._touch(made, draft.space)
        return made

    def discard(self, draft: str) -> None:
        """Forget the draft; its pictures stay where they are used elsewhere. Unknown ids are ignored."""
        space = self._work.value("SELECT space FROM draft WHERE id=?", draft)
        if space is not None:
            self._work.run("DELETE FROM draft WHERE id=?", draft)
            self._work.let_go("draft", draft)
            self._touch(draft, space)

    def put_back(self, row: Row) -> None:
        """A stored row, as `get` gave it, is a draft again."""
        self._work.insert("draft", row, "REPLACE")
        self._work.keep("draft", row["id"])
        self._touch(row["id"], row["space"])

    def get(self, draft: str) -> Row:
        """The stored row. Raises BadInput(item_none)."""
        row = self._work.one("SELECT * FROM draft WHERE id=?", draft)
        if row is None:
            raise BadInput("item_none", draft)
        return row

    def _seen(self, draft: DraftRow, base_body: str | None) -> str | None:
        """What stood in the editor at first: what is shown, unless it was opened over another revision, or saves what was ended here."""
        shown = shown_of(self._work, draft.record) if draft.record is not None else None
        is_now = shown is not None and shown.revision == draft.base and not draft.id
        return to_json(shown.body) if shown is not None and is_now else base_body

    def _touch(self, draft: str, space: str) -> None:
        self._work.touch("draft_local", space, draft)
        self._work.look_again("draft", [draft])


class DraftSending:
    """Turns a draft into operations. Thread: the writer."""

    def __init__(self, work: Work, drafts: Drafts, attachments: Attachments, intentions: Intentions, given_up: GivenUp) -> None:
        self._work = work
        self._given_up = given_up
        self._drafts = drafts
        self._attachments = attachments
        self._intentions = intentions

    def send(self, draft: str, *, publish_at: str | None = None, not_after: str | None = None) -> str:
        """Pictures, files and text as operations, the draft gone, all or nothing. Answers the record. Raises BadInput(item_none).

        Without times those that were kept with the draft count.
        """
        row = self._drafts.get(draft)
        when = {"publish_at": publish_at or row["publish_at"], "not_after": not_after or row["not_after"]}
        fields = from_json(row["fields"])
        if self._work.value("SELECT is_from_elsewhere FROM draft_link WHERE draft=?", draft):
            fields = without_media(fields, set(missing_media(self._work, fields)))
        pictures = from_json(row["picture_ids"])
        if row["kind"] in ATTACHED and pictures and self._attachments.send_alone(pictures[0], fields):
            self._drafts.discard(draft)
            return str(pictures[0])
        named = [*pictures, *sorted(words_in(fields))]
        record = row["record"] or self._work.ports.ids.new()
        self._attachments.send(named, part_of=record)
        if row["record"] is None:
            self._intentions.create(row["kind"], row["space"], fields, record=record, **when)
        else:
            newest = self._work.value("SELECT max(n) FROM operation") or 0
            operation = self._intentions.change(record, self._changed(row, fields), row["base"], seen=from_json(row["seen_body"]))
            if operation is not None and row["base_body"] is not None:
                # The base the editor saw, even if this computer has newer facts by now. An edit that waited, and says this now too, keeps
                # its own: the editor saw that edit, and over it, its lack on a restored portal would pass for struck out.
                own = "id=? AND base=? AND n > ?"
                self._work.run(f"UPDATE operation SET base_body=? WHERE {own}", row["base_body"], operation, row["base"], newest)  # noqa: S608
        self._drafts.discard(draft)
        return str(record)

    def _changed(self, row: Row, fields: Body) -> Body:
        """What this draft changed of the text it was begun over. Own newer work that it replaces is kept as given up."""
        shown = shown_of(self._work, row["record"])
        # Of two versions it goes into mine.
        versions = self._work.one("SELECT mine, theirs FROM conflict WHERE record=? AND resolved_at IS NULL", row["record"])
        if shown is None:
            return fields
        now = shown.body if versions is None else from_json(versions["mine"])
        seen = from_json(row["seen_body"]) or {}  # a purge has taken it along, or it came from her other computer without its ground
        changed = {name: value for name, value in fields.items() if value != seen.get(name)}
        replaced = [name for name in changed if now.get(name) not in (seen.get(name), changed[name])]
        newer = "SELECT 1 FROM operation WHERE record=? AND action <> 'delete' AND (state <> 'done' OR revision > ?)"
        # My version of two stands nowhere else, whatever became of the operations that began it.
        if (
            replaced
            and not is_beside(self._work, shown, row["base"])
            and (versions is not None or self._work.value(newer, row["record"], row["base"] or 0) is not None)
        ):
            stands = versions is None or versions["theirs"] is not None
            # Of no revision: sent again, by whichever computer, it meets what stands there then, from the ground they have in common.
            record, base = (row["record"], NO_BASE) if stands else (None, None)
            kept = DraftRow("", row["kind"], row["space"], parent_of(row["kind"], now), record, base, now, (), row["changed_at"])
            made = self._drafts.save(kept)
            # Taken up again and sent it must say what it changed of that, not of itself.
            self._work.update("draft", made, {"seen_body": row["seen_body"], "base_body": row["seen_body"] if stands else None})
            self._given_up.keep(made)
        return changed
