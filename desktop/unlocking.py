"""The unlock screen's wishes: which profiles there are, and their keys by passphrase, keyring or recovery key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.profiles import Profile, Profiles
from sync.copy.keys import ProfileKeys, change_passphrase, key_ways, unlock_keys
from sync.errors import DeskError, KeyUnavailable
from ui.account.unlock_port import ProfileChoice
from ui.jobs import Jobs, OnFailed

if TYPE_CHECKING:
    from sync.ports import KeyStore, Ports

OnUnlocked = Callable[[Profile, ProfileKeys], None]


class Unlocking:
    """`UnlockPort` of the application. `on_unlocked` opens the window; the screen's own `on_done` comes before it. Thread: Qt's."""

    def __init__(
        self, profiles: Profiles, ports: Ports, keyring: KeyStore, jobs: Jobs, on_unlocked: OnUnlocked, on_new: Callable[[], None]
    ) -> None:
        self._profiles, self._ports, self._keyring, self._jobs = profiles, ports, keyring, jobs
        self._on_unlocked, self._on_new = on_unlocked, on_new

    def profiles(self) -> list[ProfileChoice]:
        """The profiles of this home with their labels."""
        return [self._choice(profile) for profile in self._profiles.all()]

    def unlock(self, profile: str, passphrase: str, on_done: Callable[[], None], on_failed: OnFailed) -> None:
        """By passphrase; "" asks the keyring."""

        def keys() -> ProfileKeys:
            folder = self._profiles.folder(profile)
            return unlock_keys(folder, self._ports, keyring=None if passphrase else self._keyring, passphrase=passphrase or None)

        self._run(profile, keys, on_done, on_failed)

    def unlock_with_recovery_key(
        self, profile: str, key: str, new_passphrase: str, on_done: Callable[[], None], on_failed: OnFailed
    ) -> None:
        """By the printed key; the profile then has a new passphrase."""

        def keys() -> ProfileKeys:
            folder = self._profiles.folder(profile)
            found = unlock_keys(folder, self._ports, recovery_key=key)
            change_passphrase(folder, self._ports, found, new_passphrase)
            return found

        self._run(profile, keys, on_done, on_failed)

    def new_profile(self) -> None:
        """Begin the first start for another teacher."""
        self._on_new()

    def _run(self, name: str, keys: Callable[[], ProfileKeys], on_done: Callable[[], None], on_failed: OnFailed) -> None:
        def opened(found: ProfileKeys) -> None:
            try:
                profile = self._profiles.get(name)
            except DeskError as error:
                on_failed(error)
                return
            on_done()
            self._on_unlocked(profile, found)

        self._jobs.run(keys, on_done=opened, on_failed=on_failed)

    def _choice(self, profile: Profile) -> ProfileChoice:
        try:
            ways = key_ways(self._profiles.folder(profile.name), self._ports)
        except KeyUnavailable:  # said when it is to be opened; the other profiles open as ever
            ways = frozenset()
        return ProfileChoice(profile.name, profile.label or profile.name, "keyring" in ways)
