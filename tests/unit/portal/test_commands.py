"""The command line as a school admin and a black-box test use it; most run beside a portal that serves."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from base64 import urlsafe_b64decode
from dataclasses import replace

import pytest
import requests

from portal.__main__ import main
from portal.oauth.tokens import new_secret
from portal.schema import KINDS
from portal.world import real_ports
from tests.support.portal_server import PortalServer


class Unlucky:
    """Randomness that makes nothing but dashes."""

    def token(self, size_bytes: int) -> bytes:
        return urlsafe_b64decode("-" * 43 + "=")[:size_bytes]

    def uniform(self, low: float, high: float) -> float:
        return low


PROJECT = "Microplastic is everywhere"


@pytest.fixture
def portal(tmp_path):
    with PortalServer(tmp_path / "portal", seed="small") as server:
        yield server


def updates(portal, run, *more):
    return json.loads(run("show", "--kind", "update", "--json", *more)[1])


def import_lines(run, folder, *lines):
    file = folder / "records.jsonl"
    file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return run("import", "--file", file)


def post(title="41 fibres", **more):
    body = {
        "title": title,
        "blocks": [{"type": "list", "ordered": False, "items": [[{"text": "one"}], [{"text": "two"}]]}],
        "is_public": False,
    }
    return {"kind": "update", "body": body, **more}


def test_a_token_opens_the_portal(portal, run):
    code, out, _ = run("token", "--user", "maria")
    me = requests.get(f"{portal.base_url}/v1/me", headers={"Authorization": f"Bearer {out.strip()}"}, timeout=10)
    assert (code, me.json()["user_name"]) == (0, "maria")
    assert len(out.strip()) <= 43


def test_a_token_never_looks_like_an_option():
    ports = replace(real_ports(), random=Unlucky())
    assert new_secret(ports).startswith("t------")
    assert len(new_secret(ports)) == 43


def test_records_are_shown_by_author_by_id_and_line_by_line(portal, run):
    every = [json.loads(line) for line in run("show", "--json-lines")[1].splitlines()]
    assert len({row["kind"] for row in every}) > 3
    hers = json.loads(run("show", "--user", "elena", "--json")[1])
    assert {row["user_name"] for row in hers} == {"elena"}
    assert hers == [row for row in every if row["user_name"] == "elena"]
    (one,) = json.loads(run("show", "--record", hers[0]["id"], "--json")[1])
    assert (one["body"], one["id"]) == (hers[0]["body"], hers[0]["id"])


def test_an_imported_record_is_shown_whole(portal, run, tmp_path):
    assert import_lines(run, tmp_path, post(author="elena"))[:2] == (0, "1 imported, 0 already there\n")
    shown = next(one for one in updates(portal, run, "--project", PROJECT) if one["title"] == "41 fibres")
    assert (shown["user_name"], shown["text"], shown["project"]) == ("elena", "41 fibres\n\none\ntwo", PROJECT)
    assert shown["files"] == []


def test_a_kind_of_a_later_contract_is_kept_and_told(portal, run, tmp_path):
    code, out, err = import_lines(run, tmp_path, {"kind": "hologram", "body": {"depth": 3, "inside": {"a": [1]}}})
    assert (code, out) == (0, "1 imported, 0 already there\n")
    assert err == "portal: no kind of this contract, kept as it is: hologram\n"
    assert len(json.loads(run("show", "--kind", "hologram", "--json")[1])) == 1


def test_what_hangs_on_another_may_stand_before_it(portal, run, tmp_path):
    target = "0196a1b2-0000-7000-8000-0000000000fe"
    comment = {"kind": "comment", "body": {"target": target, "text": "First!"}}
    assert import_lines(run, tmp_path, comment, post(id=target))[:2] == (0, "2 imported, 0 already there\n")
    orphan = {"kind": "comment", "body": {"target": target.replace("fe", "ee"), "text": "Nowhere"}}
    code, _, err = import_lines(run, tmp_path, post(), orphan)
    assert code == 1
    assert "line 2: body.target: no such record" in err


def test_an_import_is_all_or_nothing(portal, run, tmp_path):
    before = updates(portal, run)
    code, _, err = import_lines(run, tmp_path, post(), {"kind": "update", "body": {"title": "no blocks"}})
    assert (code, updates(portal, run)) == (1, before)
    assert "line 2: body.blocks: bad_field" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not JSON"),
        ("[]", "a record is an object"),
        ({"kind": "Poem!", "body": {}}, "cannot be the name of a kind"),
        (post(author="nobody"), 'no account has the user name "nobody"'),
        (post(project="No such"), 'no project is called "No such"'),
        (post(space="elsewhere"), "no space has the id elsewhere"),
        (post(created_at="yesterday"), "created_at is no RFC 3339 time"),
        (post(id="NOT-A-UUID"), "id is a UUID"),
        ({"kind": "saved_search", "body": {"directory": "people", "title": "x", "filters": {}}}, "name its author"),
    ],
)
def test_a_line_that_does_not_fit_is_named(run, tmp_path, line, words):
    code, _, err = import_lines(run, tmp_path, "", line)
    assert (code, words in err, "line 2" in err) == (1, True, True), err


def test_the_same_file_twice_changes_nothing(portal, run, tmp_path):
    line = post(id="0196a1b2-0000-7000-8000-0000000000ff")
    import_lines(run, tmp_path, line)
    assert import_lines(run, tmp_path, line)[1] == "0 imported, 1 already there\n"


def test_who_joins_and_leaves(portal, run):
    assert run("member", "--project", PROJECT, "--user", "elena", "--leave")[0] == 0
    me = requests.get(f"{portal.base_url}/v1/me", headers={"Authorization": f"Bearer {portal.token('elena')}"}, timeout=10).json()
    assert PROJECT not in [one["title"] for one in me["spaces"]]
    assert run("member", "--project", PROJECT, "--user", "elena", "--role", "teacher")[0] == 0


def test_purge_leaves_no_text(portal, run, tmp_path):
    import_lines(run, tmp_path, post(id="0196a1b2-0000-7000-8000-0000000000ff"))
    assert run("purge", "--record", "0196a1b2-0000-7000-8000-0000000000ff")[0] == 0
    gone = next(one for one in updates(portal, run, "--deleted") if one["id"].endswith("ff"))
    assert (gone["is_deleted"], gone["text"]) == (True, "")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["token", "--user", "nobody"], 1, 'no account has the user name "nobody"'),
        (["show", "--kind", "poem"], 1, '"poem" is no kind'),
        (["show", "--kind", "update", "--project", "None such"], 1, 'no project is called "None such"'),
        (["import", "--file", "missing.jsonl"], 1, "missing.jsonl: No such file"),
        (["purge", "--record", "x"], 1, "no record has the id x"),
        (["show", "--json", "--json-lines"], 2, "not allowed with"),
        (["show", "--user", "nobody"], 1, 'no account has the user name "nobody"'),
    ],
)
def test_what_goes_wrong_is_one_clear_line(run, words, code, said):
    got, out, err = run(*words)
    assert (got, out) == (code, "")
    assert said in err
    assert code == 2 or err.count("\n") == 1


def test_a_folder_without_a_portal_says_how_to_start_one(tmp_path, capfd):
    assert main(["show", "--data", str(tmp_path), "--kind", "update"]) == 1
    assert "python -m portal serve" in capfd.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_said_so(tmp_path, capfd):
    (tmp_path / "portal.db").write_bytes(b"x" * 4096)
    assert main(["token", "--data", str(tmp_path), "--user", "maria"]) == 1
    assert "not a database" in capfd.readouterr().err


def test_kinds_are_the_contracts(capfd):
    assert main(["kinds", "--json"]) == 0
    assert json.loads(capfd.readouterr().out) == list(KINDS)


@pytest.mark.parametrize("command", ["", "serve", "token", "show", "import", "kinds", "check", "member", "purge"])
def test_help_tells_the_exit_codes(command, capfd):
    assert main([*command.split(), "--help"]) == 0
    assert "exit codes: 0 done, 1 failed" in " ".join(capfd.readouterr().out.split())


def test_serve_prints_its_address_first_and_ends_gracefully(tmp_path):
    words = [sys.executable, "-m", "portal", "serve", "--data", str(tmp_path / "data")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        address = process.stdout.readline().strip()
        portal = requests.get(f"{address}/v1/portal", timeout=10).json()
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    assert (address.startswith("http://127.0.0.1:"), portal["api"]) == (True, "1.0")


def test_a_taken_port_is_one_clear_line(portal, tmp_path, capfd):
    port = portal.base_url.rpartition(":")[2]
    assert main(["serve", "--data", str(tmp_path / "other"), "--port", port]) == 1
    assert capfd.readouterr().err.startswith("portal: cannot listen at 127.0.0.1 port")


def test_support_contacts_are_kept_up_to_date(portal, run, tmp_path):
    contact = {"kind": "support_contact", "body": {"role": "nso", "name": "Help desk Albania", "country": "AL", "phone": "+355 4 1"}}
    assert import_lines(run, tmp_path, contact)[0] == 0
    [row] = [json.loads(line) for line in run("show", "--kind", "support_contact", "--json-lines")[1].splitlines()]
    row["body"]["phone"] = "+355 4 2"
    assert import_lines(run, tmp_path, row)[0] == 1
    file = tmp_path / "records.jsonl"
    assert run("import", "--update", "--file", file)[1] == "1 imported, 0 already there\n"
    assert run("import", "--update", "--file", file)[1] == "0 imported, 1 already there\n"
    [again] = json.loads(run("show", "--kind", "support_contact", "--json")[1])
    assert (again["id"], again["body"]["phone"]) == (row["id"], "+355 4 2")
    file.write_text(json.dumps(again | {"is_deleted": True}), encoding="utf-8")
    assert run("import", "--update", "--file", file)[0] == 0
    assert json.loads(run("show", "--kind", "support_contact", "--json")[1]) == []
