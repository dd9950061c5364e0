"""Runs the directory searches that wait, and renews saved ones: a few pages each, counted, after the news."""

from __future__ import annotations

import logging
import threading
from typing import Any

from sync.client.portal import Portal
from sync.copy.directory import WantedSearch
from sync.copy.local_copy import LocalCopy
from sync.errors import PortalUnreachable, ProtocolBroken, Refused

log = logging.getLogger(__name__)

EXCHANGE = "exchange"
MOST_PAGES = 6
MOST_ITEMS = 300
"""A search that finds more is said to be unfinished: nobody reads three hundred schools, and a slow line pays for each."""
MOST_SEARCHES = 10


class Directories:
    """Thread: the exchange's; every write goes to the writer."""

    def __init__(self, copy: LocalCopy, portal: Portal, cancel: threading.Event) -> None:
        self._copy, self._portal, self._cancel = copy, portal, cancel
        self.searched = 0

    def run(self, *, with_saved: bool = True) -> None:
        """Every search that is due. One the portal refuses is marked; a broken line ends it, and the rest waits for the next exchange.

        Raises PortalBusy, SignInNeeded and WrongPortal only: a portal without directories must not hold up files.
        """
        for search in self._copy.writer.call(self._copy.directory.due, with_saved=with_saved, initiator=EXCHANGE)[:MOST_SEARCHES]:
            if self._cancel.is_set():
                return
            try:
                self._search(search)
            except (Refused, ProtocolBroken) as error:
                code = error.code if isinstance(error, Refused) else "broken"
                log.info("a directory search was refused (%s)", code)
                self._copy.writer.call(self._copy.directory.refused, search, code, initiator=EXCHANGE)
            except PortalUnreachable as error:
                log.info("a directory search was cut (%s)", error.reason)
                return

    def _search(self, search: WantedSearch) -> None:
        before = self._portal.traffic.read()
        items: list[dict[str, Any]] = []
        following: str | None = ""
        for _ in range(MOST_PAGES):
            filters = search.filters | ({"page": following} if following else {})
            page = self._portal.directory(search.directory, filters)
            items += page.items
            # A page that leads to itself would be asked for ever.
            following = page.next if page.next != following else None
            if following is None or len(items) >= MOST_ITEMS:
                break
            if self._cancel.is_set():
                return
        cost = self._portal.traffic.read() - before
        keep = self._copy.directory.keep
        size = cost.bytes_up + cost.bytes_down
        self._copy.writer.call(keep, search, items[:MOST_ITEMS], size, is_whole=following is None, initiator=EXCHANGE)
        self.searched += 1
