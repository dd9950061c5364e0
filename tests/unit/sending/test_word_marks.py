"""Marks show what was written and what was taken away, and never lose a letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.sending.word_marks import Stretch, word_marks


def test_a_word_that_was_replaced_stands_as_removed_and_added() -> None:
    marks = word_marks("Rinse the sieve once with water.", "Rinse the sieve three times with water.")
    assert marks == (
        Stretch("", "Rinse the sieve "),
        Stretch("-", "once"),
        Stretch("+", "three times"),
        Stretch("", " with water."),
    )


def test_words_that_were_added_are_one_mark() -> None:
    marks = word_marks("Write down the colour of each fibre.", "Write down the colour and the length of each fibre.")
    assert [one.sign for one in marks] == ["", "+", ""]


def test_texts_with_nothing_in_common_are_not_cut_to_pieces() -> None:
    marks = word_marks("We met on Tuesday.", "Şehirde balık yok")
    assert marks == (Stretch("-", "We met on Tuesday."), Stretch("+", "Şehirde balık yok"))


def test_an_unchanged_paragraph_has_no_mark() -> None:
    assert word_marks("Same", "Same") == (Stretch("", "Same"),)
    assert word_marks("", "") == ()


@given(st.text(alphabet="ab .ş\n", max_size=40), st.text(alphabet="ab .ş\n", max_size=40))
def test_marks_hold_both_texts_whole(before: str, after: str) -> None:
    marks = word_marks(before, after)
    assert "".join(one.text for one in marks if one.sign != "+") == before
    assert "".join(one.text for one in marks if one.sign != "-") == after
