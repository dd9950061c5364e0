"""The menu entry "Copy for the website" of what one reads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.records.scene import Scene
from ui.records.wishes import Action, Wish
from ui.website.copying import COPIED_KINDS
from ui.website.website_dialog import WebsiteDialog
from ui.widgets.window_over import window_over


def website_action() -> Action:
    """For the menu of a pane's head; absent for kinds without a text of their own."""
    words = QCoreApplication.translate("Website", "Copy for the website", "menu of a text: for the official website, by hand")
    return Action("website", words, "public", _open, lambda _scene, row: row.kind in COPIED_KINDS and not row.is_only_on_website)


def _open(scene: Scene, row: ShownRecord) -> Wish | None:
    """Not modal: it stays beside the browser while one pastes."""
    WebsiteDialog(scene.desk, row, window_over()).show()
    return None
