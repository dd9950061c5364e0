"""The local copy of one profile: the rooms around one encrypted file, wired once."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from sync.copy.attachments import Attachments
from sync.copy.coming_back import ComingBack
from sync.copy.conflicts import Conflicts
from sync.copy.connecting import Connector, EncryptedConnector
from sync.copy.consents import Consents
from sync.copy.covering import SentPictures
from sync.copy.directory import DirectoryCache
from sync.copy.draft_links import DraftLinks
from sync.copy.drafts import Drafts, DraftSending
from sync.copy.fact_rows import FactRows
from sync.copy.facts import Facts
from sync.copy.following import Following
from sync.copy.following_in import Arriving
from sync.copy.given_up import GivenUp
from sync.copy.held_refusals import HeldRefusals
from sync.copy.intentions import Intentions
from sync.copy.keys import ProfileKeys
from sync.copy.locking import ProfileLock
from sync.copy.media import Media
from sync.copy.opening import lock_place, mark_closed, mark_open, open_database
from sync.copy.operations import Operations
from sync.copy.outbox import Outbox
from sync.copy.reading.reader import Reading
from sync.copy.relisting import Relisting
from sync.copy.search_queue import SearchQueue
from sync.copy.session import Session
from sync.copy.settling import Settling
from sync.copy.traffic import TrafficBook
from sync.copy.transactions import Transactions
from sync.copy.unsent_log import UnsentLog
from sync.copy.uploads import Uploads
from sync.copy.visits import Visits
from sync.copy.wishes import Wishes
from sync.copy.work import LOGGED_KEYS, Work
from sync.copy.writer import Writer
from sync.errors import CopyUnusable
from sync.ports import Ports

DATABASE_NAME = "desk.db"
LOG_NAME = "unsent.log"
_LOG_LIMIT_BYTES = 4_000_000
_IDLE_STEP = 100
"""Records indexed at once: about 15 ms, which a teacher's command may have to wait for."""


class DraftsAndSending(Drafts):
    """Drafts with their way out. Thread: the writer."""

    def __init__(self, work: Work, session: Session) -> None:
        super().__init__(work, session)
        self._sending: DraftSending | None = None

    def leave_by(self, sending: DraftSending) -> None:
        """Wire the way out, once."""
        self._sending = sending

    def send(self, draft: str, *, publish_at: str | None = None, not_after: str | None = None) -> str:
        """Pictures, files and text as operations, the draft gone, all or nothing. Answers the record. Raises BadInput(item_none)."""
        assert self._sending is not None
        return self._sending.send(draft, publish_at=publish_at, not_after=not_after)


