"""Keeps the pictures and files of the projects as the teacher chose: asks for what is missing, throws away what must make room."""

from __future__ import annotations

import logging

from sync.copy.local_copy import LocalCopy
from sync.copy.reading.reader import Reading
from sync.copy.storage_choice import TEXT, StorageRules
from sync.copy.wishes import FetchWish
from sync.data_class import dataclass

log = logging.getLogger(__name__)

EXCHANGE = "exchange"
MOST_WAITING, MOST_LOOKED = 100, 200
"""So many files wait to be fetched at once; the others are asked for when these are here."""


@dataclass(frozen=True)
class Room:
    """What the disk allows: how many bytes more may be fetched, and how many have to go."""

    more_bytes: int
    excess_bytes: int


class Storing:
    """Looks after each exchange; the records of a space are read only when news have come or a choice was changed.

    Thread: the exchange's, `free` any.
    """

    def __init__(self, copy: LocalCopy) -> None:
        self._copy = copy
        self._rules: StorageRules | None = None
        self._epoch = 0
        self._full_of = -1
        """What was here when nothing could go: it is not looked for again at every turn."""
        self._done: dict[str, int] = {}
        """Up to which revision a space has been looked through: everything older is here, on its way, or was thrown away."""

    def look(self, reading: Reading) -> None:
        """Make room where there is too little, then ask for what the choices keep and is not here."""
        rules = reading.storage.rules()
        self._copy.media.floor_bytes = rules.floor_bytes
        room = self._room(reading, rules)
        if room.excess_bytes and reading.storage.used_bytes() != self._full_of:
            freed = self.free(reading, room.excess_bytes)
            self._full_of = -1 if freed else reading.storage.used_bytes()
            room = self._room(reading, rules)
        epoch = self._copy.session.read().epoch
        if (rules, epoch) != (self._rules, self._epoch):  # a restored portal counts its revisions anew
            self._rules, self._epoch, self._done = rules, epoch, {}
        self._ask(reading, rules, room)

    def free(self, reading: Reading, enough_bytes: int, *, only_unwanted: bool = False) -> int:
        """Throw away what can be fetched again until so much is free; answers the bytes freed. `reading` is the calling thread's."""
        spare = [one.sha256 for one in reading.storage.spare() if not (only_unwanted and one.is_wanted)]
        freed: int = self._copy.writer.call(self._copy.media.let_go, spare, enough_bytes, initiator=EXCHANGE)
        log.info("%d bytes were freed", freed)
        return freed

    def _room(self, reading: Reading, rules: StorageRules) -> Room:
        free, used = self._copy.media.free_bytes(), reading.storage.used_bytes()
        more = min(rules.quota_bytes - used, free - rules.floor_bytes)
        return Room(max(0, more), max(0, -more))

    def _ask(self, reading: Reading, rules: StorageRules, room: Room) -> None:
        asked = reading.data.wishes()
        head, waiting = self._copy.session.read().head, {one.sha256 for one in asked}
        left = room.more_bytes - sum(one.size_bytes for one in asked)
        for space in reading.spaces.all(members_only=True, with_partners=False):
            if rules.choice(space.id).level == TEXT or self._done.get(space.id) == head:
                continue
            if len(waiting) >= MOST_WAITING:
                return
            missing = reading.storage.missing(space.id, MOST_LOOKED, self._done.get(space.id, 0))
            wishes = _fitting([one for one in missing if one.sha256 not in waiting][: MOST_WAITING - len(waiting)], left)
            if wishes:
                self._copy.writer.call(self._copy.wishes.add, wishes, initiator=EXCHANGE)
            left -= sum(one.size_bytes for one in wishes)
            waiting |= {one.sha256 for one in wishes}
            if len(missing) < MOST_LOOKED and all(one.sha256 in waiting for one in missing):
                self._done[space.id] = head


def _fitting(wishes: list[FetchWish], left_bytes: int) -> list[FetchWish]:
    """As many as there is room for, in their order."""
    found = []
    for one in wishes:
        left_bytes -= one.size_bytes
        if left_bytes < 0:
            break
        found.append(one)
    return found
