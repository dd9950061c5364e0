"""A picture that is on the website already: Maria says better what it shows, and covers a face that should not have gone out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sync.copy.rows import ShownRecord
from sync.records import ItemState
from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from tests.support.writing_desk import beach_picture
from ui.twinspace.added_picture import AddedPicture
from ui.twinspace.materials_tab import MaterialsTab

ALT, BETTER = "Pupils with buckets", "Five pupils with buckets, seen from behind"
SORTS = ("thumb", "preview", "original")


def sent_picture(maria: Teacher, folder: Path) -> tuple[MaterialsTab, ShownRecord]:
    """A picture of Maria's in Materials, on the website with all its files."""
    maria.opens_project("Materials")
    tab = next(maria.screen.all_of(MaterialsTab))
    assert isinstance(tab, MaterialsTab)
    path = folder / "buckets.jpg"
    path.write_bytes(beach_picture(640, 480))
    tab.add().add_paths([path])
    wait_until(lambda: tab.findChild(AddedPicture) is not None, "the picture, made smaller")
    tab.findChild(AddedPicture).row.field.setText(ALT)
    maria.screen.press("Send when online")
    waits_for_its_files(maria)
    tab.open_record(maria.record("picture", ALT).id)
    return tab, maria.record("picture", ALT)


def waits_for_its_files(maria: Teacher) -> None:
    """Text before files: what a file confirms goes out with the next exchange."""

    def is_whole() -> bool:
        maria.waits_until_sent()
        row = maria.record("picture", ALT)
        if row.state is not ItemState.SENT or len(hashes(row.body)) < len(SORTS):
            maria.gets_news()
        return row.state is ItemState.SENT and len(hashes(row.body)) == len(SORTS)

    wait_until(is_whole, "all files of the picture on the website")


def hashes(body: dict[str, Any]) -> set[str]:
    return {body[sort]["sha256"] for sort in SORTS if body[sort]["state"] == "confirmed"}


def test_what_a_picture_shows_is_said_better_with_no_line(maria: Teacher, tmp_path: Path) -> None:
    _tab, picture = sent_picture(maria, tmp_path)
    maria.loses_the_line()
    maria.screen.pick("More", "Describe…")
    maria.screen.replace_line("What does the picture show?", BETTER)
    maria.screen.write("Caption", "At the harbour")
    QTest.keyClick(maria.screen.the("Caption"), Qt.Key.Key_Return)
    maria.settles()
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    (there,) = [row for row in maria.portal.show("picture") if row["id"] == picture.id]
    assert BETTER in there["text"]
    assert maria.record("picture", BETTER).body["caption"] == "At the harbour"


def test_a_face_is_covered_on_the_website_too(maria: Teacher, tmp_path: Path) -> None:
    _tab, picture = sent_picture(maria, tmp_path)
    uncovered = hashes(picture.body)
    maria.screen.pick("More", "Faces and consent…")
    maria.screen.the("Picture to cover")
    maria.screen.press("Add a box")
    maria.screen.press("Done")
    wait_until(lambda: maria.screen.find("Picture to cover") is None, "the dialog to close")
    waits_for_its_files(maria)
    now = maria.record("picture", ALT)
    assert (now.id, hashes(now.body) & uncovered) == (picture.id, set())
    data = maria.desk.opened.copy.reading.pictures.data
    assert [data(sha256) for sha256 in uncovered] == [None] * 3, "the uncovered bytes have left this computer"
    assert all(data(sha256) for sha256 in hashes(now.body))
