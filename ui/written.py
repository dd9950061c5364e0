"""Whether something was written long before it arrived: then its readers are told."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.format import full_when_words, local_time, when_words

LATE_S = 600
"""Longer on the way than this, and the reader is told that it was written offline."""


def is_written_offline(row: ShownRecord) -> bool:
    """True for what has arrived more than a few minutes after it was written."""
    if not row.written_at or row.revision is None:
        return False
    return local_time(row.written_at).secsTo(local_time(row.created_at)) > LATE_S


def begun_at(row: ShownRecord) -> str:
    """When its author wrote it: what was changed later tells when that was, and under the author's name that would be wrong."""
    return row.written_at if row.written_at and row.written_at <= row.created_at else row.created_at


def written_words(row: ShownRecord, now_utc: str) -> str:
    """ "Written offline Thursday 2 May, 18:10"; "" if it arrived at once."""
    if not is_written_offline(row):
        return ""
    words = QCoreApplication.translate("Written", "Written offline %1", "head of a text: %1 is a date and time")
    return words.replace("%1", full_when_words(row.written_at or "", now_utc))


def short_written_words(row: ShownRecord, now_utc: str) -> str:
    """When it was written, short, for lists and bubbles: "Thu 18:10, offline"."""
    when = when_words(begun_at(row), now_utc)
    if not is_written_offline(row):
        return when
    words = QCoreApplication.translate("Written", "%1, offline", "in a list: when something was written, with no line")
    return words.replace("%1", when)
