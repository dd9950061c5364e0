"""The computer is replaced, without a command line: backed up in Settings, brought back at the first start, sent from there, once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from sync.copy.keys import new_recovery_key
from sync.records import ItemState
from tests.support.newcomer import Newcomer
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import PASSPHRASE, Teacher

TITLE, TEXT = "We counted 41 fibres", "Class 7B was at the beach."


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "stick" / "maria.backup"
    place.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(place), ""))
    return place


@pytest.fixture
def newcomer(qapp: QApplication, tmp_path: Path, file: Path) -> Iterator[Newcomer]:
    made = Newcomer("maria", tmp_path / "new computer")
    made.chooses_language("English")
    made.screen.press("I have a backup file")
    made.screen.press("Choose the file…")
    yield made
    made.leaves()


def backs_up(maria: Teacher, password: str = "") -> None:
    maria.presses_action("settings")
    if password:
        maria.screen.write("Password of the file", password)
        maria.screen.write("The password of the file again", password)
    maria.screen.press("Back up…")
    wait_until(lambda: maria.screen.says("Done: "), "the backup")


def test_what_was_never_sent_goes_over_and_is_sent_once(maria: Teacher, newcomer: Newcomer, file: Path, portal: PortalServer) -> None:
    maria.loses_the_line()
    maria.posts_update(TITLE, TEXT)
    backs_up(maria)
    assert maria.screen.says("Last copy: ")
    assert TITLE.encode() not in file.read_bytes()
    maria.closes_twindesk()
    portal.faults.come_back()
    newcomer.screen.write("Password of the file", PASSPHRASE)
    newcomer.screen.press("Bring it back")
    wait_until(lambda: newcomer.application.desk, "the window")
    wait_until(lambda: [row for row in portal.show("update") if TITLE in row["text"]], "the update on the website")
    maria.opens_twindesk()
    maria.waits_until_sent()
    assert len([row for row in portal.show("update") if TITLE in row["text"]]) == 1
    assert not maria.sending(ItemState.RETURNED, ItemState.TWO_VERSIONS)


def test_the_recovery_key_opens_a_file_whose_password_nobody_knows(maria: Teacher, newcomer: Newcomer, file: Path) -> None:
    keys = maria.application._keys  # type: ignore[union-attr]
    assert keys is not None
    key = new_recovery_key(maria.profiles.folder("maria"), maria.ports, keys)
    backs_up(maria, "typed by the cat")
    newcomer.screen.write("Password of the file", PASSPHRASE)
    newcomer.screen.press("Bring it back")
    wait_until(lambda: newcomer.screen.says("This does not open the file."), "the refusal")
    newcomer.screen.press("Use the recovery key")
    newcomer.screen.write("Recovery key", key)
    newcomer.screen.write("New password for this computer", "harbour wall at noon")
    newcomer.screen.press("Bring it back")
    wait_until(lambda: newcomer.application.desk, "the window")
    newcomer.application.lock()
    newcomer.screen.write("Password for this computer", "harbour wall at noon")
    newcomer.screen.press("Open")
    wait_until(lambda: newcomer.application.desk, "the window again")


def test_a_file_that_is_no_backup_is_said_in_words_and_leaves_nothing(newcomer: Newcomer, file: Path) -> None:
    file.write_bytes(b"holiday photo")
    newcomer.screen.write("Password of the file", PASSPHRASE)
    newcomer.screen.press("Bring it back")
    wait_until(lambda: newcomer.screen.says("This file is no backup of TwinDesk, or it is damaged"), "the words")
    assert newcomer.profiles.names() == []
    assert not list((newcomer.home / "profiles").glob("*")) if (newcomer.home / "profiles").exists() else True


def test_a_stick_that_is_gone_is_said_in_words(maria: Teacher, file: Path) -> None:
    file.parent.rmdir()
    maria.presses_action("settings")
    maria.screen.press("Back up…")
    wait_until(lambda: maria.screen.says("This file cannot be written there"), "the words")
    assert maria.screen.says("No copy was made yet.")


def test_maria_asks_whether_everything_is_here(maria: Teacher, portal: PortalServer) -> None:
    maria.presses_action("settings")
    maria.screen.press("Check now")
    wait_until(lambda: maria.screen.says("All is well."), "the outcome")
    assert portal.faults.requests_to("/v1/audit") > 0
