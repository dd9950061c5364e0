"""Contacts with no line: a request is accepted, another asked, somebody followed, and notices read where they lead."""

from __future__ import annotations

from sync.copy.reading.people import person_of
from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher


def opens(maria: Teacher, tab: str) -> None:
    maria.opens_room("Contacts")
    maria.opens_tab(tab)


def test_a_request_is_accepted_with_no_line(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    opens(maria, "Contacts")
    asking = next(row for row in maria.records("contact") if row.body["state"] == "asked_me")
    assert maria.screen.rows("Contacts")[0] == "They ask you"
    maria.screen.choose("Contacts", asking.body["person"]["name"])
    maria.screen.press("Accept")
    wait_until(lambda: maria.screen.says("Not sent yet."), "the answer to wait")
    wait_until(lambda: "They ask you" not in maria.screen.rows("Contacts"), "the request to stand with the contacts")
    portal.faults.come_back()
    maria.waits_until_sent()
    assert next(row for row in maria.records("contact") if row.id == asking.id).body["state"] == "accepted"


def test_a_contact_is_found_followed_and_written_to(maria: Teacher) -> None:
    maria.loses_the_line()
    opens(maria, "Contacts")
    name = next(str(row.body["person"]["name"]) for row in maria.records("contact") if row.body["state"] == "accepted")
    maria.screen.write("Search here", name.lower())
    wait_until(lambda: len(maria.screen.rows("Contacts")) == 2, "one head, one contact")
    maria.screen.choose("Contacts", name)
    wait_until(lambda: maria.screen.says("You follow this person"), "the bar that says so")
    maria.screen.press("Follow no longer")
    wait_until(lambda: not maria.screen.find("Follow no longer"), "the other button")
    maria.screen.press("Follow")
    wait_until(lambda: maria.screen.says("You follow this person"), "the bar that says so")
    maria.screen.press(f"Write to {name.split()[0]}")
    assert maria.screen.the(f"Take out: {name}")
    opens(maria, "Following")
    wait_until(lambda: any(name in row for row in maria.screen.rows("Following")), "whom she follows")
    maria.portal.faults.come_back()
    maria.waits_until_sent()


def test_followed_again_while_following_no_longer_is_being_checked(maria: Teacher, portal: PortalServer) -> None:
    opens(maria, "Contacts")
    name = next(str(row.body["person"]["name"]) for row in maria.records("contact") if row.body["state"] == "accepted")
    maria.screen.choose("Contacts", name)
    wait_until(lambda: maria.screen.says("You follow this person"), "the bar that says so")
    portal.faults.lose_answer(times=None)
    maria.screen.press("Follow no longer")
    wait_until(lambda: maria.sending(ItemState.CHECKING), "the deletion to be checked")
    wait_until(lambda: not maria.screen.find("Follow no longer"), "the other button")
    maria.screen.press("Follow")
    wait_until(lambda: maria.screen.says("You follow this person"), "the bar that says so")
    wait_until(lambda: maria.sending(ItemState.CHECKING), "it to be checked still, after one more try")
    portal.faults.come_back()
    maria.waits_until_sent()
    assert maria.screen.says("You follow this person")
    assert maria.screen.find("Follow no longer")


def test_what_somebody_followed_did_and_follow_no_longer(maria: Teacher) -> None:
    opens(maria, "Following")
    maria.screen.choose("Following", "Elena Popescu")
    assert maria.screen.says("A beach in winter: who measures with us?")
    maria.screen.press("Follow no longer")
    wait_until(lambda: not any("Elena Popescu" in row for row in maria.screen.rows("Following")), "her to be gone")
    maria.waits_until_sent()


def test_a_notice_leads_to_what_it_is_about_and_is_read_everywhere(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    opens(maria, "Notices")
    notice = next(row for row in maria.records("notification") if row.body["topic"] == "comment")
    maria.screen.choose("Notices", f"Comment on. {notice.title}")
    maria.screen.press("Open")
    wait_until(lambda: maria.screen.find("Write update"), "the project")
    wait_until(lambda: maria.screen.says(notice.text[:60]), "the comment in it")
    opens(maria, "Notices")
    maria.screen.press("Mark all as read")
    portal.faults.come_back()
    maria.waits_until_sent()
    marks = {row.parent for row in maria.records("read_mark")}
    assert {row.id for row in maria.records("notification")} <= marks


def test_somebody_new_is_asked(maria: Teacher, portal: PortalServer) -> None:
    maria.gets_news()
    maria.opens_room("Find partners")
    maria.screen.choose("People", "Rūta Petrauskaitė")
    if maria.screen.find("Ask for contact"):
        maria.screen.press("Ask for contact")
        maria.screen.write("A few words to go with it", "We also live near water.")
        maria.sends()
        maria.waits_until_sent()
        assert any("near water" in one["text"] for one in portal.show("contact"))


def test_search_of_everything_finds_people_by_name(maria: Teacher) -> None:
    wait_until(maria.desk.desk.reading.search.is_complete, "the first index of everything that came")
    name = person_of(maria.records("contact")[0].body).name
    maria.searches(name)
    found = maria.screen.rows("What was found")
    assert any(row.startswith(f"{name}. Contact") for row in found), found
    maria.screen.choose("What was found", f"{name}. Contact")
    wait_until(lambda: maria.screen.find("Parts of Contacts"), "the room")
    assert maria.screen.says(name)
