"""Maria keeps an update on top for everybody, with no line; and says that others may not change a page of hers."""

from __future__ import annotations

from tests.support.screen import wait_until
from tests.support.teacher import Teacher

LIST, TITLE = "Updates", "First walk on the beach"


def titles(teacher: Teacher) -> list[str]:
    """What the list of updates says, row after row."""
    return [row for row in teacher.screen.rows(LIST) if row]


def test_a_pinned_update_stands_on_top_for_everybody(maria: Teacher, elena: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Updates")
    maria.screen.choose(LIST, TITLE)
    maria.screen.pick("More", "Pin on top")
    maria.settles()
    assert maria.record("update", TITLE).body["is_pinned"] is True
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    elena.gets_news()
    elena.opens_project("Updates")
    wait_until(lambda: titles(elena)[:1] == ["Pinned"], f"the pinned ones on top: {titles(elena)[:3]}")
    assert TITLE in titles(elena)[1]
    maria.screen.pick("More", "No longer on top")
    maria.waits_until_sent()
    assert maria.record("update", TITLE).body["is_pinned"] is False


def test_a_page_that_only_its_author_changes(maria: Teacher, elena: Teacher) -> None:
    maria.opens_project("Pages")
    maria.screen.press("Write page")
    maria.types("Our timetable", "Tuesday, third lesson.")
    maria.screen.pick("Readers and editors", "Only its author, and who administers here")
    maria.sends()
    maria.waits_until_sent()
    elena.gets_news()
    elena.opens_project("Pages")
    elena.screen.choose("Pages", "Our timetable")
    elena.settles()
    assert maria.record("page", "Our timetable").body["editors"] == "author"
    assert elena.screen.find("Edit page") is None
