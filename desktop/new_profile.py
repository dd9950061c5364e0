"""Making a profile at the first start: keys first, then portal and account; nothing is left behind if it is given up."""

from __future__ import annotations

import shutil
import threading
import unicodedata
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop.building import OpenProfile, open_profile
from desktop.profiles import DEFAULT_PROFILE, Profile, Profiles
from sync.client.oauth import SignIn, SignInWords
from sync.client.requests_transport import RequestsTransport
from sync.client.transport import Traffic
from sync.copy.backup import backup_name, read_backup
from sync.copy.keys import ProfileKeys, change_passphrase, create_keys, forget_keyring, key_ways, unlock_keys
from sync.engine.signing_in import bind_profile
from sync.errors import BadInput, KeyUnavailable
from sync.ports import KeyStore, Ports


class NewProfile:
    """The profile being made. Threads: any but Qt's; one call at a time."""

    def __init__(self, profiles: Profiles, ports: Ports, keyring: KeyStore) -> None:
        self._profiles, self._ports, self._keyring = profiles, ports, keyring
        self.profile: Profile | None = None
        self.keys: ProfileKeys | None = None
        self.cancel = threading.Event()

    def make(self, label: str, passphrase: str, language: str) -> str:
        """Make the keys, behind the passphrase or (without one) in the keyring; the recovery key to show."""
        self.give_up()
        profile = Profile(free_name(self._profiles, label), "", label, language)
        folder = self._profiles.folder(profile.name)
        made = create_keys(folder, self._ports, keyring=None if passphrase else self._keyring, passphrase=passphrase or None)
        self.profile, self.keys = profile, made.keys
        return made.recovery_key

    def connect(self, address: str, open_browser: Callable[[str], bool], words: SignInWords) -> str:
        """Sign in through the system's browser and bind the profile; the person's name. Raises DeskError."""
        if self.profile is None or self.keys is None:
            raise BadInput("profile_none")
        self.cancel.clear()
        wanted = replace(self.profile, portal_url=address)
        with closing(RequestsTransport()) as transport:
            sign_in = SignIn(address, transport, open_browser, self._ports.clock, self._ports.random)
            tokens = sign_in.run(words, is_shared_pc=True, cancel=self.cancel)
            with open_profile(self._profiles, wanted, self.keys, self._ports, address) as opened:
                me = bind_profile(opened.copy, address, transport, tokens, self._ports, since=Traffic())
        self.profile = replace(wanted, label=self.profile.label or me.person.name)
        self._profiles.save(self.profile)
        return me.person.name

    def restore(self, source: Path, secret: str, new_passphrase: str) -> Profile:
        """The backup as a profile of its own; with a `new_passphrase` the secret is the recovery key. A DeskError leaves nothing behind."""
        self.give_up()
        name = free_name(self._profiles, backup_name(source))
        folder = self._profiles.folder(name)
        found: list[ProfileKeys] = []

        def open_keys(beside: Path) -> ProfileKeys:
            found.append(self._opened(beside, secret, is_recovery=bool(new_passphrase)))
            return found[-1]

        read_backup(source, folder, open_keys, self._ports)
        try:
            if new_passphrase:
                change_passphrase(folder, self._ports, found[-1], new_passphrase)
            forget_keyring(folder, self._ports)
            self.profile, self.keys = self._profiles.get(name), found[-1]
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return self.profile

    def _opened(self, folder: Path, secret: str, *, is_recovery: bool) -> ProfileKeys:
        if is_recovery:
            return unlock_keys(folder, self._ports, recovery_key=secret)
        if "passphrase" not in key_ways(folder, self._ports):
            raise KeyUnavailable("recovery_needed")
        return unlock_keys(folder, self._ports, passphrase=secret)

    def give_up(self) -> None:
        """Remove what was made, unless it has been connected."""
        self.cancel.set()
        if self.profile is not None and self.profile.name not in self._profiles.names():
            shutil.rmtree(self._profiles.folder(self.profile.name), ignore_errors=True)
        self.profile, self.keys = None, None


def free_name(profiles: Profiles, label: str) -> str:
    """A folder name made of the label in plain letters, not taken yet."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    stem = "-".join(part for part in "".join(c if c.isalnum() else " " for c in plain).split())[:40] or DEFAULT_PROFILE
    taken = set(profiles.names())
    names = [stem, *(f"{stem}-{number}" for number in range(2, 1000))]
    return next(name for name in names if name not in taken and not profiles.folder(name).exists())


def sign_in_again(opened: OpenProfile, open_browser: Callable[[str], bool], words: SignInWords, cancel: threading.Event) -> None:
    """New tokens for a profile that has an account; another account is refused (WrongPortal). Raises DeskError."""
    with closing(RequestsTransport()) as transport:
        sign_in = SignIn(opened.portal_url, transport, open_browser, opened.ports.clock, opened.ports.random, is_known=True)
        tokens = sign_in.run(words, is_shared_pc=True, cancel=cancel)
        bind_profile(opened.copy, opened.portal_url, transport, tokens, opened.ports, since=Traffic())
