"""The two menus of Materials: what can be added here, and where what is chosen can go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.records.rights import may, may_edit
from ui.twinspace import commands
from ui.twinspace.materials_rows import MaterialRow
from ui.widgets.menu_place import popup

FILES = "picture"
HOME_OF = {"picture": "album", "file": "folder", "video": "folder"}
"""Kind of material → the body field, and kind, of what it can be put into."""


def addable(space: SpaceRow) -> list[tuple[str, str]]:
    """(kind, words) of what this membership may add."""
    words = [
        (FILES, QCoreApplication.translate("Materials", "Pictures and files…", "menu of the button Add material")),
        ("video", QCoreApplication.translate("Materials", "Link to a video…", "menu of the button Add material")),
        ("album", QCoreApplication.translate("Materials", "New album for pictures…", "menu of the button Add material")),
        ("folder", QCoreApplication.translate("Materials", "New folder for files…", "menu of the button Add material")),
    ]
    return [(kind, said) for kind, said in words if may(space, kind, "create")]


def ask_what_to_add(parent: QWidget, kinds: Sequence[tuple[str, str]], chosen: Callable[[str], None]) -> None:
    """Open the menu at the pointer; with one thing to add nothing is asked."""
    if len(kinds) == 1:
        chosen(kinds[0][0])
        return
    menu = _menu(parent)
    for kind, words in kinds:
        menu.addAction(words).triggered.connect(lambda _checked=False, one=kind: chosen(one))
    popup(menu)


def movable(desk: Desk, space: SpaceRow, rows: Sequence[MaterialRow]) -> list[ShownRecord]:
    """The records among the chosen that this account may put elsewhere."""
    found = (desk.reading.records.get(row.key) for row in rows)
    return [row for row in found if row is not None and row.kind in HOME_OF and may_edit(space, row)]


def ask_where_to(
    parent: QWidget, desk: Desk, rows: list[ShownRecord], albums: Sequence[ShownRecord], on_done: Callable[[int], None]
) -> None:
    """Pictures go into albums, files and videos into folders; what fits nowhere stays."""
    homes = {HOME_OF[row.kind] for row in rows}
    menu = _menu(parent)
    for album in (one for one in albums if one.kind in homes):
        fitting = [row for row in rows if HOME_OF[row.kind] == album.kind]
        go = menu.addAction(album.title.replace("&", "&&"))
        go.triggered.connect(lambda _checked=False, them=fitting, to=album.id: commands.move_materials(desk, them, to, HOME_OF, on_done))
    if any(row.parent for row in rows):
        menu.addSeparator()
        out = QCoreApplication.translate("Materials", "Out of its album or folder", "menu of the button Move to")
        menu.addAction(out).triggered.connect(lambda: commands.move_materials(desk, rows, None, HOME_OF, on_done))
    if not menu.actions():
        none = QCoreApplication.translate("Materials", "There is no album or folder yet", "menu of the button Move to")
        menu.addAction(none).setEnabled(False)
    popup(menu)


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
