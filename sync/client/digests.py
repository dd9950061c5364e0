"""Content-Digest (RFC 9530): proves that a bad line has not changed a body; what does not agree counts as cut (portal-api.md §6)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping

from sync.errors import PortalUnreachable

HEADER = "Content-Digest"
_SHA256 = re.compile(r"(?:^|,)\s*sha-256\s*=\s*:([A-Za-z0-9+/]{43}=):\s*(?:$|,|;)")


def content_digest(body: bytes) -> str:
    """The header's value for a body as it runs over the line."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


class BodyProof:
    """Adds up an answer's bytes as they come. A header that is missing, or that says nothing we can count, proves nothing."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._said = _said(headers.get(HEADER.lower(), ""))
        self._sum = hashlib.sha256()

    def add(self, data: bytes) -> None:
        """Some more bytes of the line."""
        if self._said is not None:
            self._sum.update(data)

    def finish(self) -> None:
        """All is here. Raises PortalUnreachable(cut) if it is not what the portal sent."""
        if self._said is not None and self._sum.digest() != self._said:
            raise PortalUnreachable("cut", "digest")


def _said(value: str) -> bytes | None:
    found = _SHA256.search(value)
    try:
        return base64.b64decode(found[1]) if found is not None else None
    except binascii.Error:
        return None
