"""What was chosen about the time of an item, beside when it was written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import SendingRow
from ui.format import day_and_time_words


def schedule_line(row: SendingRow, now_utc: str) -> str:
    """ "Appears Monday at 8:00 · not after Tuesday at 8:00"; "" for what goes at once and whenever."""
    found = []
    if row.publish_at and row.publish_at > now_utc:
        words = QCoreApplication.translate("Sending", "Appears {when}", "beside an item: when it is published, e.g. Appears Monday at 8:00")
        found.append(words.format(when=day_and_time_words(row.publish_at, now_utc)))
    if row.not_after:
        words = QCoreApplication.translate("Sending", "Not after: {when}", "beside an item: after this it is not sent any more")
        found.append(words.format(when=day_and_time_words(row.not_after, now_utc)))
    return " · ".join(found)
