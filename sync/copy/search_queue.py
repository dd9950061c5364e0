"""The search index is fed from a queue beside the facts, in small steps while nothing else is to be written."""

from __future__ import annotations

from sync.copy.operations import QUIET_KINDS
from sync.copy.search_fold import fold
from sync.copy.shown import shown_of
from sync.copy.sql import Row, from_json, to_json
from sync.copy.texts import names_in, text_of, title_of
from sync.copy.work import Work

_WAITING_N = 1 << 60
"""Own unsent texts stand above every revision, so that the newest come first."""


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
            for one in now:
                self._index(row["what"], one)
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

    def _index(self, what: str, one: str) -> None:
        old = self._work.value("SELECT n FROM search_doc WHERE id=? AND what=?", one, what)
        if old is not None:
            self._work.run("DELETE FROM search WHERE rowid=?", old)
            self._work.run("DELETE FROM search_doc WHERE n=?", old)
        found = self._draft(one) if what == "draft" else self._record(one)
        if found is None:
            return
        title, text, wanted = found
        n = self._free(wanted)
        self._work.run("INSERT INTO search_doc VALUES (?,?,?)", n, what, one)
        self._work.run("INSERT INTO search (rowid, title, text) VALUES (?,?,?)", n, fold(title), fold(text))

    def _record(self, record: str) -> tuple[str, str, int] | None:
        shown = shown_of(self._work, record)
        if shown is None or shown.kind in QUIET_KINDS or (shown.fact is None and shown.is_deleted_there):
            return None
        title = title_of(shown.kind, shown.body)
        text = "\n".join((text_of(shown.kind, shown.body), *names_in(shown.body))).strip()
        wanted = _WAITING_N if shown.revision is None else shown.revision << 8
        return (title, text, wanted) if title or text else None

    def _draft(self, draft: str) -> tuple[str, str, int] | None:
        row: Row | None = self._work.one("SELECT kind, fields FROM draft WHERE id=?", draft)
        if row is None:
            return None
        fields = from_json(row["fields"])
        return title_of(row["kind"], fields), text_of(row["kind"], fields), _WAITING_N

    def _free(self, wanted: int) -> int:
        """A row number near `wanted`: newest first is then the index's own order."""
        if wanted == _WAITING_N:
            return max(_WAITING_N, 1 + (self._work.value("SELECT max(n) FROM search_doc") or 0))
        while self._work.value("SELECT 1 FROM search_doc WHERE n=?", wanted):
            wanted += 1
        return wanted
