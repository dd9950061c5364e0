"""A teacher's day: she reads, the line is cut, she writes an update, a page and a message, the line comes back, a colleague reads them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from tests.tour.camera import Camera
from tests.tour.looks import put_on
from tests.tour.report import Written
from ui.style.theme import Look

DEMO = Path(__file__).parents[2] / "resources" / "demo"
UPDATE = (
    "We counted 41 fibres today",
    "Class 7B took one litre of water from the lake and poured it through the fine sieve.\n\nMost of them are blue.",
)
PAGE = ("Week 19: what we do", "Bring a jar with a lid.\n\nWe meet at the lake on Monday at eight.")
MESSAGE = ("Online meeting on Tuesday", "16:00 is good for Shkodër. I will bring the blue fibres.")
COMMENT = "We do the same on Monday and send you our numbers."
RULES = ("How we rinse the sieve", "Rinse the sieve once with filtered water.\n\nCount under the lamp.\n\nWrite down the colour.")


class Day:
    """The acts of the tour, in order."""

    def __init__(self, camera: Camera, portal: PortalServer, maria: Teacher, elena: Teacher, written: Written) -> None:
        self.camera, self.portal, self.maria, self.elena, self.written = camera, portal, maria, elena, written

    def reads_in_the_morning(self) -> None:
        """The first exchange, Today, and a project."""
        maria = self.maria
        maria.waits_for_first_news()
        maria.gets_news()
        wait_until(lambda: maria.screen.rows("The last seven days"), "the last week on Today")
        self.take("today", maria)
        maria.opens_project("Updates")
        maria.screen.choose("Updates", "Beach clean-up photos")
        maria.settles()
        self.take("updates", maria)

    def writes_with_no_line(self) -> None:
        """The line is cut; an update with a picture, a page and a message are written."""
        maria = self.maria
        self.portal.stop()
        maria.desk.loop.try_now()
        wait_until(lambda: maria.line() == "offline", "the desk to notice that the line is cut")
        maria.writes_update(*UPDATE, DEMO / "sieve-original.jpg", "A sieve with blue fibres under a lamp")
        wait_until(lambda: maria.screen.says("Saved on this computer"), "the draft to be saved")
        self.take("write", maria)
        self.take_dark("write-dark", maria)
        maria.sends()
        self.written.add("update", UPDATE)
        maria.screen.choose("Updates", UPDATE[0])
        maria.settles()
        self.take("update-waiting", maria)
        self.writes_page(maria, PAGE)
        self.take("page-waiting", maria)
        self.writes_message(maria)
        self.take("message-waiting", maria)

    def writes_page(self, teacher: Teacher, page: tuple[str, str]) -> None:
        """A new page of the project."""
        teacher.opens_project("Pages")
        teacher.screen.press("Write page")
        teacher.types(*page)
        teacher.sends()
        self.written.add("page", page)

    def writes_message(self, teacher: Teacher) -> None:
        """A message to the partner."""
        teacher.writes_message("Elena Popescu", *MESSAGE)
        self.written.add("message", ("", MESSAGE[1]))

    def sees_what_waits(self) -> None:
        """Sending and Today while there is no line."""
        maria = self.maria
        maria.opens_room("Sending")
        self.take("sending-waiting", maria)
        maria.opens_room("Today")
        self.take("today-offline", maria)

    def sends_when_the_line_is_back(self) -> None:
        """The line comes back, and the first answer is lost: everything arrives once."""
        maria = self.maria
        self.portal.start()
        self.portal.faults.lose_answer()
        maria.desk.loop.try_now()
        maria.waits_until_sent()
        maria.opens_room("Sending")
        self.take("sending-arrived", maria)

    def elena_reads(self) -> None:
        """The partner's window: the update with its picture, the message; she comments."""
        elena = self.elena
        elena.opens_twindesk()
        elena.waits_for_first_news()
        elena.opens_project("Updates")
        elena.screen.choose("Updates", UPDATE[0])
        elena.settles()
        elena.screen.write("Write a comment", COMMENT)
        elena.screen.press("Send when online")
        elena.settles()
        elena.waits_until_sent()
        self.written.add("comment", ("", COMMENT))
        self.take("elena-reads", elena)
        elena.opens_room("Messages")
        elena.screen.choose("Conversations", MESSAGE[0])
        elena.settles()
        self.take("elena-messages", elena)

    def both_change_a_page(self) -> None:
        """The same paragraph changed by two: side by side, and put together."""
        maria, elena = self.maria, self.elena
        self.writes_page(maria, RULES)
        self.written.forget(RULES)  # its middle paragraph is about to change; the results are added below
        maria.waits_until_sent()
        elena.gets_news()
        self.changes_page(elena, "Count under the lamp.", "Count under the lamp, twice.")
        elena.waits_until_sent()
        self.changes_page(maria, "Count under the lamp.", "Count under the lamp with a lens.")
        wait_until(lambda: maria.sending(ItemState.TWO_VERSIONS) or maria.desk.loop.try_now(), "two versions")
        maria.opens_room("Sending")
        wait_until(lambda: any("Compare" in row for row in maria.screen.rows("Things to send")), "what came back to be listed")
        maria.settles()
        self.take("came-back", maria)
        maria.screen.choose("Things to send", RULES[0])
        maria.screen.press("Compare")
        wait_until(lambda: maria.screen.find("Decide later"), "the two versions")
        self.take("two-versions", maria)
        self.take_dark("two-versions-dark", maria)
        maria.screen.press("Take both")
        maria.settles()
        maria.screen.press("Save result, send when online")
        maria.settles()
        maria.waits_until_sent()
        self.written.add("page", (RULES[0], "Count under the lamp with a lens."))
        self.written.add("page", (RULES[0], "Count under the lamp, twice."))

    def changes_page(self, teacher: Teacher, before: str, after: str) -> None:
        """Open the page, replace some words, send."""
        teacher.opens_project("Pages")
        teacher.screen.choose("Pages", RULES[0])
        teacher.screen.press("Edit page")
        teacher.screen.replace("Text", before, after)
        teacher.sends()

    def looks_for(self, words: str) -> None:
        """Search everything, in Turkish too."""
        maria = self.maria
        maria.desk.window.navigator.search()
        maria.screen.write("Search everything", words)
        wait_until(lambda: maria.screen.rows("What was found"), "the results")
        maria.settles()
        self.take("search", maria)

    def take_dark(self, name: str, teacher: Teacher) -> None:
        """The same in the dark."""
        put_on(Look("dark"))
        self.take(name, teacher)
        put_on(Look("light"))

    def take(self, name: str, teacher: Teacher) -> None:
        """A picture of this teacher's window."""
        QApplication.processEvents()
        self.camera.take(name, teacher.desk.window)
