"""The versions of a record that this computer still has, the one that is shown today first."""

from __future__ import annotations

from sync.copy.people_rows import HistoryRow
from sync.copy.reading.records import RecordReading
from sync.records import ItemState


class HistoryReading:
    """Replaced versions are kept for 30 days. Thread: the connection's."""

    def __init__(self, records: RecordReading) -> None:
        self._records = records

    def of(self, record: str) -> list[HistoryRow]:
        """Newest first; own work that waits stands before what the website has. Empty for a record that is not here."""
        shown = self._records.get(record)
        if shown is None:
            return []
        is_sent = shown.state is ItemState.SENT
        revision = shown.revision if is_sent else None
        by = (shown.changed_by or shown.author) if is_sent else None
        rows = [HistoryRow(revision, by, shown.changed_at, shown.body, is_now=True)]
        website = None if is_sent else self._records.fact(record)
        if website is not None and website != shown.body:
            rows.append(HistoryRow(shown.revision, shown.changed_by or shown.author, shown.changed_at, website))
        rows += [HistoryRow(one.revision, one.author, one.changed_at, one.body) for one in self._records.history(record)]
        return rows
