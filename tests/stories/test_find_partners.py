"""Maria looks for partners with no line, asks the website for more, keeps whom she found, and answers a partner post."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from ui.rows_model import ROW_ROLE
from ui.rows_view import RowsView


def looks_for_biology(maria: Teacher) -> None:
    maria.opens_room("Find partners")
    maria.opens_tab("Saved searches")
    maria.screen.choose("Saved searches", "Biology near water")
    maria.screen.press("Show what was found")
    wait_until(lambda: maria.screen.rows("People"), "what it found")


def test_a_search_with_no_line_says_how_old_it_is(maria: Teacher) -> None:
    maria.gets_news()
    maria.loses_the_line()
    looks_for_biology(maria)
    assert maria.screen.says("Searched in what was fetched today")
    assert [row.split(".")[0] for row in maria.screen.rows("People")] == ["Jonas Kazlauskas", "Rūta Petrauskaitė"]
    maria.screen.press("Where they are: Show as table")
    assert maria.screen.find("Where they are: Show as picture")
    maria.screen.write("Search here", "ruta")
    wait_until(lambda: len(maria.screen.rows("People")) == 1, "the one whose name fits")
    assert maria.screen.says("The website was not asked for this yet.")


def test_the_website_is_asked_once_there_is_a_line(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    maria.opens_room("Find partners")
    maria.screen.press("Country: All 45 countries")
    maria.screen.press("Finland")
    wait_until(lambda: all("Finland" in row for row in maria.screen.rows("People")), "those of Finland")
    before = len(maria.screen.rows("People"))
    maria.screen.press("Ask the website at the next connection")
    wait_until(lambda: maria.screen.says("The website is asked at the next connection."), "the wish to be kept")
    portal.faults.come_back()
    maria.gets_news()
    wait_until(lambda: maria.screen.says("Searched in what was fetched today"), "the answer")
    assert len(maria.screen.rows("People")) >= before
    assert all("Finland" in row for row in maria.screen.rows("People"))
    maria.screen.press("Save this search")
    maria.screen.write("Name of the search", " near the sea")
    maria.screen.press("Save")
    wait_until(lambda: maria.screen.says("Saved. You find it under Saved searches."), "the notice that it is saved")
    maria.waits_until_sent()
    assert any(one["title"].endswith("near the sea") for one in portal.show("saved_search"))


def test_somebody_found_is_kept_and_written_to(maria: Teacher) -> None:
    maria.gets_news()
    maria.loses_the_line()
    looks_for_biology(maria)
    maria.screen.choose("People", "Rūta Petrauskaitė")
    maria.screen.press("Keep")
    wait_until(lambda: maria.screen.says("You keep this"), "the bar that says so")
    maria.screen.press("Write to Rūta")
    assert maria.screen.the("Take out: Rūta Petrauskaitė")
    maria.screen.write("About", "Your search for schools near water")
    maria.screen.write("Your message", "We live at a lake. Shall we measure together?")
    maria.sends()
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    assert any("Shall we measure together?" in one["text"] for one in maria.portal.show("message"))


def test_a_partner_post_is_answered_with_no_line(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_room("Find partners")
    maria.opens_tab("Partner posts")
    maria.screen.choose("Partner posts", "Looking for a water project")
    maria.screen.write("Write an answer", "We have boots too.")
    maria.screen.press("Send when online")
    wait_until(lambda: maria.screen.says("We have boots too."), "the answer below the post")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    assert [one["text"] for one in maria.portal.show("partner_answer")].count("We have boots too.") == 1


def test_a_partner_post_of_her_own(maria: Teacher) -> None:
    maria.opens_room("Find partners")
    maria.opens_tab("Partner posts")
    maria.screen.press("Write a partner post")
    assert isinstance(maria.screen.the("Title"), QLineEdit)
    maria.screen.write("Title", "Who counts birds with us?")
    maria.screen.write("Your idea", "One hour every Friday, at a lake or at the sea.")
    maria.sends()
    wait_until(lambda: any("Who counts birds" in row for row in maria.screen.rows("Partner posts")), "the post in the list")
    maria.waits_until_sent()
    assert [one["title"] for one in maria.portal.show("partner_post")].count("Who counts birds with us?") == 1


def test_somebody_who_is_no_contact_yet_is_asked_with_no_line(maria: Teacher, portal: PortalServer) -> None:
    maria.opens_room("Find partners")
    maria.screen.press("Ask the website at the next connection")
    maria.gets_news()
    people = maria.desk.opened.copy.reading.people
    view = maria.screen.the("People")
    assert isinstance(view, RowsView)
    rows = (view.model().index(place, 0).data(ROW_ROLE) for place in range(view.model().rowCount()))
    name = next(row.title for row in rows if people.contact_of(row.key) is None)
    maria.loses_the_line()
    maria.screen.write("Search here", name)
    wait_until(lambda: maria.screen.rows("People") and all(name in row for row in maria.screen.rows("People")), "those of that name")
    wait_until(lambda: maria.screen.find("Ask for contact"), "the button")
    maria.screen.press("Ask for contact")
    maria.screen.write("A few words to go with it", "We count birds too.")
    maria.sends()
    portal.faults.come_back()
    maria.waits_until_sent()
    assert any("We count birds too." in one["text"] for one in portal.show("contact"))
