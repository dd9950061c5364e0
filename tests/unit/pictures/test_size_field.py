"""Choosing how large a picture leaves: the figures are there before, the record stays the same, what was covered never comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sync.covers import Cover
from sync.picture_sizes import MEDIUM, SETTING
from tests.support.writing_desk import SPACE, WritingDesk, beach_picture, write_screen
from ui.editor.picture_tray import TrayRow
from ui.editor.write_screen import WriteScreen
from ui.messages.attached_chips import AttachedChips
from ui.pictures.fitting import PictureFit
from ui.pictures.size_field import SizeField
from ui.twinspace.add_materials import AddMaterials


@pytest.fixture
def desk(qtbot: QtBot) -> WritingDesk:
    return WritingDesk()


@pytest.fixture
def screen(qtbot: QtBot, desk: WritingDesk) -> WriteScreen:
    return write_screen(desk, qtbot)


def photo(folder: Path, name: str = "beach.jpg") -> Path:
    path = folder / name
    path.write_bytes(beach_picture(2400, 1600))
    return path


def attached(qtbot: QtBot, screen: WriteScreen, path: Path) -> SizeField:
    with qtbot.waitSignal(screen.form.rich.attaching.ready):
        screen.form.rich.attaching.add_pictures([path])
    return screen.form.tray.findChildren(TrayRow)[-1].size_field


def items(field: SizeField) -> list[str]:
    return [field.itemText(index) for index in range(field.count())]


def sides(desk: WritingDesk, picture: str = "p1") -> tuple[int, int]:
    original = desk.kept.rows[picture].original
    assert original is not None
    return original.width, original.height


def test_each_size_says_its_price_and_pixels_before(qtbot: QtBot, screen: WriteScreen, tmp_path: Path) -> None:
    field = attached(qtbot, screen, photo(tmp_path))
    assert [words.split(":")[0] for words in items(field)] == ["Small", "Medium", "Large", "Original"]
    assert "about" in items(field)[0]
    assert "(1600 × 1066 px)" in field.currentText()
    field.setFocus()
    field.showPopup()
    qtbot.waitUntil(lambda: all("about" not in words.split(",")[0] for words in items(field)))
    assert [words.split("(")[1] for words in items(field)] == ["800 × 533 px)", "1600 × 1066 px)", "2400 × 1600 px)", "2400 × 1600 px)"]
    field.hidePopup()


def test_another_size_by_keyboard_is_the_same_picture(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen, tmp_path: Path) -> None:
    field = attached(qtbot, screen, photo(tmp_path))
    blocks = screen.form.rich.blocks()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(field, key)
    qtbot.waitUntil(lambda: sides(desk) == (800, 533) and not screen.form.rich.resizing.is_busy)
    assert screen.form.rich.blocks() == blocks
    assert field.current() == "small"
    assert desk.settings[SETTING] == "small"
    attached(qtbot, screen, photo(tmp_path, "other.jpg"))
    assert sides(desk, "p2") == (800, 533)


def test_what_goes_out_is_counted_anew(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen, tmp_path: Path) -> None:
    field = attached(qtbot, screen, photo(tmp_path))
    field.setCurrentIndex(field.findData("original"))
    field.activated.emit(field.currentIndex())
    qtbot.waitUntil(lambda: sides(desk) == (2400, 1600) and not screen.form.rich.resizing.is_busy)
    (known,) = screen.form.pictures()
    original = desk.kept.rows["p1"].original
    assert original is not None
    assert known.size_bytes == original.size_bytes


def test_a_covered_picture_is_never_made_of_the_uncovered_one(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen, tmp_path: Path) -> None:
    attached(qtbot, screen, photo(tmp_path))
    rich = screen.form.rich
    rich.open_picture("p1")
    qtbot.waitUntil(lambda: rich.opening.dialog is not None)
    assert rich.opening.dialog is not None
    rich.opening.dialog.canvas.covers.add(Cover("box", "solid", ((10, 10), (60, 60))))
    with qtbot.waitSignal(rich.opening.said):
        rich.opening.dialog.finish()
    (known,) = screen.form.pictures()
    assert known.fit is not None
    assert known.fit.read is None
    assert known.fit.choices == ("small", "")


def test_another_file_under_the_name_is_not_taken(qtbot: QtBot, desk: WritingDesk, screen: WriteScreen, tmp_path: Path) -> None:
    field = attached(qtbot, screen, photo(tmp_path))
    (tmp_path / "beach.jpg").write_bytes(beach_picture(3000, 1000))
    with qtbot.waitSignal(screen.body.attach_failed):
        field.chosen.emit("large")
    assert sides(desk) == (1600, 1066)
    assert field.current() == "medium"


def test_one_choice_for_all_materials(qtbot: QtBot, desk: WritingDesk, tmp_path: Path) -> None:
    adding = AddMaterials(desk, SPACE, [])
    qtbot.addWidget(adding)
    adding.show()
    adding.add_paths([photo(tmp_path), photo(tmp_path, "b.jpg")])
    qtbot.waitUntil(lambda: len(adding.handful.added) == 2)
    assert adding.sizes.isVisible()
    assert "(up to 1600 px)" in adding.sizes.currentText()
    adding.sizes.chosen.emit("small")
    qtbot.waitUntil(lambda: sides(desk, "p1") == sides(desk, "p2") == (800, 533) and not adding._resizing.is_busy)
    assert adding.sizes.current() == "small"
    assert adding.handful.size_bytes() == sum(row.original.size_bytes for row in desk.kept.rows.values() if row.original is not None)


def test_a_message_says_what_its_pictures_weigh(qtbot: QtBot, desk: WritingDesk, tmp_path: Path) -> None:
    chips = AttachedChips(desk)
    qtbot.addWidget(chips)
    made = desk.pictures.make(beach_picture(2400, 1600))
    picture = desk.kept.keep(made)
    fit = PictureFit("medium", desk.pictures.measure(beach_picture(2400, 1600), MEDIUM), lambda: beach_picture(2400, 1600), 2400, 1600)
    chips.add(picture, "beach.jpg", len(made.original), fit)
    before = chips.size_bytes
    with qtbot.waitSignal(chips.resizing.resized):
        chips.sizes.chosen.emit("small")
    assert 0 < chips.size_bytes < before
