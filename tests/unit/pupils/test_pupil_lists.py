"""Class lists as they come: from spreadsheets of many countries, with and without a head, with faults in some lines."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from sync.errors import BadInput
from sync.pupil_lists import MOST_BYTES, MOST_LINES, PupilLine, decoded, read_list
from ui.pupils.reading_lists import ListSource, read_source

NAMES = ["Işıl", "İpek", "Çağrı", "Søren"]


def names(text: str, taken: tuple[str, ...] = ()) -> list[str]:
    return [one.display_name for one in read_list(text, taken, "project").lines]


def faults(text: str, taken: tuple[str, ...] = ()) -> dict[int, tuple[str, ...]]:
    return {one.line: one.faults for one in read_list(text, taken, "project").lines if one.faults}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1254"])
def test_turkish_names_survive_every_way_a_spreadsheet_saves_them(encoding: str) -> None:
    text, _how = decoded("Adı;Sınıf\r\nIşıl;7b\r\nİpek;7b\r\nÇağrı;7b".encode(encoding))
    assert names(text) == NAMES[:3]


@pytest.mark.parametrize("head", ["Adı Soyadı", "ADI SOYADI", "Ad Soyad", "Elevens navn", "Nom et prénom", "Ονοματεπώνυμο", "Full name"])
def test_a_column_of_whole_names_is_known_by_its_head(head: str) -> None:
    assert names(f"{head};Sınıf\nIşıl K.;7b") == ["Işıl K."]


def test_a_french_list_has_first_names_and_one_letter_of_the_surname() -> None:
    assert names("Nom;Prénom\nMartin;Zoé") == ["Zoé M."]


def test_the_letters_can_be_chosen_where_the_guess_was_wrong() -> None:
    data = "Łukasz\nŻaneta".encode("cp1250")
    assert names(decoded(data)[0]) != ["Łukasz", "Żaneta"]
    text, how = decoded(data, "cp1250")
    assert (names(text), how) == (["Łukasz", "Żaneta"], "cp1250")


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_any_separator_and_a_comma_in_quotes(separator: str) -> None:
    text = f'Name{separator}Class\n"Anna, the younger"{separator}7b\nBlerta{separator}7b'
    assert names(text) == ["Anna, the younger", "Blerta"]


def test_a_spreadsheet_says_its_separator_itself() -> None:
    found = read_list("sep=;\r\nName;Class\r\nAnna;7, 8", (), "project").lines
    assert [(one.line, one.display_name) for one in found] == [(3, "Anna")]


def test_without_a_head_the_first_column_is_the_name() -> None:
    assert names("Anna;7b\nBlerta;7b") == ["Anna", "Blerta"]
    found = read_list("Anna;anna.1x\nBlerta;blerta.2y", (), "project").lines
    assert [one.user_name for one in found] == ["anna.1x", "blerta.2y"]


def test_of_a_surname_only_its_letter_is_taken() -> None:
    assert names("Soyad;Ad\nYılmaz;Ayşe\nİnce;Işıl") == ["Ayşe Y.", "Işıl İ."]
    assert names("SURNAME\nBerg") == ["Berg"]


def test_user_names_are_made_of_the_name_and_are_never_the_same() -> None:
    found = read_list("\n".join([*NAMES, "Νίκη", "Жанна", "李", "Ayşe", "Ayşe"]), (), "project").lines
    stems = [one.user_name.partition(".")[0] for one in found]
    assert stems == ["isil", "ipek", "cagri", "soren", "niki", "zhanna", "pupil", "ayse", "ayse"]
    assert len({one.user_name for one in found}) == len(found)
    assert all(re.fullmatch(r"[a-z0-9._-]+", one.user_name) for one in found)


def test_names_that_are_taken_are_gone_around_and_the_same_list_makes_the_same_names() -> None:
    (first,) = read_list("Anna", (), "project").lines
    assert read_list("Anna", (), "project").lines == (first,)
    (other,) = read_list("Anna", (first.user_name,), "project").lines
    assert other.user_name not in ("", first.user_name)
    every = [f"{first.user_name.partition('.')[0]}.{number:03}" for number in range(1000)]
    assert read_list("Anna", every, "project").lines[0].user_name == "anna.1000"


def test_every_fault_is_named_by_its_line() -> None:
    text = (
        "name;user name\n;empty.1\nBlerta;Blerta 7B\nAnna;anna.1\n\nAnne;anna.1\nOla;ola.1\n"
        + "x" * 121
        + ";x.1\nO\x07la;o.2\nIda;"
        + "i" * 61
    )
    assert faults(text, ("ola.1",)) == {
        2: ("no_name",),
        3: ("user_name_signs",),
        6: ("user_name_twice",),
        7: ("user_name_taken",),
        8: ("name_long",),
        9: ("name_signs",),
        10: ("user_name_long",),
    }


def test_what_has_no_fault_can_be_made() -> None:
    assert read_list("name;user name\nAnna;anna.1\n;x", (), "project").good == (PupilLine(2, "Anna", "anna.1"),)


def test_more_lines_than_allowed_are_counted_not_read() -> None:
    found = read_list("\n".join(f"Anna{number}" for number in range(MOST_LINES + 7)), (), "project")
    assert (len(found.lines), found.left_over) == (MOST_LINES, 7)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b" \r\n", "file_empty"),
        (b"x" * (MOST_BYTES + 1), "file_too_big"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "text_encoding"),
        (b"PK\x03\x04\x14\0", "is_spreadsheet"),
    ],
)
def test_what_is_no_list_is_said(data: bytes, what: str) -> None:
    with pytest.raises(BadInput) as caught:
        decoded(data)
    assert caught.value.what == what


def test_a_cell_without_end_is_no_table() -> None:
    with pytest.raises(BadInput):
        read_list('"' + "x" * 200_000, (), "project")


def test_an_empty_text_is_an_empty_list() -> None:
    assert read_list("\n \n", (), "project").lines == ()


def test_a_file_that_is_no_list_is_called_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "7b.csv"
    file.write_bytes(b" ")
    with pytest.raises(BadInput) as caught:
        read_source(SimpleNamespace(), ListSource(file), "project")  # type: ignore[arg-type]
    assert (caught.value.what, caught.value.value) == ("file_empty", "7b.csv")
