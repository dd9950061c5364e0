"""Parts of a reading pane: facts with copy, bars, actions, answers in windows; tabs that do not fit; a room's wishes."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from sync.copy.rows import ShownRecord
from tests.support.twinspace_desk import AYSE, TwinSpaceDesk
from tests.unit.copy.desk import PLASTIC
from ui.records.answers import SHOWN_AT_FIRST, AnswersPart, comments
from ui.records.facts import Fact, FactsPart
from ui.records.pane import PaneSpec, ReadingPane
from ui.records.parts import ActionsPart, AttachmentsPart, NotePart, TextPart
from ui.records.scene import Scene, scene_of
from ui.records.tab_bar import TabRow
from ui.records.wishes import Action, Wish
from ui.sending.merged_part import MergedPart
from ui.widgets.labels import PlainLabel


def seen(maria: TwinSpaceDesk, record: str = "u-beach") -> tuple[Scene, ShownRecord]:
    row = maria.copy.reading.records.get(record)
    assert row is not None
    return scene_of(maria.window, maria.copy.reading.spaces.get(PLASTIC)), row


def test_facts_without_a_value_are_left_out_and_values_are_copied(maria: TwinSpaceDesk, qtbot: QtBot) -> None:
    part = FactsPart(lambda _scene, _row: [Fact("Name", "Elena"), Fact("Place", " "), Fact("Telephone", "+40 1", is_copied=True)])
    qtbot.addWidget(part)
    part.show_record(*seen(maria))
    assert [label.text() for label in part.findChildren(PlainLabel)] == ["Name", "Elena", "Telephone", "+40 1"]
    part.findChildren(QToolButton)[0].click()
    assert QGuiApplication.clipboard().text() == "+40 1"


def test_no_fact_no_table(maria: TwinSpaceDesk, qtbot: QtBot) -> None:
    part = FactsPart(lambda _scene, _row: [])
    qtbot.addWidget(part)
    part.show_record(*seen(maria))
    assert part.isHidden()


def test_an_action_is_absent_where_it_may_not_be_and_answers_a_wish(maria: TwinSpaceDesk, qtbot: QtBot) -> None:
    def run(_scene: Scene, row: ShownRecord) -> Wish:
        return Wish("open", "update", row.id)

    can, cannot = Action("can", lambda _scene, row: f"Open {row.title}", "next", run), Action("no", "No", "", run, lambda _s, _r: False)
    part = ActionsPart((can, cannot))
    qtbot.addWidget(part)
    part.show_record(*seen(maria))
    assert part.button("no").isHidden()
    assert part.button("can").text() == "Open Beach clean-up photos"
    with qtbot.waitSignal(part.wanted) as wanted:
        part.button("can").click()
    assert wanted.args == [Wish("open", "update", "u-beach")]


def test_a_bar_comes_and_goes_with_what_it_says(maria: TwinSpaceDesk, qtbot: QtBot) -> None:
    said: list[tuple[str, str] | None] = [("Registered", "ok"), None]
    part = NotePart(lambda _scene, _row: said[0])
    qtbot.addWidget(part)
    part.show_record(*seen(maria))
    assert not part.isHidden()
    said.pop(0)
    part.show_record(*seen(maria))
    assert part.isHidden()


def test_of_many_answers_the_latest_are_read_first(maria: TwinSpaceDesk, qtbot: QtBot) -> None:
    lines = [
        maria.line_of(f"c{n:03}", "comment", AYSE, {"target": "u-walk", "text": f"Word {n}"}, f"2026-05-02T{n // 60:02}:{n % 60:02}:00Z")
        for n in range(100)
    ]
    maria.gets(*lines)
    part = AnswersPart(maria.window, comments())
    qtbot.addWidget(part)
    part.show_record(*seen(maria, "u-walk"))
    assert len(part._rows or ()) == SHOWN_AT_FIRST
    assert [row.text for row in (part._rows or [])[-2:]] == ["Word 99", "Was it cold?"]
    part._earlier.click()
    assert len(part._rows or ()) == maria.copy.reading.records.count("comment", PLASTIC, "u-walk")


def test_a_pane_shows_what_its_parts_are_for(maria: TwinSpaceDesk, qtbot: QtBot) -> None:
    parts = lambda desk: [TextPart(desk, lambda row: row.title), AttachmentsPart(desk, pictures=lambda _row: ["pic-beach"])]  # noqa: E731
    pane = ReadingPane(maria.window, PaneSpec(parts))
    qtbot.addWidget(pane)
    assert pane.show_record("u-beach")
    assert not pane.show_record("nobody")
    assert list(pane.part(AttachmentsPart).view._cards) == ["pic-beach"]


def test_whatever_a_pane_shows_it_says_what_was_merged_in_it_and_in_the_answers_below(maria: TwinSpaceDesk, qtbot: QtBot) -> None:
    pane = ReadingPane(maria.window, PaneSpec(lambda desk: [TextPart(desk, lambda row: row.title)]))
    qtbot.addWidget(pane)
    pane.show_record("u-walk")
    bar = pane.part(MergedPart)
    assert bar.isHidden()
    line = maria.line_of("c-mine", "comment", AYSE, {"target": "u-walk", "text": "Cold, and theirs"}, "2026-05-02T09:00:00Z")
    maria.gets(line)
    keep = maria.copy.conflicts.keep_merged
    maria.copy.writer.call(keep, {"target": "u-walk", "text": "Cold"}, {"target": "u-walk", "text": "Cold, and mine"}, line.record)
    pane.show_record("u-walk")
    said = [label.text() for label in bar.findChildren(PlainLabel)]
    assert (bar.isHidden(), "“Cold, and mine”" in said[0] or said) == (False, True)


def test_tabs_that_do_not_fit_stand_under_more(qtbot: QtBot) -> None:
    row = TabRow("Parts", [(f"tab{n}", f"A long name {n}") for n in range(8)])
    qtbot.addWidget(row)
    row.resize(2000, 48)
    row.show()
    assert row.hidden_keys() == ()
    row.resize(520, 48)
    assert "tab7" in row.hidden_keys()
    row.show_count("tab7", 3)
    assert row._menu.actions()[-1].text() == "A long name 7 3"
    with qtbot.waitSignal(row.chosen) as chosen:
        row._menu.actions()[-1].trigger()
    assert chosen.args == ["tab7"]
    assert "tab7" not in row.hidden_keys()
