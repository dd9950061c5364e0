"""What is kept of each project is the teacher's choice; what must make room is only ever what can be fetched again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.copy.storage_choice import (
    ALL,
    CHOICES,
    PICTURES,
    READING,
    RECENT,
    SMALL,
    STORAGE,
    TEXT,
    StorageChoice,
    StorageRules,
    rules_of,
    wants,
)
from sync.engine.storing import Storing
from sync.feed import OperationResult
from tests.unit.copy.desk import MARIA, PLASTIC, RIVERS, Desk, left, line, made_picture, tombstone

NEW, OLD = "2026-04-10T10:01:00Z", "2025-01-01T10:00:00Z"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "profile")
    made.clock.now = "2026-04-20T10:00:00Z"
    yield made
    made.closes()


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def ref(data: bytes) -> dict[str, Any]:
    return {"state": "confirmed", "sha256": sha(data), "size_bytes": len(data), "media_type": "image/jpeg", "width": 4, "height": 3}


def parts(name: str) -> dict[str, bytes]:
    letter = name.encode()
    return {"thumb": letter * 8, "preview": letter * 40, "original": letter * 400}


def picture(name: str, revision: int, space: str = PLASTIC) -> Any:
    return line(
        name, "picture", revision, {"alt": name, "placeholder": "L0", **{key: ref(data) for key, data in parts(name).items()}}, space
    )


def fetched(desk: Desk, name: str) -> list[str]:
    return [desk.do(desk.copy.media.store, data, "image/jpeg") for data in parts(name).values()]


def choose(desk: Desk, level: str, *, usual: str = "", **rules: int) -> None:
    made = StorageRules(spaces={PLASTIC: StorageChoice(level)}, **rules)
    desk.do(desk.copy.session.put_setting, STORAGE, made.stored())
    desk.do(desk.copy.session.put_setting, PICTURES, usual)


def wished(desk: Desk) -> set[str]:
    return {one.sha256 for one in desk.copy.reading.data.wishes()}


def here(desk: Desk, name: str) -> set[str]:
    return {key for key, data in parts(name).items() if desk.copy.media.has(sha(data))}


@pytest.mark.parametrize(
    ("level", "wanted"),
    [(TEXT, set()), (SMALL, {"thumb"}), (READING, {"thumb", "preview"}), (RECENT, {"thumb", "original"}), (ALL, {"thumb", "original"})],
)
def test_what_a_level_keeps_is_asked_for_by_itself(desk: Desk, level: str, wanted: set[str]) -> None:
    desk.gets(picture("aa", 5))
    choose(desk, level)
    Storing(desk.copy).look(desk.copy.reading)
    assert wished(desk) == {sha(parts("aa")[variant]) for variant in wanted}


def test_an_old_original_does_not_come_among_the_recent_ones() -> None:
    assert wants(RECENT, "picture", "preview", is_recent=False)
    assert not wants(RECENT, "picture", "original", is_recent=False)
    assert not wants(READING, "file", "original", is_recent=True)
    assert wants(ALL, "video", "original", is_recent=False)


def test_a_profile_that_was_never_asked_fetches_nothing_and_the_answer_counts_for_all_projects(desk: Desk) -> None:
    desk.gets(picture("aa", 5), picture("bb", 6, RIVERS))
    Storing(desk.copy).look(desk.copy.reading)
    assert wished(desk) == set()
    choose(desk, TEXT, usual="small")
    Storing(desk.copy).look(desk.copy.reading)
    assert wished(desk) == {sha(parts("bb")["thumb"])}


def test_the_sizes_are_told_before(desk: Desk) -> None:
    desk.gets(picture("aa", 5), picture("bb", 6))
    fetched(desk, "aa")
    found = desk.copy.reading.storage.weigh(PLASTIC, "Microplastic")
    sizes = {choice.level: found.size(choice) for choice in CHOICES}
    assert sizes == {TEXT: 0, SMALL: 32, READING: 192, RECENT: 1632, ALL: 1632}
    assert found.here_bytes == 16 + 80 + 800
    missing = {choice.level: found.to_fetch(choice) for choice in CHOICES}
    assert missing == {TEXT: 0, SMALL: 16, READING: 96, RECENT: 816, ALL: 816}


def test_small_pictures_come_before_large_ones(desk: Desk) -> None:
    desk.gets(picture("aa", 5), picture("bb", 6))
    choose(desk, ALL)
    sizes = [one.size_bytes for one in desk.copy.reading.storage.missing(PLASTIC, 10)]
    assert sizes == [16, 16, 800, 800]


def test_nothing_is_asked_for_beyond_the_quota_or_into_the_free_disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.gets(picture("aa", 5), picture("bb", 6))
    choose(desk, ALL, quota_bytes=900)
    Storing(desk.copy).look(desk.copy.reading)
    assert sum(one.size_bytes for one in desk.copy.reading.data.wishes()) <= 900
    for one in wished(desk):
        desk.do(desk.copy.wishes.done, one)
    monkeypatch.setattr(desk.ports.files, "free_bytes", lambda _folder: 5_000)
    choose(desk, ALL, floor_bytes=4_990)
    Storing(desk.copy).look(desk.copy.reading)
    assert wished(desk) == set()


def test_too_much_goes_old_originals_first_until_it_fits(desk: Desk) -> None:
    desk.gets(picture("aa", 5), picture("bb", 6))
    for name in ("aa", "bb"):
        fetched(desk, name)
    choose(desk, SMALL, quota_bytes=1000)
    Storing(desk.copy).look(desk.copy.reading)
    assert desk.copy.reading.storage.used_bytes() <= 1000
    assert here(desk, "aa") == {"thumb", "preview"}
    assert here(desk, "bb") == {"thumb", "preview", "original"}


def test_too_little_free_disk_makes_room_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.gets(picture("aa", 5))
    fetched(desk, "aa")
    monkeypatch.setattr(desk.ports.files, "free_bytes", lambda _folder: 10_000 - desk.copy.reading.storage.used_bytes())
    choose(desk, TEXT, floor_bytes=9_990)
    Storing(desk.copy).look(desk.copy.reading)
    assert desk.copy.reading.storage.used_bytes() <= 16
    assert not list((desk.folder / "media").rglob("*.part"))


def test_what_cannot_be_fetched_again_stays_whatever_the_quota(desk: Desk) -> None:
    own = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(b"draft", 700), "own.jpg")
    sent = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(b"sent", 800), "sent.jpg")
    desk.do(desk.copy.attachments.send, [sent])
    desk.gets(picture("aa", 5), picture("bb", 6, RIVERS), picture("cc", 7))
    for name in ("aa", "bb", "cc"):
        fetched(desk, name)
    desk.gets(left(RIVERS, 8), tombstone("cc", 9, kind="picture"))
    choose(desk, TEXT, quota_bytes=1)
    Storing(desk.copy).look(desk.copy.reading)
    assert here(desk, "aa") == set()
    assert here(desk, "bb") == here(desk, "cc") == {"thumb", "preview", "original"}
    for record in (own, sent):
        row = desk.copy.reading.pictures.get(record)
        assert row is not None
        assert all(one is not None and one.is_here for one in (row.thumb, row.preview, row.original))


def test_an_own_picture_that_has_arrived_stays_a_month(desk: Desk) -> None:
    for data in parts("aa").values():
        desk.do(desk.copy.media.store, data, "image/jpeg", is_own=True)
    desk.gets(line("aa", "picture", 5, picture("aa", 5).record.body, PLASTIC, MARIA))
    choose(desk, TEXT, quota_bytes=1)
    Storing(desk.copy).look(desk.copy.reading)
    assert here(desk, "aa") == {"thumb", "preview", "original"}
    desk.clock.now = "2026-05-19T10:00:00Z"
    Storing(desk.copy).look(desk.copy.reading)
    assert here(desk, "aa") == {"thumb", "preview", "original"}
    desk.clock.now = "2026-06-20T10:00:00Z"
    Storing(desk.copy).look(desk.copy.reading)
    assert here(desk, "aa") == set()


def test_by_hand_only_what_no_choice_keeps_goes(desk: Desk) -> None:
    desk.gets(picture("aa", 5))
    fetched(desk, "aa")
    choose(desk, SMALL)
    freed = Storing(desk.copy).free(desk.copy.reading, 1_000_000, only_unwanted=True)
    assert (freed, here(desk, "aa")) == (880, {"thumb"})


def test_a_choice_survives_and_a_strange_one_is_passed_over() -> None:
    rules = StorageRules(500, 100, SMALL, {"a": StorageChoice(RECENT, 7), "b": StorageChoice()})
    again = rules_of({STORAGE: rules.stored(), PICTURES: "small"})
    assert (again.quota_bytes, again.floor_bytes, again.choice("a")) == (500, 100, StorageChoice(RECENT, 7))
    assert again.choice("b").level == SMALL
    assert rules_of({STORAGE: {"spaces": {"a": ["strange", 3]}}}).choice("a").level == TEXT


def test_what_came_since_is_asked_for_and_what_was_shared_is_asked_for_once(desk: Desk) -> None:
    desk.gets(picture("aa", 5), line("twin", "picture", 6, picture("aa", 6).record.body, RIVERS))
    choose(desk, SMALL, usual="small")
    storing = Storing(desk.copy)
    storing.look(desk.copy.reading)
    assert wished(desk) == {sha(parts("aa")["thumb"])}
    assert set(storing._done.values()) == {desk.copy.session.read().head}
    desk.gets(picture("bb", 7))
    storing.look(desk.copy.reading)
    assert wished(desk) == {sha(parts(name)["thumb"]) for name in ("aa", "bb")}


def test_an_own_picture_stays_while_what_named_it_may_be_offered_again(desk: Desk) -> None:
    """Written seven weeks ago, sent yesterday: a restored portal may have lost it."""
    desk.clock.now = "2026-03-01T10:00:00Z"
    made = made_picture()
    own = desk.do(desk.copy.attachments.add_picture, PLASTIC, made, "own.jpg", "alt")
    desk.clock.now = "2026-04-19T10:00:00Z"
    desk.do(desk.copy.attachments.send, [own])
    body = arrives(desk)
    desk.do(desk.copy.uploads.confirmed, sha(made.original))
    body |= arrives(desk)
    desk.clock.now = "2026-04-20T10:00:00Z"
    desk.gets(line(own, "picture", 9, body, PLASTIC, MARIA))
    choose(desk, TEXT, quota_bytes=1)
    Storing(desk.copy).look(desk.copy.reading)
    assert desk.copy.media.has(sha(made.original))


def arrives(desk: Desk) -> dict[str, Any]:
    sent = desk.do(desk.copy.outbox.next_batch, 10, 1_000_000)
    desk.do(desk.copy.outbox.settle, [OperationResult(one.id, "applied", revision=7) for one in sent])
    return {name: value for one in sent for name, value in one.fields.items()}


def test_a_portal_that_counts_anew_is_looked_through_from_its_beginning(desk: Desk) -> None:
    desk.gets(picture("aa", 50))
    choose(desk, SMALL)
    storing = Storing(desk.copy)
    storing.look(desk.copy.reading)
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(picture("aa", 30), picture("bb", 42))
    storing.look(desk.copy.reading)
    assert wished(desk) == {sha(parts(name)["thumb"]) for name in ("aa", "bb")}
