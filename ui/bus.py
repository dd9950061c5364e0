"""The one announcement channel of the window: what was written, how the line stands, what to say to the teacher."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from sync.data_class import dataclass


@dataclass(frozen=True)
class Notice:
    """A sentence for the notice bar. `tone`: plain, ok, warn, bad. `action` runs when the button `action_text` is pressed."""

    text: str
    tone: str = "plain"
    action_text: str = ""
    action: Callable[[], None] | None = None
    details: str = ""


class Bus(QObject):
    """Carries data, never widgets. Emitting from another thread is safe: receivers live on the Qt thread.

    Signals:
        changed(Changes): after every commit; each screen decides whether to re-read.
        status(DeskStatus): the snapshot behind the status bar.
        say(Notice): something to tell the teacher, shown in the notice bar.
    """

    changed = Signal(object)
    status = Signal(object)
    say = Signal(object)
