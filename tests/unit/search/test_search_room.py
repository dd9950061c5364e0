"""Search over everything: as one types, in any spelling, opened by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sync.copy.rows import DraftRow, FoundRow
from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.unit.copy.desk import PLASTIC, line, paragraphs, update
from tests.unit.copy.desk import Desk as CopyDesk
from ui.desk import Desk
from ui.search.links import found
from ui.search.room import SearchRoom

POST, PAGE, ARTICLE = (f"aa00000{number}-0000-4000-8000-000000000000" for number in (1, 2, 3))


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[CopyDesk]:
    made = CopyDesk(tmp_path / "profile")
    made.gets(
        update(POST, 1, "IĞDIR'da mikroplastik", "Kağıt topladık"),
        line(PAGE, "page", 2, {"title": "How we count", "blocks": paragraphs("Iğdır and İzmir"), "order": "a"}),
        line(ARTICLE, "article", 3, {"title": "News from Iğdır", "blocks": paragraphs("A prize"), "language": "en"}),
    )
    made.do(made.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "iğdır, unfinished"}, (), ""))
    while made.do(made.copy.search_queue.drain, 1000):
        pass
    yield made
    made.closes()


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Iterator[SearchRoom]:
    made = SearchRoom(desk)
    made.resize(1100, 700)
    made.show()
    yield made
    delete(made)


def titles(room: SearchRoom) -> list[str]:
    return [line.title for line in room.model.rows if line.row is not None]


def finds(room: SearchRoom, words: str, count: int, qtbot: QtBot) -> None:
    room.field.setText(words)
    room.field.textEdited.emit(words)  # QTest knows no key for ğ and ı
    qtbot.waitUntil(lambda: len(titles(room)) == count)


def test_the_model_keeps_the_rules_of_qt(room: SearchRoom, qtbot: QtBot, qtmodeltester: object) -> None:
    finds(room, "igdir", 4, qtbot)
    qtmodeltester.check(room.model)  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", ["ığdır", "Iğdır", "IĞDIR", "igdir", "ığd"])
def test_turkish_words_are_found_in_any_spelling(room: SearchRoom, qtbot: QtBot, words: str) -> None:
    finds(room, words, 4, qtbot)


def test_hits_stand_in_groups(room: SearchRoom, qtbot: QtBot) -> None:
    finds(room, "igdir", 4, qtbot)
    heads = [line.title for line in room.model.rows if line.row is None]
    assert heads == ["Drafts", "Updates and comments", "Pages and projects", "News, events and more"]
    assert room._count.text() == "Found: 4"


def test_an_answer_that_came_while_one_typed_on_is_not_opened(room: SearchRoom, qtbot: QtBot) -> None:
    room.field.setText("unfinished")
    room._ask()
    room.field.setText("kagit")  # typed on before the answer came
    qtbot.waitUntil(lambda: len(titles(room)) == 1)
    with qtbot.waitSignal(room.open_requested) as opened:
        qtbot.keyClick(room.field, Qt.Key.Key_Return)
    assert opened.args[:2] == ["update", POST]


def test_what_is_looked_through_while_the_answer_is_found_is_not_missed(
    room: SearchRoom, hand: CopyDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand.gets(update(PAGE[:-1] + "9", 4, "The sieve team", "Four of us"))

    def meanwhile(*words: Any) -> list[FoundRow]:
        rows = found(*words)
        while hand.do(hand.copy.search_queue.drain, 1000):
            pass
        return rows

    monkeypatch.setattr("ui.search.room.found", meanwhile)
    finds(room, "sieve", 1, qtbot)


def test_enter_opens_the_first_hit_and_a_draft_opens_in_its_editor(room: SearchRoom, qtbot: QtBot) -> None:
    finds(room, "unfinished", 1, qtbot)
    with qtbot.waitSignal(room.open_requested) as opened:
        qtbot.keyClick(room.field, Qt.Key.Key_Return)
    assert opened.args[0] == "draft"


def test_enter_never_opens_a_hit_of_the_words_before(room: SearchRoom, qtbot: QtBot) -> None:
    finds(room, "unfinished", 1, qtbot)
    room.field.setText("kagit")
    with qtbot.waitSignal(room.open_requested) as opened:
        qtbot.keyClick(room.field, Qt.Key.Key_Return)
    assert opened.args == ["update", POST, PLASTIC]


@pytest.mark.parametrize("end", ["how-we-count", "How%20we%20count?fbclid=1", "how-we-count/#top"])
def test_a_pasted_address_opens_the_page_that_it_names(room: SearchRoom, qtbot: QtBot, end: str) -> None:
    room.field.setText(f"https://school-education.ec.europa.eu/tr/etwinning/projects/microplastic-is-everywhere/twinspace/pages/{end}")
    with qtbot.waitSignal(room.open_requested) as opened:
        qtbot.keyClick(room.field, Qt.Key.Key_Return)
    assert opened.args == ["page", PAGE, PLASTIC]


def test_the_address_of_a_project_opens_it_also_where_the_page_is_not_here(room: SearchRoom, qtbot: QtBot) -> None:
    for end in ("", "/twinspace", "/twinspace/pages/", "/twinspace/pages/nobody-has-it"):
        finds(room, f"https://school-education.ec.europa.eu/en/etwinning/projects/microplastic-is-everywhere{end}", 1, qtbot)
        with qtbot.waitSignal(room.open_requested) as opened:
            qtbot.keyClick(room.field, Qt.Key.Key_Return)
        assert opened.args == ["project", "", PLASTIC]
    finds(room, "https://school-education.ec.europa.eu/en/etwinning/projects/another-one", 0, qtbot)


def test_down_goes_into_the_list(room: SearchRoom, qtbot: QtBot) -> None:
    finds(room, "kagit", 1, qtbot)
    qtbot.keyClick(room.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(room.open_requested) as opened:
        qtbot.keyClick(room.list, Qt.Key.Key_Return)
    assert opened.args == ["update", POST, PLASTIC]


def test_what_no_room_shows_is_read_beside_the_list(room: SearchRoom, qtbot: QtBot) -> None:
    finds(room, "prize", 1, qtbot)
    line = room.model.rows[1]
    assert line.row is not None
    with qtbot.waitSignal(room.open_requested) as opened:
        room._on_line_opened(line)
    assert opened.args == ["article", ARTICLE, line.row.space]
    room._on_line_opened(replace(line, row=replace(line.row, kind="of_another_version")))
    assert not room.preview.isHidden()
    assert room.preview._title.text() == "News from Iğdır"


def test_nothing_found_says_where_was_searched(room: SearchRoom, qtbot: QtBot) -> None:
    room.set_words("zeppelin")
    qtbot.waitUntil(lambda: "zeppelin" in room._empty.sentence.text())
    assert room._left.currentWidget() is room._empty


def test_words_with_signs_do_no_harm(room: SearchRoom, qtbot: QtBot) -> None:
    for words in ('"', "* AND (", "<b>x</b>", "  ", "😀"):
        room.set_words(words)
    finds(room, "kagit", 1, qtbot)


def test_every_control_has_a_name_and_a_way_by_keyboard(room: SearchRoom, qtbot: QtBot) -> None:
    finds(room, "igdir", 4, qtbot)
    assert nameless(room) == []
    assert rich_labels(room) == []
    assert unreachable(room) == []
