"""Pupils get new passwords: made by the website, so with a line; shown once, printed as slips, kept nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QTableWidget

from tests.support.screen import wait_until
from tests.support.teacher import Teacher


def passwords(maria: Teacher) -> list[str]:
    table = maria.screen.the("Pupils and their passwords")
    assert isinstance(table, QTableWidget)
    texts = [table.item(row, 2).text() for row in range(table.rowCount()) if not table.isRowHidden(row)]
    return [text for text in texts if text]


def tick_first(maria: Teacher) -> None:
    table = maria.screen.the("Pupils and their passwords")
    assert isinstance(table, QTableWidget)
    for row in range(2):
        table.item(row, 0).setCheckState(Qt.CheckState.Checked)


def test_two_pupils_get_slips(maria: Teacher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slips = tmp_path / "slips.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(slips), ""))
    maria.opens_project("Pupils")
    maria.screen.press("New passwords…")
    tick_first(maria)
    maria.screen.press("Make new passwords: 2")
    wait_until(lambda: len(passwords(maria)) == 2, "two passwords")
    made = passwords(maria)
    maria.screen.press("Save slips to print…")
    wait_until(slips.exists, "the slips")
    maria.settles()
    assert slips.read_bytes().startswith(b"%PDF-")
    maria.screen.press("Close")
    assert not [one for one in made for file in maria.home.rglob("*") if file.is_file() and one.encode() in file.read_bytes()]


def test_with_no_line_it_says_why_not(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Pupils")
    maria.screen.press("New passwords…")
    assert maria.screen.says("this needs a line")
    assert maria.screen.find("Make new passwords") is None
    maria.screen.press("Close")
