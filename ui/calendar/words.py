"""Days and times of what is planned, in words: this computer's time, and other clocks."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from sync.calendar.zones import local
from sync.copy.agenda_rows import AgendaRow
from ui.format import local_time, sentence_words
from ui.kind_words import noun_words


def moment_of(utc: object) -> QDateTime | None:
    """A contract time in this computer's zone; None if it is none."""
    found = local_time(utc) if isinstance(utc, str) else None
    return found if found is not None and found.isValid() else None


def day_of(row: AgendaRow) -> QDate:
    """The day on which something begins, here; of a deadline its own day."""
    if row.is_all_day:
        return QDate.fromString(row.starts[:10], "yyyy-MM-dd")
    found = moment_of(row.starts)
    return found.date() if found is not None else QDate()


def days_of(row: AgendaRow, most: int = 62) -> list[QDate]:
    """Every day something touches, at most `most`; an end at midnight does not touch the next day."""
    first, ends = day_of(row), moment_of(row.ends)
    if not first.isValid():
        return []
    last = ends.addSecs(-1).date() if ends is not None and not row.is_all_day else first
    return [first.addDays(number) for number in range(min(most, max(0, first.daysTo(last)) + 1))]


def day_words(day: QDate, today: QDate) -> str:
    """ "Today", "Tomorrow", "Tuesday 24 November", with the year if it is another; to begin a line."""
    if day == today:
        return QCoreApplication.translate("Calendar", "Today", "head of a day")
    if day == today.addDays(1):
        return QCoreApplication.translate("Calendar", "Tomorrow", "head of a day")
    return long_day_words(day, today)


def long_day_words(day: QDate, today: QDate) -> str:
    """ "Tuesday 24 November", with the year if it is another."""
    pattern = QCoreApplication.translate("format", "dddd d MMMM", "date pattern of Qt: weekday, day, month, in your order")
    words = QLocale().toString(day, pattern)
    return sentence_words(words if day.year() == today.year() else f"{words} {day.year()}")


def month_words(day: QDate) -> str:
    """ "November 2026"."""
    return sentence_words(f"{QLocale().standaloneMonthName(day.month())} {day.year()}")


def short_day_words(day: QDate, today: QDate) -> str:
    """ "Tue 24 Nov", with the year if it is another."""
    pattern = QCoreApplication.translate("Calendar", "ddd d MMM", "date pattern of Qt: short weekday, day, short month, in your order")
    words = QLocale().toString(day, pattern)
    return words if day.year() == today.year() else f"{words} {day.year()}"


def clock_words(time: QTime) -> str:
    """ "15:00"."""
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)


def from_to_words(starts: str, ends: str) -> str:
    """Two clock times: "15:00 to 15:45"; the first alone without an end."""
    if not ends or ends == starts:
        return starts
    words = QCoreApplication.translate("Calendar", "%1 to %2", "two clock times or days: 15:00 to 15:45")
    return words.replace("%1", starts).replace("%2", ends)


def span_words(starts: str, ends: str | None, now_utc: str) -> str:
    """When something takes place, in a list: "Tue 24 Nov, 15:00 to 15:45"; over days "Tue 24 Nov to Thu 26 Nov"."""
    begin, end, today = moment_of(starts), moment_of(ends), local_time(now_utc).date()
    if begin is None:
        return ""
    first = sentence_words(short_day_words(begin.date(), today))
    if end is not None and end > begin and begin.date() != end.addSecs(-1).date():
        return from_to_words(first, short_day_words(end.addSecs(-1).date(), today))
    hours = from_to_words(clock_words(begin.time()), clock_words(end.time()) if end is not None and end > begin else "")
    both = QCoreApplication.translate("format", "%1, %2", "a moment: date (%1), then time (%2)")
    return both.replace("%1", first).replace("%2", hours)


def there_words(starts: str, ends: str | None, zone: str, here: QDate) -> str:
    """The same span on the clocks of another zone; with the day where that is not `here`. "" for what is no time."""
    begin, end = _wall(starts, zone), _wall(ends or "", zone)
    if begin is None:
        return ""
    until = _clock(end) if end is not None and end > begin else ""
    day = QDate(begin.year, begin.month, begin.day)
    if until and end is not None and end.date() != begin.date():
        until = f"{short_day_words(QDate(end.year, end.month, end.day), here)}, {until}"
    hours = from_to_words(_clock(begin), until)
    return hours if day == here else f"{QLocale().dayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat)} {hours}"


def kind_words(row: AgendaRow) -> str:
    """What it is."""
    if row.kind == "deadline":
        return QCoreApplication.translate("Events", "Deadline", "what stands in the agenda")
    if row.kind == "poll":
        return QCoreApplication.translate("Events", "Last day of a poll", "what stands in the agenda")
    return noun_words(row.kind)


def hours_words(row: AgendaRow, day: QDate, today: QDate) -> str:
    """The hours on this day; of something over several days also until when."""
    begin, end = moment_of(row.starts), moment_of(row.ends)
    if row.is_all_day or begin is None:
        return QCoreApplication.translate("Events", "all day", "instead of hours, list of what is planned")
    is_long = end is not None and end.addSecs(-1).date() != begin.date()
    if end is not None and is_long:
        first = clock_words(begin.time()) if begin.date() == day else ""
        until = QCoreApplication.translate("Events", "until %1", "hours of something over days: %1 is a day or a time")
        last = clock_words(end.time()) if end.addSecs(-1).date() == day else short_day_words(end.addSecs(-1).date(), today)
        return " ".join(part for part in (first, until.replace("%1", last)) if part)
    return from_to_words(clock_words(begin.time()), clock_words(end.time()) if end is not None and end > begin else "")


def leaf_words(day: QDate) -> tuple[str, str]:
    """The day and the short month on the leaf of a calendar."""
    locale = QLocale()
    return locale.toString(day.day()), locale.standaloneMonthName(day.month(), QLocale.FormatType.ShortFormat)


def _clock(moment: datetime) -> str:
    return clock_words(QTime(moment.hour, moment.minute))


def _wall(utc: str, zone: str) -> datetime | None:
    try:
        return local(utc, zone)
    except (ValueError, OverflowError):
        return None
