"""Groups that can be found and joined, polls that close, pupils' names, and what those who follow hear."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

import pytest

from portal.flows.hooks import after_new
from portal.flows.making import write
from portal.memberships import join_space
from portal.records import author_json
from portal.schema import example
from portal.tables import space
from tests.support.small_school import PUBLIC, made_id

POLL = {"question": "Which logo?", "options": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}], "closes_at": "2026-05-04T00:00:00Z"}


def found_group(portal: Any, founder: str, access: str) -> str:
    """A group with its founder; the id of its record."""
    where, group = made_id("group-space"), made_id("group")
    with portal.database.writing() as connection:
        connection.execute(space.insert().values(id=where, kind="group", title="Readers", state="open", created_at="2026-05-03T09:20:00Z"))
        join_space(connection, where, founder, "teacher_admin")
        author = author_json(connection, founder)
        body = {"title": "Readers", "access": access}
        after_new(connection, portal.ports, write(connection, where, group, "group", body, author, founder, "2026-05-03T09:20:00Z"))
    return group


def joins(person: Any, group: str) -> dict[str, Any]:
    record = str(uuid5(UUID(person.account), f"registration:{group}"))
    return person.creates("registration", {"target": group, "target_kind": "group"}, space=person.own_space, record=record)


def votes(person: Any, poll: str, option: str) -> dict[str, Any]:
    record = str(uuid5(UUID(person.account), f"vote:{poll}"))
    return person.creates("vote", {"poll": poll, "option": option}, record=record)


@pytest.mark.parametrize("access", ["open", "etwinners"])
def test_an_open_group_is_seen_by_all_and_joined_by_who_likes(portal, maria, elena, access):
    group = found_group(portal, maria.account, access)
    copy = next(line for line in elena.gets_news() if line.get("kind") == "group")
    assert (copy["space"], copy["body"]["members"], copy["body"]["to_space"]) == (PUBLIC, 1, made_id("group-space"))
    mine = joins(elena, group)
    news = elena.gets_news()
    assert [line["title"] for line in news if line["type"] == "joined"] == ["Readers"]
    assert elena.deletes("registration", mine["made"], mine["revision"], space=elena.own_space)["outcome"] == "applied"
    assert [line["space"] for line in elena.gets_news() if line["type"] == "left"] == [made_id("group-space")]
    assert joins(elena, group)["outcome"] == "applied"
    assert [line["type"] for line in elena.gets_news() if line["type"] in ("joined", "left")] == ["joined"]


def test_who_is_taken_out_of_a_group_is_no_longer_registered(portal, maria, elena):
    group = found_group(portal, maria.account, "open")
    joins(elena, group)
    elena.gets_news()
    line = [line for line in maria.gets_news() if line.get("kind") == "member" and line["body"]["person"]["id"] == elena.account][-1]
    assert maria.deletes("member", line["id"], line["revision"], space=made_id("group-space"))["outcome"] == "applied"
    news = elena.gets_news()
    assert [one["type"] for one in news if one["type"] == "left"] == ["left"]
    assert [one["kind"] for one in news if one["type"] == "tombstone"] == ["registration"]


def test_a_group_by_invitation_is_not_found(portal, maria, elena):
    group = found_group(portal, maria.account, "invitation")
    assert elena.gets("group") == []
    assert joins(elena, group)["problem"]["code"] == "not_found"


def test_a_closed_poll_takes_no_votes_and_gives_none_back(clock, maria, elena):
    poll = maria.creates("poll", POLL)["made"]
    first = votes(elena, poll, "a")
    changed = elena.changes("vote", first["made"], first["revision"], {"option": "b"})
    assert changed["outcome"] == "applied"
    clock.step(86_400)
    assert votes(maria, poll, "a")["problem"]["code"] == "too_late"
    assert elena.changes("vote", first["made"], changed["revision"], {"option": "a"})["problem"]["code"] == "too_late"
    assert elena.deletes("vote", first["made"], changed["revision"])["problem"]["code"] == "too_late"


def test_a_vote_is_for_an_option_that_there_is_and_that_stays(maria, elena):
    poll = maria.creates("poll", POLL)
    assert votes(elena, poll["made"], "z")["problem"]["field"] == "option"
    votes(elena, poll["made"], "b")
    fewer = maria.changes("poll", poll["made"], poll["revision"], {"options": [{"id": "a", "text": "A"}, {"id": "c", "text": "C"}]})
    assert fewer["problem"]["field"] == "options"
    more = maria.changes("poll", poll["made"], poll["revision"], {"options": [*POLL["options"], {"id": "c", "text": "C"}]})
    assert more["outcome"] == "applied"


def test_the_last_seat_is_told(maria, elena):
    meeting = maria.creates("meeting", example("meeting") | {"seats": 1})["made"]
    record = str(uuid5(UUID(elena.account), f"registration:{meeting}"))
    body = {"target": meeting, "target_kind": "meeting"}
    mine = elena.creates("registration", body, space=elena.own_space, record=record)
    assert maria.gets("meeting")[-1]["is_full"] is True
    elena.deletes("registration", mine["made"], mine["revision"], space=elena.own_space)
    again = maria.gets("meeting")[-1]
    assert (again.get("is_full"), again["free_seats"]) == (None, 1)


def test_free_seats_are_told_once_few_are_left_and_when_there_are_more_seats(maria, elena):
    meeting = maria.creates("meeting", example("meeting") | {"seats": 12})
    record = str(uuid5(UUID(elena.account), f"registration:{meeting['made']}"))
    elena.creates("registration", {"target": meeting["made"], "target_kind": "meeting"}, space=elena.own_space, record=record)
    assert "free_seats" not in maria.gets("meeting")[-1]
    fewer = maria.changes("meeting", meeting["made"], meeting["revision"], {"seats": 11})
    assert maria.gets("meeting")[-1]["free_seats"] == 10
    one = maria.changes("meeting", meeting["made"], fewer["revision"], {"seats": 1})
    assert maria.gets("meeting")[-1]["is_full"] is True
    maria.changes("meeting", meeting["made"], one["revision"], {"seats": None})
    assert not {"is_full", "free_seats"} & maria.gets("meeting")[-1].keys()


def test_a_meeting_is_told_to_who_may_join_it_and_moved_to_who_comes(maria, elena, deniz):
    meeting = maria.creates("meeting", example("meeting"))
    assert [one["topic"] for one in elena.gets("notification")] == ["meeting"]
    assert deniz.gets("notification") == maria.gets("notification") == []
    record = str(uuid5(UUID(elena.account), f"registration:{meeting['made']}"))
    elena.creates("registration", {"target": meeting["made"], "target_kind": "meeting"}, space=elena.own_space, record=record)
    maria.changes("meeting", meeting["made"], meeting["revision"], {"starts_at": "2026-05-08T14:00:00Z"})
    assert [one["title"] for one in elena.gets("notification")] == ["Results of week 18"]


def test_who_follows_hears_what_everybody_may_know(maria, elena):
    record = str(uuid5(UUID(maria.account), f"follow:{elena.account}"))
    maria.creates("follow", {"target": elena.account, "target_kind": "person"}, space=maria.own_space, record=record)
    elena.creates("partner_post", example("partner_post"), space=PUBLIC)
    elena.creates("update", example("update"))
    heard = [(one["verb"], one["about_kind"], one["title"], one["person"]["name"]) for one in maria.gets("activity")]
    assert heard == [("posted", "partner_post", "Sea and rivers, age 12 to 14", "Elena Popescu")]


def test_a_contact_request_and_its_answer_are_told(maria, elena):
    asked = {"person": {"id": elena.account, "name": "Elena Popescu", "country": "RO"}, "state": "asked_by_me", "text": "Hello!"}
    maria.creates("contact", asked, space=maria.own_space)
    news = elena.gets_news()
    notice = next(line["body"] for line in news if line["kind"] == "notification")
    assert (notice["topic"], notice["title"], notice["text"]) == ("contact", "Maria Kelmendi", "Hello!")
    line = next(line for line in news if line["kind"] == "contact")
    elena.changes("contact", line["id"], line["revision"], {"state": "accepted"}, space=elena.own_space)
    assert [(one["topic"], one["title"]) for one in maria.gets("notification")] == [("contact", "Elena Popescu")]


def test_one_user_name_one_pupil(maria, elena):
    assert maria.creates("pupil", example("pupil"))["outcome"] == "applied"
    assert elena.creates("pupil", example("pupil"))["problem"]["field"] == "user_name"
    assert elena.creates("pupil", example("pupil") | {"user_name": "maria"})["problem"]["field"] == "user_name"
