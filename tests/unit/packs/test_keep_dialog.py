"""The window that keeps a copy: says what it will hold, saves beside everything else, and can be stopped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sync.changes import Changes
from sync.copy.rows import DeskStatus
from sync.errors import BadInput
from tests.support.small_desk import SmallLine
from tests.unit.copy.desk import PLASTIC, Desk
from ui.bus import Bus
from ui.jobs import Jobs
from ui.packs.action import evidence_action, keep_action
from ui.packs.keep_dialog import KeepDialog
from ui.packs.saving import PackSaving
from ui.records.scene import Scene
from ui.records.wishes import Action

NOW = "2026-05-03T12:00:00Z"


def desk_of(project: Desk, jobs: Jobs) -> Any:
    copy, line = project.copy, SmallLine(DeskStatus("up_to_date", bytes_down_per_s=8000))
    return SimpleNamespace(jobs=jobs, copy=copy, clock=project.ports.clock, reading=copy.reading, line=line, bus=Bus())


@pytest.fixture
def dialog(project: Desk, qtbot: QtBot) -> Iterator[KeepDialog]:
    jobs = Jobs(project.copy.writer, project.copy.open_reading)
    desk = desk_of(project, jobs)
    made = KeepDialog(desk, "space", PLASTIC, "Microplastic is everywhere")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    jobs.close()


def test_it_says_what_it_will_hold_and_what_is_missing(dialog: KeepDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(dialog.missing.text()))
    assert "2" in dialog.missing.text()
    assert dialog.holds.text()


def test_what_is_missing_is_asked_for_first(dialog: KeepDialog, qtbot: QtBot) -> None:
    line = dialog._desk.line
    assert isinstance(line, SmallLine)
    qtbot.waitUntil(dialog.missing.get.isVisible)
    dialog.missing.get.click()
    qtbot.waitUntil(lambda: bool(line.wishes))
    assert all(wish.startswith("fetch ") for wish in line.wishes)
    with qtbot.waitSignal(dialog.missing.arrived):
        dialog._desk.bus.changed.emit(Changes(frozenset({("media", "")})))


def test_it_saves_and_tells_where(dialog: KeepDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.save_to(tmp_path / "ours.zip")
    qtbot.waitUntil(dialog.show_it.isVisible)
    assert (tmp_path / "ours.zip").exists()
    assert str(tmp_path / "ours.zip") in dialog.state.text()
    assert dialog.choose.isEnabled()


def test_the_window_goes_while_it_is_saved(project: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """The profile is locked, or the program ended: the thread stops by itself, and a running one is never deleted."""
    jobs = Jobs(project.copy.writer, project.copy.open_reading)
    desk = desk_of(project, jobs)
    for number in range(8):
        made = KeepDialog(desk, "space", PLASTIC, "Microplastic is everywhere")
        made.save_to(tmp_path / f"ours{number}.pdf")
        delete(made)
    app = QCoreApplication.instance()
    assert app is not None
    qtbot.waitUntil(lambda: not app.findChildren(PackSaving))
    jobs.close()


def test_what_cannot_be_saved_is_said_in_words(dialog: KeepDialog, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "ours.pdf").write_bytes(b"mine")
    dialog.save_to(tmp_path / "ours.pdf")
    qtbot.waitUntil(dialog.choose.isEnabled)
    assert dialog.state.text()
    assert (tmp_path / "ours.pdf").read_bytes() == b"mine"
    assert BadInput.__name__ not in dialog.state.text()


def test_closing_stops_it_and_leaves_nothing_behind(dialog: KeepDialog, qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "out"
    place.mkdir()
    dialog.save_to(place / "ours")
    dialog.close()
    assert [path.name for path in place.iterdir() if path.name.endswith(".part")] == []


@pytest.mark.parametrize("way", ["Escape", "Close"])
def test_it_can_be_closed(way: str, dialog: KeepDialog, qtbot: QtBot) -> None:
    if way == "Escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(dialog.shut, Qt.MouseButton.LeftButton)
    assert dialog.isHidden()


@pytest.mark.parametrize(("action", "record"), [(keep_action(), "pr"), (evidence_action(), "la")])
def test_the_button_opens_it_beside_the_work(action: Action, record: str, project: Desk, qtbot: QtBot) -> None:
    jobs = Jobs(project.copy.writer, project.copy.open_reading)
    desk = desk_of(project, jobs)
    host = QWidget()
    qtbot.addWidget(host)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    row = project.copy.reading.records.get(record)
    scene = Scene(desk, project.copy.reading.spaces.get(PLASTIC), NOW, 8000.0, 8000.0)
    assert action.shown(scene, row)
    assert action.run(scene, row) is None
    (dialog,) = host.findChildren(KeepDialog)
    qtbot.waitUntil(lambda: bool(dialog.holds.text()))
    dialog.close()
    jobs.close()
