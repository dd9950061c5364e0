"""Whatever the block model can say, the editor's document says too, and gives back unchanged."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from sync.blocks import Document, ListBlock, Paragraph, Picture, Run, Unknown, normalise, parse, to_json
from tests.unit.blocks.rich_texts import documents
from ui.editor.building import fill, insert_blocks
from ui.editor.extracting import extract, extract_selection
from ui.editor.formats import Formats
from ui.style.theme import current_theme

WITH_QT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


@WITH_QT
@given(documents())
def test_a_text_goes_into_the_editor_and_comes_out_the_same(qtbot: QtBot, content: Document) -> None:
    target = QTextDocument()
    fill(target, content, Formats(current_theme()))
    assert extract(target) == normalise(content)


@WITH_QT
@given(documents(), st.integers(0, 40), st.integers(0, 40))
def test_every_selection_can_be_read(qtbot: QtBot, content: Document, one: int, other: int) -> None:
    target = QTextDocument()
    fill(target, content, Formats(current_theme()))
    cursor = QTextCursor(target)
    last = target.characterCount() - 1
    cursor.setPosition(min(one, last))
    cursor.setPosition(min(other, last), QTextCursor.MoveMode.KeepAnchor)
    found = extract_selection(cursor)
    assert normalise(found) == found


def test_unknown_blocks_and_fields_stay_word_for_word(qtbot: QtBot) -> None:
    raw = [
        {"type": "timeline", "entries": [1, 2]},
        {"type": "paragraph", "runs": [{"text": "Sand", "colour": "red"}], "align": "end"},
        {"type": "list", "ordered": True, "items": [[{"text": "one"}]], "start": 4},
    ]
    target = QTextDocument()
    fill(target, parse(raw), Formats(current_theme()))
    assert to_json(extract(target)) == raw


def test_pasting_in_the_middle_is_one_undo_step(qtbot: QtBot) -> None:
    target = QTextDocument()
    fill(target, Document((Paragraph((Run("We counted fibres"),)),)), Formats(current_theme()))
    cursor = QTextCursor(target)
    cursor.setPosition(11)
    insert_blocks(cursor, (Paragraph((Run("41 ", bold=True),)),), Formats(current_theme()))
    assert extract(target).blocks == (Paragraph((Run("We counted "), Run("41 ", bold=True), Run("fibres"))),)
    insert_blocks(cursor, (ListBlock(False, ((Run("a"),), (Run("b"),))), Picture("p1", "sieve")), Formats(current_theme()))
    target.undo()
    target.undo()
    assert extract(target).blocks == (Paragraph((Run("We counted fibres"),)),)


def test_words_beside_a_picture_become_paragraphs(qtbot: QtBot) -> None:
    target = QTextDocument()
    fill(target, Document((Picture("p1", "sieve"), Unknown('{"type": "x"}'))), Formats(current_theme()))
    cursor = QTextCursor(target)
    cursor.insertText("Before ")
    assert extract(target).blocks[0] == Paragraph((Run("Before "),))
    assert extract(target).blocks[1:] == (Picture("p1", "sieve"), Unknown('{"type": "x"}'))
