"""The directories' cache: what searches on the portal found, which searches wait for a connection, what of a saved one is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sync.copy.directory_matching import clean_filters, key_of
from sync.copy.directory_rows import DIRECTORIES
from sync.copy.session import Session
from sync.copy.sql import Row, from_json, marks, to_json
from sync.copy.work import Work
from sync.data_class import dataclass
from sync.errors import BadInput

SAVED_EVERY_HOURS = 6
KEPT_DAYS = 120


@dataclass(frozen=True, slots=True)
class WantedSearch:
    """A search to run at this exchange."""

    key: str
    directory: str
    filters: dict[str, str]


class DirectoryCache:
    """Thread: the writer."""

    def __init__(self, work: Work, session: Session) -> None:
        self._work = work
        self._session = session

    def ask(self, directory: str, filters: Mapping[str, Any]) -> str:
        """Ask the website at the next connection. Twice is once. Answers the search's key. Raises BadInput(directory_none)."""
        if directory not in DIRECTORIES:
            raise BadInput("directory_none", directory)
        key = self._make(directory, filters)
        self._work.run("UPDATE directory_search SET wanted_at=?, code='' WHERE key=?", self._work.ports.clock.now_utc(), key)
        self._work.touch("directory_asked", "", key)
        self._work.touch("directory", "", key)
        return key

    def withdraw(self, directory: str, filters: Mapping[str, Any]) -> None:
        """Do not ask; what was found before stays."""
        key = key_of(directory, filters)
        self._work.run("UPDATE directory_search SET wanted_at=NULL WHERE key=?", key)
        self._work.touch("directory", "", key)

    def seen(self, saved_search: str) -> None:
        """The teacher has looked at the hits of this saved search: none of them is new any more."""
        body = self._work.value("SELECT body FROM record_shown WHERE id=? AND kind='saved_search'", saved_search)
        known = from_json(body) or {}
        key = key_of(str(known.get("directory", "")), known.get("filters") or {})
        self._work.run("UPDATE directory_search SET seen=ids WHERE key=?", key)
        self._work.touch("directory", "", key)

    # --- for the engine -------------------------------------------------------------------------------------------------------

    def due(self, *, with_saved: bool = True) -> list[WantedSearch]:
        """What was asked for, then the saved searches whose answer has grown old; never the same twice."""
        wanted = self._work.rows("SELECT key, directory, filters FROM directory_search WHERE wanted_at IS NOT NULL ORDER BY wanted_at")
        oldest = self._work.before(hours=SAVED_EVERY_HOURS)
        for saved in self._saved() if with_saved else ():
            row = self._work.one("SELECT fetched_at, code FROM directory_search WHERE key=?", saved["key"])
            if row is None or ((row["fetched_at"] or "") < oldest and not row["code"]):
                wanted.append(saved)
        unique = {row["key"]: row for row in wanted}
        return [WantedSearch(row["key"], row["directory"], from_json(row["filters"])) for row in unique.values()]

    def keep(self, search: WantedSearch, items: Sequence[Mapping[str, Any]], cost_bytes: int, *, is_whole: bool) -> None:
        """The website's answer. What a first answer holds is not new."""
        now = self._work.ports.clock.now_utc()
        fit = {str(item["id"]): item for item in items if isinstance(item.get("id"), str)}
        rows = [(search.directory, one, to_json(dict(item)), now) for one, item in fit.items()]
        self._work.many("INSERT OR REPLACE INTO directory_item VALUES (?,?,?,?)", rows)
        self._make(search.directory, search.filters)
        ids = to_json(list(fit))
        self._work.run(
            """UPDATE directory_search SET ids=?1, seen=coalesce(seen, ?1), fetched_at=?, is_whole=?, cost_bytes=?, wanted_at=NULL, code=''
            WHERE key=?""",
            *(ids, now, int(is_whole), cost_bytes, search.key),
        )
        self._work.touch("directory", "", search.key)

    def refused(self, search: WantedSearch, code: str) -> None:
        """The website will not answer this one; it is not asked again by itself."""
        self._make(search.directory, search.filters)
        self._work.run("UPDATE directory_search SET wanted_at=NULL, code=? WHERE key=?", code, search.key)
        self._work.touch("directory", "", search.key)

    def forget_old(self, days: int = KEPT_DAYS) -> None:
        """Let go what no search has found for `days`; saved searches keep their place."""
        oldest, kept = self._work.before(days=days), [row["key"] for row in self._saved()]
        sql = f"DELETE FROM directory_search WHERE wanted_at IS NULL AND coalesce(fetched_at, '') < ? AND key NOT IN ({marks(kept)})"  # noqa: S608
        self._work.run(sql, oldest, *kept)
        self._work.run("DELETE FROM directory_item WHERE fetched_at < ?", oldest)

    def _make(self, directory: str, filters: Mapping[str, Any]) -> str:
        key = key_of(directory, filters)
        row: Row = {"key": key, "directory": directory, "filters": to_json(clean_filters(filters))}
        self._work.insert("directory_search", row, "IGNORE")
        return key

    def _saved(self) -> list[Row]:
        """The saved searches as rows of searches."""
        sql = "SELECT body FROM record_shown WHERE kind='saved_search' AND space=? AND is_deleted_here=0"
        found = []
        for text in self._work.column(sql, self._session.current().own_space):
            body = from_json(text)
            directory, filters = body.get("directory"), body.get("filters")
            if directory in DIRECTORIES and isinstance(filters, dict):
                asked = clean_filters(filters)
                found.append({"key": key_of(directory, asked), "directory": directory, "filters": to_json(asked)})
        return found
