"""A school admin's scripts: sign in, write, lose the line, send, and count on the portal what was written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine
from tests.support.portal_server import PortalServer

FIBRES = "We counted 41 fibres today"
PICTURE = Path(__file__).parents[2] / "resources" / "demo"


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalServer]:
    with PortalServer(tmp_path / "portal", seed="light") as server:
        yield server


@pytest.fixture
def maria(tmp_path: Path, portal: PortalServer) -> CommandLine:
    line = CommandLine(tmp_path, "maria")
    assert line.signs_in(portal.base_url, portal.token("maria")).code == 0
    assert line.syncs().code == 0
    return line


def _updates(portal: PortalServer, text: str) -> list[dict[str, object]]:
    return [row for row in portal.show("update") if text in row["text"]]


def test_an_update_written_with_no_line_arrives_once_with_its_picture(maria: CommandLine, portal: PortalServer) -> None:
    picture = next(PICTURE.rglob("*.jpg"))
    assert maria.posts(f"{FIBRES}\n\nMost of them are blue.", picture).code == 0
    assert [row["state"] for row in maria.lists("update") if FIBRES in row["text"]] == ["waiting"]
    assert maria.syncs().code == 0
    (row,) = _updates(portal, FIBRES)
    assert row["text"] == f"{FIBRES}\n\nMost of them are blue."
    assert {file["variant"] for file in row["files"]} >= {"original", "preview", "thumb"}
    assert [row["state"] for row in maria.lists("update") if FIBRES in row["text"]] == ["sent"]


def test_an_answer_lost_after_the_commit_does_not_double_the_update(maria: CommandLine, portal: PortalServer) -> None:
    maria.posts(FIBRES)
    portal.faults.lose_answer()
    assert maria.syncs().code in (0, 3)
    assert maria.syncs().code == 0
    assert len(_updates(portal, FIBRES)) == 1


def test_a_message_reaches_elena_and_her_answer_comes_back(maria: CommandLine, portal: PortalServer, tmp_path: Path) -> None:
    assert maria.writes_to("Elena Popescu", "Is 16:00 good for the sieve team?").code == 0
    maria.syncs()
    elena = CommandLine(tmp_path, "elena")
    elena.signs_in(portal.base_url, portal.token("elena"))
    elena.syncs()
    assert [row["author"] for row in elena.lists("message") if "sieve team" in row["text"]] == ["Maria Kelmendi"]
    elena.writes_to("Maria", "Yes, the sieve team can.")
    elena.syncs()
    maria.syncs()
    assert [row["author"] for row in maria.lists("message") if row["text"].startswith("Yes, the sieve")] == ["Elena Popescu"]


def test_turkish_words_are_found_however_they_are_typed(maria: CommandLine) -> None:
    maria.posts("Iğdır gölünde ölçüm\n\nSınıf 8A suyu süzdü.")
    for words in ("ığdır", "IGDIR", "igdir", "SINIF suzdu"):
        found = maria.run("search", *words.split(), "--json").json()
        assert any("Iğdır" in row["title"] for row in found), words


def test_with_no_line_the_exit_code_is_3_and_the_text_waits(maria: CommandLine, portal: PortalServer) -> None:
    maria.posts(FIBRES)
    portal.faults.go_away()
    said = maria.syncs()
    assert said.code == 3
    assert len(said.err.strip().splitlines()) == 1
    portal.faults.come_back()
    assert maria.syncs().code == 0
    assert len(_updates(portal, FIBRES)) == 1


def test_a_revoked_token_asks_to_sign_in_and_keeps_the_text(maria: CommandLine, portal: PortalServer) -> None:
    maria.posts(FIBRES)
    portal.faults.fail(401, times=None, path="/v1")
    assert maria.syncs().code == 4
    assert [row["state"] for row in maria.lists("update") if FIBRES in row["text"]] == ["waiting"]
