"""What is said of a form while one writes, although it could be sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sync.records import ItemState
from tests.support.forms_desk import forms_desk, shown
from tests.support.writing_desk import SPACE
from tests.unit.copy.desk import Desk as CopyDesk
from tests.unit.copy.desk import line
from ui.forms.kinds.warnings import event_warnings, label_warnings, membership_warnings, pupil_warnings


def said(kind: str, state: str) -> Any:
    return replace(shown(kind, f"{kind}-{state}", ""), body={"state": state, "project": SPACE.id})


@pytest.mark.parametrize(("state", "count"), [("draft", 0), ("refused", 0), ("sent", 1), ("accepted", 1)])
def test_what_waits_or_was_given_is_not_asked_for_again(state: str, count: int) -> None:
    desk = forms_desk(said("membership_application", state), said("label_application", state))
    assert len(membership_warnings({}, desk)) == count
    body = {"project": SPACE.id, "evidence": ["one"]}
    assert [fault.field for fault in label_warnings(body, desk)].count("project") == count


def test_an_event_at_no_place_or_in_the_past_is_told() -> None:
    desk = forms_desk()
    wrong = {"mode": "on_site", "place": " ", "starts_at": "2001-01-01T09:00:00Z"}
    assert [fault.field for fault in event_warnings(wrong, desk)] == ["place", "starts_at"]
    assert event_warnings({"mode": "online", "starts_at": "2999-01-01T09:00:00Z"}, desk) == ()


def test_a_user_name_that_another_pupil_has_is_told_and_the_own_is_not(tmp_path: Path) -> None:
    copy = CopyDesk(tmp_path / "profile")
    copy.gets(line("p1", "pupil", 1, {"user_name": "aino.85", "display_name": "Aino"}))
    desk: Any = SimpleNamespace(reading=copy.copy.reading)
    assert [one.field for one in pupil_warnings({"user_name": "aino.85"}, desk)] == ["user_name"]
    assert pupil_warnings({"user_name": "aino.85"}, desk, "p1") == pupil_warnings({"user_name": "aino.8"}, desk) == ()
    assert pupil_warnings({"display_name": "Aino"}, desk) == ()
    copy.closes()


def test_evidence_that_came_back_or_is_nowhere_is_told() -> None:
    came_back = replace(shown("update", "back", ""), state=ItemState.RETURNED, revision=None)
    waits = replace(shown("update", "waits", ""), state=ItemState.WAITING, revision=None)
    desk = forms_desk(came_back, waits)
    assert label_warnings({"evidence": ["waits"]}, desk) == ()
    assert [one.field for one in label_warnings({"evidence": ["waits", "back", "gone"]}, desk)] == ["evidence", "evidence"]
