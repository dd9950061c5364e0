"""When the next exchange is due because of what a teacher does."""

from __future__ import annotations

import pytest

from sync.changes import Changes
from sync.engine.wanting import DRAFT_REST_S, Wanting


def wrote(kind: str, initiator: str = "editor") -> Changes:
    return Changes(frozenset({(kind, "")}), frozenset(), initiator)


@pytest.mark.parametrize("kind", ["outbox", "directory_asked"])
def test_what_is_to_be_sent_or_asked_waits_a_moment_for_the_next_thing(kind: str) -> None:
    wanting = Wanting(1.0)
    assert wanting.note(wrote(kind), 10.0, drafts_follow=False)
    wanting.note(wrote(kind), 10.8, drafts_follow=False)
    assert (wanting.due_s(300.0, 10.8), wanting.is_urgent) == (11.0, True)


def test_an_unfinished_text_waits_until_nobody_types() -> None:
    wanting = Wanting()
    assert wanting.note(wrote("draft_local"), 10.0, drafts_follow=True)
    assert not wanting.note(wrote("draft_local"), 20.0, drafts_follow=True)
    assert (wanting.due_s(300.0, 20.0), wanting.is_urgent) == (20.0 + DRAFT_REST_S, False)
    wanting.met()
    assert wanting.due_s(300.0, 20.0) == 300.0


def test_what_the_exchange_writes_or_what_does_not_follow_asks_for_nothing() -> None:
    wanting = Wanting()
    assert not wanting.note(wrote("draft_local"), 10.0, drafts_follow=False)
    assert not wanting.note(wrote("outbox", "exchange"), 10.0, drafts_follow=True)
    assert wanting.due_s(300.0, 10.0) == 300.0


def test_asked_for_it_comes_at_once() -> None:
    wanting = Wanting()
    wanting.is_asked = True
    assert (wanting.due_s(300.0, 10.0), wanting.is_urgent) == (10.0, True)
