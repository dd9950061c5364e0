"""Records as a screen shows them: facts with unsent work laid over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sync.copy.reading.account import author_from
from sync.copy.reading.named import NamedPeople
from sync.copy.reading.news import NEWS_FROM
from sync.copy.rows import ShownRecord, VersionRow
from sync.copy.search_fold import fold
from sync.copy.session import SessionState, stored_state
from sync.copy.shown import lay_over, not_in, shown_of
from sync.copy.sql import Row, Sql, from_json, marks, of_one_moment
from sync.copy.texts import parent_of, text_of, title_of
from sync.kinds import KINDS
from sync.records import Author, ItemState

REPLY_KINDS = frozenset(("comment", "reply", "thread", "partner_answer", "wall_post", "wall_reply", "message"))
_STATES = (
    ("conflict", ItemState.TWO_VERSIONS),
    ("returned", ItemState.RETURNED),
    ("sending", ItemState.SENDING),
    ("unknown", ItemState.CHECKING),
    ("queued", ItemState.WAITING),
    ("held", ItemState.WAITING),
)
Shown = list[ShownRecord]
Versions = list[VersionRow]
Rows = list[Row]
_REPLIES = ",".join(f"'{kind}'" for kind in sorted(REPLY_KINDS))
_LAST_REPLY = f"""max(created_at,
  coalesce((SELECT max(r.created_at) FROM record r WHERE r.parent = record_shown.id AND r.kind IN ({_REPLIES}) AND r.is_deleted=0), ''),
  coalesce((SELECT max(o.written_at) FROM operation o WHERE o.state IN ('queued', 'held', 'sending', 'unknown', 'returned')
    AND o.action='create' AND o.parent = record_shown.id AND o.kind IN ({_REPLIES})), ''))"""  # noqa: S608
_BY_FIELD = ("starts_at", "ends_at", "closes_at", "published_at", "awarded_at", "name")
_ORDERS = {
    "order": "order_key IS NULL, order_key, created_at, id",
    "title": "title COLLATE NOCASE, id",
    "last_reply": f"{_LAST_REPLY} DESC, id",
    "changed": "changed_at DESC, id",
    **{name: f"json_extract(body, '$.{name}') IS NULL, json_extract(body, '$.{name}'), id" for name in _BY_FIELD},
    **{f"-{name}": f"json_extract(body, '$.{name}') IS NULL, json_extract(body, '$.{name}') DESC, id" for name in _BY_FIELD},
}
Kinds = str | Sequence[str]


class RecordReading:
    """Lists and single records. Thread: the connection's."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql
        self.named = NamedPeople(sql)

    @of_one_moment
    def list(
        self,
        kind: Kinds,
        space: str | None = None,
        parent: str | None = None,
        limit: int = 200,
        offset: int = 0,
        newest_first: bool = True,
        order: str | None = None,
    ) -> Shown:
        """Shown records of a kind, or of several, a window of them. Own unsent ones stand where the newest stand.

        `order` instead of the time of creation: "order" (the fractional key among siblings), "title", "changed", "last_reply", "person"
        (contacts and members by name, of all spaces), or a field
        of the body (starts_at, ends_at, closes_at, published_at, awarded_at, name; "-starts_at" the latest first; without the field last).
        Own deletions that wait are left out.
        """
        if order == "person":
            return self._by_person(str(kind) if isinstance(kind, str) else kind[0], limit, offset)
        where, params = _where(kind, space, parent)
        if order is not None:
            sql = f"SELECT * FROM record_shown WHERE {where} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?"  # noqa: S608
            shown = self.shown(self._sql.rows(sql, *params, limit, offset))
            return sorted(shown, key=lambda one: str(one.body.get("order") or "\uffff")) if order == "order" else shown
        way = "DESC" if newest_first else "ASC"
        waiting = self._sql.rows(f"SELECT * FROM record_waiting WHERE {where} ORDER BY created_at {way}, id {way}", *params)  # noqa: S608
        known_sql = f"SELECT * FROM record_known WHERE {where} ORDER BY created_at {way} LIMIT ? OFFSET ?"  # noqa: S608
        if newest_first:
            first = waiting[offset : offset + limit]
            known = self._sql.rows(known_sql, *params, limit - len(first), max(0, offset - len(waiting)))
            return self.shown([*first, *known])
        known = self._sql.rows(known_sql, *params, limit, offset)
        room = limit - len(known)
        if not room or not waiting:
            return self.shown(known)
        count = self._sql.value(f"SELECT count(*) FROM record_known WHERE {where}", *params)  # noqa: S608
        start = max(0, offset - count)
        return self.shown([*known, *waiting[start : start + room]])

    @of_one_moment
    def pinned(self, kind: str, space: str) -> Shown:
        """What stays on top, the newest first; own changes that wait count."""
        where, params = _where(kind, space, None)
        sql = f"""SELECT * FROM record_shown WHERE {where} AND (instr(body, '"is_pinned":true') > 0
            OR id IN (SELECT record FROM operation WHERE state <> 'done' AND instr(fields, '"is_pinned"') > 0))
            ORDER BY created_at DESC, id DESC"""  # noqa: S608
        return [one for one in self.shown(self._sql.rows(sql, *params)) if one.body.get("is_pinned") is True]

    @of_one_moment
    def new(self, kind: str, space: str, limit: int = 200) -> Shown:
        """What is new of a kind in one space, the newest first: by the index of revisions, however much is old there."""
        person = stored_state(self._sql).person
        which = f"SELECT r.id FROM {NEWS_FROM} AND r.kind=?2 AND r.space=?3 ORDER BY r.revision DESC LIMIT ?4"  # noqa: S608
        ids = self._sql.column(which, person.id if person is not None else "", kind, space, limit)
        sql = f"SELECT * FROM record_known WHERE id IN ({marks(ids)}) AND space=? AND is_deleted_here=0 ORDER BY created_at DESC"  # noqa: S608
        return self.shown(self._sql.rows(sql, *ids, space)) if ids else []

    def _by_person(self, kind: str, limit: int, offset: int) -> Shown:
        """In the order of an alphabet without accents, as people look for a name."""
        there = {row["id"] for row in self._sql.rows("SELECT id FROM record_shown WHERE kind=? AND is_deleted_here=0", kind)}
        found = sorted((one for one in self.named.all(kind) if one.id in there), key=lambda one: (fold(one.name), one.id))
        ids = [one.id for one in found[offset : offset + limit]]
        sql = f"SELECT * FROM record_shown WHERE kind=? AND id IN ({marks(ids)})"  # noqa: S608
        rows = {row["id"]: row for row in self._sql.rows(sql, kind, *ids)}
        return self.shown([rows[one] for one in ids if one in rows])

    @of_one_moment
    def get(self, record: str) -> ShownRecord | None:
        """One record, also one whose deletion waits (`is_deleted_here`); of a group its own one before the copy everybody sees."""
        rows = self._sql.rows("SELECT * FROM record_shown WHERE id=?", record)
        if len(rows) > 1:
            public = {row["id"] for row in self._sql.rows("SELECT id FROM space WHERE kind='public'")}
            rows.sort(key=lambda row: row["space"] in public)
        return self.shown(rows[:1])[0] if rows else None

    def count(self, kind: Kinds, space: str | None = None, parent: str | None = None) -> int:
        """How many `list` has in all."""
        where, params = _where(kind, space, parent)
        return int(self._sql.value(f"SELECT count(*) FROM record_shown WHERE {where}", *params))  # noqa: S608

    def fact(self, record: str) -> dict[str, Any] | None:
        """The body as the website has it, without own work that waits; None if it has none."""
        shown = shown_of(self._sql, record)
        return None if shown is None else shown.fact

    def history(self, record: str) -> Versions:
        """Earlier versions this computer still has, newest first."""
        rows = self._sql.rows("SELECT * FROM history WHERE id=? ORDER BY n DESC", record)
        return [VersionRow(row["revision"], author_from(row["author"]), row["changed_at"], from_json(row["body"])) for row in rows]

    @of_one_moment
    def deleted(self, space: str | None = None, limit: int = 200) -> Shown:
        """What was deleted on the portal in the last 30 days and is still readable here."""
        condition, params = ("AND space=?", (space,)) if space is not None else ("", ())
        sql = f"""SELECT *, 0 AS has_work, 0 AS is_deleted_here FROM record WHERE is_deleted=1 AND body <> '{{}}' {condition}
            ORDER BY deleted_at DESC LIMIT ?"""  # noqa: S608
        return self.shown(self._sql.rows(sql, *params, limit))

    def shown(self, rows: Sequence[Row]) -> Shown:
        """Rows of a `record_*` view as records: bodies laid over, replies and likes counted."""
        ids = [row["id"] for row in rows]
        state = stored_state(self._sql)
        news = {row["id"]: row["news_from"] for row in self._sql.rows("SELECT id, news_from FROM space")}
        seen = {(row["space"], row["kind"]): row["news_from"] for row in self._sql.rows("SELECT * FROM seen_kind")}
        these = {(row["space"], row["id"]): row["revision"] for row in self._sql.rows("SELECT * FROM seen_record")}
        counts, liked = self._counts(ids), self._liked(ids, state.person)
        sent = self._sent(ids)
        # Some stand in no operation: an edit of what was deleted, and a restored portal has it again.
        versions = set(self._sql.column("SELECT record FROM conflict WHERE resolved_at IS NULL"))
        made = []
        for row in rows:
            replies, likes = counts.get(row["id"], (0, 0))
            space = row["space"]
            news_from = max(news.get(space, 0), seen.get((space, row["kind"]), 0), these.get((space, row["id"]), 0))
            one = self._one(row, state, news_from, sent.get(row["id"]))
            one = replace(one, state=ItemState.TWO_VERSIONS) if one.id in versions and one.state is ItemState.SENT else one
            made.append(replace(one, reply_count=replies, like_count=likes, is_liked_by_me=row["id"] in liked))
        return made

    def _one(self, row: Row, session: SessionState, news_from: int, sent_at: str | None) -> ShownRecord:
        body = from_json(row["body"])
        state, code, size, is_deleted = ItemState.SENT, "", 0, False
        if row["has_work"]:
            work = self._sql.rows("SELECT * FROM operation WHERE record=? AND state <> 'done' ORDER BY n", row["id"])
            body = self._body(row, work, body)
            state, code = _state_of(work)
            size = self._waiting_bytes(row["id"])
            is_deleted = bool(row["is_deleted_here"])
        author = author_from(row["author"]) if row["revision"] is not None else session.person
        me = session.person.id if session.person is not None else ""
        changed_by = author_from(row["changed_by"])
        is_mine = author is not None and author.id == me
        return ShownRecord(
            id=row["id"],
            kind=row["kind"],
            space=row["space"],
            parent=parent_of(row["kind"], body),
            revision=row["revision"],
            title=title_of(row["kind"], body),
            text=text_of(row["kind"], body),
            author=author,
            created_at=row["created_at"],
            changed_at=row["changed_at"],
            body=body,
            state=state,
            is_new=row["revision"] is not None and row["revision"] > news_from and (changed_by or author) != session.person,
            is_mine=is_mine,
            is_only_on_website=row["kind"] not in KINDS,
            is_deleted_here=is_deleted,
            waiting_bytes=size,
            written_at=row["written_at"],
            sent_at_utc=sent_at,
            base=row["revision"],
            publish_at=row["publish_at"],
            code=code,
            changed_by=changed_by,
        )

    def _body(self, row: Row, work: Sequence[Row], body: dict[str, object]) -> dict[str, object]:
        if row["revision"] is None:
            shown = shown_of(self._sql, row["id"])
            return shown.body if shown is not None else body
        over = [one for one in work if one["state"] not in ("returned", "conflict")]
        return lay_over(body, not_in(self._sql, row["id"], row["revision"], over))

    def _counts(self, ids: Sequence[str]) -> dict[str, tuple[int, int]]:
        """record → (replies, likes), own waiting ones included."""
        counts: dict[str, tuple[int, int]] = {}
        sql = f"""SELECT parent, kind, count(*) AS number FROM record_shown WHERE parent IN ({marks(ids)}) AND is_deleted_here=0
            GROUP BY parent, kind"""  # noqa: S608
        for row in self._sql.rows(sql, *ids) if ids else []:
            replies, likes = counts.get(row["parent"], (0, 0))
            is_reply, is_like = row["kind"] in REPLY_KINDS, row["kind"] == "like"
            counts[row["parent"]] = (replies + row["number"] * is_reply, likes + row["number"] * is_like)
        return counts

    def _liked(self, ids: Sequence[str], person: Author | None) -> set[str]:
        sql = f"""SELECT parent FROM record_shown WHERE parent IN ({marks(ids)}) AND kind='like' AND is_deleted_here=0
            AND (revision IS NULL OR author_id=?)"""  # noqa: S608
        return set(self._sql.column(sql, *ids, person.id if person is not None else "")) if ids else set()

    def _sent(self, ids: Sequence[str]) -> dict[str, str]:
        sql = f"""SELECT record, max(acked_at) AS at FROM operation WHERE record IN ({marks(ids)}) AND state IN ('acked', 'done')
            AND revision IS NOT NULL GROUP BY record"""  # noqa: S608
        return {row["record"]: row["at"] for row in self._sql.rows(sql, *ids)} if ids else {}

    def _waiting_bytes(self, record: str) -> int:
        return waiting_bytes(self._sql, record)


