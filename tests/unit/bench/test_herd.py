"""A crowd that obeys our rules comes spread over minutes; one that does not is refused for ever on the same portal."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from bench import herd
from bench.content import made_content
from bench.herd import Curve, Herd, cores_needed, play, polite, table
from bench.herd_costs import Client, Costs, WatchedPortal
from bench.herd_picture import draw, unserved
from bench.peers.certificate import certificate
from bench.world import fill_portal, token_of

COSTS = Costs(nothing=0.0006, news=0.001, refresh=0.002, refusal=0.0014, whole=0.001, resumed=0.0009)
DESKS = 20_000


@pytest.fixture(scope="module")
def played() -> Herd:
    return herd.run(DESKS, COSTS)


def test_our_desks_come_back_over_a_quarter_of_an_hour(played: Herd) -> None:
    ours, _opened, theirs = played.free
    assert sum(ours.tries) == sum(theirs.tries) == DESKS
    assert ours.peak < DESKS / 200
    assert theirs.peak == DESKS
    assert max(second for second, tries in enumerate(ours.tries) if tries) <= 900


def test_the_rules_save_most_of_the_cores(played: Herd) -> None:
    ours, opened, theirs = played.cores
    assert theirs > 20 * max(ours, opened)


def test_on_those_cores_everybody_with_rules_is_served_and_the_others_are_not(played: Herd) -> None:
    ours, opened, theirs = played.bounded
    assert sum(ours.served) == sum(opened.served) == DESKS
    assert max(ours.waiting) < DESKS / 100
    assert theirs.served_after_s(0.5, DESKS) is None
    assert unserved(ours, DESKS)[-1] == 0
    assert unserved(theirs, DESKS)[-1] > DESKS / 2


def test_what_is_refused_comes_again_later_and_is_served_in_the_end() -> None:
    crowd = polite(DESKS, COSTS)
    curve = play(crowd, 0.12)
    assert sum(curve.tries) > DESKS
    assert sum(curve.served) > 0.9 * DESKS


def test_the_cores_are_those_of_the_worst_stretch() -> None:
    flat, burst = Curve("flat", [10] * 600, [], []), Curve("burst", [0, 0, 5000, *[0] * 597], [], [])
    assert cores_needed(flat, 0.1) == pytest.approx(1.0, rel=0.02)
    assert cores_needed(burst, 0.01) == pytest.approx(5.0)


@pytest.mark.usefixtures("qapp")  # the picture would make an application of its own, in which no window can be opened later
def test_the_table_and_the_picture_are_made(played: Herd, tmp_path: Path) -> None:
    words = table(played)
    assert "20,000 desks come back" in words
    assert "without" in words
    draw(played, tmp_path / "herd.png", {"is_quiet": True, "date": "2026-05-03T08:00:00Z", "cores": 2, "load": [0.5]})
    assert (tmp_path / "herd.png").read_bytes().startswith(b"\x89PNG")


def test_a_portal_that_has_left_a_quiet_connection_is_asked_on_a_new_one(tmp_path: Path) -> None:
    data, pem = tmp_path / "portal", certificate(tmp_path, "127.0.0.1")
    fill_portal(data, made_content(2, 1))
    with WatchedPortal(data, certificate=pem) as portal:
        desk = Client(portal, pem, token_of(data))
        assert desk.ask("/v1/me")[0] == 200
        desk.line.sock.shutdown(socket.SHUT_RDWR)
        assert desk.ask("/v1/me")[0] == 200
        desk.close()
