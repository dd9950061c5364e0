"""A desk that was left signed out says so when it opens, instead of seeming up to date."""

from __future__ import annotations

from tests.support.screen import wait_until
from tests.support.teacher import Teacher


def test_a_desk_opened_signed_out_asks_to_sign_in_and_still_reads(maria: Teacher) -> None:
    copy = maria.desk.opened.copy
    copy.writer.call(copy.session.forget_tokens, initiator="sign-out")
    maria.closes_twindesk()
    maria.opens_twindesk()
    wait_until(lambda: maria.line() == "sign_in", "the window to say that a sign-in is needed")
    assert maria.records("update")
