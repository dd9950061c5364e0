"""One window per profile: a second start shows the first one and ends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, QSysInfo, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

SHOW = b"show\n"
_TRIES, _WAIT_MS = 10, 250
"""How long a start waits for another one that has the lock and does not answer yet: it may be on its way to its window."""


class SingleInstance(QObject):
    """A lock in the home says who is first, without QtNetwork; who is first then listens under a name made of the home's path.

    The OS lock on the database, not this, keeps two writers apart.

    Signals:
        show_asked(): a second start wants the window in front.
    """

    show_asked = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        path = str(home.absolute()).encode()
        self._name = "twindesk-" + str(QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256).toHex().toStdString())[:24]
        # A home may be carried to another computer, where nobody can say whether the process that left the lock still runs.
        self._lock = QLockFile(str(home / f"window-{QSysInfo.machineHostName()}.lock"))
        self._lock.setStaleLockTime(0)  # a window may be open for days; the lock of a process that is gone counts for nothing
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """True if no other window runs on this home (then `listen` soon); otherwise the other one was asked to show itself."""
        for _ in range(_TRIES):
            if self._lock.tryLock(0):
                return True
            if self._asks_the_other():
                return False
            if self._lock.error() != QLockFile.LockError.LockFailedError:  # a home that takes no file
                return True
            if self._lock.tryLock(_WAIT_MS):
                return True
        return True

    def listen(self) -> None:
        """Hear from now on when another start asks for the window."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening, and let the next one be first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _asks_the_other(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(300):
            return False
        socket.write(SHOW)
        socket.waitForBytesWritten(300)
        socket.disconnectFromServer()
        return True

    def _on_connected(self) -> None:
        connection = self._server.nextPendingConnection() if self._server else None
        if connection is not None:
            connection.disconnected.connect(connection.deleteLater)
            self.show_asked.emit()
