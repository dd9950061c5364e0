"""A teacher who starts TwinDesk for the first time, with a browser that signs in on the portal's own page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from desktop.application import Application
from desktop.profiles import Profiles
from desktop.starting import make_qt_application
from sync.adapters.system import system_ports
from tests.support.browser import Browser
from tests.support.screen import Screen, wait_until

PASSPHRASE = "ılık çay, two sugars"
MAKING_S = 180.0
"""A demo's whole school is made before the next step, and then fetched: seconds of work, minutes where many tests share a core."""


class Newcomer(QObject):
    """No profile yet. `browser` is what the system opens for http addresses."""

    def __init__(self, user: str, home: Path) -> None:
        super().__init__()
        self.browser = Browser(user)
        self.home = home
        QDesktopServices.setUrlHandler("http", self, "on_opened")
        self.begins()

    @Slot(QUrl)
    def on_opened(self, url: QUrl) -> None:
        self.browser.open(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def begins(self) -> None:
        """As a start of the program does."""
        ports = system_ports()
        self.profiles = Profiles(self.home, ports.files)
        self.application = Application(make_qt_application(), self.profiles, ports, None, "en")
        self.application.begin()

    def leaves(self) -> None:
        """Close whatever is open."""
        self.application.close()
        QDesktopServices.unsetUrlHandler("http")

    @property
    def screen(self) -> Screen:
        """The first-start or unlock window, or the desk's."""
        window = self.application.screen or (self.application.desk.window if self.application.desk else None)
        assert window is not None
        return Screen(window)

    def chooses_language(self, *names: str) -> None:
        """Step 1, one language after the other."""
        for name in names:
            self.screen.choose_first(name)
        self.screen.press("Continue")

    def gives_name_and_password(self, name: str) -> str:
        """Step 2; the recovery key that is shown."""
        self.screen.write("Your name", name)
        self.screen.write("Password for this computer", PASSPHRASE)
        self.screen.write("The same password again", PASSPHRASE)
        self.screen.press("Continue")
        self.screen.the("I have printed, saved or written down the key")
        return str(self.screen.the("Recovery key").property("text"))

    def keeps_the_key(self) -> None:
        """Tick the box and go on."""
        self.screen.press("I have printed, saved or written down the key")
        self.screen.press("Continue")

    def connects(self, address: str) -> None:
        """Step 3: type the address, sign in in the browser."""
        self.screen.write("Address of the website", address)
        self.screen.press("Sign in in the browser")

    def opens_the_desk(self) -> None:
        """Step 4 as it stands, until the window is there with its news."""
        wait_until(
            lambda: self.screen.find("Some: texts and small pictures"), "the school that is made or the portal that is met", MAKING_S
        )
        self.screen.press("Continue")
        wait_until(lambda: self.application.desk, "the window")
        desk = self.application.desk
        assert desk is not None
        wait_until(lambda: desk.opened.copy.session.read().has_all, "the first news", MAKING_S)
