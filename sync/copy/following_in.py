"""What other computers of the teacher did to drafts, taken over after a pull: nothing of either side is lost."""

from __future__ import annotations

from collections.abc import Callable

from sync.copy.draft_bodies import body_of, carried, is_draft, is_same_text, named_media
from sync.copy.draft_links import DraftLinks
from sync.copy.drafts import Drafts
from sync.copy.given_up import GivenUp
from sync.copy.operations import LAID_OVER, WAITING, Operations
from sync.copy.rows import DraftRow
from sync.copy.session import Session
from sync.copy.shown import Body, body_at, fact_of
from sync.copy.sql import Row, from_json, marks, to_json
from sync.copy.work import Work
from sync.data_class import dataclass

Merge = Callable[[str, Body, Body, Body], Body | None]
_TARGET = ("for_kind", "for_space", "for_record", "for_parent", "for_base")


@dataclass(slots=True)
class Merging:
    """Counts of one round: drafts that came, were renewed, put together, kept twice, ended."""

    came: int = 0
    renewed: int = 0
    merged: int = 0
    doubled: int = 0
    ended: int = 0


class Arriving:
    """Thread: the writer. A draft that another computer changed gets a new id here, so that an open editor can never overwrite it."""

    def __init__(self, work: Work, operations: Operations, links: DraftLinks, drafts: Drafts, given_up: GivenUp, session: Session) -> None:
        self._work = work
        self._operations = operations
        self._links = links
        self._drafts = drafts
        self._given_up = given_up
        self._session = session

    def settle(self, own_space: str, merge: Merge) -> Merging:
        """Compare the draft records of the own space with the drafts here."""
        done = Merging()
        for known in self._links.all():
            self._links.agree(known)
        sql = """SELECT r.id, r.revision, r.body, r.is_deleted, coalesce(r.written_at, r.changed_at) AS written_at
            FROM record r JOIN space s ON s.id = r.space AND r.generation >= s.generation
            WHERE r.kind='draft' AND r.space=? AND (r.is_deleted=0 OR r.id IN (SELECT record FROM draft_link)) ORDER BY r.revision"""
        for fact in self._work.rows(sql, own_space):
            waiting = self._operations.chain(fact["id"], LAID_OVER)
            link = self._links.carrying(fact["id"])
            if any(row["action"] == "delete" for row in waiting):
                continue
            if fact["is_deleted"]:
                self._ended(link, done)
            elif not is_draft(from_json(fact["body"])):
                continue
            elif link is None:
                self._came(fact, done)
            else:
                self._met(fact, link, merge, done)
        for link in self._not_listed(own_space):
            self._ended(link, done, is_told=False)
        return done

    def _not_listed(self, own_space: str) -> list[Row]:
        """Links that both agreed on, of whose record a whole list brought nothing.

        A list made anew (a year away, the database lost) tells no deletions. Where it may be another history, no link has a ground.
        """
        state = self._session.current()
        if not state.has_all or state.relisting is not None:
            return []
        sql = f"""SELECT * FROM draft_link l WHERE synced IS NOT NULL AND revision IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM record r JOIN space s ON s.id = r.space AND r.generation >= s.generation
                WHERE r.id = l.record AND r.space = ?)
            AND NOT EXISTS (SELECT 1 FROM operation o WHERE o.record = l.record AND o.state IN ({marks(LAID_OVER)}))
            AND l.record NOT IN (SELECT id FROM quarantine) ORDER BY draft"""  # noqa: S608
        return self._work.rows(sql, own_space, *LAID_OVER)

    def _came(self, fact: Row, done: Merging) -> None:
        theirs = carried(from_json(fact["body"]))
        if not self._work.value("SELECT 1 FROM space WHERE id=?", theirs.get("for_space", "")):
            return
        if self._ends_again(fact, theirs):
            done.ended += 1
            return
        made = self._store(theirs, (), fact["written_at"])
        self._links.put(made, record=fact["id"], synced=to_json(theirs), revision=fact["revision"], is_from_elsewhere=1)
        done.came += 1

    def _ends_again(self, fact: Row, theirs: Body) -> bool:
        """Sent or thrown away here, and there again as it was known: a restored portal has lost the end. What is new in it comes."""
        sql = """SELECT * FROM operation WHERE record=? AND action='delete' AND state IN ('acked', 'done') AND code IN ('', 'gone')
            ORDER BY n DESC LIMIT 1"""
        ended = self._work.one(sql, fact["id"])
        known = self._work.column("SELECT body FROM history WHERE id=?", fact["id"]) if ended is not None else []
        if ended is None or not any(carried(from_json(body)) == theirs for body in known):
            return False
        self._operations.add(ended["account"], "draft", ended["space"], fact["id"], "delete", {}, base=fact["revision"])
        return True

    def _met(self, fact: Row, link: Row, merge: Merge, done: Merging) -> None:
        theirs = carried(from_json(fact["body"]))
        row = self._work.one("SELECT * FROM draft WHERE id=?", link["draft"])
        if row is None:
            return  # sent or thrown away here: the next push takes the record off
        agreed = {"synced": to_json(theirs), "revision": fact["revision"]}
        mine, sent = body_of(row), from_json(link["sent"])
        base = from_json(link["synced"])
        if theirs in (mine, sent):
            self._links.put(link["draft"], **agreed, sent=None)
        elif theirs == base:
            self._links.put(link["draft"], revision=fact["revision"])  # a restored portal counts anew: not the greatest
        elif not any(one["is_sent"] for one in self._operations.chain(fact["id"], WAITING)):
            self._changed_there(fact, link, row, merge, done)

    def _changed_there(self, fact: Row, link: Row, row: Row, merge: Merge, done: Merging) -> None:
        theirs, mine, base = carried(from_json(fact["body"])), body_of(row), from_json(link["synced"])
        for waiting in self._operations.chain(fact["id"], WAITING):
            self._operations.erase(waiting)
        agreed = {"record": fact["id"], "synced": to_json(theirs), "revision": fact["revision"]}
        elsewhere = link["is_from_elsewhere"]
        both = theirs if mine == base else _together(base, mine, theirs, merge)
        if both is not None:
            note = "" if mine == base else "merged"
            made = self._store(both, from_json(row["picture_ids"]), "" if note else fact["written_at"])
            self._links.forget(link["draft"])
            self._replace(row["id"], made)
            self._links.put(made, **agreed, is_from_elsewhere=elsewhere, note=note)
            done.renewed, done.merged = done.renewed + (not note), done.merged + bool(note)
            return
        self._links.loosen(link["draft"], "both_changed")
        made = self._store(theirs, (), fact["written_at"])
        self._links.put(made, **agreed, is_from_elsewhere=1, note="both_changed")
        self._work.touch("draft_local", row["space"], row["id"])
        done.doubled += 1

    def _ended(self, link: Row | None, done: Merging, *, is_told: bool = True) -> None:
        """Sent or thrown away on another computer. A text that was changed here stays; pictures that only this computer has, too.

        A time alone is no text: with it the same words would follow anew, and be sent twice. It is kept as given up, as is the rest.
        Unless the portal has told it (`is_told`), all is kept as given up: a copy made anew cannot know whether the portal was restored.
        """
        if link is None:
            return
        row, agreed = self._work.one("SELECT * FROM draft WHERE id=?", link["draft"]), from_json(link["synced"])
        done.ended += 1
        if row is None:
            self._links.forget(link["draft"])
        elif is_same_text(body_of(row), agreed):  # what was only offered may never have arrived
            self._links.forget(link["draft"])
            if not is_told or body_of(row) != agreed or self._has_media(row):
                self._given_up.keep(row["id"])
            else:
                self._drafts.discard(row["id"])
        else:
            self._links.loosen(link["draft"], "ended_elsewhere")
            self._work.touch("draft_local", row["space"], row["id"])

    def _has_media(self, row: Row) -> bool:
        named = [*named_media(from_json(row["fields"])), *from_json(row["picture_ids"])]
        sql = f"SELECT 1 FROM attachment WHERE record IN ({marks(named)})"  # noqa: S608
        return bool(named) and self._work.value(sql, *named) is not None

    def _store(self, body: Body, pictures: tuple[str, ...] | list[str], written_at: str) -> str:
        """A draft of this computer with the text of a record. `written_at`: when it was written there, "" for what was put together now."""
        record, base = body.get("for_record"), body.get("for_base")
        if record is not None and base is None:
            fact = fact_of(self._work, record)
            base = fact["revision"] if fact is not None else None
        fields, now = body["fields"], self._work.ports.clock.now_utc()
        where = (body["for_kind"], body.get("for_space", ""), body.get("for_parent"), record, base)
        when: Body = {"publish_at": body.get("for_publish_at"), "not_after": body.get("for_not_after")}
        made = self._drafts.save(DraftRow("", *where, fields, tuple(pictures), now, **when))
        if record is not None:
            ground = body_at(self._work, record, base)
            self._work.update("draft", made, {"seen_body": None if ground is None else to_json(ground)})
        if written_at:
            self._work.update("draft", made, {"changed_at": written_at})
            self._work.keep("draft", made)
        return made

    def _replace(self, old: str, new: str) -> None:
        now = self._work.ports.clock.now_utc()
        self._work.insert("draft_moved", {"draft": old, "successor": new, "moved_at": now}, "REPLACE")
        self._drafts.discard(old)


def _together(base: Body | None, mine: Body, theirs: Body, merge: Merge) -> Body | None:
    """Both texts as one, if both are about the same thing and touch different paragraphs."""
    if any(mine.get(name) != theirs.get(name) for name in _TARGET):
        return None
    ground = _alike(mine["fields"], theirs["fields"]) if base is None else base["fields"]
    fields = merge(mine["for_kind"], ground, mine["fields"], theirs["fields"])
    return None if fields is None else {**theirs, "fields": fields}


def _alike(mine: Body, theirs: Body) -> Body:
    """What both say stands for a ground that is lost: of either side things were added only, and none are taken out."""
    same = {name: value for name, value in mine.items() if theirs.get(name) == value}
    both = mine.get("blocks"), theirs.get("blocks")
    if all(isinstance(side, list) for side in both):
        same["blocks"] = [block for block in both[0] or () if block in (both[1] or ())]
    return same
