"""Facts that came with an answer to an operation, before the news told them: what a restored portal lost of them no news will take back."""

from __future__ import annotations

from sync.copy.session import Session
from sync.copy.work import Work
from sync.feed import TombstoneLine
from sync.records import Record


class AheadOfNews:
    """Remembers each until the news tell the record. Thread: the writer.

    A cursor from before such a fact still fits a backup from before it: then nothing says that the history was lost.
    """

    def __init__(self, work: Work, session: Session) -> None:
        self._work = work
        self._session = session

    def took(self, record: Record) -> None:
        """An answer showed the record as it stands now; to be called before it is stored."""
        state, key = self._session.current(), _key(record)
        told = "SELECT revision FROM record WHERE id=? AND space=? AND epoch=?"
        newest = self._work.value(told, record.id, record.space, state.epoch)
        is_newer = newest is None or record.revision > newest
        if is_newer or (key in state.ahead and record.revision == newest):
            self._session.put(ahead={**state.ahead, key: (record.revision, state.run)})

    def told(self, *lines: Record | TombstoneLine) -> None:
        """The news tell these."""
        ahead = self._session.current().ahead
        if ahead:
            done = {_key(line) for line in lines if line.revision >= ahead.get(_key(line), (0, ""))[0]}
            if done & ahead.keys():
                self._session.put(ahead={key: one for key, one in ahead.items() if key not in done})

    def has(self, record: str) -> bool:
        """True if the news have not told yet what this computer knows of the record."""
        return any(key.partition(" ")[2] == record for key in self._session.current().ahead)

    def is_history_lost(self) -> bool:
        """True if a whole answer of another run has not told one of them: its portal does not have it. Of left spaces no news come."""
        state = self._session.current()
        spaces = {key.partition(" ")[0] for key, (_, run) in state.ahead.items() if run != state.run}
        return bool(spaces) and not spaces.isdisjoint(self._work.column("SELECT id FROM space WHERE is_member=1"))


def _key(line: Record | TombstoneLine) -> str:
    return f"{line.space} {line.id}"
