"""Writing in the editor: keys, styles, links, paste; and no address but our own is ever opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from sync.blocks import Document, Heading, ListBlock, Paragraph, Picture, Quote, Run
from ui.editor.block_edit import BlockEdit
from ui.editor.formats import TextStyle, object_url
from ui.editor.inlines import Inlines
from ui.editor.marking import link_at, set_link, toggle_bold, toggle_italic
from ui.style.theme import current_theme


@pytest.fixture
def edit(qtbot: QtBot) -> BlockEdit:
    inlines = Inlines(lambda _id: None, lambda _sha: None, current_theme(), "Only on the website")
    made = BlockEdit(inlines, current_theme())
    qtbot.addWidget(made)
    made.show()
    return made


def choose(edit: BlockEdit, first: int, last: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def test_bold_and_italic_over_a_selection_and_back(qtbot: QtBot, edit: BlockEdit) -> None:
    qtbot.keyClicks(edit, "We counted 41 fibres")
    choose(edit, 11, 20)
    toggle_bold(edit, edit.formats)
    toggle_italic(edit, edit.formats)
    assert edit.content().blocks == (Paragraph((Run("We counted "), Run("41 fibres", bold=True, italic=True))),)
    toggle_bold(edit, edit.formats)
    toggle_italic(edit, edit.formats)
    assert edit.content().blocks == (Paragraph((Run("We counted 41 fibres"),)),)


def test_bold_before_writing(qtbot: QtBot, edit: BlockEdit) -> None:
    toggle_bold(edit, edit.formats)
    qtbot.keyClicks(edit, "41")
    toggle_bold(edit, edit.formats)
    qtbot.keyClicks(edit, " fibres")
    assert edit.content().blocks == (Paragraph((Run("41", bold=True), Run(" fibres"))),)


def test_a_heading_is_followed_by_text(qtbot: QtBot, edit: BlockEdit) -> None:
    edit.take_style(TextStyle.HEADING_2)
    qtbot.keyClicks(edit, "Our lake")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "is clean")
    assert edit.content().blocks == (Heading(2, (Run("Our lake"),)), Paragraph((Run("is clean"),)))


def test_a_list_is_left_by_an_empty_line(qtbot: QtBot, edit: BlockEdit) -> None:
    edit.take_style(TextStyle.BULLETS)
    for words in ("blue", "red"):
        qtbot.keyClicks(edit, words)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "Done")
    assert edit.content().blocks == (ListBlock(False, ((Run("blue"),), (Run("red"),))), Paragraph((Run("Done"),)))


def test_several_lines_become_one_list_and_text_again(qtbot: QtBot, edit: BlockEdit) -> None:
    edit.set_content(Document((Paragraph((Run("one"),)), Paragraph((Run("two", bold=True),)))))
    edit.selectAll()
    edit.take_style(TextStyle.NUMBERS)
    assert edit.content().blocks == (ListBlock(True, ((Run("one"),), (Run("two", bold=True),))),)
    edit.take_style(TextStyle.NUMBERS)
    assert edit.content().blocks == (Paragraph((Run("one"),)), Paragraph((Run("two", bold=True),)))


def test_a_link_can_be_made_changed_and_taken_away(qtbot: QtBot, edit: BlockEdit) -> None:
    set_link(edit, edit.formats, "our film", "https://example.org/1")
    qtbot.keyClicks(edit, " today")
    assert edit.content().blocks == (Paragraph((Run("our film", link="https://example.org/1"), Run(" today"))),)
    choose(edit, 3, 3)
    assert link_at(edit.textCursor()) == ("our film", "https://example.org/1")
    set_link(edit, edit.formats, "our film", "https://example.org/2")
    assert edit.content().blocks[0].runs[0].link == "https://example.org/2"
    choose(edit, 3, 3)
    set_link(edit, edit.formats, "our film", None)
    assert edit.content().blocks == (Paragraph((Run("our film today"),)),)


def test_backspace_makes_a_quote_plain_before_it_joins(qtbot: QtBot, edit: BlockEdit) -> None:
    edit.set_content(Document((Paragraph((Run("one"),)), Quote((Run("two"),)))))
    choose(edit, 4, 4)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.content().blocks == (Paragraph((Run("one"),)), Paragraph((Run("two"),)))
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.content().blocks == (Paragraph((Run("onetwo"),)),)


def test_pasted_html_and_own_copies_become_blocks(qtbot: QtBot, edit: BlockEdit) -> None:
    data = QMimeData()
    data.setHtml("<h1>Lake</h1><p>41 <b>blue</b> fibres <img src='file:///x.png'></p>")
    with qtbot.waitSignal(edit.pictures_left_out):
        edit.insertFromMimeData(data)
    wanted = (Heading(2, (Run("Lake"),)), Paragraph((Run("41 "), Run("blue", bold=True), Run(" fibres"))))
    assert edit.content().blocks == wanted
    edit.selectAll()
    edit.insertFromMimeData(edit.createMimeDataFromSelection())
    assert edit.content().blocks == wanted


def test_pictures_and_screenshots_are_handed_on(qtbot: QtBot, edit: BlockEdit) -> None:
    shot, drop, share = QMimeData(), QMimeData(), QMimeData()
    shot.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    drop.setUrls([QUrl.fromLocalFile("/tmp/beach.jpg"), QUrl.fromLocalFile("/tmp/plan.pdf")])
    share.setUrls([QUrl("file://host/share/beach.jpg")])
    with qtbot.waitSignals([edit.taken, edit.taken]):
        edit.insertFromMimeData(shot)
        edit.insertFromMimeData(drop)
    with qtbot.assertNotEmitted(edit.taken):
        edit.insertFromMimeData(share)


def test_only_our_own_addresses_are_opened(qtbot: QtBot, edit: BlockEdit, tmp_path: object) -> None:
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.save(f"{tmp_path}/secret.png")
    image = QTextDocument.ResourceType.ImageResource.value
    for address in (QUrl.fromLocalFile(f"{tmp_path}/secret.png"), QUrl("http://127.0.0.1/x.png"), QUrl("data:image/png;base64,AA")):
        assert edit.document().resource(image, address).width() == 1
    assert edit.document().resource(image, object_url("picture", "p1")).width() > 100


def test_a_picture_stands_alone_and_can_be_removed(qtbot: QtBot, edit: BlockEdit) -> None:
    qtbot.keyClicks(edit, "Before")
    edit.insert(Picture("p1", "sieve"))
    qtbot.keyClicks(edit, "After")
    assert edit.content().blocks == (Paragraph((Run("Before"),)), Picture("p1", "sieve"), Paragraph((Run("After"),)))
    edit.remove_object("picture", "p1")
    assert edit.content().blocks == (Paragraph((Run("Before"),)), Paragraph((Run("After"),)))
    edit.undo()
    assert Picture("p1", "sieve") in edit.content().blocks
