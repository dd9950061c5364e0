"""The application around the screens: first start, unlock, the desk, and the ways between them; no logic of the product.

Each screen's modules are imported when it is shown: the first window must not wait for those of the others.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.background import background_jobs
from desktop.browser import SystemBrowser
from desktop.first_paint import AfterFirstPaint
from desktop.garbage import keep_garbage_here
from desktop.looks import look_of, remember_look
from desktop.profiles import Profile, Profiles
from desktop.translating import Translating
from desktop.warming import read_desk
from sync.errors import DeskError
from ui.style.icons import mark_icon
from ui.style.theme import Look, ThemeSource

if TYPE_CHECKING:
    from desktop.building import OpenProfile
    from desktop.demo import Demo
    from desktop.first_starting import FirstStarting
    from desktop.running_desk import RunningDesk
    from sync.copy.keys import ProfileKeys
    from sync.ports import Ports


class Application(QObject):
    """Owns what is on screen now: one of first start, unlock, desk. Thread: Qt's."""

    def __init__(self, app: QApplication, profiles: Profiles, ports: Ports, portal_url: str | None, language: str = "") -> None:
        super().__init__()
        self._app, self._profiles, self._ports, self._portal_url = app, profiles, ports, portal_url
        keep_garbage_here(app)
        self.translating = Translating(app)
        self.theme = ThemeSource(app, Look())
        app.setWindowIcon(mark_icon())
        self.translating.install(language)
        self._jobs = background_jobs(self)
        self._browser = SystemBrowser(self)
        self.screen: QWidget | None = None
        self._first: FirstStarting | None = None
        self._demo: Demo | None = None
        self._held = ExitStack()
        self.desk: RunningDesk | None = None
        self._keys: ProfileKeys | None = None
        self._cancel = threading.Event()

    def begin(self, name: str | None = None) -> None:
        """The unlock screen, or the first start on a computer that has no profile yet."""
        if self._profiles.names():
            self.show_unlock(name)
        else:
            self.show_first_start()

    def show_first_start(self) -> None:
        """Make a profile."""
        from desktop.first_starting import FirstStarting
        from ui.account.first_start import FirstStart

        self._first = FirstStarting(self._profiles, self._ports, self._jobs, self._browser, self, self._portal_url or "")
        self._show(FirstStart(self._first))

    def show_unlock(self, name: str | None = None) -> None:
        """Ask whose desk it is; the look and language of the profile named, else of the first."""
        from desktop.keyring_store import KeyringStore
        from desktop.unlocking import Unlocking
        from ui.account.unlock import UnlockScreen

        profile = self._profiles.seen(name or self._profiles.names()[0])
        self.theme.set_look(look_of(profile))
        self.translating.install(profile.language)
        port = Unlocking(self._profiles, self._ports, KeyringStore(), self._jobs, self.open_desk, self.show_first_start)
        screen = UnlockScreen(port, profile.name)
        self._show(screen)
        AfterFirstPaint(screen, lambda: self._jobs.run(read_desk, on_done=lambda _: None))

    def open_desk(self, profile: Profile, keys: ProfileKeys, pictures: str | None = None, *, is_visit: bool = True) -> None:
        """Open the local copy and show the window on it; what is new stays new unless the teacher has just sat down (`is_visit`)."""
        from desktop.converting import Conversion
        from desktop.running_desk import RunningDesk

        self.theme.set_look(look_of(profile))
        self.translating.install(profile.language)
        conversion = Conversion(self._profiles, self._ports, self._jobs, self._show)
        if conversion.begins(
            profile, keys, lambda: self.open_desk(profile, keys, pictures, is_visit=is_visit), lambda error: self._refuse(profile, error)
        ):
            return
        opened = self._opened(profile, keys)
        if opened is None:
            return
        if pictures is not None:
            from sync.copy.storage_choice import PICTURES

            opened.copy.writer.call(opened.copy.session.put_setting, PICTURES, pictures, initiator="first start")
            opened.copy.writer.call(opened.copy.following.switch, True, initiator="first start")
        self._keys = keys
        self._show(None)
        desk = RunningDesk(opened, self._profiles, self._own_rooms())
        self.desk = desk
        desk.closed.connect(self.quit)
        desk.lock_asked.connect(self.lock)
        desk.sign_in_wanted.connect(self._on_sign_in_wanted)
        desk.sign_out_wanted.connect(self._on_sign_out_wanted)
        desk.look_chosen.connect(lambda look: remember_look(self._profiles, profile.name, look))
        desk.start(is_visit=is_visit)

    def _opened(self, profile: Profile, keys: ProfileKeys) -> OpenProfile | None:
        """The local copy; None if it cannot be opened, which is said over the unlock screen."""
        from desktop.building import open_profile

        try:
            return self._held.enter_context(open_profile(self._profiles, profile, keys, self._ports, self._portal_url))
        except DeskError as error:
            self._refuse(profile, error)
            return None

    def _refuse(self, profile: Profile, error: DeskError) -> None:
        from ui.account.one_moment import OneMoment

        if self.screen is None or isinstance(self.screen, OneMoment):
            self.show_unlock(profile.name)
        self._say(error)

    def open_demo_desk(self, demo: Demo) -> None:
        """The window on the demo school; thrown away at the end."""
        self._demo = demo
        self._profiles = Profiles(demo.home, self._ports.files)
        self.open_desk(demo.profile, demo.keys)

    def lock(self) -> None:
        """Close the desk (open editors save) and ask for the passphrase again."""
        name = self.desk.opened.profile.name if self.desk is not None else None
        self._close_desk()
        if self._demo is not None:
            self.quit()
        else:
            self.begin(name)

    def quit(self) -> None:
        """End the program."""
        self.close()
        self._app.quit()

    def close(self) -> None:
        """Close whatever is on screen, in order. Safe to call twice."""
        self._cancel.set()
        self._close_desk()
        self._show(None)
        if self._demo is not None:
            self._demo.close()
            self._demo = None
        self._jobs.close()
        self.translating.take_off()

    def language(self) -> str:
        """The language on screen."""
        return self.translating.language

    def install_language(self, code: str) -> None:
        """Speak this language from now on; an open desk is built anew in it."""
        self.translating.install(code)
        # Not at once: the settings screen that asked is a part of the window that goes.
        QTimer.singleShot(0, self._build_desk_anew)

    def _build_desk_anew(self) -> None:
        if self.desk is not None and self._keys is not None:
            profile, keys = self._profiles.get(self.desk.opened.profile.name), self._keys
            self._close_desk()
            self.open_desk(profile, keys, is_visit=False)

    def _own_rooms(self) -> dict[str, Callable[[QWidget], QWidget]]:
        return {"settings": _late(self._settings_room), "about": _about_room}

    def _settings_room(self) -> Callable[[QWidget], QWidget]:
        if self.desk is None or self._keys is None:
            raise RuntimeError("settings of no desk")
        from desktop.settings_work import SettingsWork
        from ui.account.settings import SettingsRoom

        return partial(SettingsRoom, SettingsWork(self.desk, self._profiles, self._keys, self.install_language))

    def _show(self, screen: QWidget | None) -> None:
        if self.screen is not None:
            self.screen.close()
            self.screen.deleteLater()
        if screen is None and self._first is not None:
            self._first.close()
            self._first = None
        self.screen = screen
        if screen is not None:
            screen.resize(1366, 768)
            screen.show()

    def _close_desk(self) -> None:
        if self.desk is not None:
            desk, self.desk = self.desk, None
            desk.close()
        self._held.close()  # also of a desk that could not be shown: a copy left open would keep the program from ending

    def _on_sign_in_wanted(self) -> None:
        desk = self.desk
        if desk is not None:
            from desktop.new_profile import sign_in_again

            self._cancel.clear()
            words = self._browser.end_page()
            args = (desk.opened, self._browser.open, words, self._cancel)
            desk.jobs.run(sign_in_again, *args, on_done=lambda _: desk.loop.try_now(), on_failed=desk.window.say_error)

    def _on_sign_out_wanted(self) -> None:
        desk = self.desk
        if desk is not None:
            from sync.client.requests_transport import RequestsTransport
            from sync.engine.signing_in import sign_out

            opened = desk.opened
            args = (opened.copy, opened.portal_url, RequestsTransport(), self._ports)
            desk.jobs.run(sign_out, *args, on_done=lambda _: self.lock(), on_failed=desk.window.say_error)

    def _say(self, error: DeskError) -> None:
        from ui.error_words import words_for
        from ui.frame.dialogs import ErrorDetails

        ErrorDetails(words_for(error), self.screen).open()


def _late(read: Callable[[], Callable[[QWidget], QWidget]]) -> Callable[[QWidget], QWidget]:
    from ui.frame.room_stack import LateRoom

    return LateRoom(read)


def _about_room(parent: QWidget) -> QWidget:
    from desktop.version import VERSION
    from ui.account.about import AboutRoom

    return AboutRoom(VERSION, parent)
