"""Searching people, schools and projects with no line: over what was fetched before and over everybody seen in records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sync.copy.directory_matching import clean_filters, fits, key_of, row_of
from sync.copy.directory_rows import DIRECTORIES, DirectoryRow, Findings, SavedSearchRow, SearchState
from sync.copy.reading.records import RecordReading
from sync.copy.search_fold import fold
from sync.copy.session import stored_state
from sync.copy.sql import Sql, from_json, marks, of_one_moment

_ITEM_BYTES = 350
_FIRST_BYTES = 1_500
_ASSUMED_HITS = 40


class DirectoryReading:
    """Answers are complete rows, newest heard of first, by title within a day. Thread: the connection's."""

    def __init__(self, sql: Sql, records: RecordReading) -> None:
        self._sql = sql
        self._records = records

    @of_one_moment
    def look(self, directory: str, filters: Mapping[str, Any], limit: int = 1_000) -> Findings:
        """Everything a screen shows of one question, read once. With thousands of people it takes a while: for the reader thread."""
        asked = clean_filters(filters)
        known = list(self._known(directory))
        found = self._fitting(known, directory, asked)
        anywhere = _without(known, asked, "country", found)
        spoken = _without(known, asked, "language", found)
        subjects = {value for row in known for value in row.subjects}
        is_saved = any(one.filters == asked and one.directory == directory for one in self.saved())
        state = self.state(directory, asked)
        return Findings(
            tuple(found[:limit]),
            len(found),
            _counted(code for row in found for code in row.countries),
            _counted(code for row in anywhere for code in row.countries),
            _counted(code for row in spoken for code in row.languages),
            tuple(sorted(subjects, key=fold)),
            state,
            is_saved,
        )

    @of_one_moment
    def find(self, directory: str, filters: Mapping[str, Any], limit: int = 200, offset: int = 0) -> list[DirectoryRow]:
        """A window of what fits."""
        return self._all(directory, filters)[offset : offset + limit]

    def count(self, directory: str, filters: Mapping[str, Any]) -> int:
        """How many fit."""
        return len(self._all(directory, filters))

    def countries(self, directory: str, filters: Mapping[str, Any]) -> dict[str, int]:
        """Country → how many fit there: the partners' map."""
        return _counted(code for row in self._all(directory, filters) for code in row.countries)

    def values(self, directory: str, field: str) -> list[tuple[str, int]]:
        """What can be chosen in a filter: each value of `field` (country, languages, subjects, labels), the frequent ones first."""
        name = "countries" if field == "country" else field
        counts = Counter(value for row in self._all(directory, {}) for value in getattr(row, name) if value)
        return sorted(counts.items(), key=lambda one: (-one[1], fold(one[0])))

    @of_one_moment
    def get(self, directory: str, one: str) -> DirectoryRow | None:
        """One person, school or project."""
        stored = self._sql.one("SELECT item, fetched_at FROM directory_item WHERE directory=? AND id=?", directory, one)
        if stored is not None:
            return row_of(directory, from_json(stored["item"]), stored["fetched_at"], "website")
        return next((row for row in self._told(directory, one) if row.id == one), None)

    def state(self, directory: str, filters: Mapping[str, Any]) -> SearchState:
        """When the website was asked for just this, whether it waits, what it would cost."""
        asked = clean_filters(filters)
        row = self._sql.one("SELECT * FROM directory_search WHERE key=?", key_of(directory, asked))
        if row is None:
            return SearchState(directory, asked, cost_bytes=self._guess(directory))
        hits = len(from_json(row["ids"]))
        cost = row["cost_bytes"] or self._guess(directory)
        times = (row["fetched_at"], row["wanted_at"] is not None, bool(row["is_whole"]))
        return SearchState(directory, asked, *times, hits, cost, row["code"])

    def saved(self) -> list[SavedSearchRow]:
        """The saved searches by title, with how many hits are new."""
        return [row for row in map(self._saved_row, self._records.list("saved_search", limit=500, order="title")) if row is not None]

    def _saved_row(self, record: Any) -> SavedSearchRow | None:
        directory, filters = record.body.get("directory"), record.body.get("filters")
        if directory not in DIRECTORIES or not isinstance(filters, dict):
            return None
        asked = clean_filters(filters)
        row = self._sql.one("SELECT ids, seen FROM directory_search WHERE key=?", key_of(directory, asked))
        new = set(from_json(row["ids"])) - set(from_json(row["seen"]) or []) if row is not None and row["seen"] else set()
        return SavedSearchRow(record.id, record.title, directory, asked, self.state(directory, asked), len(new), record.state)

    def _guess(self, directory: str) -> int:
        """What other searches of this directory have cost, else what a usual answer would."""
        usual = self._sql.value("SELECT avg(cost_bytes) FROM directory_search WHERE directory=? AND cost_bytes > 0", directory)
        return int(usual) if usual else _FIRST_BYTES + _ITEM_BYTES * _ASSUMED_HITS

    def _all(self, directory: str, filters: Mapping[str, Any]) -> list[DirectoryRow]:
        return self._fitting(self._known(directory), directory, clean_filters(filters))

    def _fitting(self, known: Iterable[DirectoryRow], directory: str, asked: dict[str, str]) -> list[DirectoryRow]:
        # What the website found for just this question is an answer to it, also where it knows more than its items say.
        answered = from_json(self._sql.value("SELECT ids FROM directory_search WHERE key=?", key_of(directory, asked))) or []
        certain = set(answered)
        found = [row for row in known if row.id in certain or fits(row, asked)]
        found.sort(key=lambda row: (fold(row.title), row.id))
        found.sort(key=lambda row: row.fetched_at[:10], reverse=True)
        return found

    def _known(self, directory: str) -> Iterator[DirectoryRow]:
        """Each once: as the website told it, else as records tell it."""
        me = stored_state(self._sql).person
        seen: set[Any] = {me.id} if me is not None else set()
        for stored in self._sql.rows("SELECT id, item, fetched_at FROM directory_item WHERE directory=?", directory):
            row = row_of(directory, from_json(stored["item"]), stored["fetched_at"], "website")
            if row.id not in seen:
                seen |= {row.id, (fold(row.title), row.country)}
                yield row
        for row in self._told(directory):
            # Schools of members have no id of their own: the same name in the same country is the same school.
            marks_of = {row.id} if directory != "schools" else {row.id, (fold(row.title), row.country)}
            if not marks_of & seen:
                seen |= marks_of
                yield row

    def _told(self, directory: str, one: str = "") -> Iterator[DirectoryRow]:
        """As records tell it; `one` reads only those that name it."""
        read = {"people": self._people, "schools": self._schools, "projects": self._projects}.get(directory)
        return read(one) if read is not None else iter(())

    def _people(self, one: str) -> Iterator[DirectoryRow]:
        where, params = "kind IN ('contact', 'member', 'partner_post')", []
        if one:
            params = [one, *(named.id for kind in ("contact", "member") for named in self._records.named.of(one, kind))]
            where = f"(kind='partner_post' AND author_id=?) OR id IN ({marks(params[1:])})"
        sql = f"""SELECT id, kind, space, changed_at, body, author FROM record_known WHERE ({where})
            AND coalesce(json_extract(body, '$.role'), '') NOT LIKE 'pupil%' ORDER BY kind, changed_at DESC"""  # noqa: S608
        for row in self._sql.rows(sql, *params):
            body = from_json(row["body"])
            person = (from_json(row["author"]) if row["kind"] == "partner_post" else body.get("person")) or {}
            said = {name: body[name] for name in ("school_name", "languages", "subjects", "age_from", "age_to") if name in body}
            about = {"about": body.get("title", "")} if row["kind"] == "partner_post" else {}
            if isinstance(person, dict) and person.get("id"):
                item = {**said, **about, **person}
                yield row_of("people", item, row["changed_at"], row["kind"], record=row["id"], space=row["space"])

    def _schools(self, one: str) -> Iterator[DirectoryRow]:
        sql = """SELECT id, kind, space, changed_at, body FROM record_known WHERE kind IN ('contact', 'member')
            AND (?1='' OR id=?1) AND coalesce(json_extract(body, '$.school_name'), '') <> '' ORDER BY changed_at DESC"""
        for row in self._sql.rows(sql, one):
            body = from_json(row["body"])
            person = body.get("person")
            country = person.get("country", "") if isinstance(person, dict) else ""
            item = {"id": row["id"], "name": body["school_name"], "country": country}
            yield row_of("schools", item, row["changed_at"], row["kind"], record=row["id"], space=row["space"])

    def _projects(self, one: str) -> Iterator[DirectoryRow]:
        sources = {"gallery_project": "gallery", "project": "space"}
        sql = """SELECT id, kind, space, changed_at, body FROM record_known WHERE kind IN ('gallery_project', 'project')
            AND (?1='' OR id=?1)"""
        for row in self._sql.rows(sql, one):
            item = {**from_json(row["body"]), "id": row["id"]}
            yield row_of("projects", item, row["changed_at"], sources[row["kind"]], record=row["id"], space=row["space"])


def _counted(values: Iterable[str]) -> dict[str, int]:
    """The frequent ones first."""
    return dict(sorted(Counter(value for value in values if value).items(), key=lambda one: (-one[1], one[0])))


def _without(known: list[DirectoryRow], asked: dict[str, str], name: str, found: list[DirectoryRow]) -> list[DirectoryRow]:
    """What would fit if this filter were not there; without it, what fits anyway."""
    if name not in asked:
        return found
    rest = {key: value for key, value in asked.items() if key != name}
    return [row for row in known if fits(row, rest)]
