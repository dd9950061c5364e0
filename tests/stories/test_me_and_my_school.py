"""Maria's own page: read and changed with no line, her school beside it, and where her membership stands."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.support_organisation import support_answers, waits_for_support
from tests.support.teacher import Teacher

ABOUT = "I teach biology beside a lake. My class counts fibres in the water."


def test_the_profile_is_changed_with_no_line(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.presses_action("profile")
    wait_until(lambda: maria.screen.says("Others see that you are ready"), "her profile")
    maria.screen.press("Edit my profile")
    about = maria.screen.the("About you", QPlainTextEdit)
    assert isinstance(about, QPlainTextEdit)
    about.selectAll()
    maria.screen.write("About you", ABOUT)
    maria.sends()
    wait_until(lambda: maria.screen.says("Not sent yet") and maria.screen.says(ABOUT), "the changed profile to wait")
    portal.faults.come_back()
    maria.waits_until_sent()
    assert ABOUT in [row["body"].get("about") for row in portal.show("profile")]


def test_the_school_tells_of_its_label(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.presses_action("profile")
    maria.opens_tab("My school")
    wait_until(lambda: maria.screen.says("eTwinning School 2025"), "the label of the school")
    maria.screen.press("Label for the school")
    wait_until(lambda: maria.screen.rows("School label"), "the applications of the school")


def test_the_membership_says_where_it_stands_and_who_answers(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.presses_action("profile")
    maria.opens_tab("Membership")
    wait_until(lambda: maria.screen.says("You are a member."), "the state of her membership")
    maria.screen.press("Who answers")
    wait_until(lambda: maria.screen.rows("Support"), "the addresses")


def test_elena_applies_with_no_line_and_is_told_of_the_answer(elena: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    elena.presses_action("profile")
    elena.opens_tab("Membership")
    elena.screen.press("Apply for membership")
    wait_until(lambda: elena.screen.says("Still missing: Your position"), "the check to say what is missing")
    school = elena.screen.the("Name of the school", QLineEdit)
    assert isinstance(school, QLineEdit)
    assert school.text() == "Liceul Marea Neagră"  # from her profile
    elena.screen.write("Your position", "Teacher of geography")
    elena.screen.write("Anything else they should know", "My class would like to measure with others.")
    elena.sends()
    wait_until(lambda: elena.screen.says("Not sent yet"), "the application to wait")
    portal.faults.come_back()
    elena.waits_until_sent()
    (record,) = [row.id for row in elena.records("membership_application")]
    waits_for_support(portal, record)
    assert support_answers(portal, record) == "accepted"
    elena.gets_news()
    wait_until(lambda: elena.screen.says("You are a member."), "the answer")
