"""The Quality Label: one click on a post makes it evidence, nothing expires, the answer and the certificate come by themselves."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog

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


def chooses(maria: Teacher, field: str, words: str) -> None:
    choice = maria.screen.the(field, QComboBox)
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findText(words))


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
    maria.screen.press("Back")
    maria.opens_tab("Quality Label")
    wait_until(lambda: maria.screen.says("Evidence: 6"), "the evidence under the application, not sent yet")


def test_a_post_that_still_waits_is_evidence_and_goes_before_the_application(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    maria.posts_update("Fibres from the train", "We counted 41 of them.")
    uses_as_evidence(maria, "Fibres from the train")
    post = maria.record("update", "Fibres from the train")
    assert post.revision is None
    maria.opens_room("Recognition")
    maria.opens_tab("Quality Label")
    maria.screen.press("Go on writing")
    wait_until(lambda: maria.screen.says("Update · Not sent yet"), "the post among the evidence, and its state")
    maria.screen.write("Curricular integration", "Biology and statistics of year 7.")
    maria.screen.write("Results and documentation", "A table of 400 samples, and a film.")
    maria.sends()
    portal.faults.come_back()
    maria.waits_until_sent()
    maria.gets_news()
    sent = next(row for row in maria.records("label_application") if row.body["state"] == "sent")
    assert post.id in sent.body["evidence"]
    assert [row["id"] for row in portal.show("update") if row["id"] == post.id]


def test_an_application_begun_with_no_line_is_called_by_its_project_and_saved_with_its_evidence(
    maria: Teacher, portal: PortalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "evidence.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    portal.faults.go_away()
    maria.opens_room("Recognition")
    maria.opens_tab("Quality Label")
    maria.screen.press("Apply for the Quality Label")
    chooses(maria, "Project", PROJECT)
    maria.screen.write("Use of technology", "A shared table.")
    maria.screen.press("Save the evidence")
    chooses(maria, "What it becomes", "Pages and originals in one file (ZIP)")
    maria.screen.press("Choose where…")
    wait_until(kept.exists, "the file")
    assert b"A shared table." in zipfile.ZipFile(kept).read("index.html")
    maria.screen.press("Close")
    maria.screen.press("Back")
    wait_until(lambda: any(f"{PROJECT}. Draft" in row for row in maria.screen.rows("Quality Label")), "its name in the list")


def test_an_application_is_finished_sent_and_awarded(maria: Teacher, portal: PortalServer) -> None:
    maria.opens_room("Recognition")
    maria.opens_tab("Quality Label")
    assert maria.screen.rows("Quality Label")[0] == "Being written"
    maria.screen.press("Go on writing")
    wait_until(lambda: maria.screen.says("Still missing: Curricular integration"), "what is missing")
    maria.screen.write("Curricular integration", "Biology and statistics of year 7.")
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
    maria.screen.choose("Labels and prizes", "European Quality Label")
    wait_until(lambda: maria.screen.says("You do not have it yet"), "where she is with a label nobody applies for")
    maria.screen.choose("Labels and prizes", "eTwinning School label")
    maria.screen.press("Open your application")
    wait_until(lambda: maria.screen.says("Teachers learn together"), "the checklist of the school")