def waiting_bytes(sql: Sql, record: str) -> int:
    """What of this record, its pictures and files has still to go out."""
    question = """SELECT coalesce(sum(size_bytes + (SELECT coalesce(sum(m.size_bytes), 0) FROM media m
          WHERE operation.inline LIKE '%' || m.sha256 || '%')), 0)
        FROM operation WHERE (record=? OR part_of=?) AND state IN ('queued', 'held', 'sending', 'unknown', 'returned')"""
    uploads = """SELECT coalesce(sum(u.size_bytes - u.done_bytes), 0) FROM upload u WHERE u.sha256 IN (SELECT x.sha256 FROM upload_use x
        WHERE x.record=? OR x.record IN (SELECT o.record FROM operation o WHERE o.part_of=?))"""
    return int(sql.value(question, record, record)) + int(sql.value(uploads, record, record))


def _state_of(work: Sequence[Row]) -> tuple[ItemState, str]:
    by_state = {row["state"]: row for row in work}
    for name, state in _STATES:
        if name in by_state:
            return state, by_state[name]["code"] if name == "returned" else ""
    return ItemState.SENT, ""


def _where(kind: Kinds, space: str | None, parent: str | None) -> tuple[str, list[str]]:
    kinds = [kind] if isinstance(kind, str) else [*kind]
    where, params = ["kind=?" if len(kinds) == 1 else f"kind IN ({marks(kinds)})", "is_deleted_here=0"], kinds
    if space is not None:
        where.append("space=?")
        params.append(space)
    if parent is not None:
        where.append("parent=?")
        params.append(parent)
    return " AND ".join(where), params
