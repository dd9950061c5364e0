"""Who takes part: members, pupils with their walls, contacts, whom one follows, where one is registered."""

from __future__ import annotations

from typing import Any

from sync.copy.people_rows import MemberRow, PupilRow, SeatCount
from sync.copy.reading.account import author_from
from sync.copy.reading.records import RecordReading
from sync.copy.rows import ShownRecord
from sync.copy.search_fold import fold
from sync.copy.session import stored_state
from sync.copy.sql import Sql, marks, of_one_moment
from sync.records import Author, ItemState

_ROLES = ("teacher_admin", "teacher", "expert", "observer", "pupil_admin", "pupil")
_MOST = 5_000
_ASKED = ("asked_me", "asked_by_me")
_NAMES = "instr(body, ?1) AND json_extract(body, '$.person.id')=?1"
"""Condition: the record's person is parameter 1; the plain search first, it spares reading every body."""


class PeopleReading:
    """Complete lists: a TwinSpace has tens of teachers and at most some thousand pupils. Thread: the connection's."""

    def __init__(self, sql: Sql, records: RecordReading) -> None:
        self._sql = sql
        self._records = records

    def members(self, space: str) -> list[MemberRow]:
        """Founders first, then by role, then by name."""
        me = stored_state(self._sql).person
        rows = [_member(one, me) for one in self._records.list("member", space, limit=_MOST)]
        place = {role: at for at, role in enumerate(_ROLES)}
        return sorted(rows, key=lambda row: (not row.is_founder, place.get(row.role, len(_ROLES)), fold(row.person.name), row.record))

    @of_one_moment
    def pupils(self, space: str) -> list[PupilRow]:
        """By name, each with the posts on the wall."""
        sql = """SELECT parent, count(*) AS posts, max(created_at) AS last FROM record_shown
            WHERE kind='wall_post' AND space=? AND is_deleted_here=0 GROUP BY parent"""
        walls = {row["parent"]: row for row in self._sql.rows(sql, space)}
        rows = [_pupil(one, walls.get(one.id)) for one in self._records.list("pupil", space, limit=_MOST)]
        return sorted(rows, key=lambda row: (fold(row.display_name), row.record))

    def has_user_name(self, name: str, but: str = "") -> bool:
        """True if a pupil of any project here, other than the record `but`, signs in under this name."""
        sql = """SELECT 1 FROM record_shown WHERE kind='pupil' AND is_deleted_here=0 AND id<>?2
            AND instr(body, ?1) AND json_extract(body, '$.user_name')=?1 LIMIT 1"""
        return self._sql.value(sql, name, but) is not None

    def contacts(self, state: str | None = None) -> list[ShownRecord]:
        """Contacts by name: all, or those asked_by_me, asked_me, accepted."""
        found = [one for one in self._records.list("contact", limit=_MOST) if state in (None, one.body.get("state"))]
        return sorted(found, key=lambda one: (fold(person_of(one.body).name), one.id))

    @of_one_moment
    def contact_of(self, person: str) -> ShownRecord | None:
        """The contact with this person, whatever its state."""
        found = (self._records.get(one.id) for one in self._records.named.of(person, "contact"))
        return next((one for one in found if one is not None and not one.is_deleted_here), None)

    @of_one_moment
    def unanswered(self) -> list[ShownRecord]:
        """Contacts that one of the two has not said yes to."""
        asked = [one.id for one in self._records.named.all("contact") if one.state in _ASKED]
        return [one for one in map(self._records.get, asked) if one is not None and not one.is_deleted_here]

    def contact_countries(self) -> frozenset[str]:
        """The countries of all contacts."""
        return frozenset(one.country for one in self._records.named.all("contact") if one.country)

    def shared_spaces(self, person: str) -> frozenset[str]:
        """The spaces this person is a member of, as far as this desk is too."""
        return frozenset(one.space for one in self._records.named.of(person, "member"))

    def told_of(self, person: str) -> ShownRecord | None:
        """The last that was told of somebody this teacher follows or followed."""
        sql = f"SELECT * FROM record_known WHERE kind='activity' AND {_NAMES} ORDER BY created_at DESC LIMIT 1"  # noqa: S608
        found = self._records.shown(self._sql.rows(sql, person))
        return found[0] if found else None

    def followed(self) -> list[ShownRecord]:
        """Whom and what the teacher follows, the latest first."""
        return list(self._records.list("follow", limit=_MOST))

    def is_followed(self, target: str) -> bool:
        """True if the teacher follows it, also before that has been sent."""
        return self._natural("follow", target) is not None

    def registrations(self) -> dict[str, ItemState]:
        """Target → how far the registration is."""
        return {one.parent: one.state for one in self._records.list("registration", limit=_MOST) if one.parent is not None}

    @of_one_moment
    def seats(self, record: str) -> SeatCount:
        """What is known of the seats of an event, a meeting or a course."""
        shown = self._records.get(record)
        body = shown.body if shown is not None else {}
        state = self._natural("registration", record)
        seats, taken = _number(body.get("seats", body.get("places"))), _number(body.get("taken"))
        is_full = body.get("is_full") is True or (seats is not None and taken is not None and taken >= seats)
        return SeatCount(seats, taken, is_full, state is not None, state, state is None and self._is_withdrawing(record))

    def invitations_to_me(self) -> list[ShownRecord]:
        """Invitations that wait for an answer, the latest first."""
        own = stored_state(self._sql).own_space
        return [one for one in self._records.list("invitation", own, limit=_MOST) if one.body.get("state") == "sent"]

    def liked_by(self, record: str, limit: int = 200) -> list[Author]:
        """Who likes it, the latest first, the own unsent like before all."""
        state = stored_state(self._sql)
        sql = """SELECT author, revision FROM record_shown WHERE parent=? AND kind='like' AND is_deleted_here=0
            ORDER BY revision IS NULL DESC, created_at DESC LIMIT ?"""
        found = (author_from(row["author"]) if row["revision"] is not None else state.person for row in self._sql.rows(sql, record, limit))
        return [one for one in found if one is not None]

    def _is_withdrawing(self, target: str) -> bool:
        sql = "SELECT count(*) FROM record_shown WHERE kind='registration' AND parent=? AND is_deleted_here=1"
        return bool(self._sql.value(sql, target))

    def _natural(self, kind: str, target: str) -> ItemState | None:
        me = stored_state(self._sql).person
        sql = f"""SELECT * FROM record_shown WHERE kind IN ({marks([kind])}) AND parent=? AND is_deleted_here=0
            AND (revision IS NULL OR author_id=?)"""  # noqa: S608 - our own words
        found = self._records.shown(self._sql.rows(sql, kind, target, me.id if me is not None else ""))
        return found[0].state if found else None


def person_of(body: dict[str, Any]) -> Author:
    """The person a member, contact or invitation is about; empty words where the body has none."""
    person = body.get("person")
    said = person if isinstance(person, dict) else {}
    return Author(str(said.get("id", "")), str(said.get("name", "")), str(said.get("country", "")))


def _member(one: ShownRecord, me: Author | None) -> MemberRow:
    person = person_of(one.body)
    role, school = str(one.body.get("role", "")), str(one.body.get("school_name") or "")
    return MemberRow(
        one.id, person, role, school, one.body.get("is_founder") is True, one.state, is_me=me is not None and me.id == person.id
    )


def _pupil(one: ShownRecord, wall: dict[str, Any] | None) -> PupilRow:
    posts, last = (wall["posts"], wall["last"]) if wall is not None else (0, None)
    return PupilRow(one.id, str(one.body.get("user_name", "")), one.title, str(one.body.get("wall_text") or ""), posts, last, one.state)


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
