"""What the rooms read: members, pupils, polls, seats, forums, histories, lists in other orders."""

from __future__ import annotations

from typing import Any

from sync.records import Author, ItemState
from tests.unit.copy.desk import ELENA, MARIA, OWN, PLASTIC, Desk, line, update

ION = Author("aa000000-0000-4000-8000-000000000003", "Ion", "RO")


def person(who: Author) -> dict[str, str]:
    return {"id": who.id, "name": who.name, "country": who.country}


def natural(desk: Desk, kind: str, target: str) -> str:
    return desk.ports.ids.natural(MARIA.id, kind, target)


def test_members_founders_first_then_by_role_and_name(desk: Desk) -> None:
    roles = [(ION, "pupil", False), (MARIA, "teacher", False), (ELENA, "teacher_admin", True)]
    desk.gets(
        *(
            line(f"m{at}", "member", 5 + at, {"person": person(who), "role": role, "is_founder": founder})
            for at, (who, role, founder) in enumerate(roles)
        )
    )
    rows = desk.copy.reading.people.members(PLASTIC)
    assert [(row.person.name, row.is_me) for row in rows] == [("Elena", False), ("Maria", True), ("Ion", False)]


def test_pupils_with_their_walls(desk: Desk) -> None:
    pupils = [("p1", "blerta.7b", "Blerta"), ("p2", "emre.7b", "Emre")]
    desk.gets(
        *(line(one, "pupil", 5 + at, {"user_name": user, "display_name": name}) for at, (one, user, name) in enumerate(pupils)),
        *(line(f"w{at}", "wall_post", 10 + at, {"pupil": "p2", "text": "Hello"}) for at in range(3)),
    )
    rows = desk.copy.reading.people.pupils(PLASTIC)
    assert [(row.display_name, row.post_count) for row in rows] == [("Blerta", 0), ("Emre", 3)]
    assert rows[1].last_post_at == "2026-04-10T10:12:00Z"


def test_contacts_by_state_and_by_person(desk: Desk) -> None:
    desk.gets(
        line("c1", "contact", 5, {"person": person(ION), "state": "asked_me"}, OWN),
        line("c2", "contact", 6, {"person": person(ELENA), "state": "accepted"}, OWN),
    )
    assert [one.id for one in desk.copy.reading.people.contacts()] == ["c2", "c1"]
    assert [one.id for one in desk.copy.reading.people.contacts("asked_me")] == ["c1"]
    assert desk.copy.reading.people.contact_of(ELENA.id).id == "c2"
    assert desk.copy.reading.people.contact_of("nobody") is None


