"""The agenda over all projects: meetings, events, registered courses, deadlines of the own country, ends of polls."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.copy.desk import MARIA, OWN, PLASTIC, Desk, line

WEEK = ("2026-05-03T12:00:00Z", "2026-05-10T12:00:00Z")
PUBLIC = RIVERS = "ee000000-0000-4000-8000-000000000002"


def timed(starts: str, ends: str | None = None, **more: Any) -> dict[str, Any]:
    return {"title": starts[5:10], "starts_at": starts, "ends_at": ends or starts, "zone": "Europe/Tirane", **more}


@pytest.fixture
def week(desk: Desk) -> Desk:
    deadlines = [{"country": "TR", "date": "2026-05-09", "zone": "Europe/Istanbul"}, {"country": "RO", "date": "2026-05-08"}]
    registration = desk.ports.ids.natural(MARIA.id, "registration", "o1")
    desk.gets(
        line("m1", "meeting", 5, timed("2026-05-07T14:00:00Z", "2026-05-07T15:00:00Z", url="https://meet.example")),
        line("m2", "meeting", 6, timed("2026-06-07T14:00:00Z")),
        line("e1", "event", 7, timed("2026-05-01T08:00:00Z", "2026-05-04T08:00:00Z", mode="online", place="Riga"), PUBLIC),
        line("o1", "learning_offer", 8, timed("2026-05-05T08:00:00Z", offer="webinar"), PUBLIC),
        line("o2", "learning_offer", 9, timed("2026-05-06T08:00:00Z", offer="webinar"), PUBLIC),
        line(registration, "registration", 10, {"target": "o1", "target_kind": "learning_offer"}, OWN, MARIA),
        line("d1", "recognition", 11, {"scheme": "national_quality_label", "title": "Label", "deadlines": deadlines}, PUBLIC),
        line("p1", "poll", 12, {"question": "Which logo?", "options": [], "closes_at": "2026-05-10T10:00:00Z"}),
    )
    return desk


def rows(desk: Desk, **more: Any) -> list[str]:
    return [row.record for row in desk.copy.reading.agenda.between(*WEEK, **more)]


def test_the_week_in_its_order(week: Desk) -> None:
    assert rows(week) == ["e1", "o1", "m1", "d1", "p1"]
    meeting = week.copy.reading.agenda.between(*WEEK)[2]
    assert (meeting.space_title, meeting.zone, meeting.url) == ("Microplastic is everywhere", "Europe/Tirane", "https://meet.example")


def test_all_offers_where_they_are_asked_for(week: Desk) -> None:
    assert rows(week, kinds=["learning_offer"]) == ["o1", "o2"]


def test_deadlines_of_the_own_country_of_another_or_of_all(week: Desk) -> None:
    days = [[row.starts for row in week.copy.reading.agenda.between(*WEEK, kinds=["deadline"], country=one)] for one in (None, "RO", "")]
    assert days == [["2026-05-09"], ["2026-05-08"], ["2026-05-08", "2026-05-09"]]


def test_a_registration_counts_before_it_has_left_and_until_it_is_withdrawn(week: Desk) -> None:
    week.do(week.copy.intentions.register, "o2", "learning_offer")
    assert "o2" in rows(week)
    week.do(week.copy.intentions.unregister, "o1")
    assert "o1" not in rows(week)


def test_an_own_meeting_is_there_before_it_is_sent_and_moves_at_once(week: Desk) -> None:
    week.do(week.copy.intentions.create, "meeting", PLASTIC, timed("2026-05-06T09:00:00Z"), record="own")
    week.changes("m2", starts_at="2026-05-08T09:00:00Z", ends_at="2026-05-08T10:00:00Z")
    week.changes("m1", starts_at="2026-07-08T09:00:00Z", ends_at="2026-07-08T10:00:00Z")
    found = {row.record: row.is_waiting for row in week.copy.reading.agenda.between(*WEEK, kinds=["meeting"])}
    assert found == {"own": True, "m2": True}


def test_one_row_alone(week: Desk) -> None:
    assert week.copy.reading.agenda.of("o1").is_registered
    assert week.copy.reading.agenda.of("d1") is None
    assert week.copy.reading.agenda.of("nobody") is None
