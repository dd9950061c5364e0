"""What a teacher means to do: each method leaves operations in the outbox and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sync.copy.coming_back import ComingBack
from sync.copy.conflicts import Conflicts
from sync.copy.made_over import is_beside, raised
from sync.copy.operations import IN_FLIGHT, UNSENT, Operations, is_natural
from sync.copy.session import Session
from sync.copy.shown import Body, Shown, body_at, changed_fields, lay_over, not_in, shown_of, with_fields
from sync.copy.sql import Row, from_json, to_json
from sync.copy.work import Work
from sync.errors import BadInput, SignInNeeded


class Intentions:
    """Verbs of the outbox. Edits of something unsent change it; an edit of something in flight waits as one behind it.

    Thread: the writer (`copy.writer.call(copy.intentions.create, …)`). Raises SignInNeeded if the profile has no account yet.
    """

    def __init__(self, work: Work, operations: Operations, session: Session, conflicts: Conflicts, back: ComingBack) -> None:
        self._work = work
        self._operations = operations
        self._session = session
        self._conflicts = conflicts
        self._back = back

    def create(
        self,
        kind: str,
        space: str,
        fields: Body,
        *,
        record: str | None = None,
        requires: Iterable[str] = (),
        inline: Sequence[str] = (),
        publish_at: str | None = None,
        not_after: str | None = None,
        part_of: str | None = None,
    ) -> str:
        """A new record with the complete body `fields`; answers its id. What it names of ours and is unsent goes first by itself."""
        made = record or self._work.ports.ids.new()
        body = {name: value for name, value in fields.items() if value is not None}
        more: dict[str, Any] = {
            "requires": requires,
            "inline": inline,
            "publish_at": publish_at,
            "not_after": not_after,
            "part_of": part_of,
        }
        self._operations.add(self._account(), kind, space, made, "create", body, **more)
        return made

    def change(self, record: str, fields: Body, base: int | None, *, seen: Body | None = None) -> str | None:
        """Change top-level fields of the record; `base` is the revision the teacher saw (ShownRecord.base), `seen` the body, if known.

        Answers the operation's id; None if nothing differs or the change went into an open conflict. Raises BadInput(record_none).
        """
        shown = self._shown(record)
        if self._conflicts.absorb(record, fields):
            return None
        changed = {name: value for name, value in fields.items() if shown.body.get(name) != value}
        if not changed:
            return None
        if shown.is_deleted_there:
            self._conflicts.open_deleted(shown, [], with_fields(shown.body, changed))
            return None
        self._forget_delete(record)
        # A change that came back stays as it is: it is not shown, and a newer one made without seeing it must not replace its text.
        back = [row for row in self._operations.chain(record, ("returned",)) if row["action"] == "create"]
        waiting = [*back, *self._operations.chain(record, (*UNSENT, *IN_FLIGHT))]
        last = waiting[-1] if waiting else None
        if is_beside(self._work, shown, base):
            return self._follow_up(shown, "update", changed, base, None, seen)
        if last is not None and last["state"] not in IN_FLIGHT:
            return self._rewrite(last, changed)
        return self._follow_up(shown, "update", changed, base, last)

    def remove(self, record: str, base: int | None = None) -> str | None:
        """Delete the record; one never sent is simply taken out (None). Answers the operation's id. Raises BadInput(record_none)."""
        shown = self._shown(record)
        if is_natural(shown.kind) and self._back.is_undone(record):
            return None
        for row in self._operations.chain(record, (*UNSENT, "returned")):
            # The portal may refuse the deletion: an edit that had not left must not be gone with it.
            self._back.lay_aside(row)
            if row["action"] == "create" and not row["is_unsure"]:
                return None
        self._back.lay_aside_version(record)
        if shown.is_deleted_there:
            return None
        flying = self._operations.chain(record, IN_FLIGHT)
        return self._follow_up(shown, "delete", {}, shown.revision if base is None else base, flying[-1] if flying else None)

    # --- natural keys -----------------------------------------------------------------------------------------------------

    def like(self, target: str) -> str:
        """Like a record. Twice is once."""
        return self._set("like", self._shown(target).space, target, {"target": target})

    def unlike(self, target: str) -> None:
        """Take the like back."""
        self._unset("like", target)

    def vote(self, poll: str, option: str) -> str:
        """Vote in a poll, or vote otherwise."""
        return self._set("vote", self._shown(poll).space, poll, {"poll": poll, "option": option})

    def read_mark(self, target: str, target_kind: str) -> str:
        """This has been read up to now; another mark over an older one is sent again."""
        return self._set("read_mark", self._own(), target, {"target": target, "target_kind": target_kind}, again=True)

    def register(self, target: str, target_kind: str) -> str:
        """Register for an event, a course or a meeting."""
        return self._set("registration", self._own(), target, {"target": target, "target_kind": target_kind})

    def unregister(self, target: str) -> None:
        """Withdraw."""
        self._unset("registration", target)

    def follow(self, target: str, target_kind: str) -> str:
        """Follow a person, a project or a group."""
        return self._set("follow", self._own(), target, {"target": target, "target_kind": target_kind})

    def unfollow(self, target: str) -> None:
        """Follow no longer."""
        self._unset("follow", target)

    # --- what came back or is taken back ------------------------------------------------------------------------------------

    def take_back(self, record: str) -> str:
        """Something that waits becomes a draft again; answers the draft. Raises BadInput(in_flight) if it has left already."""
        return self._back.take_back(record)

    def resend(self, item: str) -> str:
        """Queue a returned operation again, as a new one; answers its id. Twice is once."""
        return self._back.resend(item)

    def edit_returned(self, item: str) -> str:
        """A returned operation becomes a draft; answers the draft."""
        return self._back.edit_returned(item)

    def drop(self, item: str) -> None:
        """Give an item of Sending up; it is kept for 30 days. Raises BadInput(in_flight)."""
        self._back.drop(item)

    # --- within ---------------------------------------------------------------------------------------------------------------

    def _account(self) -> str:
        account = self._session.current().account
        if not account:
            raise SignInNeeded("no account yet")
        return account

    def _own(self) -> str:
        self._account()
        return self._session.current().own_space

    def _shown(self, record: str) -> Shown:
        shown = shown_of(self._work, record)
        if shown is None:
            raise BadInput("record_none", record)
        return shown

    def _forget_delete(self, record: str) -> None:
        for row in self._operations.chain(record, (*UNSENT, "returned")):
            if row["action"] == "delete":
                self._operations.erase(row)

    def _rewrite(self, row: Row, changed: Body) -> str:
        """The unsent operation says the new content too; one that had left once gets a new id, because ids are bound to content."""
        fields = from_json(row["fields"])
        fields = with_fields(fields, changed) if row["action"] == "create" else {**fields, **changed}
        if row["is_sent"] or row["state"] == "returned":
            row = self._back.renew(row)
        self._operations.replace_fields(row, fields)
        return str(row["id"])

    def _follow_up(self, shown: Shown, action: str, fields: Body, base: int | None, flying: Row | None, seen: Body | None = None) -> str:
        account = self._account()
        if flying is not None and (shown.revision is None or not_in(self._work, shown.record, shown.revision, [flying])):
            # Its base will be the answered revision; its base body is what stands when that is applied.
            return self._operations.add(account, shown.kind, shown.space, shown.record, action, fields, waits_for=flying["id"])
        base = raised(self._work, shown.record, base, seen)
        body = body_at(self._work, shown.record, base)
        kept = None if body is None else to_json(body)
        return self._operations.add(account, shown.kind, shown.space, shown.record, action, fields, base=base, base_body=kept)

    def _set(self, kind: str, space: str, target: str, body: Body, *, again: bool = False) -> str:
        account = self._account()
        record = self._work.ports.ids.natural(account, kind, target)
        waiting = self._operations.chain(record, UNSENT)
        for row in reversed(waiting):
            if row["action"] == "create":
                if lay_over({}, [row]) != body:
                    self._rewrite(row, changed_fields(from_json(row["fields"]), body))
                return record
            self._operations.erase(row)
        shown = shown_of(self._work, record)
        if again or shown is None or shown.is_deleted_there or shown.is_deleted_here or shown.body != body:
            flying = self._operations.chain(record, IN_FLIGHT)
            self._operations.add(account, kind, space, record, "create", body, waits_for=flying[-1]["id"] if flying else None)
        return record

    def _unset(self, kind: str, target: str) -> None:
        record = self._work.ports.ids.natural(self._account(), kind, target)
        shown = shown_of(self._work, record)
        if shown is not None and not shown.is_deleted_here:
            self.remove(record, shown.revision)
