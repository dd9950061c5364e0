"""Asked before a copy is opened: will its file first be brought up to date, which takes a moment?"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sync.copy.connecting import EncryptedConnector
from sync.copy.keys import ProfileKeys
from sync.copy.local_copy import DATABASE_NAME
from sync.copy.schema import SCHEMA_VERSION
from sync.errors import CopyUnusable


def is_of_before(folder: Path, keys: ProfileKeys) -> bool:
    """True if an older TwinDesk made the file. A file that cannot be read says no: opening it tells why."""
    path = folder / DATABASE_NAME
    if not path.exists():
        return False
    try:
        with closing(EncryptedConnector(path, keys.database).open_reader()) as connection:
            return bool(connection.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION)
    except CopyUnusable:
        return False
