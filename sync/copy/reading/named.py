"""Who is named where: contacts and members by the person they are about, from the index that holds just this."""

from __future__ import annotations

from sync.copy.sql import Sql
from sync.data_class import dataclass

_SAID = ", ".join(
    f"json_extract(body, '$.{field}') AS {name}"
    for field, name in (("person.name", "name"), ("person.country", "country"), ("state", "state"))
)
_WHOSE = "json_extract(body, '$.person.id')=?2"
# The kinds stand here as in the index: without them it is not used, and 5,900 bodies would be read for the names of the largest school.
_KNOWN = f"""SELECT r.id, r.space, {_SAID} FROM record r INDEXED BY record_about CROSS JOIN space s ON s.id = r.space
    AND r.generation >= s.generation WHERE r.kind IN ('contact', 'member') AND r.is_deleted=0 AND r.kind=?1"""  # noqa: S608 - our own words
_WAITING = f"SELECT id, space, {_SAID} FROM record_waiting WHERE kind=?1"  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True)
class Named:
    """A record that is about a person. `state` is the website's, for contacts."""

    kind: str
    id: str
    space: str
    name: str
    country: str
    state: str


class NamedPeople:
    """All of a kind are read once until something is written. Thread: the connection's."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql
        self._read_at = ""
        self._found: dict[str, list[Named]] = {}

    def of(self, person: str, kind: str) -> list[Named]:
        """The records of a kind that are about this person."""
        return self._read(kind, f" AND {_WHOSE}", person)

    def all(self, kind: str) -> list[Named]:
        """All records of a kind that are about somebody."""
        now = self._sql.stamp()
        if now != self._read_at:
            self._found, self._read_at = {}, now
        if kind not in self._found:
            self._found[kind] = self._read(kind, "")
        return self._found[kind]

    def _read(self, kind: str, which: str, *person: str) -> list[Named]:
        rows = [row for sql in (_KNOWN, _WAITING) for row in self._sql.rows(sql + which, kind, *person)]
        return [Named(kind, row["id"], row["space"], *(str(row[name] or "") for name in ("name", "country", "state"))) for row in rows]
