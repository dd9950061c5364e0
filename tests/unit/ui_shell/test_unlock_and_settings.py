"""Opening a profile, and changing its settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from sync.copy.storage_choice import RECENT, StorageChoice
from sync.engine.upkeep import Checked
from sync.errors import WrongPortal
from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.unit.ui_shell.account_ports import RECOVERY_KEY, SettingsDesk, UnlockDesk
from ui.account.about import AboutRoom
from ui.account.settings import SettingsRoom
from ui.account.unlock import UnlockScreen
from ui.style.theme import Look, ThemeSource


@pytest.fixture
def unlock(qtbot: QtBot) -> UnlockScreen:
    made = UnlockScreen(UnlockDesk(), "maria")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def port() -> SettingsDesk:
    return SettingsDesk()


@pytest.fixture
def settings(port: SettingsDesk, qtbot: QtBot) -> SettingsRoom:
    made = SettingsRoom(port)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_right_password_opens_the_profile(unlock: UnlockScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(unlock.passphrase.edit, "harbour wall")
    with qtbot.waitSignal(unlock.unlocked) as heard:
        unlock.open_button.click()
    assert heard.args == ["maria"]
    assert unlock.passphrase.edit.text() == ""


def test_a_wrong_password_is_said_below_the_field(unlock: UnlockScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(unlock.passphrase.edit, "harbor wall")
    unlock.open_button.click()
    assert unlock.passphrase.edit.accessibleDescription().startswith("This password does not open the profile.")
    assert unlock.open_button.isEnabled()


def test_the_recovery_key_sets_a_new_password(unlock: UnlockScreen) -> None:
    unlock.other_way.click()
    unlock.recovery.edit.setText(RECOVERY_KEY)
    unlock.fresh.edit.setText("short")
    unlock.open_button.click()
    assert unlock.fresh.edit.accessibleDescription().startswith("This is too short")
    unlock.fresh.edit.setText("harbour walls")
    unlock.open_button.click()
    assert unlock._port.heard == [("recover", "maria", RECOVERY_KEY, "harbour walls")]  # type: ignore[attr-defined]


def test_an_own_computer_asks_no_password(unlock: UnlockScreen) -> None:
    unlock.list.setCurrentIndex(unlock.model.index_of("own"))
    assert unlock.passphrase.isHidden()


def test_profiles_are_a_good_model(unlock: UnlockScreen, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(unlock.model)
    assert nameless(unlock) == unreachable(unlock) == rich_labels(unlock) == []


def test_dark_counts_at_once_and_is_remembered(settings: SettingsRoom, port: SettingsDesk, themes: ThemeSource) -> None:
    settings.look.scheme.choose("dark")
    settings.look.scheme.chosen.emit("dark")
    assert themes.theme.scheme == "dark"
    assert port.heard == [("look", Look("dark"))]


def test_another_language_is_told_to_the_application(settings: SettingsRoom, port: SettingsDesk) -> None:
    settings.look.language.setCurrentIndex(settings.look.language.findData("tr"))
    settings.look.language.activated.emit(settings.look.language.currentIndex())
    assert port.heard == [("language", "tr")]


def test_another_portal_is_refused_in_words(settings: SettingsRoom, port: SettingsDesk) -> None:
    port.failure = WrongPortal("portal", "a", "b")
    settings.website.change.click()
    assert settings.website.outcome.text().startswith("Another website answers at this address.")
    assert settings.website.change.isEnabled()


def test_signed_out_the_card_offers_the_sign_in(settings: SettingsRoom, port: SettingsDesk) -> None:
    port.now = replace(port.now, is_signed_in=False)
    settings.on_shown()
    assert settings.website.sign_out.isHidden()
    settings.website.sign_in.click()
    assert port.heard == [("sign_in",)]


def test_the_password_is_changed_only_when_typed_twice(settings: SettingsRoom, port: SettingsDesk) -> None:
    card = settings.profile
    card.passphrase.edit.setText("a new harbour")
    card.change.click()
    assert port.heard == []
    card.again.edit.setText("a new harbour")
    card.change.click()
    assert port.heard == [("passphrase", "a new harbour")]
    assert card.passphrase.edit.text() == ""


def test_a_new_recovery_key_is_shown(settings: SettingsRoom) -> None:
    settings.profile.make_key.click()
    assert settings.profile.key_box.key.text() == RECOVERY_KEY


def test_the_last_comparison_is_told_and_asked_for(settings: SettingsRoom, port: SettingsDesk) -> None:
    assert "Saturday 2 May" in settings.check.last.text()
    assert "All is well" in settings.check.last.text()
    settings.check.now.click()
    assert not settings.check.now.isEnabled()
    port.checked = Checked("2026-05-03T08:00:00Z", is_well=False, is_asked=False)
    port.told(None)
    assert "differs" in settings.check.last.text()
    assert settings.check.now.isEnabled()


def test_settings_and_about_have_names(settings: SettingsRoom, qtbot: QtBot) -> None:
    about = AboutRoom("0.1.0")
    qtbot.addWidget(about)
    for room in (settings, about):
        assert nameless(room) == unreachable(room) == rich_labels(room) == []


def test_what_is_kept_of_each_project_is_chosen_with_its_size_before(qtbot: QtBot) -> None:
    port = SettingsDesk()
    room = SettingsRoom(port)
    qtbot.addWidget(room)
    room.show()
    qtbot.waitUntil(lambda: list(room.storage.rows) == ["s1", "s2"])
    field = room.storage.rows["s1"].field
    assert field.currentText() == "As for all projects: Texts and small pictures (96 kB)"
    offered = ["Texts only", "Also originals of the last 30 days (4.0 MB)", "Everything (40 MB)"]
    assert [field.itemText(index) for index in (1, 5, 7)] == offered
    field.setFocus()
    for _ in range(5):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert port.storage.now.spaces["s1"] == StorageChoice(RECENT, 30)
    assert field.currentIndex() == 5
    room.storage.quota.setCurrentIndex(0)
    room.storage.quota.activated.emit(0)
    assert port.storage.now.quota_bytes == 200_000_000
    assert room.storage.used.text() == "Here: 5.0 MB of 200 MB. Free on the disk: 40 GB"


def test_what_no_choice_keeps_goes_by_hand(qtbot: QtBot) -> None:
    room = SettingsRoom(SettingsDesk())
    qtbot.addWidget(room)
    room.show()
    qtbot.waitUntil(room.storage.free.isEnabled)
    assert room.storage.free.text() == "Remove what no choice keeps: 3.0 MB"
    room.storage.free.click()
    assert room.storage.outcome.text() == "Removed from this computer: 3.0 MB"
    assert not room.storage.free.isEnabled()
