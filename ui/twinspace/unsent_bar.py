"""The bar over Materials that says what was begun and not sent, and goes on with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets.frames import NoticeBar


class UnsentBar(NoticeBar):
    """Hidden where nothing was begun; it cannot be put away. `go_on` takes up what was begun."""

    def __init__(self, go_on: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._go_on = go_on

    def _run_go_on(self) -> None:
        self._go_on()

    def show_count(self, n: int) -> None:
        """So many pictures and files were begun here."""
        words = self.tr("Begun and not sent yet: %n", "materials: how many pictures and files, with what was written", n) if n else ""
        button = self.tr("Go on", "materials, button: take up what was begun") if n else ""
        self.say(words, "warn", action_text=button, action=self._run_go_on, can_close=False)
