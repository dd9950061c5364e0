"""Uploads: a file arrives whole or can be gone on with, whatever the line does."""

from __future__ import annotations

import hashlib
import socket
from base64 import b64encode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
import requests
from sqlalchemy import select

from portal.settings import Settings
from portal.tables import upload
from tests.support.portal_server import PortalServer
from tests.support.portal_uploads import Sender

_DATA = bytes(range(256)) * 3000
_DAY_S = 86_400


@pytest.fixture
def maria(portal: PortalServer) -> Sender:
    return Sender(portal.base_url, portal.token("maria"))


def test_a_file_sent_in_pieces_is_whole(maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    assert maria.sends(where, 0, _DATA[:1000]).headers["Upload-Offset"] == "1000"
    last = maria.sends(where, 1000, _DATA[1000:])
    assert (last.status_code, last.headers["Upload-Offset"]) == (204, str(len(_DATA)))
    assert maria.reads(hashlib.sha256(_DATA).hexdigest()).content == _DATA


def test_first_bytes_may_ride_with_the_announcement(maria: Sender) -> None:
    made = maria.creates_with(_DATA, _DATA[:5000])
    assert (made.status_code, made.headers["Upload-Offset"]) == (201, "5000")


def test_the_head_tells_where_to_go_on(maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    maria.sends(where, 0, _DATA[:70_000])
    head = maria.asks(where)
    assert (head.headers["Upload-Offset"], head.headers["Upload-Length"]) == ("70000", str(len(_DATA)))
    assert "Upload-Expires" in head.headers
    assert head.headers["Cache-Control"] == "no-store"


def test_bytes_before_a_broken_line_are_kept(portal: PortalServer, maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    portal.faults.cut_upload(after_bytes=300_000)
    with pytest.raises(requests.ConnectionError):
        maria.sends(where, 0, _DATA)
    offset = int(maria.asks(where).headers["Upload-Offset"])
    assert offset == 300_000
    assert maria.sends(where, offset, _DATA[offset:]).status_code == 204


def test_an_upload_goes_on_after_a_restart(portal: PortalServer, maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    maria.sends(where, 0, _DATA[:400_000])
    portal.restart()
    assert maria.asks(where).headers["Upload-Offset"] == "400000"
    assert maria.sends(where, 400_000, _DATA[400_000:]).status_code == 204


def test_the_last_answer_lost_can_be_asked_for(portal: PortalServer, maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    portal.faults.lose_answer("/v1/uploads/")
    with pytest.raises(requests.ConnectionError):
        maria.sends(where, 0, _DATA)
    assert maria.asks(where).headers["Upload-Offset"] == str(len(_DATA))


def test_a_wrong_offset_is_refused_and_the_right_one_told(maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    answer = maria.sends(where, 7, _DATA[7:])
    assert (answer.status_code, answer.json()["code"]) == (409, "offset_mismatch")
    assert answer.headers["Upload-Offset"] == "0"


def test_other_bytes_than_announced_drop_the_upload(maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    answer = maria.sends(where, 0, b"x" * len(_DATA))
    assert (answer.status_code, answer.json()["code"]) == (460, "checksum_mismatch")
    assert maria.asks(where).status_code == 404


def test_a_piece_with_a_wrong_checksum_counts_for_nothing(maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    wrong = "sha256 " + b64encode(hashlib.sha256(b"other").digest()).decode()
    assert maria.sends(where, 0, _DATA[:1000], **{"Upload-Checksum": wrong}).status_code == 460
    assert maria.asks(where).headers["Upload-Offset"] == "0"
    right = "sha256 " + b64encode(hashlib.sha256(_DATA).digest()).decode()
    assert maria.sends(where, 0, _DATA, **{"Upload-Checksum": right}).status_code == 204


def test_a_file_sent_before_need_not_be_sent_again_by_her(portal: PortalServer, maria: Sender) -> None:
    maria.uploads(_DATA)
    again = maria.creates(_DATA)
    assert (again.status_code, again.headers["Upload-Offset"]) == (201, str(len(_DATA)))
    assert maria.asks(again.headers["Location"]).headers["Upload-Offset"] == str(len(_DATA))
    elena = Sender(portal.base_url, portal.token("elena"))
    assert elena.creates(_DATA).headers["Upload-Offset"] == "0"


def test_two_senders_at_once_do_not_mix(maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda _: maria.sends(where, 0, _DATA).status_code, range(2)))
    assert sorted(answers)[0] == 204
    assert set(answers) <= {204, 409}
    assert maria.reads(hashlib.sha256(_DATA).hexdigest()).content == _DATA


def test_an_empty_file_is_whole_at_once(maria: Sender) -> None:
    made = maria.creates(b"", "text/plain")
    assert (made.status_code, made.headers["Upload-Offset"]) == (201, "0")
    assert maria.reads(hashlib.sha256(b"").hexdigest()).status_code == 200


def test_a_dropped_upload_is_gone(maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    maria.sends(where, 0, _DATA[:1000])
    assert maria.drops(where).status_code == 204
    assert maria.asks(where).status_code == 404


def test_an_upload_is_its_sender_s_alone(portal: PortalServer, maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    elena = Sender(portal.base_url, portal.token("elena"))
    assert elena.asks(where).status_code == 404
    assert elena.sends(where, 0, _DATA).status_code == 404


def test_an_upload_ends_thirty_days_after_its_last_byte(portal: PortalServer, maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    portal.clock.advance(20 * _DAY_S)
    late = Sender(portal.base_url, portal.token("maria"))
    late.sends(where, 0, _DATA[:1000])
    portal.clock.advance(29 * _DAY_S)
    later = Sender(portal.base_url, portal.token("maria"))
    assert later.asks(where).status_code == 200
    portal.clock.advance(2 * _DAY_S)
    assert Sender(portal.base_url, portal.token("maria")).asks(where).status_code == 404


def test_files_that_no_record_names_are_swept_after_a_month(portal: PortalServer, maria: Sender) -> None:
    sha256 = maria.uploads(_DATA)
    portal.clock.advance(31 * _DAY_S)
    later = Sender(portal.base_url, portal.token("maria"))
    later.creates(b"another")
    assert later.reads(sha256).status_code == 404


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"Upload-Length": "many"}, 400),
        ({"Upload-Length": "999999999999"}, 413),
        ({"Upload-Metadata": "sha256 !!"}, 400),
        ({"Upload-Metadata": "sha256 YWJj,media_type aW1hZ2UvanBlZw=="}, 400),
        ({"Tus-Resumable": "0.2.2"}, 412),
        ({"Authorization": "Bearer nobody"}, 401),
    ],
)
def test_what_is_not_tus_is_refused(maria: Sender, changed: dict[str, str], status: int) -> None:
    answer = maria.creates(_DATA, **changed)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_types_that_the_portal_does_not_take_are_refused(maria: Sender) -> None:
    assert maria.creates(_DATA, "application/x-msdownload").status_code == 415
    where = maria.creates(_DATA).headers["Location"]
    assert maria.sends(where, 0, _DATA, **{"Content-Type": "image/jpeg"}).status_code == 415


def test_more_than_announced_is_refused(maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    assert maria.sends(where, 0, _DATA + b"more").status_code == 413


def test_the_abilities_are_told(portal: PortalServer) -> None:
    told = requests.options(f"{portal.base_url}/v1/uploads").headers
    assert "creation-with-upload" in told["Tus-Extension"]
    assert "sha256" in told["Tus-Checksum-Algorithm"]
    assert int(told["Tus-Max-Size"]) == portal.settings.file_bytes


def test_a_proxy_without_patch_can_be_passed(maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    headers = {"X-HTTP-Method-Override": "PATCH", "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
    assert requests.post(f"{maria.base_url}{where}", headers=maria.headers | headers, data=_DATA).status_code == 204


def test_one_account_cannot_fill_the_disk_with_beginnings(tmp_path: Path) -> None:
    bounds = replace(Settings(), uploads_per_account=2)
    with PortalServer(tmp_path / "bounded", seed="small", settings=bounds) as portal:
        maria = Sender(portal.base_url, portal.token("maria"))
        made = [maria.creates(_DATA + bytes([number])).status_code for number in range(3)]
        assert made == [201, 201, 413]


def test_a_sender_on_a_dead_line_does_not_hold_the_upload(portal: PortalServer, maria: Sender) -> None:
    where = maria.creates(_DATA).headers["Location"]
    with socket.create_connection(("127.0.0.1", int(portal.base_url.rpartition(":")[2]))) as dead:
        head = f"PATCH {where} HTTP/1.1\r\nHost: portal\r\nUpload-Offset: 0\r\nContent-Length: {len(_DATA)}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in maria.headers.items())
        dead.sendall((head + "Content-Type: application/offset+octet-stream\r\n\r\n").encode() + _DATA[:300_000])
        _until(lambda: _stored_offset(portal) > 0)
        offset = int(maria.asks(where).headers["Upload-Offset"])
        assert maria.sends(where, offset, _DATA[offset:]).status_code == 204
        dead.sendall(_DATA[300_000:])
        assert b" 409 " in dead.recv(4096).partition(b"\r\n")[0]
    assert maria.reads(hashlib.sha256(_DATA).hexdigest()).content == _DATA


def _stored_offset(portal: PortalServer) -> int:
    with portal.database.reading() as conn:
        return int(conn.scalars(select(upload.c.offset)).one())


def _until(is_so: Callable[[], bool]) -> None:
    pause = Event()
    for _ in range(3000):
        if is_so():
            return
        pause.wait(0.01)
    raise AssertionError("it never became so")
