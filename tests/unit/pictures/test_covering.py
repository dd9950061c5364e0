"""Faces are covered before a picture leaves: in every size, so that nothing below can be made out, and the uncovered one is gone."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.pictures import QtPictureMaker
from sync.copy.consent_rows import ConsentRow
from sync.covers import Cover
from tests.support.writing_desk import SPACE, WritingDesk, new_update
from ui.editor.covering import SOLID
from ui.editor.write_screen import WriteScreen
from ui.pictures.canvas import CoverCanvas
from ui.pictures.picture_dialog import PictureDialog

FACE = Cover("box", "solid", ((200, 100), (400, 300)))


def class_photo(width: int = 800, height: int = 600) -> bytes:
    """A wall with one red face and fine black marks in it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#C8D2D8"))
    painter = QPainter(image)
    painter.fillRect(200, 100, 200, 200, QColor("#E02020"))
    for line in range(200, 400, 6):
        painter.fillRect(line, 100, 2, 200, QColor("#101010"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def reds(data: bytes) -> int:
    """How many pixels are still of the face's red."""
    image = QImage.fromData(data)
    found = (image.pixelColor(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return sum(colour.red() > 150 and colour.green() < 90 for colour in found)


def test_a_solid_cover_is_in_every_size_that_leaves() -> None:
    made = QtPictureMaker().cover(class_photo(), [FACE])
    assert all(reds(data) > 20 for data in (QtPictureMaker().make(class_photo()).thumb,))
    assert [reds(data) for data in (made.original, made.preview, made.thumb)] == [0, 0, 0]
    assert QImage.fromData(made.original).pixelColor(300, 200) == SOLID
    assert made.placeholder != QtPictureMaker().make(class_photo()).placeholder


def test_coarse_squares_leave_nothing_to_recognise() -> None:
    image = QImage.fromData(QtPictureMaker().cover(class_photo(), [Cover("box", "pixels", FACE.points)]).original)
    face = image.copy(200, 100, 200, 200)
    row = [face.pixelColor(x, 100).rgb() for x in range(200)]
    assert sum(one != following for one, following in itertools.pairwise(row)) <= 5


def test_a_stroke_covers_a_badge_and_nothing_outside_the_picture_breaks() -> None:
    stroke = Cover("stroke", "solid", ((200, 100), (300, 200), (900, 900)), 60)
    image = QImage.fromData(QtPictureMaker().cover(class_photo(), [stroke, Cover("stroke", "pixels", ((10, 10),), 40)]).original)
    assert image.pixelColor(250, 150) == SOLID
    assert image.pixelColor(500, 100) == QColor("#C8D2D8")


@pytest.fixture
def canvas(qtbot: QtBot) -> CoverCanvas:
    made = CoverCanvas(QImage.fromData(class_photo()))
    qtbot.addWidget(made)
    made.fit_into(QSize(640, 480))
    made.show()
    return made


def test_a_box_is_made_moved_resized_and_taken_back_by_keys(qtbot: QtBot, canvas: CoverCanvas) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_N)
    assert canvas.covers.box() == ((340, 240), (460, 360))
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.covers.box() == ((328, 240), (448, 372))
    assert canvas.where_words() == "Box 1: 41 % from the left, 40 % from the top, 15 % wide"
    canvas.undo()
    canvas.undo()
    assert canvas.covers.box() == ((340, 240), (460, 360))
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert not canvas.covers.all


def test_a_box_never_leaves_the_picture(qtbot: QtBot, canvas: CoverCanvas) -> None:
    canvas.add_box()
    for _ in range(200):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    box = canvas.covers.box()
    assert box is not None
    assert box[1][0] == 800


def test_a_box_is_drawn_and_a_click_beside_makes_none(qtbot: QtBot, canvas: CoverCanvas) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(canvas, QPoint(120, 100))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(120, 100))
    assert len(canvas.covers.all) == 1
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert len(canvas.covers.all) == 1


def test_the_brush_follows_the_mouse(qtbot: QtBot, canvas: CoverCanvas) -> None:
    canvas.tool = "brush"
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(canvas, QPoint(80, 40))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(80, 40))
    assert [cover.shape for cover in canvas.covers.all] == ["stroke"]
    assert len(canvas.covers.all[0].points) >= 2


@pytest.fixture
def desk(qtbot: QtBot) -> WritingDesk:
    made = WritingDesk()
    made.consents.rows = {
        "c1": ConsentRow("c1", SPACE.id, None, "Blerta", "7b", "yes"),
        "c2": ConsentRow("c2", SPACE.id, None, "Arben", "7b", "no"),
    }
    return made


@pytest.fixture
def screen(qtbot: QtBot, desk: WritingDesk, tmp_path: Path) -> WriteScreen:
    """An update of Maria's with one class photograph, described."""
    made = WriteScreen(desk, new_update(title="Our class"), SPACE)
    qtbot.addWidget(made)
    made.resize(1300, 768)
    made.show()
    (tmp_path / "class.png").write_bytes(class_photo())
    with qtbot.waitSignal(made.form.rich.attaching.ready):
        made.form.rich.attaching.add_pictures([tmp_path / "class.png"])
    made.form.tray.described.emit("p1", "Our class before the school")
    return made


def dialog_of(qtbot: QtBot, screen: WriteScreen) -> PictureDialog:
    screen.form.tray._rows["p1"].faces.click()
    qtbot.waitUntil(lambda: screen.form.rich.opening.dialog is not None)
    dialog = screen.form.rich.opening.dialog
    assert dialog is not None
    return dialog


def checked(screen: WriteScreen) -> list[str]:
    screen._check()
    return [one.words for one in screen.panel._shown]


def test_the_covered_picture_takes_the_place_of_the_uncovered_one(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    uncovered = set(desk.kept.media)
    dialog = dialog_of(qtbot, screen)
    dialog.canvas.covers.add(FACE)
    with qtbot.waitSignal(screen.form.rich.opening.said):
        dialog.finish()
    assert screen.form.fields()["blocks"] == [{"type": "picture", "picture": "p2", "alt": "Our class before the school"}]
    assert screen.form.gather().picture_ids == ("p2",)
    assert not uncovered & set(desk.kept.media), "the uncovered bytes are gone"
    assert all(reds(data) == 0 for data in desk.kept.media.values())
    assert not screen.form.edit.document().isUndoAvailable(), "undo would bring the uncovered picture back"


def test_a_public_picture_asks_whether_pupils_can_be_recognised(qtbot: QtBot, screen: WriteScreen) -> None:
    assert "This is public: say whether pupils can be recognised in the pictures" in checked(screen)
    dialog = dialog_of(qtbot, screen)
    dialog.who.nobody.setChecked(True)
    with qtbot.waitSignal(screen.form.rich.opening.said):
        dialog.finish()
    assert not any("pupils" in words for words in checked(screen))


def test_a_pupil_without_consent_is_said_before_send(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    dialog = dialog_of(qtbot, screen)
    qtbot.keyClicks(dialog.who.pick, "Drita")
    qtbot.keyClick(dialog.who.pick, Qt.Key.Key_Return)
    dialog.who.add(desk.consents.rows["c2"])
    with qtbot.waitSignal(screen.form.rich.opening.said):
        dialog.finish()
    assert {row.name for row in desk.consents.rows.values()} == {"Blerta", "Arben", "Drita"}
    assert "Arben must not be shown: cover the face" in checked(screen)
    assert "No consent yet for Drita" in checked(screen)
    assert not screen.panel.send_button.isEnabled()


def test_a_yes_lets_it_go_and_the_note_goes_with_the_picture(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    dialog = dialog_of(qtbot, screen)
    dialog.who.add(desk.consents.rows["c1"])
    dialog.consent.setText("All families asked on 2 May")
    with qtbot.waitSignal(screen.form.rich.opening.said):
        dialog.finish()
    assert "This is public, and pupils can be recognised in the pictures" in checked(screen)
    assert screen.panel.send_button.isEnabled()
    assert screen.form.pictures()[0].consent == "All families asked on 2 May"


def test_cancel_changes_nothing(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    dialog = dialog_of(qtbot, screen)
    dialog.canvas.covers.add(FACE)
    dialog.reject()
    assert list(desk.kept.rows) == ["p1"]
    assert not desk.consents.notes


def question_of(screen: WriteScreen) -> QMessageBox:
    screen.panel.send_button.click()
    return next(iter(screen.findChildren(QMessageBox)))


def answer(box: QMessageBox, words: str) -> None:
    next(button for button in box.buttons() if button.text() == words).click()


def test_nothing_public_goes_before_the_teacher_has_said_who_is_in_it(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen) -> None:
    box = question_of(screen)
    assert box.text() == "Everyone on the internet will see the pictures. Can pupils be recognised?"
    answer(box, "Back")
    assert not desk.drafts.sent
    box = question_of(screen)
    with qtbot.waitSignal(screen.sent):
        answer(box, "Nobody: send")
    assert desk.consents.of_picture("p1").has_pupils is False


def test_only_for_members_is_one_answer_away(qtbot: QtBot, screen: WriteScreen) -> None:
    box = question_of(screen)
    with qtbot.waitSignal(screen.sent):
        answer(box, "Only for members: send")
    assert screen.form.fields()["is_public"] is False


def test_the_pictures_are_one_answer_away(qtbot: QtBot, screen: WriteScreen) -> None:
    answer(question_of(screen), "Look at the pictures")
    qtbot.waitUntil(lambda: screen.form.rich.opening.dialog is not None)
