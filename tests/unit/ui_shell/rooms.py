"""Small rooms that remember what the window asked of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.window import MainWindow, WindowFacts
from ui.desk import Desk
from ui.style.theme import Look


class SmallRoom(QWidget):
    """Signals: as the real rooms have them."""

    open_requested = Signal(str, str, str)
    write_requested = Signal(str, str)
    search_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked: list[tuple[str, ...]] = []
        QVBoxLayout(self).addWidget(QLabel(name))

    def open_target(self, kind: str, record: str) -> None:
        self.asked.append(("open", kind, record))

    def open_space(self, space: str) -> None:
        self.asked.append(("space", space))

    def start_writing(self, *words: str) -> None:
        self.asked.append(("write", *words))

    def close_editors(self) -> None:
        self.asked.append(("close",))


class Wishes:
    """The application around the window: keeps what it was asked."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.looks: list[Look] = []

    def sign_in(self) -> None:
        self.heard.append("sign_in")

    def sign_out(self) -> None:
        self.heard.append("sign_out")

    def lock(self) -> None:
        self.heard.append("lock")

    def open_browser(self) -> None:
        self.heard.append("open_browser")

    def look_changed(self, look: Look) -> None:
        self.looks.append(look)

    def window_closed(self, geometry: bytes) -> None:
        self.heard.append(f"closed {len(geometry) > 0}")


def small_window(desk: Desk, wishes: Wishes | None = None, facts: WindowFacts | None = None) -> MainWindow:
    """A main window of five small rooms."""
    names = ("today", "twinspace", "messages", "sending", "search")
    makers = {name: lambda parent, name=name: SmallRoom(name, parent) for name in names}
    return MainWindow(desk, makers, wishes or Wishes(), facts)
