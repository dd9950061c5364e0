"""What a teacher sees when her copy was left by an older TwinDesk, by a newer one, or was spoilt; nothing she wrote is lost."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop import converting
from desktop.application import Application
from desktop.building import unlock
from desktop.starting import make_qt_application
from sync.copy.connecting import EncryptedConnector
from sync.copy.schema import SCHEMA_VERSION
from sync.errors import CopyUnusable
from sync.records import ItemState
from tests.support.screen import Screen, wait_until
from tests.support.teacher import PASSPHRASE, Teacher

MOMENT = "One moment: this TwinDesk is newer"
TITLE, TEXT = "Not sent yet", "We counted 41 fibres."


def database(teacher: Teacher) -> Any:
    keys = unlock(teacher.profiles.folder(teacher.user), teacher.ports, None, PASSPHRASE)
    return closing(EncryptedConnector(folder(teacher) / "desk.db", keys.database).open_writer())


def folder(teacher: Teacher) -> Path:
    return teacher.profiles.folder(teacher.user)


def keeps_a_draft(maria: Teacher) -> None:
    maria.writes_update(TITLE, TEXT)
    maria.screen.press("Keep as draft")
    maria.settles()
    maria.closes_twindesk()


def unlocks(maria: Teacher) -> Screen:
    """The program starts; she types her password and presses Open."""
    maria.application = Application(make_qt_application(), maria.profiles, maria.ports, None)
    maria.application.begin(maria.user)
    assert maria.application.screen is not None
    screen = Screen(maria.application.screen)
    screen.write("Password for this computer", PASSPHRASE)
    screen.press("Open")
    return screen


def is_of_an_older_twindesk(maria: Teacher) -> None:
    with database(maria) as connection:
        for table in ("consent", "picture_consent", "draft_link", "draft_moved", "directory_item", "directory_search"):
            connection.execute(f"DROP TABLE {table}")
        for column in ("publish_at", "not_after"):
            connection.execute(f"ALTER TABLE draft DROP COLUMN {column}")
        connection.execute("DELETE FROM _sqlite_migrations WHERE name='m0002_whole_portal'")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()


def test_an_older_copy_takes_a_moment_and_keeps_everything(maria: Teacher, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {row.id for row in maria.records("update")}
    keeps_a_draft(maria)
    is_of_an_older_twindesk(maria)
    go_on, converts = threading.Event(), converting.convert
    monkeypatch.setattr(converting, "convert", lambda *words: go_on.wait(30) and converts(*words))
    unlocks(maria)
    wait_until(lambda: maria.application and maria.application.screen and Screen(maria.application.screen).says(MOMENT), "the words")
    assert maria.application is not None
    assert maria.application.desk is None
    go_on.set()
    wait_until(lambda: maria.application is not None and maria.application.desk, "the window")
    maria.settles()
    assert before <= {row.id for row in maria.records("update")}
    assert [row.title for row in maria.sending(ItemState.DRAFT)] == [TITLE]
    assert (folder(maria) / "desk.db.before-1").stat().st_size > 0


def test_a_copy_of_a_newer_twindesk_is_refused_in_a_sentence_with_a_next_step(maria: Teacher) -> None:
    keeps_a_draft(maria)
    with database(maria) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    untouched = (folder(maria) / "desk.db").read_bytes()
    screen = unlocks(maria)
    wait_until(lambda: screen.says("This copy was made by a newer TwinDesk."), "the sentence")
    assert screen.says("Install the newer version of TwinDesk here.")
    assert screen.says("Your work is safe on this computer.")
    assert (folder(maria) / "desk.db").read_bytes() == untouched
    screen.press("Close")
    with database(maria) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    screen.write("Password for this computer", PASSPHRASE)
    screen.press("Open")
    wait_until(lambda: maria.application is not None and maria.application.desk, "the window")
    assert [row.title for row in maria.sending(ItemState.DRAFT)] == [TITLE]


def test_a_spoilt_copy_is_told_in_one_sentence_and_the_draft_is_there(maria: Teacher) -> None:
    keeps_a_draft(maria)
    path = folder(maria) / "desk.db"
    path.write_bytes(b"not a database at all" * 4_096)
    unlocks(maria)
    wait_until(lambda: maria.application is not None and maria.application.desk, "the window")
    assert maria.screen.says("The local copy was damaged and was made new. Drafts and unsent work are here.")
    assert [row.title for row in maria.sending(ItemState.DRAFT)] == [TITLE]
    wait_until(lambda: maria.screen.says("Sign in to send and to get news."), "what to do next: the tokens were in the file")
    (aside,) = folder(maria).glob("desk.db.damaged-*")
    assert aside.read_bytes() == b"not a database at all" * 4_096
    maria.opens_again()
    assert not maria.screen.says("The local copy was damaged")


def test_an_older_copy_that_cannot_be_converted_is_told_over_the_unlock_screen(maria: Teacher, monkeypatch: pytest.MonkeyPatch) -> None:
    keeps_a_draft(maria)
    is_of_an_older_twindesk(maria)

    def fails(*_words: object) -> None:
        raise CopyUnusable("disk_full", str(folder(maria)))

    with monkeypatch.context() as planted:
        planted.setattr(converting, "convert", fails)
        unlocks(maria)
        wait_until(lambda: Screen(maria.application.screen).says("The disk of this computer is full."), "the sentence")
    screen = Screen(maria.application.screen)
    screen.press("Close")
    screen.write("Password for this computer", PASSPHRASE)
    screen.press("Open")
    wait_until(lambda: maria.application is not None and maria.application.desk, "the window")
    assert [row.title for row in maria.sending(ItemState.DRAFT)] == [TITLE]
