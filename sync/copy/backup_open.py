"""A backup of a profile whose window is open: what changes is held still on the writer for a moment, the rest is taken as it stands."""

from __future__ import annotations

import shutil
from pathlib import Path

from sync.copy.backup import STILL, files_of, head_of, write_files
from sync.copy.keys import ProfileKeys, change_passphrase
from sync.copy.local_copy import DATABASE_NAME, LOG_NAME, LocalCopy
from sync.copy.opening import OPEN_MARK
from sync.copy.sql import meanings
from sync.errors import BadInput, CopyUnusable
from sync.ports import Ports

_HELD = (DATABASE_NAME, f"{DATABASE_NAME}-wal", LOG_NAME)
_KEYS = ("keys.json", "keys-copy.json")
_NOT_KEPT = frozenset({*_HELD, *_KEYS, f"{DATABASE_NAME}-shm", OPEN_MARK, "desk.probe"})


def write_backup_of_open(copy: LocalCopy, name: str, keys: ProfileKeys, ports: Ports, target: Path, passphrase: str | None = None) -> int:
    """The open profile as one file, an older one of that name replaced; answers how many files it holds.

    It opens with `passphrase`, without one with that of the profile, and always with the recovery key. Thread: neither the window's nor
    the writer's, which is held while the database is copied. Raises BadInput(target_unwritable), CopyUnusable(disk_full), KeyUnavailable.
    """
    still = copy.folder / STILL
    shutil.rmtree(still, ignore_errors=True)
    try:
        with meanings(str(target)):
            return write_files(target, _gathered(copy, still, keys, ports, passphrase), head_of(still, name, ports), keys, ports)
    except (CopyUnusable, OSError) as error:
        if isinstance(error, CopyUnusable) and error.reason != "read_only":
            raise
        raise BadInput("target_unwritable", str(target)) from error
    finally:
        shutil.rmtree(still, ignore_errors=True)


def _gathered(copy: LocalCopy, still: Path, keys: ProfileKeys, ports: Ports, passphrase: str | None) -> list[tuple[str, Path]]:
    """What goes into the backup, by name: copies of what moves, and the rest where it stands."""
    still.mkdir()
    copy.writer.call(_hold_still, copy.folder, still, initiator="backup")
    for one in _KEYS:
        _copy(copy.folder / one, still / one)
    if passphrase:
        change_passphrase(still, ports, keys, passphrase)
    others = [(name, path) for name, path in files_of(copy.folder) if name not in _NOT_KEPT]
    return [*((path.name, path) for path in sorted(still.iterdir())), *others]


def _hold_still(folder: Path, still: Path) -> None:
    """Between two transactions nothing moves: database, its journal and the unsent log agree. Thread: the writer."""
    for name in _HELD:
        _copy(folder / name, still / name)


def _copy(source: Path, target: Path) -> None:
    if source.exists():
        shutil.copyfile(source, target)
