"""The made-up schools: the same each time, true to their sizes, and fit for the contract to the last field."""

from __future__ import annotations

import gc
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest

from portal import schema
from portal.schools.making import make_school
from portal.schools.shapes import OPEN_PROJECT, PASSWORD, SIZES, MadeRecord, MadeSchool
from portal.schools.sizes import SIZES_BY_NAME

NOW = datetime(2026, 5, 3, 12, 30, tzinfo=UTC)


@cache
def school(size: str) -> MadeSchool:
    return make_school(size, 1, NOW)


@cache
def records(size: str) -> tuple[MadeRecord, ...]:
    return tuple(school(size).records())


def space_named(size: str, title: str) -> str:
    return next(space.id for space in school(size).spaces if space.title == title)


def spaces_of(size: str, user_name: str) -> set[str]:
    account = next(one for one in school(size).accounts if one.user_name == user_name)
    return {one.space for one in school(size).memberships if one.account == account.id}


def in_microplastic(size: str) -> Counter[str]:
    space = space_named(size, OPEN_PROJECT)
    return Counter(record.kind for record in records(size) if record.space == space)


def words(body: dict[str, Any]) -> str:
    blocks = body.get("blocks", [])
    return "\n".join("".join(run["text"] for run in block.get("runs", [])) for block in blocks) or str(body.get("text", ""))


def test_a_school_is_the_same_each_time() -> None:
    again = make_school("light", 1, NOW)
    assert (again.accounts, again.spaces, again.memberships) == (
        school("light").accounts,
        school("light").spaces,
        school("light").memberships,
    )
    assert tuple(again.records()) == records("light")
    assert tuple(school("light").records()) == records("light")


def test_another_seed_is_another_school_with_the_same_people() -> None:
    other = make_school("light", 2, NOW)
    assert other.accounts[0] == school("light").accounts[0]
    assert tuple(other.records()) != records("light")


@pytest.mark.parametrize("size", ["light", "typical"])
def test_every_record_fits_the_contract(size: str) -> None:
    for record in records(size):
        assert schema.validate_body(record.kind, record.body) == [], (record.kind, record.body)
        assert record.body.get(schema.kinds()[record.kind].parent or "") == record.parent or record.kind == "draft"


@pytest.mark.parametrize("size", ["light", "typical", "busy"])
def test_maria_sees_every_kind(size: str) -> None:
    mine = spaces_of(size, "maria")
    assert {record.kind for record in records(size) if record.space in mine} == set(schema.KINDS)


@pytest.fixture
def uncollected() -> Iterator[None]:
    """A plan of 650,000 records holds no rings: looking through it for garbage again and again costs as much as making it."""
    was_on = gc.isenabled()  # not once this worker has had a window: a collection on another thread would end the program
    gc.disable()
    yield
    if was_on:
        gc.enable()


@pytest.mark.slow
@pytest.mark.usefixtures("uncollected")
def test_maria_sees_every_kind_in_the_largest_school_too() -> None:
    mine, counted = spaces_of("stress", "maria"), Counter[str]()
    last = ""
    for record in school("stress").records():
        assert record.changed_at >= last
        last = record.changed_at
        if record.space in mine:
            counted[record.kind] += 1
    assert counted.keys() == set(schema.KINDS)


@pytest.mark.parametrize("size", ["light", "typical", "busy"])
def test_microplastic_has_the_numbers_of_its_size(size: str) -> None:
    row, counted = SIZES_BY_NAME[size], in_microplastic(size)
    assert row.updates <= counted["update"] <= row.updates + 10
    assert row.pages <= counted["page"] <= row.pages + 6
    assert row.images <= counted["picture"] <= row.images * 1.5 + 20
    assert row.replies <= counted["reply"] <= row.replies + 12
    assert row.threads <= counted["thread"] <= row.threads + 3
    assert counted["discussion"] == row.discussions
    assert (counted["pupil"], counted["video"]) == (row.pupils, row.videos)
    messages = [one for one in records(size) if one.kind == "message" and one.space == school(size).accounts[0].own_space]
    assert len(messages) == row.messages
    mine = spaces_of(size, "maria")
    kinds = Counter(space.state for space in school(size).spaces if space.kind == "twinspace" and space.id in mine)
    assert (kinds["open"], kinds["archived"] + kinds["closed"]) == (row.open_projects, row.archived_projects)
    assert kinds["closed"] == (1 if row.archived_projects else 0)


