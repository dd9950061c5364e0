"""When a text shall appear: offered if the website can hold it back, kept in UTC with the draft, said in words."""

from __future__ import annotations

from datetime import date, time
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from sync.copy.rows import DraftRow
from tests.support.hand_made_desk import NOW
from tests.support.writing_desk import SPACE, WritingDesk, new_update
from ui.editor import schedule
from ui.editor.schedule import Schedule, schedule_words
from ui.editor.schedule_button import ScheduleButton
from ui.editor.write_screen import WriteScreen
from ui.forms import day_edit


@pytest.fixture(autouse=True)
def _computer_in_tirana(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (schedule, day_edit):
        monkeypatch.setattr(module, "own_zone", lambda: "Europe/Tirane")


def test_maria_lets_an_update_appear_on_monday(qtbot: QtBot) -> None:
    desk = WritingDesk()
    screen = WriteScreen(desk, new_update(title="Photos of the beach"), SPACE)
    qtbot.addWidget(screen)
    screen.schedule.publish_at.day.button.click()
    assert screen.schedule.publish_at.day.day() == date(2024, 5, 4), "tomorrow is offered first"
    screen.schedule.publish_at.day.set_day(date(2024, 5, 6))
    screen.schedule.publish_at.time.setTime(day_edit.QTime(7, 30))
    with qtbot.waitSignal(screen.sent):
        screen.panel.send_button.click()
    assert desk.drafts.sent[0].publish_at == "2024-05-06T05:30:00Z"


def test_a_website_that_cannot_wait_offers_no_time(qtbot: QtBot) -> None:
    account = WritingDesk().reading.account
    plain = SimpleNamespace(limits=account.limits, person=account.person, features=frozenset)
    screen = WriteScreen(WritingDesk(account=plain), new_update(), SPACE)
    qtbot.addWidget(screen)
    assert screen.schedule.publish_at.isHidden()
    assert not screen.schedule.not_after.isHidden()


def test_what_asks_others_for_an_answer_is_not_held_back() -> None:
    kinds = ("update", "project_proposal", "label_application")
    drafts = [DraftRow("", kind, SPACE.id, None, None, None, {}, (), "") for kind in kinds]
    assert [schedule.can_publish_later(WritingDesk(), draft) for draft in drafts] == [True, False, False]


def test_what_is_on_the_website_already_cannot_be_held_back(qtbot: QtBot) -> None:
    edit = DraftRow("", "update", SPACE.id, None, "u1", 3, {"title": "T", "is_public": True}, (), "")
    screen = WriteScreen(WritingDesk(), edit, SPACE)
    qtbot.addWidget(screen)
    assert screen.schedule.publish_at.isHidden()


def test_a_day_that_has_passed_is_said_before_it_goes(qtbot: QtBot) -> None:
    desk = WritingDesk()
    screen = WriteScreen(desk, new_update(title="T"), SPACE)
    qtbot.addWidget(screen)
    screen.schedule.not_after.set_moment("2024-05-02T08:00:00Z")
    screen.schedule.changed.emit()
    qtbot.waitUntil(lambda: not screen.panel.send_button.isEnabled())
    assert "has passed" in screen.panel.send_button.toolTip()


def test_a_kept_draft_remembers_its_time(qtbot: QtBot) -> None:
    desk = WritingDesk()
    screen = WriteScreen(desk, new_update(title="T"), SPACE)
    qtbot.addWidget(screen)
    screen.schedule.publish_at.day.button.click()
    screen.leave()
    again = WriteScreen(desk, desk.drafts.rows["d1"], SPACE)
    qtbot.addWidget(again)
    assert again.schedule.publish_at.time.time_of_day() == time(8)
    assert again.schedule.chosen().publish_at == "2024-05-04T06:00:00Z"


def test_an_answer_has_a_clock_beside_it(qtbot: QtBot) -> None:
    button = ScheduleButton(WritingDesk())
    qtbot.addWidget(button)
    button.open_draft(DraftRow("", "reply", SPACE.id, "t1", None, None, {"thread": "t1", "text": ""}, (), ""))
    button.click()
    assert button.dialog is not None
    button.dialog.box.not_after.day.button.click()
    with qtbot.waitSignal(button.changed):
        button.dialog.done_button.click()
    assert button.isChecked()
    assert "it comes back to you" in button.accessibleDescription()


def test_the_sentence_says_what_follows() -> None:
    assert schedule_words(Schedule(), NOW) == ""
    assert "appears there" in schedule_words(Schedule("2024-05-06T05:30:00Z"), NOW)
