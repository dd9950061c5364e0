"""All that the Today screen shows, in one read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sync.copy.agenda_rows import AgendaRow
from sync.copy.reading.account import author_from
from sync.copy.reading.agenda import AgendaReading
from sync.copy.reading.news import NEWS_FROM, NEWS_KINDS
from sync.copy.reading.records import RecordReading
from sync.copy.reading.sending import SendingReading
from sync.copy.reading.spaces import SpaceReading
from sync.copy.reading.titles import SPACE_TITLE
from sync.copy.rows import NewsRow, ShownRecord, StorageRow, Today
from sync.copy.session import stored_state
from sync.copy.sql import Row, Sql, from_json, marks, of_one_moment
from sync.copy.texts import heading_of
from sync.local_time import local_day
from sync.ports import Clock

_NEWS_SHOWN = 200
_LOOKED_AT = 400
"""So many of the newest records are looked through for a first look while a first exchange is not whole."""
_EVENTS_SHOWN = 6
_DAYS = 28
_HERE = " + ".join(
    f"coalesce((SELECT size_bytes FROM media WHERE sha256 = body ->> '$.{variant}.sha256'), 0)"  # noqa: S608 - our own names
    for variant in ("original", "preview", "thumb")
)
_STORAGE_OF = f"""SELECT coalesce(sum({_HERE}), 0) AS here, coalesce(sum(body ->> '$.original.size_bytes'), 0) AS there,
    coalesce(sum(kind = 'picture'), 0) AS pictures, coalesce(sum(kind <> 'picture'), 0) AS files
  FROM record WHERE kind IN ('picture', 'file', 'video') AND space=? AND is_deleted=0
    AND generation >= (SELECT generation FROM space WHERE id=?)"""  # noqa: S608 - our own names
_ACTIVE_KINDS = ("update", "comment", "page", "thread", "reply", "picture", "bulletin_note", "board_note")


class TodayReading:
    """News, counts, next events, one strip of activity a project, partners' countries, data used."""

    def __init__(
        self, sql: Sql, records: RecordReading, spaces: SpaceReading, sending: SendingReading, agenda: AgendaReading, clock: Clock
    ) -> None:
        self._agenda = agenda
        self._sql = sql
        self._records = records
        self._spaces = spaces
        self._sending = sending
        self._clock = clock

    @of_one_moment
    def read(self, is_told: Callable[[str], bool] = lambda _topic: True) -> Today:
        """The whole picture; a few milliseconds on a typical copy. `is_told` says which topics of notices count as news."""
        now = self._clock.now_utc()
        spaces = self._spaces.all(members_only=True, with_partners=False)
        projects = [space for space in spaces if space.kind == "twinspace" and space.state == "open"]
        countries: dict[str, int] = {}
        for row in self._sql.rows(
            """SELECT json_extract(body, '$.person.country') AS country, count(DISTINCT json_extract(body, '$.person.id')) AS people
            FROM record_known WHERE kind='member' AND coalesce(json_extract(body, '$.role'), '') NOT LIKE 'pupil%' GROUP BY 1"""
        ):
            countries[row["country"] or ""] = row["people"]
        status = self._sending.status()
        silent = sum(row["number"] for row in self._notices() if not is_told(str(row["topic"] or "")))
        return Today(
            stored_state(self._sql).last_visit_utc,
            tuple(self._news(is_told)),
            sum(space.new_count for space in spaces) - silent,
            status.came_back_count,
            status.waiting_count,
            status.waiting_bytes,
            tuple(self._events(now)),
            tuple((space.id, space.title, self._activity(space.id, now)) for space in projects[:8]),
            tuple(sorted(((code, count) for code, count in countries.items() if code), key=lambda one: (-one[1], one[0]))),
            status.bytes_month,
            int(self._sql.value("SELECT coalesce(sum(up + down), 0) FROM traffic WHERE day=?", local_day(self._clock))),
            self._bytes_on_disk(),
            tuple(self.week()),
            tuple(self._first_look(is_told)),
        )

    def week(self, days: int = 7) -> list[AgendaRow]:
        """What the next days bring; of events and courses those the teacher is registered for."""
        now = self._clock.now_utc()
        until = (date.fromisoformat(now[:10]) + timedelta(days=days)).isoformat() + now[10:]
        rows = self._agenda.between(now, until)
        return [row for row in rows if row.kind not in ("event", "learning_offer") or row.is_registered or row.is_mine]

    def projects(self) -> list[tuple[str, str]]:
        """(space, title) of each open project of this teacher."""
        sql = f"SELECT s.id, {SPACE_TITLE} AS title FROM space s WHERE s.kind='twinspace' AND s.state='open' AND s.is_member=1"  # noqa: S608
        return [(row["id"], row["title"]) for row in self._sql.rows(sql)]

    def storage_of(self, space: str, title: str) -> StorageRow:
        """Pictures and files of one project; with many thousands it takes a tenth of a second."""
        row = self._sql.rows(_STORAGE_OF, space, space)[0]
        return StorageRow(space, title, row["here"], row["there"], row["pictures"], row["files"])

    def traffic(self, days: int = 30) -> list[tuple[str, int, int]]:
        """(day, bytes up, bytes down) of the last days, oldest first, days without a line left out."""
        first = (date.fromisoformat(local_day(self._clock)) - timedelta(days=days - 1)).isoformat()
        rows = self._sql.rows("SELECT day, up, down FROM traffic WHERE day >= ? ORDER BY day", first)
        return [(row["day"], row["up"], row["down"]) for row in rows]

    def _notices(self) -> list[Row]:
        """How many new notices there are of each topic."""
        person = stored_state(self._sql).person
        sql = f"SELECT r.body ->> '$.topic' AS topic, count(*) AS number FROM {NEWS_FROM} AND r.kind='notification' GROUP BY 1"  # noqa: S608
        return self._sql.rows(sql, person.id if person is not None else "")

    def _news(self, is_told: Callable[[str], bool]) -> list[NewsRow]:
        person = stored_state(self._sql).person
        sql = f"""SELECT r.*, CASE s.kind WHEN 'own' THEN '' ELSE {SPACE_TITLE} END AS space_title
            FROM {NEWS_FROM} AND r.kind IN ({marks(NEWS_KINDS)})
            ORDER BY r.revision DESC LIMIT ?"""  # noqa: S608
        rows = self._sql.rows(sql, person.id if person is not None else "", *NEWS_KINDS, _NEWS_SHOWN)
        return [_news_row(row) for row in rows if not _is_silent(row, is_told)]

    def _first_look(self, is_told: Callable[[str], bool]) -> list[NewsRow]:
        state = stored_state(self._sql)
        ids: list[str] = []
        if state.last_visit_utc is None:
            ids = state.first_look if state.has_all else self._newest_here(state.person.id if state.person is not None else "")
        sql = f"""SELECT r.*, CASE s.kind WHEN 'own' THEN '' ELSE {SPACE_TITLE} END AS space_title
            FROM record r JOIN space s ON s.id = r.space AND s.is_member=1 WHERE r.id IN ({marks(ids)}) AND r.is_deleted=0
            AND r.generation >= s.generation AND NOT (r.kind='notification' AND r.parent IN ({marks(ids)}))
            ORDER BY r.revision DESC"""  # noqa: S608
        rows = self._sql.rows(sql, *ids, *ids) if ids else []
        return [_news_row(row) for row in rows if not _is_silent(row, is_told)]

    def _newest_here(self, person: str) -> list[str]:
        """What a first look shows while the first exchange still comes, or waits for an answer: the newest is here first."""
        newest = "SELECT id, kind, changed_at, writer_id FROM record WHERE is_deleted=0 ORDER BY revision DESC LIMIT ?"
        sql = f"""SELECT id FROM ({newest}) WHERE kind IN ({marks(NEWS_KINDS)}) AND coalesce(writer_id, '') <> ?
            AND changed_at >= ? LIMIT ?"""  # noqa: S608
        week_ago = date.fromisoformat(self._clock.now_utc()[:10]) - timedelta(days=7)
        return [str(one) for one in self._sql.column(sql, _LOOKED_AT, *NEWS_KINDS, person, week_ago.isoformat(), _NEWS_SHOWN)]

    def _events(self, now: str) -> list[ShownRecord]:
        rows = self._sql.rows(
            """SELECT * FROM record_known WHERE kind IN ('event', 'meeting', 'learning_offer')
            AND coalesce(json_extract(body, '$.ends_at'), json_extract(body, '$.starts_at'), '') >= ?
            ORDER BY kind <> 'meeting', json_extract(body, '$.starts_at') LIMIT ?""",
            now,
            _EVENTS_SHOWN,
        )
        return sorted(self._records.shown(rows), key=lambda one: str(one.body.get("starts_at", "")))

    def _activity(self, space: str, now: str) -> tuple[int, ...]:
        first = date.fromisoformat(now[:10]) - timedelta(days=_DAYS - 1)
        sql = f"""SELECT substr(created_at, 1, 10) AS day, count(*) AS posts FROM record_known
            WHERE space=? AND kind IN ({marks(_ACTIVE_KINDS)}) AND created_at >= ? GROUP BY 1"""  # noqa: S608
        counts = {row["day"]: row["posts"] for row in self._sql.rows(sql, space, *_ACTIVE_KINDS, first.isoformat())}
        return tuple(counts.get((first + timedelta(days=day)).isoformat(), 0) for day in range(_DAYS))

    def _bytes_on_disk(self) -> int:
        pages = int(self._sql.value("PRAGMA page_count")) * int(self._sql.value("PRAGMA page_size"))
        return pages + int(self._sql.value("SELECT coalesce(sum(size_bytes), 0) FROM media"))


def _is_silent(row: Row, is_told: Callable[[str], bool]) -> bool:
    """True for a notice of a topic that the teacher does not count."""
    return row["kind"] == "notification" and not is_told(str(from_json(row["body"]).get("topic") or ""))


def _news_row(row: Row) -> NewsRow:
    text = heading_of(row["kind"], from_json(row["body"]))
    author = author_from(row["changed_by"] or row["author"])
    return NewsRow(row["id"], row["kind"], row["space"], row["space_title"], row["parent"], author, text, row["changed_at"])
