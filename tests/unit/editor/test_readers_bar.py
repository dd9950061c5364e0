"""Who can read it: told to everybody, changed by those who may, and never changed by the way."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.editor.readers_bar import ReadersBar

IN_PROGRESS = {"title": "Our lesson", "visibility": "teachers", "state": "draft"}


def test_who_may_not_choose_reads_it_and_changes_nothing(qtbot: QtBot) -> None:
    bar = ReadersBar("page", {**IN_PROGRESS, "state": "published"}, can_change=False)
    qtbot.addWidget(bar)
    bar.show()
    assert bar.button.isHidden()
    assert bar.says() == "Only the teachers of this project can read it. Its author decides that."
    assert bar.fields() == {"visibility": "teachers", "state": "published"}


def test_a_page_in_progress_keeps_its_readers_until_others_are_chosen(qtbot: QtBot) -> None:
    bar = ReadersBar("page", IN_PROGRESS)
    qtbot.addWidget(bar)
    assert bar.fields() == {"visibility": "teachers", "state": "draft"}
    bar.button.menu().actions()[1].trigger()
    assert bar.fields() == {"visibility": "members", "state": "published"}


def test_the_author_of_a_page_chooses_who_may_change_it(qtbot: QtBot) -> None:
    bar = ReadersBar("page", {"visibility": "members", "state": "published", "editors": "all"})
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.changed):
        next(one for one in bar.button.menu().actions() if one.text().startswith("Only its author")).trigger()
    assert bar.fields() == {"visibility": "members", "state": "published", "editors": "author"}
    assert bar.says() == "Only the members of this project can read it. Others may not change it."


@pytest.mark.parametrize(("kind", "fields"), [("page", {"visibility": "members", "state": "published"}), ("update", {"is_public": True})])
def test_a_new_text_says_who_reads_it(kind: str, fields: dict[str, object], qtbot: QtBot) -> None:
    bar = ReadersBar(kind, {})
    qtbot.addWidget(bar)
    assert bar.fields() == fields
