"""What is new since the last visit: decided by the portal's revisions, never by clocks."""

from __future__ import annotations

from sync.copy.session import Session
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
        self._work.run("UPDATE space SET news_from=seen_revision, seen_revision=max(seen_revision, ?)", state.head)
        self._work.touch("status")
        self._work.touch("space")

    def mark_seen(self, space: str | None = None) -> None:
        """Nothing in this space (or in any) is new any more."""
        head = self._session.current().head
        sql = "UPDATE space SET news_from=max(news_from, ?), seen_revision=max(seen_revision, ?)"
        if space is None:
            self._work.run(sql, head, head)
        else:
            self._work.run(sql + " WHERE id=?", head, head, space)
        self._work.touch("space", space or "")
