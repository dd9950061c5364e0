"""The corners of the window that a teacher sees seldom: materials, a picture, the bars about the line, settings, the lock."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea
from sqlalchemy import delete

from portal import tables
from tests.support.screen import wait_until
from tests.tour.day import Day
from ui.account.notices_card import NoticesCard
from ui.account.storage_card import StorageCard


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
        """What the line has cost, its hours and budgets."""
        maria = self.maria
        maria.opens_room("Sending")
        maria.screen.press("Change the purse")
        maria.settles()
        self.day.take("data", maria)

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
