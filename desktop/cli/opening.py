"""From the words of a command line to an unlocked profile."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.building import OpenProfile, open_profile, unlock
from desktop.cli.texts import read_secret
from desktop.keyring_store import KeyringStore
from desktop.paths import default_home, usable_home
from desktop.profiles import Profiles
from sync.adapters.system import system_ports
from sync.ports import Ports


def profiles_of(arguments: Namespace, ports: Ports) -> Profiles:
    """The profiles of the home that the words name."""
    return Profiles(usable_home(arguments.home or default_home()), ports.files)


def passphrase_of(arguments: Namespace) -> str | None:
    """The passphrase, if a file was named."""
    return read_secret(arguments.passphrase_file) if arguments.passphrase_file else None


@contextmanager
def opened(arguments: Namespace) -> Iterator[OpenProfile]:
    """The profile of this command, open for the length of a block."""
    ports = system_ports()
    profiles = profiles_of(arguments, ports)
    profile = profiles.get(arguments.profile)
    passphrase = passphrase_of(arguments)
    keys = unlock(profiles.folder(profile.name), ports, KeyringStore() if passphrase is None else None, passphrase)
    with open_profile(profiles, profile, keys, ports, arguments.portal) as open_one:
        if open_one.copy.recovered is not None:
            _tell_repaired()
        yield open_one


def _tell_repaired() -> None:
    from PySide6.QtCore import QCoreApplication

    words = QCoreApplication.translate(
        "MainWindow", "The local copy was damaged and was made new. Drafts and unsent work are here.", "bar after a repair"
    )
    sys.stderr.write(f"twindesk: {words}\n")
