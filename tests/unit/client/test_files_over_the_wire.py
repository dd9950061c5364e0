"""Uploads and downloads against the real portal: cut, resumed, expired, refused."""

from __future__ import annotations

import hashlib

import pytest

from sync.client.tus import FileToSend, next_part_bytes
from sync.errors import PortalUnreachable, Refused

PHOTO = bytes(range(256)) * 4_000
SHA256 = hashlib.sha256(PHOTO).hexdigest()
FILE = FileToSend(SHA256, len(PHOTO), "image/jpeg", "plaja çöp.jpg")


def upload_all(portal, file=FILE, data=PHOTO):
    place = portal.begin_upload(file)
    assert portal.send_part(place.url, place.offset, data) == len(data)


def download(portal, start=0):
    with portal.file(SHA256, start) as found:
        return found.start, b"".join(found.pieces)


def test_a_file_goes_up_in_parts_and_comes_down_whole(portal):
    place = portal.begin_upload(FILE)
    half = portal.send_part(place.url, 0, PHOTO[:500_000])
    assert (half, portal.upload_offset(place.url)) == (500_000, 500_000)
    assert portal.send_part(place.url, half, PHOTO[half:]) == len(PHOTO)
    assert download(portal) == (0, PHOTO)


def test_a_cut_upload_goes_on_where_it_was_cut(portal, served):
    place = portal.begin_upload(FILE)
    served.faults.cut_upload(after_bytes=300_000)
    with pytest.raises(PortalUnreachable):
        portal.send_part(place.url, 0, PHOTO)
    arrived = portal.upload_offset(place.url)
    assert arrived is not None
    assert portal.send_part(place.url, arrived, PHOTO[arrived:]) == len(PHOTO)
    assert download(portal) == (0, PHOTO)


def test_a_part_at_the_wrong_place_is_answered_with_the_right_one(portal):
    place = portal.begin_upload(FILE)
    portal.send_part(place.url, 0, PHOTO[:1_000])
    assert portal.send_part(place.url, 0, PHOTO[:1_000]) == 1_000


def test_an_upload_that_is_not_there_any_more_is_told(portal):
    gone = portal.begin_upload(FILE).url + "0"
    assert portal.upload_offset(gone) is None
    assert portal.send_part(gone, 0, PHOTO) is None


def test_bytes_that_are_not_the_announced_ones_are_refused(portal):
    with pytest.raises(Refused, match="checksum_mismatch"):
        upload_all(portal, data=PHOTO[::-1])


def test_the_second_upload_of_a_file_is_over_at_once(portal):
    upload_all(portal)
    assert portal.begin_upload(FILE).offset == len(PHOTO)


def test_a_download_goes_on_from_where_it_was_cut(portal, served):
    upload_all(portal)
    served.faults.cut_answer(after_bytes=200_000, path="/v1/files")
    came = bytearray()
    with pytest.raises(PortalUnreachable, match="cut"), portal.file(SHA256) as found:
        came.extend(byte for piece in found.pieces for byte in piece)
    start, rest = download(portal, len(came))
    assert start == len(came)
    assert bytes(came) + rest == PHOTO


def test_a_start_behind_the_end_begins_anew(portal):
    upload_all(portal)
    assert download(portal, len(PHOTO) + 10) == (0, PHOTO)


def test_knowing_a_hash_grants_nothing(portal):
    with pytest.raises(Refused, match="not_found"):
        download(portal)


def test_parts_follow_the_speed_of_the_line():
    assert next_part_bytes(128_000, 8.0) == 128_000
    assert next_part_bytes(128_000, 0.1) == 512_000
    assert next_part_bytes(128_000, 600.0) == 16 * 1024
    assert next_part_bytes(4_000_000, 0.1) == 4 * 1024 * 1024
