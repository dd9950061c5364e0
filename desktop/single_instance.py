"""One window per profile: a second start shows the first one and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

SHOW = b"show\n"


class SingleInstance(QObject):
    """Listens under a name made of the home's path. The OS lock on the database, not this, keeps two writers apart.

    Signals:
        show_asked(): a second start wants the window in front.
    """

    show_asked = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "twindesk-" + hashlib.sha256(str(home.absolute()).encode()).hexdigest()[:24]
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """True if no other window runs on this home; otherwise the other one was asked to show itself."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(300):
            socket.write(SHOW)
            socket.waitForBytesWritten(300)
            socket.disconnectFromServer()
            return False
        self._listen()
        return True

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        self._server.listen(self._name)

    def _on_connected(self) -> None:
        connection = self._server.nextPendingConnection() if self._server else None
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
            self.show_asked.emit()
