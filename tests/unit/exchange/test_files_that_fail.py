"""Files that are gone, spoilt, refused or served by simple portals: one of them never stops the others."""

from __future__ import annotations

import pytest

from sync.engine.exchange import Exchange
from sync.errors import ProtocolBroken, Refused
from tests.support.sync_desk import PROJECT
from tests.unit.exchange.test_files import ORIGINAL, SHA256, adds_picture, fetches, portals_original
from tests.unit.exchange.test_odd_answers import Odd, exchange, times

OTHER = ORIGINAL[::-1]


def has_sent_only_text(desk):
    """Two pictures whose records are on the portal and whose originals wait."""
    first, second = adds_picture(desk), adds_picture(desk, OTHER)
    desk.exchange(files=False)
    return first, second


def spoils(desk, sha256=SHA256):
    path = desk.copy.media.path(sha256)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


def is_gone(desk):
    desk.copy.media.remove(SHA256)


def is_emptied(desk):
    desk.copy.media.path(SHA256).write_bytes(b"")


@pytest.mark.parametrize("happens", [spoils, is_gone, is_emptied])
def test_a_waiting_picture_whose_bytes_were_lost_comes_back_and_the_others_arrive(maria, portal, happens):
    first, second = has_sent_only_text(maria)
    happens(maria)
    report = maria.exchange()
    assert report.returned == 1
    assert (portals_original(portal, first), portals_original(portal, second) is not None) == (None, True)
    assert maria.states() == ["returned"]
    maria.posts("Life goes on", "Text.")
    assert maria.exchange().pushed == 1


def test_a_picture_that_arrives_damaged_again_and_again_comes_back(maria, portal):
    first, _ = has_sent_only_text(maria)
    report = exchange(maria, send_part=times(99, Refused("", "checksum_mismatch")))
    assert report.returned >= 1
    assert (portals_original(portal, first), "returned" in maria.states()) == (None, True)


def test_a_portal_that_counts_bytes_it_never_got_is_not_believed(maria, portal):
    first, _ = has_sent_only_text(maria)
    with pytest.raises(ProtocolBroken):
        exchange(maria, send_part=lambda _real, _url, _offset, _data, *_: len(ORIGINAL) * 2)
    assert portals_original(portal, first) is None
    maria.exchange()
    assert portals_original(portal, first) == SHA256


def test_a_cancel_between_two_files_leaves_the_second_waiting(maria, portal):
    has_sent_only_text(maria)
    run = Exchange(maria.copy, Odd(maria, begin_upload=lambda real, file: (run.cancel.set(), real(file))[1]), maria.ports)
    assert run.run().outcome == "cancelled"
    assert len(maria.copy.writer.call(maria.copy.uploads.waiting)) >= 1
    maria.exchange()
    assert maria.copy.writer.call(maria.copy.uploads.waiting) == []


def test_a_portal_without_ranges_gives_the_file_from_its_beginning(maria, elena, portal):
    adds_picture(maria)
    maria.exchange()
    elena.exchange()
    elena.copy.media.append_part(SHA256, ORIGINAL[:1000])
    portal.faults.know_no("range", "/v1/files")
    assert fetches(elena)
    assert elena.copy.media.get(SHA256) == ORIGINAL


def test_a_portal_without_a_stream_is_read_page_by_page(desk_of, maria, portal):
    for number in range(60):
        maria.posts(f"Post {number}", "Text.")
    maria.exchange()
    portal.faults.know_no("accept", "/v1/changes", {"accept": "application/json"})
    desk = desk_of("elena")
    desk.exchange()
    assert desk.titles() == sorted(shown["title"] for shown in portal.show("update", PROJECT))
    maria.posts("One more", "Text.")
    maria.exchange()
    assert desk.exchange().pulled == 1
    assert desk.exchange().pulled == 0


def test_a_desk_that_asks_for_pages_hears_that_nothing_is_new(desk_of):
    desk = desk_of("maria", is_paged=True)
    assert desk.exchange().pulled > 0
    quiet = desk.exchange()
    assert (quiet.pulled, quiet.requests) == (0, 1)
