"""Keys: one data key, several ways to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.copy.keys import ArgonCost, ProfileKeys, change_passphrase, create_keys, has_keys, key_ways, new_recovery_key, unlock_keys
from sync.errors import KeyUnavailable
from tests.unit.copy.desk import standing_ports

CHEAP = ArgonCost(1, 64)
PORTS = standing_ports()


class Drawer:
    """A keyring that works."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, value: str) -> None:
        self.kept[name] = value

    def forget(self, name: str) -> None:
        self.kept.pop(name, None)


def fails(folder: Path, **ways: object) -> str:
    with pytest.raises(KeyUnavailable) as caught:
        unlock_keys(folder, PORTS, **ways)  # type: ignore[arg-type]
    return caught.value.reason


def test_a_passphrase_opens_and_a_wrong_one_does_not(tmp_path: Path) -> None:
    made = create_keys(tmp_path, PORTS, passphrase="deniz ışığı é", cost=CHEAP)
    assert unlock_keys(tmp_path, PORTS, passphrase="deniz ışığı é").data_key == made.keys.data_key
    assert unlock_keys(tmp_path, PORTS, passphrase="deniz ışığı é").database != made.keys.media
    assert fails(tmp_path, passphrase="deniz isigi") == "wrong_passphrase"
    assert fails(tmp_path) == "passphrase_needed"


def test_the_keyring_opens_while_it_is_there(tmp_path: Path) -> None:
    drawer = Drawer()
    made = create_keys(tmp_path, PORTS, keyring=drawer)
    assert unlock_keys(tmp_path, PORTS, keyring=drawer).data_key == made.keys.data_key
    assert all(len(value) < 100 for value in drawer.kept.values())
    assert fails(tmp_path) == "no_keyring"
    assert fails(tmp_path, keyring=Drawer()) == "no_keyring"


def test_the_printed_recovery_key_always_opens_however_it_is_typed(tmp_path: Path) -> None:
    made = create_keys(tmp_path, PORTS, passphrase="x", keyring=Drawer(), cost=CHEAP)
    assert key_ways(tmp_path, PORTS) == {"keyring", "passphrase", "recovery"}
    typed = made.recovery_key.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for one in (made.recovery_key, typed):
        assert unlock_keys(tmp_path, PORTS, recovery_key=one).data_key == made.keys.data_key
    for wrong in ("", "ABCDE", made.recovery_key[:-1] + "?", "0" * 40):
        assert fails(tmp_path, recovery_key=wrong) == "wrong_passphrase"


def test_a_new_recovery_key_and_passphrase_replace_the_old(tmp_path: Path) -> None:
    made = create_keys(tmp_path, PORTS, passphrase="old", cost=CHEAP)
    change_passphrase(tmp_path, PORTS, made.keys, "new", CHEAP)
    printed = new_recovery_key(tmp_path, PORTS, made.keys)
    assert fails(tmp_path, passphrase="old") == fails(tmp_path, recovery_key=made.recovery_key) == "wrong_passphrase"
    assert unlock_keys(tmp_path, PORTS, passphrase="new") == unlock_keys(tmp_path, PORTS, recovery_key=printed) == made.keys


def test_the_key_file_is_kept_twice(tmp_path: Path) -> None:
    made = create_keys(tmp_path, PORTS, passphrase="x", cost=CHEAP)
    (tmp_path / "keys.json").write_bytes(b"{")
    assert unlock_keys(tmp_path, PORTS, passphrase="x").data_key == made.keys.data_key
    (tmp_path / "keys-copy.json").unlink()
    assert fails(tmp_path, passphrase="x") == "key_file_damaged"


def test_keys_are_never_made_over_others(tmp_path: Path) -> None:
    with pytest.raises(KeyUnavailable):
        create_keys(tmp_path, PORTS)
    assert not has_keys(tmp_path, PORTS)
    create_keys(tmp_path, PORTS, passphrase="x", cost=CHEAP)
    with pytest.raises(KeyUnavailable):
        create_keys(tmp_path, PORTS, passphrase="y", cost=CHEAP)
    assert has_keys(tmp_path, PORTS)


def test_keys_do_not_print_themselves() -> None:
    assert "k" * 10 not in repr(ProfileKeys.from_bytes(b"k" * 32))
