"""AES-256-GCM is the same by Python's own OpenSSL and by the cryptography library, and neither opens what was changed."""

from __future__ import annotations

import ctypes
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.copy import gcm
from sync.copy.gcm import Cipher, CryptographyLibrary, NotAuthentic, cipher, pythons_openssl

KEY, NONCE = bytes(range(32)), bytes(range(12))
KEYS, NONCES = st.binary(min_size=32, max_size=32), st.binary(min_size=12, max_size=12)


@pytest.fixture(params=["Python's own", "the library's"])
def one(request: pytest.FixtureRequest) -> Cipher:
    """Each of the two."""
    own = pythons_openssl()
    if request.param == "the library's":
        return CryptographyLibrary()
    if own is None:
        pytest.skip("this Python lends out no OpenSSL")
    return own


@given(KEYS, NONCES, st.binary(max_size=200), st.binary(max_size=50))
def test_both_write_the_same_and_read_one_another(key: bytes, nonce: bytes, data: bytes, bound_to: bytes) -> None:
    own, library = cipher(), CryptographyLibrary()
    sealed = own.encrypt(key, nonce, data, bound_to)
    assert sealed == library.encrypt(key, nonce, data, bound_to)
    assert own.decrypt(key, nonce, sealed, bound_to) == library.decrypt(key, nonce, sealed, bound_to) == data


def test_known_answer_of_the_specification(one: Cipher) -> None:
    """Test case 16 of the GCM specification: data and what it is bound to."""
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    data = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    bound_to = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    sealed = one.encrypt(key, bytes.fromhex("cafebabefacedbaddecaf888"), data, bound_to)
    assert sealed[-16:].hex() == "76fc6ece0f4e1768cddf8853bb2d551b"
    assert sealed[:16].hex() == "522dc1f099567d07f47f37a32a84427d"


@pytest.mark.parametrize("data", [b"", b"x", b"Our beach" * 100])
def test_no_changed_bit_opens(one: Cipher, data: bytes) -> None:
    sealed = one.encrypt(KEY, NONCE, data, b"bound")
    for place in {0, len(sealed) // 2, len(sealed) - 17, len(sealed) - 1} & set(range(len(sealed))):
        changed = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        with pytest.raises(NotAuthentic):
            one.decrypt(KEY, NONCE, changed, b"bound")
    for key, nonce, bound_to in ((KEY[::-1], NONCE, b"bound"), (KEY, NONCE[::-1], b"bound"), (KEY, NONCE, b"")):
        with pytest.raises(NotAuthentic):
            one.decrypt(key, nonce, sealed, bound_to)


def test_what_is_too_short_does_not_open(one: Cipher) -> None:
    for length in range(16):
        with pytest.raises(NotAuthentic):
            one.decrypt(KEY, NONCE, b"x" * length, b"")


@pytest.mark.parametrize(("key", "nonce"), [(KEY + b"x", NONCE), (KEY[:5], NONCE), (KEY, b""), (KEY, NONCE[:4])])
def test_a_key_or_nonce_of_a_wrong_length_is_refused(one: Cipher, key: bytes, nonce: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        one.encrypt(key, nonce, b"data", b"")
    with pytest.raises(ValueError, match=r"."):
        one.decrypt(key, nonce, b"d" * 20, b"")


def test_longer_than_openssl_takes_at_once(one: Cipher, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = one.encrypt(KEY, NONCE, b"Our beach" * 100, b"bound" * 20)
    monkeypatch.setattr(gcm, "_LONGEST", 64)
    assert one.encrypt(KEY, NONCE, b"Our beach" * 100, b"bound" * 20) == whole
    assert one.decrypt(KEY, NONCE, whole, b"bound" * 20) == b"Our beach" * 100


def test_threads_do_not_disturb_one_another(one: Cipher) -> None:
    def there_and_back(number: int) -> bool:
        data = bytes([number]) * 100_000
        return one.decrypt(KEY, NONCE, one.encrypt(KEY, NONCE, data, b""), b"") == data

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(there_and_back, range(100)))


def test_a_python_that_lends_out_no_openssl_takes_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _path: object())
    assert pythons_openssl() is None
