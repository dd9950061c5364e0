"""The tables and views of the local copy, as migrations: facts from portal answers, operations from a teacher's actions."""

from __future__ import annotations

from typing import Any

SCHEMA_VERSION = 7
"""Also the file's `user_version`; a file with a greater one is refused and not touched."""

_TABLES = """
CREATE TABLE space (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, role TEXT NOT NULL, rights TEXT NOT NULL, state TEXT NOT NULL,
  is_member INTEGER NOT NULL, joined_seq INTEGER NOT NULL, generation INTEGER NOT NULL, pending_generation INTEGER,
  seen_revision INTEGER NOT NULL DEFAULT 0, news_from INTEGER NOT NULL DEFAULT 0);
CREATE TABLE record (
  n INTEGER PRIMARY KEY, space TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, revision INTEGER NOT NULL, epoch INTEGER NOT NULL,
  generation INTEGER NOT NULL, parent TEXT, title TEXT NOT NULL, order_key TEXT, author_id TEXT, author TEXT, changed_by TEXT,
  writer_id TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, written_at TEXT, publish_at TEXT, body TEXT NOT NULL,
  is_deleted INTEGER NOT NULL DEFAULT 0, deleted_at TEXT,
  UNIQUE (id, space));
CREATE INDEX record_by_kind ON record (kind, space, created_at, generation, is_deleted, id);
CREATE INDEX record_by_parent ON record (parent, kind, created_at, generation, is_deleted, id) WHERE parent IS NOT NULL;
CREATE INDEX record_by_revision ON record (revision, space, kind, writer_id, generation, is_deleted);
CREATE TABLE history (
  n INTEGER PRIMARY KEY, space TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, revision INTEGER NOT NULL, author TEXT,
  changed_at TEXT NOT NULL, body TEXT NOT NULL, kept_at TEXT NOT NULL, UNIQUE (id, space, revision));
CREATE TABLE quarantine (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, space TEXT NOT NULL, reason TEXT NOT NULL, raw TEXT NOT NULL,
  added_at TEXT NOT NULL, UNIQUE (id, space));
CREATE TABLE operation (
  n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, position REAL NOT NULL, account TEXT NOT NULL, record TEXT NOT NULL,
  kind TEXT NOT NULL, space TEXT NOT NULL, action TEXT NOT NULL, base INTEGER, waits_for TEXT, fields TEXT NOT NULL,
  requires TEXT NOT NULL, inline TEXT NOT NULL, written_at TEXT NOT NULL, publish_at TEXT, not_after TEXT, state TEXT NOT NULL,
  code TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT '', revision INTEGER, is_sent INTEGER NOT NULL DEFAULT 0, first_sent_at TEXT,
  is_unsure INTEGER NOT NULL DEFAULT 0, acked_at TEXT, acked_pull INTEGER, part_of TEXT, parent TEXT, title TEXT NOT NULL, order_key TEXT,
  size_bytes INTEGER NOT NULL, base_body TEXT, is_quiet INTEGER NOT NULL DEFAULT 0);
CREATE INDEX operation_by_record ON operation (record, state);
CREATE INDEX operation_by_state ON operation (state, action);
CREATE TABLE conflict (
  id TEXT PRIMARY KEY, record TEXT NOT NULL, kind TEXT NOT NULL, space TEXT NOT NULL, base TEXT, mine TEXT NOT NULL, theirs TEXT,
  theirs_revision INTEGER NOT NULL, theirs_author TEXT, theirs_changed_at TEXT NOT NULL, mine_written_at TEXT NOT NULL,
  account TEXT NOT NULL, resolved_at TEXT, resolution TEXT);
CREATE INDEX conflict_by_record ON conflict (record);
CREATE TABLE draft (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, space TEXT NOT NULL, parent TEXT, record TEXT, base INTEGER, base_body TEXT,
  seen_body TEXT, fields TEXT NOT NULL, picture_ids TEXT NOT NULL, changed_at TEXT NOT NULL, account TEXT NOT NULL);
CREATE TABLE given_up (id TEXT PRIMARY KEY, draft TEXT NOT NULL, given_up_at TEXT NOT NULL);
CREATE TABLE attachment (
  record TEXT PRIMARY KEY, kind TEXT NOT NULL, space TEXT NOT NULL, body TEXT NOT NULL, inline TEXT NOT NULL, files TEXT NOT NULL,
  added_at TEXT NOT NULL, account TEXT NOT NULL);
CREATE TABLE upload (
  sha256 TEXT PRIMARY KEY, account TEXT NOT NULL, size_bytes INTEGER NOT NULL, media_type TEXT NOT NULL, name TEXT NOT NULL,
  url TEXT, done_bytes INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL, code TEXT NOT NULL DEFAULT '', added_at TEXT NOT NULL);
CREATE TABLE upload_use (
  id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, record TEXT NOT NULL, kind TEXT NOT NULL, space TEXT NOT NULL, field TEXT NOT NULL,
  ref TEXT NOT NULL);
CREATE INDEX upload_use_by_sha ON upload_use (sha256);
CREATE INDEX upload_use_by_record ON upload_use (record);
CREATE TABLE media (
  sha256 TEXT PRIMARY KEY, media_type TEXT NOT NULL, size_bytes INTEGER NOT NULL, is_own INTEGER NOT NULL, added_at TEXT NOT NULL);
CREATE TABLE session (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE traffic (day TEXT PRIMARY KEY, up INTEGER NOT NULL, down INTEGER NOT NULL);
CREATE TABLE search_queue (n INTEGER PRIMARY KEY, what TEXT NOT NULL, ids TEXT NOT NULL);
CREATE TABLE search_doc (n INTEGER PRIMARY KEY, what TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (id, what));
CREATE VIRTUAL TABLE search USING fts5(
  title, text, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2");
"""

