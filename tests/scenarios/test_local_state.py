"""Local state: the copy on this computer survives kills, damage, other programs, other versions and other people."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.single_instance import SingleInstance
from sync.copy import schema
from sync.copy.connecting import EncryptedConnector
from sync.copy.local_copy import open_copy
from sync.copy.rows import DraftRow
from sync.copy.schema import SCHEMA_VERSION
from sync.errors import CopyUnusable, WrongPortal
from sync.records import ItemState
from tests.scenarios.portal_views import changed_lines, forgets, held, titles
from tests.support.command_line import ROOT, child_environment
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.sync_desk import SyncDesk, blocks
from tests.support.teacher import Teacher

POST = ("We counted 41 fibres", "Most of them are blue.")


def keeps_draft(desk: SyncDesk, title: str = "Begun") -> None:
    row = DraftRow("", "update", desk.project, None, None, None, {"title": title, "blocks": blocks("Not ready.")}, (), "")
    desk.copy.writer.call(desk.copy.drafts.save, row)


def drafts(desk: SyncDesk) -> list[str]:
    return [str(draft.fields.get("title")) for draft in desk.copy.reading.drafts.list()]


def damage(desk: SyncDesk) -> None:
    """The program ends; a crash's mark stands and the file is spoilt."""
    desk.close()
    path = desk.folder / "desk.db"
    data = bytearray(path.read_bytes())
    data[100:8100] = b"\xff" * 8000
    path.write_bytes(bytes(data))
    (desk.folder / "desk.open").write_bytes(b"")


def reason(desk: SyncDesk) -> str:
    """Why the profile does not open."""
    with pytest.raises(CopyUnusable) as caught:
        open_copy(desk.folder, desk.keys, desk.ports)
    return caught.value.reason


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "desk.lock"}


def set_version(desk: SyncDesk, version: int) -> None:
    connection = EncryptedConnector(desk.folder / "desk.db", desk.keys.database).open_writer()
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def is_of_before(desk: SyncDesk) -> None:
    """The file as a TwinDesk of layout 1 left it."""
    connection = EncryptedConnector(desk.folder / "desk.db", desk.keys.database).open_writer()
    for table in ("consent", "picture_consent", "draft_link", "draft_moved", "directory_item", "directory_search"):
        connection.execute(f"DROP TABLE {table}")
    for column in ("publish_at", "not_after"):
        connection.execute(f"ALTER TABLE draft DROP COLUMN {column}")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name='m0002_whole_portal'")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()


def tables(desk: SyncDesk) -> set[str]:
    connection = EncryptedConnector(desk.folder / "desk.db", desk.keys.database).open_writer()
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()}
    connection.close()
    return names


def test_40_what_was_typed_two_seconds_before_a_kill_is_there(at_window: Teacher) -> None:
    """The window is killed -9 two seconds after the last key: the next start has the text as a draft. (make kill9 does the rest.)"""
    at_window.closes_twindesk()
    words = [str(at_window.home.parent), at_window.user, at_window.portal.base_url, *POST, "two_seconds"]
    command = [sys.executable, "-m", "tests.support.killed_typist", *words]
    ended = subprocess.run(command, cwd=ROOT, env=child_environment(), capture_output=True, timeout=120, check=False)
    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()
    at_window.opens_twindesk()
    at_window.settles()
    assert at_window.desk.opened.copy.recovered is None
    assert [row.title for row in at_window.sending(ItemState.DRAFT)] == [POST[0]]


def test_41_a_damaged_copy_is_made_new_and_nothing_written_is_lost(maria: SyncDesk, portal: PortalServer) -> None:
    """A spoilt file is kept aside; drafts and unsent texts are rebuilt, the rest is fetched again, and nothing goes out twice."""
    maria.posts("Sent before", "Text.")
    maria.exchange()
    keeps_draft(maria)
    maria.posts(*POST)
    damage(maria)
    maria.restarts()
    assert Path(maria.copy.recovered or "").name.startswith("desk.db.damaged")
    assert Path(maria.copy.recovered or "").stat().st_size > 0
    assert drafts(maria) == ["Begun"]
    maria.signs_in()
    maria.exchange()
    assert maria.titles() == sorted(titles(portal))
    assert (len(held(portal, POST[0])), len(held(portal, "Sent before"))) == (1, 1)


