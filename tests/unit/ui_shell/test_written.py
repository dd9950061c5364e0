"""Written offline on Thursday, arrived on Friday: readers are told; what arrived at once says only when."""

from __future__ import annotations

from dataclasses import replace

from tests.support.forms_desk import shown
from ui.written import begun_at, is_written_offline, short_written_words, written_words

NOW = "2024-05-03T12:30:00Z"
POST = shown("update", "u1", "Photos")


def test_a_post_that_was_long_on_its_way_says_so() -> None:
    late = replace(POST, written_at="2024-04-25T08:00:00Z")
    assert is_written_offline(late)
    assert written_words(late, NOW).startswith("Written offline")
    assert short_written_words(late, NOW).endswith(", offline")


def test_a_post_that_arrived_at_once_does_not() -> None:
    prompt = replace(POST, written_at="2024-05-02T09:58:00Z")
    assert written_words(prompt, NOW) == written_words(POST, NOW) == ""
    assert "offline" not in short_written_words(prompt, NOW)


def test_what_still_waits_is_not_called_late() -> None:
    assert not is_written_offline(replace(POST, written_at="2024-04-25T08:00:00Z", revision=None))


def test_what_was_changed_later_does_not_move_when_its_author_wrote_it() -> None:
    changed = replace(POST, written_at="2024-05-03T12:20:00Z")
    assert begun_at(changed) == POST.created_at
    assert begun_at(replace(POST, written_at="2024-05-02T09:58:00Z")) == "2024-05-02T09:58:00Z"
