"""One unlocked profile on screen: local copy, line and window, connected and, at the end, closed in the right order."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.building import OpenProfile, build_portal
from desktop.computer_notices import ComputerNotices, SystemTeller
from desktop.first_paint import AfterFirstPaint
from desktop.memory import Memory
from desktop.network import SystemNetwork
from desktop.pictures import QtPictureMaker
from desktop.profiles import Profiles
from desktop.pupil_passwords import PortalPasswords
from desktop.rooms import room_makers
from desktop.window import MainWindow, WindowFacts
from sync.changes import Changes
from sync.copy.rows import DeskStatus
from sync.engine.loop import ExchangeLoop
from sync.records import Author
from ui.bus import Bus
from ui.desk import Desk
from ui.format import country_name
from ui.frame.missing_records import MissingRecords
from ui.frame.room_stack import RoomMaker
from ui.jobs import Jobs
from ui.style.theme import Look

GEOMETRY = "window_geometry"


class RunningDesk(QObject):
    """Owns window, jobs and exchange loop of one profile; the copy belongs to whoever opened it.

    Signals:
        lock_asked(): the window is to be closed and the passphrase asked again.
        closed(): the teacher closed the window.
        sign_in_wanted(): the window asks for the sign-in page of the portal.
        sign_out_wanted(): revoke, forget the tokens, lock.
        look_chosen(Look): remember it in the profile.
    """

    lock_asked = Signal()
    closed = Signal()
    sign_in_wanted = Signal()
    sign_out_wanted = Signal()
    look_chosen = Signal(object)

    def __init__(self, opened: OpenProfile, profiles: Profiles, more_rooms: Mapping[str, RoomMaker] | None = None) -> None:
        super().__init__()
        self.opened, self._profiles = opened, profiles
        self._is_closed = threading.Event()
        copy = opened.copy
        self.bus = Bus(self)
        self.jobs = Jobs(copy.writer, copy.open_reading, parent=self)
        self.portal = build_portal(opened)
        self.network = SystemNetwork(self)
        ahead = self.portal.clock_ahead_minutes
        self.loop = ExchangeLoop(copy, self.portal, opened.ports, self._on_status, clock_ahead=ahead, network=self.network)
        self.network.changed.connect(self.loop.look_again)
        self._forget = copy.writer.on_changed(self._on_written)
        person = copy.session.person or Author("", opened.profile.label, "")
        self.desk = Desk(
            copy.reading, self.jobs, self.bus, copy, opened.ports.clock, person, self.loop, QtPictureMaker(), PortalPasswords(opened)
        )
        makers = {**room_makers(self.desk), **(more_rooms or {})}
        self.window = MainWindow(self.desk, makers, self, self._facts(person))
        self.window.closed.connect(self.closed)
        teller = SystemTeller(self.window.windowIcon(), self)
        teller.pressed.connect(self._on_notice_pressed)
        self.notices = ComputerNotices(self.desk, teller, self._is_in_front, self)
        self._application = cast(QGuiApplication, QGuiApplication.instance())
        self._application.applicationStateChanged.connect(self._on_state_changed)
        self.memory = Memory(self.desk, self)
        self._has_asked = False
        self.bus.status.connect(self._ask_about_missing)

    def start(self, *, is_visit: bool = True) -> None:
        """Show the window from the local copy; once it is painted begin to exchange."""
        self.window.show()
        AfterFirstPaint(self.window, lambda: self._begin(is_visit))

    def _begin(self, is_visit: bool) -> None:
        if self._is_closed.is_set():
            return
        if is_visit:
            self.jobs.write(self.opened.copy.visits.begin_visit, initiator="window")
        self.notices.begin()
        self.network.begin()
        # Signed out too: the first exchange then says "sign in", and a sign-in finds a line that runs.
        self.loop.start()
        self.memory.settle()

    def close(self) -> None:
        """Close the window (its editors save), end the line, wait for jobs. Safe to call twice."""
        if self._is_closed.is_set():
            return
        self._is_closed.set()
        # The application outlives this desk, and would call it while it goes.
        self._application.applicationStateChanged.disconnect(self._on_state_changed)
        self.window.closed.disconnect(self.closed)
        self.window.close()
        self.loop.close()
        self._forget()
        self.jobs.close()
        self.memory.close()
        # Now, not later: a room that still waits to re-read would meet a closed copy.
        self.bus.blockSignals(True)
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)

    # What the window wishes (desktop.window.WindowWishes)

    def sign_in(self) -> None:
        """Ask for the portal's sign-in page."""
        self.sign_in_wanted.emit()

    def sign_out(self) -> None:
        """Ask to leave the website on this computer."""
        self.sign_out_wanted.emit()

    def lock(self) -> None:
        """Ask for the passphrase before anything more is shown."""
        self.lock_asked.emit()

    def open_browser(self) -> None:
        """Open the portal's address, so that the network's own sign-in page appears."""
        QDesktopServices.openUrl(QUrl(self.opened.portal_url))

    def look_changed(self, look: Look) -> None:
        """Remember the look."""
        self.look_chosen.emit(look)

    def window_closed(self, geometry: bytes) -> None:
        """Remember where the window was."""
        copy = self.opened.copy
        copy.writer.submit(copy.session.put_setting, GEOMETRY, geometry.hex(), initiator="window")

    def _is_in_front(self) -> bool:
        return QApplication.activeWindow() is not None and not self.window.isMinimized()

    @Slot()
    def _on_notice_pressed(self) -> None:
        """The notice of the operating system was clicked: show the notices."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        self.window.navigator.open("notification", "", "")

    @Slot(Qt.ApplicationState)
    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.notices.teller.take_back()

    @Slot(object)
    def _ask_about_missing(self, _status: DeskStatus) -> None:
        """When everything was fetched anew and the brake waits for the teacher's word: ask, once an opening of the window."""
        brake = self.opened.copy.facts.brake()
        if brake is None or self._has_asked:
            return
        self._has_asked = True
        facts = self.opened.copy.facts
        question = MissingRecords(*brake, parent=self.window)
        question.hide_chosen.connect(lambda: self.jobs.write(facts.release_brake, initiator="brake"))
        question.keep_chosen.connect(lambda: self.jobs.write(facts.refuse_brake, initiator="brake"))
        question.open()

    def _facts(self, person: Author) -> WindowFacts:
        copy = self.opened.copy
        state = copy.session.read()
        place = ", ".join(part for part in (state.city, country_name(person.country)) if part)
        return WindowFacts(place, bytes.fromhex(copy.session.setting(GEOMETRY, "")), copy.recovered or "")

    def _on_written(self, changes: Changes) -> None:
        # On the writer's thread: a signal is the way over to Qt's.
        if not self._is_closed.is_set():
            self.bus.changed.emit(changes)

    def _on_status(self, status: DeskStatus) -> None:
        if not self._is_closed.is_set():
            self.bus.status.emit(status)
