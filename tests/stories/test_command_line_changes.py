"""A script that changes what is there: edits, deletes, two versions, what came back; every text stays in reach."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine, child_environment
from tests.support.portal_server import PortalServer

PICTURE = next((Path(__file__).parents[2] / "resources" / "demo").rglob("*.jpg"))
PROJECT = "Microplastic is everywhere"


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[PortalServer]:
    with PortalServer(tmp_path / "portal", seed="light") as server:
        yield server


def _desk(folder: Path, portal: PortalServer, user: str) -> CommandLine:
    folder.mkdir(exist_ok=True)
    line = CommandLine(folder, user)
    assert line.signs_in(portal.base_url, portal.token(user)).code == 0
    assert line.syncs().code == 0
    return line


@pytest.fixture
def maria(tmp_path: Path, portal: PortalServer) -> CommandLine:
    return _desk(tmp_path / "first", portal, "maria")


@pytest.fixture(scope="module")
def at_rest(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """A desk for words that change nothing: made once."""
    folder = tmp_path_factory.mktemp("at rest")
    with PortalServer(folder / "portal", seed="light") as portal:
        return _desk(folder / "desk", portal, "maria")


@pytest.fixture
def at_home(tmp_path: Path, portal: PortalServer) -> CommandLine:
    """Maria's other computer."""
    return _desk(tmp_path / "second", portal, "maria")


def _posted(desk: CommandLine, text: str) -> str:
    made = desk.run("post-update", "--project", PROJECT, "--text-file", desk.write("new.txt", text), "--json").json()["id"]
    assert desk.syncs().code == 0
    return str(made)


def _edits(desk: CommandLine, record: str, text: str) -> int:
    return desk.run("edit", "--id", record, "--text-file", desk.write("edit.txt", text)).code


def _on_portal(portal: PortalServer, record: str) -> str:
    return next((str(row["text"]) for row in portal.show("update") if row["id"] == record), "")


def test_an_edit_keeps_the_picture_and_a_delete_ends_the_record(maria: CommandLine, portal: PortalServer) -> None:
    record = str(
        maria.run("write", "--kind", "update", "--project", PROJECT, "--title", "Nets", "--picture", PICTURE, "--json").json()["id"]
    )
    maria.syncs()
    assert _edits(maria, record, "Nets\n\nTwo of them are torn.") == 0
    maria.syncs()
    (row,) = [row for row in portal.show("update") if row["id"] == record]
    assert str(row["text"]).startswith("Nets\n\nTwo of them are torn.")
    assert {file["variant"] for file in row["files"]} >= {"original", "preview", "thumb"}
    assert maria.run("delete", "--id", record).code == 0
    maria.syncs()
    assert _on_portal(portal, record) == ""


def test_two_computers_change_one_paragraph_and_both_texts_are_there(
    maria: CommandLine, at_home: CommandLine, portal: PortalServer
) -> None:
    record = _posted(maria, "Sieves\n\nWe have three.")
    at_home.syncs()
    assert _edits(maria, record, "Sieves\n\nWe have four.") == _edits(at_home, record, "Sieves\n\nWe have five.") == 0
    assert maria.syncs().code == 0
    assert at_home.syncs().code == 5
    (pair,) = at_home.run("conflicts", "--json").json()
    assert (pair["mine"], pair["theirs"]) == ("Sieves\n\nWe have five.", "Sieves\n\nWe have four.")
    both = at_home.write("both.txt", "Sieves\n\nWe have four, and one at home.")
    assert at_home.run("resolve", "--item", record, "--text-file", both).code == 0
    assert at_home.syncs().code == 0
    assert _on_portal(portal, record) == "Sieves\n\nWe have four, and one at home."
    assert at_home.run("conflicts", "--json").json() == []


def test_what_may_not_be_changed_comes_back_with_its_text_and_goes_on_as_a_draft(maria: CommandLine, tmp_path: Path, portal: PortalServer):
    elena = _desk(tmp_path / "third", portal, "elena")
    record = _posted(maria, "Buckets\n\nTen blue ones.")
    elena.syncs()
    assert _edits(elena, record, "Buckets\n\nElena counts eleven.") == 0
    said = elena.syncs()
    assert (said.code, said.err.count("\n"), "`sending`" in said.err) == (5, 1, True)
    (back,) = elena.run("sending", "--json").json()
    assert (back["state"], back["code"], back["text"]) == ("returned", "not_allowed", "Buckets\n\nElena counts eleven.")
    draft = elena.run("take-back", "--item", back["item"], "--json").json()["id"]
    assert elena.run("give-up", "--item", draft).code == 0
    (kept,) = elena.run("sending", "--json").json()
    assert (kept["state"], kept["text"]) == ("given-up", "Buckets\n\nElena counts eleven.")
    assert _on_portal(portal, record) == "Buckets\n\nTen blue ones."


