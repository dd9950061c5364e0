"""A like, a registration, a follow, a vote is taken back and set again before the portal has answered: it stands, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sync.copy.connecting import EncryptedConnector
from sync.copy.shown import shown_of
from sync.feed import Problem
from tests.unit.copy.desk import KEYS, MARIA, OWN, PLASTIC, Desk, line, tombstone, update

TARGETS = {"like": "u1", "registration": "e1", "follow": "person", "vote": "p1"}
IN_FLIGHT = ("sending", "unknown", "acked")
KINDS = tuple(TARGETS)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A project with a post, an event and a poll, of which the portal has all four of Maria's marks."""
    known = [line(mark(desk, kind), kind, 10 + at, _body(kind), _space(kind), MARIA) for at, kind in enumerate(KINDS)]
    event, poll = line("e1", "event", 6, {"title": "Meeting"}), line("p1", "poll", 7, {"question": "Which?", "options": [{"id": "a"}]})
    desk.gets(update("u1", 5, "Beach"), event, poll, *known)
    return desk


def mark(desk: Desk, kind: str) -> str:
    return desk.ports.ids.natural(MARIA.id, kind, TARGETS[kind])


def _space(kind: str) -> str:
    return PLASTIC if kind in ("like", "vote") else OWN


def _body(kind: str) -> dict[str, Any]:
    target = TARGETS[kind]
    if kind == "vote":
        return {"poll": target, "option": "a"}
    return {"target": target} | ({} if kind == "like" else {"target_kind": "event" if kind == "registration" else "person"})


def sets(desk: Desk, kind: str) -> None:
    verbs: dict[str, Callable[[], str]] = {
        "like": lambda: desk.do(desk.copy.intentions.like, "u1"),
        "registration": lambda: desk.do(desk.copy.intentions.register, "e1", "event"),
        "follow": lambda: desk.do(desk.copy.intentions.follow, "person", "person"),
        "vote": lambda: desk.do(desk.copy.intentions.vote, "p1", "a"),
    }
    verbs[kind]()


def takes_back(desk: Desk, kind: str) -> None:
    verbs = {"like": desk.copy.intentions.unlike, "registration": desk.copy.intentions.unregister, "follow": desk.copy.intentions.unfollow}
    if kind == "vote":
        desk.do(desk.copy.intentions.remove, mark(desk, kind))
    else:
        desk.do(verbs[kind], TARGETS[kind])


def stands(desk: Desk, kind: str) -> bool:
    """Whether the window shows it; all that read it agree."""
    reading: Any = desk.copy.reading
    asked: dict[str, Callable[[], bool]] = {
        "like": lambda: reading.records.get("u1").is_liked_by_me and reading.records.get("u1").like_count == 1,
        "registration": lambda: reading.people.seats("e1").is_registered and reading.agenda.registered() != {},
        "follow": lambda: reading.people.is_followed("person") and len(reading.people.followed()) == 1,
        "vote": lambda: reading.polls.of("p1").mine == "a",
    }
    one = reading.records.get(mark(desk, kind))
    is_there = one is not None and not one.is_deleted_here
    shown = desk.do(shown_of, desk.copy._work, mark(desk, kind))
    assert is_there == asked[kind]() == (shown is not None and not shown.is_deleted_here and not shown.is_deleted_there)
    return is_there


def flies(desk: Desk, state: str) -> Any:
    """The deletion has left and is in this state."""
    (deletion,) = desk.batch()
    assert deletion.action == "delete"
    if state == "unknown":
        desk.do(desk.copy.outbox.mark_unknown, [deletion.id])
    elif state == "acked":
        desk.settles(deletion, "applied", revision=30)
    return deletion


def waiting(desk: Desk) -> list[tuple[str, str]]:
    rows = desk.copy._work.rows("SELECT action, state FROM operation WHERE state <> 'done' ORDER BY n")
    return [(row["action"], row["state"]) for row in rows]


@pytest.mark.parametrize("state", IN_FLIGHT)
@pytest.mark.parametrize("kind", KINDS)
def test_set_again_while_the_deletion_is_on_its_way_it_stands(desk: Desk, kind: str, state: str) -> None:
    takes_back(desk, kind)
    assert not stands(desk, kind)
    flies(desk, state)
    assert not stands(desk, kind)
    sets(desk, kind)
    assert stands(desk, kind)
    sets(desk, kind)
    assert waiting(desk) == [("delete", state), ("create", "queued")]


