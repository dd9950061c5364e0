"""The core's routes over HTTP: identity, sums, batches, and what is answered to what does not keep the contract."""

from __future__ import annotations

import gzip
import hashlib
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from portal.schema import validate_as
from portal.world import TimedIds
from tests.support.portal_server import PortalServer

NEW = TimedIds().new


@pytest.fixture
def portal(tmp_path):
    with PortalServer(tmp_path / "portal", seed="small") as server:
        yield server


@pytest.fixture
def call(portal):
    def call(method, path, user="maria", **more):
        headers = {"Authorization": f"Bearer {portal.token(user)}", **more.pop("headers", {})}
        return requests.request(method, portal.base_url + path, headers=headers, timeout=20, **more)

    return call


@pytest.fixture
def me(call):
    return call("GET", "/v1/me").json()


@pytest.fixture
def chat_line(me):
    space = next(one["space"] for one in me["spaces"] if one["kind"] == "twinspace" and one["state"] == "open")

    def operation(text, **more):
        ids = {"id": NEW(), "record": NEW(), "space": space, "base": None}
        return {**ids, "action": "create", "kind": "chat_line", "fields": {"text": text}, **more}

    return operation


def test_who_answers_and_who_asks(portal, me):
    described = requests.get(f"{portal.base_url}/v1/portal", timeout=10).json()
    assert validate_as("Portal", described) == validate_as("Me", me) == []
    assert (me["portal"], me["run"]) == (described["portal"], described["run"])
    assert {one["kind"] for one in me["spaces"]} >= {"own", "public", "twinspace"}


def test_the_sums_are_those_of_the_feed(portal, call, me):
    page = call("GET", "/v1/changes", headers={"Accept": "application/x-ndjson"}).text.splitlines()
    space = next(one["space"] for one in me["spaces"] if one["kind"] == "twinspace")
    seen = sorted((line["id"], line["revision"]) for line in map(json.loads, page) if line["type"] == "record" and line["space"] == space)
    sums = call("GET", f"/v1/audit?space={space}").json()
    text = "".join(f"{record}:{revision}\n" for record, revision in seen)
    assert sums == {"space": space, "count": len(seen), "hash": hashlib.sha256(text.encode()).hexdigest()}


def test_a_batch_and_what_became_of_it(portal, call, chat_line):
    operation = chat_line("Hello")
    answer = call("POST", "/v1/operations", json={"operations": [operation]}).json()
    assert validate_as("BatchAnswer", answer) == []
    result = call("GET", f"/v1/operations/{operation['id']}").json()
    assert (result["outcome"], result["revision"]) == ("applied", answer["results"][0]["revision"])
    assert call("GET", f"/v1/operations/{operation['id']}", user="elena").json()["code"] == "unknown_operation"


def test_eight_at_once_write_it_once(portal, call, chat_line):
    body = {"operations": [chat_line("Only once, please")]}
    with ThreadPoolExecutor(8) as hands:
        answers = [answer.json() for answer in hands.map(lambda _: call("POST", "/v1/operations", json=body), range(8))]
    outcomes = sorted(answer["results"][0]["outcome"] for answer in answers)
    assert outcomes == ["applied"] + ["duplicate"] * 7
    assert [one["text"] for one in portal.show("chat_line")].count("Only once, please") == 1


def test_a_packed_batch(call, chat_line):
    body = gzip.compress(json.dumps({"operations": [chat_line("Packed")]}).encode())
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    assert call("POST", "/v1/operations", data=body, headers=headers).json()["results"][0]["outcome"] == "applied"


def test_a_batch_out_of_shape_changes_nothing(portal, call, chat_line):
    before = len(portal.show("chat_line"))
    for bad in ({"base": 3}, {"action": "burn"}, {"id": "1"}, {"written_at": "yesterday"}, {"fields": []}, {"extra": 1}):
        answer = call("POST", "/v1/operations", json={"operations": [chat_line("Good"), chat_line("Bad", **bad)]})
        assert (answer.status_code, answer.json()["code"]) == (422, "unprocessable"), bad
        assert answer.json()["field"].startswith("operations.1")
    assert len(portal.show("chat_line")) == before


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        (b"", 400, "bad_request"),
        (b"{", 400, "bad_request"),
        (b"[" * 100_000, 400, "bad_request"),
        (b'{"operations": NaN}', 400, "bad_request"),
        (b"[]", 422, "unprocessable"),
        (b'{"operations": []}', 422, "unprocessable"),
        (b'"' + b"x" * 4_000_001 + b'"', 413, "too_large"),
    ],
)
def test_nonsense_is_refused_in_words(call, data, status, code):
    answer = call("POST", "/v1/operations", data=data, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_half_a_character_is_no_text(call, chat_line):
    body = json.dumps({"operations": [chat_line("\ud800")]})
    answer = call("POST", "/v1/operations", data=body, headers={"Content-Type": "application/json"})
    assert answer.json()["code"] == "bad_request"


def test_fifty_operations_are_the_most(call, chat_line):
    assert call("POST", "/v1/operations", json={"operations": [chat_line("x")] * 51}).status_code == 422


@pytest.mark.parametrize("path", ["/v1/changes/", "/v1", "/v1/me/", "/"])
def test_nothing_is_ever_redirected(call, path):
    answer = call("GET", path, allow_redirects=False)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_another_process_may_write_while_it_serves(portal, call, me):
    """Every answer is read from the database: what `import` writes is in the next feed."""
    from portal.importing import import_lines
    from portal.world import real_ports

    cursor = json.loads(call("GET", "/v1/changes", headers={"Accept": "application/x-ndjson"}).text.splitlines()[-1])["cursor"]
    with portal.database.writing() as connection:
        import_lines(connection, real_ports(), [json.dumps({"kind": "chat_line", "body": {"text": "From outside"}})])
    page = call("GET", f"/v1/changes?cursor={cursor}", headers={"Accept": "application/json"}).json()
    assert [line["body"]["text"] for line in page["lines"]] == ["From outside"]
    assert page["checkpoint"]["more"] is False
