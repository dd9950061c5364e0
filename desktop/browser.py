"""The system's browser, asked from any thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from sync.client.oauth import SignInWords


class SystemBrowser(QObject):
    """Opens pages through QDesktopServices on the Qt thread.

    Signals:
        asked(str, object): an address and the event that is set when it was tried.
    """

    asked = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_opened = False
        self.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)

    def open(self, url: str) -> bool:
        """True if a browser took the address. Thread: any but Qt's."""
        tried = threading.Event()
        self.asked.emit(url, tried)
        tried.wait(20)
        return self._has_opened

    def end_page(self) -> SignInWords:
        """What the browser shows when the sign-in is over."""
        from sync.client.oauth import SignInWords

        title = self.tr("You are signed in", "page in the browser after the sign-in: title")
        return SignInWords(title, self.tr("You may close this page and go back to TwinDesk.", "page in the browser after the sign-in"))

    def _on_asked(self, url: str, tried: threading.Event) -> None:
        self._has_opened = QDesktopServices.openUrl(QUrl(url))
        tried.set()
