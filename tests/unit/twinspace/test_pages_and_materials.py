"""Pages as a tree, materials as a grid; adding several pictures at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.support.twinspace_desk import DEMO, TwinSpaceDesk, text
from tests.unit.copy.desk import ELENA, PLASTIC
from ui.records.commands import file_name, save_file
from ui.records.list_tab import ListTab
from ui.records.parts import ActionsPart
from ui.records.read_text import ReadText
from ui.style.theme import Look, ThemeSource, theme_source
from ui.twinspace.added_picture import AddedPicture
from ui.twinspace.materials_rows import MaterialFilter, MaterialsReading
from ui.twinspace.materials_tab import MATERIALS, MaterialsTab
from ui.twinspace.pages import PAGES
from ui.twinspace.room import TwinSpaceRoom

DeskAndRoom = tuple[TwinSpaceDesk, TwinSpaceRoom]


def pages(room: TwinSpaceRoom) -> ListTab:
    assert room.page is not None
    tab = room.page.tab(PAGES)
    assert isinstance(tab, ListTab)
    return tab


def materials(room: TwinSpaceRoom) -> MaterialsTab:
    assert room.page is not None
    room.page.show_tab(MATERIALS)
    tab = room.page.tab(MATERIALS)
    assert isinstance(tab, MaterialsTab)
    return tab


def test_pages_stand_in_the_order_of_the_tree(desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    room.open_target("page", "page-lake")
    assert [(row.title, row.depth) for row in pages(room).model.rows] == [
        ("About our project", 0),
        ("Water in five countries", 0),
        ("Our lake", 1),
        ("The sea at Constanța", 1),
        ("Notes for teachers", 0),
    ]
    QAbstractItemModelTester(pages(room).model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert pages(room).pane.record_id == "page-lake"


def test_pages_that_hang_on_each_other_are_not_lost(desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    body = {"title": "Ring", "blocks": [], "order": "x", "visibility": "members", "state": "published"}
    ring = [
        desk.line_of(one, "page", ELENA, {**body, "parent": other}, "2026-05-01T00:00:00Z") for one, other in (("r1", "r2"), ("r2", "r1"))
    ]
    desk.gets(*ring, desk.line_of("r3", "page", ELENA, {**body, "parent": "gone"}, "2026-05-01T00:00:00Z"))
    room.open_space(PLASTIC)
    assert [row.title for row in pages(room).model.rows].count("Ring") == 3


def test_a_page_is_edited_over_the_version_that_was_seen(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.open_target("page", "page-lake")
    qtbot.mouseClick(pages(room).pane.part(ActionsPart).button("edit"), Qt.MouseButton.LeftButton)
    screen = room.screen_open
    assert screen is not None
    qtbot.keyClicks(screen.form.edit, "New! ")
    desk.gets(desk.line_of("page-lake", "page", ELENA, {**_lake(desk), "title": "Our big lake"}, "2026-05-03T12:00:00Z"))
    screen.session.send()
    qtbot.waitUntil(lambda: room.screen_open is None)
    (operation,) = desk.batch()
    assert operation.action == "update"
    assert operation.base < desk.revision
    assert list(operation.fields) == ["blocks"] or "blocks" in operation.fields


def _lake(desk: TwinSpaceDesk) -> dict[str, object]:
    row = desk.copy.reading.records.get("page-lake")
    assert row is not None
    return {**row.body, "blocks": text("Our lake: what we found out so far.")}


def test_a_new_page_stands_below_the_chosen_one(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.open_target("page", "page-water")
    pages(room).pane.part(ActionsPart).button("below").click()
    screen = room.screen_open
    assert screen is not None
    qtbot.keyClicks(screen.form.title, "The river")
    screen.session.send()
    qtbot.waitUntil(lambda: room.screen_open is None)
    qtbot.waitUntil(lambda: ("The river", 1) in [(row.title, row.depth) for row in pages(room).model.rows])
    (operation,) = desk.batch()
    above, order = operation.fields["parent"], operation.fields["order"]
    assert above == "page-water"
    assert order > "b", "behind its sibling"


def test_a_new_page_of_the_main_button_stands_at_the_top(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.start_writing(PLASTIC, "page")
    screen = room.screen_open
    assert screen is not None
    qtbot.keyClicks(screen.form.title, "Our questions")
    screen.session.send()
    qtbot.waitUntil(lambda: room.screen_open is None)
    (operation,) = desk.batch()
    assert operation.fields.get("parent") is None
    assert operation.fields["order"] > "c", "behind the last page of the top"


def test_materials_are_chosen_and_fetched_with_a_price(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.open_space(PLASTIC)
    tab = materials(room)
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert {row.kind for row in tab.model.rows} == {"picture", "file", "video"}
    for key in ("pic-beach", "file-1"):
        tab.grid.selectionModel().select(tab.model.index_of(key), QItemSelectionModel.SelectionFlag.Select)
    qtbot.mouseClick(tab.bar._get, Qt.MouseButton.LeftButton)
    assert len(desk.line.wishes) == 2
    assert tab.grid.chosen() == []


def test_filters_narrow_the_grid(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    room.open_space(PLASTIC)
    tab = materials(room)
    tab.bar.sorts._group.button(3).click()
    assert [row.key for row in tab.model.rows] == ["file-1"]
    tab.bar.sorts._group.button(0).click()
    tab.bar.albums.setCurrentIndex(tab.bar.albums.findData("album-1"))
    assert [row.key for row in tab.model.rows] == ["pic-beach"]
    tab.bar.states.setCurrentIndex(tab.bar.states.findData("here"))
    assert tab.model.rows == ()


def test_a_state_is_found_however_far_back(desk_and_room: DeskAndRoom) -> None:
    desk, _room = desk_and_room
    reading = MaterialsReading(desk.window, PLASTIC)
    oldest = reading.rows(100)[-1]
    refs = desk.copy.reading.records.get(oldest.key).body
    for name in ("thumb", "preview", "original"):
        if name in refs:
            desk.do(desk.copy.media.remember, refs[name]["sha256"], 1, "image/jpeg")
    reading.filter = MaterialFilter("all", "", "here")
    assert [row.key for row in reading.rows(1)] == [oldest.key]
    reading.filter = MaterialFilter("all", "", "website")
    assert [row.key for row in reading.rows(1)] != [oldest.key]


def test_several_pictures_are_added_described_and_sent(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    room.open_space(PLASTIC)
    adding = materials(room).add()
    adding.add_paths([DEMO / "letters-original.jpg", DEMO / "agenda.pdf"])
    qtbot.waitUntil(lambda: len(adding.handful.added) == 2)
    assert not adding.send.isEnabled()
    (row,) = adding.findChildren(AddedPicture)
    row.row.field.setText("Letters on a table")
    row.caption.setText("Week 12")
    adding.put_into("album-1")
    with qtbot.waitSignal(adding.closed):
        qtbot.mouseClick(adding.send, Qt.MouseButton.LeftButton)
    waiting = [row for row in desk.copy.reading.records.list("picture", PLASTIC) if row.is_mine]
    assert [(row.body["alt"], row.body["caption"], row.body["album"]) for row in waiting] == [("Letters on a table", "Week 12", "album-1")]
    assert len([one for one in desk.batch() if one.kind in ("picture", "file")]) == 2


def test_a_file_is_saved_where_the_teacher_wants(qtbot: QtBot, desk_and_room: DeskAndRoom, tmp_path: Path) -> None:
    desk, _room = desk_and_room
    data = b"%PDF-1.4" * 90_000
    desk.fetches(data, "application/pdf")
    done: list[int] = []
    assert file_name(desk.window, "file-1") == "protocol.pdf"
    save_file(desk.window, "file-1", tmp_path / "out.pdf", done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert (tmp_path / "out.pdf").read_bytes() == data


def test_every_part_of_the_room_has_a_name(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    room.open_target("update", "u-beach")
    room.open_target("page", "page-lake")
    room.open_target("picture", "pic-lake")
    room.open_target("update", "u-beach")
    updated = room.start_writing
    for check in (nameless, rich_labels, unreachable):
        assert check(room) == []
    updated(PLASTIC)
    for check in (nameless, rich_labels, unreachable):
        assert check(room) == []


def test_another_look_dresses_the_room_anew_where_it_was(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    source = theme_source() or ThemeSource(app, Look("light"))
    desk, _room = desk_and_room
    room = TwinSpaceRoom(desk.window)
    room.open_target("page", "page-lake")
    source.set_look(Look("dark", is_large=True))
    text_view = pages(room).pane.findChild(ReadText)
    assert text_view is not None
    cursor = text_view.textCursor()
    assert cursor.charFormat().foreground().color() == source.theme.colour("text")
    assert pages(room).pane.record_id == "page-lake"
    source.set_look(Look("light"))
    delete(room)
