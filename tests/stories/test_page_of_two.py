"""Two teachers change one page: in different paragraphs both keep both, in the same one Maria chooses and both then read the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import said_name, wait_until
from tests.support.teacher import Teacher
from ui.sending.version_row import ChoiceSegments

TITLE = "How we rinse the sieve"
RINSE, COUNT, COLOUR = "Rinse the sieve once.", "Count under the lamp.", "Write down the colour."


@pytest.fixture
def both(maria: Teacher, elena: Teacher) -> tuple[Teacher, Teacher]:
    maria.writes_page(TITLE, f"{RINSE}\n\n{COUNT}\n\n{COLOUR}")
    maria.waits_until_sent()
    elena.gets_news()
    return maria, elena


def on_portal(portal: PortalServer) -> str:
    (page,) = [row for row in portal.show("page") if TITLE in row["text"]]
    return str(page["text"])


def test_different_paragraphs_are_merged(both: tuple[Teacher, Teacher], portal: PortalServer) -> None:
    maria, elena = both
    maria.loses_the_line()
    maria.changes_page(TITLE, "once", "twice")
    portal.faults.come_back()
    elena.changes_page(TITLE, "the colour", "the colour and the length")
    elena.waits_until_sent()
    maria.waits_until_sent()
    for teacher in (maria, elena):  # whoever came second has put both together
        teacher.gets_news()
    together = ["Rinse the sieve twice.", COUNT, "Write down the colour and the length."]
    assert maria.reads_page(TITLE) == elena.reads_page(TITLE) == together
    assert on_portal(portal) == "\n\n".join([TITLE, *together])
    assert not maria.sending(ItemState.TWO_VERSIONS, ItemState.RETURNED)


def test_only_the_author_is_offered_other_readers(both: tuple[Teacher, Teacher]) -> None:
    maria, elena = both
    for teacher, is_author in ((maria, True), (elena, False)):
        teacher.opens_project("Pages")
        teacher.screen.choose("Pages", TITLE)
        teacher.screen.press("Edit page")
        teacher.screen.the("Text")
        assert (teacher.screen.find("Readers and editors") is not None) is is_author
        assert teacher.screen.says("Its author decides that.") is not is_author


def merged_for_maria(maria: Teacher, elena: Teacher) -> None:
    """Elena changed the last paragraph, Maria the first without having heard of it; Maria is told."""
    maria.begins_to_change_page(TITLE, "once", "twice")
    elena.changes_page(TITLE, "the colour", "the colour and the length")
    elena.waits_until_sent()
    maria.sends()
    maria.waits_until_sent()
    wait_until(lambda: maria.screen.says("Merged for you, both changes are in it"), "the notice")


@pytest.mark.parametrize(
    ("button", "rinsing", "colouring"),
    [
        ("Undo: only yours", "Rinse the sieve twice.", COLOUR),
        ("Undo: only theirs", RINSE, "Write down the colour and the length."),
        ("Keep it merged", "Rinse the sieve twice.", "Write down the colour and the length."),
    ],
)
def test_what_was_merged_can_be_undone(
    both: tuple[Teacher, Teacher], portal: PortalServer, button: str, rinsing: str, colouring: str
) -> None:
    maria, elena = both
    merged_for_maria(maria, elena)
    maria.opens_room("Sending")
    maria.screen.choose("Things to send", "You and Elena Popescu")
    maria.screen.press(button)
    maria.settles()
    maria.waits_until_sent()
    assert maria.desk.opened.copy.reading.sending.merged() == []
    elena.gets_news()
    assert maria.reads_page(TITLE) == elena.reads_page(TITLE) == [rinsing, COUNT, colouring]
    assert on_portal(portal) == "\n\n".join([TITLE, rinsing, COUNT, colouring])


def test_the_page_itself_and_today_tell_of_the_merge(both: tuple[Teacher, Teacher], portal: PortalServer) -> None:
    maria, elena = both
    merged_for_maria(maria, elena)
    maria.opens_room("Today")
    wait_until(lambda: maria.screen.says("Merged for you: 1"), "the line of Today")
    maria.opens_project("Pages")
    maria.screen.choose("Pages", TITLE)
    wait_until(lambda: maria.screen.says("Merged for you: your changes and those of Elena Popescu are both in it."), "the bar of the page")
    maria.screen.pick("Undo", "Undo: only yours")
    wait_until(lambda: not maria.screen.says("Merged for you: your changes"), "the bar to go")
    maria.waits_until_sent()
    assert on_portal(portal) == "\n\n".join([TITLE, "Rinse the sieve twice.", COUNT, COLOUR])


def test_what_was_merged_is_reviewed_paragraph_by_paragraph(both: tuple[Teacher, Teacher], portal: PortalServer) -> None:
    maria, elena = both
    merged_for_maria(maria, elena)
    maria.screen.press("Review")
    wait_until(lambda: maria.screen.says("You and Elena Popescu changed this page"), "the two versions")
    first = maria.screen.the("Change 1 of 2", ChoiceSegments)
    (theirs,) = [one for one in first.findChildren(QAbstractButton) if said_name(one) == "Take the website's"]
    QTest.mouseClick(theirs, Qt.MouseButton.LeftButton)
    maria.screen.press("Save result, send when online")
    maria.settles()
    maria.waits_until_sent()
    assert on_portal(portal) == "\n\n".join([TITLE, RINSE, COUNT, "Write down the colour and the length."])


def same_paragraph(maria: Teacher, elena: Teacher, portal: PortalServer) -> None:
    """Both change the line about counting; Maria hears of it and opens Two versions."""
    maria.begins_to_change_page(TITLE, COUNT, "Count under the lamp with a lens.")
    elena.changes_page(TITLE, COUNT, "Count under the lamp, twice.")
    elena.waits_until_sent()
    maria.sends()
    wait_until(lambda: maria.sending(ItemState.TWO_VERSIONS) or maria.desk.loop.try_now(), "two versions")
    maria.opens_room("Sending")
    maria.screen.choose("Things to send", TITLE)
    maria.screen.press("Compare the two versions")
    wait_until(lambda: maria.screen.says("You and Elena Popescu changed this page"), "the two versions")


@pytest.mark.parametrize(
    ("choice", "counting"),
    [
        ("Take yours", ["Count under the lamp with a lens."]),
        ("Take the website's", ["Count under the lamp, twice."]),
        ("Take both", ["Count under the lamp with a lens.", "Count under the lamp, twice."]),
    ],
)
def test_the_same_paragraph_is_chosen_by_maria(
    both: tuple[Teacher, Teacher], portal: PortalServer, choice: str, counting: list[str]
) -> None:
    maria, elena = both
    same_paragraph(maria, elena, portal)
    maria.screen.press(choice)
    maria.screen.press("Save result, send when online")
    maria.settles()
    maria.waits_until_sent()
    elena.gets_news()
    assert maria.reads_page(TITLE) == elena.reads_page(TITLE) == [RINSE, *counting, COLOUR]
    assert on_portal(portal) == "\n\n".join([TITLE, RINSE, *counting, COLOUR])


def test_deciding_later_loses_nothing(both: tuple[Teacher, Teacher], portal: PortalServer) -> None:
    maria, elena = both
    same_paragraph(maria, elena, portal)
    maria.screen.press("Decide later")
    maria.opens_again()
    maria.waits_for_first_news()
    (row,) = maria.sending(ItemState.TWO_VERSIONS)
    conflict = maria.desk.opened.copy.reading.conflicts.get(row.item)
    assert conflict is not None
    assert "with a lens" in str(conflict.mine)
    assert "twice" in str(conflict.theirs)
