"""Two versions by keyboard: choose, type, save."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sync.blocks import plain_text
from sync.changes import Changes
from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.support.hand_made_desk import HandMadeDesk
from tests.support.sending_rows import CONFLICT, sending_reading
from ui.sending.two_versions import TwoVersions


@pytest.fixture
def desk() -> HandMadeDesk:
    return HandMadeDesk(sending_reading())


@pytest.fixture
def screen(qtbot: QtBot, desk: HandMadeDesk) -> TwoVersions:
    made = TwoVersions(desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    assert made.open_conflict("c1")
    return made


def test_the_title_names_the_other_teacher(screen: TwoVersions) -> None:
    assert screen._title.text() == "You and Elena Popescu changed this page"
    assert screen._count.text() == "1 of 3 chosen"
    assert not screen._save.isEnabled()


def test_f8_goes_to_the_next_change_and_f7_back(screen: TwoVersions, qtbot: QtBot) -> None:
    assert screen._current == 1
    qtbot.keyClick(screen, Qt.Key.Key_F8)
    assert screen._current == 2
    qtbot.keyClick(screen, Qt.Key.Key_F7)
    qtbot.keyClick(screen, Qt.Key.Key_F7)
    assert screen._current == 0
    assert screen.rows[0].property("place") == "selected"


def test_the_result_is_saved_when_all_is_chosen(screen: TwoVersions, desk: HandMadeDesk, qtbot: QtBot) -> None:
    screen.rows[1].take("theirs")
    screen.rows[2].take("mine")
    assert screen._save.isEnabled()
    with qtbot.waitSignal(screen.left):
        qtbot.mouseClick(screen._save, Qt.MouseButton.LeftButton)
    name, conflict, body = desk.calls[0]
    assert (name, conflict) == ("conflicts.resolve", "c1")
    text = plain_text(body["blocks"])
    assert "three times" in text
    assert "take a photo" in text
    assert "last year" in text
    assert body["title"] == "How we count fibres"


def test_typing_into_the_result_counts(screen: TwoVersions, qtbot: QtBot) -> None:
    field = screen.rows[1].result
    qtbot.keyClicks(field, "Colour, length and photo.")
    assert screen._count.text() == "2 of 3 chosen"
    assert screen._versions is not None
    assert screen._versions.result_text(screen._versions.changes[1]) == "Colour, length and photo."


def test_changes_are_told_by_signs_too(screen: TwoVersions) -> None:
    (mine, theirs) = screen.rows[0]._marked()
    assert "− once" in mine.toPlainText()
    assert "+ three times" in mine.toPlainText()
    assert theirs.toPlainText() == "Rinse the sieve once with filtered water. Count under the lamp."


def test_decide_later_changes_nothing(screen: TwoVersions, desk: HandMadeDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.left):
        screen._later.click()
    assert desk.calls == []


def test_a_newer_version_never_replaces_what_is_being_chosen(screen: TwoVersions, desk: HandMadeDesk) -> None:
    screen.rows[1].take("both")
    newer = {"c1": replace(CONFLICT, theirs_revision=10)}
    desk.reading.conflicts.get = newer.get  # type: ignore[method-assign]
    desk.bus.changed.emit(Changes(frozenset({("conflict", "s-micro")})))
    assert screen._notice.text() == "This was changed on the website once more."
    assert screen._count.text() == "2 of 3 chosen"


def test_a_settled_conflict_cannot_be_opened(desk: HandMadeDesk, qtbot: QtBot) -> None:
    screen = TwoVersions(desk)
    qtbot.addWidget(screen)
    assert not screen.open_conflict("c-gone")


def test_every_control_has_a_name_and_a_way_by_keyboard(screen: TwoVersions) -> None:
    assert nameless(screen) == []
    assert rich_labels(screen) == []
    assert unreachable(screen) == []


def test_every_change_is_chosen_and_sent_without_a_mouse(screen: TwoVersions, desk: HandMadeDesk, qtbot: QtBot) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_F7)
    for _ in screen.rows:
        row = screen.rows[screen._current]
        qtbot.keyClick(row.result, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert row.choices is not None
        button = screen.focusWidget()
        assert button in row.choices.findChildren(QAbstractButton)
        qtbot.keyClick(button, Qt.Key.Key_Space)
        qtbot.keyClick(screen, Qt.Key.Key_F8)
    assert screen._count.text() == "3 of 3 chosen"
    assert screen._save.isEnabled()
    screen._save.setFocus()
    qtbot.keyClick(screen._save, Qt.Key.Key_Space)
    assert [call[0] for call in desk.calls] == ["conflicts.resolve"]
