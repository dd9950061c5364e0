"""Many at the same moment: real threads, real SQLite, and the portal lets one after the other through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import func, select

from portal.operations.batch import apply_batch
from portal.operations.shapes import Result
from portal.tables import record
from tests.authorisation.town import OTHER, Town, natural_id, space_of, town
from tests.support.small_school import made_id, own_space

MANY = 6
PROJECT = space_of("twinspace")
JOINING = ("teacher_admin", "teacher", "expert", OTHER)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Town]:
    made = town(tmp_path, f"sqlite:///{tmp_path / 'portal.db'}")
    yield made
    made.portal.database.close()


def at_once(acts: Sequence[Callable[[], Any]]) -> list[Any]:
    """Let all of them begin at the same moment."""
    barrier = Barrier(len(acts))

    def begin(act: Callable[[], Any]) -> Any:
        barrier.wait(30)
        return act()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(begin, acts))


def outcomes(results: Sequence[Result]) -> Counter[str]:
    return Counter(one.problem["code"] if one.problem is not None else one.outcome for one in results)


def standing(here: Town, kind: str, record_id: str) -> int:
    with here.portal.database.reading() as connection:
        wanted = select(func.count()).select_from(record).where(record.c.kind == kind, record.c.is_deleted.is_(False))
        return connection.scalar(wanted.where(record.c.id == record_id)) or 0


def test_one_batch_sent_by_many_hands_is_applied_once(here: Town) -> None:
    batch = [here.operation("create", "chat_line", PROJECT, here.new(), None, {"text": f"line {n}"}) for n in range(5)]
    send = lambda: apply_batch(here.portal.database, here.workshop, made_id("teacher"), batch)  # noqa: E731
    answers = at_once([send] * MANY)
    for results in zip(*answers, strict=True):
        assert outcomes(results) == {"applied": 1, "duplicate": MANY - 1}
        assert len({one.revision for one in results}) == 1
    assert [standing(here, "chat_line", one.record) for one in batch] == [1] * 5


def test_one_id_for_two_texts_is_given_to_one(here: Town) -> None:
    made = [here.operation("create", "chat_line", PROJECT, here.new(), None, {"text": f"text {n}"}) for n in range(MANY)]
    same = [one.__class__(**{name: getattr(one, name) for name in one.__dataclass_fields__} | {"id": made[0].id}) for one in made]
    results = at_once([lambda one=one: apply_batch(here.portal.database, here.workshop, made_id("teacher"), [one])[0] for one in same])
    assert outcomes(results) == {"applied": 1, "operation_id_reused": MANY - 1}
    assert sum(standing(here, "chat_line", one.record) for one in same) == 1


def test_one_record_id_is_taken_by_one(here: Town) -> None:
    taken = here.new()
    who = ("teacher", "expert", "pupil", "pupil_admin", OTHER)
    results = at_once([lambda one=one: here.tries(made_id(one), "create", "chat_line", PROJECT, taken, None, {"text": one}) for one in who])
    assert outcomes(results) == {"applied": 1, "conflict": len(who) - 1}
    assert {one.record["author"]["name"] for one in results if one.record} <= set(who)


def test_of_many_changes_on_one_revision_one_stands_and_the_others_see_it(here: Town) -> None:
    body = here.body("page", PROJECT) | {"editors": "all"}
    page = here.stands("page", PROJECT, made_id("teacher"), body)
    who = ("teacher_admin", "teacher", "expert", "pupil_admin")
    change = lambda one: here.tries(made_id(one), "update", "page", PROJECT, page.id, page.seq, {"title": one})  # noqa: E731
    results = at_once([lambda one=one: change(one) for one in who])
    assert outcomes(results) == {"applied": 1, "conflict": len(who) - 1}
    winner = next(one for one, result in zip(who, results, strict=True) if result.outcome == "applied")
    assert {one.record["body"]["title"] for one in results if one.record} == {winner}


def test_a_change_and_a_delete_do_not_both_happen(here: Town) -> None:
    page = here.stands("page", PROJECT, made_id("teacher"), here.body("page", PROJECT))
    changed, deleted = at_once(
        [
            lambda: here.tries(made_id("teacher"), "update", "page", PROJECT, page.id, page.seq, {"title": "Mine"}),
            lambda: here.tries(made_id("teacher_admin"), "delete", "page", PROJECT, page.id, page.seq, {}),
        ]
    )
    assert (changed.outcome, deleted.outcome) in {("applied", "conflict"), ("gone", "applied")}


def test_a_like_given_twice_at_once_is_one_like(here: Town) -> None:
    body = here.body("like", PROJECT)
    mine = str(natural_id(made_id("pupil"), "like", body))
    results = at_once([lambda: here.tries(made_id("pupil"), "create", "like", PROJECT, mine, None, body)] * MANY)
    assert outcomes(results) == {"applied": MANY}
    assert standing(here, "like", mine) == 1


@pytest.mark.parametrize("seats", [1, 2])
def test_the_last_seat_is_given_to_one(here: Town, seats: int) -> None:
    meeting = here.stands("meeting", PROJECT, made_id("teacher_admin"), here.plain_body("meeting") | {"seats": seats})
    body = {"target": meeting.id, "target_kind": "meeting"}

    def register(account: str) -> Result:
        mine = str(natural_id(account, "registration", body))
        return here.tries(account, "create", "registration", own_space(account), mine, None, body)

    results = at_once([lambda one=one: register(made_id(one)) for one in JOINING])
    assert outcomes(results) == {"applied": seats, "bad_field": len(JOINING) - seats}
    assert {one.problem["limit"] for one in results if one.problem} == {seats}
