"""What is new since the last visit: decided by the portal's revisions, never by clocks."""

from __future__ import annotations

from collections.abc import Collection

from sync.copy.session import Session
from sync.copy.sql import to_json
from sync.copy.work import Work


class Visits:
    """Marks visits and what was seen. Thread: the writer."""

    def __init__(self, work: Work, session: Session) -> None:
        self._work = work
        self._session = session

    def begin_visit(self) -> None:
        """The teacher sat down: new is what came since the beginning of the last visit and was not marked as seen."""
        state = self._session.current()
        self._session.put(last_visit_utc=state.visit_at_utc, visit_at_utc=self._work.ports.clock.now_utc())
        if state.first_look and state.visit_at_utc is not None:
            self._session.put(first_look=[])
        self._work.run("UPDATE space SET news_from=seen_revision, seen_revision=max(seen_revision, ?)", state.head)
        self._work.run("DELETE FROM seen_kind WHERE news_from <= (SELECT news_from FROM space s WHERE s.id = seen_kind.space)")
        self._work.run("DELETE FROM seen_record WHERE revision <= (SELECT news_from FROM space s WHERE s.id = seen_record.space)")
        self._work.touch("status")
        self._work.touch("space")

    def mark_seen(self, space: str | None = None, kinds: Collection[str] = ()) -> None:
        """Nothing in this space (or in any) is new any more; with `kinds` only what is of these."""
        head = self._session.current().head
        if space is not None and kinds:
            sql = "INSERT INTO seen_kind VALUES (?,?,?) ON CONFLICT DO UPDATE SET news_from=max(news_from, excluded.news_from)"
            self._work.many(sql, [(space, kind, head) for kind in kinds])
        else:
            where, only = ("", ()) if space is None else (" WHERE id=?", (space,))
            self._work.run(f"UPDATE space SET news_from=max(news_from, ?), seen_revision=max(seen_revision, ?){where}", head, head, *only)  # noqa: S608
        self._work.touch("space", space or "")

    def mark_these_seen(self, records: Collection[str]) -> None:
        """These records and what hangs on them are not new any more, as they stand now: what else is of their kind stays new."""
        these = "(SELECT value FROM json_each(?1))"
        self._work.run(
            f"""INSERT INTO seen_record SELECT r.space, r.id, r.revision FROM record r WHERE r.id IN {these}
              UNION SELECT r.space, r.id, r.revision FROM record r WHERE r.parent IN {these}
            ON CONFLICT DO UPDATE SET revision=excluded.revision""",  # noqa: S608 - our own words
            to_json(list(records)),
        )
        self._work.touch("space", "")
