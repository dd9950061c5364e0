"""The media store."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from sync.copy.media import PIECE_BYTES
from sync.errors import CopyUnusable
from tests.unit.copy.desk import PLASTIC, Desk, made_picture

BIG = bytes(range(256)) * (PIECE_BYTES // 128) + b"tail"


def stored_files(desk: Desk) -> list[Path]:
    return [path for path in (desk.folder / "media").rglob("*") if path.is_file()]


def test_bytes_come_back_and_are_not_readable_on_the_disk(desk: Desk) -> None:
    sha256 = desk.do(desk.copy.media.store, BIG, "video/mp4")
    assert sha256 == hashlib.sha256(BIG).hexdigest()
    assert desk.copy.media.get(sha256) == BIG
    (path,) = stored_files(desk)
    assert sha256 not in path.name
    assert BIG[:64] not in path.read_bytes()


def test_the_same_bytes_are_kept_once_and_nothing_is_something(desk: Desk) -> None:
    desk.do(desk.copy.media.store, b"x", "a/b")
    desk.do(desk.copy.media.store, b"x", "a/b")
    assert len(stored_files(desk)) == 1
    empty = desk.do(desk.copy.media.store, b"", "a/b")
    assert desk.copy.media.get(empty) == b""


def test_reading_from_an_offset(desk: Desk) -> None:
    sha256 = desk.copy.media.write(BIG)
    for offset in (0, 5, PIECE_BYTES, PIECE_BYTES + 7, len(BIG)):
        assert b"".join(desk.copy.media.chunks(sha256, offset)) == BIG[offset:]


def test_a_damaged_file_is_none(desk: Desk) -> None:
    sha256 = desk.copy.media.write(b"precious" * 100)
    path = desk.copy.media.path(sha256)
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    assert desk.copy.media.get(sha256) is None
    path.write_bytes(b"")
    assert desk.copy.media.get(sha256) is None


def test_a_download_goes_on_where_it_was_cut(desk: Desk) -> None:
    data, media = b"0123456789" * 1000, desk.copy.media
    sha256 = hashlib.sha256(data).hexdigest()
    assert media.part_size(sha256) == 0
    media.append_part(sha256, data[:4000])
    assert media.part_size(sha256) == 4000
    media.append_part(sha256, data[4000:])
    assert media.finish_part(sha256)
    desk.do(media.remember, sha256, len(data), "image/jpeg")
    assert media.get(sha256) == data


def test_a_download_with_a_wrong_hash_is_dropped(desk: Desk) -> None:
    media = desk.copy.media
    media.append_part("ab" * 32, b"not that")
    assert not media.finish_part("ab" * 32)
    assert media.part_size("ab" * 32) == 0
    assert not media.finish_part("cd" * 32)


def test_a_torn_part_begins_again(desk: Desk) -> None:
    media = desk.copy.media
    media.append_part("ab" * 32, b"some bytes")
    path = media.path("ab" * 32, ".part")
    path.write_bytes(path.read_bytes()[:-3])
    assert media.part_size("ab" * 32) == 0
    assert not path.exists()


@pytest.mark.parametrize("torn", [lambda end: end[:-3], lambda end: end[:2], lambda end: end[:-9] + bytes(9), lambda end: bytes(len(end))])
def test_a_power_cut_takes_only_the_last_piece_of_a_download(desk: Desk, torn: Callable[[bytes], bytes]) -> None:
    data, media = b"0123456789" * 1000, desk.copy.media
    sha256 = hashlib.sha256(data).hexdigest()
    media.append_part(sha256, data[:4000])
    path = media.path(sha256, ".part")
    whole = path.read_bytes()
    media.append_part(sha256, data[4000:6000])
    path.write_bytes(whole + torn(path.read_bytes()[len(whole) :]))
    assert media.part_size(sha256) == 4000
    media.append_part(sha256, data[4000:])
    assert media.finish_part(sha256)


def test_fetched_files_make_room_and_unsent_ones_stay(desk: Desk) -> None:
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(size=200_000), "own.jpg")
    fetched = desk.do(desk.copy.media.store, b"f" * 150_000, "image/jpeg")
    assert desk.do(desk.copy.media.let_go, list(desk.copy.reading.pictures.here()), 1_000_000) == 150_000
    assert not desk.copy.media.has(fetched)
    assert desk.copy.reading.pictures.get(picture).original.is_here


def test_fetching_stops_before_the_reserve(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.ports.files, "free_bytes", lambda _: 1000)
    with pytest.raises(CopyUnusable):
        desk.do(desk.copy.media.store, b"x" * 10, "image/jpeg")
    with pytest.raises(CopyUnusable):
        desk.copy.media.append_part("ab" * 32, b"x")
    assert desk.do(desk.copy.media.store, b"mine", "image/jpeg", is_own=True)
