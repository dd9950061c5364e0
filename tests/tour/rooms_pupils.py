"""A class list before it becomes pupils, and a password on its way to a slip of paper."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.tour.day import Day
from ui.pupils.list_dialog import PupilListDialog
from ui.pupils.password_dialog import PasswordDialog

CLASS_7B = "Name;User name\nIşıl;\nİpek;ipek.7b\nÇağrı;Çağrı 7B\nAnna;ipek.7b\nSøren;\nΝίκη;\n"


def looks_at_a_class_list(day: Day) -> None:
    """Maria pastes a table, reads what is wrong with two lines, closes the window again; a new password for one pupil."""
    maria = day.maria
    maria.opens_project("Pupils")
    maria.screen.press("From a list…")
    QApplication.clipboard().setText(CLASS_7B)
    maria.screen.press("Paste a table")
    QApplication.clipboard().clear()
    maria.screen.the("Add pupils: 4")
    maria.settles()
    day.camera.take("class-list", maria.desk.window.findChild(PupilListDialog))
    maria.screen.press("Close")
    maria.screen.press("New passwords…")
    maria.screen.press("Make new passwords: 1")
    maria.screen.the("Save slips to print…")
    day.camera.take("pupil-passwords", maria.desk.window.findChild(PasswordDialog))
    maria.screen.press("Close")
