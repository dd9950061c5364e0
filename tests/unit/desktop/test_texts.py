"""Text files become titles and paragraphs; what is no text is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.cli.texts import beginning, read_secret, read_text, titled_fields
from sync.blocks import plain_text
from sync.errors import BadInput


def file_of(folder: Path, data: bytes) -> Path:
    path = folder / "text.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are_are_read(tmp_path: Path, encoding: str) -> None:
    assert read_text(file_of(tmp_path, "Iğdır\r\ngölünde\r\n".encode(encoding))) == "Iğdır\ngölünde"


@pytest.mark.parametrize("data", ["Sınıf".encode("iso8859-9"), "Ölçüm".encode("cp1254"), b"\x89PNG\r\n\x1a\n\0\0", b"a\0b"])
def test_what_is_no_text_is_told(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BadInput, match="text_encoding"):
        read_text(file_of(tmp_path, data))


def test_missing_empty_and_folders_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "no such file", tmp_path):
        with pytest.raises(BadInput, match="file_missing"):
            read_text(path)
    with pytest.raises(BadInput, match="file_empty"):
        read_text(file_of(tmp_path, b" \n\t\n"))


def test_a_passphrase_is_the_first_line(tmp_path: Path) -> None:
    assert read_secret(file_of(tmp_path, "ılık çay, two sugars\n\n".encode())) == "ılık çay, two sugars"


def test_a_short_first_paragraph_is_the_title() -> None:
    fields = titled_fields("We counted\n\nMost are blue.\n\nSome are red.")
    assert (fields["title"], plain_text(fields["blocks"])) == ("We counted", "Most are blue.\nSome are red.")


def test_a_long_first_paragraph_stays_whole_and_lends_its_beginning() -> None:
    text = "We counted fibres in the water of the lake " * 5
    fields = titled_fields(text.strip())
    assert fields["title"].endswith("…")
    assert plain_text(fields["blocks"]) == text.strip()


@given(st.text(min_size=1).filter(str.strip))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_beginning_is_never_longer_than_asked(text: str) -> None:
    assert 0 < len(beginning(text, 40)) <= 40
