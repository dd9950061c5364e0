"""The profile's one data key: made once, wrapped by the keyring or a passphrase, and always by a recovery key the teacher can print."""

from __future__ import annotations

import base64
from pathlib import Path

from sync.copy.key_file import KeyFile, Wrap
from sync.copy.sealing import SealBroken, seal, subkey, unseal
from sync.data_class import dataclass
from sync.errors import KeyUnavailable
from sync.ports import KeyStore, Ports

_RECOVERY_BYTES = 20
_MOST_PASSES, _MOST_MEMORY_KIB = 20, 1_048_576
_ALPHABET = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_BACK = str.maketrans("0123456789ABCDEFGHJKMNPQRSTVWXYZ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


@dataclass(frozen=True)
class ArgonCost:
    """How dear one try of a passphrase is: passes, KiB of memory."""

    passes: int = 3
    memory_kib: int = 65_536


ARGON = ArgonCost()


@dataclass(frozen=True, repr=False)
class ProfileKeys:
    """The data key in memory; never written anywhere unwrapped."""

    data_key: bytes

    @classmethod
    def from_bytes(cls, data_key: bytes) -> ProfileKeys:
        """From 32 bytes, for tests and simulators."""
        return cls(data_key)

    @property
    def database(self) -> bytes:
        """The raw key of the SQLCipher file."""
        return subkey(self.data_key, "twindesk database 1")

    @property
    def media(self) -> bytes:
        """The key of pictures and files."""
        return subkey(self.data_key, "twindesk media 1")

    @property
    def log(self) -> bytes:
        """The key of the unsent log."""
        return subkey(self.data_key, "twindesk unsent log 1")

    @property
    def backup(self) -> bytes:
        """The key of a backup file."""
        return subkey(self.data_key, "twindesk backup 1")


@dataclass(frozen=True, repr=False)
class NewKeys:
    """Fresh keys and the recovery key to print: it is shown once and kept nowhere."""

    keys: ProfileKeys
    recovery_key: str


def has_keys(folder: Path, ports: Ports) -> bool:
    """True if the profile in `folder` has a key file."""
    return KeyFile(folder, ports.files).is_there()


def key_ways(folder: Path, ports: Ports) -> frozenset[str]:
    """Which ways open this profile: keyring, passphrase, recovery."""
    return KeyFile(folder, ports.files).ways()


def create_keys(
    folder: Path, ports: Ports, *, keyring: KeyStore | None = None, passphrase: str | None = None, cost: ArgonCost = ARGON
) -> NewKeys:
    """Make the profile's keys. `keyring` for a personal PC, `passphrase` for a shared one.

    Raises KeyUnavailable, and then writes nothing.
    """
    if keyring is None and passphrase is None:
        raise KeyUnavailable("passphrase_needed")
    if has_keys(folder, ports):
        # A second key file would orphan the data under the first key for good.
        raise KeyUnavailable("key_file_damaged")
    keys = ProfileKeys(ports.random.token(32))
    wraps = []
    if keyring is not None:
        wraps.append(_wrap_by_keyring(keys, ports, keyring))
    if passphrase is not None:
        wraps.append(_wrap_by_passphrase(keys, ports, passphrase, cost))
    recovery, wrap = _wrap_by_recovery(keys, ports)
    KeyFile(folder, ports.files).write([*wraps, wrap])
    return NewKeys(keys, recovery)


def unlock_keys(
    folder: Path,
    ports: Ports,
    *,
    keyring: KeyStore | None = None,
    passphrase: str | None = None,
    recovery_key: str | None = None,
) -> ProfileKeys:
    """Open the profile's keys by the first way given: recovery key, passphrase, keyring.

    Raises KeyUnavailable: wrong_passphrase (a wrong recovery key too), passphrase_needed, no_keyring, keyring_locked, key_file_damaged.
    """
    wraps = {wrap.way: wrap for wrap in KeyFile(folder, ports.files).read()}
    if recovery_key is not None and "recovery" in wraps:
        return _open(wraps["recovery"], _recovery_wrapping(recovery_key), "wrong_passphrase")
    if passphrase is not None and "passphrase" in wraps:
        return _open(wraps["passphrase"], _passphrase_wrapping(passphrase, wraps["passphrase"]), "wrong_passphrase")
    if "keyring" in wraps and keyring is not None:
        secret = keyring.get(wraps["keyring"].name)
        if secret is None:
            raise KeyUnavailable("no_keyring")
        return _open(wraps["keyring"], _keyring_wrapping(secret), "no_keyring")
    raise KeyUnavailable("passphrase_needed" if "passphrase" in wraps else "no_keyring")


def change_passphrase(folder: Path, ports: Ports, keys: ProfileKeys, passphrase: str, cost: ArgonCost = ARGON) -> None:
    """Open by `passphrase` from now on; other ways stay."""
    file = KeyFile(folder, ports.files)
    others = [wrap for wrap in file.read() if wrap.way != "passphrase"]
    file.write([_wrap_by_passphrase(keys, ports, passphrase, cost), *others])


def forget_keyring(folder: Path, ports: Ports) -> None:
    """The profile no longer opens by a keyring: on another computer that holds nothing for it."""
    file = KeyFile(folder, ports.files)
    file.write([wrap for wrap in file.read() if wrap.way != "keyring"])


def new_recovery_key(folder: Path, ports: Ports, keys: ProfileKeys) -> str:
    """A fresh recovery key to print; the old one no longer opens the profile."""
    file = KeyFile(folder, ports.files)
    recovery, wrap = _wrap_by_recovery(keys, ports)
    file.write([*(other for other in file.read() if other.way != "recovery"), wrap])
    return recovery


def _open(wrap: Wrap, wrapping: bytes, reason: str) -> ProfileKeys:
    try:
        return ProfileKeys(unseal(wrapping, wrap.sealed, wrap.way.encode()))
    except SealBroken as error:
        raise KeyUnavailable(reason) from error


def _wrap_by_keyring(keys: ProfileKeys, ports: Ports, keyring: KeyStore) -> Wrap:
    # The Windows keyring holds about 1,280 characters: a key goes there, tokens go into the database.
    secret, name = ports.random.token(32), "profile-" + ports.random.token(8).hex()
    keyring.put(name, base64.b64encode(secret).decode())
    return Wrap("keyring", seal(secret, keys.data_key, ports.random, b"keyring"), name=name)


def _wrap_by_passphrase(keys: ProfileKeys, ports: Ports, passphrase: str, cost: ArgonCost) -> Wrap:
    empty = Wrap("passphrase", b"", salt=ports.random.token(16), passes=cost.passes, memory_kib=cost.memory_kib)
    sealed = seal(_passphrase_wrapping(passphrase, empty), keys.data_key, ports.random, b"passphrase")
    return Wrap("passphrase", sealed, salt=empty.salt, passes=empty.passes, memory_kib=empty.memory_kib)


def _wrap_by_recovery(keys: ProfileKeys, ports: Ports) -> tuple[str, Wrap]:
    secret = ports.random.token(_RECOVERY_BYTES)
    text = base64.b32encode(secret + _check(secret)).decode().translate(_ALPHABET)
    printed = "-".join(text[i : i + 5] for i in range(0, len(text), 5))
    return printed, Wrap("recovery", seal(subkey(secret, "recovery"), keys.data_key, ports.random, b"recovery"))


def _recovery_wrapping(printed: str) -> bytes:
    """The wrapping key of a typed recovery key: case, gaps and look-alike letters (O, I, L) are forgiven."""
    typed = "".join(letter for letter in printed.upper() if letter.isalnum()).replace("O", "0").replace("I", "1").replace("L", "1")
    try:
        raw = base64.b32decode(typed.translate(_BACK))
    except ValueError as error:
        raise KeyUnavailable("wrong_passphrase") from error
    secret, check = raw[:_RECOVERY_BYTES], raw[_RECOVERY_BYTES:]
    if _check(secret) != check:
        raise KeyUnavailable("wrong_passphrase")
    return subkey(secret, "recovery")


def _check(secret: bytes) -> bytes:
    """What tells a recovery key that was typed wrong."""
    import hashlib

    return hashlib.sha256(secret).digest()[:5]


def _keyring_wrapping(secret: str) -> bytes:
    """The wrapping key out of the keyring, where other programs may write too."""
    try:
        return base64.b64decode(secret)
    except ValueError as error:
        raise KeyUnavailable("no_keyring") from error


def _passphrase_wrapping(passphrase: str, wrap: Wrap) -> bytes:
    import unicodedata

    from argon2.low_level import Type, hash_secret_raw

    # A spoilt file must neither take all memory nor hours.
    if not (1 <= wrap.passes <= _MOST_PASSES and 8 <= wrap.memory_kib <= _MOST_MEMORY_KIB and 8 <= len(wrap.salt) <= 64):
        raise KeyUnavailable("key_file_damaged")
    # One person types é as one sign, another keyboard as two.
    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return hash_secret_raw(secret, wrap.salt, wrap.passes, wrap.memory_kib, 1, 32, Type.ID)
