"""What the line may cost: asked before it costs, held with a reason, counted to the byte, and fetched at night."""

from __future__ import annotations

import random
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from bench.peers.relay import Relay
from sync.copy.rows import DeskStatus
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import PROJECT, Teacher, at_work
from ui.data.choices import change_rules
from ui.data.room import DataRoom
from ui.pictures.size_field import SizeField
from ui.widgets.buttons import ChoiceField

TITLE, ALT = "We counted 41 fibres today", "Fibres under the lamp"
NEVER, ALWAYS = "00:00-00:00", "at any time"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photograph that weighs more than a megabyte whatever is done to it."""
    wide, high = 1400, 1000
    image = QImage(random.Random(5).randbytes(wide * high * 4), wide, high, QImage.Format.Format_RGB32)
    path = tmp_path / "lamp.jpg"
    assert image.save(str(path), quality=90)
    return path


def data_page(teacher: Teacher) -> DataRoom:
    """As she finds it: the amount in the status bar is a link."""
    teacher.screen.press("This month")
    wait_until(lambda: teacher.screen.find("For a month"), "the page Data")
    return next(one for one in teacher.screen.all_of(DataRoom) if isinstance(one, DataRoom))


def chooses(field: ChoiceField, words: str) -> None:
    """By keyboard: the arrow keys until it says so."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Home)
    for _ in range(field.count()):
        if field.currentText() == words:
            return
        QTest.keyClick(field, Qt.Key.Key_Down)
    raise AssertionError([field.itemText(index) for index in range(field.count())])


def says(teacher: Teacher, words: str) -> None:
    wait_until(lambda: teacher.screen.says(words), words)


def originals_of(portal: PortalServer) -> list[str]:
    """Whether the original of her picture is on the website, or follows."""
    return [row["body"]["original"]["state"] for row in portal.show("picture") if row["body"]["alt"] == ALT]


def writes_with_photo(teacher: Teacher, photo: Path) -> None:
    teacher.writes_update(TITLE, "Most of them are blue.", photo, ALT)
    field = teacher.screen.the("Size of the picture", SizeField)
    assert isinstance(field, SizeField)
    QTest.keyClick(field, Qt.Key.Key_End)
    wait_until(lambda: field.current() == "original", "every pixel goes")
    teacher.settles()
    teacher.sends()


def test_large_files_are_asked_about_first_and_the_text_goes_meanwhile(maria: Teacher, portal: PortalServer, photo: Path) -> None:
    chooses(data_page(maria).purse.ask, "More than 1.0 MB")
    writes_with_photo(maria, photo)
    says(maria, "Texts go now. Large files wait for your answer: 1 (sending ")
    wait_until(lambda: originals_of(portal) == ["pending"], "the text with its small pictures is there")
    maria.opens_room("Sending")
    maria.screen.press("Only the texts")
    wait_until(lambda: any("you chose only the texts" in row for row in maria.screen.rows("Things to send")), "the reason in Sending")
    data_page(maria)
    maria.screen.press("Send now")
    wait_until(lambda: originals_of(portal) == ["confirmed"], "the original is there")


def test_on_a_metered_network_pictures_wait_and_the_bar_says_so(maria: Teacher, portal: PortalServer, photo: Path) -> None:
    page = data_page(maria)
    page.line.metered.setFocus()
    QTest.keyClick(page.line.metered, Qt.Key.Key_Space)
    chooses(page.metered.is_metered, "Yes, it costs by volume")
    says(maria, "This network costs by volume. Pictures and files wait")
    writes_with_photo(maria, photo)
    wait_until(lambda: originals_of(portal) == ["pending"], "the text with its small pictures is there")
    maria.opens_room("Today")
    maria.screen.press("Change")
    chooses(page.metered.is_metered, "No, it does not")
    wait_until(lambda: originals_of(portal) == ["confirmed"], "the original is there")
    wait_until(lambda: not maria.screen.says("This network costs by volume"), "the bar is gone")


def test_an_album_comes_tonight_and_not_before(maria: Teacher) -> None:
    change_rules(maria.desk.desk, hours=NEVER)
    space = next(one.id for one in maria.desk.desk.reading.spaces.all() if one.title == PROJECT)
    album = next(one for one in maria.records("album") if one.space == space)
    maria.desk.window.navigator.open("album", album.id, space)
    maria.screen.press("Get it tonight")
    says(maria, "Waits for its hours: ")
    maria.opens_again()
    data_page(maria)
    says(maria, "To be fetched: ")
    assert not maria.desk.desk.reading.storage.used_bytes()
    told: list[DeskStatus] = []
    maria.desk.bus.status.connect(told.append)
    change_rules(maria.desk.desk, hours=ALWAYS)  # the night has come
    wait_until(lambda: not maria.desk.desk.reading.data.wishes(), "the album")
    assert maria.desk.desk.reading.storage.used_bytes()
    wait_until(lambda: any(one.extra.get("step") == "files" for one in told), "the bar to tell that files come")


def test_the_purse_counts_what_ran_over_the_line(tmp_path: Path, qapp: object, portal: PortalServer, photo: Path) -> None:
    """Counted beside the process by a relay: every byte of TCP is booked, and the estimate of what lies around them on top."""
    url = urlsplit(portal.base_url)
    maria = Teacher("maria", tmp_path, portal).signs_in()
    with Relay((url.hostname or "", url.port or 0)) as relay, at_work(maria):
        maria.opens_twindesk(f"http://127.0.0.1:{relay.port}").waits_for_first_news()
        writes_with_photo(maria, photo)
        maria.waits_until_sent()
        maria.opens_project("Updates")
        maria.screen.choose("Updates", "Beach clean-up photos")
        maria.screen.press("Show picture")
        wait_until(lambda: not maria.desk.desk.reading.data.wishes(), "the picture")
        maria.gets_news()
        counted, outside, book = maria.desk.portal.traffic, relay, maria.desk.desk.reading.data
        wait_until(lambda: counted.read().bytes_up == outside.read().up, "the same count of what was sent")
        # What cuts a streamed answer into chunks is not counted: some bytes a chunk.
        wait_until(
            lambda: 0 <= outside.read().down - counted.read().bytes_down < 0.003 * outside.read().down, "nearly the same of what came"
        )
        wait_until(lambda: outside.read().payload < book.spent()[0] < outside.read().payload * 1.1, "all is booked, with its wrapping")
