"""A teacher opens TwinDesk for the first time."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from sync.errors import BadInput, PortalUnreachable
from tests.support.accessibility import nameless, rich_labels, unreachable
from tests.unit.ui_shell.account_ports import RECOVERY_KEY, FirstStartDesk
from ui.account.first_start import FirstStart
from ui.account.language_grid import LanguageModel
from ui.account.languages import LANGUAGES


@pytest.fixture
def port() -> FirstStartDesk:
    return FirstStartDesk()


@pytest.fixture
def screen(port: FirstStartDesk, qtbot: QtBot) -> FirstStart:
    made = FirstStart(port)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _name_and_password(screen: FirstStart, again: str = "harbour wall") -> None:
    page = screen.person_page
    page.name.edit.setText("Maria Kelmendi")
    page.passphrase.edit.setText("harbour wall")
    page.again.edit.setText(again)
    screen.go_on.click()


def _to_connect(screen: FirstStart) -> None:
    screen.go_on.click()
    _name_and_password(screen)
    screen.recovery_page.tick.setChecked(True)
    screen.go_on.click()


def test_from_language_to_the_open_window(screen: FirstStart, port: FirstStartDesk, qtbot: QtBot) -> None:
    _to_connect(screen)
    screen.connect_page.address.edit.setText("https://portal.example.eu")
    screen.connect_page.sign_in.click()
    with qtbot.waitSignal(screen.finished):
        screen.go_on.click()
    assert port.heard == [
        ("profile", "Maria Kelmendi", "harbour wall"),
        ("connect", "https://portal.example.eu"),
        ("finish", "small"),
    ]


def test_the_demo_needs_no_address(screen: FirstStart, port: FirstStartDesk) -> None:
    _to_connect(screen)
    screen.connect_page.demo.click()
    assert port.heard[-1] == ("demo",)
    assert screen.pages.currentWidget() is screen.data_page


def test_all_36_languages_are_offered_and_found(qtmodeltester: ModelTester) -> None:
    model = LanguageModel()
    qtmodeltester.check(model)
    assert len(LANGUAGES) == model.rowCount() == 36
    model.search("türk")
    assert [row.code for row in model.rows] == ["tr"]
    model.search("Georgian")
    assert [row.name for row in model.rows] == ["ქართული"]


def test_a_language_counts_at_once(screen: FirstStart, port: FirstStartDesk) -> None:
    grid = screen.language_page.grid
    grid.view.setFocus()
    grid.view.setCurrentIndex(grid.model.index_of("da"))
    assert port.chosen_language == "da"
    assert screen.language_page.grid.view.currentIndex().data() == "Dansk"


def test_two_different_passwords_are_seen(screen: FirstStart, port: FirstStartDesk) -> None:
    screen.go_on.click()
    _name_and_password(screen, again="harbour well")
    assert screen.person_page.again.edit.accessibleDescription() == "The two are not the same."
    assert port.heard == []


def test_on_an_own_computer_no_password_is_needed(screen: FirstStart, port: FirstStartDesk) -> None:
    screen.go_on.click()
    screen.person_page.name.edit.setText("Maria")
    screen.person_page.alone.setChecked(True)
    screen.go_on.click()
    assert port.heard == [("profile", "Maria", "")]


def test_nobody_goes_on_without_the_recovery_key(screen: FirstStart, tmp_path: Path) -> None:
    screen.go_on.click()
    _name_and_password(screen)
    assert not screen.go_on.isEnabled()
    screen.recovery_page.box.save_to(str(tmp_path / "key.txt"))
    assert RECOVERY_KEY in (tmp_path / "key.txt").read_text("utf-8")
    assert screen.go_on.isEnabled()


def test_a_key_that_cannot_be_saved_says_so(screen: FirstStart, tmp_path: Path) -> None:
    screen.go_on.click()
    _name_and_password(screen)
    screen.recovery_page.box.save_to(str(tmp_path / "no" / "such" / "folder" / "key.txt"))
    assert screen.recovery_page.box.outcome.text().startswith("TwinDesk may not write")
    assert not screen.go_on.isEnabled()


def test_waiting_for_the_browser_can_be_cancelled(screen: FirstStart, port: FirstStartDesk) -> None:
    _to_connect(screen)
    port.is_slow = True
    screen.connect_page.address.edit.setText("portal.example.eu")
    screen.connect_page.sign_in.click()
    assert screen.connect_page.parts.currentIndex() == 1
    screen.connect_page.cancel.click()
    assert port.heard[-1] == ("cancel",)
    assert screen.connect_page.parts.currentIndex() == 0


@pytest.mark.parametrize(
    ("failure", "words"),
    [(PortalUnreachable("captive"), "The network asks for a sign-in page first."), (PortalUnreachable("not_a_portal"), "At this address")],
)
def test_what_went_wrong_is_said_in_words(failure: PortalUnreachable, words: str, screen: FirstStart, port: FirstStartDesk) -> None:
    _to_connect(screen)
    port.failure = failure
    screen.connect_page.address.edit.setText("portal.example.eu")
    screen.connect_page.sign_in.click()
    assert screen.connect_page.faults.text().startswith(words)


def test_a_wrong_address_is_said_below_the_field(screen: FirstStart, port: FirstStartDesk) -> None:
    _to_connect(screen)
    port.failure = BadInput("portal_address", "htp:/x")
    screen.connect_page.address.edit.setText("htp:/x")
    screen.connect_page.sign_in.click()
    assert screen.connect_page.address.edit.accessibleDescription().startswith("This is not the address of a website: htp:/x")


def test_large_text_from_the_first_step(screen: FirstStart, port: FirstStartDesk) -> None:
    screen.large.setChecked(True)
    assert port.heard == [("look", "True")]
    assert screen.large.isChecked()
    assert screen.go_on.height() >= 44


def test_every_page_can_be_read_aloud_and_reached(screen: FirstStart) -> None:
    for number in range(screen.pages.count()):
        screen.pages.setCurrentIndex(number)
        assert nameless(screen) == []
        assert unreachable(screen) == []
        assert rich_labels(screen) == []
