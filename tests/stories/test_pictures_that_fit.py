"""A picture leaves as large as the teacher says; what comes by itself is chosen project by project."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sync.copy.storage_choice import ALL, StorageChoice
from tests.support.screen import wait_until
from tests.support.teacher import PROJECT, Teacher
from ui.account.settings import SettingsRoom
from ui.pictures.size_field import SizeField

BEACH = Path(__file__).parents[2] / "resources" / "demo" / "beach-original.jpg"
TITLE, ALT = "We counted 41 fibres today", "Pupils with buckets on the beach"


def test_maria_sends_it_small_by_keyboard_and_elena_has_it_so(maria: Teacher, elena: Teacher) -> None:
    maria.writes_update(TITLE, "Most of them are blue.", BEACH, ALT)
    field = maria.screen.the("Size of the picture", SizeField)
    assert isinstance(field, SizeField)
    QTest.keyClick(field, Qt.Key.Key_Home)
    wait_until(lambda: field.current() == "small", "the picture is small")
    maria.sends()
    maria.waits_until_sent()
    elena.gets_news()
    picture = next(row for row in elena.records("picture") if row.body["alt"] == ALT)
    assert max(picture.body["original"]["width"], picture.body["original"]["height"]) == 800
    assert picture.body["original"]["size_bytes"] < BEACH.stat().st_size


def test_everything_of_one_project_comes_by_itself(maria: Teacher) -> None:
    copy, storage = maria.desk.opened.copy, maria.desk.desk.reading.storage
    space = next(one.id for one in copy.reading.spaces.all() if one.title == PROJECT)
    assert not storage.used_bytes()
    maria.desk.window.navigator.go_to("settings")
    settings = maria.desk.window.findChild(SettingsRoom)
    assert settings is not None
    wait_until(lambda: space in settings.storage.rows, "the projects are listed")
    QTest.keyClick(settings.storage.rows[space].field, Qt.Key.Key_End)
    wait_until(lambda: storage.rules().choice(space) == StorageChoice(ALL), "the choice is kept")
    wait_until(lambda: storage.used_bytes() and not storage.missing(space, 500), "all of it is here")
    wanted = [row["sha256"] for record in maria.records("picture") for row in (record.body["thumb"], record.body["original"])]
    assert all(hashlib.sha256(copy.media.get(sha256) or b"").hexdigest() == sha256 for sha256 in wanted)
