"""Until when a label can be applied for, country by country, and how many days are left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sync.copy.rows import ShownRecord
from ui.calendar.words import short_day_words
from ui.format import sentence_words


def deadline_of(row: ShownRecord, country: str) -> str:
    """The day for this country, "" if none is known."""
    found = [str(one.get("date") or "") for one in row.body.get("deadlines") or () if one.get("country") == country]
    return min(found, default="")


def deadline_words(day: str, now: str, *, is_short: bool = False) -> str:
    """The day, and how many are left; `is_short` for a narrow list."""
    date = QDate.fromString(day, "yyyy-MM-dd")
    if not date.isValid():
        return ""
    today = QDate.fromString(now[:10], "yyyy-MM-dd")
    left = today.daysTo(date)
    shown = sentence_words(short_day_words(date, today) if is_short else QLocale().toString(date, QLocale.FormatType.LongFormat))
    if left < 0:
        return QCoreApplication.translate("Recognition", "%1 (over)", "deadline: %1 is a day").replace("%1", shown)
    return f"{shown} · " + QCoreApplication.translate("Recognition", "Days left: %n", "deadline: count of days", left)
