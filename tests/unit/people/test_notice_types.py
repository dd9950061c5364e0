"""Types of notices: every topic of the contract has one, and whatever a profile holds is a wish or none."""

from __future__ import annotations

import pytest

from sync.copy.reading.notices import UnreadNotice
from ui.people.notice_types import OTHER, TYPES, NoticeWishes, summary_words, type_of, type_words, wishes_of
from ui.people.topics import TOPICS


def test_every_topic_has_a_type_and_every_type_its_own_words(qapp: object) -> None:
    assert [topic for topic in TOPICS if type_of(topic) == OTHER] == []
    assert type_of("of_tomorrow") == OTHER
    assert len({type_words(name) for name in TYPES}) == len(TYPES)


def test_wishes_come_back_as_they_were_kept() -> None:
    wishes = NoticeWishes(frozenset({"papers"}), frozenset({"papers", "messages"}))
    assert wishes_of(wishes.stored()) == wishes
    assert not wishes.counts(UnreadNotice("n", "label"))
    assert wishes.counts(UnreadNotice("n", "message"))
    assert not wishes.tells(UnreadNotice("n", "message"))


@pytest.mark.parametrize("stored", [None, [], "all", {"uncounted": None}, {"of_tomorrow": ["x"]}])
def test_anything_else_wishes_nothing(stored: object) -> None:
    assert wishes_of(stored) == NoticeWishes()


def test_the_computer_says_how_many_of_each_type(qapp: object) -> None:
    came = [UnreadNotice("1", "reply"), UnreadNotice("2", "message"), UnreadNotice("3", "comment"), UnreadNotice("4", "of_tomorrow")]
    assert summary_words(came).splitlines() == ["Messages: 1", "Comments and answers: 2", "Everything else: 1"]
