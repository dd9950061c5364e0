"""What a tab of a room is to the room around it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sync.changes import Changes
from sync.copy.rows import SpaceRow


class TabPage(QWidget):
    """The base of every tab; a tab answers only what it can do.

    Signals:
        wanted(Wish): something the room does.
    """

    wanted = Signal(object)

    def open_record(self, _record: str) -> bool:
        """Show a record; False if it is not here."""
        return False

    def shown_record(self) -> str:
        """What is shown, or "": where to return to after a change of look."""
        return ""

    def start(self, kind: str) -> bool:
        """Begin something new in the tab itself; False: a write screen is wanted."""
        del kind
        return False

    def preset(self, kind: str) -> Mapping[str, Any]:
        """Fields a new record of this kind begins with, because of what the tab shows."""
        del kind
        return {}

    def focus_list(self) -> None:
        """Put the keyboard where one chooses."""
        self.setFocus()

    def show_words(self, words: str) -> None:
        """The search field of the room was typed into."""

    def show_space(self, space: SpaceRow) -> None:
        """Rights or state of the space changed."""

    def on_changed(self, changes: Changes) -> None:
        """Something was written."""

    def close_editors(self) -> None:
        """Keep what is being written. Raises CopyUnusable."""

    def new_count(self) -> int | None:
        """How much is new here; None if only the local copy knows."""
        return 0

    @property
    def is_busy(self) -> bool:
        """True while something is under way that must not be thrown away by a change of look."""
        return False
