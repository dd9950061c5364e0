"""Albums with no line: Maria makes one, puts pictures in it, says what they show, and fetches another whole for what it said it costs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QMenu

from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from tests.support.writing_desk import beach_picture
from ui.twinspace.added_picture import AddedPicture
from ui.twinspace.materials_tab import MaterialsTab


def materials(maria: Teacher) -> MaterialsTab:
    maria.opens_project("Materials")
    tab = next(maria.screen.all_of(MaterialsTab))
    assert isinstance(tab, MaterialsTab)
    return tab


def chooses(words: str) -> None:
    """Click a line of the menu that is open."""
    menus = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
    next(action for menu in menus for action in menu.actions() if action.text() == words).trigger()
    for menu in menus:
        menu.close()


def new_album(maria: Teacher, title: str) -> MaterialsTab:
    tab = materials(maria)
    maria.screen.press("Add material")
    chooses("New album for pictures…")
    maria.screen.write("Title", title)
    maria.screen.press("Send when online")
    wait_until(lambda: maria.screen.says("Inside: 0"), "the new album, open")
    return tab


def test_an_album_with_pictures_is_made_with_no_line(maria: Teacher, portal: PortalServer, tmp_path: Path) -> None:
    maria.loses_the_line()
    tab = new_album(maria, "At the mill")
    paths = [tmp_path / f"mill {number}.jpg" for number in (1, 2)]
    for number, path in enumerate(paths):
        path.write_bytes(beach_picture(640 + number, 480))
    adding = tab.add()
    adding.add_paths(paths)
    wait_until(lambda: len(adding.findChildren(AddedPicture)) == 2, "both pictures, made smaller")
    for row, words in zip(adding.findChildren(AddedPicture), ("The wheel", "The stones"), strict=True):
        row.row.field.setText(words)
        row.caption.setText(f"{words} of the mill")
    maria.screen.press("Send when online")
    wait_until(lambda: maria.screen.says("Inside: 2"), "both in the album")
    portal.faults.come_back()
    maria.waits_until_sent()
    (album,) = [one for one in portal.show("album") if one["title"] == "At the mill"]
    sent = [row for row in maria.records("picture") if row.parent == album["id"]]
    assert {(row.body["alt"], row.body["caption"]) for row in sent} == {
        ("The wheel", "The wheel of the mill"),
        ("The stones", "The stones of the mill"),
    }


def test_a_whole_album_is_fetched_for_the_price_it_says(maria: Teacher) -> None:
    tab = materials(maria)
    tab.bar.choose_album("")
    album = next(row for row in tab.model.rows if row.kind == "album" and row.collage)
    maria.screen.choose("Materials", album.title)
    wait_until(lambda: maria.screen.find("Get this album"), "what the whole album costs")
    maria.screen.press("Get this album")
    wait_until(lambda: maria.screen.find("Get all originals"), "all its pictures to be here in small")
    wait_until(lambda: all(row.thumb for row in tab.model.rows), "the grid to show them")


def test_pictures_move_into_another_album(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    tab = new_album(maria, "For the exhibition")
    tab.bar.choose_album("")
    tab.bar.sorts._group.button(2).click()
    picture = next(row for row in tab.model.rows if (one := maria.desk.opened.copy.reading.records.get(row.key)) and one.is_mine)
    tab.grid.selectionModel().select(tab.model.index_of(picture.key), tab.grid.selectionModel().SelectionFlag.Select)
    maria.screen.press("Move to…")
    chooses("For the exhibition")
    wait_until(lambda: maria.screen.says("Moved: 1"), "that it moved")
    portal.faults.come_back()
    maria.waits_until_sent()
    moved = maria.desk.opened.copy.reading.records.get(picture.key)
    assert moved is not None
    assert moved.parent == maria.record("album", "For the exhibition").id


def test_a_link_goes_into_the_open_folder_which_is_deleted_without_it(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    tab = materials(maria)
    maria.screen.press("Add material")
    chooses("New folder for files…")
    maria.screen.write("Title", "Films of the mill")
    maria.screen.press("Send when online")
    wait_until(lambda: maria.screen.says("Inside: 0"), "the new folder, open")
    maria.screen.press("Add material")
    chooses("Link to a video…")
    maria.screen.write("Title", "The wheel turns")
    maria.screen.write("Address", "https://video.example/v/7")
    maria.screen.press("Send when online")
    video = maria.record("video", "The wheel turns")
    assert video.parent == maria.record("folder", "Films of the mill").id
    tab.open_record(video.parent)
    tab.album_head.delete()
    maria.screen.press("Delete")
    maria.settles()
    portal.faults.come_back()
    maria.waits_until_sent()
    assert "Films of the mill" not in str(portal.show("folder"))
    assert "The wheel turns" in str(portal.show("video"))
