"""The consent register of a project as it is looked at: its own lines, and every pupil whose family was not asked yet."""

from __future__ import annotations

from sync.copy.consent_rows import ConsentRow
from sync.copy.search_fold import fold
from ui.desk import Desk

_MOST_PUPILS = 100_000


class Register:
    """`lines` in the order of class and name. A pupil without a line has one with id "" that says nothing yet."""

    def __init__(self, desk: Desk, space: str) -> None:
        pupils = desk.reading.records.list("pupil", space, limit=_MOST_PUPILS, order="title") if space else []
        self._user_names = {row.id: str(row.body.get("user_name") or "") for row in pupils}
        kept = desk.reading.consents.list(space)
        has_line = {row.pupil for row in kept}
        new = [ConsentRow("", space, row.id, row.title) for row in pupils if row.id not in has_line]
        self.lines = sorted([*kept, *new], key=lambda row: (fold(row.class_name), fold(row.name), row.id, row.pupil or ""))

    def named(self, row: ConsentRow) -> str:
        """ "Blerta, 7b", and by which name she signs in: there may be two of that name."""
        user_name = self._user_names.get(row.pupil or "", "")
        return named(row) + (f" ({user_name})" if user_name else "")

    def person(self, row: ConsentRow) -> str:
        """The name without the class, and by which name she signs in."""
        user_name = self._user_names.get(row.pupil or "", "")
        return row.name + (f" ({user_name})" if user_name else "")

    def find(self, words: str) -> list[ConsentRow]:
        """Lines whose name, class or user name holds all words, however they are spelt."""
        wanted = fold(words).split()
        return [row for row in self.lines if all(word in fold(self.named(row)) for word in wanted)]

    def get(self, key: str) -> ConsentRow | None:
        """The line of a key."""
        return next((row for row in self.lines if key_of(row) == key), None)


def key_of(row: ConsentRow) -> str:
    """Stays the same when a pupil gets her line."""
    return row.pupil or row.id


def named(row: ConsentRow) -> str:
    """ "Blerta, 7b"."""
    return ", ".join(part for part in (row.name, row.class_name) if part)
