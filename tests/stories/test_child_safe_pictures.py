"""Before a picture of her class leaves, Maria covers a face, says who is in it, and hears whose family has not agreed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher
from ui.messages.writing_field import WritingField

BEACH = Path(__file__).parents[2] / "resources" / "demo" / "beach-original.jpg"
TITLE = "Our class at the beach"


def opens_the_picture(maria: Teacher) -> None:
    maria.writes_update(TITLE, "Thirty bags of plastic.", BEACH, "Pupils with buckets, seen from behind")
    wait_until(lambda: maria.screen.says("This is public: say whether pupils can be recognised in the pictures"), "the check")
    maria.screen.press("Faces and consent")
    maria.screen.the("Picture to cover")


def pictures_of_the_draft(maria: Teacher) -> tuple[str, ...]:
    return tuple(one for draft in maria.desk.opened.copy.reading.drafts.list("update") for one in draft.picture_ids)


def names_a_pupil(maria: Teacher, name: str) -> None:
    maria.screen.write("Name of a pupil", name)
    QTest.keyClick(maria.screen.the("Name of a pupil"), Qt.Key.Key_Return)
    maria.screen.the(f"May pictures of {name} be shown?")


def test_a_covered_picture_leaves_and_the_uncovered_one_is_gone(maria: Teacher, portal: PortalServer) -> None:
    opens_the_picture(maria)
    wait_until(lambda: pictures_of_the_draft(maria), "the draft to be kept")
    (uncovered,) = pictures_of_the_draft(maria)
    maria.screen.press("Add a box")
    QTest.keyClick(maria.screen.the("Picture to cover"), Qt.Key.Key_Right)
    maria.screen.press("No pupil can be recognised")
    maria.screen.press("Done")
    wait_until(lambda: maria.screen.find("Picture to cover") is None, "the dialog to close")
    assert maria.desk.opened.copy.reading.pictures.get(uncovered) is None
    maria.sends()
    maria.waits_until_sent()
    pictures = [row["id"] for row in portal.show("picture")]
    assert uncovered not in pictures
    (covered,) = [row for row in maria.records("picture") if row.body["alt"] == "Pupils with buckets, seen from behind"]
    assert covered.id in pictures


def test_a_family_that_said_no_keeps_the_picture_here(maria: Teacher) -> None:
    opens_the_picture(maria)
    names_a_pupil(maria, "Arben")
    maria.screen.press("No")
    maria.screen.press("Done")
    wait_until(lambda: maria.screen.says("Arben must not be shown: cover the face"), "the check")
    send = maria.screen.the("Send when online")
    assert not send.isEnabled()
    assert not maria.sending(ItemState.WAITING)
    assert [row.name for row in maria.desk.opened.copy.reading.consents.list()] == ["Arben"]


def test_a_face_in_a_message_is_covered_before_it_leaves(maria: Teacher, portal: PortalServer) -> None:
    maria.opens_room("Messages")
    conversation = maria.desk.opened.copy.reading.messages.conversations()[0]
    maria.screen.choose("Conversations", conversation.title)
    maria.screen.write("Your message", "This is our class.")
    field = next(one for one in maria.screen.all_of(WritingField) if isinstance(one, WritingField))
    field.attach([BEACH])
    maria.screen.press("Say what it shows, cover faces: beach-original.jpg")
    maria.screen.press("Add a box")
    QTest.keyClick(maria.screen.the("Picture to cover"), Qt.Key.Key_Right)
    maria.screen.write("What does the picture show?", "Pupils at the beach")
    names_a_pupil(maria, "Arben")
    maria.screen.press("No")
    maria.screen.press("Done")
    wait_until(lambda: maria.screen.says("Arben must not be shown"), "what the family said")
    assert not maria.screen.the("Send when online").isEnabled()
    maria.screen.press("Faces and consent: beach-original.jpg")
    maria.screen.press("Not in the picture: Arben")
    maria.screen.press("No pupil can be recognised")
    maria.screen.press("Done")
    maria.screen.press("Send when online")
    sent = maria.record("picture", "Pupils at the beach")
    maria.waits_until_sent()
    assert [row["id"] for row in portal.show("picture") if row["body"]["alt"] == "Pupils at the beach"] == [sent.id]


def test_nothing_of_the_register_is_ever_sent(maria: Teacher, portal: PortalServer) -> None:
    opens_the_picture(maria)
    names_a_pupil(maria, "Xhevahire Hoxhaj")
    maria.screen.press("Yes")
    maria.screen.press("Done")
    wait_until(lambda: maria.screen.says("This is public, and pupils can be recognised in the pictures"), "the check")
    maria.sends()
    maria.waits_until_sent()
    everything = str([portal.show(kind) for kind in ("update", "picture", "pupil", "draft")])
    assert "Xhevahire" not in everything  # a name that no made-up school uses
