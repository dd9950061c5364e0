"""Pictures follow the text, in parts, cut or not; files come down when asked for."""

from __future__ import annotations

import hashlib
import threading

import pytest

from sync.engine.files import Downloads, Uploads
from sync.engine.signing_in import portal_of
from sync.errors import PortalUnreachable, Refused
from sync.ports import MadePicture
from tests.support.sync_desk import PROJECT

ORIGINAL = b"\xff\xd8\xff" + bytes(range(256)) * 3_000
SHA256 = hashlib.sha256(ORIGINAL).hexdigest()


def made_picture(original=ORIGINAL):
    stand_ins = {"preview": b"\xff\xd8\xff" + b"p" * 9_000, "thumb": b"\xff\xd8\xff" + b"t" * 900}
    sizes = {"width": 1600, "height": 1200, "preview_width": 640, "preview_height": 480, "thumb_width": 160, "thumb_height": 120}
    return MadePicture(original=original, media_type="image/jpeg", placeholder="LEHV6nWB2yk8pyo0adR*.7kCMdnj", **stand_ins, **sizes)


def adds_picture(desk, original=ORIGINAL):
    attachments, write = desk.copy.attachments, desk.copy.writer.call
    picture = write(attachments.add_picture, desk.project, made_picture(original), "plaja.jpg", "A beach with nets")
    write(attachments.send, [picture])
    return picture


def portals_original(portal, picture):
    (shown,) = [shown for shown in portal.show("picture") if shown["id"] == picture]
    return {file["variant"]: file["sha256"] for file in shown["files"]}.get("original")


def fetches(desk, sha256=SHA256):
    portal = portal_of(desk.copy, desk.transport, desk.ports)
    return Downloads(desk.copy, portal, threading.Event()).fetch(sha256, "image/jpeg")


def test_a_picture_arrives_with_its_original(maria, portal):
    picture = adds_picture(maria)
    report = maria.exchange()
    assert report.returned == 0
    assert portals_original(portal, picture) == SHA256
    assert maria.states() == []


def test_text_goes_before_files_and_may_go_alone(maria, portal):
    picture = adds_picture(maria)
    post = maria.posts("Beach day", "Look at the nets.")
    maria.exchange(files=False)
    assert "Beach day" in [shown["title"] for shown in portal.show("update", PROJECT)]
    assert portals_original(portal, picture) is None
    assert maria.reads(post).state == "sent"
    maria.exchange()
    assert portals_original(portal, picture) == SHA256


@pytest.mark.parametrize("after_bytes", [1, 50_000, 120_000])
def test_a_cut_upload_goes_on_where_it_was_cut(maria, portal, after_bytes):
    add_file, send = maria.copy.attachments.add_file, maria.copy.attachments.send
    file = maria.copy.writer.call(add_file, maria.project, ORIGINAL, "nets.pdf", "application/pdf")
    maria.copy.writer.call(send, [file])
    portal.faults.cut_upload(after_bytes)
    assert isinstance(maria.tries(), PortalUnreachable)
    maria.restarts()
    maria.exchange()
    (shown,) = [shown for shown in portal.show("file") if shown["id"] == file]
    assert [one["sha256"] for one in shown["files"]] == [SHA256]
    sent = sum(seen.bytes_up for seen in portal.faults.seen if seen.method == "PATCH")
    assert sent < len(ORIGINAL) + 200_000


def test_an_upload_the_portal_forgot_begins_anew(maria, portal):
    picture = adds_picture(maria)
    maria.exchange(files=False)
    maria.copy.writer.call(maria.copy.uploads.progress, SHA256, portal.base_url + "/v1/uploads/none", 100)
    maria.exchange()
    assert portals_original(portal, picture) == SHA256


def test_a_picture_that_is_too_big_comes_back_and_the_others_go(maria, portal):
    portal.settings.limits()  # the portal's own limits stand
    big = adds_picture(maria, b"\xff\xd8\xff" + bytes(11_000_000))
    small = adds_picture(maria)
    report = maria.exchange()
    assert report.returned >= 1
    assert portals_original(portal, small) == SHA256
    assert maria.reads(big).state == "returned"


def test_elena_fetches_the_original_when_she_asks(maria, elena):
    adds_picture(maria)
    maria.exchange()
    elena.exchange()
    assert not elena.copy.media.has(SHA256)
    assert fetches(elena)
    assert elena.copy.media.get(SHA256) == ORIGINAL


def test_a_cut_download_goes_on_where_it_was_cut(maria, elena, portal):
    adds_picture(maria)
    maria.exchange()
    elena.exchange()
    portal.faults.cut_answer(after_bytes=400_000, path="/v1/files")
    with pytest.raises(PortalUnreachable, match="cut"):
        fetches(elena)
    assert elena.copy.media.part_size(SHA256) > 0
    assert fetches(elena)
    assert elena.copy.media.get(SHA256) == ORIGINAL
    assert sum(seen.bytes_down for seen in portal.faults.seen if seen.path.startswith("/v1/files")) < len(ORIGINAL) + 40_000


def test_what_nobody_shared_is_not_to_be_had(maria):
    with pytest.raises(Refused, match="not_found"):
        fetches(maria, "0" * 64)


def lanes(desk, cancel, on_sent=lambda _sent, _total: None):
    """The two media lanes of a desk that somebody may cancel."""
    portal = portal_of(desk.copy, desk.transport, desk.ports)
    return Uploads(desk.copy, portal, desk.ports.clock, cancel, on_sent), Downloads(desk.copy, portal, cancel)


def offsets(desk):
    """How far each waiting file has come, by hash."""
    return {upload.sha256: upload.offset for upload in desk.copy.writer.call(desk.copy.uploads.waiting)}


def test_an_upload_cancelled_midway_goes_on_where_it_stood(maria, portal):
    picture, cancel = adds_picture(maria), threading.Event()
    maria.exchange(files=False)
    uploads, _ = lanes(maria, cancel, lambda _sent, total: cancel.set() if total == len(ORIGINAL) else None)
    uploads.run()
    assert 0 < offsets(maria)[SHA256] < len(ORIGINAL)
    assert (uploads.returned, portals_original(portal, picture)) == (0, None)
    maria.exchange()
    assert (offsets(maria), portals_original(portal, picture)) == ({}, SHA256)


def test_nothing_goes_up_once_it_is_cancelled(maria):
    adds_picture(maria)
    maria.exchange(files=False)
    cancel = threading.Event()
    cancel.set()
    uploads, _ = lanes(maria, cancel)
    uploads.run()
    assert set(offsets(maria).values()) == {0}


def test_a_download_cancelled_keeps_what_came_and_is_whole_later(maria, elena):
    adds_picture(maria)
    maria.exchange()
    elena.exchange()
    cancel = threading.Event()
    cancel.set()
    _, downloads = lanes(elena, cancel)
    assert not downloads.fetch(SHA256)
    assert elena.copy.media.part_size(SHA256) > 0
    assert fetches(elena)
    assert fetches(elena)
    assert elena.copy.media.get(SHA256) == ORIGINAL


def test_a_spoilt_part_is_told_and_fetched_anew(maria, elena):
    adds_picture(maria)
    maria.exchange()
    elena.exchange()
    elena.copy.media.append_part(SHA256, b"not of this picture")
    with pytest.raises(PortalUnreachable, match="cut"):
        fetches(elena)
    assert fetches(elena)
    assert elena.copy.media.get(SHA256) == ORIGINAL
