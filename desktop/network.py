"""Whether the network costs by volume, as the operating system tells Qt (Windows, NetworkManager, Android's kin)."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation


class SystemNetwork(QObject):
    """`Network` of sync.ports; unknown until `begin`, which costs too much before the first painting. `is_metered`: any thread.

    Signals:
        changed(): it costs by volume now, or no longer.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._is_metered: bool | None = None

    def begin(self) -> None:
        """Ask the system, now and whenever the network changes. Thread: Qt's."""
        if QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Metered):
            told = QNetworkInformation.instance()
            told.isMeteredChanged.connect(self._on_told)
            self._on_told(told.isMetered())

    def is_metered(self) -> bool | None:
        """True where the system says that bytes cost money; None where it tells nothing."""
        with self._lock:
            return self._is_metered

    @Slot(bool)
    def _on_told(self, is_metered: bool) -> None:
        with self._lock:
            is_news, self._is_metered = is_metered != self._is_metered, is_metered
        if is_news:
            self.changed.emit()
