"""The computer's own disk: atomic and durable writes, free space, network drives."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path

_NETWORK_TYPES = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "davfs", "fuse.sshfs", "fuse.davfs2", "fuse.rclone")
)


class LocalFiles:
    """File operations as the port promises them. Errors are OSError."""

    def read(self, path: Path) -> bytes:
        """The whole file."""
        return path.read_bytes()

    def write_atomically(self, path: Path, data: bytes) -> None:
        """Afterwards the file holds either what it held or `data`, also after a power cut."""
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(path.name + ".new")
        try:
            with open(beside, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except OSError:
            with contextlib.suppress(OSError):  # a half file must not take the last room of a full disk
                beside.unlink(missing_ok=True)
            raise
        _flush_folder(path.parent)

    def append_durably(self, path: Path, data: bytes) -> None:
        """Add `data` at the end; on the disk when this returns."""
        is_new = not path.exists()
        with open(path, "ab") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            _flush_folder(path.parent)

    def remove(self, path: Path) -> None:
        """Remove the file if it is there."""
        path.unlink(missing_ok=True)

    def exists(self, path: Path) -> bool:
        """True if there is such a file or folder."""
        return path.exists()

    def list_names(self, path: Path) -> list[str]:
        """The names in a folder, sorted; empty if there is no such folder."""
        return sorted(os.listdir(path)) if path.is_dir() else []

    def free_bytes(self, path: Path) -> int:
        """What may still be written where `path` is or will be."""
        return shutil.disk_usage(_existing(path)).free

    def is_network(self, path: Path) -> bool:
        """True on a network drive: WAL breaks there (SMB, NFS)."""
        real = os.path.realpath(_existing(path))
        return _is_network_on_windows(real) if sys.platform == "win32" else _mount_type(real) in _NETWORK_TYPES


def _existing(path: Path) -> Path:
    while not path.exists() and path != path.parent:
        path = path.parent
    return path


def _flush_folder(folder: Path) -> None:
    """A new name is only safe once its folder is on the disk; Windows has no such call."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _is_network_on_windows(real: str) -> bool:
    if real.startswith("\\\\"):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(os.path.splitdrive(real)[0] + "\\") == 4)
    return False


def _mount_type(real: str) -> str:
    """The file system type of the longest mount point that holds `real` (Linux; "" elsewhere)."""
    best, kind = "", ""
    with contextlib.suppress(OSError), open("/proc/self/mounts", encoding="utf-8", errors="replace") as mounts:
        for line in mounts:
            parts = line.split()
            point = parts[1].replace("\\040", " ").replace("\\011", "\t")
            is_above = real == point or real.startswith(point.rstrip("/") + "/")
            if is_above and len(point) >= len(best):
                best, kind = point, parts[2]
    return kind
