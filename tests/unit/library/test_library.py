"""News and ideas: the teacher's languages and country first, filters and words, a project begun from a kit, addresses to copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.unit.library.conftest import DeskAndRoom, public_line
from ui.library.room import LibraryRoom
from ui.records.facts import FactsPart
from ui.records.list_tab import ListTab
from ui.records.parts import ActionsPart, BlocksPart
from ui.records.read_text import ReadText
from ui.widgets.buttons import ChoiceField


def tab(room: LibraryRoom, key: str) -> ListTab:
    assert room.page is not None
    room.page.show_tab(key)
    found = room.page.tab(key)
    assert isinstance(found, ListTab)
    return found


def titles(listed: ListTab) -> list[str]:
    return [f"[{row.title}]" if row.is_head else row.title for row in listed.model.rows]


def test_news_in_the_teachers_languages_come_first(desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    desk.do(desk.copy.visits.mark_seen)
    news = tab(room, "news")
    news.refresh()
    assert titles(news) == [
        "[In your languages]",
        "Iğdır'dan haberler",
        "Ten classes measured a river",
        "[In other languages]",
        "La classe qui écrit",
    ]
    QAbstractItemModelTester(news.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_new_article_is_new_until_it_was_seen(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    desk.do(desk.copy.visits.mark_seen)
    desk.gets(public_line(desk, "a-new", "article", {"title": "Fresh", "blocks": [], "language": "fr"}))
    news = tab(room, "news")
    qtbot.waitUntil(lambda: [row.title for row in news.model.rows if row.is_new] == ["Fresh"])
    button = news.side.seen_button
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: news.new_count() == 0)


def test_mark_as_seen_takes_all_that_the_filter_shows_and_nothing_it_hides(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    desk.do(desk.copy.visits.mark_seen)
    fresh = {"title": "Fresh", "blocks": [], "language": "fr"}
    desk.gets(
        *(public_line(desk, f"a{one}", "article", fresh) for one in range(60)), public_line(desk, "da", "article", {**fresh, "title": "Ny"})
    )
    news = tab(room, "news")
    news.show_words("fresh")
    qtbot.waitUntil(lambda: news.side.seen_button is not None and len(news.model.rows) < 60)  # a first window of them
    assert news.side.seen_button is not None
    news.side.seen_button.click()
    qtbot.waitUntil(lambda: desk.copy.reading.spaces.new_things().get("article") == {"da"})


def test_words_and_languages_narrow_the_list(desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    news = tab(room, "news")
    news.show_words("igdir")
    assert [row.title for row in news.model.rows if row.is_record] == ["Iğdır'dan haberler"]
    news.show_words("")
    choice = news.side.findChild(ChoiceField)
    assert choice is not None
    choice.setCurrentIndex(choice.findData("fr"))
    assert [row.title for row in news.model.rows if row.is_record] == ["La classe qui écrit"]
    news.show_words("nowhere")
    assert not news.side._nothing.isHidden()


def test_an_article_opens_from_the_search_of_everything(desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    room.open_target("article", "a-tr")
    news = tab(room, "news")
    assert news.pane.record_id == "a-tr"
    read = news.pane.part(BlocksPart).view.findChild(ReadText)
    assert read is not None
    assert "what we found" in read.toPlainText()


def test_a_project_begins_with_a_kit(qtbot: QtBot, desk_and_room: DeskAndRoom) -> None:
    desk, room = desk_and_room
    kits = tab(room, "kits")
    qtbot.waitUntil(lambda: bool(kits.shown_record()))
    kits.pane.part(ActionsPart).button("start").click()
    screen = room.screen_open
    assert screen is not None
    screen.session.touch()
    screen.flush()
    qtbot.waitUntil(lambda: bool(desk.copy.reading.drafts.list("project_proposal")))
    (draft,) = desk.copy.reading.drafts.list("project_proposal")
    assert {name: draft.fields[name] for name in ("title", "project_kit", "age_to")} == {
        "title": "A dictionary of the sea",
        "project_kit": "k-1",
        "age_to": 11,
    }


def test_help_of_the_own_country_stands_first(desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    support = tab(room, "support")
    assert titles(support) == [
        "[In your country]",
        "Ulusal Destek",
        "[For all countries]",
        "Central help desk",
        "[In other countries]",
        "Biroul",
    ]


def test_an_address_is_copied_and_who_has_no_mail_is_not_written_to(desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    support = tab(room, "support")
    room.open_target("support_contact", "s-tr")
    copy = next(b for b in support.pane.part(FactsPart).findChildren(QToolButton) if b.accessibleName() == "Copy: tr@nso.example")
    copy.click()
    assert QGuiApplication.clipboard().text() == "tr@nso.example"
    room.open_target("support_contact", "s-all")
    assert support.pane.part(ActionsPart).isHidden()


def test_every_part_of_the_room_has_a_name(desk_and_room: DeskAndRoom) -> None:
    _desk, room = desk_and_room
    for key in ("news", "gallery", "kits", "support"):
        tab(room, key)
        for check in (nameless, rich_labels, unreachable):
            assert check(room) == []
