"""Fetches the files that were asked for: small before large, tonight's in the hours, never in the way of a text."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from sync.client.portal import Portal
from sync.client.tus import SMALLEST_PART_BYTES
from sync.copy.local_copy import LocalCopy
from sync.copy.reading.reader import Reading
from sync.copy.wishes import FetchWish
from sync.engine.files import Downloads
from sync.engine.gate import Gate
from sync.engine.meter import Meter
from sync.engine.parts import PartSizes
from sync.errors import CopyUnusable, Refused
from sync.ports import Clock

FETCH = "fetch"
"""Who wrote, as the changes say it."""
log = logging.getLogger(__name__)
FETCH_PART_S = 4.0
"""A text that is written while a file comes waits for no more than this; each part costs a turn."""
OnFetch = Callable[[int, int], None]
"""(how many files may come, how many bytes that is)"""


def _untold(_count: int, _left_bytes: int) -> None:
    """Nobody listens."""


class Fetching:
    """Thread: the exchange's; `ask` any."""

    def __init__(self, copy: LocalCopy, portal: Portal, gate: Gate, cancel: threading.Event, clock: Clock | None = None) -> None:
        self._copy, self._portal, self._gate, self._cancel, self._clock = copy, portal, gate, cancel, clock
        self._parts = PartSizes(FETCH_PART_S, SMALLEST_PART_BYTES)
        self.has_moved = False
        """Whether the last run has brought something that is kept, even where it broke afterwards."""
        self._failed: set[str] = set()
        self._looked_up: set[str] = set()

    def ask(self, wish: FetchWish) -> None:
        """Keep the wish; its coming is announced as a change of kind "media"."""
        self._copy.writer.submit(self._copy.wishes.add, [wish], initiator=FETCH)

    def describe(self, reading: Reading) -> None:
        """Give the wishes that came without one the size their records tell: one look for all of them, and none twice."""
        unknown = [one for one in reading.data.wishes() if not one.size_bytes and one.sha256 not in self._looked_up]
        if not unknown:
            return
        self._looked_up |= {one.sha256 for one in unknown}
        found = reading.data.described(unknown)
        if found:
            self._copy.writer.call(self._copy.wishes.describe, found, initiator="exchange")

    def run(self, reading: Reading, gives_way: Callable[[], bool], on_fetch: OnFetch = _untold) -> None:
        """Everything that may come now; a file stops where it is when `gives_way` says that a text waits, and goes on later.

        `on_fetch` hears before each file how many may come and how many bytes that is. What broke the line once stands behind the
        others. Raises what the portal's call raises.
        """
        meter = Meter(self._copy, self._portal.traffic)
        tried: set[str] = set()
        self.has_moved = False
        try:
            while not self._cancel.is_set() and not gives_way():
                may = self._may_come(reading, tried)
                if not may:
                    return
                wish = min(may, key=lambda one: one.sha256 in self._failed)
                on_fetch(len(may), sum(self._left(one) for one in may))
                tried.add(wish.sha256)
                self._fetch(Downloads(self._copy, self._portal, self._cancel, gives_way, meter, wish, self._clock, self._parts), wish)
        finally:
            meter.write()

    def _may_come(self, reading: Reading, tried: set[str]) -> list[FetchWish]:
        self.describe(reading)
        wishes = [one for one in reading.data.wishes() if one.sha256 not in tried]
        if not wishes:
            return []
        now, is_night = self._gate.look(reading), self._gate.is_night()
        return [one for one in wishes if not now.of_wish(one, self._left(one), is_night=is_night)]

    def _left(self, wish: FetchWish) -> int:
        return max(0, wish.size_bytes - self._copy.media.part_size(wish.sha256)) if wish.size_bytes else 0

    def _fetch(self, downloads: Downloads, wish: FetchWish) -> None:
        media, before = self._copy.media, self._copy.media.part_size(wish.sha256)
        try:
            self._fetch_once(downloads, wish)
        finally:
            self.has_moved |= media.has(wish.sha256) or media.part_size(wish.sha256) > before

    def _fetch_once(self, downloads: Downloads, wish: FetchWish) -> None:
        try:
            if not downloads.fetch(wish.sha256, wish.media_type):
                return
        except Refused:
            log.info("a file is not to be had")
        except CopyUnusable as error:
            self._failed.add(wish.sha256)
            if error.reason != "disk_full" or not wish.is_by_itself:
                raise
            log.info("a file has no room, it waits")
            return
        except Exception:
            self._failed.add(wish.sha256)
            raise
        self._failed.discard(wish.sha256)
        self._copy.writer.call(self._copy.wishes.done, wish.sha256, initiator="exchange")
