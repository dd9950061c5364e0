"""What was typed survives a kill of the program: from the moment the window says so, and never later than two seconds after the key."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from sync.records import ItemState
from tests.support.command_line import ROOT, child_environment
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TITLE, TEXT = "Half a title", "A sentence that nobody has sent yet."


def is_killed_while_typing(teacher: Teacher, when: str) -> None:
    """The window in a process of its own types and is killed in the middle."""
    words = ["-m", "tests.support.killed_typist", str(teacher.home.parent), teacher.user, teacher.portal.base_url, TITLE, TEXT, when]
    ended = subprocess.run([sys.executable, *words], cwd=ROOT, env=child_environment(), capture_output=True, timeout=60, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()


@pytest.mark.parametrize("when", ["said_saved", "two_seconds"])
def test_typed_text_comes_back_as_a_draft(maria: Teacher, when: str) -> None:
    maria.closes_twindesk()
    is_killed_while_typing(maria, when)
    maria.opens_twindesk()
    maria.settles()
    (draft,) = maria.sending(ItemState.DRAFT)
    assert draft.title == TITLE
    maria.opens_room("Sending")
    maria.screen.choose("Things to send", TITLE)
    maria.screen.press("Edit")
    wait_until(lambda: maria.screen.says(TEXT), "the text in the editor")


def test_a_draft_is_sent_after_the_kill(maria: Teacher, portal: PortalServer) -> None:
    maria.closes_twindesk()
    is_killed_while_typing(maria, "said_saved")
    maria.opens_twindesk()
    maria.opens_room("Sending")
    maria.screen.choose("Things to send", TITLE)
    maria.screen.press("Edit")
    maria.sends()
    maria.waits_until_sent()
    assert [row["text"] for row in portal.show("update") if TITLE in row["text"]] == [f"{TITLE}\n\n{TEXT}"]
