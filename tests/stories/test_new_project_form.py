"""A project is written over days: nothing expires, what is missing is said, and it goes when it is whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.stories.test_keyboard_only import goes_to, is_in_front, presses, waits_for_keyboard
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import PROJECT, Teacher

MISSING = ("Co-founder",)


def picks(maria: Teacher, field: str, words: str) -> None:
    maria.screen.write(field, words)
    QTest.keyClick(maria.screen.the(field, QLineEdit), Qt.Key.Key_Return)


def begins_from_a_kit(maria: Teacher) -> None:
    maria.opens_room("News and ideas")
    maria.opens_tab("Project kits")
    maria.screen.choose("Project kits", "A dictionary of the sea")
    maria.screen.press("Start a project from this kit")
    wait_until(lambda: maria.screen.says("Still missing: Co-founder"), "the check to say what is missing")


def test_a_proposal_begun_on_monday_is_sent_on_wednesday(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    begins_from_a_kit(maria)
    assert all(maria.screen.says(f"Still missing: {name}") for name in MISSING)
    assert not maria.screen.the("Send when online").isEnabled()
    maria.screen.write("Aims", "Pupils learn to listen to the sea.")
    maria.screen.press("Back")
    maria.opens_again()
    (draft,) = maria.desk.opened.copy.reading.drafts.list("project_proposal")
    assert draft.fields["aims"] == "Pupils learn to listen to the sea."
    assert "Unfinished" not in str(portal.show("project_proposal"))


def test_a_whole_proposal_goes_to_the_partner(maria: Teacher, portal: PortalServer) -> None:
    begins_from_a_kit(maria)
    picks(maria, "Co-founder", "Elena")
    maria.screen.write("Number of pupils", "48")
    wait_until(lambda: not maria.screen.says("Still missing: Co-founder"), "the co-founder to count")
    for name, words in (("Subjects", "Biology"), ("Languages of the project", "English")):
        if maria.screen.says(f"Still missing: {name}"):
            picks(maria, name, words)
    maria.sends()
    maria.waits_until_sent()
    sent = [row for row in maria.records("project_proposal") if row.title == "A dictionary of the sea"]
    assert [(row.body["co_founder"]["name"], row.body["pupils"]) for row in sent] == [("Elena Popescu", 48)]
    assert sent[0].id in [row["id"] for row in portal.show("project_proposal")]


def test_a_new_project_begins_with_an_earlier_one_by_keys_alone(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_room("New projects")
    is_in_front(maria)
    goes_to(maria, "New project")
    presses(maria, Qt.Key.Key_Space)
    waits_for_keyboard(maria, "Empty form")
    goes_to(maria, "Begin with")
    presses(maria, Qt.Key.Key_Home)
    presses(maria, Qt.Key.Key_Return)
    waits_for_keyboard(maria, "Co-founder")  # the first field that is still missing
    title = maria.screen.the("Title", QLineEdit)
    assert isinstance(title, QLineEdit)
    assert title.text() == PROJECT
    assert maria.screen.says("Still missing: Co-founder")


def test_a_new_project_begins_with_nothing(maria: Teacher) -> None:
    maria.opens_room("New projects")
    maria.screen.press("New project")
    maria.screen.press("Empty form")
    wait_until(lambda: maria.screen.says("Still missing: Title"), "the empty form")
