"""The steps of a proposal and who must act, for the founder and for who is asked, in every state."""

from __future__ import annotations

from typing import Any

import pytest

from sync.copy.rows import ShownRecord
from sync.records import Author
from ui.proposals.beginning import begun_from
from ui.proposals.steps import DONE, LATER, NO, NOW, steps_of
from ui.proposals.words import can_write, is_my_turn, next_words

MARIA, TOMAS = Author("p-1", "Maria", "AL"), {"id": "p-2", "name": "Tomás", "country": "PT"}
WAITING = [{"country": "AL", "state": "accepted", "at": "2026-01-02T08:00:00Z"}, {"country": "PT", "state": "waiting"}]


def proposal(state: str, *, is_mine: bool = True, **more: Any) -> ShownRecord:
    body = {"title": "Rain", "state": state, "co_founder": TOMAS, **more}
    return ShownRecord("r", "project_proposal", "s", None, 1, "Rain", "", MARIA, "", "", body, is_mine=is_mine)


@pytest.mark.parametrize(
    ("state", "more", "marks"),
    [
        ("draft", {}, [NOW, LATER, LATER, LATER, LATER]),
        ("waiting_partner", {}, [DONE, NOW, LATER, LATER, LATER]),
        ("waiting_nso", {"approvals": WAITING}, [DONE, DONE, DONE, NOW, LATER]),
        ("active", {"approvals": WAITING, "twinspace": "t"}, [DONE, DONE, DONE, DONE, DONE]),
        ("refused", {"reason": "No time"}, [DONE, NO, LATER, LATER, NO]),
        (
            "refused",
            {"approvals": [WAITING[0], {"country": "PT", "state": "refused", "text": "A plan, please"}]},
            [DONE, DONE, DONE, NO, NO],
        ),
        ("closed", {}, [DONE, LATER, LATER, LATER, NO]),
    ],
)
def test_each_state_marks_what_is_waited_for(state: str, more: dict[str, Any], marks: list[str]) -> None:
    assert [step.mark for step in steps_of(proposal(state, **more))] == marks


def test_a_national_project_asks_one_organisation() -> None:
    national = proposal("waiting_partner", co_founder={"id": "p-3", "name": "Blerta", "country": "AL"})
    assert len(steps_of(national)) == 4


def test_a_no_says_why_where_it_was_said() -> None:
    refused = {"country": "PT", "state": "refused", "text": "A plan, please"}
    assert [step.below for step in steps_of(proposal("refused", approvals=[refused]))][2] == "A plan, please"


def test_only_the_founder_writes_and_only_the_one_asked_has_the_turn() -> None:
    mine, asked = proposal("waiting_partner"), proposal("waiting_partner", is_mine=False)
    assert (can_write(mine), is_my_turn(mine)) == (True, False)
    assert (can_write(asked), is_my_turn(asked)) == (False, True)
    assert "Maria asks you" in next_words(asked)[0]
    assert "Tomás has to agree" in next_words(mine)[0]
    assert not can_write(proposal("waiting_nso"))


def test_a_new_one_takes_over_the_partner_only_from_an_own_one() -> None:
    assert begun_from(proposal("closed", aims="To look"))["co_founder"] == TOMAS
    taken = begun_from(proposal("refused", is_mine=False, aims="To look", reason="no", approvals=WAITING))
    assert taken == {"title": "Rain", "aims": "To look"}
