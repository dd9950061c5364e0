"""The corners of the window that a teacher sees seldom: materials, a picture, the bars about the line, settings, the lock."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea
from sqlalchemy import delete

from portal import tables
from tests.support.screen import wait_until
from tests.support.teacher import PROJECT
from tests.tour.day import Day
from ui.account.notices_card import NoticesCard
from ui.account.storage_card import StorageCard
from ui.data.choices import change_rules
from ui.format import local_time
from ui.pictures.size_field import SizeField

BEACH = Path(__file__).parents[2] / "resources" / "demo" / "beach-original.jpg"


class Corners:
    """Each leaves the window as it was, but for the last."""

    def __init__(self, day: Day) -> None:
        self.day, self.maria = day, day.maria

    def looks_at_materials_and_pages(self) -> None:
        """A picture is fetched and shown; the grid; a page with its headings and lists."""
        maria = self.maria
        maria.opens_project("Updates")
        maria.screen.choose("Updates", "Beach clean-up photos")
        maria.screen.press("Show picture")
        wait_until(lambda: not maria.screen.find("Show picture"), "the picture")
        maria.settles()
        self.day.take("picture-shown", maria)
        maria.opens_tab("Materials")
        maria.settles()
        self.day.take("materials", maria)
        maria.opens_tab("Pages")
        maria.screen.choose("Pages", "Dictionary")
        maria.settles()
        self.day.take("page", maria)

    def meets_the_bars(self) -> None:
        """The page of a guest network; then the website asks Elena to sign in again."""
        maria, elena, portal = self.maria, self.day.elena, self.day.portal
        portal.faults.be_captive()
        maria.desk.loop.try_now()
        wait_until(lambda: maria.screen.says("The network asks for a sign-in page first."), "the bar about the guest network")
        self.day.take("captive", maria)
        portal.faults.come_back()
        with portal.database.writing() as connection:
            connection.execute(delete(tables.token).where(tables.token.c.account == portal.account("elena")))
        elena.desk.loop.try_now()
        wait_until(lambda: elena.line() == "sign_in", "the website to ask for a sign-in")
        elena.opens_room("Today")
        self.day.take("sign-in-needed", elena)
        maria.gets_news()

    def counts_the_data(self) -> None:
        """What is asked about before it costs, what comes tonight; what the line has cost, its hours and budgets."""
        maria = self.maria
        self._is_asked_first()
        self._wants_an_album_tonight()
        maria.opens_room("Sending")
        maria.screen.press("Change the purse")
        maria.settles()
        self.day.take("data", maria)

    def _is_asked_first(self) -> None:
        """A large picture asks before it goes; it waits in Sending with the reason."""
        maria = self.maria
        change_rules(maria.desk.desk, ask_bytes=50_000)
        maria.writes_update("The beach in every pixel", "One picture, as large as it is.", BEACH, "Pupils with buckets on the beach")
        field = maria.screen.the("Size of the picture", SizeField)
        QTest.keyClick(field, Qt.Key.Key_End)
        wait_until(lambda: isinstance(field, SizeField) and field.current() == "original", "every pixel goes")
        maria.sends()
        maria.opens_room("Sending")
        wait_until(lambda: maria.screen.find("Only the texts"), "the question before it costs")
        maria.settles()
        self.day.take("plan", maria)
        maria.screen.press("Only the texts")
        wait_until(lambda: any("you chose only the texts" in row for row in maria.screen.rows("Things to send")), "the reason")
        self.day.take("sending-held", maria)

    def _wants_an_album_tonight(self) -> None:
        """The album says when it comes."""
        maria = self.maria
        is_day = 6 <= local_time(maria.desk.desk.clock.now_utc()).time().hour() < 20
        change_rules(maria.desk.desk, hours="20:00-06:00" if is_day else "12:00-16:00")
        space = next(one.id for one in maria.desk.desk.reading.spaces.all() if one.title == PROJECT)
        album = next(one for one in maria.records("album") if one.space == space)
        maria.desk.window.navigator.open("album", album.id, space)
        maria.screen.press("Get it tonight")
        wait_until(lambda: maria.screen.find("Not tonight"), "the album is asked for")
        maria.settles()
        self.day.take("album-tonight", maria)

    def locks(self) -> None:
        """The settings, then the lock screen."""
        maria = self.maria
        maria.presses_action("settings")
        maria.settles()
        self.day.take("settings", maria)
        for name, kind in (("settings-storage", StorageCard), ("settings-notices", NoticesCard)):
            card = next(maria.screen.all_of(kind))
            area = next(one for one in maria.screen.all_of(QScrollArea) if one.isAncestorOf(card))
            assert isinstance(area, QScrollArea)
            area.verticalScrollBar().setValue(card.mapTo(area.widget(), QPoint(0, 0)).y())
            maria.settles()
            self.day.take(name, maria)
        application = maria.application
        assert application is not None
        application.lock()
        assert application.screen is not None
        self.day.camera.take("unlock", application.screen)
