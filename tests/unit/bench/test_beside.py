"""Peers' figures of an earlier run stand only beside the content they were taken with; what was measured here stands always."""

from __future__ import annotations

from bench.beside import Beside
from bench.peers.relay import Count

PUBLISHED = {"Anki": 1072.0, "mbsync": 2653.0}
MEASURED = {"nothing": Count(100, 200, 0, 1, 900)}


def test_what_was_measured_here_goes_before_what_was_published() -> None:
    beside = Beside(is_common=True, anki=MEASURED)
    assert beside.peers("nothing", PUBLISHED) == {"Anki": 900, "mbsync": 2653}
    assert beside.peers("nothing", {"Anki": 7.0}, "turns") == {"Anki": 1}
    assert "measured here" in beside.note


def test_of_other_content_nothing_is_published() -> None:
    beside = Beside(is_common=False, anki_s={"3g": 12.0}, why_not="Anki was not measured: no line")
    assert beside.peers("first", PUBLISHED) == {}
    assert beside.peers_s("3g", PUBLISHED) == {"Anki": 12.0}
    assert "no line" in beside.note
