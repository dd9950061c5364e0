"""A project of years ago: it says that nothing can be written, offers nothing that would come back, and asks to be kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.stories.test_albums import chooses
from tests.support.portal_server import PortalServer
from tests.support.teacher import PROJECT, Teacher
from ui.packs.keep_dialog import KeepDialog


def the_project_became(maria: Teacher, state: str) -> None:
    """The founder ended it on the website; the news of it came with the last line."""
    project = maria.record("project", PROJECT)
    desk = maria.desk.desk
    desk.jobs.write(desk.copy.intentions.change, project.id, {"state": state}, project.base, initiator="story")
    maria.waits_until_sent()
    maria.gets_news()
    found = maria.desk.opened.copy.reading.spaces.get(project.space)
    assert found is not None
    assert found.state == state
    maria.desk.window.navigator.open("project", "", project.space)
    maria.settles()


def test_an_archived_project_explains_itself_and_asks_to_be_kept(maria: Teacher, portal: PortalServer, tmp_path: Path) -> None:
    the_project_became(maria, "archived")
    portal.faults.go_away()
    assert maria.screen.says("nothing can be added or changed")
    assert maria.screen.find("Write update") is None
    maria.opens_tab("Materials")
    assert maria.screen.find("Add material") is None
    maria.screen.press("More for this project")
    chooses("Keep a copy…")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, KeepDialog) and one.isVisible())
    assert isinstance(dialog.parent(), QMainWindow)  # not the menu, which goes at once and would take the dialog with it
    dialog.save_to(tmp_path / "kept.zip")
    maria.screen.the("Show it")
    assert (tmp_path / "kept.zip").exists()
    dialog.close()


def test_a_closed_project_can_be_read_and_nothing_more(maria: Teacher) -> None:
    the_project_became(maria, "closed")
    assert maria.screen.says("This project is closed")
    assert maria.screen.find("Keep a copy…")
    maria.opens_tab("Forum")
    assert maria.screen.find("New topic") is None
    assert maria.screen.find("Write an answer") is None
    maria.opens_tab("Chat")
    assert maria.screen.says("This project is closed: nothing can be posted")
    maria.opens_tab("Polls")
    assert "Open" not in maria.screen.rows("Polls")
    assert not any("You have not voted" in row for row in maria.screen.rows("Polls"))
