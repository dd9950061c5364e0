"""Calendar files (RFC 5545): meetings, events, courses and deadlines as every calendar program takes them, zones included."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sync.calendar.zones import is_zone, local
from sync.copy.agenda_rows import AgendaRow
from sync.data_class import dataclass
from sync.file_names import safe_name

PRODUCT = "-//TwinDesk//TwinDesk//EN"
_KEPT = frozenset("\n\t")


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry. `starts` and `ends` in UTC, or a day (YYYY-MM-DD) when `is_all_day`; the same `uid` replaces an earlier one."""

    uid: str
    title: str
    starts: str
    ends: str | None = None
    zone: str = "UTC"
    is_all_day: bool = False
    place: str = ""
    url: str = ""
    text: str = ""


def calendar_text(entries: Sequence[CalendarEntry], name: str, now_utc: str) -> str:
    """A whole file; entries whose times cannot be read are left out."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _clean(name))
    for entry in entries:
        made = _event(entry, now_utc)
        if made is not None:
            calendar.add_component(made)
    calendar.add_missing_timezones()
    text: str = calendar.to_ical().decode()
    return text


def entry_of(row: AgendaRow) -> CalendarEntry:
    """A line of the agenda as an entry; a poll is a moment, everything without an end lasts an hour."""
    title = f"{row.title} ({row.space_title})" if row.space_title else row.title
    ends = row.starts if row.kind == "poll" else row.ends
    return CalendarEntry(row.uid, title, row.starts, ends, row.zone or "UTC", row.is_all_day, row.place, row.url, row.text)


def calendar_file_name(title: str) -> str:
    """A name for the file that every system takes."""
    return safe_name(title, "calendar", ".ics")


def _event(entry: CalendarEntry, now_utc: str) -> Any | None:
    from icalendar import Event

    times = _day(entry) if entry.is_all_day else _times(entry)
    if times is None:
        return None
    event = Event()
    event.add("uid", _clean(entry.uid))
    event.add("dtstamp", local(now_utc, "UTC"))
    event.add("dtstart", times[0])
    event.add("dtend", times[1])
    event.add("summary", _clean(entry.title))
    for field, value in (("location", entry.place), ("description", entry.text)):
        if value:
            event.add(field, _clean(value))
    if entry.url and _clean(entry.url) == entry.url and entry.url.isascii():
        event.add("url", entry.url)
    if entry.is_all_day:
        event.add("transp", "TRANSPARENT")
    return event


def _times(entry: CalendarEntry) -> tuple[datetime, datetime] | None:
    zone = entry.zone if is_zone(entry.zone) else "UTC"
    try:
        starts = local(entry.starts, zone)
        ends = local(entry.ends, zone) if entry.ends else starts + timedelta(hours=1)
    except (ValueError, OverflowError):
        return None
    ends = max(starts, ends)
    return (starts.astimezone(UTC), ends.astimezone(UTC)) if zone == "UTC" else (starts, ends)


def _day(entry: CalendarEntry) -> tuple[date, date] | None:
    try:
        day = date.fromisoformat(entry.starts[:10])
        return day, day + timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _clean(text: str) -> str:
    """Without signs that have no place in a calendar file: control characters, and halves of letters."""
    return "".join(one for one in text if one in _KEPT or unicodedata.category(one) not in ("Cc", "Cs"))