class LocalCopy:
    """One profile's copy, open. `recovered` says where a damaged file was kept aside, else None.

    Whatever writes runs on the writer: `copy.writer.call(copy.intentions.create, kind=…)`. Reading is per thread: `open_reading()`;
    `reading` is the one of the thread that opened the copy.
    """

    def __init__(
        self, folder: Path, keys: ProfileKeys, ports: Ports, connector: Connector, lock: ProfileLock | None, *, inline: bool
    ) -> None:
        self.folder = folder
        self._ports = ports
        self._connector = connector
        self._lock = lock
        self._unsent = UnsentLog(folder / LOG_NAME, keys.log, ports.files, ports.random)
        self._connection, self.recovered = open_database(connector, ports, self._unsent)
        self._work = Work(self._connection, ports)
        self._log_limit_bytes = _LOG_LIMIT_BYTES
        self.session = Session(self._work)
        self.media = Media(folder / "media", keys.media, self._work)
        self._furnish()
        was_sending = self.outbox.is_sending()
        self.writer = Writer(
            partial(Transactions, self._connection), self._work, self._unsent, inline=inline, path=str(connector.path or "")
        )
        self.writer.when_idle(self._tidy, self._is_untidy)
        self._readings: list[Reading] = []
        self.reading = self.open_reading()
        mark_open(folder, ports)
        self.writer.start()
        if was_sending:
            self.writer.call(self.outbox.interrupted, initiator="start")

    def open_reading(self) -> Reading:
        """A read-only view for one more thread. Raises CopyUnusable."""
        reading = Reading(self._connector.open_reader(), self.media, self._ports.clock, is_shared=self._connector.path is None)
        self._readings.append(reading)
        return reading

    def close(self) -> None:
        """Finish what waits, compact the unsent log, close the file, let another process in. May be called twice."""
        if self._lock is None and self._connection is None:
            return
        self.writer.close()
        is_whole = self._compact_log()
        for reading in self._readings:
            reading.close()
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            if is_whole:
                mark_closed(self.folder, self._ports)
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _compact_log(self) -> bool:
        """False if the file cannot be read any more: the log stays as it is then, and the next start checks the file."""
        try:
            self._unsent.compact(self._unsent_rows())
        except CopyUnusable:
            return False
        except OSError:
            return True
        return True

    def _is_untidy(self) -> bool:
        return self._work.wants_short_log or self._unsent.size_bytes > self._log_limit_bytes or self.search_queue.is_waiting()

    def _tidy(self) -> None:
        """A small step while nobody waits: feed the search, shorten the unsent log once it has doubled."""
        if self._work.wants_short_log or self._unsent.size_bytes > self._log_limit_bytes:
            self._unsent.compact(self._unsent_rows())
            self._work.wants_short_log = False
            self._log_limit_bytes = max(_LOG_LIMIT_BYTES, 2 * self._unsent.size_bytes)
        while self.search_queue.drain(_IDLE_STEP) and self.writer.may_go_on():
            pass

    def _furnish(self) -> None:
        work, session = self._work, self.session
        operations = Operations(work)
        self.conflicts = Conflicts(work, operations, session)
        self.attachments = Attachments(work, self.media, session, operations)
        self.drafts = DraftsAndSending(work, session)
        self.given_up = GivenUp(work, self.drafts, self.attachments)
        back = ComingBack(work, operations, self.drafts, self.attachments, self.conflicts, self.given_up)
        self.intentions = Intentions(work, operations, session, self.conflicts, back)
        self.drafts.leave_by(DraftSending(work, self.drafts, self.attachments, self.intentions, self.given_up))
        self.uploads = Uploads(work, self.intentions, session)
        self.sent_pictures = SentPictures(work, self.media, self.intentions, self.attachments)
        links = DraftLinks(work, operations)
        arriving = Arriving(work, operations, links, self.drafts, self.given_up, session)
        self.following = Following(work, operations, session, links, arriving)
        self.consents = Consents(work, self.media)
        self.directory = DirectoryCache(work, session)
        rows = FactRows(work, self.media)
        self.relisting = Relisting(work, operations, self.attachments, session, self.folder)
        self.facts = Facts(work, rows, operations, self.conflicts, session, self.relisting)
        settling = Settling(work, operations, self.conflicts, rows, self.attachments, session)
        self.outbox = Outbox(work, operations, session, settling)
        self.held_refusals = HeldRefusals(work, operations, session)
        self.visits = Visits(work, session)
        self.search_queue = SearchQueue(work)
        self.traffic, self.wishes = TrafficBook(work), Wishes(work)

    def _unsent_rows(self) -> list[tuple[str, str, dict[str, Any]]]:
        """What the log must hold: everything unsent, as the database has it."""
        conditions = {
            "operation": "state NOT IN ('done', 'acked')",
            "conflict": "resolved_at IS NULL OR resolution='merged_for_you'",
            "media": """is_own=1 AND (sha256 IN (SELECT sha256 FROM upload UNION SELECT file_sha256 FROM consent)
              OR EXISTS (SELECT 1 FROM attachment a
              WHERE a.inline LIKE '%' || sha256 || '%' OR a.files LIKE '%' || sha256 || '%'))""",
        }
        rows = []
        for table, key in LOGGED_KEYS.items():
            condition = conditions.get(table, "1")
            found = self._work.rows(f"SELECT * FROM {table} WHERE {condition} ORDER BY rowid")  # noqa: S608 - our own words
            rows += [(table, str(row[key]), row) for row in found]
        return rows


def open_copy(folder: Path, keys: ProfileKeys, ports: Ports, *, connector: Connector | None = None, inline: bool = False) -> LocalCopy:
    """Open, or make, the copy in `folder`; a damaged file is kept aside and what was not sent is rebuilt.

    `inline`: no writer thread, `submit` runs at once (for a simulator). Raises CopyUnusable: network_drive, read_only, in_use, newer,
    disk_full, locked.
    """
    lock = lock_place(folder, ports)
    try:
        made = connector or EncryptedConnector(folder / DATABASE_NAME, keys.database)
        return LocalCopy(folder, keys, ports, made, lock, inline=inline)
    except BaseException:
        lock.release()
        raise
