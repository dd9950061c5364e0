"""Real JSON traffic through Prism, a validating proxy that knows the contract only from openapi.yaml: no violation on either side."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from portal import schema
from tests.support.node_peers import prism_proxy
from tests.support.portal_server import PortalServer
from tests.support.sync_desk import SyncDesk

pytestmark = pytest.mark.referee


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalServer]:
    with PortalServer(tmp_path_factory.mktemp("portal"), seed="light") as running:
        yield running


@dataclass
class Watched:
    """The portal seen through Prism; `token` still comes from the portal itself."""

    base_url: str
    server: PortalServer

    def token(self, user: str) -> str:
        return self.server.token(user)

    def asks(self, method: str, path: str, user: str = "maria", **more: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.token(user)}", "Accept": "application/json", "Accept-Encoding": "gzip"}
        answer = requests.request(method, self.base_url + path, headers=headers, timeout=60, **more)
        assert "sl-violations" not in answer.headers, answer.headers["sl-violations"]
        assert "stoplight" not in answer.text, answer.text
        return answer


@pytest.fixture(scope="module")
def watched(server: PortalServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    log = tmp_path_factory.mktemp("prism") / "prism.log"
    with prism_proxy(schema.CONTRACT_FILE, server.base_url, log) as address:
        yield Watched(address, server)


def whole_feed(watched: Watched) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = watched.asks("GET", "/v1/changes" + (f"?cursor={cursor}" if cursor else "")).json()
        lines += page["lines"]
        cursor = page["checkpoint"]["cursor"]
        if not page["checkpoint"]["more"]:
            return lines


def operation(space: str, kind: str, action: str = "create", base: int | None = None, **more: Any) -> dict[str, Any]:
    made = {
        "id": str(uuid.uuid4()),
        "record": str(uuid.uuid4()),
        "kind": kind,
        "space": space,
        "action": action,
        "base": base,
        "fields": {},
    }
    return made | more


def test_the_whole_feed_with_every_kind_keeps_the_contract(watched: Watched) -> None:
    assert {line["kind"] for line in whole_feed(watched) if line["type"] == "record"} == set(schema.KINDS)


def test_operations_with_every_outcome_keep_the_contract(watched: Watched) -> None:
    space = next(one["space"] for one in watched.asks("GET", "/v1/me").json()["spaces"] if one["kind"] == "twinspace")
    body = schema.example("update") | {"blocks": []}
    created = operation(space, "update", fields=body)
    waiting = operation(space, "update", fields=body, requires=[str(uuid.uuid4())])
    batch = [created, created, operation(space, "update"), operation(space, "hologram"), waiting]
    results = watched.asks("POST", "/v1/operations", json={"operations": batch}).json()["results"]
    assert [one["outcome"] for one in results] == ["applied", "duplicate", "refused", "refused", "held"]
    stale = operation(space, "update", "update", 1, record=created["record"], fields={"title": "Late"})
    deleting = operation(space, "update", "delete", results[0]["revision"], record=created["record"])
    after = operation(space, "update", "update", results[0]["revision"], record=created["record"], fields={"title": "Too late"})
    answers = watched.asks("POST", "/v1/operations", json={"operations": [stale, deleting, after]}).json()["results"]
    assert [one["outcome"] for one in answers] == ["conflict", "applied", "gone"]
    assert watched.asks("GET", f"/v1/operations/{created['id']}").json()["outcome"] in {"applied", "duplicate"}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/portal", 200),
        ("/.well-known/oauth-authorization-server", 200),
        ("/v1/people?subject=Biology&language=en&age=12", 200),
        ("/v1/schools?q=a&country=RO", 200),
        ("/v1/projects", 200),
        ("/v1/changes?cursor=nonsense", 400),
        (f"/v1/operations/{uuid.UUID(int=7)}", 404),
        (f"/v1/audit?space={uuid.UUID(int=7)}", 404),
    ],
)
def test_every_other_answer_keeps_the_contract(watched: Watched, path: str, status: int) -> None:
    assert watched.asks("GET", path).status_code == status


def test_a_full_exchange_of_the_desk_keeps_the_contract(watched: Watched, tmp_path: Path) -> None:
    desk = SyncDesk(tmp_path / "desk", watched, "maria", is_paged=True).signs_in()
    try:
        desk.exchange(files=False)
        record = desk.posts("We counted 41 fibres today", "Most of them are blue.")
        report = desk.exchange(files=False)
    finally:
        desk.close()
    assert (report.pushed, report.returned, report.conflicts) == (1, 0, 0)
    assert [one["id"] for one in watched.server.show("update") if one["title"] == "We counted 41 fibres today"] == [record]


def test_prism_does_look(server: PortalServer, tmp_path: Path) -> None:
    stricter = tmp_path / "stricter.yaml"
    contract = schema.CONTRACT_FILE.read_text(encoding="utf-8")
    stricter.write_text(contract.replace("required: [title, blocks, is_public]", "required: [title, mood]"), encoding="utf-8")
    with (
        prism_proxy(stricter, server.base_url, tmp_path / "prism.log") as address,
        pytest.raises(AssertionError, match="mood"),
    ):
        whole_feed(Watched(address, server))
