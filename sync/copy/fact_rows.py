"""Rows of facts, written only from what the portal said: records, tombstones, purges; never back in revision."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from sync.copy.media import Media
from sync.copy.sql import from_json, marks, to_json
from sync.copy.texts import order_of, parent_of, title_of, words_in
from sync.copy.work import Work
from sync.feed import TombstoneLine, UnfitLine
from sync.records import Author, Record

_COLUMNS = """space, id, kind, revision, epoch, generation, parent, title, order_key, author_id, author, changed_by,
  writer_id, created_at, changed_at, written_at,  publish_at, body, is_deleted, deleted_at"""
# A greater epoch is another history of the portal (restored from a backup): there, smaller revisions are the truth. So they are in a
# new generation, which tells a space from its beginning: what is greater here is of a history that is lost.
_IS_NEWER = "excluded.revision >= record.revision OR excluded.epoch > record.epoch OR excluded.generation > record.generation"
_PUT = f"""INSERT INTO record ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,NULL) ON CONFLICT (id, space) DO UPDATE SET
  kind=excluded.kind, revision=excluded.revision, epoch=excluded.epoch, generation=excluded.generation, parent=excluded.parent,
  title=excluded.title, order_key=excluded.order_key, author_id=excluded.author_id, author=excluded.author, changed_by=excluded.changed_by,
  writer_id=excluded.writer_id, created_at=excluded.created_at,
  changed_at=excluded.changed_at, written_at=excluded.written_at, publish_at=excluded.publish_at, body=excluded.body, is_deleted=0,
  deleted_at=NULL WHERE {_IS_NEWER}"""  # noqa: S608 - our own words
_BURY = f"""INSERT INTO record ({_COLUMNS}) VALUES (?,?,?,?,?,?,NULL,'',NULL,NULL,NULL,NULL,NULL,?,?,NULL,NULL,'{{}}',1,?) 
  ON CONFLICT (id, space) DO UPDATE SET revision=excluded.revision, epoch=excluded.epoch, generation=excluded.generation, is_deleted=1,
  deleted_at=excluded.deleted_at WHERE {_IS_NEWER}"""  # noqa: S608 - our own words


class FactRows:
    """Writes facts. Thread: the writer."""

    def __init__(self, work: Work, media: Media) -> None:
        self._work = work
        self._media = media

    def put(self, records: Sequence[tuple[Record, int]], epoch: int, *, keeps_history: bool) -> None:
        """Store records, each with its generation; of one id the highest revision wins, of equal ones the last."""
        latest: dict[tuple[str, str], tuple[Record, int]] = {}
        for record, generation in records:
            before = latest.get(key := (record.id, record.space))
            is_older = before is not None and before[0].revision > record.revision
            latest[key] = (before[0] if before is not None and is_older else record, generation)
        if not latest:
            return
        if keeps_history:
            self._keep_history([record for record, _ in latest.values()])
        said = _AuthorTexts()
        self._work.many(_PUT, [_row(record, epoch, generation, said) for record, generation in latest.values()])
        ids = [record for record, _ in latest]
        self._work.look_again("record", ids)
        self._work.touch_all({(record.kind, record.space) for record, _ in latest.values()}, ids)

    def bury(self, tombstones: Sequence[tuple[TombstoneLine, int]], epoch: int) -> None:
        """Store tombstones: the text stays for 30 days, that of a purge goes at once."""
        now = self._work.ports.clock.now_utc()
        for line, generation in tombstones:
            self._keep_history_of_deleted(line)
            row = (line.space, line.id, line.kind, line.revision, epoch, generation, now, now, now)
            self._work.many(_BURY, [row])
            if line.purge:
                self._purge(line)
            self._work.touch(line.kind, line.space, line.id)
        if tombstones:
            self._work.look_again("record", [line.id for line, _ in tombstones])

    def quarantine(self, line: UnfitLine) -> None:
        """Keep a line that does not fit the contract aside, to be looked at by people."""
        row = {"id": line.id, "kind": line.kind, "space": line.space, "reason": line.reason, "raw": line.raw}
        self._work.insert("quarantine", {**row, "added_at": self._work.ports.clock.now_utc()}, "REPLACE")

    def release(self, ids: Sequence[str]) -> None:
        """A fitting line came for these: their quarantine ends."""
        if self._work.value("SELECT 1 FROM quarantine LIMIT 1"):
            self._work.run(f"DELETE FROM quarantine WHERE id IN ({marks(ids)})", *ids)  # noqa: S608

    def audit(self, space: str) -> tuple[int, str]:
        """See Facts.audit."""
        rows = self._work.rows("SELECT id, revision FROM record_known WHERE space=?", space)
        known = {row["id"]: row["revision"] for row in rows}
        for row in self._work.rows("SELECT id, raw FROM quarantine WHERE space=?", space):
            # What does not fit the contract is the portal's all the same: asking for it again each week would not mend it.
            known.setdefault(row["id"], revision_in(row["raw"]))
        lines = "".join(f"{one}:{known[one]}\n" for one in sorted(known))
        return len(known), hashlib.sha256(lines.encode()).hexdigest()

    def _keep_history(self, records: Sequence[Record]) -> None:
        """What is replaced stays readable as an older version; not what a list made anew has hidden: nobody tells whether it was purged."""
        ids = [record.id for record in records]
        question = f"""SELECT r.id FROM record r JOIN space s ON s.id = r.space
            WHERE r.is_deleted=0 AND r.id IN ({marks(ids)}) AND r.generation >= s.generation"""  # noqa: S608
        known = set(self._work.column(question, *ids))
        now = self._work.ports.clock.now_utc()
        rows = [(now, record.id, record.space, record.revision) for record in records if record.id in known]
        self._work.many(
            """INSERT OR IGNORE INTO history (space, id, kind, revision, author, changed_at, body, kept_at)
            SELECT space, id, kind, revision, coalesce(changed_by, author), changed_at, body, ?
            FROM record WHERE id=? AND space=? AND revision<?""",
            rows,
        )

    def _keep_history_of_deleted(self, line: TombstoneLine) -> None:
        self._work.run(
            """INSERT OR IGNORE INTO history (space, id, kind, revision, author, changed_at, body, kept_at)
            SELECT space, id, kind, revision, coalesce(changed_by, author), changed_at, body, ?
            FROM record WHERE id=? AND space=? AND is_deleted=0""",
            self._work.ports.clock.now_utc(),
            line.id,
            line.space,
        )

    def _purge(self, line: TombstoneLine) -> None:
        """Text and media go everywhere at once, undo included (a pupil's photo)."""
        bodies = self._work.column("SELECT body FROM record WHERE id=? UNION ALL SELECT body FROM history WHERE id=?", line.id, line.id)
        bodies += self._work.column("SELECT fields FROM operation WHERE record=?", line.id)
        bodies += self._work.column("SELECT body FROM attachment WHERE record=?", line.id)
        hashes = {word for body in bodies for word in words_in(from_json(body)) if len(word) == 64}
        self._work.run(
            "UPDATE record SET body='{}', title='', order_key=NULL, author=NULL, changed_by=NULL WHERE id=? AND space=?",
            line.id,
            line.space,
        )
        self._work.run("DELETE FROM history WHERE id=?", line.id)
        self._work.run("UPDATE conflict SET base=NULL, theirs=NULL WHERE record=?", line.id)
        self._work.run("UPDATE operation SET base_body=NULL WHERE record=?", line.id)
        self._work.run("UPDATE operation SET fields='{}', title='' WHERE record=? AND (kind='picture' OR state='done')", line.id)
        self._work.run("UPDATE draft SET base_body=NULL, seen_body=NULL WHERE record=?", line.id)
        self._log_anew(line.id)
        for use in self._work.rows("SELECT id, sha256 FROM upload_use WHERE record=?", line.id):
            hashes.add(use["sha256"])
            self._work.run("DELETE FROM upload_use WHERE id=?", use["id"])
            self._work.let_go("upload_use", use["id"])
        for sha256 in hashes:
            if not self._is_named_elsewhere(sha256):
                self._work.run("DELETE FROM upload WHERE sha256=?", sha256)
                self._work.let_go("upload", sha256)
                self._media.forget(sha256)

    def _log_anew(self, record: str) -> None:
        """The unsent log hears of the emptied rows and is then written anew: what it held before lies on the disk until it is."""
        merged = self._work.column("SELECT id FROM conflict WHERE record=? AND resolved_at IS NOT NULL", record)
        self._work.run("DELETE FROM conflict WHERE record=? AND resolved_at IS NOT NULL", record)
        for conflict in merged:
            self._work.let_go("conflict", conflict)
        for table, which in (("conflict", "1"), ("operation", "state NOT IN ('done', 'acked')"), ("draft", "1")):
            for key in self._work.column(f"SELECT id FROM {table} WHERE record=? AND {which}", record):  # noqa: S608 - our own words
                self._work.keep(table, key)
        self._work.wants_short_log = True

    def _is_named_elsewhere(self, sha256: str) -> bool:
        found = self._work.value(
            "SELECT 1 FROM record WHERE kind IN ('picture', 'file', 'video') AND is_deleted=0 AND body LIKE ? LIMIT 1", f"%{sha256}%"
        )
        return bool(found or self._work.value("SELECT 1 FROM upload_use WHERE sha256=?", sha256))


def revision_in(raw: str) -> int:
    """The revision that a line set aside claims, 0 if it claims none."""
    try:
        fields = from_json(raw)
    except ValueError:
        return 0
    revision = fields.get("revision") if isinstance(fields, dict) else None
    return revision if isinstance(revision, int) else 0


class _AuthorTexts:
    """The authors of some records as text: few people write many of them, and each line has its own copy of who."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str, str], str] = {}

    def of(self, author: Author | None) -> str | None:
        if author is None:
            return None
        key = author.id, author.name, author.country
        if (text := self._said.get(key)) is None:
            text = self._said[key] = to_json(author)
        return text


def _row(record: Record, epoch: int, generation: int, said: _AuthorTexts) -> tuple[Any, ...]:
    author, changed_by, body = record.author, record.changed_by, record.body
    writer = changed_by or author
    return (
        record.space,
        record.id,
        record.kind,
        record.revision,
        epoch,
        generation,
        parent_of(record.kind, body),
        title_of(record.kind, body),
        order_of(body),
        author.id if author is not None else None,
        said.of(author),
        said.of(changed_by),
        writer.id if writer is not None else None,
        record.created_at,
        record.changed_at,
        record.written_at,
        record.publish_at,
        record.body_text or to_json(body),
    )