@pytest.mark.parametrize("state", IN_FLIGHT)
@pytest.mark.parametrize("kind", KINDS)
def test_taken_back_once_more_only_the_new_one_is_taken_out(desk: Desk, kind: str, state: str) -> None:
    takes_back(desk, kind)
    flies(desk, state)
    sets(desk, kind)
    takes_back(desk, kind)
    assert not stands(desk, kind)
    assert waiting(desk) == [("delete", state)]
    sets(desk, kind)
    assert stands(desk, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_it_stands_all_the_way_until_the_portal_has_it_again(desk: Desk, kind: str) -> None:
    takes_back(desk, kind)
    deletion = flies(desk, "unknown")
    sets(desk, kind)
    assert desk.batch() == [deletion]
    desk.settles(deletion, "duplicate", revision=30)
    assert stands(desk, kind)
    (create,) = desk.batch()
    assert (create.action, create.base) == ("create", None)
    assert stands(desk, kind)
    desk.gets(tombstone(mark(desk, kind), 30, kind=kind, space=_space(kind)))
    assert stands(desk, kind)
    sets(desk, kind)
    assert waiting(desk) == [("create", "sending")]
    desk.settles(create, "applied", revision=31)
    assert stands(desk, kind)
    desk.gets(line(mark(desk, kind), kind, 31, _body(kind), _space(kind), MARIA))
    assert stands(desk, kind)
    assert waiting(desk) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_deletion_that_did_not_arrive_goes_alone_when_it_is_taken_back(desk: Desk, kind: str) -> None:
    """The portal has it still: with the new one the deletion must not be taken out, too."""
    takes_back(desk, kind)
    deletion = flies(desk, "sending")
    sets(desk, kind)
    desk.do(desk.copy.outbox.unmark, [deletion.id])
    assert stands(desk, kind)
    takes_back(desk, kind)
    assert not stands(desk, kind)
    assert waiting(desk) == [("delete", "queued")]
    assert desk.batch() == [deletion]


@pytest.mark.parametrize("has_heard", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_taken_back_while_the_new_one_is_on_its_way_it_is_deleted_after_it(desk: Desk, kind: str, has_heard: bool) -> None:
    """Whether the feed has told of the first deletion meanwhile or not."""
    takes_back(desk, kind)
    flies(desk, "acked")
    sets(desk, kind)
    (create,) = desk.batch()
    assert stands(desk, kind)
    if has_heard:
        desk.gets(tombstone(mark(desk, kind), 30, kind=kind, space=_space(kind)))
    takes_back(desk, kind)
    assert not stands(desk, kind)
    desk.settles(create, "applied", revision=31)
    assert [(one.action, one.base) for one in desk.batch()] == [("delete", 31)]
    assert not stands(desk, kind)


def test_a_refused_deletion_sent_again_deletes_what_was_set_behind_it(desk: Desk) -> None:
    takes_back(desk, "like")
    deletion = flies(desk, "sending")
    sets(desk, "like")
    desk.settles(deletion, "refused", problem=Problem("not_allowed"))
    assert stands(desk, "like")
    desk.answers(desk.batch(), 31)
    desk.do(desk.copy.intentions.resend, deletion.id)
    assert not stands(desk, "like")
    assert [one.action for one in desk.batch()] == ["delete"]


def test_a_like_that_came_back_behind_its_deletion_can_be_taken_back(desk: Desk) -> None:
    takes_back(desk, "like")
    flies(desk, "acked")
    sets(desk, "like")
    desk.settles(desk.batch()[0], "refused", problem=Problem("not_allowed"))
    assert stands(desk, "like")
    takes_back(desk, "like")
    assert not stands(desk, "like")
    assert waiting(desk) == [("delete", "acked")]


def test_a_file_of_the_version_before_shows_it_too(desk: Desk) -> None:
    takes_back(desk, "follow")
    flies(desk, "unknown")
    sets(desk, "follow")
    desk.closes()
    connection = EncryptedConnector(desk.folder / "desk.db", KEYS.database).open_writer()
    views = ("record_known", "record_waiting", "record_shown")
    for view in views:
        connection.execute(f"DROP VIEW {view}")
        connection.execute(f"CREATE VIEW {view} AS SELECT 1 AS is_deleted_here")
    connection.execute("DROP INDEX record_about")
    connection.execute("DROP TABLE seen_record")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0007_set_again'")
    connection.execute("PRAGMA user_version = 6")
    connection.commit()
    connection.close()
    desk.starts_again()
    assert stands(desk, "follow")
    assert (desk.folder / "desk.db.before-6").exists()
