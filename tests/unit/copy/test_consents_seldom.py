"""The register's seldom turns: names crossed out, papers changed and lost, pictures nobody speaks of any more."""

from __future__ import annotations

import pytest

from sync.copy.consents import MOST_BYTES
from sync.errors import BadInput
from tests.unit.copy.desk import Desk
from tests.unit.copy.test_consents import says

PDF = "application/pdf"


def test_a_name_crossed_out_is_in_no_picture_any_more(desk: Desk) -> None:
    emre, blerta = says(desk, "Emre"), says(desk, "Blerta")
    desk.do(desk.copy.consents.note_picture, "p1", [emre, blerta])
    desk.do(desk.copy.consents.remove, emre)
    desk.do(desk.copy.consents.remove, emre)
    kept = desk.copy._work.value("SELECT people FROM picture_consent WHERE picture='p1'")
    assert (emre in kept, blerta in kept) == (False, True)


def test_a_paper_changed_twice_is_kept_once(desk: Desk) -> None:
    emre = says(desk, "Emre")
    for data in (b"first", b"second", b"second"):
        desk.do(desk.copy.consents.attach_file, emre, data, "consent.pdf", PDF)
    assert desk.do(desk.copy.media.size_bytes) == len(b"second")
    desk.do(desk.copy.consents.detach_file, emre)
    assert desk.do(desk.copy.media.size_bytes) == 0


def test_a_paper_for_nobody_or_past_all_measure_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInput, match="item_none"):
        desk.do(desk.copy.consents.attach_file, "nobody", b"x", "consent.pdf", PDF)
    with pytest.raises(BadInput, match="file_too_big"):
        desk.do(desk.copy.consents.attach_file, says(desk, "Emre"), bytes(MOST_BYTES + 1), "consent.pdf", PDF)


def test_a_picture_nobody_speaks_of_is_asked_about_again(desk: Desk) -> None:
    desk.do(desk.copy.consents.note_picture, "p1", [], False)
    desk.do(desk.copy.consents.forget_picture, "p1")
    assert desk.copy._work.value("SELECT count(*) FROM picture_consent") == 0
