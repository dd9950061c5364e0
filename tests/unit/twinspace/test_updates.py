"""Reading updates: groups, what is new, pictures with their price, comments, likes; and writing them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from sync.records import ItemState
from tests.support.microplastic_space import demo_picture
from tests.support.twinspace_desk import ONLY_READING, TwinSpaceDesk, text
from tests.unit.copy.desk import ELENA, PLASTIC
from tests.unit.twinspace.conftest import MakeRoom
from ui.records.answer_field import AnswerField
from ui.records.answers import AnswersPart
from ui.records.growing_model import STEP
from ui.records.head import HeadPart
from ui.records.list_tab import ListTab
from ui.records.parts import BlocksPart
from ui.twinspace.room import TwinSpaceRoom
from ui.twinspace.updates import UPDATES

DeskAndRoom = tuple[TwinSpaceDesk, TwinSpaceRoom]


def updates(room: TwinSpaceRoom) -> ListTab:
    assert room.page is not None
    tab = room.page.tab(UPDATES)
    assert isinstance(tab, ListTab)
    return tab


def groups(room: TwinSpaceRoom) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in updates(room).model.rows:
        if not row.is_head:
            found.setdefault(row.group, []).append(row.title)
    return found


def test_the_list_says_what_is_new_and_what_waits(desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    desk.posts("We counted 41 fibres today")
    room.open_space(PLASTIC)
    found = groups(room)
    assert found["waiting"] == ["We counted 41 fibres today"]
    assert found["new"] == ["Beach clean-up photos", "First walk on the beach"]
    assert found["earlier"][0] == "Plan for June"
    assert "Not sent yet" in updates(room).model.rows[1].state.words


def test_the_model_keeps_its_promises(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.open_space(PLASTIC)
    model: QAbstractItemModel = updates(room).model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.posts("A new one")
    desk.do(desk.copy.visits.mark_seen, PLASTIC)
    qtbot.waitUntil(lambda: "new" not in groups(room))
    assert tester.model() is model


def test_fifteen_hundred_updates_are_read_in_windows(desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    desk.gets(
        *(desk.line_of(f"old{n}", "update", ELENA, {"title": f"Update {n}", "blocks": []}, "2025-01-01T00:00:00Z") for n in range(250))
    )
    room.open_space(PLASTIC)
    model = updates(room).model
    assert model.rowCount() < STEP + 10
    assert model.canFetchMore()
    room.open_target("update", "u-film")
    assert updates(room).list.currentIndex().data(Qt.ItemDataRole.DisplayRole).startswith("Ayşe Demirel. Film evening")


def test_a_picture_is_fetched_only_when_asked(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.open_target("update", "u-beach")
    card = updates(room).pane.part(BlocksPart).view._cards["pic-beach"]
    made = demo_picture("beach")
    assert "Show picture" in card.button.text()
    assert desk.line.wishes == []
    card.button.click()
    assert len(desk.line.wishes) == 1
    desk.fetches(made.preview)
    qtbot.waitUntil(lambda: "Show large picture" in card.button.text())


def test_a_comment_is_kept_while_written_and_waits_when_sent(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.open_target("update", "u-beach")
    field = updates(room).pane.part(AnswerField)
    qtbot.keyClicks(field.field, "Well done!")
    room.open_target("update", "u-june")
    assert field.field.toPlainText() == ""
    room.open_target("update", "u-beach")
    assert field.field.toPlainText() == "Well done!"
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: field.field.toPlainText() == "")
    comments = desk.copy.reading.records.list("comment", PLASTIC, "u-beach")
    assert [(row.text, row.state) for row in comments if row.is_mine] == [("Well done!", ItemState.WAITING)]
    assert desk.copy.reading.drafts.list() == []


def test_a_like_is_set_and_taken_back(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    room.open_target("update", "u-beach")
    like = updates(room).pane.part(AnswersPart).like
    for words in ("Likes: 4", "Likes: 3"):
        qtbot.mouseClick(like, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda words=words: like.text().strip().endswith(words[-1]))


def test_mark_as_seen_is_a_button_in_the_head(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    room.open_space(PLASTIC)
    button = updates(room).side.seen_button
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "new" not in groups(room))


def test_a_new_update_is_written_sent_and_taken_back(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.start_writing(PLASTIC)
    screen = room.screen_open
    assert screen is not None
    qtbot.keyClicks(screen.form.title, "We counted 41 fibres")
    qtbot.keyClicks(screen.form.edit, "Most are blue.")
    qtbot.mouseClick(screen.panel.send_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.screen_open is None)
    assert desk.sending() == ["We counted 41 fibres (waiting)"]
    pane = updates(room).pane
    pane.part(HeadPart).edit()
    qtbot.waitUntil(lambda: room.screen_open is not None)
    assert desk.sending() == ["We counted 41 fibres (draft)"]
    assert room.screen_open is not None
    assert room.screen_open.form.title.text() == "We counted 41 fibres"


def test_leaving_the_project_keeps_what_was_written(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.start_writing(PLASTIC)
    assert room.screen_open is not None
    qtbot.keyClicks(room.screen_open.form.title, "Half a thought")
    room.open_target("update", "u-beach")
    assert room.screen_open is None
    assert [draft.fields["title"] for draft in desk.copy.reading.drafts.list("update")] == ["Half a thought"]
    qtbot.waitUntil(lambda: groups(room).get("drafts") == ["Half a thought"])


def test_news_of_the_open_update_do_not_touch_the_editor(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.open_target("update", "u-walk")
    updates(room).pane.part(HeadPart).edit()
    screen = room.screen_open
    assert screen is not None
    qtbot.keyClicks(screen.form.title, "!")
    written = screen.form.title.text()
    desk.gets(desk.line_of("u-walk", "update", ELENA, {"title": "Changed", "blocks": text("Other")}, "2026-05-03T12:00:00Z"))
    assert screen.form.title.text() == written
    assert "newer version" in screen.notice.text()


def test_deleting_asks_first(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.open_target("update", "u-walk")
    pane = updates(room).pane
    pane.part(HeadPart).delete()
    box = pane.findChild(QMessageBox)
    assert box is not None
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: "First walk on the beach" not in str(groups(room)))
    assert desk.sending() == ["First walk on the beach (waiting)"]


@pytest.mark.parametrize("kind", ["update", "page"])
def test_what_the_role_forbids_is_absent(make_room: MakeRoom, kind: str) -> None:
    _desk, room = make_room(ONLY_READING)
    room.open_target("update", "u-beach")
    assert room.page is not None
    assert room.page.header.main.isHidden()
    assert updates(room).pane.part(AnswerField).isHidden()
    assert updates(room).pane.part(AnswersPart).like.isEnabled()
