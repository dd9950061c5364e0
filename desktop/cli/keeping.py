"""`backup` and `restore`: a whole profile as one encrypted file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop.building import unlock
from desktop.cli.opening import passphrase_of, profiles_of
from desktop.cli.printing import print_counts
from desktop.cli.texts import read_secret
from desktop.keyring_store import KeyringStore
from sync.adapters.system import system_ports
from sync.copy.backup import backup_name, read_backup, write_backup
from sync.copy.keys import ProfileKeys, unlock_keys

DONE = 0


def run_backup(arguments: Namespace) -> int:
    """Write the file; the profile's window must be closed."""
    ports = system_ports()
    profiles = profiles_of(arguments, ports)
    profile = profiles.get(arguments.profile)
    folder, passphrase = profiles.folder(profile.name), passphrase_of(arguments)
    keys = unlock(folder, ports, KeyringStore() if passphrase is None else None, passphrase)
    count = write_backup(folder, profile.name, keys, ports, arguments.file.absolute())
    print_counts({"profile": profile.name, "files": count, "bytes": arguments.file.stat().st_size})
    return DONE


def run_restore(arguments: Namespace) -> int:
    """Make a new profile of the file, opened by its passphrase, the keyring it was made with, or the recovery key."""
    ports = system_ports()
    profiles = profiles_of(arguments, ports)
    name = arguments.profile or backup_name(arguments.file)
    folder, passphrase = profiles.folder(name), passphrase_of(arguments)
    recovery_key = read_secret(arguments.recovery_key_file) if arguments.recovery_key_file else None

    def open_keys(beside: Path) -> ProfileKeys:
        if recovery_key is not None:
            return unlock_keys(beside, ports, recovery_key=recovery_key)
        return unlock(beside, ports, KeyringStore() if passphrase is None else None, passphrase)

    count = read_backup(arguments.file, folder, open_keys, ports)
    print_counts({"profile": name, "files": count})
    return DONE
