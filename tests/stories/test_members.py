"""Who is in the project: Maria invites a colleague with no line, changes a role, and takes an invitation back; founders stay."""

from __future__ import annotations

from tests.support.screen import wait_until
from tests.support.teacher import Teacher

EMAIL = "aino.lehtonen@school.example"


def row_of(teacher: Teacher, words: str) -> str:
    return next((row for row in teacher.screen.rows("Members") if words in row), "")


def test_somebody_is_invited_and_the_invitation_taken_back(maria: Teacher) -> None:
    maria.loses_the_line()
    maria.opens_project("Members")
    maria.screen.press("Invite")
    maria.screen.write("Or an e-mail address", EMAIL)
    maria.screen.press("Send when online")
    wait_until(lambda: row_of(maria, EMAIL), "the invitation in the list")
    maria.portal.faults.come_back()
    maria.waits_until_sent()
    (invited,) = [row for row in maria.portal.show("invitation") if row["body"].get("email") == EMAIL]
    assert invited["body"]["state"] == "sent"
    maria.screen.choose("Members", EMAIL)
    assert maria.screen.says("Has not answered yet.")
    maria.screen.pick("More", "Take the invitation back")
    wait_until(lambda: not row_of(maria, EMAIL), "the invitation to go")
    maria.waits_until_sent()
    assert not [row for row in maria.portal.show("invitation") if row["body"].get("email") == EMAIL]


def test_what_may_not_be_done_with_a_founder_is_absent(maria: Teacher, elena: Teacher) -> None:
    elena.opens_project("Members")
    elena.screen.choose("Members", "Maria Kelmendi")
    wait_until(lambda: elena.screen.says("Founder of the project"), "Maria's record")
    assert elena.screen.find("Change the role") is None
    assert elena.screen.find("Write a message") is not None
    maria.opens_project("Members")
    maria.screen.choose("Members", "Maria Kelmendi")
    wait_until(lambda: maria.screen.says("This is you."), "her own record")
    assert maria.screen.find("Write a message") is None
