"""A teacher fills in forms: what is wrong is said beside the field, what is missing in the check, and nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from portal import schema
from tests.support.forms_desk import AYSE, FORM_SPACE, forms_desk, shown
from tests.support.writing_desk import WritingDesk
from ui.editor.before_panel import CheckLine
from ui.editor.write_screen import WriteScreen
from ui.forms import time_views
from ui.forms.catalogue import FORMS
from ui.forms.choice_views import OneChoiceView
from ui.forms.drafts import edit_draft, new_draft
from ui.forms.list_views import OptionsView
from ui.forms.many_views import ManyChoicesView, PersonView
from ui.forms.record_views import RecordsView
from ui.forms.text_views import AddressView, AgeRangeView, LineView, LongTextView
from ui.forms.time_views import SpanView

View = TypeVar("View")


def open_form(qtbot: QtBot, desk: WritingDesk, kind: str, **fields: Any) -> WriteScreen:
    made = WriteScreen(desk, new_draft(kind, FORM_SPACE.id, **fields), FORM_SPACE)
    qtbot.addWidget(made)
    made.resize(1300, 768)
    made.show()
    return made


def view(screen: WriteScreen, name: str, kind: type[View]) -> View:
    found = screen.fields_form.view(name)
    assert isinstance(found, kind)
    return found


@pytest.fixture(autouse=True)
def _computer_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_views, "own_zone", lambda: "UTC")


def checked(screen: WriteScreen) -> list[str]:
    QApplication.processEvents()
    return [line.accessibleName() for line in screen.panel.findChildren(CheckLine) if not line.isHidden()]


@pytest.mark.parametrize("kind", FORMS)
def test_every_form_opens_shows_an_example_and_gives_it_back(qtbot: QtBot, kind: str) -> None:
    example = schema.example(kind)
    screen = open_form(qtbot, forms_desk(), kind, **example)
    assert schema.without_nulls(screen.fields_form.fields()) == example
    assert schema.validate_body(kind, screen.fields_form.fields()) == []


@pytest.mark.parametrize("kind", FORMS)
def test_an_empty_form_says_what_is_missing_and_leaves_nothing_behind(qtbot: QtBot, kind: str) -> None:
    desk = forms_desk()
    screen = open_form(qtbot, desk, kind)
    assert not screen.panel.send_button.isEnabled()
    assert any("missing" in words or "whom" in words for words in checked(screen))
    screen.leave()
    assert not desk.drafts.rows


def test_maria_plans_a_meeting(qtbot: QtBot) -> None:
    desk = forms_desk()
    screen = open_form(qtbot, desk, "meeting")
    qtbot.keyClicks(view(screen, "title", LineView).edit, "Results of week 18")
    when = view(screen, "starts_at", SpanView)
    assert checked(screen)[1:] == ["Still missing: When", "Only the members of this project can read it."]
    when.read({"starts_at": "2026-05-07T14:00:00Z", "ends_at": "2026-05-07T14:45:00Z", "zone": "Europe/Tirane"})
    assert when.partners.text() == "14:00 on this computer · 15:00 in Portugal · 17:00 in Türkiye, Romania"
    when.on_edited()
    qtbot.waitUntil(screen.panel.send_button.isEnabled)
    with qtbot.waitSignal(screen.sent):
        screen.panel.send_button.click()
    sent = desk.drafts.sent[0]
    assert sent.fields["starts_at"] == "2026-05-07T14:00:00Z"
    assert sent.fields["zone"] == "Europe/Tirane"


def test_another_zone_moves_the_moment_not_the_clock(qtbot: QtBot) -> None:
    screen = open_form(
        qtbot, forms_desk(), "meeting", starts_at="2026-05-07T14:00:00Z", ends_at="2026-05-07T14:45:00Z", zone="Europe/Tirane"
    )
    when = view(screen, "starts_at", SpanView)
    assert when.begin.text() == "16:00"
    when.zone_pick.picked.emit("Europe/Lisbon")
    assert when.begin.text() == "16:00"
    assert when.fields()["starts_at"] == "2026-05-07T15:00:00Z"


def test_a_meeting_cannot_end_before_it_begins(qtbot: QtBot) -> None:
    screen = open_form(qtbot, forms_desk(), "meeting", title="T", starts_at="2026-05-07T14:00:00Z", ends_at="2026-05-07T13:00:00Z")
    assert view(screen, "starts_at", SpanView).fault_words() == "It ends before it begins"
    assert "When: It ends before it begins" in checked(screen)


def test_languages_are_found_however_they_are_typed(qtbot: QtBot) -> None:
    screen = open_form(qtbot, forms_desk(), "partner_post")
    languages = view(screen, "languages", ManyChoicesView)
    languages.pick.setFocus()
    qtbot.keyClicks(languages.pick, "turk")
    assert languages.pick.offered() == ["Türkçe (Turkish)"]
    qtbot.keyClick(languages.pick, Qt.Key.Key_Return)
    assert languages.chips.words() == ["Türkçe (Turkish)"]
    qtbot.keyClicks(languages.pick, "klingon")
    qtbot.keyClick(languages.pick, Qt.Key.Key_Return)
    assert "klingon" in screen.notice.text()
    languages.chips.press("tr")
    assert languages.fields() == {"languages": None}


def test_own_words_count_among_the_subjects(qtbot: QtBot) -> None:
    screen = open_form(qtbot, forms_desk(), "partner_post")
    subjects = view(screen, "subjects", ManyChoicesView)
    qtbot.keyClicks(subjects.pick, "Beekeeping")
    qtbot.keyClick(subjects.pick, Qt.Key.Key_Return)
    assert subjects.fields() == {"subjects": ["Beekeeping"]}


def test_the_co_founder_is_one_of_the_contacts(qtbot: QtBot) -> None:
    screen = open_form(qtbot, forms_desk(), "project_proposal")
    person = view(screen, "co_founder", PersonView)
    qtbot.keyClicks(person.pick, "ayse")
    qtbot.keyClick(person.pick, Qt.Key.Key_Return)
    assert person.fields() == {"co_founder": {"id": AYSE.id, "name": AYSE.name, "country": "TR"}}


def test_what_is_wrong_is_said_while_writing(qtbot: QtBot) -> None:
    screen = open_form(qtbot, forms_desk(), "project_proposal")
    ages = view(screen, "age_from", AgeRangeView)
    qtbot.keyClicks(ages.low, "15")
    assert ages.fault_words() == "Give both ages, from and to"
    qtbot.keyClicks(ages.high, "11")
    assert ages.fault_words() == "The first age is above the second"
    title = view(screen, "title", LineView)
    title.edit.setText("x" * 201)
    title.on_edited()
    assert title.fault_words() == "Too long: 201 of 200 characters"
    assert title.edit.accessibleDescription().endswith(title.fault_words())


def test_a_line_of_the_check_leads_to_its_field(qtbot: QtBot) -> None:
    screen = open_form(qtbot, forms_desk(), "project_proposal")
    line = next(
        line for line in screen.panel.findChildren(CheckLine) if "Aims" in line.accessibleName() or "pupils" in line.accessibleName()
    )
    line.button.click()
    ages = view(screen, "age_from", AgeRangeView)
    assert screen.focusWidget() is ages.low
    assert ages.fault_words() == "Still missing: Age of the pupils"


def test_a_web_address_gets_its_beginning(qtbot: QtBot) -> None:
    screen = open_form(qtbot, forms_desk(), "video")
    address = view(screen, "url", AddressView)
    qtbot.keyClicks(address.edit, "video.example/v/41")
    assert address.fault_words()
    address.edit.left.emit()
    assert address.fields() == {"url": "https://video.example/v/41"}
    assert not address.fault_words()


def test_the_answers_of_a_poll_keep_their_ids(qtbot: QtBot) -> None:
    screen = open_form(qtbot, forms_desk(), "poll", options=[{"id": "a", "text": "The jellyfish"}, {"id": "b", "text": "The bottle"}])
    answers = view(screen, "options", OptionsView)
    answers.write_line(0, "A jellyfish")
    answers.write_line(2, "Balık")
    answers.rows[1].up.click()
    found = answers.fields()["options"]
    assert found == [{"id": "b", "text": "The bottle"}, {"id": "a", "text": "A jellyfish"}, {"id": "bal-k", "text": "Balık"}]
    answers.write_line(1, "The Bottle")
    assert answers.fault_words() == "Two answers are the same"


def test_evidence_is_picked_with_one_click(qtbot: QtBot) -> None:
    project = shown("project", "r-micro", "Microplastic is everywhere")
    post, page = shown("update", "u1", "We counted 41 fibres"), shown("page", "g1", "How we count")
    screen = open_form(qtbot, forms_desk(project, post, page), "label_application", project="r-micro")
    evidence = view(screen, "evidence", RecordsView)
    evidence.add.click()
    assert evidence.dialog is not None
    assert evidence.dialog.shown_words() == ["We counted 41 fibres", "How we count"]
    evidence.dialog.search.setText("fibres")
    assert evidence.dialog.shown_words() == ["We counted 41 fibres"]
    evidence.dialog.tick("u1")
    evidence.dialog.take.click()
    assert evidence.fields() == {"evidence": ["u1"]}


def test_an_edit_holds_only_what_the_form_can_change(qtbot: QtBot) -> None:
    row = shown(
        "event", "e1", "Old title", mode="online", starts_at="2026-05-23T07:30:00Z", ends_at="2026-05-23T13:00:00Z", odd="kept there"
    )
    draft = edit_draft(row)
    assert (draft.record, draft.base) == ("e1", 3)
    assert "odd" not in draft.fields
    desk = forms_desk()
    screen = WriteScreen(desk, draft, FORM_SPACE)
    qtbot.addWidget(screen)
    assert view(screen, "mode", OneChoiceView).fields() == {"mode": "online"}
    view(screen, "title", LineView).edit.clear()
    view(screen, "title", LineView).on_edited()
    assert screen.fields_form.fields()["title"] is None


def test_what_stood_unfinished_on_the_website_is_handed_in() -> None:
    row = shown("label_application", "l1", "", project="r-micro", state="draft")
    assert edit_draft(row).fields["state"] == "sent"
    assert "state" not in edit_draft(replace(row, body=row.body | {"state": "accepted"})).fields


def test_a_half_filled_form_is_kept_as_a_draft_and_comes_back(qtbot: QtBot) -> None:
    desk = forms_desk()
    screen = open_form(qtbot, desk, "project_proposal")
    qtbot.keyClicks(view(screen, "title", LineView).edit, "The colour of our rivers")
    qtbot.keyClicks(view(screen, "aims", LongTextView).edit, "To measure")
    screen.leave()
    again = WriteScreen(desk, desk.drafts.rows["d1"], FORM_SPACE)
    qtbot.addWidget(again)
    assert view(again, "aims", LongTextView).edit.toPlainText() == "To measure"
    again.leave()
    assert "d1" in desk.drafts.rows, "opening and closing must not throw it away"


def test_an_archived_project_takes_no_form(qtbot: QtBot) -> None:
    archived = replace(FORM_SPACE, state="archived")
    desk = forms_desk()
    desk.reading.spaces.get = lambda _space: archived
    screen = WriteScreen(desk, new_draft("meeting", archived.id, title="T"), archived)
    qtbot.addWidget(screen)
    assert "This project is archived" in screen.panel.send_button.toolTip()


def test_what_nobody_touched_stays_to_the_letter(qtbot: QtBot) -> None:
    odd = {"starts_at": "2026-05-23T07:30:12.5Z", "ends_at": "2026-05-23T13:00:59Z", "zone": "Europe/Bucharest", "place": " Constanța "}
    row = shown("event", "e1", "Regional day", mode="online", **odd)
    screen = WriteScreen(forms_desk(), edit_draft(row), FORM_SPACE)
    qtbot.addWidget(screen)
    title = view(screen, "title", LineView)
    title.edit.setText("Regional day of schools")
    title.on_edited()
    assert screen.fields_form.fields() == {**row.body, "title": "Regional day of schools"}
