"""The search index is fed from a queue beside the facts, in small steps while nothing else is to be written."""

from __future__ import annotations

import itertools

from sync.copy.operations import QUIET_KINDS
from sync.copy.search_fold import fold
from sync.copy.shown import Body, facts_of, shown_of, worked_on_of
from sync.copy.sql import Row, from_json, to_json
from sync.copy.texts import names_in, text_of, title_of
from sync.copy.work import Work

_WAITING_N = 1 << 60
"""Own unsent texts stand above every revision, so that the newest come first."""


_OF_THESE = "IN (SELECT value FROM json_each(?1))"
Words = tuple[str, str, int]
"""Title and text of what is to be found, and the row number it would like."""


class SearchQueue:
    """Indexes what was written. Thread: the writer."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def drain(self, limit: int = 50) -> bool:
        """Index up to about `limit` records; True while more are left."""
        done = 0
        while done < limit:
            row = self._work.one("SELECT n, what, ids FROM search_queue ORDER BY n LIMIT 1")
            if row is None:
                break
            ids = from_json(row["ids"])
            now, later = ids[: limit - done], ids[limit - done :]
            self._index(row["what"], list(dict.fromkeys(now)))
            done += len(now)
            if later:
                self._work.run("UPDATE search_queue SET ids=? WHERE n=?", to_json(later), row["n"])
                break
            self._work.run("DELETE FROM search_queue WHERE n=?", row["n"])
        if done:
            self._work.touch("search")
        return self.is_waiting()  # never counted: after a first exchange that would read megabytes of ids at every step

    def is_waiting(self) -> bool:
        """True while there is something to index."""
        return self._work.value("SELECT 1 FROM search_queue LIMIT 1") is not None

    def _index(self, what: str, ids: list[str]) -> None:
        """All at once: asked one by one, what stands in the index and in the copy would cost more than the indexing itself."""
        old = self._work.column(f"SELECT n FROM search_doc WHERE id {_OF_THESE} AND what=?2", to_json(ids), what)  # noqa: S608
        self._work.many("DELETE FROM search WHERE rowid=?", [(n,) for n in old])
        self._work.many("DELETE FROM search_doc WHERE n=?", [(n,) for n in old])
        found = {one: self._draft(one) for one in ids} if what == "draft" else self._records(ids)
        words = [(one, *shown) for one in ids if (shown := found.get(one)) is not None]
        numbers = self._free([wanted for *_, wanted in words])
        docs = [(n, what, one) for n, (one, *_) in zip(numbers, words, strict=True)]
        self._work.many("INSERT INTO search_doc VALUES (?,?,?)", docs)
        folded = [(n, fold(title), fold(text)) for n, (_, title, text, _) in zip(numbers, words, strict=True)]
        self._work.many("INSERT INTO search (rowid, title, text) VALUES (?,?,?)", folded)

    def _records(self, ids: list[str]) -> dict[str, Words | None]:
        """As the teacher sees them; few have unsent work, the others are as the portal said."""
        worked_on = worked_on_of(self._work)
        facts = facts_of(self._work, [one for one in ids if one not in worked_on])
        found = {one: self._words(row["kind"], from_json(row["body"]), row["revision"]) for one, row in facts.items()}
        return found | {one: self._worked_on(one) for one in ids if one in worked_on}

    def _worked_on(self, record: str) -> Words | None:
        shown = shown_of(self._work, record)
        if shown is None or (shown.fact is None and shown.is_deleted_there):
            return None
        return self._words(shown.kind, shown.body, shown.revision)

    def _words(self, kind: str, body: Body, revision: int | None) -> Words | None:
        if kind in QUIET_KINDS:
            return None
        title = title_of(kind, body)
        text = "\n".join((text_of(kind, body), *names_in(body))).strip()
        return (title, text, _WAITING_N if revision is None else revision << 8) if title or text else None

    def _draft(self, draft: str) -> Words | None:
        row: Row | None = self._work.one("SELECT kind, fields FROM draft WHERE id=?", draft)
        if row is None:
            return None
        fields = from_json(row["fields"])
        return title_of(row["kind"], fields), text_of(row["kind"], fields), _WAITING_N

    def _free(self, wanted: list[int]) -> list[int]:
        """Row numbers near those wanted, none twice: newest first is then the index's own order."""
        taken = set(self._work.column(f"SELECT n FROM search_doc WHERE n {_OF_THESE}", to_json(wanted)))  # noqa: S608
        above = max(_WAITING_N, 1 + (self._work.value("SELECT max(n) FROM search_doc") or 0))
        numbers = list[int]()
        for n in wanted:
            if n == _WAITING_N:
                n, above = above, above + 1
            if n in taken:
                n = next(free for free in itertools.count(n + 1) if free not in taken and not self._is_there(free))
            taken.add(n)
            numbers.append(n)
        return numbers

    def _is_there(self, n: int) -> bool:
        return self._work.value("SELECT 1 FROM search_doc WHERE n=?", n) is not None
