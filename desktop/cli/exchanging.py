"""`sign-in` and `sync`: the commands that use the line."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import asdict

from desktop.building import build_exchange, open_profile, unlock_or_create
from desktop.cli.opening import opened, passphrase_of, profiles_of
from desktop.cli.printing import print_counts, print_json, print_lines
from desktop.keyring_store import KeyringStore
from desktop.profiles import DEFAULT_PROFILE, Profile, Profiles
from desktop.signing_in import introduce, keep_sign_in
from sync.adapters.system import system_ports
from sync.errors import BadInput
from sync.feed import Tokens

DONE, CAME_BACK = 0, 5


def run_sign_in(arguments: Namespace) -> int:
    """Ask the portal who it is and who we are; only then make the profile and keep the token in it."""
    if not arguments.portal:
        raise BadInput("portal_missing")
    token = sys.stdin.readline().strip()
    if not token:
        raise BadInput("token_missing")
    ports = system_ports()
    profiles = profiles_of(arguments, ports)
    name = _profile_name(profiles, arguments.profile)
    met = introduce(arguments.portal, Tokens(token), ports)
    passphrase = passphrase_of(arguments)
    folder = profiles.folder(name)
    keyring = KeyringStore() if passphrase is None else None
    keys, recovery_key = unlock_or_create(folder, ports, keyring, passphrase)
    known = profiles.get(name) if name in profiles.names() else Profile(name, arguments.portal)
    with open_profile(profiles, known, keys, ports, arguments.portal) as desk:
        keep_sign_in(desk.copy, arguments.portal, met, Tokens(token))
    profiles.save(Profile(**{**asdict(known), "portal_url": arguments.portal, "label": met.me.person.name}))
    result = {"profile": name, "portal": met.info.portal, "account": met.me.account, "name": met.me.person.name}
    if recovery_key:
        result["recovery_key"] = recovery_key
    if arguments.json:
        print_json(result)
    else:
        print_lines([f"{met.me.person.name}, {met.info.name}"] + ([recovery_key] if recovery_key else []))
    return DONE


def _profile_name(profiles: Profiles, wanted: str | None) -> str:
    if wanted is not None:
        profiles.folder(wanted)
        return wanted
    names = profiles.names()
    if len(names) > 1:
        raise BadInput("profile_many", ", ".join(names))
    return names[0] if names else DEFAULT_PROFILE


def run_sync(arguments: Namespace) -> int:
    """One exchange: what waits goes out, the news come in, files follow."""
    with opened(arguments) as desk:
        report = build_exchange(desk).run("command line")
    counts = {
        "pushed": report.pushed,
        "pulled": report.pulled,
        "returned": report.returned,
        "conflicts": report.conflicts,
        "bytes_up": report.bytes_up,
        "bytes_down": report.bytes_down,
        "requests": report.requests,
        "seconds": round(report.seconds, 3),
    }
    if arguments.json:
        print_json(counts)
    else:
        print_counts(counts)
    return CAME_BACK if report.returned or report.conflicts else DONE
