"""One thread's read-only view of the local copy."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from sync.copy.media import MediaFiles
from sync.copy.reading.account import AccountReading
from sync.copy.reading.agenda import AgendaReading
from sync.copy.reading.conflicts import ConflictReading
from sync.copy.reading.consents import ConsentReading
from sync.copy.reading.data import DataReading
from sync.copy.reading.directory import DirectoryReading
from sync.copy.reading.drafts import DraftReading
from sync.copy.reading.forum import ForumReading
from sync.copy.reading.history import HistoryReading
from sync.copy.reading.messages import MessageReading
from sync.copy.reading.notices import NoticeReading
from sync.copy.reading.people import PeopleReading
from sync.copy.reading.pictures import PictureReading
from sync.copy.reading.polls import PollReading
from sync.copy.reading.records import RecordReading
from sync.copy.reading.search import SearchReading
from sync.copy.reading.sending import SendingReading
from sync.copy.reading.spaces import SpaceReading
from sync.copy.reading.storage import StorageReading
from sync.copy.reading.today import TodayReading
from sync.copy.reading.written import WrittenReading
from sync.copy.sql import Sql
from sync.ports import Clock


class Reading:
    """Everything a screen shows, by noun. Made by `LocalCopy.open_reading`, used by one thread, every answer complete."""

    def __init__(self, connection: Any, media: MediaFiles, clock: Clock, *, is_shared: bool = False) -> None:
        self._sql = sql = Sql(connection)
        self._connection = connection
        self._is_shared = is_shared
        self.account = AccountReading(sql)
        self.spaces = SpaceReading(sql)
        self.records = RecordReading(sql)
        self.drafts = DraftReading(sql)
        self.sending = SendingReading(sql, self.records, clock)
        self.conflicts = ConflictReading(sql)
        self.messages = MessageReading(sql, self.records)
        self.pictures = PictureReading(sql, media)
        self.search = SearchReading(sql)
        self.written = WrittenReading(sql)
        self.consents = ConsentReading(sql, media)
        self.people = PeopleReading(sql, self.records)
        self.notices = NoticeReading(sql)
        self.polls = PollReading(sql, self.records, clock)
        self.forum = ForumReading(sql, self.records)
        self.history = HistoryReading(self.records)
        self.agenda = AgendaReading(sql, self.records)
        self.today = TodayReading(sql, self.records, self.spaces, self.sending, self.agenda, clock)
        self.data = DataReading(sql, clock)
        self.storage = StorageReading(sql, clock)
        self.directory = DirectoryReading(sql, self.records)

    def one_moment(self) -> AbstractContextManager[None]:
        """Every question inside is answered as things were at the first one: what is written meanwhile is seen afterwards.

        For what is put together from several answers, where something could be in neither. Nothing inside may wait.
        """
        return self._sql.one_moment()

    def close(self) -> None:
        """Close the connection. May be called twice."""
        if not self._is_shared:
            self._connection.close()
