"""What is being added to Materials is a draft like any other: it outlives another project, and the end of the program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QMessageBox

from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from tests.support.writing_desk import beach_picture
from ui.twinspace.added_picture import AddedPicture
from ui.twinspace.materials_tab import MaterialsTab


def materials(maria: Teacher) -> MaterialsTab:
    maria.opens_project("Materials")
    return next(one for one in maria.screen.all_of(MaterialsTab) if isinstance(one, MaterialsTab))


def begins(maria: Teacher, path: Path) -> MaterialsTab:
    """One picture with its words."""
    path.write_bytes(beach_picture(640, 480))
    tab = materials(maria)
    adding = tab.add()
    adding.add_paths([path])
    wait_until(lambda: adding.findChildren(AddedPicture), "the picture, made smaller")
    (row,) = adding.findChildren(AddedPicture)
    row.row.field.setText("The wheel of the mill")
    row.caption.setText("In May")
    return tab


def test_it_is_there_again_after_the_program_was_closed(maria: Teacher, tmp_path: Path) -> None:
    maria.loses_the_line()
    begins(maria, tmp_path / "mill.jpg")
    maria.opens_again()
    materials(maria)
    wait_until(lambda: maria.screen.says("Begun and not sent yet: 1"), "what was begun")
    maria.screen.press("Go on")
    (row,) = maria.screen.all_of(AddedPicture)
    assert isinstance(row, AddedPicture)
    assert (row.row.field.text(), row.caption.text()) == ("The wheel of the mill", "In May")
    maria.screen.press("Send when online")
    maria.record("picture", "The wheel of the mill")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    assert not maria.screen.says("Begun and not sent yet")
    assert [row["body"]["caption"] for row in maria.portal.show("picture") if row["body"]["alt"] == "The wheel of the mill"] == ["In May"]


def test_it_is_thrown_away_only_when_that_is_said(maria: Teacher, tmp_path: Path) -> None:
    tab = begins(maria, tmp_path / "mill.jpg")
    maria.screen.press("Cancel")
    (box,) = maria.screen.all_of(QMessageBox)
    box.close()
    maria.screen.press("Keep for later")
    wait_until(lambda: maria.screen.says("Begun and not sent yet: 1"), "what was begun")
    maria.screen.press("Go on")
    maria.screen.press("Cancel")
    maria.screen.press("Throw away")
    wait_until(lambda: not tab.is_busy and not maria.screen.says("Begun and not sent yet"), "nothing more")
    maria.settles()
    assert "The wheel of the mill" not in [row.body["alt"] for row in maria.records("picture")]


def test_a_film_is_a_video_among_the_materials(maria: Teacher, tmp_path: Path) -> None:
    film = tmp_path / "our dance.mp4"
    film.write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(4000))
    maria.loses_the_line()
    adding = materials(maria).add()
    adding.add_paths([film])
    wait_until(lambda: adding.send.isEnabled(), "the film")
    maria.screen.press("Send when online")
    maria.record("video", "our dance.mp4")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    wait_until(lambda: maria.desk.loop.try_now() or [one for one in maria.portal.show("video") if _is_whole(one)], "its bytes to be there")


def _is_whole(video: dict[str, Any]) -> bool:
    return video["title"] == "our dance.mp4" and video["body"]["original"]["state"] == "confirmed"
