"""An edit by a form leaves one operation of what changed, over the revision the teacher saw."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support.forms_desk import forms_desk
from tests.unit.copy.desk import MARIA, Desk, line
from ui.forms.catalogue import form_for
from ui.forms.drafts import edit_draft
from ui.forms.fields_form import FieldsForm

MEETING = {
    "title": "Results of week 18",
    "starts_at": "2026-05-07T14:00:30Z",
    "ends_at": "2026-05-07T14:45:00Z",
    "zone": "Europe/Tirane",
    "url": "https://meet.example/m",
    "text": "Bring your table.",
}


def test_only_what_changed_goes_and_what_was_emptied_is_taken_away(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.gets(line("m1", "meeting", 20, MEETING, author=MARIA))
    row = desk.copy.reading.records.get("m1")
    spec = form_for("meeting")
    assert row is not None
    assert spec is not None
    draft = edit_draft(row)
    form = FieldsForm(forms_desk(), draft, spec)
    qtbot.addWidget(form)
    for name, words in (("title", "Results of week 19"), ("url", "")):
        form.view(name).read({name: words})
        form.view(name).on_edited()
    kept = desk.do(desk.copy.drafts.save, replace(draft, fields=form.gather().fields))
    desk.do(desk.copy.drafts.send, kept)
    (operation,) = desk.batch()
    assert (operation.record, operation.action, operation.base) == ("m1", "update", 20)
    assert operation.fields == {"title": "Results of week 19", "url": None}
    desk.closes()