def test_what_waits_is_taken_back_written_anew_and_arrives_once(maria: CommandLine, portal: PortalServer) -> None:
    maria.posts("Hail today\n\nToo much of it.")
    (waiting,) = maria.run("sending", "--json").json()
    draft = maria.run("take-back", "--item", waiting["item"], "--json").json()["id"]
    maria.syncs()
    assert not [row for row in portal.show("update") if "Too much of it" in row["text"]]
    maria.run("send", "--item", draft, "--text-file", maria.write("anew.txt", "Hail today\n\nJust enough."))
    maria.syncs()
    assert [row["text"] for row in portal.show("update") if str(row["text"]).startswith("Hail today")] == ["Hail today\n\nJust enough."]


def test_a_page_a_comment_and_a_like_of_any_kind(maria: CommandLine, portal: PortalServer) -> None:
    text = maria.write("page.txt", "How we count\n\nFirst rinse the sieve.")
    page = str(maria.run("write", "--kind", "page", "--project", PROJECT, "--text-file", text, "--json").json()["id"])
    update = next(str(row["id"]) for row in maria.lists("update"))
    maria.run("write", "--kind", "comment", "--on", update, "--text-file", maria.write("c.txt", "So do we."))
    assert maria.run("like", "--id", update).code == maria.run("like", "--id", update).code == 0
    assert maria.syncs().code == 0
    assert [row["text"] for row in portal.show("page") if row["id"] == page] == ["How we count\n\nFirst rinse the sieve."]
    assert [row["parent"] for row in portal.show("comment") if row["text"] == "So do we."] == [update]
    assert maria.run("show", "--id", page, "--json").json()["body"]["order"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("edit", "--id", "nobody", "--title", "T"), 1),
        (("show", "--id", "nobody"), 1),
        (("delete", "--id", "nobody"), 1),
        (("write", "--kind", "nothing", "--title", "T"), 2),
        (("write", "--kind", "like", "--title", "T"), 2),
        (("write", "--kind", "update", "--project", PROJECT), 2),
        (("write", "--kind", "update", "--fields-file", "missing.json"), 1),
        (("resolve", "--item", "nothing"), 2),
        (("resolve", "--item", "nothing", "--mine"), 1),
        (("take-back", "--item", "nothing"), 1),
        (("send", "--item", "nothing"), 1),
        (("resend", "--item", "nothing"), 1),
    ],
)
def test_nonsense_is_one_line_and_changes_nothing(at_rest: CommandLine, words: tuple[str, ...], code: int) -> None:
    said = at_rest.run(*words)
    assert (said.code, said.err.count("\n"), said.out) == (code, 1, "")
    assert at_rest.run("sending", "--json").json() == []


def _through_shell(desk: CommandLine, words: str, around: str) -> subprocess.CompletedProcess[str]:
    command = shlex.join([sys.executable, "-m", "desktop", *shlex.split(words)])
    options = shlex.join(["--home", str(desk.home), "--passphrase-file", str(desk.passphrase_file)])
    line = around.replace("COMMAND", f"{command} {options}")
    return subprocess.run(
        ["bash", "-c", line], cwd=desk.folder, env=child_environment(), capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize(
    ("around", "code", "err"),
    [
        ("COMMAND >&-", 0, ""),
        ("COMMAND >/dev/full", 1, "It is done, but the answer could not be printed."),
        ("COMMAND --id $'\\xff\\xfe'", 2, "This is not text in UTF-8"),
        ("COMMAND 2>&-", 0, ""),
        ("COMMAND <&-", 0, ""),
    ],
)
def test_closed_and_full_streams_are_no_bugs(at_rest: CommandLine, around: str, code: int, err: str) -> None:
    record = at_rest.lists("update")[0]["id"]
    said = _through_shell(at_rest, f"show --id {record}", around)
    assert (said.returncode, err in said.stderr, said.stderr.count("\n")) == (code, True, bool(err))


def test_a_text_may_come_through_a_pipe_and_a_token_may_not_come_at_all(maria: CommandLine) -> None:
    said = _through_shell(maria, "post-update --project Microplastic", "COMMAND --text-file <(echo 'Out of a pipe')")
    assert said.returncode == 0
    assert [row["state"] for row in maria.lists("update") if row["text"] == "Out of a pipe"] == ["waiting"]
    assert _through_shell(maria, "sign-in --token-stdin --portal http://127.0.0.1:9", "COMMAND <&-").returncode == 2
