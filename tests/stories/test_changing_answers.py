"""Short texts are changed as long ones are: a comment that waits, one that has arrived, and a pupil's post by who moderates the wall."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from tests.support.screen import wait_until
from tests.support.teacher import Teacher

UPDATE = "Beach clean-up photos"
FIRST, MEANT = "We found elven kilos.", "(eleven)"
NEXT = "And tomorrow?"
MORE = "More about what was written: "


def in_the_field(maria: Teacher) -> str:
    field = maria.screen.the("Write a comment")
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()


def test_a_comment_that_waits_comes_back_into_the_field(maria: Teacher) -> None:
    maria.portal.stop()
    maria.desk.loop.try_now()
    wait_until(lambda: maria.line() == "offline", "the desk to notice that the line is cut")
    maria.opens_project("Updates")
    maria.screen.choose("Updates", UPDATE)
    maria.screen.write("Write a comment", FIRST)
    maria.screen.press("Send when online")
    maria.record("comment", FIRST)
    maria.screen.write("Write a comment", NEXT)
    maria.screen.pick(MORE + FIRST, "Edit")
    wait_until(lambda: in_the_field(maria) == FIRST, "the words in the field")
    maria.screen.write("Write a comment", "!")
    maria.screen.press("Send when online")
    wait_until(lambda: in_the_field(maria) == NEXT, "what was written beside it")
    maria.portal.start()
    maria.waits_until_sent()
    assert [row["text"] for row in maria.portal.show("comment") if "elven" in row["text"]] in (["!" + FIRST], [FIRST + "!"])


def test_a_comment_that_arrived_is_changed_in_its_form(maria: Teacher) -> None:
    maria.opens_project("Updates")
    maria.screen.choose("Updates", UPDATE)
    maria.screen.write("Write a comment", FIRST)
    maria.screen.press("Send when online")
    maria.record("comment", FIRST)
    maria.waits_until_sent()
    maria.screen.pick(MORE + FIRST, "Edit")
    assert maria.screen.says("Edit comment")
    maria.screen.write("Text", MEANT)
    maria.screen.press("Send when online")
    maria.record("comment", MEANT)
    maria.waits_until_sent()
    found = [row["text"] for row in maria.portal.show("comment") if FIRST in row["text"]]
    assert found in ([MEANT + FIRST], [FIRST + MEANT])


def test_a_comment_that_the_website_would_not_take_is_told_while_it_is_written(maria: Teacher) -> None:
    maria.opens_project("Updates")
    maria.screen.choose("Updates", UPDATE)
    maria.screen.write("Write a comment", "a" * 20_001)
    assert maria.screen.says("Too long for the website: 20001 of 20000 characters")
    assert not maria.screen.the("Send when online").isEnabled()
    maria.screen.key(Qt.Key.Key_Backspace)
    assert maria.screen.the("Send when online").isEnabled()


def test_a_post_on_a_wall_is_changed_by_who_moderates_it(maria: Teacher) -> None:
    post = maria.records("wall_post")[0]
    maria.opens_project("Walls")
    maria.screen.choose("Posts on the walls", post.text[:30])
    maria.screen.pick("More", "Edit")
    assert maria.screen.says("Edit post on the wall")
    maria.screen.write("Text", "Without the name. ")
    maria.screen.press("Send when online")
    maria.record("wall_post", "Without the name.")
    maria.waits_until_sent()
    changed = [row for row in maria.portal.show("wall_post") if "Without the name." in row["text"]]
    assert [row["id"] for row in changed] == [post.id]
    assert changed[0]["body"]["pupil"] == post.body["pupil"]
