"""A covered picture takes the place of the uncovered one, whose bytes leave the computer with the same commit."""

from __future__ import annotations

import pytest

from sync.errors import BadInput
from tests.unit.copy.desk import PLASTIC, Desk, made_picture


def hashes(desk: Desk, picture: str) -> set[str]:
    row = desk.copy.reading.pictures.get(picture)
    assert row is not None
    return {one.sha256 for one in (row.thumb, row.preview, row.original) if one is not None and one.sha256 is not None}


def test_the_uncovered_bytes_are_gone_and_what_was_said_stays(desk: Desk) -> None:
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(b"faces"), "class.jpg", "Our class")
    desk.do(desk.copy.attachments.describe, picture, "Our class", "At school", "All asked")
    uncovered = hashes(desk, picture)
    covered = desk.do(desk.copy.attachments.replace_picture, picture, made_picture(b"boxes"))
    assert all(desk.copy.reading.pictures.data(sha256) is None for sha256 in uncovered)
    assert all(desk.copy.reading.pictures.data(sha256) for sha256 in hashes(desk, covered))
    row = desk.copy.reading.pictures.get(covered)
    assert row is not None
    assert (row.alt, row.caption) == ("Our class", "At school")
    assert desk.copy.reading.pictures.get(picture) is None


def test_bytes_that_another_picture_shows_stay(desk: Desk) -> None:
    one, other = (desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(b"faces"), name) for name in ("a.jpg", "b.jpg"))
    desk.do(desk.copy.attachments.replace_picture, one, made_picture(b"boxes"))
    assert all(desk.copy.reading.pictures.data(sha256) for sha256 in hashes(desk, other))


def test_a_picture_on_its_way_is_covered_no_more(desk: Desk) -> None:
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(b"faces"), "class.jpg")
    desk.do(desk.copy.attachments.send, [picture])
    with pytest.raises(BadInput):
        desk.do(desk.copy.attachments.replace_picture, picture, made_picture(b"boxes"))


def test_what_the_portal_does_not_have_is_no_sent_picture(desk: Desk) -> None:
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(b"faces"), "class.jpg")
    desk.do(desk.copy.attachments.send, [picture])
    with pytest.raises(BadInput):
        desk.do(desk.copy.sent_pictures.change, picture, made_picture(b"boxes"), "Our class", "")


def test_a_picture_in_another_size_stays_the_same_record(desk: Desk) -> None:
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(b"large"), "class.jpg", "Our class")
    before = hashes(desk, picture)
    desk.do(desk.copy.attachments.remake_picture, picture, made_picture(b"small", 2000))
    row = desk.copy.reading.pictures.get(picture)
    assert row is not None
    assert (row.alt, row.original.size_bytes if row.original else 0) == ("Our class", 10_000)
    assert all(desk.copy.reading.pictures.data(sha256) is None for sha256 in before - hashes(desk, picture))
    assert all(desk.copy.reading.pictures.data(sha256) for sha256 in hashes(desk, picture))
    desk.do(desk.copy.attachments.send, [picture])
    with pytest.raises(BadInput):
        desk.do(desk.copy.attachments.remake_picture, picture, made_picture(b"later"))
