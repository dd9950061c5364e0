"""The bytes of files by their SHA-256, under `files/` of the data folder: written beside, synced, then renamed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path


class FileStore:
    """Content-addressed: the same bytes are kept once. Any thread, any process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, sha256: str) -> Path:
        """Where these bytes lie, or would lie."""
        return self._folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """True if the bytes are here, whole."""
        return self.path(sha256).is_file()

    def put(self, data: bytes) -> str:
        """Keep `data` durably and return its SHA-256 in hex."""
        sha256 = hashlib.sha256(data).hexdigest()
        target = self.path(sha256)
        if target.is_file():
            return sha256
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".new-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
        _sync_folder(target.parent)
        return sha256

    def adopt(self, source: Path, sha256: str) -> None:
        """Move a file whose hash was checked into the store. `source` lies on the same disk."""
        target = self.path(sha256)
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
        _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
