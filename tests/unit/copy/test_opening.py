"""Opening the copy: first start, crash, damage, another window, another version, a wrong place."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from sync.copy.connecting import EncryptedConnector, PlainConnector
from sync.copy.keys import ProfileKeys
from sync.copy.local_copy import open_copy
from sync.copy.rows import DraftRow
from sync.copy.schema import SCHEMA_VERSION
from sync.copy.sql import fault_of
from sync.errors import CopyUnusable
from tests.unit.copy.desk import KEYS, PLASTIC, Desk, made_picture, standing_ports, update


def damage(desk: Desk, at: int = 100) -> None:
    """Ends the desk in order, then spoils the file and leaves the mark of a crash."""
    desk.closes()
    spoil(desk, at)


def damage_in_a_crash(desk: Desk) -> None:
    """Killed, the file spoilt, the unsent log as the last commit left it: nobody has written it anew."""
    desk.dies(is_opened_again=False)
    spoil(desk)


def spoil(desk: Desk, at: int = 100) -> None:
    path = desk.folder / "desk.db"
    data = bytearray(path.read_bytes())
    data[at : at + 8000] = b"\xff" * 8000
    path.write_bytes(bytes(data))
    (desk.folder / "desk.open").write_bytes(b"")


def reason(desk: Desk, **more: Any) -> str:
    with pytest.raises(CopyUnusable) as caught:
        open_copy(desk.folder, KEYS, desk.ports, inline=True, **more)
    return caught.value.reason


def test_nothing_personal_is_readable_in_the_profile(desk: Desk) -> None:
    desk.posts("Mikroplastik her yerde")
    desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Gizli taslak"}, (), ""))
    desk.closes()
    for path in desk.folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        assert b"Mikroplastik" not in data
        assert b"Gizli" not in data


def test_a_second_window_is_told(desk: Desk) -> None:
    assert reason(desk) == "in_use"
    desk.closes()
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)


def test_a_newer_file_is_refused_and_not_touched(desk: Desk) -> None:
    desk.closes()
    connection = EncryptedConnector(desk.folder / "desk.db", KEYS.database).open_writer()
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    before = (desk.folder / "desk.db").read_bytes()
    assert reason(desk) == "newer"
    assert (desk.folder / "desk.db").read_bytes() == before
    assert not list(desk.folder.glob("*.damaged*"))


def test_a_damaged_file_is_kept_aside_and_unsent_work_is_rebuilt(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Fact"))
    desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Draft"}, (), ""))
    post = desk.posts("Waiting")
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "And more"})
    damage(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.copy.recovered is not None
    assert Path(desk.copy.recovered).exists()
    assert desk.sending() == ["Draft (draft)", "Waiting (checking)", "And more (checking)"]
    assert desk.copy.session.cursor is None
    assert desk.copy.session.account
    assert [one.kind for one in desk.batch()] == ["update", "comment"]


def test_after_damage_sent_work_does_not_come_back(desk: Desk) -> None:
    desk.posts("Sent")
    desk.answers(desk.batch(), 20)
    desk.posts("Waiting")
    damage(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.sending() == ["Waiting (checking)"]


def test_after_damage_a_picture_is_still_whole(desk: Desk) -> None:
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(), "beach.jpg", "The beach")
    desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Beach"}, (picture,), ""))
    damage(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    row = desk.copy.reading.pictures.get(picture)
    assert desk.copy.reading.pictures.data(row.original.sha256) == b"o" * 5000
    assert row.original.is_here


def test_a_crash_with_a_whole_file_loses_nothing(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Fact"))
    desk.posts("Waiting")
    desk.dies()
    assert desk.copy.recovered is None
    assert desk.titles() == ["Waiting", "Fact"]


def test_damage_found_while_it_is_open_is_mended_at_the_next_start(desk: Desk) -> None:
    desk.posts("Written before")
    desk.closes()
    path = desk.folder / "desk.db"
    whole = path.read_bytes()
    desk.starts_again()
    desk.posts("Written while it broke")
    desk.copy._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.write_bytes(whole[:4096] + b"spoiled!" * 512 * (len(whole) // 4096 - 1))
    with pytest.raises(CopyUnusable, match="damaged"):
        desk.copy.open_reading().records.list("update")
    desk.starts_again()
    assert desk.copy.recovered is not None
    assert {"Written before", "Written while it broke"} <= set(desk.titles())


def test_a_missing_file_is_rebuilt_too(desk: Desk) -> None:
    desk.posts("Waiting")
    desk.closes()
    for path in desk.folder.glob("desk.db*"):
        path.unlink()
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.copy.recovered == str(desk.folder / "desk.db")
    assert desk.sending() == ["Waiting (checking)"]
    desk.starts_again()
    assert desk.copy.recovered is None


def test_a_rebuilding_that_dies_is_done_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.posts("Waiting")
    damage(desk)

    def dies(*args: Any) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr("sync.copy.opening._put_back", dies)
        with pytest.raises(RuntimeError):
            open_copy(desk.folder, KEYS, desk.ports, inline=True)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.sending() == ["Waiting (checking)"]


def test_two_damages_keep_two_files_aside(desk: Desk) -> None:
    for _ in range(2):
        damage(desk)
        desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert len([path for path in desk.folder.glob("desk.db.damaged-*") if not path.name.endswith(("-wal", "-shm"))]) == 2


def test_a_full_or_locked_disk_is_never_damage(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.closes()

    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "no space")

    with monkeypatch.context() as patch:
        patch.setattr(desk.ports.files, "write_atomically", full)
        assert reason(desk) == "disk_full"
    assert not list(desk.folder.glob("*.damaged*"))
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)


def test_a_read_only_home(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.closes()

    def forbidden(path: Path, data: bytes) -> None:
        raise OSError(errno.EROFS, "read-only")

    with monkeypatch.context() as patch:
        patch.setattr(desk.ports.files, "write_atomically", forbidden)
        assert reason(desk) == "read_only"


def test_a_network_drive(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.closes()
    monkeypatch.setattr(desk.ports.files, "is_network", lambda _: True)
    assert reason(desk) == "network_drive"


def test_a_full_disk_while_writing_keeps_what_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.posts("First")

    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "no space")

    with monkeypatch.context() as patch:
        patch.setattr(desk.ports.files, "append_durably", full)
        with pytest.raises(CopyUnusable) as caught:
            desk.posts("Second")
    assert caught.value.reason == "disk_full"
    assert desk.titles() == ["First"]


def test_a_migration_that_dies_is_done_again_from_a_backup(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.posts("Kept")
    desk.closes()
    connection = EncryptedConnector(desk.folder / "desk.db", KEYS.database).open_writer()
    connection.execute("PRAGMA user_version = 0")
    connection.close()

    def dies(db: Any) -> None:
        raise RuntimeError("power cut")

    with monkeypatch.context() as patch:
        patch.setattr("sync.copy.opening.migrate", dies)
        with pytest.raises(RuntimeError):
            open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert (desk.folder / "desk.db.before-0").exists()
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.titles() == ["Kept"]


def test_no_room_for_a_backup_stops_before_migrating(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.closes()
    connection = EncryptedConnector(desk.folder / "desk.db", KEYS.database).open_writer()
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    with monkeypatch.context() as patch:
        patch.setattr(desk.ports.files, "free_bytes", lambda _: 10)
        assert reason(desk) == "disk_full"
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)


def test_in_memory_and_plain_for_a_simulator(tmp_path: Path) -> None:
    for name, connector in (("memory", PlainConnector()), ("file", PlainConnector(tmp_path / "plain.db"))):
        copy = open_copy(tmp_path / name, ProfileKeys.from_bytes(b"s" * 32), standing_ports(), connector=connector, inline=True)
        copy.writer.call(copy.session.put, account="a" * 8 + "-0000-4000-8000-000000000000")
        copy.writer.call(copy.intentions.create, "update", PLASTIC, {"title": "Simulated", "blocks": []})
        assert [row.title for row in copy.open_reading().sending.rows()] == ["Simulated"]
        copy.close()
        copy.close()


def test_closing_shortens_the_unsent_log(desk: Desk) -> None:
    for number in range(30):
        desk.posts(f"Post {number}")
    desk.answers(desk.batch(), 20)
    size = (desk.folder / "unsent.log").stat().st_size
    desk.starts_again()
    assert (desk.folder / "unsent.log").stat().st_size < size / 10


def test_a_file_that_cannot_grow_is_a_full_disk_and_loses_nothing(desk: Desk) -> None:
    desk.posts("First")
    pages = int(desk.copy._work.value("PRAGMA page_count"))
    desk.copy._work.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(CopyUnusable) as caught:
        desk.posts("Second", "x" * 100_000)
    assert caught.value.reason == "disk_full"
    assert desk.titles() == ["First"]
    desk.copy._work.run("PRAGMA max_page_count = 100000")
    desk.posts("Third")
    desk.starts_again()
    assert desk.titles() == ["Third", "First"]


def test_a_long_log_is_shortened_while_nobody_waits(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        desk.posts(f"Post {number}")
    desk.answers(desk.batch(), 20)
    before = desk.copy._unsent.size_bytes
    assert not desk.copy._unsent.size_bytes > desk.copy._log_limit_bytes
    monkeypatch.setattr(desk.copy, "_log_limit_bytes", 1000)
    assert desk.copy._is_untidy()
    desk.do(desk.copy._tidy)
    assert desk.copy._unsent.size_bytes < before / 10


def test_what_the_disk_and_the_file_say() -> None:
    class OperationalError(Exception):
        """As SQLCipher's."""

    OperationalError.__module__ = "sqlcipher3.dbapi2"
    meanings = {"database is locked": "locked", "attempt to write a readonly database": "read_only", "disk I/O error": "disk_full"}
    for words, wanted in meanings.items():
        assert fault_of(OperationalError(words)) == CopyUnusable(wanted)
    assert fault_of(OperationalError("no such column")) is None
    assert fault_of(OSError(errno.EACCES, "")) == CopyUnusable("read_only")
    assert fault_of(OSError(errno.ENOENT, "")) is None
    assert fault_of(ValueError("a bug")) is None


def test_a_file_of_the_version_before_is_taken_over_with_a_copy_of_it_kept(desk: Desk) -> None:
    desk.posts("Waiting")
    desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Draft"}, (), ""))
    desk.closes()
    connection = EncryptedConnector(desk.folder / "desk.db", KEYS.database).open_writer()
    for table in ("consent", "picture_consent", "draft_link", "draft_moved", "directory_item", "directory_search"):
        connection.execute(f"DROP TABLE {table}")
    for column in ("publish_at", "not_after"):
        connection.execute(f"ALTER TABLE draft DROP COLUMN {column}")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm0002_whole_portal'")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.sending() == ["Draft (draft)", "Waiting (waiting)"]
    assert desk.copy.reading.consents.list() == []
    assert (desk.folder / "desk.db.before-1").exists()
