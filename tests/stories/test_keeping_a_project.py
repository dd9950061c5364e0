"""The project ends and the teacher keeps it: as a book on paper, as pages with the originals, with no line at all."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine
from tests.support.portal_server import PortalServer

PICTURE = next((Path(__file__).parents[2] / "resources" / "demo").rglob("*.jpg"))
PROJECT = "Microplastic is everywhere"


@pytest.fixture
def maria(tmp_path: Path) -> CommandLine:
    """Maria's computer has been at the portal and has no line any more."""
    with PortalServer(tmp_path / "portal", seed="small") as portal:
        line = CommandLine(tmp_path, "maria")
        line.signs_in(portal.base_url, portal.token("maria"))
        assert line.syncs().code == 0
    assert line.posts("We counted 41 fibres today\n\nMost of them are blue.", PICTURE).code == 0
    return line


def keeps(maria: CommandLine, name: str) -> Path:
    target = maria.folder / name
    said = maria.run("export", "--project", PROJECT, "--to", target, "--json")
    assert (said.code, said.err) == (0, "")
    assert said.json()["file"] == str(target)
    return target


def test_as_pages_with_the_originals(maria: CommandLine) -> None:
    with zipfile.ZipFile(keeps(maria, "our project.zip")) as archive:
        page = archive.read("index.html").decode()
        (picture,) = [name for name in archive.namelist() if name.startswith("pictures/")]
        assert archive.read(picture)[:2] == b"\xff\xd8"
    assert "Most of them are blue." in page


def test_as_a_book_on_paper(maria: CommandLine) -> None:
    assert keeps(maria, "our project.pdf").read_bytes().startswith(b"%PDF-")


def test_as_a_folder_and_nothing_is_overwritten(maria: CommandLine) -> None:
    target = keeps(maria, "our project")
    assert (target / "index.html").exists()
    again = maria.run("export", "--project", PROJECT, "--to", target)
    assert (again.code, again.out) == (1, "")
    assert again.err.count("\n") == 1
