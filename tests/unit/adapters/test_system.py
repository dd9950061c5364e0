"""The computer behind the ports."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from sync.adapters import local_files
from sync.adapters.local_files import LocalFiles
from sync.adapters.system import SystemClock, SystemIds, SystemRandom, system_ports


class StuckClock(SystemClock):
    """A clock that stands, or goes back."""

    ms = 1_777_809_600_000

    def epoch_ms(self) -> int:
        self.ms -= 1
        return self.ms


def test_ids_only_grow_even_if_the_clock_goes_back() -> None:
    ids = SystemIds(StuckClock(), SystemRandom())
    made = [ids.new() for _ in range(5000)]
    assert made == sorted(set(made))
    assert {uuid.UUID(one).version for one in made} == {7}
    assert {uuid.UUID(one).variant for one in made} == {uuid.RFC_4122}
    assert uuid.UUID(made[0]).int >> 80 == StuckClock.ms - 1


def test_natural_ids_follow_from_account_and_target() -> None:
    ids = system_ports().ids
    account = "aa000000-0000-4000-8000-000000000001"
    assert ids.natural(account, "like", "u1") == str(uuid.uuid5(uuid.UUID(account), "like:u1"))


def test_the_clock_speaks_utc_without_fractions() -> None:
    now = SystemClock().now_utc()
    assert len(now) == 20
    assert now.endswith("Z")


def test_random_numbers_lie_between() -> None:
    random = SystemRandom()
    assert all(2 <= random.uniform(2, 3) < 3 for _ in range(100))
    assert len(random.token(7)) == 7


def test_files(tmp_path: Path) -> None:
    files, path = LocalFiles(), tmp_path / "deep" / "file"
    files.write_atomically(path, b"one")
    files.append_durably(path, b" two")
    files.append_durably(tmp_path / "log", b"x")
    assert files.read(path) == b"one two"
    assert files.list_names(tmp_path) == ["deep", "log"]
    assert files.list_names(tmp_path / "none") == []
    files.remove(path)
    files.remove(path)
    assert not files.exists(path)
    assert files.free_bytes(tmp_path / "not" / "yet") > 0
    assert not files.is_network(tmp_path)


@pytest.mark.parametrize(("mounts", "is_network"), [("//s/h /home cifs rw 0 0", True), ("/dev/a /home ext4 rw 0 0", False)])
def test_network_drives_are_told_by_their_mount(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mounts: str, is_network: bool) -> None:
    table = tmp_path / "mounts"
    table.write_text(f"/dev/root / ext4 rw 0 0\n{mounts.replace('/home', str(tmp_path).replace(' ', chr(92) + '040'))}\n")
    real_open = open
    monkeypatch.setattr(
        local_files, "open", lambda path, *a, **kw: real_open(table if path == "/proc/self/mounts" else path, *a, **kw), raising=False
    )
    assert LocalFiles().is_network(tmp_path / "profile") is is_network
