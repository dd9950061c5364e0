"""Bytes and turns of the line are the same each time, and are held to the budgets; seconds never are."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.content import limit_bytes, made_content
from bench.peers.relay import Count
from bench.wire import CUTS, Steps, cut_costs, over_relay

POSTS, MESSAGES = 300, 200
HEADERS_BYTES = 4 * 52
"""IP and TCP heads of a question, its answer, and an acknowledgement of each: the relay does not see them."""


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Steps]:
    folder = tmp_path_factory.mktemp("wire")
    return folder, over_relay(folder, made_content(POSTS, MESSAGES))


def _of(measured: tuple[Path, Steps], step: str) -> Count:
    return measured[1].counts[step]


def test_a_first_sync_is_one_turn_close_to_the_limit(measured: tuple[Path, Steps]) -> None:
    first = _of(measured, "first")
    assert (first.turns, first.connections) == (1, 1)
    assert first.payload <= 1.15 * limit_bytes(measured[1].lines)
    assert measured[1].told["first"]["pulled"] > POSTS + MESSAGES


def test_nothing_new_is_one_turn_and_few_bytes(measured: tuple[Path, Steps]) -> None:
    nothing = _of(measured, "nothing")
    assert nothing.turns == 1
    assert nothing.payload + HEADERS_BYTES <= 640


def test_ten_changed_records_are_one_turn(measured: tuple[Path, Steps]) -> None:
    ten = _of(measured, "ten")
    assert (ten.turns, measured[1].told["ten"]["pulled"]) == (1, 10)
    assert ten.payload <= 12_800


def test_twenty_posts_leave_in_one_turn(measured: tuple[Path, Steps]) -> None:
    assert (_of(measured, "twenty").turns, measured[1].told["twenty"]["pushed"]) == (1, 20)


def test_what_the_desk_says_it_cost_is_what_ran_over_the_line(measured: tuple[Path, Steps]) -> None:
    told, counted = measured[1].told["first"], _of(measured, "first")
    assert told["own_up"] == counted.up
    assert abs(told["own_down"] - counted.down) <= counted.down // 100  # the marks between its pieces are not counted by the desk


def test_a_cut_costs_at_most_64_kb(measured: tuple[Path, Steps]) -> None:
    costs = cut_costs(measured[0], measured[0] / "portal")
    assert len(costs) == len(CUTS)
    assert max(costs) <= 65_536
