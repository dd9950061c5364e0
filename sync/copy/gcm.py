"""AES-256-GCM by the OpenSSL that Python itself has loaded for its hashes; where that cannot be asked, by the cryptography library's own.

That library brings a second OpenSSL: 8 MB of memory for as long as the desk is open (decision 21). What is written is the same either way.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import ctypes

KEY_BYTES, NONCE_BYTES, TAG_BYTES = 32, 12, 16
_LONGEST = 1 << 30
"""OpenSSL counts in C's int."""
_GET_TAG, _SET_TAG = 0x10, 0x11
"""EVP_CTRL_AEAD_GET_TAG and EVP_CTRL_AEAD_SET_TAG of openssl/evp.h."""
_FUNCTIONS = {
    "EVP_CIPHER_CTX_new": ("pointer", ()),
    "EVP_CIPHER_CTX_free": (None, ("pointer",)),
    "EVP_CIPHER_CTX_ctrl": ("int", ("pointer", "int", "int", "pointer")),
    "EVP_aes_256_gcm": ("pointer", ()),
    "EVP_CipherInit_ex": ("int", ("pointer", "pointer", "pointer", "bytes", "bytes", "int")),
    "EVP_CipherUpdate": ("int", ("pointer", "pointer", "pointer", "bytes", "int")),
    "EVP_CipherFinal_ex": ("int", ("pointer", "pointer", "pointer")),
    "ERR_clear_error": (None, ()),
}


class NotAuthentic(Exception):
    """The tag does not belong to these bytes, this key, this nonce and what they are bound to."""


class Cipher(Protocol):
    """AES-256-GCM with nonces of 96 bits; the tag stands behind the data. Thread: any, several at once."""

    def encrypt(self, key: bytes, nonce: bytes, data: bytes, bound_to: bytes) -> bytes: ...

    def decrypt(self, key: bytes, nonce: bytes, sealed: bytes, bound_to: bytes) -> bytes:
        """Raises NotAuthentic."""
        ...


@cache
def cipher() -> Cipher:
    """Python's own OpenSSL if it can be asked and answers a known question rightly, else the cryptography library."""
    found = pythons_openssl()
    return found if found is not None else CryptographyLibrary()


def pythons_openssl() -> Cipher | None:
    """None on Windows, where it lends out no names, and on a Python that was built with an OpenSSL inside."""
    try:
        import _hashlib
        import ctypes

        found = _OpenSsl(ctypes.CDLL(_hashlib.__file__))
        return found if found.knows_the_answer() else None
    except (ImportError, AttributeError, OSError, CipherFailed):
        return None


class CipherFailed(Exception):
    """OpenSSL refused a call that cannot fail but for want of memory."""


class _OpenSsl:
    """The EVP interface of OpenSSL 1.1 and 3, which never changed there. Raises CipherFailed."""

    def __init__(self, library: ctypes.CDLL) -> None:
        import ctypes

        kinds = {"pointer": ctypes.c_void_p, "int": ctypes.c_int, "bytes": ctypes.c_char_p}
        self._buffer, self._count, self._after, self._bytes_at = ctypes.create_string_buffer, ctypes.c_int, ctypes.byref, ctypes.string_at
        self._evp: dict[str, Any] = {}
        for name, (result, arguments) in _FUNCTIONS.items():
            function = getattr(library, name)
            function.restype = kinds[result] if result else None
            function.argtypes = [kinds[argument] for argument in arguments]
            self._evp[name] = function
        self._gcm = self._evp["EVP_aes_256_gcm"]()

    def encrypt(self, key: bytes, nonce: bytes, data: bytes, bound_to: bytes) -> bytes:
        context = self._begun(key, nonce, bound_to, is_encrypting=True)
        try:
            out = self._buffer(len(data) + TAG_BYTES)
            self._pass_through(context, data, out)
            self._must("EVP_CipherFinal_ex", context, self._after(out, len(data)), self._after(self._count()))
            self._must("EVP_CIPHER_CTX_ctrl", context, _GET_TAG, TAG_BYTES, self._after(out, len(data)))
            return self._bytes_at(out, len(data) + TAG_BYTES)
        finally:
            self._evp["EVP_CIPHER_CTX_free"](context)

    def decrypt(self, key: bytes, nonce: bytes, sealed: bytes, bound_to: bytes) -> bytes:
        if len(sealed) < TAG_BYTES:
            raise NotAuthentic
        data, tag = sealed[:-TAG_BYTES], sealed[-TAG_BYTES:]
        context = self._begun(key, nonce, bound_to, is_encrypting=False)
        try:
            out = self._buffer(len(data) + TAG_BYTES)
            self._pass_through(context, data, out)
            self._must("EVP_CIPHER_CTX_ctrl", context, _SET_TAG, TAG_BYTES, tag)
            if self._evp["EVP_CipherFinal_ex"](context, self._after(out, len(data)), self._after(self._count())) <= 0:
                self._evp["ERR_clear_error"]()  # TLS on this thread would take it for its own
                raise NotAuthentic
            return self._bytes_at(out, len(data))
        finally:
            self._evp["EVP_CIPHER_CTX_free"](context)

    def knows_the_answer(self) -> bool:
        """Test case 14 of the GCM specification."""
        zeros = b"\0" * 32
        said = self.encrypt(zeros, zeros[:NONCE_BYTES], zeros[:16], b"")
        return said.hex() == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"

    def _begun(self, key: bytes, nonce: bytes, bound_to: bytes, *, is_encrypting: bool) -> int:
        """A context that is to be freed. It reads as many bytes of key and nonce as they must have."""
        if len(key) != KEY_BYTES or len(nonce) != NONCE_BYTES:
            raise ValueError("key or nonce of a wrong length")
        context: int | None = self._evp["EVP_CIPHER_CTX_new"]()
        if context is None:
            raise CipherFailed("EVP_CIPHER_CTX_new")
        try:
            self._must("EVP_CipherInit_ex", context, self._gcm, None, key, nonce, int(is_encrypting))
            self._pass_through(context, bound_to, None)
        except BaseException:
            self._evp["EVP_CIPHER_CTX_free"](context)
            raise
        return context

    def _pass_through(self, context: int, data: bytes, out: Any) -> None:
        """Without `out` it is only bound to."""
        for begin in range(0, len(data), _LONGEST):
            piece = data[begin : begin + _LONGEST] if len(data) > _LONGEST else data
            place = None if out is None else self._after(out, begin)
            self._must("EVP_CipherUpdate", context, place, self._after(self._count()), piece, len(piece))

    def _must(self, name: str, *arguments: object) -> None:
        if self._evp[name](*arguments) <= 0:
            self._evp["ERR_clear_error"]()
            raise CipherFailed(name)


class CryptographyLibrary:
    """The same by the cryptography library; read at the first call."""

    def encrypt(self, key: bytes, nonce: bytes, data: bytes, bound_to: bytes) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(key).encrypt(nonce, data, bound_to)

    def decrypt(self, key: bytes, nonce: bytes, sealed: bytes, bound_to: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(key).decrypt(nonce, sealed, bound_to)
        except InvalidTag as error:
            raise NotAuthentic from error
