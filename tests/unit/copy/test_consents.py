"""The consent register: a teacher's own list of who may be seen in pictures, which never leaves the computer."""

from __future__ import annotations

from typing import Any

import pytest

from sync.copy.consent_rows import ConsentRow
from sync.copy.local_copy import open_copy
from sync.errors import BadInput
from tests.unit.copy.desk import KEYS, PLASTIC, RIVERS, Desk
from tests.unit.copy.test_opening import damage

TODAY = "2026-05-03"


def says(desk: Desk, name: str, answer: str = "yes", until: str | None = None, **more: Any) -> str:
    made: str = desk.do(desk.copy.consents.save, ConsentRow("", PLASTIC, None, name, "7B", answer, until, **more))
    return made


def reasons(desk: Desk, *pictures: str) -> list[tuple[str, str, str]]:
    rows = desk.copy.reading.consents.missing(pictures, TODAY)
    return [(row.picture, row.consent.name if row.consent is not None else "", row.reason) for row in rows]


def test_the_register_is_read_by_class_and_name(desk: Desk) -> None:
    for name in ("Işık", "Blerta", "Emre"):
        says(desk, name)
    assert [row.name for row in desk.copy.reading.consents.list(PLASTIC)] == ["Blerta", "Emre", "Işık"]
    assert [row.name for row in desk.copy.reading.consents.find("isik 7b")] == ["Işık"]
    assert desk.copy.reading.consents.list(RIVERS) == []


def test_a_pupil_has_one_line(desk: Desk) -> None:
    for answer in ("unknown", "yes"):
        desk.do(desk.copy.consents.save, ConsentRow("", PLASTIC, "p1", "Emre", "7B", answer))
    (row,) = desk.copy.reading.consents.list(PLASTIC)
    assert row.answer == "yes"
    assert desk.copy.reading.consents.of_pupil(PLASTIC, "p1") == row


def test_what_stands_against_a_picture_is_said_by_name(desk: Desk) -> None:
    people = [says(desk, "Emre"), says(desk, "Blerta", "no"), says(desk, "Ana", until="2026-05-02"), says(desk, "Ion", "unknown")]
    desk.do(desk.copy.consents.note_picture, "beach", people)
    desk.do(desk.copy.consents.note_picture, "sea", (), False)
    assert reasons(desk, "beach", "sea", "new") == [
        ("beach", "Blerta", "no"),
        ("beach", "Ana", "expired"),
        ("beach", "Ion", "unknown"),
        ("new", "", "nobody_said"),
    ]


def test_the_last_day_of_a_yes_counts(desk: Desk) -> None:
    desk.do(desk.copy.consents.note_picture, "beach", [says(desk, "Emre", until=TODAY)])
    assert reasons(desk, "beach") == []


def test_the_signed_paper_is_kept_encrypted_and_goes_with_its_line(desk: Desk) -> None:
    emre = says(desk, "Emre")
    desk.do(desk.copy.consents.attach_file, emre, b"scan of the paper", "emre.pdf", "application/pdf")
    assert desk.copy.reading.consents.file(emre) == b"scan of the paper"
    hashes = list(desk.copy.reading.pictures.here())
    assert desk.do(desk.copy.media.let_go, hashes, 1_000_000) == 0
    desk.do(desk.copy.consents.note_picture, "beach", [emre])
    desk.do(desk.copy.consents.remove, emre)
    assert desk.copy.reading.consents.of_picture("beach").people == ()
    assert not desk.copy.reading.pictures.data("x")
    assert desk.do(desk.copy.media.size_bytes) == 0


def test_saving_again_keeps_the_paper(desk: Desk) -> None:
    emre = says(desk, "Emre")
    desk.do(desk.copy.consents.attach_file, emre, b"scan", "emre.pdf", "application/pdf")
    desk.do(desk.copy.consents.save, ConsentRow(emre, PLASTIC, None, "Emre A.", "8B", "no"))
    row = desk.copy.reading.consents.get(emre)
    assert (row.name, row.answer, row.file_name, desk.copy.reading.consents.file(emre)) == ("Emre A.", "no", "emre.pdf", b"scan")
    desk.do(desk.copy.consents.detach_file, emre)
    assert desk.copy.reading.consents.file(emre) is None


def test_nothing_of_it_is_ever_sent(desk: Desk) -> None:
    emre = says(desk, "Emre")
    desk.do(desk.copy.consents.attach_file, emre, b"scan", "emre.pdf", "application/pdf")
    desk.do(desk.copy.consents.note_picture, "beach", [emre])
    assert desk.batch() == desk.sending() == []
    assert desk.do(desk.copy.uploads.waiting) == []


@pytest.mark.parametrize(
    ("name", "answer", "until"), [("", "yes", None), ("E", "perhaps", None), ("E", "yes", "May"), ("E", "yes", "2026-5-3")]
)
def test_a_line_that_says_nothing_is_not_taken(desk: Desk, name: str, answer: str, until: str | None) -> None:
    with pytest.raises(BadInput, match="consent_"):
        says(desk, name, answer, until)


def test_a_damaged_file_does_not_cost_the_register(desk: Desk) -> None:
    emre = says(desk, "Emre")
    desk.do(desk.copy.consents.attach_file, emre, b"scan", "emre.pdf", "application/pdf")
    desk.do(desk.copy.consents.note_picture, "beach", [emre])
    damage(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.copy.recovered is not None
    assert desk.copy.reading.consents.file(emre) == b"scan"
    assert [row.name for row in desk.copy.reading.consents.of_picture("beach").people] == ["Emre"]


def test_lines_and_papers_of_nobody(desk: Desk) -> None:
    desk.do(desk.copy.consents.remove, "nobody")
    with pytest.raises(BadInput, match="item_none"):
        desk.do(desk.copy.consents.attach_file, "nobody", b"scan", "x.pdf", "application/pdf")
    with pytest.raises(BadInput, match="file_too_big"):
        desk.do(desk.copy.consents.attach_file, says(desk, "Emre"), b"x" * 20_000_001, "x.pdf", "application/pdf")


def test_a_new_paper_takes_the_place_of_the_old_one(desk: Desk) -> None:
    emre, ana = says(desk, "Emre"), says(desk, "Ana")
    for consent, data in ((emre, b"old"), (ana, b"old"), (emre, b"new"), (emre, b"new")):
        desk.do(desk.copy.consents.attach_file, consent, data, "paper.pdf", "application/pdf")
    assert [desk.copy.reading.consents.file(one) for one in (emre, ana)] == [b"new", b"old"]
    desk.do(desk.copy.consents.remove, ana)
    assert desk.do(desk.copy.media.size_bytes) == len(b"new")


def test_what_was_said_of_a_picture_can_be_unsaid(desk: Desk) -> None:
    desk.do(desk.copy.consents.note_picture, "beach", (), True, "from behind")
    assert desk.copy.reading.consents.of_picture("beach").note == "from behind"
    assert reasons(desk, "beach") == [("beach", "", "nobody_said")]
    desk.do(desk.copy.consents.forget_picture, "beach")
    assert desk.copy.reading.consents.of_picture("beach") is None
