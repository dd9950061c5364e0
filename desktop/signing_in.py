"""Signing a profile in with tokens in hand; a profile that could not be signed in for the first time is not left behind."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import asdict

from desktop.building import open_profile, unlock_or_create
from desktop.profiles import DEFAULT_PROFILE, Profile, Profiles
from sync.data_class import dataclass
from sync.errors import BadInput, CopyUnusable, DeskError
from sync.feed import Me, Tokens
from sync.ports import KeyStore, Ports


@dataclass(frozen=True)
class SignedIn:
    """The profile, the account behind the token, and the recovery key if the profile is new (shown once)."""

    profile: Profile
    me: Me
    recovery_key: str | None


@dataclass(frozen=True)
class Unlocking:
    """What opens the profile: a passphrase, or the keyring of this computer."""

    keyring: KeyStore | None
    passphrase: str | None


def profile_name(profiles: Profiles, wanted: str | None) -> str:
    """The profile to sign in: the one named, the only one, or a first one. Raises BadInput (profile_many, profile_name)."""
    if wanted is not None:
        profiles.folder(wanted)
        return wanted
    names = profiles.names()
    if len(names) > 1:
        raise BadInput("profile_many", ", ".join(names))
    return names[0] if names else DEFAULT_PROFILE


def _known(profiles: Profiles, name: str, portal_url: str) -> Profile:
    """What is not secret of the profile; signing in writes it again if its file is damaged."""
    try:
        return profiles.get(name)
    except CopyUnusable:
        return Profile(name, portal_url)


def sign_in(profiles: Profiles, name: str, portal_url: str, tokens: Tokens, unlocking: Unlocking, ports: Ports) -> SignedIn:
    """Make or open the profile, bind it to portal and account, keep the tokens. Raises DeskError; then a new profile is gone again."""
    from sync.client.requests_transport import RequestsTransport
    from sync.engine.signing_in import bind_profile

    is_new = name not in profiles.names()
    known = Profile(name, portal_url) if is_new else _known(profiles, name, portal_url)
    folder = profiles.folder(name)
    was_there = folder.exists()
    keys, recovery_key = unlock_or_create(folder, ports, unlocking.keyring, unlocking.passphrase)
    try:
        with open_profile(profiles, known, keys, ports, portal_url) as opened, closing(RequestsTransport()) as transport:
            me = bind_profile(opened.copy, portal_url, transport, tokens, ports)
        profile = Profile(**{**asdict(known), "portal_url": portal_url, "label": me.person.name})
        profiles.save(profile)
    except DeskError:
        if not was_there and recovery_key is not None:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    return SignedIn(profile, me, recovery_key)
