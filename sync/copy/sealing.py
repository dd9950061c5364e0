"""Authenticated encryption for files beside the database, and subkeys of the profile's data key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sync.copy.gcm import NONCE_BYTES, TAG_BYTES, NotAuthentic, cipher

if TYPE_CHECKING:
    from sync.ports import Randomness

__all__ = ["NONCE_BYTES", "SEAL_BYTES", "SealBroken", "seal", "subkey", "unseal"]

SEAL_BYTES = NONCE_BYTES + TAG_BYTES
"""What `seal` adds to the data: its nonce and its tag."""


class SealBroken(Exception):
    """The bytes are not what was sealed, or the key is another one."""


def subkey(key: bytes, name: str) -> bytes:
    """32 bytes for one purpose (HKDF-SHA256, RFC 5869, with an empty salt and `name` as info)."""
    import hashlib
    import hmac

    pseudo_random = hmac.new(b"\0" * 32, key, hashlib.sha256).digest()
    return hmac.new(pseudo_random, name.encode() + b"\x01", hashlib.sha256).digest()


def seal(key: bytes, data: bytes, random: Randomness, bound_to: bytes = b"") -> bytes:
    """Nonce and AES-256-GCM of `data`; it opens only with the same `bound_to`."""
    nonce = random.token(NONCE_BYTES)
    return nonce + cipher().encrypt(key, nonce, data, bound_to)


def unseal(key: bytes, sealed: bytes, bound_to: bytes = b"") -> bytes:
    """The data again. Raises SealBroken."""
    try:
        return cipher().decrypt(key, sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)
    except (NotAuthentic, ValueError) as error:
        raise SealBroken from error
