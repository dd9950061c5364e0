"""A profile as one file: whole or refused, never readable without the key, never over anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.copy.backup import backup_name, read_backup, write_backup
from sync.copy.backup_open import write_backup_of_open
from sync.copy.keys import ArgonCost, ProfileKeys, create_keys, forget_keyring, key_ways, unlock_keys
from sync.copy.local_copy import open_copy
from sync.copy.rows import DraftRow
from sync.errors import BadInput, CopyUnusable, KeyUnavailable
from tests.unit.copy.desk import PLASTIC, made_picture, standing_ports

PORTS = standing_ports()


class Kept:
    """A profile with a draft and a picture, and its backup."""

    def __init__(self, root: Path) -> None:
        self.root, self.folder, self.file = root, root / "maria", root / "maria.backup"
        made = create_keys(self.folder, PORTS, passphrase="çay", cost=ArgonCost(1, 64))
        self.keys, self.recovery_key = made.keys, made.recovery_key
        copy = open_copy(self.folder, self.keys, PORTS, inline=True)
        copy.writer.call(copy.session.put_setting, "purse_mb", 50)
        copy.writer.call(copy.media.store, made_picture().original, "image/jpeg", is_own=True)
        copy.writer.call(copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Gizli taslak"}, (), ""))
        copy.close()

    def write(self) -> bytes:
        write_backup(self.folder, "maria", self.keys, PORTS, self.file)
        return self.file.read_bytes()

    def read(self, name: str = "again", **ways: str) -> ProfileKeys:
        ways = ways or {"passphrase": "çay"}
        read_backup(self.file, self.root / name, lambda folder: unlock_keys(folder, PORTS, **ways), PORTS)  # type: ignore[arg-type]
        return unlock_keys(self.root / name, PORTS, **ways)  # type: ignore[arg-type]

    def refuses(self, data: bytes) -> None:
        self.file.write_bytes(data)
        with pytest.raises((BadInput, KeyUnavailable)):
            self.read("refused")
        assert [path.name for path in self.root.iterdir() if path.name.startswith("refused")] == []


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


@pytest.mark.parametrize("way", ["passphrase", "recovery_key"])
def test_what_was_kept_is_there_again(kept: Kept, way: str) -> None:
    assert b"Gizli" not in kept.write()
    assert backup_name(kept.file) == "maria"
    keys = kept.read("again", **{way: "çay" if way == "passphrase" else kept.recovery_key})
    copy = open_copy(kept.root / "again", keys, PORTS, inline=True)
    assert [draft.fields["title"] for draft in copy.reading.drafts.list()] == ["Gizli taslak"]
    assert (copy.recovered, copy.session.setting("purse_mb")) == (None, 50)
    media = {path.name: path.read_bytes() for path in (kept.folder / "media").rglob("*") if path.is_file()}
    assert media
    assert {path.name: path.read_bytes() for path in (kept.root / "again" / "media").rglob("*") if path.is_file()} == media
    copy.close()


def test_every_cut_and_every_spoilt_byte_is_found(kept: Kept) -> None:
    whole = kept.write()
    for at in [0, 3, 7, 40, len(whole) // 2, len(whole) - 1, *range(100, len(whole), len(whole) // 7)]:
        kept.refuses(whole[:at])
        kept.refuses(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    kept.refuses(whole + b"x")
    kept.refuses(b"")


def test_frames_left_out_or_moved_are_found(kept: Kept) -> None:
    whole = kept.write()
    at = 8 + int.from_bytes(whole[4:8], "big")
    frames, rest = [], whole[at:]
    while rest:
        end = 4 + int.from_bytes(rest[:4], "big")
        frames.append(rest[:end])
        rest = rest[end:]
    kept.refuses(whole[:at] + b"".join([*frames[:2], *frames[3:]]))
    kept.refuses(whole[:at] + b"".join([frames[1], frames[0], *frames[2:]]))
    kept.refuses(whole[:at] + b"".join(frames[:-1]))


def test_nothing_is_ever_overwritten(kept: Kept) -> None:
    before = {path: path.read_bytes() for path in kept.folder.rglob("*") if path.is_file()}
    kept.write()
    with pytest.raises(BadInput, match="file_exists"):
        kept.write()
    with pytest.raises(BadInput, match="profile_exists"):
        kept.read("maria")
    assert {path: path.read_bytes() for path in before} == before


def test_a_wrong_passphrase_makes_no_profile(kept: Kept) -> None:
    kept.write()
    with pytest.raises(KeyUnavailable, match="wrong_passphrase"):
        kept.read("again", passphrase="kahve")
    assert not (kept.root / "again").exists()


def test_an_open_profile_is_not_copied_half_way(kept: Kept) -> None:
    copy = open_copy(kept.folder, kept.keys, PORTS, inline=True)
    with pytest.raises(CopyUnusable, match="in_use"):
        kept.write()
    assert [path.name for path in kept.root.iterdir()] == ["maria"]
    copy.close()


@pytest.mark.parametrize("name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:\\out.txt", "..\\out.txt"])
def test_a_backup_cannot_write_outside_its_profile(kept: Kept, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(Path, "relative_to", lambda path, _folder: _Named(name) if path.name == "desk.db" else Path(path.name))
    kept.write()
    monkeypatch.undo()
    with pytest.raises(BadInput, match="backup_damaged"):
        kept.read()
    assert not list(kept.root.rglob("out.txt"))


class _Named:
    def __init__(self, name: str) -> None:
        self._name = name

    def as_posix(self) -> str:
        return self._name


@pytest.mark.parametrize("passphrase", [None, "only for the file"])
def test_an_open_profile_is_backed_up_while_it_is_written_to(kept: Kept, passphrase: str | None) -> None:
    copy = open_copy(kept.folder, kept.keys, PORTS)
    copy.writer.call(copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Typed just now"}, (), ""))
    kept.file.write_bytes(b"an older backup")
    count = write_backup_of_open(copy, "maria", kept.keys, PORTS, kept.file, passphrase)
    copy.writer.call(copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Too late"}, (), ""))
    copy.close()
    assert sorted(path.name for path in kept.root.iterdir()) == ["maria", "maria.backup"]
    assert "backup.still" not in [path.name for path in kept.folder.iterdir()]
    keys = kept.read("again", passphrase=passphrase or "çay")
    again = open_copy(kept.root / "again", keys, PORTS, inline=True)
    assert sorted(draft.fields["title"] for draft in again.reading.drafts.list()) == ["Gizli taslak", "Typed just now"]
    assert (again.recovered, count > 5) == (None, True)
    again.close()


def test_a_place_that_takes_no_file_is_said_and_leaves_nothing(kept: Kept) -> None:
    copy = open_copy(kept.folder, kept.keys, PORTS)
    with pytest.raises(BadInput) as refused:
        write_backup_of_open(copy, "maria", kept.keys, PORTS, kept.root / "no such folder" / "maria.backup")
    assert refused.value.what == "target_unwritable"
    assert "backup.still" not in [path.name for path in kept.folder.iterdir()]
    copy.close()


def test_what_is_restored_elsewhere_asks_no_keyring(kept: Kept) -> None:
    forget_keyring(kept.folder, PORTS)
    assert key_ways(kept.folder, PORTS) == {"passphrase", "recovery"}


def test_a_backup_that_is_not_there_is_said(kept: Kept) -> None:
    with pytest.raises(BadInput, match="file_missing"):
        backup_name(kept.root / "no such file")


def test_a_profile_with_one_spoilt_key_file_is_backed_up_by_the_other(kept: Kept) -> None:
    (kept.folder / "keys.json").write_bytes(b"{ spoilt")
    kept.write()
    (kept.root / "again").mkdir()
    assert kept.read("again").data_key == kept.keys.data_key


def test_a_backup_of_a_spoilt_database_is_not_taken_for_a_profile(kept: Kept) -> None:
    path = kept.folder / "desk.db"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    kept.write()
    with pytest.raises((BadInput, CopyUnusable), match="damaged"):
        kept.read()
    assert not (kept.root / "again").exists()


def test_a_backup_without_a_database_is_none(kept: Kept) -> None:
    (kept.folder / "desk.db").unlink()
    kept.write()
    with pytest.raises(BadInput, match="backup_damaged"):
        kept.read()


@pytest.mark.parametrize("number", [13, 28])
def test_a_disk_that_fails_while_restoring_leaves_nothing(kept: Kept, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    kept.write()
    real = open

    def fails(path: object, mode: str = "r", *more: object) -> object:
        if "w" in mode and "again" in str(path):
            raise OSError(number, "disk", str(path))
        return real(path, mode, *more)  # type: ignore[call-overload]

    with monkeypatch.context() as patch:
        patch.setattr("sync.copy.backup.open", fails, raising=False)
        with pytest.raises(CopyUnusable):
            kept.read()
    assert not list(kept.root.glob("again*"))
    kept.read()
