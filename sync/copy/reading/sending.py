"""Sending: drafts, what waits, what came back, what was sent; and the counts behind the status bar."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sync.copy.reading.account import author_from
from sync.copy.reading.records import RecordReading, waiting_bytes
from sync.copy.reading.subjects import Subjects
from sync.copy.reading.titles import SPACE_TITLE
from sync.copy.rows import DeskStatus, SendingRow
from sync.copy.session import stored_state
from sync.copy.sql import Row, Sql, from_json, marks, of_one_moment
from sync.copy.texts import heading_of
from sync.kinds import KINDS
from sync.local_time import local_day
from sync.ports import Clock
from sync.records import SHOWN_STATE, ItemState, OperationState

_WAITS = (ItemState.WAITING, ItemState.SENDING, ItemState.CHECKING)
_BACK = (ItemState.RETURNED, ItemState.TWO_VERSIONS)
_BEGUN_BY_A_LINE = """(c.kind='conversation' AND c.action='create' AND EXISTS (SELECT 1 FROM operation m WHERE m.parent = c.record
  AND m.kind='message' AND m.action='create' AND m.state NOT IN ('returned', 'conflict') AND m.code = ''))"""
"""A new conversation is one thing with its first message: the message's row stands for both."""

# Without the hint the planner reads every text of these kinds.
_DELETED = """SELECT r.id, r.id AS record, r.kind, r.space, r.body, r.deleted_at, NULL AS theirs_author
  FROM record r INDEXED BY record_by_deletion
  JOIN space s ON s.id = r.space AND s.kind IN ('twinspace', 'group') AND r.generation >= s.generation
  WHERE r.is_deleted=1 AND r.body <> '{}' AND r.kind IN ('update', 'page', 'comment', 'thread', 'reply', 'bulletin_note')
    AND NOT EXISTS (SELECT 1 FROM record p WHERE p.id = r.parent AND p.is_deleted=1)
  ORDER BY r.deleted_at DESC, r.id LIMIT ?"""


