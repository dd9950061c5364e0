"""The spaces of the account: joined in generations, left without deleting anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sync.copy.reading.news import NEWS_KINDS
from sync.copy.session import Session
from sync.copy.sql import to_json
from sync.copy.work import Work
from sync.records import Membership

_EVERYTHING = 1 << 62
_FIRST_DAYS = 7
_MOST_SHOWN = 50


class Spaces:
    """Writes the space rows from the feed. Thread: the writer."""

    def __init__(self, work: Work, session: Session) -> None:
        self._work = work
        self._session = session

    def cover(self, memberships: Sequence[Membership], *, is_relist: bool) -> None:
        """A first answer names all spaces of the account; those it leaves out become read-only."""
        generation = self._next_generation()
        column = "pending_generation" if is_relist else "generation"
        for member in memberships:
            self._put(member)
            self._work.run(f"UPDATE space SET {column}=? WHERE id=?", generation, member.space)  # noqa: S608 - one of two names
        covered = {member.space for member in memberships}
        for space in self._work.column("SELECT id FROM space WHERE is_member=1"):
            if space not in covered:
                self.leave(space)

    def join(self, member: Membership, seq: int) -> None:
        """A new generation: a record is shown once a line of it has brought it. What the space held before the join is not news."""
        generation = self._next_generation()
        self._put(member)
        self._work.run("UPDATE space SET generation=?, pending_generation=NULL WHERE id=?", generation, member.space)
        self._work.run(
            "UPDATE space SET seen_revision=max(seen_revision, ?), news_from=max(news_from, ?) WHERE id=?", seq, seq, member.space
        )

    def leave(self, space: str) -> None:
        """Read-only from now on."""
        self._work.run("UPDATE space SET is_member=0 WHERE id=?", space)
        self._work.touch("space", space)
        self._work.touch("outbox", space)

    def generation(self, space: str) -> int | None:
        """The generation a line of this space belongs to now; None for a space nobody spoke of."""
        value = self._work.value("SELECT coalesce(pending_generation, generation) FROM space WHERE id=?", space)
        return None if value is None else int(value)

    def begin_news(self) -> None:
        """The first exchange is whole: nothing of it is new since a visit that never was. A first Today shows the last seven days of it."""
        today = date.fromisoformat(self._work.ports.clock.now_utc()[:10])
        self._work.run("UPDATE space SET seen_revision=?1, news_from=?1", self._session.current().head)
        self._session.put(first_look=self._newest_since((today - timedelta(days=_FIRST_DAYS)).isoformat()))

    def _newest_since(self, day: str) -> list[str]:
        """Ids of the newest that others wrote since `day`.

        Read by the index and from its end, until every space has shown something older: the rows themselves are a gigabyte in the
        largest school, and the writer waits.
        """
        person, found = self._session.current().person, list[str]()
        me = person.id if person is not None else ""
        left = set(self._work.column("SELECT DISTINCT space FROM record INDEXED BY record_by_revision"))
        for n, space, kind, writer in self._work.walk(
            "SELECT n, space, kind, writer_id FROM record INDEXED BY record_by_revision WHERE is_deleted=0 ORDER BY revision DESC"
        ):
            if space not in left:
                continue
            if self._work.value("SELECT changed_at < ? FROM record WHERE n=?", day, n):
                left.discard(space)
            elif kind in NEWS_KINDS and writer != me:
                found.append(self._work.value("SELECT id FROM record WHERE n=?", n))
            if not left or len(found) == _MOST_SHOWN:
                break
        return found

    def _put(self, member: Membership) -> None:
        has_all = self._session.current().has_all
        self._work.run(
            """INSERT INTO space (id, kind, title, role, rights, state, is_member, joined_seq, generation, seen_revision, news_from)
            VALUES (?,?,?,?,?,?,1,?,0,?,?) ON CONFLICT (id) DO UPDATE SET kind=excluded.kind, title=excluded.title, role=excluded.role,
            rights=excluded.rights, state=excluded.state, is_member=1, joined_seq=excluded.joined_seq""",
            member.space,
            member.kind,
            member.title,
            member.role,
            to_json(sorted(member.rights)),
            member.state,
            member.joined_seq,
            0 if has_all else _EVERYTHING,
            0 if has_all else _EVERYTHING,
        )
        self._work.touch("space", member.space)
        self._work.touch("outbox", member.space)

    def _next_generation(self) -> int:
        generation = self._session.current().generation + 1
        self._session.put(generation=generation)
        return generation
