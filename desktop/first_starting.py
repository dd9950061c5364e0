"""The first start's wishes: language, look, keys, connection or demo, and the window at the end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.browser import SystemBrowser
from desktop.demo import Demo
from desktop.keyring_store import KeyringStore, has_keyring
from desktop.new_profile import NewProfile
from desktop.profiles import Profile, Profiles
from sync.errors import CopyUnusable, disk_reason
from sync.ports import Ports
from ui.account.ports import OnFailed
from ui.jobs import Jobs
from ui.style.theme import Look, theme_source

if TYPE_CHECKING:
    from sync.copy.keys import ProfileKeys


class Beginnings(Protocol):
    """What the application does when the first start ends or changes the language."""

    def language(self) -> str: ...

    def install_language(self, code: str) -> None: ...

    def open_desk(self, profile: Profile, keys: ProfileKeys, pictures: str | None) -> None: ...

    def open_demo_desk(self, demo: Demo) -> None: ...


class FirstStarting:
    """`FirstStartPort` of the application. Thread: Qt's; the slow parts run in `jobs`."""

    def __init__(self, profiles: Profiles, ports: Ports, jobs: Jobs, browser: SystemBrowser, beginnings: Beginnings, address: str) -> None:
        self._ports, self._jobs, self._browser, self._beginnings = ports, jobs, browser, beginnings
        self._new = NewProfile(profiles, ports, KeyringStore())
        self._address, self._look = address, Look()
        self._demo: Demo | None = None
        self._demo_lock = threading.Lock()
        self._demo_tries = 0

    def first_address(self) -> str:
        """The portal address to propose."""
        return self._address

    def has_keyring(self) -> bool:
        """True if the key could live in the keyring of this computer."""
        return has_keyring()

    def has_demo(self) -> bool:
        """The demo school is always there."""
        return True

    def language(self) -> str:
        """The language on screen."""
        return self._beginnings.language()

    def choose_language(self, code: str) -> None:
        """Install it at once."""
        self._beginnings.install_language(code)

    def choose_look(self, look: Look) -> None:
        """Put it on at once."""
        self._look = look
        source = theme_source()
        if source is not None:
            source.set_look(look)

    def make_profile(self, label: str, passphrase: str, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        """Make the keys; gives the recovery key."""
        self._jobs.run(self._new.make, label, passphrase, self.language(), on_done=on_done, on_failed=on_failed)

    def connect(self, address: str, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        """Sign in through the browser; gives the person's name."""
        words = self._browser.end_page()
        self._jobs.run(self._new.connect, address, self._browser.open, words, on_done=on_done, on_failed=on_failed)

    def cancel_connect(self) -> None:
        """Stop waiting for the browser, or for the demo."""
        self._new.cancel.set()
        self._drop_demo()

    def open_demo(self, on_done: Callable[[str], None], on_failed: OnFailed) -> None:
        """Start the demo school; gives the demo teacher's name."""

        def started(demo: Demo | None) -> None:
            if demo is not None and demo is self._demo:
                on_done(demo.profile.label)

        self._drop_demo()
        self._jobs.run(self._start_demo, self._demo_tries, on_done=started, on_failed=on_failed)

    def restore(self, path: str, secret: str, new_passphrase: str, on_done: Callable[[], None], on_failed: OnFailed) -> None:
        """A backup as a new profile, and the window on it."""

        def restored(profile: Profile) -> None:
            on_done()
            if self._new.keys is not None:
                self._beginnings.open_desk(profile, self._new.keys, None)

        self._jobs.run(self._new.restore, Path(path), secret, new_passphrase, on_done=restored, on_failed=on_failed)

    def save_text(self, path: str, text: str) -> None:
        """Write a small text file. Raises CopyUnusable."""
        save_text(path, text)

    def finish(self, pictures: str) -> None:
        """Open the window on the demo, or on the new profile."""
        if self._demo is not None:
            self._new.give_up()
            demo, self._demo = self._demo, None
            self._beginnings.open_demo_desk(demo)
        elif self._new.profile is not None and self._new.keys is not None:
            self._beginnings.open_desk(self._new.profile, self._new.keys, pictures)

    def close(self) -> None:
        """Given up before the end: leave nothing behind."""
        self._drop_demo()
        self._new.give_up()

    def _start_demo(self, number: int) -> Demo | None:
        """None if nobody waits for this try any more: its portal must not live on. Thread: a job's."""
        demo = Demo.start(self._ports)
        with self._demo_lock:
            if number == self._demo_tries:
                self._demo = demo
                return demo
        demo.close()
        return None

    def _drop_demo(self) -> None:
        """End a demo that was not opened, also one that is still starting."""
        with self._demo_lock:
            demo, self._demo = self._demo, None
            self._demo_tries += 1
        if demo is not None:
            demo.close()


def save_text(path: str, text: str) -> None:
    """Write a text file where the teacher wants it. Raises CopyUnusable (disk_full, read_only)."""
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as error:
        raise CopyUnusable(disk_reason(error) or "read_only", path) from error
