"""Locking keeps what is being written and asks for the password again; a second start shows the first window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.profiles import Profile
from desktop.running_desk import RunningDesk
from desktop.single_instance import SingleInstance
from sync.records import ItemState
from tests.support.screen import Screen, wait_until
from tests.support.teacher import PASSPHRASE, Teacher
from ui.account.unlock import UnlockScreen

PASSWORD = "Password for this computer"


def test_maria_locks_in_the_middle_of_a_sentence(maria: Teacher) -> None:
    maria.writes_update("Half a title", "Half a sen")
    maria.presses_action("lock")
    assert maria.application is not None
    assert maria.application.desk is None
    assert maria.application.screen is not None
    unlock = Screen(maria.application.screen)
    assert "Maria Kelmendi" in unlock.rows("Profiles on this computer")
    unlock.write(PASSWORD, "not her password")
    unlock.press("Open")
    wait_until(lambda: unlock.says("This password does not open the profile."), "the word about the wrong password")
    unlock.write(PASSWORD, PASSPHRASE)
    unlock.press("Open")
    wait_until(lambda: maria.application is not None and maria.application.desk, "the window")
    maria.settles()
    (draft,) = maria.sending(ItemState.DRAFT)
    assert draft.title == "Half a title"


def test_in_the_staff_room_the_one_who_locked_is_asked_first(maria: Teacher) -> None:
    maria.profiles.save(replace(maria.profiles.get("maria"), name="artan", label="Artan Hoxha"))
    maria.presses_action("lock")
    assert maria.application is not None
    assert isinstance(maria.application.screen, UnlockScreen)
    chosen = maria.application.screen.profile()
    assert chosen is not None
    assert chosen.label == "Maria Kelmendi"


def test_a_damaged_profile_is_not_in_the_way_of_the_others(maria: Teacher) -> None:
    maria.profiles.save(Profile("artan", "", "Artan Hoxha"))
    (maria.profiles.folder("artan") / "profile.json").write_bytes(b"\0" * 100)
    maria.presses_action("lock")
    assert maria.application is not None
    assert maria.application.screen is not None
    unlock = Screen(maria.application.screen)
    assert unlock.rows("Profiles on this computer") == ["artan", "Maria Kelmendi"]
    unlock.write(PASSWORD, PASSPHRASE)
    unlock.press("Open")
    wait_until(lambda: maria.application is not None and maria.application.desk, "the window")
    maria.settles()


def test_a_second_start_shows_the_first_window(qapp: QApplication, tmp_path: Path) -> None:
    first, asked = SingleInstance(tmp_path), []
    first.show_asked.connect(lambda: asked.append("show"))
    assert first.is_first()
    first.listen()
    second = SingleInstance(tmp_path)
    assert not second.is_first()
    wait_until(lambda: asked, "the first window to be asked")
    first.close()
    third = SingleInstance(tmp_path)
    assert third.is_first()
    third.close()


def test_a_window_that_cannot_be_built_leaves_the_profile_free(maria: Teacher, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_parts: object) -> RunningDesk:
        raise RuntimeError("a bug of ours")

    maria.closes_twindesk()
    with monkeypatch.context() as broken_build:
        broken_build.setattr("desktop.running_desk.RunningDesk", broken)
        with pytest.raises(RuntimeError, match="a bug of ours"):
            maria.opens_twindesk()
        maria.closes_twindesk()
    maria.opens_twindesk()
    maria.settles()
    assert maria.records("update")
