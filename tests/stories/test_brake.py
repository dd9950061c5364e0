"""A portal that suddenly lists far less than before is not believed without asking."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from tests.support.command_line import CommandLine
from tests.support.portal_server import PortalServer
from tests.support.teacher import Teacher


def loses_much(portal: PortalServer) -> None:
    """A fault of the portal: most posts are gone without a trace, and old cursors with them."""
    with portal.database.writing() as connection:
        connection.execute(text("DELETE FROM record WHERE kind IN ('update', 'comment', 'reply', 'thread', 'article')"))
        connection.execute(text("UPDATE meta SET head = head + 1, forgotten = head + 1"))


def test_the_command_line_says_so_and_hides_only_at_a_word(tmp_path: Path, portal: PortalServer) -> None:
    maria = CommandLine(tmp_path, "maria")
    maria.signs_in(portal.base_url, portal.token("maria"))
    maria.syncs()
    before = len(maria.lists("update"))
    loses_much(portal)
    assert "--missing" in maria.syncs().err
    assert len(maria.lists("update")) == before
    assert maria.run("sync", "--missing", "hide").code == 0
    assert maria.lists("update") == []


def test_the_window_asks_and_keeps_everything_when_told_so(maria: Teacher, portal: PortalServer) -> None:
    before = len(maria.records("update"))
    loses_much(portal)
    maria.desk.loop.try_now()
    maria.screen.press("Keep showing everything")
    maria.settles()
    assert len(maria.records("update")) == before
    assert maria.desk.opened.copy.facts.brake() is None
