"""Our upload client against a third party's tus server (npm @tus/server)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.adapters.system import system_ports
from sync.client.calls import Calls
from sync.client.requests_transport import RequestsTransport
from sync.client.tokens import FixedToken
from sync.client.tus import FileToSend, TusUploads
from tests.support.node_peers import tus_server

VIDEO = bytes(range(256)) * 2_000
FILE = FileToSend(hashlib.sha256(VIDEO).hexdigest(), len(VIDEO), "video/mp4", "Lab walk ğ.mp4")

pytestmark = pytest.mark.referee


@pytest.fixture
def uploads(tmp_path: Path) -> Iterator[TusUploads]:
    with tus_server(tmp_path / "store") as address:
        transport = RequestsTransport()
        calls = Calls(address, transport, FixedToken("any"), system_ports().clock, is_known=True, is_plain=True)
        yield TusUploads(calls, has_checksum=False)
        transport.close()


def _stored(tmp_path: Path) -> list[bytes]:
    return [path.read_bytes() for path in (tmp_path / "store").iterdir() if path.suffix != ".json"]


def test_a_file_in_three_parts_arrives_byte_for_byte(uploads: TusUploads, tmp_path: Path) -> None:
    place = uploads.begin(FILE)
    offset: int | None = place.offset
    for start, end in ((0, 100_000), (100_000, 300_000), (300_000, len(VIDEO))):
        assert offset == start
        offset = uploads.send_part(place.url, start, VIDEO[start:end])
    assert offset == len(VIDEO)
    assert _stored(tmp_path) == [VIDEO]


def test_a_cut_upload_goes_on_from_where_the_server_stands(uploads: TusUploads, tmp_path: Path) -> None:
    place = uploads.begin(FILE)
    uploads.send_part(place.url, 0, VIDEO[:77_777])
    # The answer was lost, so the desk still believes in 0: the server says where it stands.
    assert uploads.send_part(place.url, 0, VIDEO[:50_000]) == 77_777
    assert uploads.offset(place.url) == 77_777
    uploads.send_part(place.url, 77_777, VIDEO[77_777:])
    assert _stored(tmp_path) == [VIDEO]


def test_an_upload_that_the_server_has_forgotten_is_begun_anew(uploads: TusUploads) -> None:
    place = uploads.begin(FILE)
    assert uploads.offset(place.url + "nowhere") is None
    assert uploads.send_part(place.url + "nowhere", 0, VIDEO[:10]) is None
