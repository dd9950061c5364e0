"""The line in the background: it sends by itself, sleeps, is paused, and always says one of its states."""

from __future__ import annotations

import errno
import hashlib
import threading

import pytest

from sync.engine.loop import ExchangeLoop
from sync.engine.schedule import Schedule
from sync.engine.signing_in import portal_of
from tests.support.screen import wait_until
from tests.support.sync_desk import PROJECT
from tests.unit.exchange.test_files import ORIGINAL, SHA256, adds_picture


class Watched:
    """A loop and the statuses it told."""

    def __init__(self, desk, portal=None, **how):
        self._told = threading.Condition()
        self.statuses = []
        portal = portal or portal_of(desk.copy, desk.transport, desk.ports)
        self.loop = ExchangeLoop(desk.copy, portal, desk.ports, self._hears, Schedule(usual_s=3_600.0), settle_s=0.01, **how)
        self.loop.start()

    def _hears(self, status):
        with self._told:
            self.statuses.append(status)
            self._told.notify_all()

    def waits_for(self, line, after=0, **more):
        """Until the loop has told a status like this; gives how many were told with it."""
        return self.waits_until(lambda one: one.line == line and all(getattr(one, key) == value for key, value in more.items()), after)

    def waits_until(self, is_such, after=0):
        """Until the loop has told a status that is such; gives how many were told with it."""
        with self._told:
            is_there = self._told.wait_for(lambda: any(map(is_such, self.statuses[after:])), timeout=30)
            assert is_there, [(one.line, one.reason) for one in self.statuses]
            return next(number for number, one in enumerate(self.statuses, 1) if number > after and is_such(one))


@pytest.fixture
def watched(maria):
    made = []

    def make(**how):
        made.append(Watched(maria, **how))
        return made[-1]

    yield make
    for one in made:
        one.loop.close()


def test_what_is_written_goes_out_by_itself(watched, maria, portal):
    line = watched()
    told = line.waits_for("up_to_date", waiting_count=0)
    maria.posts("Beach day", "We counted.")
    told = line.waits_for("busy_sending", after=told)
    line.waits_for("up_to_date", after=told, waiting_count=0)
    assert "Beach day" in [shown["title"] for shown in portal.show("update", PROJECT)]


def test_a_dead_line_is_told_and_now_tries_again(watched, portal):
    portal.faults.be_captive()
    line = watched()
    told = line.waits_for("offline", reason="captive")
    portal.faults.come_back()
    line.loop.try_now()
    line.waits_for("up_to_date", after=told)


def test_now_never_goes_over_the_portals_wish(watched, maria, portal):
    portal.faults.throttle(retry_after_s=3_000)
    line = watched()
    line.waits_for("offline", reason="busy")
    asked = len(portal.faults.seen)
    line.loop.try_now()
    line.loop.pause()
    line.waits_for("paused")
    assert len(portal.faults.seen) == asked


def test_paused_means_quiet(watched, maria, portal):
    line = watched(is_paused=True)
    told = line.waits_for("paused")
    asked = len(portal.faults.seen)
    maria.posts("Beach day", "We counted.")
    line.waits_for("paused", after=told, waiting_count=1)
    assert len(portal.faults.seen) == asked
    line.loop.resume()
    line.waits_for("up_to_date", waiting_count=0)


def test_without_tokens_it_asks_for_sign_in(watched, maria):
    maria.copy.writer.call(maria.copy.session.forget_tokens)
    watched().waits_for("sign_in")


def test_closing_twice_is_harmless(watched):
    line = watched()
    line.loop.close()
    line.loop.close()


def test_a_picture_asked_for_arrives_and_is_announced(watched, maria, elena, portal):
    adds_picture(elena)
    elena.exchange()
    arrived = threading.Event()
    maria.copy.writer.on_changed(lambda changes: arrived.set() if changes.touches("media") else None)
    line = watched()
    line.waits_for("up_to_date")
    line.loop.fetch_media(SHA256)
    line.loop.fetch_media(SHA256)
    assert arrived.wait(30)
    assert maria.copy.media.get(SHA256) == ORIGINAL
    fetched = [seen.bytes_down for seen in portal.faults.seen if seen.path.startswith("/v1/files/")]
    assert sum(fetched) < len(ORIGINAL) + 5_000


