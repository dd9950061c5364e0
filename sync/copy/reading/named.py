"""Who is named where: contacts and members by the person they are about, read once until something is written."""

from __future__ import annotations

from collections.abc import Mapping

from sync.copy.sql import Sql
from sync.data_class import dataclass

_FOUND = """SELECT kind, id, space, json_extract(body, '$.person.id') AS person, json_extract(body, '$.person.name') AS name,
    json_extract(body, '$.person.country') AS country, json_extract(body, '$.state') AS state
    FROM {view} WHERE kind IN ('contact', 'member')"""


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
    """Looking through thousands of bodies for each person shown would hold up the window. Thread: the connection's."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql
        self._read_at = ""
        self._found: dict[str, list[Named]] = {}

    def of(self, person: str, kind: str) -> list[Named]:
        """The records of a kind that are about this person."""
        return [one for one in self._all().get(person, ()) if one.kind == kind]

    def all(self, kind: str) -> list[Named]:
        """All records of a kind that are about somebody."""
        return [one for found in self._all().values() for one in found if one.kind == kind]

    def _all(self) -> Mapping[str, list[Named]]:
        now = self._sql.stamp()
        if now != self._read_at:
            self._found = {}
            for view in ("record_known", "record_waiting"):
                for row in self._sql.rows(_FOUND.format(view=view)):
                    said = {name: str(row[name] or "") for name in ("name", "country", "state")}
                    self._found.setdefault(str(row["person"] or ""), []).append(Named(row["kind"], row["id"], row["space"], **said))
            self._read_at = now
        return self._found