_DELETED = """EXISTS (SELECT 1 FROM operation d WHERE d.record = {record} AND d.action = 'delete'
      AND d.state IN ('queued', 'held', 'sending', 'unknown', 'acked')
      AND NOT EXISTS (SELECT 1 FROM operation c WHERE c.record = d.record AND c.action = 'create' AND c.n > d.n
        AND (c.state IN ('queued', 'held')
          OR c.state IN ('sending', 'unknown', 'acked', 'returned') AND d.state NOT IN ('queued', 'held')))) AS is_deleted_here"""
"""As `shown.is_deleted_by` has it: a like taken back is deleted here, until it is set again behind the deletion."""

_VIEWS = f"""
CREATE VIEW record_known AS
  SELECT r.space, r.id, r.kind, r.revision, r.parent, r.title, r.order_key, r.author_id, r.author, r.changed_by,
    r.created_at, r.changed_at, r.written_at, r.publish_at, r.body,
    EXISTS (SELECT 1 FROM operation o WHERE o.record = r.id AND o.state <> 'done') AS has_work,
    {_DELETED.format(record="r.id")}
  FROM record r JOIN space s ON s.id = r.space WHERE r.is_deleted = 0 AND r.generation >= s.generation;
CREATE VIEW record_waiting AS
  SELECT o.space, o.record AS id, o.kind, NULL AS revision, o.parent, o.title, o.order_key, NULL AS author_id, NULL AS author,
    NULL AS changed_by, o.written_at AS created_at, o.written_at AS changed_at, o.written_at, o.publish_at, o.fields AS body,
    1 AS has_work,
    {_DELETED.format(record="o.record")}
  FROM operation o WHERE o.action = 'create' AND o.state IN ('queued', 'held', 'sending', 'unknown', 'acked', 'returned')
    AND NOT EXISTS (SELECT 1 FROM record r JOIN space s ON s.id = r.space
      WHERE r.id = o.record AND r.is_deleted = 0 AND r.generation >= s.generation);
CREATE VIEW record_shown AS SELECT * FROM record_known UNION ALL SELECT * FROM record_waiting;
"""  # noqa: S608 - our own words


_WHOLE_PORTAL = """
ALTER TABLE draft ADD COLUMN publish_at TEXT;
ALTER TABLE draft ADD COLUMN not_after TEXT;
CREATE TABLE consent (
  id TEXT PRIMARY KEY, space TEXT NOT NULL, pupil TEXT, name TEXT NOT NULL, class_name TEXT NOT NULL, answer TEXT NOT NULL,
  until TEXT, note TEXT NOT NULL, file_name TEXT NOT NULL DEFAULT '', file_sha256 TEXT, changed_at TEXT NOT NULL);
CREATE INDEX consent_by_space ON consent (space, pupil);
CREATE TABLE picture_consent (
  picture TEXT PRIMARY KEY, people TEXT NOT NULL, has_pupils INTEGER, note TEXT NOT NULL, changed_at TEXT NOT NULL);
CREATE TABLE draft_link (
  draft TEXT PRIMARY KEY, record TEXT, synced TEXT, sent TEXT, operation TEXT, revision INTEGER,
  is_from_elsewhere INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '');
CREATE INDEX draft_link_by_record ON draft_link (record);
CREATE TABLE draft_moved (draft TEXT PRIMARY KEY, successor TEXT NOT NULL, moved_at TEXT NOT NULL);
CREATE TABLE directory_item (
  directory TEXT NOT NULL, id TEXT NOT NULL, item TEXT NOT NULL, fetched_at TEXT NOT NULL, PRIMARY KEY (directory, id)) WITHOUT ROWID;
CREATE TABLE directory_search (
  key TEXT PRIMARY KEY, directory TEXT NOT NULL, filters TEXT NOT NULL, ids TEXT NOT NULL DEFAULT '[]', seen TEXT, fetched_at TEXT,
  is_whole INTEGER NOT NULL DEFAULT 0, cost_bytes INTEGER NOT NULL DEFAULT 0, wanted_at TEXT, code TEXT NOT NULL DEFAULT '');
"""

