"""What stands in Sending is called by what it is about, also where it has no words of its own."""

from __future__ import annotations

from tests.unit.copy.desk import ELENA, OWN, PLASTIC, Desk, line, update
from tests.unit.copy.test_reading_rooms import ION, person

COURSE = {"offer": "webinar", "title": "Writing with alt text", "blocks": [], "languages": ["en"]}


def test_following_and_registering_name_whom_and_what_for(desk: Desk) -> None:
    desk.gets(
        line("c1", "contact", 5, {"person": person(ELENA), "state": "accepted"}, OWN),
        line("o1", "learning_offer", 6, COURSE, OWN),
        update("u1", 7, "Beach day"),
    )
    desk.do(desk.copy.intentions.follow, ELENA.id, "person")
    desk.do(desk.copy.intentions.register, "o1", "learning_offer")
    desk.do(desk.copy.intentions.like, "u1")
    assert desk.sending() == ["Elena (waiting)", "Writing with alt text (waiting)", "Beach day (waiting)"]


def test_an_accepted_request_is_called_by_the_person(desk: Desk) -> None:
    desk.gets(line("c1", "contact", 5, {"person": person(ION), "state": "asked_me", "school_name": "Liceul 4", "text": "May I?"}, OWN))
    desk.do(desk.copy.intentions.change, "c1", {"state": "accepted"}, 5)
    assert desk.sending() == ["Ion (waiting)"]


def test_a_removed_contact_is_called_by_the_person(desk: Desk) -> None:
    desk.gets(line("c1", "contact", 5, {"person": person(ION), "state": "accepted"}, OWN))
    desk.do(desk.copy.intentions.remove, "c1", 5)
    assert desk.sending() == ["Ion (waiting)"]


def test_an_invitation_is_called_by_the_project_at_who_is_invited(desk: Desk) -> None:
    body = {"person": person(ELENA), "role": "teacher", "state": "sent", "to_title": "Old towns", "text": "Come!"}
    desk.gets(line("i1", "invitation", 5, body, OWN))
    desk.do(desk.copy.intentions.change, "i1", {"state": "accepted"}, 5)
    assert desk.sending() == ["Old towns (waiting)"]


def test_an_application_is_called_by_its_project(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Text"))
    body = {"project": PLASTIC, "collaboration": "All twelve schools fill one table.", "state": "draft"}
    desk.do(desk.copy.intentions.create, "label_application", OWN, body)
    title = desk.copy.reading.spaces.get(PLASTIC).title
    assert desk.sending() == [f"{title} (waiting)"]


def test_somebody_nobody_here_knows_has_no_name(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Text"))
    desk.do(desk.copy.intentions.follow, ION.id, "person")
    assert [row.title for row in desk.copy.reading.sending.rows()] == [""]
