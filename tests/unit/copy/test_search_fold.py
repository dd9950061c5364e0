"""The search finds what was meant, however it was spelt, and shows where it stands."""

from __future__ import annotations

import pytest

from sync.copy.search_fold import fold, folded_words, snippet_of

LONG = "We went to the beach. " * 8 + "Then the IŞIK in the laboratory was measured by Ayşe. " + "All went home. " * 20


@pytest.mark.parametrize(
    ("written", "asked"), [("IŞIK", "isik"), ("İzmir", "ızmır"), ("Ελλάδα", "ελλαδα"), ("Straße", "STRASSE"), ("Constanța", "constanta")]
)
def test_another_spelling_is_the_same_word(written: str, asked: str) -> None:
    assert fold(written) == fold(asked)
    assert folded_words(f"{written}, {asked}!") == [fold(asked)] * 2


def test_a_hit_in_the_middle_is_shown_with_what_stands_around() -> None:
    shown = snippet_of(LONG, ["isik"])
    assert "Then the IŞIK in the laboratory" in shown
    assert (shown[:2], shown[-2:]) == ("… ", " …")
    assert len(shown) < len(LONG) / 2


def test_a_word_is_found_by_its_beginning_but_not_in_its_middle() -> None:
    assert "laboratory" in snippet_of(LONG, ["labor"])
    assert snippet_of(LONG, ["oratory"]).startswith("We went to the beach.")


def test_a_short_text_is_shown_whole() -> None:
    assert snippet_of("41 fibres\n on Tuesday", ["fibres"]) == "41 fibres on Tuesday"
