"""The agenda: meetings of all projects, events, registered courses, deadlines of the own country, ends of polls."""

from __future__ import annotations

from collections.abc import Iterable

from sync.copy.agenda_rows import AgendaRow
from sync.copy.reading.records import RecordReading
from sync.copy.reading.titles import SPACE_TITLE
from sync.copy.rows import ShownRecord
from sync.copy.session import stored_state
from sync.copy.sql import Sql, of_one_moment
from sync.records import ItemState

KINDS = ("meeting", "event", "learning_offer", "deadline", "poll")
_START = {"meeting": "starts_at", "event": "starts_at", "learning_offer": "starts_at", "poll": "closes_at"}


class AgendaReading:
    """Rows by their start. Thread: the connection's."""

    def __init__(self, sql: Sql, records: RecordReading) -> None:
        self._sql = sql
        self._records = records

    @of_one_moment
    def between(self, utc_from: str, utc_to: str, kinds: Iterable[str] | None = None, country: str | None = None) -> list[AgendaRow]:
        """What touches the time from `utc_from` to `utc_to`.

        Of learning offers those the teacher is registered for, unless `kinds` names them; of deadlines those of `country`, "" for all,
        None for the teacher's own.
        """
        wanted = set(KINDS if kinds is None else kinds)
        registered, titles = self.registered(), self._titles()
        rows: list[AgendaRow] = []
        for kind in sorted(wanted & _START.keys()):
            for record in self._timed(kind, utc_from, utc_to):
                if kind != "learning_offer" or kinds is not None or record.id in registered:
                    rows.append(_timed_row(record, titles.get(record.space, ""), registered.get(record.id)))
        if "deadline" in wanted:
            rows += self._deadlines(utc_from[:10], utc_to[:10], self._country() if country is None else country)
        return sorted(rows, key=lambda row: (row.starts, row.title, row.record))

    @of_one_moment
    def of(self, record: str) -> AgendaRow | None:
        """The row of one meeting, event, offer or poll; None if it has no time."""
        shown = self._records.get(record)
        if shown is None or not isinstance(shown.body.get(_START.get(shown.kind, "")), str):
            return None
        return _timed_row(shown, self._titles().get(shown.space, ""), self.registered().get(record))

    def registered(self) -> dict[str, bool]:
        """What the teacher is registered for → whether the website has still to hear of it; without what came back."""
        sql = """SELECT parent, has_work FROM record_shown s WHERE kind='registration' AND is_deleted_here=0 AND parent IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM operation o WHERE o.record=s.id AND o.state='returned')"""
        return {row["parent"]: bool(row["has_work"]) for row in self._sql.rows(sql)}

    def _timed(self, kind: str, utc_from: str, utc_to: str) -> list[ShownRecord]:
        start = f"json_extract(body, '$.{_START[kind]}')"
        # What waits to be changed may have another time than the fact says: looked at again below.
        sql = f"""SELECT * FROM record_shown WHERE kind=? AND is_deleted_here=0 AND (has_work=1
            OR ({start} < ? AND coalesce(json_extract(body, '$.ends_at'), {start}) >= ?))"""  # noqa: S608 - our own words
        shown = self._records.shown(self._sql.rows(sql, kind, utc_to, utc_from))
        return [one for one in shown if _is_within(one, utc_from, utc_to)]

    def _deadlines(self, first: str, last: str, country: str) -> list[AgendaRow]:
        found = []
        for record in self._records.list("recognition", limit=1000):
            deadlines = record.body.get("deadlines")
            for one in deadlines if isinstance(deadlines, list) else ():
                day = one.get("date") if isinstance(one, dict) else None
                if isinstance(day, str) and first <= day[:10] <= last and country in ("", one.get("country", "")):
                    zone, where = str(one.get("zone") or ""), str(one.get("country") or "")
                    times = (day[:10], None, zone, True, False, False, False)
                    found.append(AgendaRow("deadline", record.id, record.space, "", record.title, *times, "", "", "", where))
        return found

    def _country(self) -> str:
        person = stored_state(self._sql).person
        return person.country if person is not None else ""

    def _titles(self) -> dict[str, str]:
        sql = f"SELECT s.id, {SPACE_TITLE} AS name FROM space s WHERE s.kind IN ('twinspace', 'group')"  # noqa: S608 - our own words
        return {row["id"]: row["name"] for row in self._sql.rows(sql)}


def _is_within(record: ShownRecord, utc_from: str, utc_to: str) -> bool:
    starts = record.body.get(_START[record.kind])
    ends = record.body.get("ends_at")
    return isinstance(starts, str) and starts < utc_to and (ends if isinstance(ends, str) else starts) >= utc_from


def _timed_row(record: ShownRecord, space_title: str, registration: bool | None) -> AgendaRow:
    """`registration`: None without one, True while it waits."""
    body = record.body
    said = {name: body[name] for name in ("ends_at", "zone", "place", "url") if isinstance(body.get(name), str)}
    return AgendaRow(
        record.kind,
        record.id,
        record.space,
        space_title,
        record.title,
        str(body[_START[record.kind]]),
        said.get("ends_at"),
        said.get("zone", ""),
        False,
        registration is not None,
        record.is_mine,
        record.state is not ItemState.SENT or bool(registration),
        said.get("place", ""),
        said.get("url", ""),
        record.text,
    )
