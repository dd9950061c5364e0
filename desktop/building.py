"""The composition root: makes the parts of one profile and hands them to one another; no logic of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.profiles import Profile, Profiles
from sync.copy.keys import ProfileKeys, create_keys, has_keys, key_ways, unlock_keys
from sync.data_class import dataclass
from sync.errors import KeyUnavailable
from sync.ports import KeyStore, Ports

if TYPE_CHECKING:
    from sync.client.portal import HttpPortal
    from sync.copy.local_copy import LocalCopy
    from sync.engine.exchange import Exchange


@dataclass
class OpenProfile:
    """One unlocked profile: its local copy, and the address its portal has in this run."""

    profile: Profile
    copy: LocalCopy
    ports: Ports
    portal_url: str


def unlock(folder: Path, ports: Ports, keyring: KeyStore | None, passphrase: str | None) -> ProfileKeys:
    """The profile's keys: by passphrase if one is given, else by the keyring of this computer. Raises KeyUnavailable."""
    if passphrase is None and "keyring" not in key_ways(folder, ports):
        raise KeyUnavailable("passphrase_needed")
    return unlock_keys(folder, ports, keyring=keyring if passphrase is None else None, passphrase=passphrase)


def unlock_or_create(folder: Path, ports: Ports, keyring: KeyStore | None, passphrase: str | None) -> tuple[ProfileKeys, str | None]:
    """As `unlock`, but a folder without keys gets new ones; then the recovery key is returned too, to be shown once."""
    if has_keys(folder, ports):
        return unlock(folder, ports, keyring, passphrase), None
    made = create_keys(folder, ports, keyring=keyring if passphrase is None else None, passphrase=passphrase)
    return made.keys, made.recovery_key


@contextmanager
def open_profile(profiles: Profiles, profile: Profile, keys: ProfileKeys, ports: Ports, portal_url: str | None) -> Iterator[OpenProfile]:
    """The profile's local copy for the length of a block. `portal_url` overrides the stored address for this run."""
    from sync.copy.local_copy import open_copy

    copy = open_copy(profiles.folder(profile.name), keys, ports)
    try:
        yield OpenProfile(profile, copy, ports, portal_url or profile.portal_url)
    finally:
        copy.close()


def build_portal(opened: OpenProfile) -> HttpPortal:
    """The client of the profile's portal, under the profile's cap of speed. Imports the HTTP libraries only here."""
    from sync.client.pacing import PacedTransport, TokenBucket
    from sync.client.requests_transport import RequestsTransport
    from sync.engine.line_rules import SETTING, rules_of
    from sync.engine.signing_in import portal_of

    session, clock = opened.copy.session, opened.ports.clock
    up = TokenBucket(clock, lambda: rules_of(session.setting(SETTING)).up_per_s)
    down = TokenBucket(clock, lambda: rules_of(session.setting(SETTING)).down_per_s)
    return portal_of(opened.copy, PacedTransport(RequestsTransport(), up, down), opened.ports, opened.portal_url)


def build_exchange(opened: OpenProfile) -> Exchange:
    """The exchange of this profile with its portal."""
    from sync.engine.exchange import Exchange

    return Exchange(opened.copy, build_portal(opened), opened.ports)
