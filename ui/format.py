"""Sizes, times, prices and dates in words of the teacher's language; the default QLocale is the language chosen in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from ui.country_words import programme_country

_UNDER_ONE_S = 1.0


def count_words(count: int) -> str:
    """A whole number in the digits and groups of the locale."""
    return QLocale().toString(count)


def number_words(value: float, decimals: int = 1) -> str:
    """A number with fixed decimals. Never QLocale.toString(float) alone: it prints 1,23457e+06."""
    return str(QLocale().toString(value, ord("f"), decimals))


def size_words(size_bytes: int) -> str:
    """A size in kB or MB (thousands, as the system's file dialogs say); below one kB counts as 1 kB, nothing as 0 kB."""
    size = max(size_bytes, 1000) if size_bytes > 0 else 0
    kilo = QCoreApplication.translate("format", "%1 kB", "a size in kilobytes: %1 is the number")
    mega = QCoreApplication.translate("format", "%1 MB", "a size in megabytes: %1 is the number")
    giga = QCoreApplication.translate("format", "%1 GB", "a size in gigabytes: %1 is the number")
    if size < 999_500:
        return kilo.replace("%1", count_words(round(size / 1000)))
    if size < 999_500_000:
        return mega.replace("%1", _short(size / 1e6))
    return giga.replace("%1", _short(size / 1e9))


def share_words(part_bytes: int, whole_bytes: int) -> str:
    """Done and whole of one transfer: "312 kB of 800 kB"."""
    text = QCoreApplication.translate("format", "%1 of %2", "a part and the whole, both with units, e.g. 312 kB of 800 kB")
    return text.replace("%1", size_words(part_bytes)).replace("%2", size_words(whole_bytes))


def duration_words(seconds: float) -> str:
    """A length of time in one or two units: "under 1 s", "50 s", "3 min", "1 h 10 min". Longer than a minute rounds up."""
    if seconds < _UNDER_ONE_S:
        return QCoreApplication.translate("format", "under 1 s", "less than one second")
    if seconds < 60:
        rounded = round(seconds) if seconds < 10 else min(55, 5 * round(seconds / 5))
        second = QCoreApplication.translate("format", "%1 s", "a time in seconds: %1 is the number")
        return second.replace("%1", count_words(rounded))
    minutes = max(1, round(seconds / 60 + 0.2))
    if minutes < 60:
        minute = QCoreApplication.translate("format", "%1 min", "a time in minutes: %1 is the number")
        return minute.replace("%1", count_words(minutes))
    hour = QCoreApplication.translate("format", "%1 h %2 min", "a time in hours (%1) and minutes (%2)")
    return hour.replace("%1", count_words(minutes // 60)).replace("%2", count_words(minutes % 60))


def long_duration_words(seconds: float) -> str:
    """A length of time that may be years, in one unit from two days on: "12 min", "3 h 20 min", "8 d"."""
    days = round(seconds / 86_400)
    if days < 2:
        return duration_words(seconds)
    day = QCoreApplication.translate("format", "%1 d", "a time in days: %1 is the number")
    return day.replace("%1", count_words(days))


def about_words(seconds: float) -> str:
    """A guessed length of time: "about 3 min", but plain "under 1 s"."""
    if seconds < _UNDER_ONE_S:
        return duration_words(seconds)
    about = QCoreApplication.translate("format", "about %1", "a guessed time: %1 is the time with its unit")
    return about.replace("%1", duration_words(seconds))


def price_words(size_bytes: int, bytes_per_s: float) -> str:
    """What a wish costs: size, then time at the measured speed ("393 kB, about 50 s"); without a measured speed the size alone."""
    if bytes_per_s <= 0:
        return size_words(size_bytes)
    both = QCoreApplication.translate("format", "%1, %2", "a price: size (%1), then time (%2)")
    return both.replace("%1", size_words(size_bytes)).replace("%2", about_words(size_bytes / bytes_per_s))


def speed_words(bytes_per_s: float) -> str:
    """A speed: "8 kB/s"."""
    text = QCoreApplication.translate("format", "%1/s", "a speed: %1 is a size with its unit, per second")
    return text.replace("%1", size_words(round(bytes_per_s)))


def time_words(utc: str) -> str:
    """The clock time of a moment: "14:05"."""
    moment = local_time(utc)
    return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)


def day_words(utc: str, now_utc: str) -> str:
    """The day of a moment, as short as is clear: a weekday within six days, else day and month, else with the year."""
    moment, now = local_time(utc).date(), local_time(now_utc).date()
    if 0 <= moment.daysTo(now) < 7:
        return QLocale().toString(moment, "ddd")
    if moment.year() == now.year():
        return _date(moment, QCoreApplication.translate("format", "d MMM", "date pattern of Qt, day and short month, your order"))
    return _date(moment, QCoreApplication.translate("format", "d MMM yyyy", "date pattern of Qt, day, short month, year, your order"))


def when_words(utc: str, now_utc: str) -> str:
    """A moment in a list: "13:48" today, "Thu 18:10" this week, then "30 Apr", then "30 Apr 2024". "" for no moment."""
    moment, now = local_time(utc), local_time(now_utc)
    if not moment.isValid():
        return ""
    days = moment.date().daysTo(now.date())
    if days == 0:
        return time_words(utc)
    day = day_words(utc, now_utc)
    return f"{day} {time_words(utc)}" if 0 < days < 7 else day


def full_day_words(utc: str, now_utc: str = "") -> str:
    """The day of a moment in full: "Thursday 2 May 2024"; without the year if that is the year of `now_utc`."""
    day, now = local_time(utc).date(), local_time(now_utc).date()
    if not day.isValid():
        return ""
    if now.isValid() and now.year() == day.year():
        return _date(day, QCoreApplication.translate("format", "dddd d MMMM", "date pattern of Qt: weekday, day, month, in your order"))
    pattern = QCoreApplication.translate("format", "dddd d MMMM yyyy", "date pattern of Qt: weekday, day, month, year, in your order")
    return _date(day, pattern)


def full_when_words(utc: str, now_utc: str = "") -> str:
    """A moment in full: "Thursday 2 May 2024, 18:10"; without the year if that is the year of `now_utc`."""
    if not local_time(utc).isValid():
        return ""
    both = QCoreApplication.translate("format", "%1, %2", "a moment: date (%1), then time (%2)")
    return both.replace("%1", full_day_words(utc, now_utc)).replace("%2", time_words(utc))


def day_and_time_words(utc: str, now_utc: str) -> str:
    """A moment inside a sentence: "today at 14:05", "Thursday at 15:40", "30 Apr at 9:10"."""
    moment, now = local_time(utc), local_time(now_utc)
    if not moment.isValid():
        return ""
    days = moment.date().daysTo(now.date())
    text = QCoreApplication.translate("format", "%1 at %2", "a day (%1) and a clock time (%2), inside a sentence")
    if days == 0:
        day = QCoreApplication.translate("format", "today", "the day of today, inside a sentence, before 'at 14:05'")
    elif 0 < days < 7:
        day = QLocale().standaloneDayName(moment.date().dayOfWeek())
    else:
        day = day_words(utc, now_utc)
    return text.replace("%1", day).replace("%2", time_words(utc))


def local_time(utc: str) -> QDateTime:
    """The moment of a UTC ISO string in the zone of this computer; invalid for ""."""
    return QDateTime.fromString(utc, Qt.DateFormat.ISODate).toLocalTime()


def percent_words(percent: int) -> str:
    """ "125 %", as the language writes it."""
    return QCoreApplication.translate("format", "%1 %", "a share in percent, %1 is the number").replace("%1", count_words(percent))


def sentence_words(words: str) -> str:
    """The first letter raised where words begin a line: "lørdag den 21. november" becomes "Lørdag …"."""
    return QLocale().toUpper(words[:1]) + words[1:]


def country_name(code: str) -> str:
    """The name of a country in the teacher's language, for one outside the programme as Qt knows it, else the code."""
    known = programme_country(code)
    territory = QLocale.codeToTerritory(code)
    if known or territory == QLocale.Country.AnyTerritory:
        return known or code
    return QLocale.territoryToString(territory)


def _short(value: float) -> str:
    return number_words(value, 1) if value < 9.95 else count_words(round(value))


def _date(date: QDate, pattern: str) -> str:
    return QLocale().toString(date, pattern)
