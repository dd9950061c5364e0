"""The first start: language, name and password, recovery key, sign-in in the browser, data; then the window shows Today."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.newcomer import PASSPHRASE, Newcomer
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until

PROJECT = "Microplastic is everywhere"


@pytest.fixture
def maria(qapp: QApplication, tmp_path: Path) -> Iterator[Newcomer]:
    newcomer = Newcomer("maria", tmp_path / "home")
    yield newcomer
    newcomer.leaves()


def test_maria_starts_for_the_first_time(maria: Newcomer, portal: PortalServer) -> None:
    maria.chooses_language("Dansk", "English")
    maria.gives_name_and_password("Maria K.")
    maria.keeps_the_key()
    maria.connects(portal.base_url)
    maria.opens_the_desk()
    wait_until(lambda: any(PROJECT in row for row in maria.screen.rows("Rooms and projects")), "her project")
    assert maria.screen.rows("Rooms and projects")[0].startswith("Today")
    maria.browser.wait()
    assert any("You are signed in" in page for page in maria.browser.pages)
    assert [profile.label for profile in maria.profiles.all()] == ["Maria K."]


def test_the_password_opens_the_profile_the_next_day_and_so_does_the_key(maria: Newcomer, portal: PortalServer) -> None:
    maria.chooses_language("English")
    key = maria.gives_name_and_password("Maria K.")
    maria.keeps_the_key()
    maria.connects(portal.base_url)
    maria.opens_the_desk()
    maria.application.close()
    maria.begins()
    maria.screen.write("Password for this computer", PASSPHRASE)
    maria.screen.press("Open")
    wait_until(lambda: maria.application.desk, "the window")
    maria.application.lock()
    maria.screen.press("Password forgotten: use the recovery key")
    maria.screen.write("Recovery key", key)
    maria.screen.write("New password for this computer", "harbour wall at noon")
    maria.screen.press("Open")
    wait_until(lambda: maria.application.desk, "the window again")


def test_a_wrong_address_is_said_and_can_be_mended(maria: Newcomer, portal: PortalServer) -> None:
    maria.chooses_language("English")
    maria.gives_name_and_password("Maria K.")
    maria.keeps_the_key()
    maria.connects("http://127.0.0.1:9")
    wait_until(lambda: maria.screen.says("Check the network and the address"), "what to do")
    maria.screen.the("Address of the website").setProperty("text", "")
    maria.connects(portal.base_url)
    maria.opens_the_desk()


def test_given_up_half_way_nothing_is_left(maria: Newcomer, tmp_path: Path) -> None:
    maria.chooses_language("English")
    maria.gives_name_and_password("Maria K.")
    maria.keeps_the_key()
    maria.leaves()
    assert not maria.profiles.names()
    assert not list((tmp_path / "home" / "profiles").glob("*"))


def test_the_demo_needs_no_website(maria: Newcomer) -> None:
    maria.chooses_language("English")
    maria.gives_name_and_password("Maria K.")
    maria.keeps_the_key()
    maria.screen.press("Look at the demo")
    maria.opens_the_desk()
    wait_until(lambda: any(PROJECT in row for row in maria.screen.rows("Rooms and projects")), "the demo's project")
    assert not maria.profiles.names()
    assert not maria.browser.addresses


def test_a_demo_nobody_waits_for_is_thrown_away(maria: Newcomer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    maria.chooses_language("English")
    maria.gives_name_and_password("Maria K.")
    maria.keeps_the_key()
    maria.screen.press("Look at the demo")
    wait_until(lambda: list(tmp_path.glob("twindesk-demo-*")), "the demo to begin")
    maria.screen.press("Cancel")
    maria.leaves()
    assert not list(tmp_path.glob("twindesk-demo-*"))
