"""A whole profile as one encrypted file, and back: unreadable without the profile's key, and no byte of it is believed unchecked."""

from __future__ import annotations

import base64
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from errno import EEXIST, EILSEQ, EINVAL, EISDIR, ENAMETOOLONG, ENOTDIR
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from sync.copy.connecting import EncryptedConnector
from sync.copy.key_file import KeyFile
from sync.copy.keys import ProfileKeys
from sync.copy.locking import ProfileLock
from sync.copy.opening import doubt_unsent
from sync.copy.sealing import SealBroken, seal, unseal
from sync.copy.sql import meanings
from sync.errors import BadInput
from sync.ports import Ports

MAGIC = b"TDB1"
PIECE_BYTES = 1_048_576
_MAX_HEAD_BYTES = 65_536
_MAX_FRAME_BYTES = PIECE_BYTES + 1_024
_LOCK = "desk.lock"
STILL = "backup.still"
"""Where the files that change while a window is open are copied first (sync.copy.backup_open)."""
_KEYS = "keys.json"
_IMPOSSIBLE = frozenset({EEXIST, EISDIR, ENOTDIR, ENAMETOOLONG, EINVAL, EILSEQ})
_UNFIT = ":\\\0"
_FILE, _DATA, _END = b"F", b"D", b"E"


def write_backup(folder: Path, name: str, keys: ProfileKeys, ports: Ports, target: Path) -> int:
    """The profile in `folder`, which no window may have open, as one file; answers how many files it holds.

    The head holds the wrapped keys (a passphrase or the recovery key opens them), all else is sealed, piece by piece.
    Raises BadInput(file_exists), CopyUnusable (in_use, disk_full, read_only).
    """
    if target.exists():
        raise BadInput("file_exists", str(target))
    with meanings(str(target)), closing(_Locked(folder)):
        return write_files(target, files_of(folder), head_of(folder, name, ports), keys, ports)


def write_files(target: Path, files: Iterable[tuple[str, Path]], head: bytes, keys: ProfileKeys, ports: Ports) -> int:
    """Files by their name in the profile, as one backup file; it is there whole or not at all. Answers how many. Raises OSError."""
    beside = target.with_name(target.name + ".part")
    try:
        with open(beside, "wb") as file:
            count = _write_frames(_Sealed(file, keys.backup, ports, head), files)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
    return count


def files_of(folder: Path) -> list[tuple[str, Path]]:
    """All of a profile that belongs into its backup, by the name it has there."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    named = ((path.relative_to(folder).as_posix(), path) for path in paths)
    return [(name, path) for name, path in named if name != _LOCK and not name.startswith(f"{STILL}/")]


def backup_name(source: Path) -> str:
    """The name of the profile in a backup. Raises BadInput (file_missing, backup_damaged)."""
    with _opened(source) as file:
        return str(_read_head(file, source)[0]["name"])


def read_backup(source: Path, folder: Path, unlock: Callable[[Path], ProfileKeys], ports: Ports) -> int:
    """The backup as a new profile in `folder`; answers how many files it held. `unlock` opens the keys of the folder it is given.

    All is read and checked beside `folder`, which appears at the end or not at all.
    Raises BadInput (profile_exists, file_missing, backup_damaged), KeyUnavailable, CopyUnusable.
    """
    if folder.exists() and any(folder.iterdir()):
        raise BadInput("profile_exists", folder.name)
    beside = folder.with_name(folder.name + ".restoring")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        with _opened(source) as file, meanings(str(folder)):
            head, raw = _read_head(file, source)
            beside.mkdir(parents=True)
            ports.files.write_atomically(beside / _KEYS, base64.b64decode(head["keys"]))
            keys = unlock(beside)
            count = _read_frames(_frames(file, keys.backup, raw, source), beside, source)
            _check_database(beside, keys, source)
            if folder.exists():
                folder.rmdir()
            os.replace(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return count


class _Locked:
    """No window writes meanwhile."""

    def __init__(self, folder: Path) -> None:
        self._lock = ProfileLock(folder / _LOCK)

    def close(self) -> None:
        self._lock.release()


class _Sealed:
    """Frames going out: each bound to the head and to its place, so that none can be left out, added or moved."""

    def __init__(self, file: BinaryIO, key: bytes, ports: Ports, head: bytes) -> None:
        self._file, self._key, self._ports, self._head, self._number = file, key, ports, head, 0
        file.write(MAGIC + len(head).to_bytes(4, "big") + head)

    def put(self, kind: bytes, data: bytes) -> None:
        sealed = seal(self._key, kind + data, self._ports.random, _place(self._head, self._number))
        self._file.write(len(sealed).to_bytes(4, "big") + sealed)
        self._number += 1


def _place(head: bytes, number: int) -> bytes:
    return number.to_bytes(8, "big") + head


def head_of(folder: Path, name: str, ports: Ports) -> bytes:
    """What a backup begins with: the profile's name and its wrapped keys. Raises KeyUnavailable(key_file_damaged)."""
    KeyFile(folder, ports.files).read()  # a damaged one is said now, not at the restore
    good = next(path for path in (folder / _KEYS, folder / "keys-copy.json") if _is_json(path))
    return json.dumps({"version": 1, "name": name, "keys": base64.b64encode(good.read_bytes()).decode()}).encode()


