"""Packed bodies: taken within bounds, refused when broken; answers packed as asked."""

from __future__ import annotations

import gzip
import json

import pytest
import requests
from backports import zstd

from portal.compression import best_coding
from tests.support.portal_posts import operation
from tests.support.portal_server import PortalServer
from tests.support.practice_school import small_id

_PACK = {"gzip": gzip.compress, "zstd": zstd.compress}


def _sends(portal: PortalServer, coding: str, data: bytes) -> requests.Response:
    headers = {"Authorization": f"Bearer {portal.token('maria')}", "Content-Type": "application/json", "Content-Encoding": coding}
    return requests.post(f"{portal.base_url}/v1/operations", headers=headers, data=data)


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_a_packed_batch_is_read(portal: PortalServer, coding: str) -> None:
    body = {"title": "Packed", "blocks": [], "is_public": False}
    batch = {"operations": [operation("update", small_id("space/microplastic"), body)]}
    answer = _sends(portal, coding, _PACK[coding](json.dumps(batch).encode()))
    assert answer.json()["results"][0]["outcome"] == "applied"


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_a_bomb_is_refused(portal: PortalServer, coding: str) -> None:
    answer = _sends(portal, coding, _PACK[coding](b" " * 60_000_000))
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_a_cut_or_broken_body_is_refused(portal: PortalServer, coding: str) -> None:
    whole = _PACK[coding](json.dumps({"operations": ["x" * 3000]}).encode())
    assert _sends(portal, coding, whole[:-5]).json()["code"] == "bad_request"
    assert _sends(portal, coding, b"not packed at all").json()["code"] == "bad_request"


def test_another_coding_is_refused(portal: PortalServer) -> None:
    assert _sends(portal, "br", b"x").status_code == 415


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, zstd", "zstd"),
        ("gzip", "gzip"),
        ("gzip;q=0.5, zstd;q=0", "gzip"),
        ("br", "identity"),
        ("", "identity"),
        ("zstd;q=x", "identity"),
    ],
)
def test_the_best_coding_that_is_accepted(accepted: str, coding: str) -> None:
    assert best_coding(accepted) == coding


@pytest.mark.parametrize("coding", ["gzip", "zstd", "identity"])
def test_answers_are_packed_as_asked(portal: PortalServer, coding: str) -> None:
    answer = requests.get(f"{portal.base_url}/v1/portal", headers={"Accept-Encoding": coding})
    assert answer.headers.get("Content-Encoding", "identity") == coding
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.json()["name"] == "Practice portal"


def test_a_small_answer_is_not_worth_it(portal: PortalServer) -> None:
    answer = requests.get(f"{portal.base_url}/v1/nothing", headers={"Accept-Encoding": "zstd"})
    assert "Content-Encoding" not in answer.headers
