"""The profiles of a home: what is not secret about them, their names, and what happens when a file is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.profiles import Profile, Profiles
from sync.adapters.local_files import LocalFiles
from sync.errors import BadInput, CopyUnusable

MARIA = Profile("maria", "https://portal.example.eu", "Maria Kelmendi", "tr", "dark", True, 130)


@pytest.fixture
def profiles(tmp_path: Path) -> Profiles:
    return Profiles(tmp_path, LocalFiles())


def test_a_profile_is_read_as_it_was_saved(profiles: Profiles) -> None:
    profiles.save(MARIA)
    assert profiles.get("maria") == profiles.get(None) == MARIA
    assert profiles.change("maria", language="da").label == "Maria Kelmendi"
    assert profiles.get("maria").language == "da"


def test_without_a_name_there_must_be_one_profile(profiles: Profiles) -> None:
    with pytest.raises(CopyUnusable, match="missing"):
        profiles.get(None)
    profiles.save(MARIA)
    with pytest.raises(BadInput, match="profile_none"):
        profiles.get("elena")
    profiles.save(Profile("artan", ""))
    assert profiles.names() == ["artan", "maria"]
    with pytest.raises(BadInput, match="profile_many"):
        profiles.get(None)


@pytest.mark.parametrize("name", ["", "..", "../maria", "a/b", "a\\b", ".hidden", "x" * 65, "maria\n"])
def test_a_name_never_leaves_the_home(profiles: Profiles, name: str) -> None:
    with pytest.raises(BadInput, match="profile_name"):
        profiles.folder(name)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"{}", b'{"portal_url": 5}'])
def test_a_damaged_file_is_told(profiles: Profiles, damage: bytes) -> None:
    profiles.save(MARIA)
    (profiles.folder("maria") / "profile.json").write_bytes(damage)
    with pytest.raises(CopyUnusable, match="damaged"):
        profiles.get("maria")


def test_a_field_of_a_later_version_is_passed_over(profiles: Profiles) -> None:
    profiles.save(MARIA)
    path = profiles.folder("maria") / "profile.json"
    path.write_text(path.read_text().replace("{", '{"hat": "red",', 1))
    assert profiles.get("maria") == MARIA


def test_a_folder_without_its_file_is_no_profile(profiles: Profiles, tmp_path: Path) -> None:
    (tmp_path / "profiles" / "half made").mkdir(parents=True)
    assert profiles.names() == []