def _is_json(path: Path) -> bool:
    try:
        json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return True


def _write_frames(out: _Sealed, files: Iterable[tuple[str, Path]]) -> int:
    count = 0
    for name, path in files:
        try:
            file = open(path, "rb")  # noqa: SIM115 - what was let go meanwhile, a picture, is not in the backup
        except FileNotFoundError:
            continue
        with file:
            out.put(_FILE, name.encode())
            while data := file.read(PIECE_BYTES):
                out.put(_DATA, data)
        count += 1
    out.put(_END, str(count).encode())
    return count


def _opened(source: Path) -> BinaryIO:
    try:
        return open(source, "rb")
    except OSError as error:
        raise BadInput("file_missing", str(source)) from error


def _read_head(file: BinaryIO, source: Path) -> tuple[dict[str, Any], bytes]:
    start = file.read(8)
    length = int.from_bytes(start[4:], "big")
    if start[:4] != MAGIC or not 0 < length <= _MAX_HEAD_BYTES:
        raise BadInput("backup_damaged", str(source))
    raw = file.read(length)
    try:
        head = json.loads(raw)
        base64.b64decode(head["keys"], validate=True)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadInput("backup_damaged", str(source)) from error
    if head.get("version") != 1 or not isinstance(head.get("name"), str):
        raise BadInput("backup_damaged", str(source))
    return head, raw


def _frames(file: BinaryIO, key: bytes, head: bytes, source: Path) -> Iterator[tuple[bytes, bytes]]:
    """(kind, data) until the last frame, which must be there and be the last."""
    number = 0
    while True:
        length = int.from_bytes(file.read(4), "big")
        sealed = file.read(length) if 0 < length <= _MAX_FRAME_BYTES else b""
        try:
            frame = unseal(key, sealed, _place(head, number))
        except SealBroken as error:
            raise BadInput("backup_damaged", str(source)) from error
        yield frame[:1], frame[1:]
        if frame[:1] == _END:
            break
        number += 1
    if file.read(1):
        raise BadInput("backup_damaged", str(source))


def _read_frames(frames: Iterator[tuple[bytes, bytes]], folder: Path, source: Path) -> int:
    count, out = 0, None
    try:
        for kind, data in frames:
            if kind == _FILE:
                if out is not None:
                    out.close()
                path = folder / _inside(data, source)
                out, count = _made(path, source), count + 1
            elif kind == _DATA and out is not None:
                out.write(data)
            elif kind != _END or data != str(count).encode():
                raise BadInput("backup_damaged", str(source))
    finally:
        if out is not None:
            out.close()
    return count


def _made(path: Path, source: Path) -> BinaryIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return open(path, "wb")
    except OSError as error:
        if error.errno in _IMPOSSIBLE:
            raise BadInput("backup_damaged", str(source)) from error
        raise


def _inside(name: bytes, source: Path) -> str:
    """A relative path that stays in the profile."""
    path = PurePosixPath(name.decode("utf-8", "replace"))
    if path.is_absolute() or not path.parts or any(part == ".." or len(part) > 255 or set(part) & set(_UNFIT) for part in path.parts):
        raise BadInput("backup_damaged", str(source))
    return str(path)


def _check_database(folder: Path, keys: ProfileKeys, source: Path) -> None:
    if not (folder / "desk.db").exists():
        raise BadInput("backup_damaged", str(source))
    with closing(EncryptedConnector(folder / "desk.db", keys.database).open_writer()) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise BadInput("backup_damaged", str(source))
        # Sent since, or not: a teacher who took it back and sent it again would double it.
        doubt_unsent(connection)
        connection.commit()
