"""What is printed of pupils: slips ten to a page, consents as a list; whole or not at all, and nothing of it in what a log could show."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.errors import BadInput
from ui.pupils.consent_list import ConsentList, write_consent_list
from ui.pupils.slips import Slip, SlipWords, write_slips

WORDS = SlipWords("Microplastic is everywhere", "https://portal.example", "Kullanıcı adı", "Parola")


def slips(count: int) -> list[Slip]:
    return [Slip(f"İpek {number}", f"ipek.{number}", f"maple-heron-{number}") for number in range(count)]


def test_eleven_pupils_take_two_pages(qapp: object, tmp_path: Path) -> None:
    target = write_slips(slips(11), WORDS, tmp_path / "slips.pdf")
    assert target.read_bytes().count(b"/Type /Page\n") == 2
    assert [file.name for file in tmp_path.iterdir()] == ["slips.pdf"]


def test_a_place_that_cannot_be_written_in_is_said(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        write_slips(slips(1), WORDS, tmp_path / "nowhere" / "slips.pdf")
    assert caught.value.what == "target_unwritable"


def test_a_slip_does_not_tell_its_password() -> None:
    assert "maple" not in repr(slips(1))


@pytest.mark.parametrize("is_right_to_left", [False, True])
def test_the_consents_of_eighty_pupils_take_several_pages(qapp: object, tmp_path: Path, is_right_to_left: bool) -> None:
    columns = ("Name", "Class", "May pictures be shown?", "Until", "Signed paper", "Note")
    lines = [(f"İpek <{number}>", "7b", "Yes", "01/05/2027", "–", "") for number in range(80)]
    said = ConsentList("Consents", "Rain & wind", "Yes: 80", columns, lines, "Never sent.", is_right_to_left)
    target = write_consent_list(said, tmp_path / "consents.pdf")
    assert target.read_bytes().count(b"/Type /Page\n") > 1
    assert [file.name for file in tmp_path.iterdir()] == ["consents.pdf"]
    assert "pek" not in repr(said)
