"""Files: pictures a teacher chose, backups, key files, the unsent log. Sealed ones are also spoilt before they are sealed."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from desktop.pictures import QtPictureMaker
from sync.adapters.system import system_ports
from sync.copy.backup import MAGIC, backup_name, read_backup
from sync.copy.keys import ArgonCost, ProfileKeys, create_keys, key_ways, unlock_keys
from sync.copy.sealing import seal
from sync.copy.unsent_log import UnsentLog
from sync.errors import BadInput, CopyUnusable, KeyUnavailable
from tests.hostile.shapes import Parser, promise

KEY = b"k" * 32
CHEAP = ArgonCost(1, 8)


def file_parsers(folder: Path) -> list[Parser]:
    """All of them; they write below `folder`."""
    keys = folder / "keys"
    keys.mkdir()
    recovery = create_keys(keys, system_ports(), keyring=Drawer(), passphrase="çay", cost=CHEAP).recovery_key
    key_file = (keys / "keys.json").read_bytes()
    rows = [{"table": "draft", "key": "1", "row": {"id": "1", "body": "x"}}, {"table": "draft", "key": "1", "row": None}]
    return [
        Parser("pictures", _pictures(), lambda data: _picture(data), (BadInput,), 1),
        Parser("backups", (_head() + b"\0\0\0\4abcd",), lambda data: _backup(folder, data), (BadInput,), 2),
        Parser("backup_frames", (b"Fprofile.json\nD{}\nFmedia/ab/cd\nDxyz\nE2",), lambda data: _frames(folder, data), _RESTORE, 2),
        Parser("key_files", (key_file,), lambda data: _keys(folder, data, recovery), (KeyUnavailable,), 3),
        Parser("recovery_keys", (recovery.encode(),), lambda data: _recovery(keys, data), (KeyUnavailable,), 5),
        Parser("unsent_log", (_log(rows),), lambda data: _read_log(folder, data), (), 5),
        Parser("unsent_log_rows", tuple(json.dumps(row).encode() for row in rows), lambda data: _read_log(folder, _sealed(data)), (), 5),
    ]


_RESTORE = (BadInput, CopyUnusable, KeyUnavailable)


class Drawer:
    """A keyring that holds one word."""

    def __init__(self, word: str = "") -> None:
        self.word = word

    def get(self, name: str) -> str | None:
        return self.word

    def put(self, name: str, secret: str) -> None:
        self.word = secret

    def delete(self, name: str) -> None:
        self.word = ""


def _pictures() -> tuple[bytes, ...]:
    image = QImage(24, 18, QImage.Format.Format_ARGB32)
    image.fill(0x80402010)
    gif = b"GIF89a\x02\x00\x02\x00\x80\x00\x00\xff\x00\x00\x00\xff\x00,\x00\x00\x00\x00\x02\x00\x02\x00\x00\x02\x03\x44\x02\x05\x00;"
    return (*(_as(image, kind) for kind in (b"png", b"jpeg", b"bmp")), gif)


def _as(image: QImage, kind: bytes) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind)).write(image)
    buffer.close()
    return bytes(held.data())


def _picture(data: bytes) -> None:
    made = QtPictureMaker().make(data)
    promise(0 < made.width <= 1600 and 0 < made.height <= 1600, "larger than promised")
    promise(made.thumb_width <= 160 and made.preview_width <= 480, "stand-ins larger than promised")


def _head() -> bytes:
    head = json.dumps({"version": 1, "name": "maria", "keys": "e30="}).encode()
    return MAGIC + len(head).to_bytes(4, "big") + head


def _backup(folder: Path, data: bytes) -> None:
    path = folder / "some.backup"
    path.write_bytes(data)
    promise(isinstance(backup_name(path), str), "name")
    _restored(folder, path)


def _frames(folder: Path, data: bytes) -> None:
    """Frames that were sealed with the right key: even then no byte of a name is believed."""
    head, sealed, random = _head(), b"", system_ports().random
    keys = ProfileKeys.from_bytes(KEY)
    for number, frame in enumerate(data.split(b"\n")):
        one = seal(keys.backup, frame, random, number.to_bytes(8, "big") + head[8:])
        sealed += len(one).to_bytes(4, "big") + one
    path = folder / "framed.backup"
    path.write_bytes(head + sealed)
    before = sorted(folder.iterdir())
    try:
        _restored(folder, path)
    finally:
        promise(sorted(folder.iterdir()) == before, "something lies outside the profile")


def _restored(folder: Path, path: Path) -> None:
    read_backup(path, folder / "restored", lambda _: ProfileKeys.from_bytes(KEY), system_ports())
    promise(False, "a profile without a database was restored")


def _keys(folder: Path, data: bytes, recovery: str) -> None:
    profile = folder / "key file"
    profile.mkdir(exist_ok=True)
    (profile / "keys.json").write_bytes(data)
    (profile / "keys-copy.json").unlink(missing_ok=True)
    ports = system_ports()
    key_ways(profile, ports)
    ways = ({"passphrase": "çay"}, {"recovery_key": recovery}, {"keyring": Drawer("not base64 é")}, {})
    for way in ways:
        try:
            promise(len(unlock_keys(profile, ports, **way).data_key) == 32, "a key of another size")  # type: ignore[arg-type]
        except KeyUnavailable:
            continue


def _recovery(keys: Path, data: bytes) -> None:
    unlock_keys(keys, system_ports(), recovery_key=data.decode("utf-8", "surrogateescape"))


def _sealed(content: bytes) -> bytes:
    one = seal(KEY, content, system_ports().random, b"TDU1")
    return b"TDU1" + len(one).to_bytes(4, "big") + one


def _log(rows: list[dict[str, object]]) -> bytes:
    return b"".join(_sealed(json.dumps(row).encode()) for row in rows)


def _read_log(folder: Path, data: bytes) -> None:
    path, ports = folder / "unsent.log", system_ports()
    path.write_bytes(data)
    for (table, key), row in UnsentLog(path, KEY, ports.files, ports.random).read().items():
        promise(isinstance(table, str) and isinstance(key, str) and isinstance(row, dict), "shape of a row")
