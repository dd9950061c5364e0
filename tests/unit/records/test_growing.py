"""A long list opens with its first rows and reads on beside the window; what is looked for in it is looked for beside, too."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.support.twinspace_desk import TwinSpaceDesk
from tests.unit.copy.desk import ELENA, PLASTIC
from ui.records.growing_model import FIRST
from ui.records.list_tab import ListTab
from ui.twinspace.updates import updates_tab


@pytest.fixture
def tab(qtbot: QtBot, maria: TwinSpaceDesk) -> ListTab:
    """The updates of a project: the demo's, and 250 older ones."""
    old = (maria.line_of(f"old{n:03}", "update", ELENA, {"title": f"Update {n}", "blocks": []}, "2024-01-01T00:00:00Z") for n in range(250))
    maria.gets(*old)
    space = maria.window.reading.spaces.get(PLASTIC)
    made = updates_tab().make(maria.window, space)
    assert isinstance(made, ListTab)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_a_long_list_opens_with_its_first_rows(tab: ListTab) -> None:
    assert FIRST <= tab.model.rowCount() < FIRST + 10
    assert tab.model.canFetchMore()


def test_scrolling_reads_on_before_the_end_is_reached(qtbot: QtBot, tab: ListTab) -> None:
    bar = tab.list.verticalScrollBar()
    bar.setValue(bar.maximum() - bar.pageStep())
    qtbot.waitUntil(lambda: tab.model.rowCount() > 100)
    assert tab.list.currentIndex().row() < FIRST


def test_what_is_typed_is_looked_for_in_all_of_it(qtbot: QtBot, tab: ListTab) -> None:
    tab.show_words("Update 7")
    tab.show_words("Update 77")
    qtbot.waitUntil(lambda: {row.title for row in tab.model.rows if row.is_record} == {"Update 77", "Update 177"})
    tab.show_words("")
    assert tab.model.rowCount() >= FIRST
    assert not tab.model.is_reading


def test_a_record_far_down_is_chosen_when_its_rows_have_come(qtbot: QtBot, tab: ListTab) -> None:
    assert tab.open_record("old003")
    assert tab.shown_record() == "old003"
    qtbot.waitUntil(lambda: (row := tab.model.row_at(tab.list.currentIndex())) is not None and row.key == "old003")


def test_a_row_chosen_meanwhile_stays_chosen(qtbot: QtBot, tab: ListTab) -> None:
    tab.open_record("old003")
    place = next(place for place, row in enumerate(tab.model.rows) if row.is_record and place > 2)
    tab.list.setCurrentIndex(tab.model.index(place))
    qtbot.waitUntil(lambda: not tab.model.is_reading)
    assert tab.list.currentIndex().row() == place


def test_a_list_that_was_scrolled_to_its_end_is_still_looked_through_beside(qtbot: QtBot, tab: ListTab) -> None:
    tab.open_record("old000")
    qtbot.waitUntil(lambda: not tab.model.is_reading and not tab.model.canFetchMore() and tab.model.rowCount() > 250)
    tab.show_words("Update 77")
    assert tab.model.is_reading
    qtbot.waitUntil(lambda: {row.title for row in tab.model.rows if row.is_record} == {"Update 77", "Update 177"})