def test_a_file_that_was_cut_on_its_way_goes_on_soon_not_at_the_usual_time(watched, maria, elena, portal):
    adds_picture(elena)
    elena.exchange()
    arrived = threading.Event()
    maria.copy.writer.on_changed(lambda changes: arrived.set() if changes.touches("media") else None)
    line = watched()
    line.waits_for("up_to_date")
    portal.faults.cut_answer(after_bytes=10_000, path="/v1/files")
    line.loop.fetch_media(SHA256)
    assert arrived.wait(30)
    assert maria.copy.media.get(SHA256) == ORIGINAL


def test_a_picture_nobody_has_does_not_stop_the_line(watched, maria):
    line = watched()
    told = line.waits_for("up_to_date")
    line.loop.fetch_media("0" * 64)
    maria.posts("Beach day", "We counted.")
    line.waits_for("up_to_date", after=told, waiting_count=0)


def test_a_spoilt_file_does_not_stand_before_the_others(watched, maria, elena, portal):
    adds_picture(elena)
    other = hashlib.sha256(ORIGINAL[::-1]).hexdigest()
    adds_picture(elena, ORIGINAL[::-1])
    elena.exchange()
    portal.faults.rewrite(lambda _body: b"not of this picture", "/v1/files/" + SHA256)
    line = watched()
    told = line.waits_for("up_to_date")
    line.loop.fetch_media(SHA256)
    line.loop.fetch_media(other)
    told = line.waits_for("offline", after=told, reason="cut")
    line.loop.try_now()
    line.waits_for("offline", after=told, reason="cut")
    wait_until(lambda: maria.copy.media.get(other), "the other to come")
    assert (maria.copy.media.get(other), maria.copy.media.get(SHA256)) == (ORIGINAL[::-1], None)


def test_a_disk_that_fails_under_a_picture_does_not_end_the_line(watched, maria, elena, monkeypatch):
    adds_picture(elena)
    elena.exchange()
    line = watched()
    told = line.waits_for("up_to_date")

    def fails(*_args):
        raise OSError(errno.EIO, "read error")

    with monkeypatch.context() as patch:
        patch.setattr(maria.copy.media, "append_part", fails)
        line.loop.fetch_media(SHA256)
        told = line.waits_for("offline", after=told, reason="fault")
    line.loop.try_now()
    line.waits_for("up_to_date", after=told)
    assert maria.copy.media.get(SHA256) == ORIGINAL


def test_a_bug_in_an_exchange_does_not_end_the_line(watched, maria, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(maria.copy.facts, "begin_pull", lambda: 1 // 0)
        line = watched()
        told = line.waits_for("offline", reason="fault")
    line.loop.try_now()
    line.waits_for("up_to_date", after=told)


def test_a_window_closed_while_a_request_hangs_closes_all_the_same(watched, maria, portal, caplog):
    caplog.set_level("INFO", "sync.engine.loop")
    line = watched()
    told = line.waits_for("up_to_date")
    portal.faults.be_slow(600.0)
    maria.posts("Half-way out", "Text.")
    line.waits_for("busy_sending", after=told)
    wait_until(lambda: portal.faults.requests_to("/v1/operations"), "the batch to be on its way")
    line.loop.close()
    maria.copy.close()
    portal.faults.come_back()
    assert line.loop._ended.wait(30)
    assert not [one for one in caplog.records if one.exc_info or one.levelname == "ERROR"]
    assert sum("with the window closed" in one.message for one in caplog.records) == 1
    maria.restarts()
    assert maria.states() == ["checking"]
    maria.exchange()
    assert [shown["title"] for shown in portal.show("update", PROJECT)].count("Half-way out") == 1
