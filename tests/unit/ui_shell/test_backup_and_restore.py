"""The card of Settings that writes a backup, and the page of the first start that brings one back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from sync.errors import BadInput, KeyUnavailable
from tests.unit.ui_shell.account_ports import FirstStartDesk, SettingsDesk
from ui.account.backup_card import BackupCard
from ui.account.first_start import FirstStart
from ui.account.restore_page import RestorePage
from ui.account.settings import SettingsRoom


@pytest.fixture
def port() -> SettingsDesk:
    return SettingsDesk()


@pytest.fixture
def card(port: SettingsDesk, qtbot: QtBot) -> BackupCard:
    made = BackupCard(port)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(qtbot: QtBot) -> RestorePage:
    made = RestorePage(FirstStartDesk())
    qtbot.addWidget(made)
    made.show()
    made.file.edit.setText("/stick/maria.backup")
    return made


@pytest.mark.parametrize(("first", "second"), [("short", "short"), ("long enough", "long enouhg"), ("", "only below")])
def test_a_password_typed_badly_writes_nothing(card: BackupCard, port: SettingsDesk, first: str, second: str) -> None:
    card.passphrase.edit.setText(first)
    card.again.edit.setText(second)
    card.make.click()
    assert port.heard == []


def test_where_it_went_and_how_big_it_is_stands_below(card: BackupCard, port: SettingsDesk) -> None:
    card.back_up_to("/stick/maria.backup")
    assert port.heard == [("back_up", "/stick/maria.backup", "")]
    assert card.outcome.text() == "Done: /stick/maria.backup, 1.2 MB. Keep it where only you find it."
    assert card.make.isEnabled()


def test_without_a_password_of_the_profile_the_card_says_what_opens_the_file(port: SettingsDesk, qtbot: QtBot) -> None:
    port.now = replace(port.now, has_passphrase=False)
    card = BackupCard(port)
    qtbot.addWidget(card)
    assert "only with your recovery key" in card.passphrase.edit.accessibleDescription()


def test_the_page_asks_for_the_file_before_anything_else(page: RestorePage) -> None:
    page.file.edit.clear()
    page.restore.click()
    assert page.file.edit.accessibleDescription() == "Choose the backup file first."


def test_the_recovery_key_needs_a_new_password(page: RestorePage) -> None:
    page.other_way.click()
    page.recovery.edit.setText("K7QD-9XMT")
    page.restore.click()
    assert page._port.heard == []  # type: ignore[attr-defined]
    page.fresh.edit.setText("harbour wall")
    page.restore.click()
    assert page._port.heard == [("restore", "/stick/maria.backup", "K7QD-9XMT", "harbour wall")]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (KeyUnavailable("recovery_needed"), "This file was saved without a password. Use the recovery key you printed."),
        (BadInput("backup_damaged", "x"), "This file is no backup of TwinDesk, or it is damaged: x Use an older backup."),
    ],
)
def test_why_it_cannot_be_brought_back_is_said(page: RestorePage, failure: Exception, words: str) -> None:
    page._port.failure = failure  # type: ignore[attr-defined]
    page.restore.click()
    assert page.faults.text() == words
    assert page.restore.isEnabled()


def test_back_leads_from_the_backup_to_name_and_password(qtbot: QtBot) -> None:
    start = FirstStart(FirstStartDesk())
    qtbot.addWidget(start)
    start.show()
    start.go_on.click()
    start.person_page.restore.click()
    assert start.pages.currentWidget() is start.restore_page
    assert start.go_on.isHidden()
    start.back.click()
    assert start.pages.currentWidget() is start.person_page


def test_long_help_never_lies_over_its_field(qtbot: QtBot) -> None:
    room = SettingsRoom(SettingsDesk())
    qtbot.addWidget(room)
    room.resize(700, 400)
    room.show()
    field = room.backup.passphrase
    qtbot.waitUntil(lambda: field._below.height() >= field._below.heightForWidth(field._below.width()))
    assert field._below.mapTo(field, field._below.rect().topLeft()).y() >= field.edit.geometry().bottom()
