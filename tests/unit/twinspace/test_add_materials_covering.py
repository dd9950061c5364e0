"""Pictures for the materials: a face is covered and a missing consent said there too."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from sync.copy.consent_rows import ConsentRow
from sync.covers import Cover
from tests.support.writing_desk import SPACE, WritingDesk, beach_picture
from ui.editor.picture_tray import TrayRow
from ui.twinspace.add_materials import AddMaterials


def test_a_covered_picture_takes_its_place_and_a_no_keeps_it_here(qtbot: QtBot, tmp_path: Path) -> None:
    desk = WritingDesk()
    adding = AddMaterials(desk, SPACE, [])
    qtbot.addWidget(adding)
    adding.show()
    (tmp_path / "class.jpg").write_bytes(beach_picture(640, 480))
    with qtbot.waitSignal(adding._attaching.ready):
        adding.add_paths([tmp_path / "class.jpg"])
    adding._on_described("p1", "Our class")
    assert adding.send.isEnabled()
    (row,) = adding.findChildren(TrayRow)
    row.faces.click()
    qtbot.waitUntil(lambda: adding._opening.dialog is not None)
    dialog = adding._opening.dialog
    assert dialog is not None
    dialog.canvas.covers.add(Cover("box", "solid", ((10, 10), (60, 60))))
    dialog.who.add(ConsentRow("", SPACE.id, None, "Arben", "7b", "no"))
    with qtbot.waitSignal(adding._opening.said):
        dialog.finish()
    assert list(adding.handful.added) == ["p2"]
    assert "Arben must not be shown" in adding._price.text()
    assert not adding.send.isEnabled()
