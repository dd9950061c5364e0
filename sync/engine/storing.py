"""Keeps the pictures and files of the projects as the teacher chose: asks for what is missing, throws away what must make room."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from sync.copy.local_copy import LocalCopy
from sync.copy.reading.reader import Reading
from sync.copy.storage_choice import TEXT, StorageRules

log = logging.getLogger(__name__)

EXCHANGE = "exchange"
MOST_WAITING = 100
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
        self._seen: tuple[int, StorageRules] | None = None
        self._unfinished: set[str] = set()

    def look(self, reading: Reading) -> None:
        """Make room where there is too little, then ask for what the choices keep and is not here."""
        rules = reading.storage.rules()
        self._copy.media.floor_bytes = rules.floor_bytes
        room = self._room(reading, rules)
        if room.excess_bytes:
            self.free(reading, room.excess_bytes)
            room = self._room(reading, rules)
        seen = (self._copy.session.read().head, rules)
        if seen != self._seen:
            self._unfinished = {
                one.id for one in reading.spaces.all(members_only=True, with_partners=False) if rules.choice(one.id).level != TEXT
            }
            self._seen = seen
        self._ask(reading, room)

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

    def _ask(self, reading: Reading, room: Room) -> None:
        waiting = {one.sha256: one.size_bytes for one in reading.data.wishes()}
        left = room.more_bytes - sum(waiting.values())
        for space in sorted(self._unfinished):
            if len(waiting) >= MOST_WAITING:
                return
            missing = reading.storage.missing(space, 2 * MOST_WAITING)
            wishes = [one for one in missing if one.sha256 not in waiting][: MOST_WAITING - len(waiting)]
            fitting = []
            for one in wishes:
                if one.size_bytes > left:
                    break
                left -= one.size_bytes
                fitting.append(one)
            if fitting:
                self._copy.writer.call(self._copy.wishes.add, fitting, initiator=EXCHANGE)
                waiting |= {one.sha256: one.size_bytes for one in fitting}
            if len(missing) == len(fitting) or len(fitting) < len(wishes):
                self._unfinished.discard(space)
