"""Bytes and turns of the line are the same each time, and are held to the budgets; seconds never are."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.content import carried_lines, limit_bytes, made_content
from bench.cuts import CUTS, cut_costs
from bench.peers.relay import Count
from bench.wire import Steps, over_relay, over_relay_with_tls

POSTS, MESSAGES = 300, 200
HEADERS_BYTES = 3 * 52
"""IP and TCP heads of a question, its answer and the acknowledgement of that: the relay does not see them."""

HEADLESS = 1.06
"""Of the limit, so that a twentieth more for the heads of IP and TCP stays below 1.15 on content that packs better, too."""


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Steps]:
    folder = tmp_path_factory.mktemp("wire")
    return folder, over_relay(folder, made_content(POSTS, MESSAGES))


def _of(measured: tuple[Path, Steps], step: str) -> Count:
    return measured[1].counts[step]


def test_a_first_sync_is_one_turn_close_to_the_limit(measured: tuple[Path, Steps]) -> None:
    first = _of(measured, "first")
    assert (first.turns, first.connections) == (1, 1)
    assert first.payload <= HEADLESS * limit_bytes(carried_lines(made_content(POSTS, MESSAGES), measured[1].lines))
    assert measured[1].told["first"]["pulled"] > POSTS + MESSAGES


def test_nothing_new_is_one_turn_and_few_bytes(measured: tuple[Path, Steps]) -> None:
    nothing = _of(measured, "nothing")
    assert (nothing.turns, nothing.connections) == (1, 0)
    assert nothing.payload + HEADERS_BYTES <= 600


def test_ten_changed_records_are_one_turn(measured: tuple[Path, Steps]) -> None:
    ten = _of(measured, "ten")
    assert (ten.turns, ten.connections, measured[1].told["ten"]["pulled"]) == (1, 0, 10)
    assert ten.payload <= 12_800


def test_twenty_posts_leave_in_one_turn(measured: tuple[Path, Steps]) -> None:
    twenty = _of(measured, "twenty")
    assert (twenty.turns, twenty.connections, measured[1].told["twenty"]["pushed"]) == (1, 0, 20)


def test_what_the_desk_says_it_cost_is_what_ran_over_the_line(measured: tuple[Path, Steps]) -> None:
    told, counted = measured[1].told["first"], _of(measured, "first")
    assert told["own_up"] == counted.up
    assert abs(told["own_down"] - counted.down) <= counted.down // 100  # the marks between its pieces are not counted by the desk


def test_a_cut_sends_at_most_64_kb_again(measured: tuple[Path, Steps]) -> None:
    costs = cut_costs(measured[0], measured[0] / "portal")
    assert len(costs) == len(CUTS)
    assert max(cost.again for cost in costs) <= 65_536
    assert min(cost.more for cost in costs) > 0, "each line broke: a cut right behind a checkpoint brings nothing twice but heads"


def test_tls_adds_little_to_nothing_new_and_a_session_is_resumed(measured: tuple[Path, Steps]) -> None:
    counts = over_relay_with_tls(measured[0])
    assert counts["kept"].connections == 0
    assert counts["kept"].payload + HEADERS_BYTES <= 640
    assert (counts["resumed"].connections, counts["whole"].connections) == (1, 1)
    assert counts["resumed"].payload < counts["whole"].payload - 300
