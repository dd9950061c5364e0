"""Bad input at the command line: one clear line, an exit code that is not 0, nothing lost."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine, Said
from tests.support.portal_server import PortalServer


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalServer]:
    with PortalServer(tmp_path_factory.mktemp("portal"), seed="typical") as server:
        yield server


@pytest.fixture
def maria(tmp_path: Path, portal: PortalServer) -> CommandLine:
    line = CommandLine(tmp_path, "maria")
    line.signs_in(portal.base_url, portal.token("maria"))
    line.syncs()
    return line


def _is_one_clear_line(said: Said, *words: str) -> bool:
    return said.code != 0 and len(said.err.strip().splitlines()) == 1 and all(word in said.err for word in words)


def test_a_title_of_no_project_and_of_two(maria: CommandLine) -> None:
    assert _is_one_clear_line(maria.posts("x", project="Volcanoes"), "Volcanoes")
    assert _is_one_clear_line(maria.posts("x", project="e"), "More than one")


def test_a_text_file_in_another_encoding_is_named(maria: CommandLine) -> None:
    file = maria.write("latin.txt", "Sınıf çağrısı".encode("iso8859-9"))
    said = maria.run("post-update", "--project", "Microplastic is everywhere", "--text-file", file)
    assert _is_one_clear_line(said, "latin.txt")


def test_a_picture_that_is_none_and_one_that_is_a_bomb(maria: CommandLine) -> None:
    header = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (60_000).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"
    bomb = maria.write("bomb.png", header + zlib.crc32(header[12:]).to_bytes(4, "big"))
    text = maria.write("notes.jpg", "not a picture")
    for picture in (bomb, text):
        assert _is_one_clear_line(maria.posts("With a picture", picture), picture.name)
    assert not [row for row in maria.lists("update") if "With a picture" in row["text"]]


def test_an_address_that_is_no_portal(tmp_path: Path, portal: PortalServer) -> None:
    newcomer = CommandLine(tmp_path, "elena")
    assert newcomer.signs_in("http://127.0.0.1:9", "token").code == 3
    assert _is_one_clear_line(newcomer.signs_in("not an address", "token"))
    assert _is_one_clear_line(newcomer.signs_in(portal.base_url, "no such token"))
    assert newcomer.signs_in(portal.base_url, portal.token("elena")).code == 0


def test_another_account_may_not_take_over_a_profile(maria: CommandLine, portal: PortalServer) -> None:
    assert _is_one_clear_line(maria.signs_in(portal.base_url, portal.token("elena")))
    assert maria.syncs().code == 0


def test_a_wrong_passphrase_opens_nothing(maria: CommandLine) -> None:
    maria.passphrase_file.write_text("somebody else's\n")
    assert _is_one_clear_line(maria.run("list", "--kind", "update"))


def test_an_unknown_kind_and_a_missing_word_are_usage(maria: CommandLine) -> None:
    assert maria.run("list", "--kind", "sonnet").code == 2
    assert maria.run("post-update").code == 2
    assert maria.run("fly").code == 2


def test_a_damaged_copy_is_made_new_and_unsent_text_is_still_there(maria: CommandLine, portal: PortalServer) -> None:
    maria.posts("Written before the damage")
    (database,) = maria.home.rglob("desk.db")
    database.write_bytes(b"\0" * 4096 + database.read_bytes()[4096:])
    rows = [row for row in maria.lists("update") if "Written before the damage" in row["text"]]
    assert [row["state"] for row in rows] == ["checking"]
    assert maria.syncs().code == 4  # the token was in the damaged file
    maria.signs_in(portal.base_url, portal.token("maria"))
    assert maria.syncs().code == 0
    (row,) = [row for row in maria.lists("update") if "Written before the damage" in row["text"]]
    assert row["state"] == "sent"


def test_a_home_that_cannot_be_made_is_told(maria: CommandLine) -> None:
    maria.home = maria.write("a file", "in the way")
    assert _is_one_clear_line(maria.run("list", "--kind", "update"))
