"""What ran over the line is written down with what it brought: by day, project, kind and lane, wrapping included."""

from __future__ import annotations

import pytest

from sync.client.transport import Traffic, TrafficCount
from sync.client.wrapping import on_the_line
from sync.copy.connecting import EncryptedConnector
from sync.copy.local_copy import open_copy
from sync.copy.traffic import NEWS
from sync.engine.meter import Meter
from sync.engine.signing_in import bind_profile
from sync.errors import DeskError, PortalUnreachable
from sync.feed import Tokens
from tests.support.sync_desk import SyncDesk
from tests.unit.exchange.test_files import ORIGINAL, adds_picture


def booked(desk, column):
    return {one.name: one for one in getattr(desk.copy.reading.data, f"by_{column}")()}


def test_a_day_is_booked_by_lane_kind_and_project(maria, portal):
    adds_picture(maria)
    maria.posts("Beach day", "Look at the nets.")
    maria.exchange()
    lanes, kinds, projects = booked(maria, "lane"), booked(maria, "kind"), booked(maria, "project")
    assert lanes["files"].up > len(ORIGINAL)
    assert lanes["text"].up < 20_000
    assert lanes["news"].down > 3_000
    assert kinds["picture"].up > len(ORIGINAL)
    assert projects[maria.project].up > len(ORIGINAL)


def test_the_sign_in_is_booked_with_what_ran_before_it(tmp_path, portal):
    desk = SyncDesk(tmp_path / "desk", portal, "maria")
    try:
        desk.transport.traffic.add(up=3_000, down=9_000, requests=4)  # the code in the browser's hand, the tokens
        bind_profile(desk.copy, portal.base_url, desk.transport, Tokens(portal.token("maria")), desk.ports, since=Traffic())
        assert desk.copy.reading.data.spent()[0] == sum(on_the_line(desk.transport.traffic.read(), is_tls=False))
        assert booked(desk, "lane")["other"].down > 9_000
    finally:
        desk.close()


def test_what_a_bad_line_loses_after_the_browser_is_asked_again(tmp_path, portal):
    desk = SyncDesk(tmp_path / "desk", portal, "maria")
    portal.faults.cut_answer(3, "/v1/portal", times=2)
    portal.faults.cut_answer(3, "/v1/me", times=2)
    try:
        assert desk.signs_in().copy.session.is_signed_in
        portal.faults.cut_answer(3, "/v1/me", times=3)
        with pytest.raises(PortalUnreachable, match="cut"):
            desk.signs_in()
    finally:
        desk.close()


def test_every_byte_is_booked_once(maria, portal):
    before, seen = maria.copy.reading.data.spent()[0], maria.transport.traffic.read()
    adds_picture(maria)
    maria.exchange()
    cost = maria.transport.traffic.read() - seen
    today, month = maria.copy.reading.data.spent()
    sums = [sum(one.bytes for one in booked(maria, column).values()) for column in ("lane", "kind", "project")]
    assert sums == [today, today, today] == [month] * 3
    # Many small stretches are rounded each for itself: by less than a segment's heads.
    assert abs(today - before - sum(on_the_line(cost, is_tls=False))) < 60 * cost.requests


def test_bytes_whose_writing_failed_are_booked_all_the_same_and_once(maria):
    def breaks():
        raise DeskError("the disk is full")

    before, traffic = maria.copy.reading.data.spent()[0], TrafficCount()
    meter = Meter(maria.copy, traffic)
    traffic.add(up=700, down=30_000, requests=1)
    with pytest.raises(DeskError):
        maria.copy.writer.call(meter.along(breaks, NEWS))
    assert maria.copy.reading.data.spent()[0] == before
    meter.write()
    meter.write()
    ran = sum(on_the_line(traffic.read(), is_tls=False))
    assert maria.copy.reading.data.spent()[0] - before == ran


def test_what_was_counted_before_stays_counted(maria):
    today, _ = maria.copy.reading.data.spent()
    maria.close()
    connection = EncryptedConnector(maria.folder / "desk.db", maria.keys.database).open_writer()
    for statement in (
        "DROP VIEW traffic",
        "DROP TABLE traffic_part",
        "DROP TABLE fetch_wish",
        "CREATE TABLE traffic (day TEXT PRIMARY KEY, up INTEGER NOT NULL, down INTEGER NOT NULL)",
        f"INSERT INTO traffic VALUES ('{maria.ports.clock.now_utc()[:10]}', 5, {today - 5})",
        "DELETE FROM _sqlite_migrations WHERE name = 'm0004_data_purse'",
        "PRAGMA user_version = 3",
    ):
        connection.execute(statement)
    connection.commit()
    connection.close()
    maria.copy = open_copy(maria.folder, maria.keys, maria.ports)
    assert maria.copy.reading.data.spent() == (today, today)


def test_wrapping_is_small_beside_large_things_and_large_beside_small_ones():
    up, down = on_the_line(Traffic(bytes_down=1_000_000, requests=1), is_tls=True)
    assert 1_030_000 < down < 1_050_000
    assert up < 30_000
    quiet = on_the_line(Traffic(200, 200, 1), is_tls=False)
    assert quiet == (252, 252)
    first = on_the_line(Traffic(200, 200, 1, connections=1, handshakes=1), is_tls=True)
    assert sum(first) > sum(quiet) + 3_000
