"""The computer is replaced: the profile goes over as one file, with what was never sent, and is sent from there, once."""

from __future__ import annotations

from pathlib import Path

from tests.support.command_line import CommandLine
from tests.support.portal_server import PortalServer

FIBRES = "We counted 41 fibres today"


def test_a_profile_moves_to_another_computer(portal: PortalServer, tmp_path: Path) -> None:
    old = CommandLine(tmp_path, "maria")
    assert old.signs_in(portal.base_url, portal.token("maria")).code == 0
    old.syncs()
    old.posts(FIBRES)
    file = tmp_path / "maria.backup"
    assert old.run("backup", "--file", file).code == 0
    assert FIBRES.encode() not in file.read_bytes()
    (tmp_path / "new").mkdir()
    new = CommandLine(tmp_path / "new", "maria")
    assert new.run("restore", "--file", file).code == 0
    # The old computer may have sent it since the backup was made: the same bytes again tell, and only then can it be taken back.
    assert [row["state"] for row in new.lists("update") if FIBRES in row["text"]] == ["checking"]
    assert new.syncs().code == 0
    assert old.syncs().code == 0
    assert len([row for row in portal.show("update") if FIBRES in row["text"]]) == 1


def test_what_cannot_be_restored_is_said_in_one_line(portal: PortalServer, tmp_path: Path) -> None:
    maria = CommandLine(tmp_path, "maria")
    maria.signs_in(portal.base_url, portal.token("maria"))
    file = tmp_path / "maria.backup"
    assert maria.run("backup", "--file", file).code == 0
    for said, words in (
        (maria.run("restore", "--file", file), "already"),
        (maria.run("backup", "--file", file), "already"),
        (maria.run("restore", "--profile", "other", "--file", maria.write("no.backup", "not a backup")), "damaged"),
        (maria.run("restore", "--profile", "other", "--file", tmp_path / "nowhere"), "no such file"),
    ):
        assert (said.code, len(said.err.splitlines())) == (1, 1), said.err
        assert words in said.err
