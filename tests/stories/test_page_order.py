"""The pages of a project are put in order with no line, by the keyboard and by the mouse; the partner finds them so."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from tests.support.screen import row_words, wait_until
from tests.support.teacher import Teacher
from ui.twinspace.pages_tab import PagesTab

ALT = Qt.KeyboardModifier.AltModifier


def titles(teacher: Teacher) -> list[str]:
    """Of the pages at the top, in their order."""
    return [row.title for row in tab(teacher).model.rows if row.is_record and not row.depth]


def tab(teacher: Teacher) -> PagesTab:
    return next(one for one in teacher.screen.all_of(PagesTab) if isinstance(one, PagesTab))


def place_of(view: QListView, title: str) -> QModelIndex:
    rows = [view.model().index(place, 0) for place in range(view.model().rowCount())]
    return next(index for index in rows if title in row_words(index))


def test_moved_by_the_keyboard_with_no_line(maria: Teacher, elena: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Pages")
    before = titles(maria)
    maria.screen.choose("Pages", before[1])
    QTest.keyClick(tab(maria).list, Qt.Key.Key_Up, ALT)
    wait_until(lambda: titles(maria)[0] == before[1], "the page to stand first")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    elena.gets_news()
    elena.opens_project("Pages")
    assert titles(elena)[0] == before[1]
    assert sorted(titles(elena)) == sorted(before)


def test_in_below_another_and_out_again_by_the_keyboard_alone(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Pages")
    before = titles(maria)
    maria.screen.choose("Pages", before[1])
    QTest.keyClick(tab(maria).list, Qt.Key.Key_Right, ALT)
    wait_until(lambda: before[1] not in titles(maria), "the page to stand below the one above")
    maria.settles()
    QTest.keyClick(tab(maria).list, Qt.Key.Key_Left, ALT)
    wait_until(lambda: titles(maria)[:2] == before[:2], "the page to stand at the top again, and the room to stay")


def test_dragged_behind_all_others(maria: Teacher) -> None:
    maria.opens_project("Pages")
    view, before = tab(maria).list, titles(maria)
    start = view.visualRect(place_of(view, before[0])).center()
    last = view.visualRect(view.model().index(view.model().rowCount() - 1, 0))
    view.resize(view.width(), max(view.height(), last.bottom() + 60))
    end = QPoint(start.x(), last.bottom() + 30)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(0, 40))
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    moved = maria.record("page", before[0])
    wait_until(
        lambda: maria.record("page", before[0]).body["order"] != moved.body["order"] or titles(maria)[0] != before[0], "the page to go"
    )
    maria.waits_until_sent()