def test_microplastic_has_twelve_partners_in_four_countries() -> None:
    space = space_named("typical", OPEN_PROJECT)
    countries = {account.id: account.country for account in school("typical").accounts}
    members = [one for one in school("typical").memberships if one.space == space]
    assert Counter(countries[one.account] for one in members) == {"TR": 5, "PT": 2, "RO": 4, "AL": 1}
    founder = next(one for one in records("typical") if one.kind == "member" and one.space == space and one.body["is_founder"])
    assert founder.body["person"]["name"] == "Maria Kelmendi"
    assert {one.role for one in members if one.account == founder.body["person"]["id"]} == {"teacher_admin"}


@pytest.mark.parametrize("size", SIZES)
def test_the_cast_is_in_every_school(size: str) -> None:
    by_name = {account.user_name: account for account in school(size).accounts}
    assert {"maria", "elena", "ayse", "tomas", "ines", "ioana"} <= by_name.keys()
    assert (by_name["maria"].name, by_name["maria"].city) == ("Maria Kelmendi", "Shkodër")
    assert (by_name["elena"].name, by_name["elena"].city) == ("Elena Popescu", "Constanța")
    assert all(name.isascii() and name == name.lower() for name in by_name)
    assert {account.password for account in by_name.values()} == {PASSWORD}
    assert len(by_name) == len(school(size).accounts)
    assert space_named(size, OPEN_PROJECT) in spaces_of(size, "maria") & spaces_of(size, "elena")


@pytest.mark.parametrize("size", ["light", "typical"])
def test_what_is_named_exists_and_came_before(size: str) -> None:
    seen: set[tuple[str, str]] = set()
    for record in records(size):
        assert (record.space, record.id) not in seen
        seen.add((record.space, record.id))
        for block in record.body.get("blocks", []):
            named = block.get("picture") or block.get("file")
            assert named is None or (record.space, named) in seen
        if record.kind in {"comment", "like", "reply", "thread", "message", "vote", "wall_post", "wall_reply"}:
            assert (record.space, record.parent or "") in seen, record.kind
    assert all((one.space, one.parent) in seen for one in records(size) if one.kind == "page" and one.parent)


@pytest.mark.parametrize("size", ["light", "typical"])
def test_nothing_was_written_after_now_and_all_in_order(size: str) -> None:
    changes = [record.changed_at for record in records(size)]
    assert changes == sorted(changes)
    assert changes[-1] <= school(size).now
    assert all(record.created_at <= record.changed_at for record in records(size))
    meetings = [one.body["starts_at"] for one in records(size) if one.kind == "meeting"]
    assert any(starts > school(size).now for starts in meetings)


def test_a_message_is_the_same_for_everybody_in_the_conversation() -> None:
    bodies: dict[str, list[dict[str, Any]]] = {}
    for record in records("typical"):
        if record.kind == "message":
            bodies.setdefault(record.id, []).append(record.body)
    assert all(len(copies) > 1 and all(copy == copies[0] for copy in copies) for copies in bodies.values())


def test_every_file_named_lies_in_the_demo_folder() -> None:
    files = {file.sha256: file for file in school("typical").files}
    for file in files.values():
        data = file.path.read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (file.size_bytes, file.sha256)
    for record in records("typical"):
        assert set(record.files) == set(_hashes(record.body))
        assert set(record.files) <= files.keys()


def _hashes(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (one for key, one in value.items() if key == "sha256")
        yield from (found for one in value.values() for found in _hashes(one))


def test_texts_have_the_lengths_that_teachers_write() -> None:
    updates = [len(words(one.body)) for one in records("typical") if one.kind == "update"]
    messages = [len(words(one.body)) for one in records("typical") if one.kind == "message"]
    assert sum(150 <= length <= 1000 for length in updates) > 0.97 * len(updates)
    assert sum(200 <= length <= 1300 for length in messages) > 0.9 * len(messages)
    assert max(len(words(one.body)) for one in records("typical") if one.kind == "page") > 2000


def test_a_dozen_languages_are_heard() -> None:
    text = json.dumps([one.body for one in records("typical") if one.kind in {"update", "comment", "article", "page"}], ensure_ascii=False)
    telling = (
        "Öğrenci",
        "öğrenci",
        "elevi",
        "alunos",
        "nxënës",
        "alunni",
        "uczniów",
        "Kinder",
        "élèves",
        "alumnos",
        "παιδιά",
        "oppila",
        "mokini",
    )
    assert sum(word in text for word in telling) >= 11
    assert "lorem" not in text.lower()
    assert "{" not in "".join(words(one.body) for one in records("typical"))
