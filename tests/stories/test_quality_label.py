"""The Quality Label: one click on a post makes it evidence, nothing expires, the answer and the certificate come by themselves."""

from __future__ import annotations

from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.support_organisation import support_answers, waits_for_support
from tests.support.teacher import PROJECT, Teacher


def uses_as_evidence(maria: Teacher, title: str) -> None:
    maria.opens_project("Updates")
    maria.screen.choose("Updates", title)
    wait_until(lambda: maria.screen.find("More"), "the update")
    maria.screen.pick("More", "Use as evidence")
    wait_until(lambda: maria.screen.says("Added to the application"), "the notice")


def test_a_post_becomes_evidence_with_one_click(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    uses_as_evidence(maria, "Beach clean-up photos")
    (draft,) = maria.desk.opened.copy.reading.drafts.list("label_application")
    post = maria.record("update", "Beach clean-up photos")
    assert post.id in draft.fields["evidence"]
    assert len(draft.fields["evidence"]) == 6
    maria.opens_again()
    maria.opens_room("Recognition")
    wait_until(lambda: maria.screen.says("Go on writing"), "the label with her projects")
    maria.screen.press("Go on writing")
    wait_until(lambda: maria.screen.says("Picked: 6"), "the evidence in the form")


def test_an_application_is_finished_sent_and_awarded(maria: Teacher, portal: PortalServer) -> None:
    maria.opens_room("Recognition")
    maria.opens_tab("Quality Label")
    assert maria.screen.rows("Quality Label")[0] == "Being written"
    maria.screen.press("Go on writing")
    wait_until(lambda: maria.screen.says("Still missing: Place in the curriculum"), "what is missing")
    maria.screen.write("Place in the curriculum", "Biology and statistics of year 7.")
    maria.screen.write("Results and documentation", "A table of 400 samples, and a film.")
    maria.sends()
    maria.waits_until_sent()
    record = next(row.id for row in maria.records("label_application") if row.body["state"] == "sent")
    waits_for_support(portal, record)
    assert support_answers(portal, record) == "accepted"
    maria.gets_news()
    maria.opens_tab("Certificates")
    wait_until(lambda: any(PROJECT in row for row in maria.screen.rows("Certificates")), "the certificate")


def test_the_deadline_of_the_own_country_stands_first(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_room("Recognition")
    maria.screen.choose("Labels and prizes", "National Quality Label")
    wait_until(lambda: maria.screen.says("Deadline in Albania"), "the deadline")
    assert maria.screen.says("Collaboration between partner schools")
    assert not maria.screen.says("Portugal")
    maria.screen.press("Show the deadlines of all countries")
    wait_until(lambda: maria.screen.says("Portugal"), "those of the partners")
    maria.screen.choose("Labels and prizes", "eTwinning School label")
    maria.screen.press("Open your application")
    wait_until(lambda: maria.screen.says("Teachers learn together"), "the checklist of the school")
