"""Joined to a project: it is there with all it holds. Removed from one: nothing is sent there, nothing is deleted, the draft stays hers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from portal.memberships import join_space, leave_space
from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import PROJECT, Teacher

TITLE, TEXT = "Written before I knew", "Our numbers of week 19."


def project_id(teacher: Teacher) -> str:
    return next(space.id for space in teacher.desk.opened.copy.reading.spaces.all() if space.title == PROJECT)


def is_removed(teacher: Teacher, portal: PortalServer) -> None:
    """The admins of the project take the teacher out."""
    with portal.database.writing() as connection:
        leave_space(connection, project_id(teacher), portal.account(teacher.user))


def is_joined(teacher: Teacher, portal: PortalServer, space: str) -> None:
    """The admins of the project let the teacher in."""
    with portal.database.writing() as connection:
        join_space(connection, space, portal.account(teacher.user), "teacher")


def on_portal(portal: PortalServer) -> list[str]:
    return [row["text"] for row in portal.show("update") if TITLE in row["text"]]


def test_elena_is_removed_and_comes_back(elena: Teacher, portal: PortalServer) -> None:
    before, space = {row.id for row in elena.records("update")}, project_id(elena)
    is_removed(elena, portal)
    elena.gets_news()
    wait_until(lambda: not any(row.startswith(PROJECT) for row in elena.screen.rows("Rooms and projects")), "the project to be put away")
    assert before <= {row.id for row in elena.records("update")}
    is_joined(elena, portal, space)
    elena.gets_news()
    elena.opens_project("Updates")
    wait_until(lambda: elena.screen.find("Write update"), "the right to write")


def test_what_waited_is_not_sent_and_goes_when_she_is_back(elena: Teacher, portal: PortalServer) -> None:
    space = project_id(elena)
    elena.loses_the_line()
    elena.posts_update(TITLE, TEXT)
    is_removed(elena, portal)
    portal.faults.come_back()
    elena.gets_news()
    elena.gets_news()
    assert not on_portal(portal)
    elena.opens_room("Sending")
    assert any(TITLE in row for row in elena.screen.rows("Things to send"))
    assert elena.record("update", TITLE).text.endswith(TEXT)
    is_joined(elena, portal, space)
    elena.gets_news()
    assert len(on_portal(portal)) <= 1


def test_a_draft_can_be_taken_along(elena: Teacher, portal: PortalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elena.writes_update(TITLE, TEXT)
    elena.screen.press("Keep as draft")
    elena.settles()
    is_removed(elena, portal)
    elena.gets_news()
    (draft,) = elena.sending(ItemState.DRAFT)
    assert draft.title == TITLE
    kept = tmp_path / "my text.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(kept), ""))
    elena.opens_room("Sending")
    elena.screen.choose("Things to send", TITLE)
    elena.screen.press("Save as file")
    wait_until(kept.exists, "the file")
    elena.settles()
    assert TEXT in kept.read_text("utf-8")
    assert elena.sending(ItemState.DRAFT)
    assert not on_portal(portal)


def test_a_project_one_was_removed_from_stays_readable_and_says_so(elena: Teacher, portal: PortalServer) -> None:
    title, space = elena.records("update")[0].title, project_id(elena)
    is_removed(elena, portal)
    elena.gets_news()
    wait_until(lambda: "Earlier projects" in elena.screen.rows("Rooms and projects"), "the fold of earlier projects")
    elena.screen.choose("Rooms and projects", "Earlier projects")
    elena.opens_room(PROJECT)
    assert elena.desk.window.navigator.space_on_screen() == space
    wait_until(lambda: elena.screen.says("You are no longer a member: reading only"), "the words below the title")
    elena.screen.choose("Updates", title)
    wait_until(lambda: elena.screen.says(title), "the update")
    assert elena.screen.find("Write update") is None


def test_all_drafts_are_taken_along_as_files(elena: Teacher, portal: PortalServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (TEXT, "The same title, another text."):
        elena.writes_update(TITLE, text)
        elena.screen.press("Keep as draft")
        elena.settles()
    is_removed(elena, portal)
    elena.gets_news()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "stick"))
    (tmp_path / "stick").mkdir()
    elena.opens_room("Sending")
    room = elena.desk.window.stack.room("sending")
    room.list.acted.emit(next(line for line in room.model.rows if line.act == "save_drafts"))
    wait_until(lambda: elena.screen.says("Saved: "), "the notice")
    kept = sorted((tmp_path / "stick").iterdir())
    assert [path.name for path in kept] == [f"{TITLE} 2.txt", f"{TITLE}.txt"]
    assert {TEXT in path.read_text("utf-8") for path in kept} == {True, False}
