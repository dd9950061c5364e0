"""The window of a class list: among three hundred pupils the one line with a fault is in sight, and what is wrong is read whole."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from sync.pupil_lists import PupilLine, PupilList
from tests.support.writing_desk import SPACE, WritingDesk
from ui.pupils.list_dialog import PupilListDialog


def test_the_first_line_with_a_fault_is_in_sight(qtbot: QtBot) -> None:
    dialog = PupilListDialog(WritingDesk(), SPACE)
    qtbot.addWidget(dialog)
    dialog.show()
    lines = [PupilLine(number, "Ida", f"ida.{number}") for number in range(1, 301)]
    lines[249] = PupilLine(250, "Ola", "Ola 7B " * 5, ("user_name_signs", "user_name_taken"))
    dialog._show(PupilList(tuple(lines)))
    table = dialog.table
    first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
    assert first <= 249 <= last
    assert table.rowHeight(249) > table.rowHeight(0)
    dialog._show(PupilList(tuple(lines[:2])))
    assert table.rowHeight(1) == table.rowHeight(0)
