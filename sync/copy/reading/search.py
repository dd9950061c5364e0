"""Search over everything on this computer, unsent texts and drafts included."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from sync.copy.reading.account import author_from
from sync.copy.reading.people import person_of
from sync.copy.reading.titles import SPACE_TITLE
from sync.copy.rows import FoundRow
from sync.copy.search_fold import folded_words, snippet_of
from sync.copy.session import stored_state
from sync.copy.shown import shown_of
from sync.copy.sql import Row, Sql, from_json, of_one_moment
from sync.copy.texts import heading_of, names_in, parent_of, text_of, title_of
from sync.records import Author, ItemState

_MANY_LETTERS = 3
_WINDOW = 100
_MOST_LOOKED_AT = 400
"""Records that a single letter is looked for in, before the index is asked: the letter stands in most of them, or is rare there too."""
_MOST_RANKED = 2000
"""Ranking costs a look at the length of every hit: 0.7 s for the 400,000 of "the"* "the"* in a million records."""


class SearchReading:
    """As-you-type: every word is a prefix, all must occur, newest first; two or more long words come by rank.

    Of more than 2,000 hits not all are ranked: first come those with all words in the title, then the newest 2,000, each by rank.
    """

    def __init__(self, sql: Sql) -> None:
        self._sql = sql
        self._titles: dict[str, str] = {}

    @of_one_moment
    def find(self, words: str, limit: int = 50) -> list[FoundRow]:
        """The hits for what was typed; nothing for no word."""
        wanted = folded_words(words)
        if not wanted:
            return []
        self._titles = {}
        letters = [word for word in wanted if len(word) == 1]
        newest = self._among_newest(wanted, letters, limit) if letters else None
        return self._by_index(wanted, limit) if newest is None else newest

    def _by_index(self, wanted: list[str], limit: int) -> list[FoundRow]:
        # Ranking a short prefix reads every hit (measured 2.2 s at a million records): newest first costs what it shows.
        is_ranked = len(wanted) > 1 and min(len(word) for word in wanted) >= _MANY_LETTERS
        found: list[FoundRow] = []
        for number in self._by_rank(wanted) if is_ranked else self._by_age(wanted, limit):
            row = self._hit(number, wanted)
            found += [row] if row is not None else []
            if len(found) == limit:
                break
        return found

    def _by_age(self, words: list[str], window: int) -> Iterator[int]:
        for offset in itertools.count(0, window):
            numbers = self._numbers(_match(words), window, offset)
            yield from numbers
            if len(numbers) < window:
                return

    def _by_rank(self, words: list[str]) -> Iterator[int]:
        everywhere, in_title = _match(words), f"{{title}}: ({_match(words)})"
        newest = self._numbers(everywhere, _MOST_RANKED + 1)
        if len(newest) <= _MOST_RANKED:
            yield from self._ranked(everywhere, newest)
            return
        best = self._ranked(in_title, self._numbers(in_title, _MOST_RANKED))
        yield from best
        seen = set(best)
        yield from (number for number in self._ranked(everywhere, newest[:_MOST_RANKED]) if number not in seen)

    def _among_newest(self, wanted: list[str], letters: list[str], limit: int) -> list[FoundRow] | None:
        """The index of prefixes begins at two letters: of one, it would put together half of all there is. None if too few were met."""
        found: list[FoundRow] = []
        words = [word for word in wanted if len(word) > 1]
        for offset in range(0, _MOST_LOOKED_AT, _WINDOW):
            numbers = self._numbers(_match(words), _WINDOW, offset) if words else self._newest(_WINDOW, offset)
            for number in numbers:
                row = self._hit(number, wanted, letters)
                found += [row] if row is not None else []
                if len(found) == limit:
                    return found
            if len(numbers) < _WINDOW:
                return found
        return None

    def _numbers(self, match: str, limit: int, offset: int = 0) -> list[int]:
        """The newest; first the row numbers alone, then what they stand for: a join inside would be sorted whole."""
        return self._sql.column("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?", match, limit, offset)

    def _ranked(self, match: str, newest: list[int]) -> list[int]:
        """These hits, the best first, of equal ones the newest."""
        if not newest:
            return []
        sql = "SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? ORDER BY bm25(search, 8.0, 1.0), rowid DESC"
        return self._sql.column(sql, match, newest[-1])

    def _newest(self, limit: int, offset: int) -> list[int]:
        return self._sql.column("SELECT n FROM search_doc ORDER BY n DESC LIMIT ? OFFSET ?", limit, offset)

    def is_complete(self) -> bool:
        """False while records that came still wait to be indexed."""
        return self._sql.value("SELECT 1 FROM search_queue LIMIT 1") is None

    def _hit(self, number: int, wanted: list[str], letters: Sequence[str] = ()) -> FoundRow | None:
        doc = self._sql.one("SELECT what, id FROM search_doc WHERE n=?", number)
        if doc is None:
            return None
        look = self._draft if doc["what"] == "draft" else self._record
        return look(doc["id"], wanted, letters)

    def _record(self, record: str, wanted: list[str], letters: Sequence[str]) -> FoundRow | None:
        shown = shown_of(self._sql, record)
        if shown is None or not _begins_a_word(letters, shown.kind, shown.body):
            return None
        row = self._sql.one("SELECT author, changed_at, has_work, revision, is_deleted_here FROM record_shown WHERE id=?", record)
        if row is None or row["is_deleted_here"]:
            return None
        author = author_from(row["author"]) if row["revision"] is not None else stored_state(self._sql).person
        state = ItemState.WAITING if row["revision"] is None else ItemState.SENT
        return self._made(record, shown.kind, shown.space, shown.body, wanted, author_row=(author, row["changed_at"], state))

    def _draft(self, draft: str, wanted: list[str], letters: Sequence[str]) -> FoundRow | None:
        row: Row | None = self._sql.one("SELECT * FROM draft WHERE id=?", draft)
        if row is None or not _begins_a_word(letters, row["kind"], from_json(row["fields"])):
            return None
        author = (stored_state(self._sql).person, row["changed_at"], ItemState.DRAFT)
        return self._made(draft, row["kind"], row["space"], from_json(row["fields"]), wanted, author_row=author)

    def _made(self, record: str, kind: str, space: str, body: dict[str, object], wanted: list[str], author_row: tuple) -> FoundRow:  # type: ignore[type-arg]
        author, changed_at, state = author_row
        if space not in self._titles:
            sql = f"SELECT {SPACE_TITLE} FROM space s WHERE s.id=? AND s.kind <> 'own'"  # noqa: S608
            self._titles[space] = str(self._sql.value(sql, space) or "")
        title = self._titles[space]
        text = text_of(kind, body) or ", ".join(names_in(body))
        snippet = snippet_of(text, wanted)
        called, parent = heading_of(kind, body), parent_of(kind, body)
        about = person_of(body) if kind in ("contact", "member") else Author(record, called, "") if kind == "pupil" else None
        return FoundRow(record, kind, space, title, called, snippet, author, changed_at, state, parent, about)


def _match(words: Sequence[str]) -> str:
    return " ".join(f'"{word}"*' for word in words)


def _begins_a_word(letters: Sequence[str], kind: str, body: dict[str, object]) -> bool:
    """True if each of the letters begins a word of the title or the text."""
    if not letters:
        return True
    begun = {word[0] for word in folded_words(f"{title_of(kind, body)} {text_of(kind, body)}")}
    return begun.issuperset(letters)
