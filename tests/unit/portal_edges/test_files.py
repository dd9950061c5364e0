"""Files: whole, in parts, and only for those who may name them."""

from __future__ import annotations

import pytest
import requests

from tests.support.portal_posts import creates, picture_body
from tests.support.portal_server import PortalServer
from tests.support.portal_uploads import Sender

_DATA = bytes(range(256)) * 1000


@pytest.fixture
def maria(portal: PortalServer) -> Sender:
    return Sender(portal.base_url, portal.token("maria"))


@pytest.fixture
def sha256(maria: Sender) -> str:
    return maria.uploads(_DATA)


def test_the_whole_file_may_be_kept_for_ever(maria: Sender, sha256: str) -> None:
    answer = maria.reads(sha256)
    assert answer.content == _DATA
    assert answer.headers["ETag"] == f'"{sha256}"'
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-99", 0, 99),
        ("bytes=255000-", 255_000, 255_999),
        ("bytes=-10", 255_990, 255_999),
        ("bytes=255990-999999", 255_990, 255_999),
    ],
)
def test_a_part_can_be_asked_for(maria: Sender, sha256: str, asked: str, first: int, last: int) -> None:
    answer = maria.reads(sha256, Range=asked)
    assert answer.status_code == 206
    assert answer.headers["Content-Range"] == f"bytes {first}-{last}/256000"
    assert answer.content == _DATA[first : last + 1]


@pytest.mark.parametrize("asked", ["bytes=9-3", "bytes=a-b", "bytes=-", "lines=1-2", "bytes=0-1,5-6"])
def test_a_part_that_cannot_be_read_brings_the_whole(maria: Sender, sha256: str, asked: str) -> None:
    assert maria.reads(sha256, Range=asked).status_code == 200


def test_a_part_behind_the_end_is_told(maria: Sender, sha256: str) -> None:
    answer = maria.reads(sha256, Range="bytes=256000-")
    assert (answer.status_code, answer.json()["code"]) == (416, "range_not_satisfiable")
    assert answer.headers["Content-Range"] == "bytes */256000"


def test_a_part_of_another_file_brings_the_whole(maria: Sender, sha256: str) -> None:
    assert maria.reads(sha256, Range="bytes=5-9", **{"If-Range": '"other"'}).status_code == 200
    assert maria.reads(sha256, Range="bytes=5-9", **{"If-Range": f'"{sha256}"'}).status_code == 206


def test_what_is_here_already_is_not_sent_again(maria: Sender, sha256: str) -> None:
    answer = maria.reads(sha256, **{"If-None-Match": f'"{sha256}"'})
    assert (answer.status_code, answer.content) == (304, b"")


def test_the_head_tells_the_size(maria: Sender, sha256: str) -> None:
    answer = requests.head(f"{maria.base_url}/v1/files/{sha256}", headers=maria.headers)
    assert (answer.status_code, answer.headers["Content-Length"]) == (200, "256000")


def test_knowing_a_hash_grants_nothing(portal: PortalServer, sha256: str) -> None:
    elena = Sender(portal.base_url, portal.token("elena"))
    assert elena.reads(sha256).status_code == 404
    assert requests.get(f"{portal.base_url}/v1/files/{sha256}").status_code == 401


def test_a_reader_of_a_record_that_names_the_file_may_read_it(portal: PortalServer, maria: Sender, sha256: str) -> None:
    body = picture_body(sha256, len(_DATA))
    assert creates(portal, "maria", "picture", "space/microplastic", body)["outcome"] == "applied"
    assert Sender(portal.base_url, portal.token("elena")).reads(sha256).content == _DATA
    assert Sender(portal.base_url, portal.token("tomas")).reads(sha256).status_code == 404
