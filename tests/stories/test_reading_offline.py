"""Everything that came once is readable with no line, after a restart too, and the window says that it is offline."""

from __future__ import annotations

from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

OFFLINE = "Offline. Go on reading and writing"


def texts(teacher: Teacher) -> list[tuple[str, str, str]]:
    kinds = ("update", "comment", "page", "message", "file")
    return [(row.id, row.title, row.text) for kind in kinds for row in teacher.records(kind)]


def test_maria_reads_everything_on_the_bus(maria: Teacher, portal: PortalServer) -> None:
    updates = texts(maria)
    portal.faults.go_away()
    maria.opens_again()
    wait_until(lambda: maria.screen.says(OFFLINE), "the banner that says offline")
    assert texts(maria) == updates
    maria.opens_project("Updates")
    newest = next(row for row in maria.records("update") if row.title == "Beach clean-up photos")
    maria.screen.choose("Updates", newest.title)
    wait_until(lambda: maria.screen.says(newest.text.splitlines()[-1]), "the text of the update")


def test_pages_messages_and_search_need_no_line(maria: Teacher, portal: PortalServer) -> None:
    page, conversation = maria.records("page")[0], maria.records("conversation")[0]
    portal.faults.go_away()
    maria.opens_again()
    maria.opens_project("Pages")
    maria.screen.choose("Pages", page.title)
    wait_until(lambda: maria.screen.find("Edit page"), "the page")
    maria.opens_room("Messages")
    maria.screen.choose("Conversations", conversation.title)
    wait_until(lambda: maria.screen.find("Messages of this conversation"), "the conversation")
    maria.searches(page.title)
    assert any(page.title in row for row in maria.screen.rows("What was found"))


def test_the_banner_goes_when_the_line_comes_back(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    wait_until(lambda: maria.screen.says(OFFLINE), "the banner that says offline")
    portal.faults.come_back()
    maria.screen.press("Try the line now")
    wait_until(lambda: maria.line() == "up_to_date", "the line")
    wait_until(lambda: not maria.screen.says(OFFLINE), "the banner to go")
