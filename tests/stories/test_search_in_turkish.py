"""Turkish words are found in the window however they are typed: with dots or without, in capitals, with or without marks."""

from __future__ import annotations

import pytest

from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TITLE, TEXT = "Iğdır gölünde ölçüm", "Sınıf 8A ılık suyu süzdü."


@pytest.mark.parametrize("words", ["ığdır", "IĞDIR", "igdir", "ILIK su", "sinif suzdu", "SINIF ölç"])
def test_maria_finds_her_update(maria: Teacher, words: str) -> None:
    maria.posts_update(TITLE, TEXT)
    maria.searches(words)
    assert any(TITLE in row for row in maria.screen.rows("What was found")), maria.screen.rows("What was found")


def test_what_was_found_opens_in_its_room(maria: Teacher) -> None:
    maria.posts_update(TITLE, TEXT)
    maria.searches("ilik su")
    maria.screen.choose("What was found", TITLE)
    wait_until(lambda: maria.screen.find("Updates") and maria.screen.says(TEXT), "the update")


def test_what_is_not_there_is_said(maria: Teacher) -> None:
    maria.searches("zürafa gezegeni")
    wait_until(lambda: maria.screen.says("Nothing found for"), "the words that nothing was found")
