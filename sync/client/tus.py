"""Resumable uploads by tus 1.0: open, ask how much has arrived, add bytes (portal-api.md §5)."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable

from sync.client.calls import Call, Calls
from sync.client.transport import Answer, number_in
from sync.data_class import dataclass
from sync.errors import ProtocolBroken, Refused

TUS = {"Tus-Resumable": "1.0.0"}
PART = "application/offset+octet-stream"
SMALLEST_PART_BYTES = 16 * 1024
FIRST_PART_BYTES = 32 * 1024
"""On a line that nobody has measured: on the slowest one too it arrives before anyone gives up."""
LARGEST_PART_BYTES = 4 * 1024 * 1024
PART_SECONDS = 8.0
GONE = frozenset({403, 404, 410})


@dataclass(frozen=True)
class FileToSend:
    """A file of the media store that is to go out."""

    sha256: str
    size_bytes: int
    media_type: str
    name: str = ""


@dataclass(frozen=True)
class UploadPlace:
    """Where an upload stands: its address at the portal and the bytes that have arrived."""

    url: str
    offset: int


class TusUploads:
    """The tus calls of one portal. `has_checksum`: whether the portal takes Upload-Checksum."""

    def __init__(self, calls: Calls, has_checksum: bool = True) -> None:
        self._calls = calls
        self.has_checksum = has_checksum

    def begin(self, file: FileToSend) -> UploadPlace:
        """Open an upload; one that the portal has already comes back with its offset at the end. Raises Refused."""
        pairs = {"sha256": file.sha256, "media_type": file.media_type, "name": file.name}
        metadata = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in pairs.items() if value)
        headers = TUS | {"Upload-Length": str(file.size_bytes), "Upload-Metadata": metadata}
        with self._calls.answer(Call("POST", "v1/uploads", headers=headers, takes=frozenset({201}))) as answer:
            location = answer.headers.get("location", "")
            if not location:
                raise ProtocolBroken("uploads", "no Location")
            url = self._calls.address(location)
            return UploadPlace(url, _offset_of(answer) if answer.headers.get("upload-offset") else 0)

    def offset(self, url: str) -> int | None:
        """How much has arrived; None when the upload is not there any more."""
        with self._calls.answer(Call("HEAD", url, headers=TUS, takes=GONE | {200, 204})) as answer:
            return None if answer.status in GONE else _offset_of(answer)

    def send_part(self, url: str, offset: int, data: bytes, on_sent: Callable[[int], None] | None = None) -> int | None:
        """Add `data` at `offset`; gives the offset now, which may differ from the expected: go on from there. None: begin anew.

        Raises Refused (checksum_mismatch and the like).
        """
        headers = TUS | {"Upload-Offset": str(offset), "Content-Type": PART}
        if self.has_checksum:
            headers["Upload-Checksum"] = "sha256 " + base64.b64encode(hashlib.sha256(data).digest()).decode()
        takes = GONE | {204, 200, 409, 460}
        call = Call("PATCH", url, wants=(), headers=headers, body=data, takes=takes, on_sent=on_sent)
        with self._calls.answer(call) as answer:
            if answer.status in GONE:
                return None
            if answer.status == 460:
                raise Refused("", "checksum_mismatch")
            if answer.status != 409:
                return _offset_of(answer)
        return self.offset(url)


def next_part_bytes(sent_bytes: float, seconds: float, part_s: float = PART_SECONDS) -> int:
    """How large the next part should be to last `part_s`, so that a cut costs seconds and a turn is worth its price."""
    if seconds <= 0:
        return LARGEST_PART_BYTES
    wanted = int(sent_bytes / seconds * part_s)
    return max(SMALLEST_PART_BYTES, min(wanted, LARGEST_PART_BYTES, int(sent_bytes) * 4))


def _offset_of(answer: Answer) -> int:
    text = answer.headers.get("upload-offset", "")
    offset = number_in(text)
    if offset is None:
        raise ProtocolBroken("uploads", "no Upload-Offset")
    return offset
