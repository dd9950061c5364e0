"""What the pictures and files of the projects weigh, what of them should be here and is not, and what could go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sync.copy.session import stored_state
from sync.copy.sql import Sql, of_one_moment
from sync.copy.storage_choice import CHOICES, StorageChoice, StorageRules, rules_of, wants
from sync.copy.wishes import FetchWish
from sync.data_class import dataclass
from sync.ports import Clock

OWN_DAYS = 30
"""A teacher's own file stays so long after it was added: a portal restored from a backup may ask for it once more."""
_VARIANTS = ("thumb", "preview", "original")
_REFS = ", ".join(
    f"body ->> '$.{one}.{name}' AS {one}_{name}" for one in _VARIANTS for name in ("state", "sha256", "size_bytes", "media_type")
)
_FILES = f"SELECT space, id, kind, created_at, {_REFS} FROM record WHERE kind IN ('picture', 'file', 'video') AND is_deleted=0"  # noqa: S608


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One confirmed variant of a record, wherever its bytes are."""

    sha256: str
    size_bytes: int
    media_type: str
    space: str
    kind: str
    variant: str
    created_at: str


@dataclass(frozen=True, slots=True)
class SpaceWeight:
    """`here_bytes` are on this computer; `sizes`: what each of CHOICES comes to, in that order; `missing`: what of it is not here."""

    space: str
    title: str
    choice: StorageChoice
    here_bytes: int
    sizes: tuple[int, ...]
    missing: tuple[int, ...] = ()

    def to_fetch(self, choice: StorageChoice) -> int:
        """What a choice has still to fetch; 0 for one that is not offered."""
        return dict(zip(CHOICES, self.missing, strict=False)).get(choice, 0)

    def size(self, choice: StorageChoice) -> int:
        """What a choice comes to; 0 for one that is not offered."""
        return dict(zip(CHOICES, self.sizes, strict=True)).get(choice, 0)


@dataclass(frozen=True, slots=True)
class SpareFile:
    """A file that can be fetched again. `is_wanted`: the teacher's choice keeps it, so it goes only for want of room."""

    sha256: str
    size_bytes: int
    is_wanted: bool


class StorageReading:
    """Reads each record once; a project with ten thousand pictures takes a tenth of a second: never on the window's thread."""

    def __init__(self, sql: Sql, clock: Clock) -> None:
        self._sql, self._clock = sql, clock

    def rules(self) -> StorageRules:
        """What the teacher has chosen."""
        return rules_of(stored_state(self._sql).settings)

    def used_bytes(self) -> int:
        """What pictures and files take of the disk."""
        return int(self._sql.value("SELECT coalesce(sum(size_bytes), 0) FROM media"))

    @of_one_moment
    def weigh(self, space: str, title: str) -> SpaceWeight:
        """What one space weighs, here and at each level."""
        choice, here = self.rules().spaces.get(space, StorageChoice()), self._here()
        files = {one.sha256: one for one in self._files(space)}.values()
        sums, missing = [], []
        for one in CHOICES:
            first_day = self._first_day(one.days)
            wanted = [file for file in files if _wanted(one.level, file, first_day)]
            sums.append(sum(file.size_bytes for file in wanted))
            missing.append(sum(file.size_bytes for file in wanted if file.sha256 not in here))
        here_bytes = sum(file.size_bytes for file in files if file.sha256 in here)
        return SpaceWeight(space, title, choice, here_bytes, tuple(sums), tuple(missing))

    def missing(self, space: str, most: int, since: int = 0) -> list[FetchWish]:
        """What the choice for this space keeps and is not here, of revisions above `since`: small pictures first, new before old."""
        choice, here = self.rules().choice(space), self._here()
        first_day = self._first_day(choice.days)
        files = [one for one in self._files(space, since) if one.sha256 not in here and _wanted(choice.level, one, first_day)]
        files.sort(key=lambda one: one.created_at, reverse=True)
        files.sort(key=lambda one: _VARIANTS.index(one.variant))
        found = {one.sha256: one for one in files}
        return [
            FetchWish(one.sha256, one.media_type, one.size_bytes, one.space, one.kind, is_by_itself=True)
            for one in list(found.values())[:most]
        ]

    @of_one_moment
    def spare(self) -> list[SpareFile]:
        """What can be fetched again, in the order to go: what no choice keeps, then originals, then the rest, old ones first.

        Named by a record that stands on the website, in a space of this account; a file that no record names at all is spare too,
        unless it is the teacher's own. What waits or is attached here is never in it (`MediaFit` looks again before it acts).
        """
        if not self.used_bytes():
            return []
        rules, named = self.rules(), self._named_elsewhere()
        kept: dict[str, tuple[bool, int, str]] = {}
        days = {space: self._first_day(rules.choice(space).days) for space in self._spaces()}
        for one in self._files():
            if one.space in days:
                is_wanted = _wanted(rules.choice(one.space).level, one, days[one.space])
                rank = (is_wanted, -_VARIANTS.index(one.variant), one.created_at)
                kept[one.sha256] = max(kept.get(one.sha256, rank), rank)
        own_since = self._first_day(OWN_DAYS)
        found = []
        for row in self._sql.rows("SELECT sha256, size_bytes, is_own, added_at FROM media"):
            sha256, is_own = row["sha256"], bool(row["is_own"])
            is_free = sha256 in kept or (not is_own and sha256 not in named)
            if is_free and not (is_own and row["added_at"] >= own_since):
                rank = kept.get(sha256, (False, -3, ""))
                found.append(((is_own, *rank, sha256), SpareFile(sha256, row["size_bytes"], rank[0])))
        return [one for _rank, one in sorted(found, key=lambda pair: pair[0])]

    def _spaces(self) -> list[str]:
        return [str(space) for space in self._sql.column("SELECT id FROM space WHERE is_member=1")]

    def _files(self, space: str | None = None, since: int = 0) -> Iterator[StoredFile]:
        where, params = ("", ()) if space is None else (" AND space=? AND revision>?", (space, since))
        generation = " AND generation >= (SELECT generation FROM space WHERE space.id = record.space)"
        for row in self._sql.rows(_FILES + where + generation, *params):
            for variant in _VARIANTS:
                sha256 = row[f"{variant}_sha256"]
                if sha256 and row[f"{variant}_state"] == "confirmed":
                    size, media_type = int(row[f"{variant}_size_bytes"] or 0), str(row[f"{variant}_media_type"] or "")
                    yield StoredFile(sha256, size, media_type, row["space"], row["kind"], variant, row["created_at"])

    def _named_elsewhere(self) -> set[str]:
        """Hashes that records name which cannot be asked for any more: of spaces that were left, of records deleted not long ago."""
        sql = f"SELECT {_REFS} FROM record WHERE kind IN ('picture', 'file', 'video') AND body <> '{{}}'"  # noqa: S608
        return {row[f"{variant}_sha256"] for row in self._sql.rows(sql) for variant in _VARIANTS if row[f"{variant}_sha256"]}

    def _here(self) -> frozenset[str]:
        return frozenset(self._sql.column("SELECT sha256 FROM media"))

    def _first_day(self, days: int) -> str:
        return (date.fromisoformat(self._clock.now_utc()[:10]) - timedelta(days=days)).isoformat()


def _wanted(level: str, one: StoredFile, first_day: str) -> bool:
    return wants(level, one.kind, one.variant, is_recent=one.created_at >= first_day)