_QUICK_LOOKS = """
CREATE INDEX record_by_deletion ON record (deleted_at) WHERE is_deleted=1 AND body <> '{}';
"""


_DATA_PURSE = """
CREATE TABLE traffic_part (
  day TEXT NOT NULL, space TEXT NOT NULL, kind TEXT NOT NULL, lane TEXT NOT NULL, up INTEGER NOT NULL, down INTEGER NOT NULL,
  PRIMARY KEY (day, space, kind, lane)) WITHOUT ROWID;
INSERT INTO traffic_part SELECT day, '', '', 'other', up, down FROM traffic;
DROP TABLE traffic;
CREATE VIEW traffic AS SELECT day, sum(up) AS up, sum(down) AS down FROM traffic_part GROUP BY day;
CREATE TABLE fetch_wish (
  sha256 TEXT PRIMARY KEY, space TEXT NOT NULL, kind TEXT NOT NULL, media_type TEXT NOT NULL, size_bytes INTEGER NOT NULL,
  lane TEXT NOT NULL, is_tonight INTEGER NOT NULL, wanted_at TEXT NOT NULL);
"""


_SEEN_BY_KIND = """
CREATE TABLE seen_kind (space TEXT NOT NULL, kind TEXT NOT NULL, news_from INTEGER NOT NULL, PRIMARY KEY (space, kind)) WITHOUT ROWID;
"""


_PEOPLE_BY_NAME = """
INSERT INTO search_queue (what, ids) SELECT 'record', json_group_array(id) FROM record
  WHERE kind IN ('contact', 'member', 'conversation') AND is_deleted=0 HAVING count(*) > 0;
"""


_VIEWS_ANEW = (
    """
DROP VIEW record_shown;
DROP VIEW record_waiting;
DROP VIEW record_known;
"""
    + _VIEWS
)

_ABOUT_PEOPLE = """
CREATE INDEX record_about ON record (
  kind, json_extract(body, '$.person.id'), json_extract(body, '$.person.name'), json_extract(body, '$.person.country'),
  json_extract(body, '$.state'), space, id, generation, is_deleted) WHERE kind IN ('contact', 'member');
CREATE TABLE seen_record (
  space TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, PRIMARY KEY (space, id)) WITHOUT ROWID;
"""


def _m0001_first(db: Any) -> None:
    _run_all(db, _TABLES + _VIEWS)


def _m0002_whole_portal(db: Any) -> None:
    _run_all(db, _WHOLE_PORTAL)


def _m0003_quick_looks(db: Any) -> None:
    _run_all(db, _QUICK_LOOKS)


def _m0004_data_purse(db: Any) -> None:
    _run_all(db, _DATA_PURSE)


def _m0005_seen_by_kind(db: Any) -> None:
    _run_all(db, _SEEN_BY_KIND)


def _m0006_people_by_name(db: Any) -> None:
    """Contacts, members and conversations are looked through once more: they are found by the people's names from now on."""
    _run_all(db, _PEOPLE_BY_NAME)


def _m0007_set_again(db: Any) -> None:
    """What is set again behind a deletion that has not been answered is not deleted; whom a contact is about is asked for by an index."""
    _run_all(db, _VIEWS_ANEW + _ABOUT_PEOPLE)


def _run_all(db: Any, statements: str) -> None:
    for statement in statements.split(";\n"):
        if statement.strip():
            db.conn.execute(statement)


def migrate(db: Any) -> None:
    """Bring the file to `SCHEMA_VERSION`, one transaction a step; a step that dies is done again at the next start."""
    from sqlite_utils import Migrations

    steps = Migrations("twindesk")
    first = (_m0001_first, _m0002_whole_portal, _m0003_quick_looks, _m0004_data_purse)
    for step in (*first, _m0005_seen_by_kind, _m0006_people_by_name, _m0007_set_again):
        steps(name=step.__name__.lstrip("_"))(step)
    steps.apply(db)
    db.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
