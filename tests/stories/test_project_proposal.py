"""From a colleague's question to a project with a TwinSpace: answered on the train, followed step by step, begun again after a no."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.support_organisation import support_answers, waits_for_support
from tests.support.teacher import PROJECT, Teacher

ASKED = "Letters from two harbours"


def test_maria_says_yes_with_no_line_and_the_project_comes(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_room("New projects")
    assert maria.screen.rows("Proposals")[0] == "Waiting for your answer"
    maria.screen.choose("Proposals", ASKED)
    wait_until(lambda: maria.screen.says("It is your turn"), "who has to act")
    maria.screen.press("Found it together")
    wait_until(lambda: maria.screen.says("Not sent yet"), "her answer to wait")
    portal.faults.come_back()
    maria.waits_until_sent()
    record = maria.record("project_proposal", ASKED).id
    waits_for_support(portal, record)
    assert support_answers(portal, record) == "active"
    maria.gets_news()
    wait_until(lambda: maria.screen.says("Everybody has agreed"), "the good news")
    maria.screen.press("Open the project")
    wait_until(lambda: maria.screen.says(ASKED) and maria.screen.find("Write update"), "the TwinSpace")


def test_a_no_comes_with_its_reason_and_the_work_is_used_again(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_room("New projects")
    maria.screen.choose("Proposals", "Who writes the school's history?")
    wait_until(lambda: maria.screen.says("asks for a work plan"), "why it was refused")
    maria.screen.press("Begin a new project from this one")
    wait_until(lambda: maria.screen.find("Back"), "the form")
    title = maria.screen.the("Title")
    assert isinstance(title, QLineEdit)
    assert title.text() == "Who writes the school's history?"
    assert not maria.screen.says("Still missing: Co-founder")


def test_an_invitation_is_answered_on_the_train(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_room("New projects")
    maria.opens_tab("Invitations")
    maria.screen.choose("Invitations", "Voices of the old town")
    maria.screen.press("Take part")
    wait_until(lambda: maria.screen.says("You said yes."), "her answer")
    portal.faults.come_back()
    maria.waits_until_sent()
    maria.gets_news()
    wait_until(lambda: maria.screen.find("Open it"), "the way into the project")
    maria.screen.press("Open it")
    wait_until(lambda: maria.screen.says("Voices of the old town"), "the TwinSpace")


def test_a_proposal_is_withdrawn(maria: Teacher, portal: PortalServer) -> None:
    maria.opens_room("New projects")
    maria.screen.choose("Proposals", "The colour of our lakes")
    maria.screen.press("Withdraw")
    maria.screen.press("Close it")
    maria.settles()
    maria.waits_until_sent()
    sent = [row["body"]["state"] for row in portal.show("project_proposal") if row["title"] == "The colour of our lakes"]
    assert set(sent) == {"closed"}


def test_what_waits_for_the_partner_can_still_be_changed(maria: Teacher, portal: PortalServer) -> None:
    maria.opens_room("New projects")
    maria.screen.choose("Proposals", "The colour of our lakes")
    maria.screen.pick("More", "Edit")
    number = maria.screen.the("Number of pupils", QLineEdit)
    assert isinstance(number, QLineEdit)
    number.clear()
    maria.screen.write("Number of pupils", "51")
    maria.sends()
    maria.waits_until_sent()
    bodies = [row["body"] for row in portal.show("project_proposal") if row["title"] == "The colour of our lakes"]
    assert {(body["pupils"], body["state"]) for body in bodies} == {(51, "waiting_partner")}


def test_a_project_is_closed_for_everybody(maria: Teacher, portal: PortalServer) -> None:
    maria.opens_project("About")
    maria.screen.pick("More", "Close the project…")
    maria.screen.press("Close it")
    maria.settles()
    maria.waits_until_sent()
    bodies = [row["body"] for row in portal.show("project_proposal") if row["title"] == PROJECT]
    assert {body["state"] for body in bodies} == {"closed"}