class SendingReading:
    """One row an item a teacher knows of: a post and its pictures are one until the text has left; then pictures stand alone."""

    def __init__(self, sql: Sql, records: RecordReading, clock: Clock) -> None:
        self._sql = sql
        self._clock = clock
        self._subjects = Subjects(sql, records)

    @of_one_moment
    def all(self) -> list[SendingRow]:
        """The whole list: `rows`, then what was given up, put together, deleted."""
        return [*self.rows(), *self.given_up(), *self.merged(), *self.deleted()]

    @of_one_moment
    def rows(self, sent_limit: int = 50) -> list[SendingRow]:
        """Drafts, then what waits in the order it will go, then what came back, then the last sent."""
        titles = self._titles()
        return [
            *self._drafts(titles),
            *self._operations(titles),
            *self._uploads(titles),
            *self._conflicts(titles),
            *(self._sent(titles, sent_limit) if sent_limit else ()),
        ]

    def given_up(self) -> list[SendingRow]:
        """What was given up and is still kept, the latest first; `written_at` is when, the action is given_up."""
        titles, rows = self._titles(), self._sql.rows("SELECT * FROM given_up ORDER BY given_up_at DESC, id DESC")
        return [self._draft({**from_json(row["draft"]), "changed_at": row["given_up_at"]}, titles, "given_up") for row in rows]

    def merged(self) -> list[SendingRow]:
        """What was put together without asking and not looked at yet, the latest first; `detail` names who wrote the other version."""
        sql = "SELECT * FROM conflict WHERE resolution='merged_for_you' AND theirs IS NOT NULL ORDER BY resolved_at DESC, id DESC"
        titles = self._titles()
        return [self._aside(row, row["mine"], titles, "merged", row["resolved_at"]) for row in self._sql.rows(sql)]

    def deleted(self, limit: int = 50) -> list[SendingRow]:
        """Texts of projects deleted in the last 30 days, without what went along with them; `written_at` is when, the action is deleted."""
        titles = self._titles()
        return [self._aside(row, row["body"], titles, "deleted", row["deleted_at"]) for row in self._sql.rows(_DELETED, limit)]

    def _aside(self, row: Row, body: str, titles: dict[str, str], action: str, at: str) -> SendingRow:
        by, heading = author_from(row["theirs_author"]), heading_of(row["kind"], from_json(body))
        where = (row["id"], row["record"], row["kind"], action, row["space"], titles.get(row["space"], ""), heading)
        return SendingRow(*where, ItemState.SENT, len(body.encode()), 0, at, detail=by.name if by is not None else "")

    @of_one_moment
    def status(self) -> DeskStatus:
        """Counts of what waits and what came back; `line` says came_back or up_to_date, the engine's word refines it."""
        rows = self.rows(sent_limit=0)
        waiting = [row for row in rows if row.state in _WAITS]
        back = sum(row.state in _BACK for row in rows)
        news = self._sql.value("SELECT value FROM session WHERE key='last_news_utc'")
        month = local_day(self._clock)[:7]
        used = self._sql.value("SELECT coalesce(sum(up + down), 0) FROM traffic WHERE day LIKE ?", month + "%")
        return DeskStatus(
            "came_back" if back else "up_to_date",
            last_news_utc=from_json(news),
            waiting_count=len(waiting),
            waiting_bytes=sum(row.size_bytes - row.done_bytes for row in waiting),
            came_back_count=back,
            bytes_month=int(used),
        )

    def _titles(self) -> dict[str, str]:
        """The spaces' titles; the own space is no place to name."""
        rows = self._sql.rows(f"SELECT s.id, {SPACE_TITLE} AS name FROM space s WHERE s.kind <> 'own'")  # noqa: S608
        return {row["id"]: row["name"] for row in rows}

    def _drafts(self, titles: dict[str, str]) -> Iterable[SendingRow]:
        sql = """SELECT d.*, coalesce(nullif(l.note, ''), CASE WHEN l.is_from_elsewhere=1 THEN 'elsewhere' END, '') AS followed
            FROM draft d LEFT JOIN draft_link l ON l.draft = d.id ORDER BY d.changed_at DESC, d.id DESC"""
        for row in self._sql.rows(sql):
            yield self._draft(row, titles, "update" if row["record"] else "create")

    def _draft(self, row: Row, titles: dict[str, str], action: str) -> SendingRow:
        fields = from_json(row["fields"])
        pictures = from_json(row["picture_ids"])
        sql = f"SELECT files, inline FROM attachment WHERE record IN ({marks(pictures)})"  # noqa: S608
        files = [ref for one in self._sql.rows(sql, *pictures) for ref in from_json(one["files"]).values()]
        return SendingRow(
            row["id"],
            row["record"] or "",
            row["kind"],
            action,
            row["space"],
            titles.get(row["space"], ""),
            _titled(self._subjects, row, fields),
            ItemState.DRAFT,
            len(row["fields"].encode()) + sum(ref["size_bytes"] for ref in files),
            0,
            row["changed_at"],
            detail=row.get("followed", ""),
            publish_at=row.get("publish_at"),
            not_after=row.get("not_after"),
        )

    def _operations(self, titles: dict[str, str]) -> Iterable[SendingRow]:
        sql = f"""SELECT * FROM operation c WHERE state NOT IN ('done', 'conflict', 'acked') AND kind NOT IN ('read_mark', 'draft')
            AND (is_quiet=0 OR state='returned') AND NOT (state <> 'returned' AND {_BEGUN_BY_A_LINE})
            ORDER BY state='returned', position, n"""  # noqa: S608
        left = set(self._sql.column("SELECT id FROM space WHERE is_member=0"))
        for row in self._sql.rows(sql):
            size = waiting_bytes(self._sql, row["record"]) if row["action"] == "create" else row["size_bytes"]
            yield self._operation(row, titles, size, row["code"] or self._reason(row, left))

    def _sent(self, titles: dict[str, str], limit: int) -> Iterable[SendingRow]:
        sql = f"""SELECT * FROM operation c WHERE state IN ('acked', 'done') AND revision IS NOT NULL AND is_quiet=0
            AND NOT {_BEGUN_BY_A_LINE} ORDER BY acked_at DESC, n DESC LIMIT ?"""  # noqa: S608
        for row in self._sql.rows(sql, limit):
            yield self._operation(row, titles, row["size_bytes"], "")

    def _operation(self, row: Row, titles: dict[str, str], size: int, code: str) -> SendingRow:
        detail = "" if row["detail"].startswith("was ") else row["detail"]
        state = SHOWN_STATE[OperationState(row["state"])]
        return SendingRow(
            row["id"],
            row["record"],
            row["kind"],
            row["action"],
            row["space"],
            titles.get(row["space"], ""),
            self._title(row),
            state,
            size,
            0,
            row["written_at"],
            code,
            detail,
            row["acked_at"] if state is ItemState.SENT else None,
            row["position"],
            row["publish_at"],
            row["not_after"],
        )

    def _title(self, row: Row) -> str:
        if self._subjects.has(row["kind"]):
            return self._subjects.of(row)
        is_known = row["action"] == "update" and not _says_its_title(row)
        fact = self._sql.one("SELECT kind, body FROM record WHERE id=?", row["record"]) if is_known or row["action"] == "delete" else None
        return heading_of(fact["kind"], from_json(fact["body"])) if fact is not None else _subject(self._sql, row) or str(row["title"])

    def _reason(self, row: Row, left: set[str]) -> str:
        """Why it waits: left_space, needs_other (something it needs came back), scheduled (here, as the website cannot)."""
        if row["space"] in left:
            return "left_space"
        needs = from_json(row["requires"])
        sql = f"SELECT 1 FROM operation WHERE id IN ({marks(needs)}) AND state IN ('returned', 'conflict')"  # noqa: S608
        if needs and self._sql.value(sql, *needs):
            return "needs_other"
        if row["publish_at"] is None or "schedule" in stored_state(self._sql).features:
            return ""  # the website holds it back itself
        return "scheduled" if row["publish_at"] > self._clock.now_utc() else ""

    def _uploads(self, titles: dict[str, str]) -> Iterable[SendingRow]:
        """Files whose record has left already: one row a record."""
        sql = """SELECT x.record, x.kind, x.space, min(u.sha256) AS item, sum(u.size_bytes) AS size, sum(u.done_bytes) AS done,
              min(u.name) AS name, min(u.added_at) AS added_at, max(u.state='failed') AS is_failed, max(u.code) AS code
            FROM upload u JOIN upload_use x ON x.sha256 = u.sha256
            WHERE NOT EXISTS (SELECT 1 FROM operation o WHERE o.record = x.record AND o.action='create'
              AND o.state NOT IN ('acked', 'done'))
            GROUP BY x.record ORDER BY added_at, x.record"""
        for row in self._sql.rows(sql):
            state = ItemState.RETURNED if row["is_failed"] else ItemState.SENDING if row["done"] else ItemState.WAITING
            yield SendingRow(
                row["item"],
                row["record"],
                row["kind"],
                "upload",
                row["space"],
                titles.get(row["space"], ""),
                row["name"],
                state,
                row["size"],
                row["done"],
                row["added_at"],
                row["code"],
            )

    def _conflicts(self, titles: dict[str, str]) -> Iterable[SendingRow]:
        for row in self._sql.rows("SELECT * FROM conflict WHERE resolved_at IS NULL ORDER BY id"):
            yield SendingRow(
                row["id"],
                row["record"],
                row["kind"],
                "update",
                row["space"],
                titles.get(row["space"], ""),
                heading_of(row["kind"], from_json(row["mine"])),
                ItemState.TWO_VERSIONS,
                len(row["mine"].encode()),
                0,
                row["mine_written_at"],
                "conflict" if row["theirs"] is not None else "deleted_there",
            )


def _titled(subjects: Subjects, row: Row, fields: dict[str, Any]) -> str:
    """A draft is called by what it is about where it has no words of its own."""
    about = subjects.of({"parent": None, **row, "action": "create"}) if subjects.has(row["kind"]) else ""
    return about or heading_of(row["kind"], fields)


def _says_its_title(row: Row) -> bool:
    """False for a change that leaves the title alone: what it is called stands in the record."""
    kind = KINDS.get(row["kind"])
    return bool(row["title"]) and (kind is None or kind.title is None or kind.title in from_json(row["fields"]))


def _subject(sql: Sql, row: Row) -> str:
    """The title of the conversation that this message begins; "" for any other."""
    if row["kind"] != "message" or row["action"] != "create":
        return ""
    question = """SELECT c.title FROM operation c WHERE c.record=? AND c.kind='conversation' AND c.action='create' AND c.state <> 'returned'
        AND NOT EXISTS (SELECT 1 FROM operation m WHERE m.parent = c.record AND m.kind='message' AND m.n < ?)"""
    return str(sql.value(question, row["parent"], row["n"]) or "")
