"""A photograph that is given as a file leaves without its place all the same; a kind that cannot be cleaned is refused, in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from sync.errors import DeskError
from tests.support.writing_desk import SPACE, WritingDesk, beach_picture
from ui.editor.attaching import Attached, Attaching
from ui.error_words import words_for
from ui.twinspace.add_materials import AddMaterials
from ui.twinspace.added_file import AddedFile
from ui.widgets.buttons import LinkButton

CAMERA = b"\xff\xe1\0\x0aPhoneCam"
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400)


def photo(path: Path) -> Path:
    jpeg = beach_picture(640, 480)
    path.write_bytes(jpeg[:2] + CAMERA + jpeg[2:])
    return path


@pytest.mark.parametrize("name", ["IMG_1.jpg", "IMG_1.JPG_large", "poster"])
def test_a_photo_chosen_as_a_file_becomes_a_picture(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    desk = WritingDesk()
    attaching = Attaching(desk, SPACE.id)
    with qtbot.waitSignal(attaching.ready) as told:
        attaching.add_files([photo(tmp_path / name)])
    attached: Attached = told.args[0]  # type: ignore[index]
    assert (attached.kind, attached.name) == ("picture", name)
    assert not any(b"PhoneCam" in data for data in desk.kept.media.values())


def test_where_only_files_are_taken_it_stays_one_without_its_camera(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, stored = WritingDesk(), []
    monkeypatch.setattr(desk.copy.attachments, "add_file", lambda _space, *, data, **_: stored.append(data) or "f1")
    attaching = Attaching(desk, SPACE.id, has_pictures=False)
    (tmp_path / "plan.pdf").write_bytes(b"%PDF PhoneCam")
    for path in (photo(tmp_path / "poster.jpg"), tmp_path / "plan.pdf"):
        with qtbot.waitSignal(attaching.ready) as told:
            attaching.add_files([path])
        assert told.args[0].kind == "file"  # type: ignore[index]
    assert stored[0].startswith(b"\xff\xd8\xff")
    assert b"PhoneCam" not in stored[0]
    assert stored[1] == b"%PDF PhoneCam"


@pytest.mark.parametrize("data", [HEIC, b"II*\0" + bytes(90), b"MM\0*" + bytes(90)])
def test_a_photo_that_cannot_be_cleaned_is_refused(qtbot: QtBot, tmp_path: Path, data: bytes) -> None:
    attaching = Attaching(WritingDesk(), SPACE.id)
    (tmp_path / "IMG_2.HEIC").write_bytes(data)
    with qtbot.waitSignal(attaching.failed) as told:
        attaching.add_files([tmp_path / "IMG_2.HEIC"])
    error: DeskError = told.args[1]  # type: ignore[index]
    assert told.args[0] == "IMG_2.HEIC"  # type: ignore[index]
    assert "JPEG" in words_for(error).line()


def test_each_of_several_that_cannot_be_taken_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    adding = AddMaterials(WritingDesk(), SPACE, [])
    qtbot.addWidget(adding)
    adding.show()
    failed: list[Any] = []
    adding._attaching.failed.connect(lambda *told: failed.append(told))
    for name in ("broken.jpg", "IMG_2.HEIC", "torn.png"):
        (tmp_path / name).write_bytes(HEIC)
    adding.add_paths([tmp_path / name for name in ("broken.jpg", "IMG_2.HEIC", "torn.png")])
    qtbot.waitUntil(lambda: len(failed) == 3)
    assert all(name in adding.notice.accessibleName() for name in ("broken.jpg", "IMG_2.HEIC", "torn.png"))


def test_a_file_that_was_chosen_by_mistake_is_taken_out_again(qtbot: QtBot, tmp_path: Path) -> None:
    desk = WritingDesk()
    adding = AddMaterials(desk, SPACE, [])
    qtbot.addWidget(adding)
    adding.show()
    (tmp_path / "marks.txt").write_text("7b")
    adding.add_paths([tmp_path / "marks.txt"])
    qtbot.waitUntil(lambda: bool(adding.findChildren(AddedFile)))
    (row,) = adding.findChildren(AddedFile)
    (button,) = row.findChildren(LinkButton)
    assert button.accessibleName() == "Remove marks.txt"
    button.click()
    assert adding.handful.added == {}
    assert not adding.send.isEnabled()
