"""What families said about pictures: kept beside the pupil, found by who has none, and never sent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QListWidget

from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from ui.pictures.who_is_in_it import WhoIsInIt
from ui.pupils.consent_form import ConsentForm


def test_a_family_says_yes(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Pupils")
    pupil = maria.records("pupil")[0]
    maria.screen.choose("Pupils", pupil.title)
    before = len([row for row in maria.screen.rows("Pupils") if row])
    maria.screen.press("Yes")
    consents = maria.desk.opened.copy.reading.consents
    wait_until(lambda: (kept := consents.of_pupil(pupil.space, pupil.id)) is not None and kept.answer == "yes", "the answer to be kept")
    maria.screen.write("Note about the consent", "On paper since May")
    maria.screen.choose("Pupils", next(row.title for row in maria.records("pupil") if row.title != pupil.title))
    wait_until(lambda: (kept := consents.of_pupil(pupil.space, pupil.id)) is not None and kept.note != "", "the note to be kept")
    field = maria.screen.the("Consent for pictures")
    field.setCurrentIndex(1)  # type: ignore[attr-defined]
    wait_until(lambda: len(maria.screen.rows("Pupils")) < before, "only those without a consent")
    assert not maria.sending()


def test_the_register_holds_names_that_are_no_pupils(maria: Teacher, tmp_path: Path) -> None:
    maria.opens_project("Pupils")
    maria.screen.press("All consents…")
    maria.screen.write("Another name, then Enter", "Arta Leka")
    QTest.keyClick(maria.screen.the("Another name, then Enter"), Qt.Key.Key_Return)
    wait_until(lambda: maria.screen.says("Only a name in this register"), "her line")
    form = next(one for one in maria.screen.all_of(ConsentForm) if one.window() is not maria.desk.window)
    assert isinstance(form, ConsentForm)
    next(button for button in form.answer.findChildren(QAbstractButton) if button.text() == "Yes").click()
    form.until.button.click()
    consents = maria.desk.opened.copy.reading.consents
    wait_until(lambda: [(row.answer, bool(row.until)) for row in consents.find("arta")] == [("yes", True)], "the answer with its last day")
    paper = tmp_path / "arta.pdf"
    paper.write_bytes(b"signed")
    form.attach(paper)
    wait_until(lambda: maria.screen.says("Signed paper: arta.pdf"), "the paper")
    assert consents.file(consents.find("arta")[0].id) == b"signed"
    maria.screen.press("Take the paper away")
    wait_until(lambda: not consents.find("arta")[0].file_name, "the paper to be gone")
    assert maria.screen.says("Yes: 1")
    maria.screen.press("Take this name out of the register")
    wait_until(lambda: not any("Arta" in row for row in maria.screen.rows("Names")), "her line to be gone")
    assert len(maria.screen.rows("Names")) == len(maria.records("pupil"))


def test_the_list_of_consents_is_saved_to_print(maria: Teacher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "consents.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    maria.loses_the_line()
    maria.opens_project("Pupils")
    maria.screen.press("All consents…")
    maria.screen.press("Save the list to print…")
    wait_until(lambda: maria.screen.says("Saved: consents.pdf"), "the list on the disk")
    assert kept.read_bytes().startswith(b"%PDF")
    assert not maria.sending()


def test_a_pupil_of_the_project_is_found_before_anybody_was_asked(maria: Teacher) -> None:
    pupil = maria.records("pupil")[0]
    maria.opens_project("Pupils")
    maria.screen.press("All consents…")
    assert maria.screen.says(f"Not asked yet: {len(maria.records('pupil'))}")
    maria.screen.write("Find a name or class", str(pupil.body["user_name"]))
    names = maria.screen.the("Names", QListWidget)
    assert isinstance(names, QListWidget)
    names.setCurrentRow(0)
    form = next(one for one in maria.screen.all_of(ConsentForm) if one.window() is not maria.desk.window)
    next(button for button in form.findChildren(QAbstractButton) if button.text() == "No").click()
    consents = maria.desk.opened.copy.reading.consents
    wait_until(
        lambda: (kept := consents.of_pupil(pupil.space, pupil.id)) is not None and kept.answer == "no", "the answer beside the pupil"
    )
    who = WhoIsInIt(maria.desk.desk, pupil.space, "a picture", date.max)
    assert f"{pupil.title} ({pupil.body['user_name']}): No" in who.pick.offered()
    who.deleteLater()
