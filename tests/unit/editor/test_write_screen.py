"""The write screen: kept within a second, checked while writing, sent as one command, never overwritten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sync.changes import Changes
from sync.errors import BadInput, CopyUnusable
from tests.support.writing_desk import SPACE, WritingDesk, beach_picture, new_update, write_screen
from ui.editor.edit_session import AUTOSAVE_MS
from ui.editor.write_screen import WriteScreen


@pytest.fixture
def desk(qtbot: QtBot) -> WritingDesk:
    return WritingDesk()


@pytest.fixture
def screen(qtbot: QtBot, desk: WritingDesk) -> WriteScreen:
    return write_screen(desk, qtbot)


def write(qtbot: QtBot, screen: WriteScreen, title: str, text: str = "") -> None:
    qtbot.keyClicks(screen.form.title, title)
    qtbot.keyClicks(screen.form.edit, text)


def attach(qtbot: QtBot, screen: WriteScreen, path: Path) -> None:
    path.write_bytes(beach_picture())
    with qtbot.waitSignal(screen.form.rich.attaching.ready):
        screen.form.rich.attaching.add_pictures([path])


def test_what_is_written_is_saved_soon_and_only_as_one_draft(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    assert AUTOSAVE_MS <= 1000
    with qtbot.waitSignal(screen.session.saved):
        write(qtbot, screen, "We counted 41 fibres")
    with qtbot.waitSignal(screen.session.saved):
        write(qtbot, screen, " today", "Class 7B")
    assert list(desk.drafts.rows) == ["d1"]
    assert desk.drafts.rows["d1"].fields["title"] == "We counted 41 fibres today"
    assert desk.drafts.rows["d1"].fields["blocks"] == [{"type": "paragraph", "runs": [{"text": "Class 7B"}]}]
    assert screen.header.saved_words().startswith("Saved on this computer")


def test_going_back_keeps_the_text_at_once(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    write(qtbot, screen, "Half a thought")
    with qtbot.waitSignal(screen.closed):
        qtbot.mouseClick(screen.header.back, Qt.MouseButton.LeftButton)
    assert desk.drafts.rows["d1"].fields["title"] == "Half a thought"


def test_an_empty_text_leaves_nothing_behind(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    with qtbot.waitSignal(screen.closed):
        qtbot.mouseClick(screen.header.keep, Qt.MouseButton.LeftButton)
    assert not desk.drafts.rows


def test_a_picture_is_made_smaller_and_asks_for_its_description(
    qtbot: QtBot, desk: WritingDesk, screen: WriteScreen, tmp_path: Path
) -> None:
    write(qtbot, screen, "Beach")
    attach(qtbot, screen, tmp_path / "beach.jpg")
    qtbot.waitUntil(lambda: "Say what each picture shows" in screen.panel.send_button.toolTip())
    assert not screen.panel.send_button.isEnabled()
    qtbot.keyClicks(screen.form.tray._rows["p1"].field, "A beach")
    qtbot.waitUntil(screen.panel.send_button.isEnabled)
    screen.form.readers.choose("members")
    with qtbot.waitSignal(screen.sent):
        qtbot.mouseClick(screen.panel.send_button, Qt.MouseButton.LeftButton)
    sent = desk.drafts.sent[0]
    assert sent.picture_ids == ("p1",)
    assert sent.fields["blocks"] == [{"type": "picture", "picture": "p1", "alt": "A beach"}]
    assert ("describe", "p1", "A beach") in desk.calls


def test_a_picture_taken_out_again_does_not_go(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen, tmp_path: Path) -> None:
    write(qtbot, screen, "Beach")
    attach(qtbot, screen, tmp_path / "beach.jpg")
    screen.form.tray._rows["p1"].removed.emit("p1")
    assert screen.form.tray.isHidden()
    screen.session.send()
    qtbot.waitUntil(lambda: bool(desk.drafts.sent))
    assert desk.drafts.sent[0].picture_ids == ()
    assert ("forget", "p1") in desk.calls


def test_a_text_file_that_says_it_is_a_picture_is_told(qtbot: QtBot, screen: WriteScreen, tmp_path: Path) -> None:
    (tmp_path / "beach.jpg").write_text("no picture")
    with qtbot.waitSignal(screen.form.attach_failed) as failed:
        screen.form.rich.attaching.add_pictures([tmp_path / "beach.jpg", tmp_path / "gone.jpg"])
    assert failed.args == ["beach.jpg", BadInput("not_a_picture", failed.args[1].value)]
    assert "beach.jpg" in screen.notice.text() or "gone.jpg" in screen.notice.text()


def test_a_screenshot_can_be_pasted(qtbot: QtBot, screen: WriteScreen) -> None:
    with qtbot.waitSignal(screen.form.rich.attaching.ready):
        screen.form.rich.attaching.add_screenshot(QImage.fromData(beach_picture()), "Picture")
    assert [picture.id for picture in screen.form.pictures()] == ["p1"]


def test_a_full_disk_is_told_and_tried_again(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_row: object) -> str:
        raise CopyUnusable("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(desk.drafts, "save", full)
        with qtbot.waitSignal(screen.session.failed):
            write(qtbot, screen, "Text")
        assert screen.notice.text()
        with qtbot.assertNotEmitted(screen.closed):
            qtbot.mouseClick(screen.header.back, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(screen.session.saved):
        write(qtbot, screen, " more")
    assert desk.drafts.rows["d1"].fields["title"] == "Text more"


def test_news_never_touch_an_open_text(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    write(qtbot, screen, "Mine", "My text")
    desk.bus.changed.emit(Changes(frozenset({("update", SPACE.id), ("media", "")}), frozenset({"r9"}), "exchange"))
    assert screen.form.fields()["title"] == "Mine"


def test_readers_are_changed_in_the_bar(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    write(qtbot, screen, "Mine")
    assert screen.form.fields()["is_public"] is True
    members = screen.form.readers.button.menu().actions()[1]
    members.trigger()
    assert screen.form.fields()["is_public"] is False


def test_the_toolbar_shows_and_changes_what_is_under_the_cursor(qtbot: QtBot, screen: WriteScreen) -> None:
    screen.form.edit.setFocus()
    qtbot.keyClick(screen.form.edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(screen.form.edit, "41")
    assert screen.form.toolbar.bold.isChecked()
    qtbot.keyClick(screen.form.edit, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert screen.form.toolbar.bullets.isChecked()
    assert screen.form.fields()["blocks"] == [{"type": "list", "ordered": False, "items": [[{"text": "41", "bold": True}]]}]


def test_a_link_and_a_video_are_asked_for(qtbot: QtBot, screen: WriteScreen) -> None:
    asking = screen.form.asking
    asking.ask_link()
    dialog = asking.dialog
    assert dialog is not None
    dialog.words_field.setText("our film")
    dialog.address_field.setText("file:///etc/passwd")
    assert not dialog.done_button.isEnabled()
    dialog.address_field.setText("example.org/film")
    dialog.done_button.click()
    asking.ask_video()
    assert asking.dialog is not None
    asking.dialog.address_field.setText("https://video.example.org/1")
    asking.dialog.done_button.click()
    paragraph, video = screen.form.fields()["blocks"]
    assert paragraph["runs"] == [{"text": "our film", "link": "https://example.org/film"}]
    assert video["url"] == "https://video.example.org/1"


def test_on_a_small_window_the_check_is_a_drawer(qtbot: QtBot, screen: WriteScreen) -> None:
    screen.resize(940, 700)
    qtbot.waitUntil(screen.footer.isVisible)
    assert not screen.panel.isVisible()
    qtbot.mouseClick(screen.footer.drawer, Qt.MouseButton.LeftButton)
    assert screen.panel.isVisible()
    assert screen.footer.send_button.isHidden()
    screen.resize(1300, 700)
    qtbot.waitUntil(lambda: not screen.footer.isVisible())
    assert screen.panel.isVisible()


def test_a_project_one_has_left_takes_no_text(qtbot: QtBot, desk: WritingDesk) -> None:
    left = replace(SPACE, is_member=False)
    desk.reading.spaces.get = lambda _space: left
    screen = WriteScreen(desk, new_update(title="Text"), left)
    qtbot.addWidget(screen)
    assert not screen.panel.send_button.isEnabled()
    assert "no longer a member" in screen.panel.send_button.toolTip()


def test_a_text_that_went_on_at_another_computer_is_told_and_mine_stays(desk: WritingDesk, qtbot: QtBot) -> None:
    desk.drafts.rows["d1"] = replace(new_update(title="Photos"), id="d1")
    screen = WriteScreen(desk, desk.drafts.rows["d1"], SPACE)
    qtbot.addWidget(screen)
    assert screen.notice.isHidden()
    desk.drafts.moved["d1"] = "d2"
    desk.bus.changed.emit(Changes(frozenset({("draft_local", SPACE.id)}), frozenset({"d2"}), "exchange"))
    assert not screen.notice.isHidden()
    assert screen.form.title.text() == "Photos"


def test_pictures_that_are_elsewhere_are_told_when_the_text_is_opened(desk: WritingDesk, qtbot: QtBot) -> None:
    desk.drafts.rows["d1"] = replace(new_update(title="Photos"), id="d1", is_from_elsewhere=True, missing_pictures=("p9",))
    screen = WriteScreen(desk, desk.drafts.rows["d1"], SPACE)
    qtbot.addWidget(screen)
    assert not screen.notice.isHidden()


@pytest.mark.parametrize(("kind", "place"), [("twinspace", True), ("own", False)])
def test_a_project_is_named_above_and_the_own_space_is_not(desk: WritingDesk, qtbot: QtBot, kind: str, place: bool) -> None:
    screen = WriteScreen(desk, new_update(), replace(SPACE, kind=kind))
    qtbot.addWidget(screen)
    assert (SPACE.title in [label.text() for label in screen.header.findChildren(QLabel)]) is place
