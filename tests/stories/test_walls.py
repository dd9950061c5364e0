"""The pupils' walls with no line: Maria adds a pupil, answers a post and takes one away; all of it arrives once."""

from __future__ import annotations

from tests.support.screen import wait_until
from tests.support.teacher import Teacher

ANSWER = "Then you know your sweater better than most people do, well seen."


def test_a_pupil_is_added_with_no_line(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Pupils")
    maria.screen.press("Add pupil")
    maria.screen.write("Name that others see", "Lule")
    maria.screen.write("User name", "lule.41")
    maria.screen.press("Send when online")
    wait_until(lambda: any("Lule" in row for row in maria.screen.rows("Pupils")), "the pupil in the list")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    assert [row["body"]["user_name"] for row in maria.portal.show("pupil") if row["body"]["display_name"] == "Lule"] == ["lule.41"]


def test_a_post_is_answered_and_another_taken_away(maria: Teacher) -> None:
    posts = maria.records("wall_post")
    maria.loses_the_line()
    maria.opens_project("Walls")
    maria.screen.choose("Posts on the walls", posts[0].text[:30])
    maria.screen.write("Write an answer", ANSWER)
    maria.screen.press("Send when online")
    assert maria.record("wall_reply", ANSWER).parent == posts[0].id
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    assert len([row for row in maria.portal.show("wall_reply") if ANSWER in row["text"]]) == 1
