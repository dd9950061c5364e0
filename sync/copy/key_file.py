"""The small file with the wrapped keys: replaced atomically, kept twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from sync.data_class import dataclass
from sync.errors import KeyUnavailable

if TYPE_CHECKING:
    from sync.ports import FileSystem

_NAMES = ("keys.json", "keys-copy.json")


@dataclass(frozen=True)
class Wrap:
    """The data key sealed by one way: keyring (`name` of the entry), passphrase (Argon2id `salt` and cost), recovery."""

    way: str
    sealed: bytes
    name: str = ""
    salt: bytes = b""
    passes: int = 0
    memory_kib: int = 0


@dataclass(frozen=True)
class _Stored:
    version: int
    wraps: list[Wrap]


class KeyFile:
    """The wrapped keys of the profile in `folder`."""

    def __init__(self, folder: Path, files: FileSystem) -> None:
        self._paths = [folder / name for name in _NAMES]
        self._files = files

    def is_there(self) -> bool:
        """True if either copy exists."""
        return any(self._files.exists(path) for path in self._paths)

    def ways(self) -> frozenset[str]:
        """Which ways there are: what the first window asks, without a decoder of typed JSON. Raises KeyUnavailable(key_file_damaged)."""
        for path in self._paths:
            try:
                stored = json.loads(self._files.read(path))
                if stored["version"] == 1:
                    return frozenset(str(wrap["way"]) for wrap in stored["wraps"])
            except (OSError, ValueError, TypeError, LookupError, RecursionError):
                continue
        raise KeyUnavailable("key_file_damaged")

    def read(self) -> list[Wrap]:
        """The wraps of the first copy that can be read. Raises KeyUnavailable(key_file_damaged)."""
        import msgspec

        for path in self._paths:
            try:
                stored = msgspec.json.decode(self._files.read(path), type=_Stored)
            except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                continue
            if stored.version == 1:
                return stored.wraps
        raise KeyUnavailable("key_file_damaged")

    def write(self, wraps: list[Wrap]) -> None:
        """Replace both copies, one after the other: at no moment is there none."""
        import msgspec

        data = msgspec.json.encode(_Stored(1, wraps))
        for path in self._paths:
            self._files.write_atomically(path, data)
