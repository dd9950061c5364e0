"""The program is killed at the worst instants of an exchange: afterwards every text is on the portal exactly once, word for word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from tests.support.command_line import CommandLine
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until

FIBRES, BLUE = "We counted 41 fibres today", "Most of them are blue."
BEACH = Path(__file__).parents[2] / "resources" / "demo" / "beach-original.jpg"


@pytest.fixture
def maria(tmp_path: Path, portal: PortalServer) -> CommandLine:
    line = CommandLine(tmp_path, "maria")
    line.signs_in(portal.base_url, portal.token("maria"))
    line.syncs()
    assert line.posts(f"{FIBRES}\n\n{BLUE}", BEACH).code == 0
    return line


def is_killed_when(maria: CommandLine, is_time: Callable[[], object]) -> None:
    """An exchange in a process of its own, ended by SIGKILL."""
    process = maria.starts("sync")
    try:
        wait_until(lambda: is_time() or process.poll() is not None, "the instant")
        assert process.poll() is None, "it was over before"
    finally:
        process.kill()
        process.wait()


def states(maria: CommandLine) -> list[str]:
    return [row["state"] for row in maria.lists("update") if FIBRES in row["text"]]


def is_there_once(maria: CommandLine, portal: PortalServer) -> bool:
    """After one more exchange: one update with its whole text and its whole picture."""
    assert maria.syncs().code == 0
    (update,) = [row for row in portal.show("update") if FIBRES in row["text"]]
    assert update["text"] == f"{FIBRES}\n\n{BLUE}"
    assert {file["variant"] for file in update["files"]} == {"original", "preview", "thumb"}
    return states(maria) == ["sent"]


@pytest.mark.parametrize("path", ["/v1/operations", "/v1/changes", "/v1/uploads"])
def test_killed_when_a_request_has_just_left(maria: CommandLine, portal: PortalServer, path: str) -> None:
    before = portal.faults.requests_to(path)
    portal.faults.be_slow(60, path)
    is_killed_when(maria, lambda: portal.faults.requests_to(path) > before)
    assert states(maria) in (["checking"], ["sent"])
    portal.faults.come_back()
    assert is_there_once(maria, portal)


def test_killed_after_the_commit_and_before_the_answer(maria: CommandLine, portal: PortalServer) -> None:
    is_done, is_killed = Event(), Event()

    def hold(body: bytes) -> bytes:
        is_done.set()
        is_killed.wait(60)
        return body

    portal.faults.rewrite(hold, "/v1/operations", times=1)
    try:
        is_killed_when(maria, is_done.is_set)
    finally:
        is_killed.set()
    assert states(maria) == ["checking"]
    assert is_there_once(maria, portal)


def test_killed_again_and_again(maria: CommandLine, portal: PortalServer) -> None:
    for _ in range(3):
        before = len(portal.faults.seen)
        is_killed_when(maria, lambda before=before: len(portal.faults.seen) > before)
        assert len(states(maria)) == 1
    assert is_there_once(maria, portal)


def test_killed_while_the_news_come(maria: CommandLine, portal: PortalServer, tmp_path: Path) -> None:
    assert maria.syncs().code == 0
    elena = CommandLine(tmp_path, "elena")
    elena.signs_in(portal.base_url, portal.token("elena"))
    before = portal.faults.requests_to("/v1/changes")
    portal.faults.cut_answer(20_000)
    portal.faults.be_slow(60, "/v1/changes")
    is_killed_when(elena, lambda: portal.faults.requests_to("/v1/changes") > before)
    portal.faults.come_back()
    assert elena.syncs().code == 0
    assert {row["id"] for row in elena.lists("update")} >= {row["id"] for row in maria.lists("update") if row["state"] == "sent"}
