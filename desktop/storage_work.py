"""The wishes of Settings about what is kept on this computer, on an open profile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sync.copy.reading.reader import Reading
from sync.copy.reading.storage import SpaceWeight
from sync.copy.storage_choice import STORAGE, StorageRules
from sync.engine.storing import Storing
from ui.account.ports import OnFailed, StorageSeen

if TYPE_CHECKING:
    from desktop.running_desk import RunningDesk

_EVERYTHING = 1 << 62
_KINDS = ("twinspace", "group")


class StorageWork:
    """`StoragePort` of one running desk. Thread: Qt's; what reads many records runs on the reader's."""

    def __init__(self, running: RunningDesk) -> None:
        self._running = running

    def rules(self) -> StorageRules:
        """What is chosen now."""
        return self._running.desk.reading.storage.rules()

    def change_rules(self, rules: StorageRules, on_done: Callable[[], None]) -> None:
        """Keep the choices; the next exchange, which begins at once, looks at them."""

        def kept(_none: object) -> None:
            self._running.loop.try_now()
            on_done()

        put = self._running.opened.copy.session.put_setting
        self._running.jobs.write(put, STORAGE, rules.stored(), initiator="settings", on_done=kept)

    def look(self, on_done: Callable[[StorageSeen], None]) -> None:
        """Sums and the list of projects."""
        media, speed = self._running.opened.copy.media, self._running.loop.status().bytes_down_per_s

        def read(reading: Reading) -> StorageSeen:
            spaces = [one for one in reading.spaces.all(members_only=True, with_partners=False) if one.kind in _KINDS]
            spare = sum(one.size_bytes for one in reading.storage.spare() if not one.is_wanted)
            titles = tuple((one.id, one.title) for one in spaces)
            return StorageSeen(reading.storage.used_bytes(), media.free_bytes(), spare, titles, speed)

        self._running.jobs.read(read, on_done)

    def weigh(self, space: str, title: str, on_done: Callable[[SpaceWeight], None]) -> None:
        """One project at every choice."""
        self._running.jobs.read(lambda reading: reading.storage.weigh(space, title), on_done)

    def watch(self, told: Callable[[object], None]) -> None:
        """The status is told after every turn."""
        self._running.bus.status.connect(told)

    def free(self, on_done: Callable[[int], None], on_failed: OnFailed) -> None:
        """What no choice keeps goes, file by file."""
        storing = Storing(self._running.opened.copy)
        self._running.jobs.read(lambda reading: storing.free(reading, _EVERYTHING, only_unwanted=True), on_done, on_failed)
