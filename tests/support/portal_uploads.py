"""A tus client in its simplest form, for tests of the portal's uploads."""

from __future__ import annotations

import hashlib
from base64 import b64encode

import requests

_BYTES = "application/offset+octet-stream"


class Sender:
    """One account's uploads by hand: every step apart."""

    def __init__(self, base_url: str, token: str) -> None:
        self.base_url = base_url
        self.headers = {"Authorization": f"Bearer {token}", "Tus-Resumable": "1.0.0"}

    def creates(self, data: bytes, media_type: str = "image/jpeg", **changed: str) -> requests.Response:
        """Announce a file."""
        said = {"sha256": hashlib.sha256(data).hexdigest(), "media_type": media_type, "name": "beach.jpg"}
        metadata = ",".join(f"{name} {b64encode(value.encode()).decode()}" for name, value in said.items())
        headers = {"Upload-Length": str(len(data)), "Upload-Metadata": metadata}
        return requests.post(f"{self.base_url}/v1/uploads", headers=self.headers | headers | changed)

    def creates_with(self, data: bytes, first: bytes) -> requests.Response:
        """Announce a file and send its first bytes at once."""
        said = {"sha256": hashlib.sha256(data).hexdigest(), "media_type": "image/jpeg"}
        metadata = ",".join(f"{name} {b64encode(value.encode()).decode()}" for name, value in said.items())
        headers = {"Upload-Length": str(len(data)), "Upload-Metadata": metadata, "Content-Type": _BYTES}
        return requests.post(f"{self.base_url}/v1/uploads", headers=self.headers | headers, data=first)

    def sends(self, where: str, offset: int, data: bytes, **changed: str) -> requests.Response:
        """Bytes from an offset on."""
        headers = self.headers | {"Upload-Offset": str(offset), "Content-Type": _BYTES}
        return requests.patch(f"{self.base_url}{where}", headers=headers | changed, data=data)

    def asks(self, where: str) -> requests.Response:
        """Where does it stand?"""
        return requests.head(f"{self.base_url}{where}", headers=self.headers)

    def drops(self, where: str) -> requests.Response:
        """End an upload."""
        return requests.delete(f"{self.base_url}{where}", headers=self.headers)

    def uploads(self, data: bytes, media_type: str = "image/jpeg") -> str:
        """The whole way; the file's hash."""
        where = self.creates(data, media_type).headers["Location"]
        assert self.sends(where, 0, data).status_code == 204
        return hashlib.sha256(data).hexdigest()

    def reads(self, sha256: str, **headers: str) -> requests.Response:
        """Fetch a file."""
        return requests.get(f"{self.base_url}/v1/files/{sha256}", headers=self.headers | headers)
