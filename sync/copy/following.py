"""Drafts that follow: an unfinished text is a private `draft` record, so that the teacher's other computer has it too.

A draft's link says which record carries it and what both sides last agreed on. What an exchange does is decided from links, drafts
and facts as they stand, never from events: a run that dies is simply done again.
"""

from __future__ import annotations

from collections.abc import Callable

from sync.copy.attachments import ATTACHED
from sync.copy.draft_bodies import body_of, has_text
from sync.copy.draft_links import DraftLinks
from sync.copy.following_in import Arriving, Merging
from sync.copy.operations import IN_FLIGHT, UNSENT, WAITING, Operations
from sync.copy.session import Session
from sync.copy.shown import Body, changed_fields, fact_of
from sync.copy.sql import Row, from_json, to_json
from sync.copy.work import Work

SETTING = "drafts_follow"
MOST_BYTES = 100_000
"""A longer unfinished text stays on this computer: it would make every exchange heavy."""


class Following:
    """Sends and takes drafts of the signed-in account. Thread: the writer."""

    def __init__(self, work: Work, operations: Operations, session: Session, links: DraftLinks, arriving: Arriving) -> None:
        self._work = work
        self._operations = operations
        self._session = session
        self._links = links
        self._arriving = arriving

    def switch(self, is_on: bool) -> None:
        """The teacher's choice for this profile. Off: what was begun here is taken off the portal, what came stays as it is."""
        self._session.put_setting(SETTING, is_on)
        if not is_on:
            for link in self._links.all():
                if not link["is_from_elsewhere"] and link["record"] is not None:
                    self._end(link)
        self._work.touch("draft_local")

    def is_on(self) -> bool:
        """True if drafts follow."""
        return bool(self._session.current().settings.get(SETTING, False)) and bool(self._session.current().own_space)

    def queue(self) -> int:
        """Before a push: at most one operation a draft. Answers how many wait now because of it."""
        count = 0
        for link in self._links.all():
            self._links.agree(link)
            if link["record"] is not None and not self._work.value("SELECT 1 FROM draft WHERE id=?", link["draft"]):
                count += self._end(link)
        if not self.is_on():
            return count
        account = self._session.current().account
        for draft in self._work.rows("SELECT * FROM draft WHERE account=? ORDER BY id", account):
            count += self._tell(draft)
        return count

    def settle(self, merge: Callable[[str, Body, Body, Body], Body | None]) -> Merging:
        """After a pull: what other computers did to drafts. `merge(kind, base, mine, theirs)` answers a whole text or None."""
        if not self.is_on():
            return Merging()
        return self._arriving.settle(self._session.current().own_space, merge)

    def _tell(self, draft: Row) -> bool:
        link = self._links.of(draft["id"])
        body = body_of(draft)
        text = to_json(body)
        known = None if link is None else from_json(link["sent"] or link["synced"])
        if body == known or (link is None and not has_text(draft)) or len(text) > MOST_BYTES or not self._is_known_there(draft):
            return False
        if link is None or link["record"] is None:
            record = self._work.ports.ids.new()
            self._links.put(draft["id"], record=record)
            return self._send(draft, record, "create", body, text)
        waiting = self._operations.chain(link["record"], WAITING)
        if waiting:
            return self._rewrite(link, waiting[-1], draft, text)
        if link["synced"] is None:
            return self._send(draft, link["record"], "create", body, text)
        changed = changed_fields(from_json(link["synced"]), body)
        return self._send(draft, link["record"], "update", changed, text, base=link["revision"])

    def _send(self, draft: Row, record: str, action: str, fields: Body, text: str, base: int | None = None) -> bool:
        state, written_at = self._session.current(), draft["changed_at"]
        operation = self._operations.add(state.account, "draft", state.own_space, record, action, fields, base=base, written_at=written_at)
        self._links.put(draft["id"], sent=text, operation=operation)
        return True

    def _rewrite(self, link: Row, waiting: Row, draft: Row, text: str) -> bool:
        """What has not left yet says the newest text; what may have left keeps its bytes, and the text waits for the next exchange."""
        if waiting["state"] not in UNSENT or waiting["is_sent"] or waiting["action"] == "delete":
            return False
        is_whole = waiting["action"] == "create" or link["synced"] is None  # no ground any more since the portal was restored
        body = body_of(draft)
        fields = body if is_whole else changed_fields(from_json(link["synced"]), body)
        self._operations.replace_fields(waiting, fields)
        self._operations.change(waiting, written_at=draft["changed_at"])
        self._links.put(link["draft"], sent=text, operation=waiting["id"])
        return True

    def _is_known_there(self, draft: Row) -> bool:
        """False while the draft hangs on something that the portal has not heard of, stands in a space that was left, or is a file."""
        if draft["kind"] in ATTACHED:
            return False  # its bytes are here
        if not self._work.value("SELECT 1 FROM space WHERE id=? AND is_member=1", draft["space"]):
            return False
        hangs_on = [one for one in (draft["record"], draft["parent"]) if one]
        facts = [fact_of(self._work, one) for one in hangs_on]
        return all(fact is not None and not fact["is_deleted"] for fact in facts)

    def _end(self, link: Row) -> bool:
        """The draft was sent, thrown away or shall not follow: its record goes. Nothing while an operation of it is on its way."""
        record = link["record"]
        if self._operations.chain(record, IN_FLIGHT):
            return False
        if self._links.is_answer_lost(link) and not self._session.current().has_all:
            return False  # forgotten now, the record would come with the news as a draft of another computer, to be sent once more
        for row in self._operations.chain(record, UNSENT):
            if row["is_sent"]:
                return False
            self._operations.erase(row)
        self._links.forget(link["draft"])
        if link["revision"] is None:
            return False
        state = self._session.current()
        self._operations.add(state.account, "draft", state.own_space, record, "delete", {}, base=link["revision"])
        return True