def test_42_a_full_disk_is_not_taken_for_damage(maria: SyncDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening fails for want of space: told so, the database untouched, and with space it opens as it was."""
    keeps_draft(maria)
    maria.close()
    before = (maria.folder / "desk.db").read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    with monkeypatch.context() as patch:
        patch.setattr(maria.ports.files, "write_atomically", full)
        assert reason(maria) == "disk_full"
    assert (maria.folder / "desk.db").read_bytes() == before
    maria.restarts()
    assert (maria.copy.recovered, drafts(maria)) == (None, ["Begun"])


def test_43_a_network_drive_is_refused_before_anything_is_written(maria: SyncDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile on a network drive is not opened and not changed. (The drive is said by the port; SMB itself is Windows.)"""
    maria.close()
    before = files(maria.folder)
    with monkeypatch.context() as patch:
        patch.setattr(maria.ports.files, "is_network", lambda _: True)
        assert reason(maria) == "network_drive"
    assert files(maria.folder) == before
    maria.restarts()


def test_44_a_second_program_shows_the_first_and_never_writes(qapp: QApplication, maria: SyncDesk, tmp_path: Path) -> None:
    """A second window asks the first to show itself; the lock on the profile is the system's, so another session is kept out too."""
    first, asked = SingleInstance(tmp_path), []
    assert first.is_first()
    first.listen()
    first.show_asked.connect(lambda: asked.append(1))
    assert not SingleInstance(tmp_path).is_first()
    wait_until(lambda: asked, "the first window to be asked")
    first.close()
    assert reason(maria) == "in_use"
    code = (
        "import sys, hashlib; from pathlib import Path; from sync.adapters.system import system_ports;"
        "from sync.copy.keys import ProfileKeys; from sync.copy.local_copy import open_copy; from sync.errors import CopyUnusable\n"
        "try: open_copy(Path(sys.argv[1]), ProfileKeys.from_bytes(hashlib.sha256(b'maria').digest()), system_ports())\n"
        "except CopyUnusable as error: print(error.reason)"
    )
    command = [sys.executable, "-c", code, str(maria.folder)]
    said = subprocess.run(command, cwd=ROOT, env=child_environment(), capture_output=True, text=True, timeout=60, check=False)
    assert said.stdout.strip() == "in_use", said.stderr


def test_45_a_migration_that_dies_is_done_again_from_its_backup(maria: SyncDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Backup first, one transaction: a migration that dies after its first statements leaves the old file; the next start ends it."""
    keeps_draft(maria)
    whole = maria.titles()
    maria.close()
    is_of_before(maria)
    with monkeypatch.context() as patch:
        patch.setattr("sync.copy.schema._WHOLE_PORTAL", schema._WHOLE_PORTAL + "\nSELECT power_cut();\n")
        with pytest.raises(Exception, match="power_cut"):
            open_copy(maria.folder, maria.keys, maria.ports)
    assert (maria.folder / "desk.db.before-1").exists()
    assert tables(maria) & {"consent", "directory_item"} == set()
    maria.restarts()
    assert (maria.copy.recovered, maria.titles(), drafts(maria)) == (None, whole, ["Begun"])
    assert maria.copy.reading.consents.list() == []


def test_46_a_newer_file_is_refused_and_not_touched(maria: SyncDesk) -> None:
    """An older TwinDesk says politely that the file is newer, and changes no byte."""
    maria.close()
    set_version(maria, SCHEMA_VERSION + 1)
    before = files(maria.folder)
    assert reason(maria) == "newer"
    assert files(maria.folder) == before
    set_version(maria, SCHEMA_VERSION)
    maria.restarts()


def test_47_another_portals_answer_deletes_nothing_here(maria: SyncDesk, portal: PortalServer, tmp_path: Path) -> None:
    """The same address suddenly serves another portal, empty: refused by its id, nothing is inferred, unsent work stays."""
    whole, post = maria.titles(), maria.posts(*POST)
    portal.stop()
    kept, portal.folder, before = portal.folder, tmp_path / "another", len(portal.faults.seen)
    portal.start()
    for _ in range(2):
        assert maria.tries() is not None
    assert set(whole) < set(maria.titles())
    assert not [seen for seen in portal.faults.seen[before:] if seen.status == 200]
    portal.stop()
    portal.folder = kept
    portal.start()
    maria.signs_in()
    maria.exchange()
    assert (maria.reads(post).state, len(held(portal, POST[0]))) == (ItemState.SENT, 1)


def test_47_a_feed_under_another_portals_id_is_not_believed(maria: SyncDesk, elena: SyncDesk, portal: PortalServer) -> None:
    """An answer that is whole and empty but names another portal: refused, the cursor stays, nothing shown disappears."""
    forgets(portal, elena)
    whole, cursor = maria.titles(), maria.copy.session.cursor
    other = b"0b0b0b0b-0000-4000-8000-00000000000b"
    empty = changed_lines(lambda _: [])
    portal.faults.rewrite(lambda body: empty(body).replace(maria.copy.session.portal.encode(), other), "/v1/changes", times=2)
    stopped = maria.tries()
    assert isinstance(stopped, WrongPortal)
    assert (stopped.what, maria.titles()) == ("portal", whole)
    assert maria.copy.session.cursor in (cursor, None)
    maria.exchange()
    assert maria.titles() == sorted(titles(portal))


def test_47_a_profile_is_never_bound_to_another_person(maria: SyncDesk, portal: PortalServer) -> None:
    """Signing another account into her profile is refused before anything is read or sent."""
    whole = maria.titles()
    maria.user = "tomas"
    with pytest.raises(WrongPortal, match="account"):
        maria.signs_in()
    maria.exchange()
    assert maria.titles() == whole


def test_48_a_reply_for_a_screen_that_is_gone_harms_nobody(at_window: Teacher, elena: SyncDesk, portal: PortalServer) -> None:
    """Rooms are left and the window closed while answers are under way: no crash, and the next start is whole."""
    elena.posts("News by Elena", "Text.")
    elena.exchange()
    portal.faults.be_slow(0.3)
    for room in ("Messages", "Sending", "Today", "Messages", "Today"):
        at_window.desk.loop.try_now()
        at_window.opens_room(room)
        at_window.desk.jobs.read(lambda reading: reading.today.read(), lambda _: None, lambda _: None)
    at_window.opens_project("Updates")
    at_window.closes_twindesk()
    portal.faults.come_back()
    at_window.opens_twindesk()
    at_window.gets_news()
    assert at_window.record("update", "News by Elena")
