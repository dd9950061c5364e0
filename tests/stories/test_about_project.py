"""The description of a project is changed with no line; only what was changed goes out, and the partner reads it."""

from __future__ import annotations

from tests.support.teacher import Teacher


def test_the_description_is_edited(maria: Teacher, elena: Teacher) -> None:
    (before,) = [row for row in maria.records("project") if row.title == "Microplastic is everywhere"]
    maria.loses_the_line()
    maria.opens_project("About")
    maria.screen.press("Edit the description")
    assert maria.screen.says("Everyone on the internet can read it.")
    maria.screen.write("Expected results", " And a song in four languages.")
    maria.screen.press("Send when online")
    maria.record("project", "a song in four languages")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    elena.gets_news()
    after = elena.record("project", "a song in four languages")
    changed = {name for name in {*before.body, *after.body} if before.body.get(name) != after.body.get(name)}
    assert changed == {"expected_results"}
    elena.opens_project("About")
    assert elena.screen.says("a song in four languages")
