"""A picture leaves as large as the teacher says; what comes by itself is chosen project by project."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from portal.settings import IMAGE_TYPES, WEBP, Settings
from sync.copy.storage_choice import ALL, StorageChoice
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import PROJECT, Teacher, at_work
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
    maria.presses_action("settings")
    settings = maria.desk.window.findChild(SettingsRoom)
    assert settings is not None
    wait_until(lambda: space in settings.storage.rows, "the projects are listed")
    QTest.keyClick(settings.storage.rows[space].field, Qt.Key.Key_End)
    wait_until(lambda: storage.rules().choice(space) == StorageChoice(ALL), "the choice is kept")
    wait_until(lambda: storage.used_bytes() and not storage.missing(space, 500), "all of it is here")
    wanted = [row["sha256"] for record in maria.records("picture") for row in (record.body["thumb"], record.body["original"])]
    assert all(hashlib.sha256(copy.media.get(sha256) or b"").hexdigest() == sha256 for sha256 in wanted)


@pytest.mark.parametrize("settings", [Settings(), Settings(image_types=(*IMAGE_TYPES, WEBP))], ids=["jpeg", "webp"])
def test_a_picture_leaves_in_the_format_the_portal_takes(qapp: object, tmp_path: Path, settings: Settings) -> None:
    with PortalServer(tmp_path / "portal", "light", settings) as portal:
        maria, elena = (Teacher(name, tmp_path, portal).signs_in() for name in ("maria", "elena"))
        with at_work(maria, elena):
            maria.opens_twindesk().waits_for_first_news()
            maria.posts_update(TITLE, "Most of them are blue.", BEACH, ALT)
            maria.waits_until_sent()
            elena.opens_twindesk().waits_for_first_news()
            elena.opens_project()
            elena.screen.choose("Updates", TITLE)
            elena.screen.press("Show picture")
            wait_until(lambda: not elena.screen.find("Show picture"), "the picture")
            body = next(row for row in elena.records("picture") if row.body["alt"] == ALT).body
            kinds = {body[part]["media_type"] for part in ("thumb", "preview", "original")}
            assert kinds == {WEBP if WEBP in settings.image_types else "image/jpeg"}
            data = elena.desk.opened.copy.media.get(body["preview"]["sha256"])
            assert data is not None
            assert (data[8:12] == b"WEBP") is (WEBP in settings.image_types)
            assert b"Exif" not in data
