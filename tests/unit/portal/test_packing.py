"""How the feed's stream is packed: tightly while there is rest, and in few pieces (portal/packing.py)."""

from __future__ import annotations

import pytest
from backports import zstd

from portal.cursor import Cursor
from portal.feed import Checkpoint
from portal.feed_answer import pieces_of
from portal.packing import LEVEL, Backfills, backfill_packing, packer_of
from portal.problems import Problem
from portal.settings import Settings

SETTINGS = Settings(max_backfills=4, tight_backfills=2)


def checkpoints(count: int, packed_bytes: int) -> list[Checkpoint]:
    cursors = [Cursor("aaaaaaaa", 900, 0, 900, 900 - number) for number in range(count)]
    return [Checkpoint((f'{{"n":{at.below}}}',), at, at is not cursors[-1], packed_bytes) for at in cursors]


def pieces(count: int, packed_bytes: int) -> list[bytes]:
    return list(pieces_of("{}", iter(checkpoints(count, packed_bytes)), packer_of("zstd", {LEVEL: 3}), SETTINGS))


def test_who_comes_first_is_packed_tightly_and_the_last_is_asked_to_come_later():
    places = Backfills(SETTINGS)
    assert [places.enter() for _ in range(4)] == [True, True, False, False]
    with pytest.raises(Problem):
        places.enter()
    for _ in range(3):
        places.leave()
    assert places.enter()


@pytest.mark.parametrize(
    ("records", "has_rest", "level"),
    [(500, True, 19), (5_000, True, 19), (40_000, True, 19), (40_001, True, 12), (500, False, 12)],
)
def test_long_streams_and_crowds_are_packed_quickly(records, has_rest, level):
    assert backfill_packing(SETTINGS, records, has_rest=has_rest)[LEVEL] == level


def test_the_first_checkpoints_go_out_each_by_itself():
    first, second, *_ = pieces(8, 100)
    unpacker = zstd.ZstdDecompressor()
    assert unpacker.decompress(first).count(b'"checkpoint"') == 1
    assert unpacker.decompress(second).count(b'"checkpoint"') == 1


def test_small_checkpoints_travel_together_afterwards():
    assert len(pieces(40, 100)) == SETTINGS.eager_checkpoints + 1
    assert zstd.decompress(b"".join(pieces(40, 100))).count(b'"checkpoint"') == 40


def test_no_more_than_a_cut_may_cost_waits_for_company():
    most = SETTINGS.flush_bytes + SETTINGS.checkpoint_bytes
    assert most <= 65_536
    assert len(pieces(40, SETTINGS.checkpoint_bytes)) == 40
