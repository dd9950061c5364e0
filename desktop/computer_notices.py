"""Notices of the operating system: while TwinDesk is behind other windows, this computer says how many new ones came."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QStandardPaths, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from sync.changes import Changes
from sync.copy.reading.notices import UnreadNotice
from ui.desk import Desk
from ui.people.notice_types import SETTING, summary_words, wishes_of

_KINDS = ("notification",)
_SENDER = "notify-send"


class Teller(Protocol):
    """Whatever shows a notice of the operating system; it returns at once."""

    def tell(self, title: str, text: str) -> None: ...

    def take_back(self) -> None:
        """The teacher is here: nothing of ours need stay on the screen."""


class SystemTeller(QObject):
    """The tray where there is one, else the desktop's own command; on a computer with neither nothing is said.

    Signals:
        pressed(): the notice was clicked.
    """

    pressed = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tray: QSystemTrayIcon | None = None

    def tell(self, title: str, text: str) -> None:
        """Show it. Raises nothing: a notice that cannot be shown stands in Contacts all the same."""
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            tray = self._shown_tray()
            tray.showMessage(title, text, self._icon)
        elif sender := QStandardPaths.findExecutable(_SENDER):
            QProcess.startDetached(sender, ["--app-name=TwinDesk", "--", title, text])

    def take_back(self) -> None:
        """Hide the tray's icon; it is there only while something was told."""
        if self._tray is not None:
            self._tray.hide()

    def _shown_tray(self) -> QSystemTrayIcon:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self)
            self._tray.messageClicked.connect(self.pressed)
            self._tray.activated.connect(self.pressed)
        self._tray.show()
        return self._tray


class ComputerNotices(QObject):
    """Tells each notice once, and only while the teacher does not look; never names or texts, because others may see the screen."""

    def __init__(self, desk: Desk, teller: Teller, is_in_front: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._is_in_front = desk, is_in_front
        self.teller = teller
        self._known: frozenset[str] | None = None
        desk.bus.changed.connect(self._on_changed)

    def begin(self) -> None:
        """What is here now is not told."""
        self._desk.jobs.read(lambda reading: reading.notices.unread(), self._on_read)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_KINDS) and self._known is not None:
            self.begin()

    def _on_read(self, unread: tuple[UnreadNotice, ...]) -> None:
        known, self._known = self._known, (self._known or frozenset()) | {one.record for one in unread}
        wishes = wishes_of(self._desk.copy.session.setting(SETTING))
        fresh = [one for one in unread if known is not None and one.record not in known and wishes.tells(one)]
        if fresh and not self._is_in_front():
            title = QCoreApplication.translate("Notices", "TwinDesk: new on the website", "title of a notice of the operating system")
            self.teller.tell(title, summary_words(fresh))
