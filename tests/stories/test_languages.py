"""The language is switched in Settings: the window is built anew in it, numbers, days and the reading on stay right."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox

from desktop.profiles import Profiles
from tests.support.screen import wait_until
from tests.support.teacher import Teacher


def chooses(maria: Teacher, list_name: str, language: str) -> None:
    """Settings, then the drop-down of languages with the keyboard."""
    maria.presses_action("settings")
    field = maria.screen.the(list_name, QComboBox)
    assert isinstance(field, QComboBox)
    place, old = field.findText(language), maria.desk
    field.setCurrentIndex(place)
    field.activated.emit(place)
    wait_until(lambda: maria.application is not None and maria.application.desk not in (None, old), "the new window")
    maria.settles()


@pytest.mark.parametrize(
    ("language", "name", "today", "sending", "settings_field"),
    [("tr", "Türkçe", "Bugün", "Gönderim", "Dil"), ("da", "Dansk", "I dag", "Afsendelse", "Sprog")],
)
def test_maria_switches_and_back(maria: Teacher, language: str, name: str, today: str, sending: str, settings_field: str) -> None:
    before = maria.records("update")
    chooses(maria, "Language", name)
    assert Profiles(maria.home, maria.ports.files).get("maria").language == language
    wait_until(lambda: maria.screen.says(today), f"the window in {name}: {maria.screen.texts()}")
    assert maria.records("update") == before
    chooses(maria, settings_field, "English")
    wait_until(lambda: maria.screen.says("Today"), "the window in English")


def test_the_language_is_there_at_the_next_start(maria: Teacher) -> None:
    chooses(maria, "Language", "Türkçe")
    maria.opens_again()
    wait_until(lambda: maria.screen.says("Bugün"), "the window in Turkish")
