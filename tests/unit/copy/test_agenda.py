"""The agenda over all projects: meetings, events, registered courses, deadlines of the own country, ends of polls."""

from __future__ import annotations

from typing import Any

import pytest

from sync.copy.traffic import TrafficPart
from sync.feed import Problem
from tests.unit.copy.desk import MARIA, OWN, PLASTIC, Desk, line, made_picture

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
    found = {row.record: (row.is_registered, row.is_waiting) for row in week.copy.reading.agenda.between(*WEEK)}
    assert (found["o1"], found["o2"]) == ((True, False), (True, True))
    week.do(week.copy.intentions.unregister, "o1")
    assert "o1" not in rows(week)


def test_a_registration_that_came_back_is_none(week: Desk) -> None:
    week.do(week.copy.intentions.register, "e1", "event")
    week.settles(week.batch()[0], "refused", problem=Problem("bad_field", limit=12))
    assert not week.copy.reading.agenda.of("e1").is_registered


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


def test_today_tells_the_week_with_events_only_where_one_is_registered(week: Desk) -> None:
    assert [row.record for row in week.copy.reading.today.read().week] == ["o1", "m1", "d1", "p1"]
    week.do(week.copy.intentions.register, "e1", "event")
    assert [row.record for row in week.copy.reading.today.week()] == ["e1", "o1", "m1", "d1", "p1"]


def test_what_pictures_and_files_of_each_project_weigh(desk: Desk) -> None:
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(), "beach.jpg", "The beach")
    desk.do(desk.copy.attachments.send, [picture])
    here = desk.copy.reading.pictures.get(picture).thumb.sha256
    ref = {"state": "confirmed", "sha256": "a" * 64, "size_bytes": 4000, "media_type": "image/jpeg"}
    thumb = {**ref, "sha256": here, "size_bytes": 200}
    desk.gets(
        line("p1", "picture", 5, {"alt": "Beach", "original": ref, "thumb": thumb}),
        line("f1", "file", 6, {"title": "Table", "name": "t.pdf", "original": {**ref, "size_bytes": 3000}}),
    )
    row = desk.copy.reading.today.storage_of(*desk.copy.reading.today.projects()[0])
    assert (row.title, row.bytes_here, row.bytes_there, row.pictures, row.files) == ("Microplastic is everywhere", 200, 7000, 1, 1)


def test_what_the_line_cost_day_by_day(desk: Desk) -> None:
    desk.do(desk.copy.traffic.count, [TrafficPart("", "", "other", 10, 20)])
    desk.ports.clock.now = "2026-05-04T08:00:00Z"
    desk.do(desk.copy.traffic.count, [TrafficPart("", "", "other", 1, 2)])
    assert desk.copy.reading.today.traffic() == [("2026-05-03", 10, 20), ("2026-05-04", 1, 2)]
