"""Search over everything on this computer, unsent texts and drafts included."""

from __future__ import annotations

from sync.copy.reading.account import author_from
from sync.copy.reading.titles import SPACE_TITLE
from sync.copy.rows import FoundRow
from sync.copy.search_fold import folded_words, snippet_of
from sync.copy.session import stored_state
from sync.copy.shown import shown_of
from sync.copy.sql import Row, Sql, from_json
from sync.copy.texts import heading_of, parent_of, text_of
from sync.records import ItemState

_MANY_LETTERS = 3


class SearchReading:
    """As-you-type: every word is a prefix, all must occur, newest first; two or more long words come by rank."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def find(self, words: str, limit: int = 50) -> list[FoundRow]:
        """The hits for what was typed; nothing for no word."""
        wanted = folded_words(words)
        if not wanted:
            return []
        match = " ".join(f'"{word}"*' for word in wanted)
        # Ranking a short prefix reads every hit (measured 2.2 s at a million records): newest first costs what it shows.
        is_ranked = len(wanted) > 1 and min(len(word) for word in wanted) >= _MANY_LETTERS
        order = "bm25(search, 8.0, 1.0)" if is_ranked else "search.rowid DESC"
        found: list[FoundRow] = []
        offset = 0
        while len(found) < limit:
            # First the row numbers alone, then what they stand for: a join inside would be sorted whole.
            sql = f"SELECT rowid FROM search WHERE search MATCH ? ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608
            numbers = self._sql.column(sql, match, limit, offset)
            found += [row for row in (self._hit(number, wanted) for number in numbers) if row is not None]
            offset += limit
            if len(numbers) < limit:
                break
        return found[:limit]

    def is_complete(self) -> bool:
        """False while records that came still wait to be indexed."""
        return self._sql.value("SELECT 1 FROM search_queue LIMIT 1") is None

    def _hit(self, number: int, wanted: list[str]) -> FoundRow | None:
        doc = self._sql.one("SELECT what, id FROM search_doc WHERE n=?", number)
        if doc is None:
            return None
        return self._draft(doc["id"], wanted) if doc["what"] == "draft" else self._record(doc["id"], wanted)

    def _record(self, record: str, wanted: list[str]) -> FoundRow | None:
        row = self._sql.one("SELECT author, changed_at, has_work, revision, is_deleted_here FROM record_shown WHERE id=?", record)
        shown = shown_of(self._sql, record)
        if row is None or shown is None or row["is_deleted_here"]:
            return None
        author = author_from(row["author"]) if row["revision"] is not None else stored_state(self._sql).person
        state = ItemState.WAITING if row["revision"] is None else ItemState.SENT
        return self._made(record, shown.kind, shown.space, shown.body, wanted, author_row=(author, row["changed_at"], state))

    def _draft(self, draft: str, wanted: list[str]) -> FoundRow | None:
        row: Row | None = self._sql.one("SELECT * FROM draft WHERE id=?", draft)
        if row is None:
            return None
        author = (stored_state(self._sql).person, row["changed_at"], ItemState.DRAFT)
        return self._made(draft, row["kind"], row["space"], from_json(row["fields"]), wanted, author_row=author)

    def _made(self, record: str, kind: str, space: str, body: dict[str, object], wanted: list[str], author_row: tuple) -> FoundRow:  # type: ignore[type-arg]
        author, changed_at, state = author_row
        title = str(self._sql.value(f"SELECT {SPACE_TITLE} FROM space s WHERE s.id=? AND s.kind <> 'own'", space) or "")  # noqa: S608
        snippet = snippet_of(text_of(kind, body), wanted)
        return FoundRow(record, kind, space, title, heading_of(kind, body), snippet, author, changed_at, state, parent_of(kind, body))
