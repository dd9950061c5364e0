"""Calendar files, read back by the library that other programs use too."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar import Calendar

from sync.calendar.ics import CalendarEntry, calendar_file_name, calendar_text, entry_of
from sync.copy.agenda_rows import AgendaRow

NOW = "2026-05-03T12:00:00Z"
MEETING = CalendarEntry("meeting-1@twindesk", "Results of week 18", "2026-05-07T14:00:00Z", "2026-05-07T14:45:00Z", "Europe/Tirane")


def read(*entries: CalendarEntry) -> Calendar:
    return Calendar.from_ical(calendar_text(entries, "My projects", NOW))


def events(calendar: Calendar) -> list[object]:
    return [one for one in calendar.walk() if one.name == "VEVENT"]


def test_a_meeting_stands_at_its_own_clock_with_its_zone() -> None:
    calendar = read(MEETING)
    (event,) = events(calendar)
    assert event["dtstart"].dt.isoformat() == "2026-05-07T16:00:00+02:00"
    assert event["dtstart"].params["TZID"] == "Europe/Tirane"
    zones = [one for one in calendar.walk() if one.name == "VTIMEZONE"]
    assert [str(one["tzid"]) for one in zones] == ["Europe/Tirane"]
    assert (str(event["uid"]), str(event["summary"])) == ("meeting-1@twindesk", "Results of week 18")


def test_a_deadline_is_a_day() -> None:
    (event,) = events(read(CalendarEntry("d@twindesk", "Label", "2026-05-31", is_all_day=True)))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 5, 31), date(2026, 6, 1))


def test_the_same_entries_make_the_same_file() -> None:
    assert calendar_text([MEETING], "My projects", NOW) == calendar_text([MEETING], "My projects", NOW)


def test_words_of_others_cannot_break_out_of_their_line() -> None:
    nasty = "A\r\nBEGIN:VALARM\r\nSUMMARY:x;,\\ \x00\ud800"
    entry = CalendarEntry("u\r\nX:1", nasty, "2026-05-07T14:00:00Z", None, "Mars/Base", place=nasty, url="http://x\r\nY:1", text=nasty)
    calendar = read(entry)
    (event,) = events(calendar)
    assert [one.name for one in calendar.walk()] == ["VCALENDAR", "VEVENT"]
    assert "BEGIN:VALARM" in str(event["summary"])
    assert "url" not in event


@pytest.mark.parametrize("starts", ["tomorrow", "", "9999-99-99T00:00:00Z"])
def test_what_has_no_time_is_left_out(starts: str) -> None:
    assert events(read(CalendarEntry("u", "T", starts), CalendarEntry("u", "T", starts, is_all_day=True))) == []


def test_a_line_of_the_agenda_names_its_project() -> None:
    row = AgendaRow("meeting", "m1", "s", "Rivers", "Talk", "2026-05-07T14:00:00Z", None, "", False, False, True, False, "", "", "Bring it")
    entry = entry_of(row)
    assert (entry.uid, entry.title, entry.zone) == ("meeting-m1@twindesk", "Talk (Rivers)", "UTC")
    (event,) = events(read(entry))
    assert (event["dtend"].dt - event["dtstart"].dt).total_seconds() == 3600


def test_the_files_name_is_clean() -> None:
    assert calendar_file_name("Results: a/b") == "Results_ a_b.ics"