def test_following_counts_before_it_has_left(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Text"))
    desk.do(desk.copy.intentions.follow, ELENA.id, "person")
    assert desk.copy.reading.people.is_followed(ELENA.id)
    desk.do(desk.copy.intentions.unfollow, ELENA.id)
    assert not desk.copy.reading.people.is_followed(ELENA.id)
    assert desk.copy.reading.people.followed() == []


def test_seats_and_ones_own_registration(desk: Desk) -> None:
    desk.gets(
        line("e1", "event", 5, {"title": "Fair", "seats": 120, "is_full": True}),
        line("e2", "event", 6, {"title": "Fair", "seats": 10, "taken": 4}),
    )
    desk.do(desk.copy.intentions.register, "e2", "event")
    full, free = desk.copy.reading.people.seats("e1"), desk.copy.reading.people.seats("e2")
    assert (full.seats, full.taken, full.is_full, full.is_registered) == (120, None, True, False)
    assert (free.taken, free.is_full, free.state) == (4, False, ItemState.WAITING)
    assert desk.copy.reading.people.registrations() == {"e2": ItemState.WAITING}


def test_a_withdrawal_is_known_until_the_website_has_it(desk: Desk) -> None:
    registration = desk.ports.ids.natural(MARIA.id, "registration", "e1")
    body = {"target": "e1", "target_kind": "event"}
    desk.gets(line("e1", "event", 5, {"title": "Fair"}), line(registration, "registration", 6, body, OWN, MARIA))
    assert desk.copy.reading.people.seats("e1").is_registered
    desk.do(desk.copy.intentions.unregister, "e1")
    seats = desk.copy.reading.people.seats("e1")
    assert (seats.is_registered, seats.is_withdrawing) == (False, True)


def test_invitations_that_wait_for_my_answer(desk: Desk) -> None:
    for at, state in enumerate(("sent", "accepted")):
        desk.gets(line(f"i{at}", "invitation", 5 + at, {"role": "teacher", "state": state, "person": person(MARIA)}, OWN))
    assert [one.id for one in desk.copy.reading.people.invitations_to_me()] == ["i0"]


def test_who_likes_it(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Text"), line("l1", "like", 6, {"target": "u1"}))
    desk.do(desk.copy.intentions.like, "u1")
    assert [one.name for one in desk.copy.reading.people.liked_by("u1")] == ["Maria", "Elena"]


def poll_of(desk: Desk, closes_at: str = "2026-05-10T20:00:00Z") -> None:
    options = [{"id": "jelly", "text": "The jellyfish"}, {"id": "bottle", "text": "The bottle"}]
    votes = [line(f"v{at}", "vote", 10 + at, {"poll": "p1", "option": "jelly"}) for at in range(3)]
    desk.gets(line("p1", "poll", 5, {"question": "Which?", "options": options, "closes_at": closes_at}), *votes)


def test_a_poll_is_counted_with_my_vote_and_a_changed_mind(desk: Desk) -> None:
    poll_of(desk)
    assert desk.copy.reading.polls.of("p1").mine is None
    for option in ("jelly", "bottle"):
        desk.do(desk.copy.intentions.vote, "p1", option)
    counted = desk.copy.reading.polls.of("p1")
    assert [votes for _, _, votes in counted.options] == [3, 1]
    assert (counted.total, counted.mine, counted.is_closed) == (4, "bottle", False)


def test_a_vote_the_portal_has_is_changed_on_this_computer_at_once(desk: Desk) -> None:
    poll_of(desk)
    desk.gets(line(natural(desk, "vote", "p1"), "vote", 20, {"poll": "p1", "option": "jelly"}, PLASTIC, MARIA))
    assert desk.copy.reading.polls.of("p1").mine == "jelly"
    desk.do(desk.copy.intentions.vote, "p1", "bottle")
    counted = desk.copy.reading.polls.of("p1")
    assert ([votes for _, _, votes in counted.options], counted.mine) == ([3, 1], "bottle")


def test_closed_polls_come_last(desk: Desk) -> None:
    poll_of(desk, "2026-05-01T20:00:00Z")
    desk.gets(line("p2", "poll", 40, {"question": "Open?", "options": []}))
    assert [(one.poll, one.is_closed) for one in desk.copy.reading.polls.in_space(PLASTIC)] == [("p2", False), ("p1", True)]
    assert desk.copy.reading.polls.of("none") is None


def forum(desk: Desk) -> None:
    desk.gets(
        line("d1", "discussion", 2, {"title": "Methods"}),
        line("d2", "discussion", 3, {"title": "Art"}),
        line("t1", "thread", 4, {"discussion": "d1", "title": "Sieves", "blocks": []}),
        line("t2", "thread", 5, {"discussion": "d1", "title": "Tables", "blocks": []}),
        *(line(f"r{at}", "reply", 10 + at, {"thread": "t1", "text": str(at)}, PLASTIC, (ELENA, ION)[at % 2]) for at in range(12)),
    )


def test_threads_by_their_last_reply(desk: Desk) -> None:
    forum(desk)
    rows = desk.copy.reading.forum.threads("d1")
    assert [(row.record.title, row.reply_count) for row in rows] == [("Sieves", 12), ("Tables", 0)]
    assert (rows[0].last_author.name, rows[0].last_at) == ("Ion", "2026-04-10T10:21:00Z")
    desk.do(desk.copy.intentions.create, "reply", PLASTIC, {"thread": "t2", "text": "Mine"})
    first = desk.copy.reading.forum.threads("d1")[0]
    assert (first.record.title, first.reply_count, first.last_author.name) == ("Tables", 1, "Maria")


def test_discussions_with_their_counts(desk: Desk) -> None:
    forum(desk)
    rows = desk.copy.reading.forum.discussions(PLASTIC)
    assert [(row.record.title, row.thread_count, row.reply_count) for row in rows] == [("Art", 0, 0), ("Methods", 2, 12)]
    assert rows[1].last_at == "2026-04-10T10:21:00Z"


def test_replies_come_in_pages(desk: Desk) -> None:
    forum(desk)
    pages = [desk.copy.reading.records.list("reply", parent="t1", newest_first=False, limit=5, offset=at) for at in (0, 5, 10)]
    assert [[one.text for one in page] for page in pages] == [["0", "1", "2", "3", "4"], ["5", "6", "7", "8", "9"], ["10", "11"]]


def test_a_record_has_its_versions_and_what_waits_stands_first(desk: Desk) -> None:
    desk.gets(update("u1", 5, "First"))
    desk.gets(update("u1", 6, "Second"))
    desk.changes("u1", title="Third")
    rows = desk.copy.reading.history.of("u1")
    assert [(row.body["title"], row.revision, row.is_now) for row in rows] == [
        ("Third", None, True),
        ("Second", 6, False),
        ("First", 5, False),
    ]
    assert desk.copy.reading.history.of("nobody") == []


def titles(desk: Desk, kinds: Any, **more: Any) -> list[str]:
    return [one.title for one in desk.copy.reading.records.list(kinds, **more)]


def test_lists_by_a_field_of_the_body_and_of_several_kinds(desk: Desk) -> None:
    desk.gets(
        line("m1", "meeting", 5, {"title": "Later", "starts_at": "2026-05-09T10:00:00Z"}),
        line("m2", "meeting", 6, {"title": "Sooner", "starts_at": "2026-05-08T10:00:00Z"}),
        line("o1", "learning_offer", 7, {"title": "Whenever"}),
    )
    both = ("meeting", "learning_offer")
    assert titles(desk, both, order="starts_at") == ["Sooner", "Later", "Whenever"]
    assert titles(desk, both, order="-starts_at") == ["Later", "Sooner", "Whenever"]
    assert titles(desk, both, order="title", limit=2) == ["Later", "Sooner"]
    assert titles(desk, both) == ["Whenever", "Sooner", "Later"]
    assert desk.copy.reading.records.count(both) == 3


def test_a_notice_about_a_message_is_read_with_its_conversation(desk: Desk) -> None:
    desk.gets(
        line("talk", "conversation", 5, {"title": "Sieve", "participants": []}, OWN),
        line("m1", "message", 6, {"conversation": "talk", "text": "Hello"}, OWN),
        line("n1", "notification", 7, {"topic": "message", "title": "Sieve", "about": "m1", "about_kind": "message"}, OWN),
        line("n2", "notification", 8, {"topic": "comment", "title": "Beach", "about": "elsewhere", "about_kind": "comment"}, OWN),
    )
    unread = desk.copy.reading.notices.unread
    assert [(one.record, one.topic) for one in unread()] == [("n1", "message"), ("n2", "comment")]
    desk.do(desk.copy.intentions.read_mark, "talk", "conversation")
    assert [one.record for one in unread()] == ["n2"]
    desk.do(desk.copy.intentions.read_mark, "n2", "notification")
    assert unread() == ()
