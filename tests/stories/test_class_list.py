"""A whole class from a spreadsheet, with no line: Maria looks at what it would become, adds it, and it goes out later."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.support.screen import wait_until
from tests.support.teacher import Teacher

CLASS_7B = "Adı;Kullanıcı adı\r\nIşıl;\r\nİpek;ipek.7b\r\n;\r\nÇağrı;Çağrı 7B\r\nAnna;ipek.7b\r\n"


def test_a_class_list_becomes_pupils(maria: Teacher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "7b.csv"
    file.write_bytes(CLASS_7B.encode("cp1254"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    maria.loses_the_line()
    maria.opens_project("Pupils")
    maria.screen.press("From a list…")
    maria.screen.press("Choose a file…")
    wait_until(lambda: len(maria.screen.rows("Pupils of the list")) == 4, "the lines of the list")
    first, second, wrong, twice = maria.screen.rows("Pupils of the list")
    assert first.startswith("2, Işıl, isil.")
    assert second == "3, İpek, ipek.7b"
    assert wrong == "5, Çağrı, Çağrı 7B, User name: only small letters, digits, dot and dash"
    assert twice == "6, Anna, ipek.7b, The user name stands further up already"
    assert not [row for row in maria.records("pupil") if row.title == "İpek"]
    maria.screen.press("Add pupils: 2")
    wait_until(lambda: maria.screen.says("Added: 2"), "the word that they are added")
    maria.screen.press("Close")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    made = {row["body"]["display_name"]: row["body"]["user_name"] for row in maria.portal.show("pupil")}
    assert made["İpek"] == "ipek.7b"
    assert made["Işıl"].startswith("isil.")
