"""On the bus, with no line: Maria reads the portal's news, finds a kit for her next project, and the number of who helps."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from ui.widgets.buttons import ChoiceField


def test_maria_reads_the_news_with_no_line(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_again()
    maria.opens_room("News and ideas")
    article = next(row for row in maria.records("article") if row.body["language"] == "en")
    wait_until(lambda: maria.screen.rows("News")[0] == "In your languages", "nothing to be new at a second visit")
    maria.screen.choose("News", article.title)
    wait_until(lambda: maria.screen.says(article.text.splitlines()[-1]), "the text of the article")


def test_an_idea_is_found_and_becomes_a_project_of_her_own(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_again()
    maria.opens_room("News and ideas")
    maria.opens_tab("Project kits")
    maria.screen.write("Search here", "sea words")
    wait_until(lambda: len(maria.screen.rows("Project kits")) == 1, "the one kit about the sea")
    maria.screen.press("Start a project from this kit")
    wait_until(lambda: maria.screen.find("Back"), "the form of a project")
    assert maria.screen.says("Before it goes out")
    title = maria.screen.the("Title")
    assert isinstance(title, QLineEdit)
    assert title.text() == "A dictionary of the sea"


def test_what_was_begun_from_a_kit_is_a_draft_though_nothing_was_typed(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_again()
    maria.opens_room("News and ideas")
    maria.opens_tab("Project kits")
    maria.screen.choose("Project kits", "A dictionary of the sea")
    maria.screen.press("Start a project from this kit")
    maria.screen.press("Back")
    maria.settles()
    maria.opens_room("New projects")
    wait_until(lambda: any("A dictionary of the sea" in row for row in maria.screen.rows("Proposals")), "the draft")


def test_only_the_news_in_her_languages(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_again()
    maria.opens_room("News and ideas")
    field = maria.screen.the("Language", ChoiceField)
    assert isinstance(field, ChoiceField)
    wait_until(lambda: field.findText("My languages") > 0, "the languages there are")
    field.setCurrentIndex(field.findText("My languages"))
    wait_until(lambda: not any("Aynı nehri" in row for row in maria.screen.rows("News")), "the Turkish one to be left out")
    own = [row.title for row in maria.records("article") if row.body["language"] in ("en", "sq")]
    assert all(any(row.startswith(title) for row in maria.screen.rows("News")) for title in own)


def test_somebody_to_ask_is_found_in_her_own_country(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.opens_again()
    maria.opens_room("News and ideas")
    maria.opens_tab("Support")
    own = next(row for row in maria.records("support_contact") if row.body.get("country") == "AL" and row.body["role"] == "nso")
    assert maria.screen.rows("Support")[0] == "In your country"
    assert maria.screen.rows("Support")[1].startswith(own.title)
    wait_until(lambda: maria.screen.find("Write to them"), "the button that writes to them")
    assert maria.screen.find("Write an e-mail")
    assert maria.screen.find(f"Copy: {own.body['email']}")


def test_the_support_organisation_is_written_to_with_no_line(maria: Teacher, portal: PortalServer) -> None:
    maria.loses_the_line()
    maria.opens_room("News and ideas")
    maria.opens_tab("Support")
    name = next(row for row in maria.records("support_contact") if row.body.get("country") == "AL").title
    maria.screen.choose("Support", name)
    maria.screen.press("Write to them")
    assert maria.screen.the(f"Take out: {name}")
    maria.screen.write("About", "Our co-founder does not answer")
    maria.screen.write("Your message", "May we begin with another school?")
    maria.sends()
    portal.faults.come_back()
    maria.waits_until_sent()
    assert any("May we begin with another school?" in one["text"] for one in portal.show("message"))


def test_search_of_everything_opens_an_article_in_its_room(maria: Teacher) -> None:
    article = next(row for row in maria.records("article") if row.body["language"] == "en")
    wait_until(lambda: maria.desk.desk.reading.search.find(article.title), "the first index of everything that came")
    maria.searches(article.title)
    maria.screen.choose("What was found", article.title)
    wait_until(lambda: maria.screen.find("Parts of News and ideas"), "the room")
    assert maria.screen.says(article.text.splitlines()[-1])
