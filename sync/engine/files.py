"""The media lanes: originals go up in resumable parts after the text, files come down when somebody asks (portal-api.md §5)."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import field, replace
from functools import partial

from sync.client.portal import Portal
from sync.client.tus import FileToSend, UploadPlace
from sync.copy.local_copy import LocalCopy
from sync.copy.sealing import SealBroken
from sync.copy.traffic import FILES
from sync.copy.uploads import Upload
from sync.copy.wishes import FetchWish
from sync.data_class import dataclass
from sync.engine.meter import Meter, Shares
from sync.engine.parts import PartSizes
from sync.errors import BadInput, DeskError, PortalUnreachable, ProtocolBroken, Refused
from sync.ports import Clock

log = logging.getLogger(__name__)

EXCHANGE = "exchange"
NEW_STARTS = 2
TOO_LONG = 3.0
"""A part of a download that takes so many times as long as it should is broken off for a text."""
KEEP_BYTES, KEEP_S = 256 * 1024, 8.0
"""What a download gathers before it is made durable, and for how long: a computer that is switched off has paid for what it loses."""


@dataclass(frozen=True)
class FileLane:
    """What files ask on their way: may this one go on (hash, bytes left, has it begun); does a text wait; how large a part may be."""

    may_go: Callable[[str, int, bool], bool] = lambda _sha256, _left_bytes, _is_begun: True
    let_text_pass: Callable[[], None] = lambda: None
    parts: PartSizes = field(default_factory=PartSizes)
    up_per_s: Callable[[], float] = lambda: 0.0


class _NewsRefused(Exception):
    """What passed between two parts was refused: it is not the file's fault."""

    def __init__(self, error: DeskError) -> None:
        super().__init__(str(error))
        self.error = error


class Uploads:
    """Sends what waits in the upload lane. Thread: the exchange's."""

    def __init__(
        self,
        copy: LocalCopy,
        portal: Portal,
        clock: Clock,
        cancel: threading.Event,
        on_sent: Callable[[int, int], None],
        meter: Meter | None = None,
        lane: FileLane | None = None,
    ) -> None:
        self._copy, self._portal, self._clock, self._cancel, self._on_sent = copy, portal, clock, cancel, on_sent
        self._meter, self._lane = meter or Meter(copy, portal.traffic), lane or FileLane()
        self._shares: Shares = {}
        self.confirmed = self.returned = self.parts = 0
        """Files that arrived, files that came back, parts that arrived."""

    def run(self) -> None:
        """Every waiting file to its end, as far as the lane lets it. A file the portal refuses comes back, the others go on."""
        for upload in self._copy.writer.call(self._copy.uploads.waiting, initiator=EXCHANGE):
            if self._cancel.is_set():
                return
            self._lane.let_text_pass()
            if not self._lane.may_go(upload.sha256, upload.size_bytes - upload.offset, upload.offset > 0):
                continue
            self._shares = {(upload.space, upload.kind): 1}
            try:
                if self._send_surely(upload):
                    self._write(self._copy.uploads.confirmed, upload.sha256)
                    self.confirmed += 1
            except (Refused, BadInput) as error:
                code = error.code if isinstance(error, Refused) else error.what
                self._write(self._copy.uploads.failed, upload.sha256, code)
                self.returned += 1
            except _NewsRefused as stopped:
                raise stopped.error from stopped

    def _send_surely(self, upload: Upload) -> bool:
        """As `_send_file`; what is refused is begun anew once: a bad line may have changed a letter of a request."""
        try:
            return self._send_file(upload)
        except Refused:
            self._write(self._copy.uploads.restart, upload.sha256)
            return self._send_file(replace(upload, url=None))

    def _send_file(self, upload: Upload) -> bool:
        """True when every byte has arrived; False when cancelled between two parts."""
        if not self._copy.media.has(upload.sha256):
            raise BadInput("media_missing", upload.sha256)
        place = self._place(upload)
        for _ in range(NEW_STARTS):
            try:
                end = self._send_from(upload, place)
            except Refused as error:
                if error.code != "checksum_mismatch":
                    raise
                end = None
            if end is not None:
                return end
            self._write(self._copy.uploads.restart, upload.sha256)
            place = self._begin(upload)
        raise Refused("", "checksum_mismatch")

    def _place(self, upload: Upload) -> UploadPlace:
        """Where a cut upload goes on; an expired one begins anew."""
        if upload.url:
            offset = self._portal.upload_offset(upload.url)
            if offset is not None:
                return UploadPlace(upload.url, offset)
        return self._begin(upload)

    def _begin(self, upload: Upload) -> UploadPlace:
        place = self._portal.begin_upload(FileToSend(upload.sha256, upload.size_bytes, upload.media_type, upload.name))
        self._write(self._copy.uploads.progress, upload.sha256, place.url, place.offset)
        return place

    def _send_from(self, upload: Upload, place: UploadPlace) -> bool | None:
        """True: complete. False: cancelled, or held by the lane. None: the portal has forgotten the upload."""
        offset = place.offset
        while offset < upload.size_bytes:
            self._let_text_pass()
            if self._cancel.is_set() or not self._lane.may_go(upload.sha256, upload.size_bytes - offset, offset > 0):
                return False
            now = self._send_part(upload, place.url, offset)
            if now is None:
                return None
            if now > upload.size_bytes or now == offset:
                raise ProtocolBroken("uploads", "offset")
            offset, self.parts = now, self.parts + 1
            self._write(self._copy.uploads.progress, upload.sha256, place.url, offset)
            self._on_sent(offset, upload.size_bytes)
        return True

    def _send_part(self, upload: Upload, url: str, offset: int) -> int | None:
        """The offset afterwards; the size of the next part follows from how this one went."""
        data, began_s = self._part(upload.sha256, offset), self._clock.monotonic_s()
        try:
            now = self._portal.send_part(url, offset, data, partial(self._tell, offset, upload.size_bytes))
        except PortalUnreachable:
            self._lane.parts.failed()
            raise
        self._lane.parts.arrived(len(data), self._clock.monotonic_s() - began_s)
        return now

    def _let_text_pass(self) -> None:
        try:
            self._lane.let_text_pass()
        except (Refused, BadInput) as error:
            raise _NewsRefused(error) from error

    def _part(self, sha256: str, offset: int) -> bytes:
        """The next bytes of a file. Raises BadInput(media_missing) when they are gone or spoilt: that file comes back, the others go on."""
        try:
            data = _read(self._copy.media.chunks(sha256, offset), self._lane.parts.now(self._lane.up_per_s()))
        except (OSError, SealBroken) as error:
            raise BadInput("media_missing", sha256) from error
        if not data:
            raise BadInput("media_missing", sha256)
        return data

    def _tell(self, before: int, total: int, sent: int) -> None:
        self._on_sent(before + sent, total)

    def _write(self, method: Callable[..., object], *args: object) -> None:
        self._copy.writer.call(self._meter.along(method, FILES, self._shares), *args, initiator=EXCHANGE)


class Downloads:
    """Fetches single files on demand and resumes what was cut. Thread: the exchange's."""

    def __init__(
        self,
        copy: LocalCopy,
        portal: Portal,
        cancel: threading.Event,
        gives_way: Callable[[], bool] = lambda: False,
        meter: Meter | None = None,
        wish: FetchWish | None = None,
        clock: Clock | None = None,
        parts: PartSizes | None = None,
    ) -> None:
        self._copy, self._portal, self._cancel, self._gives_way = copy, portal, cancel, gives_way
        self._meter, self._wish, self._parts = meter or Meter(copy, portal.traffic), wish or FetchWish(""), parts
        self._now_s = clock.monotonic_s if clock is not None else lambda: 0.0

    def fetch(self, sha256: str, media_type: str = "") -> bool:
        """True when the file is in the store, its hash checked; False when cancelled, or where a text waits: what came is kept.

        Without `media_type` the portal's word is taken.

        Raises Refused(not_found), PortalUnreachable(cut) also when the bytes are not the file's, CopyUnusable(disk_full).
        """
        while not self._copy.media.has(sha256):
            if not self._fetch_part(sha256, media_type) or self._cancel.is_set() or self._gives_way():
                break
        return self._copy.media.has(sha256)

    def _fetch_part(self, sha256: str, media_type: str) -> bool:
        """Some seconds of the file, or all the rest; the last ones end it. False when it was broken off.

        A text waits for the end of a part and then goes over the same connection. Where a part is broken off for it, the text needs a new
        connection, whose packets wait behind all that is on the line of the old one: on 2G that is five seconds.
        """
        media, parts = self._copy.media, self._parts or PartSizes()
        start, began_s = media.part_size(sha256), self._now_s()
        left = self._wish.size_bytes - start if self._wish.size_bytes else 0
        # Asked before the portal is: what has no room would be paid for at every turn.
        media.ask_room(left or KEEP_BYTES)
        most = parts.now() if self._parts is not None and not 0 < left <= parts.now() else 0
        try:
            with self._portal.file(sha256, start, most) as download:
                if download.start == 0 and start:
                    media.drop_part(sha256)
                is_whole = self._keep(sha256, download.pieces, began_s)
        except PortalUnreachable:
            parts.failed()
            raise
        came = media.part_size(sha256) - download.start
        if came and (came >= most > 0 or not is_whole):
            parts.arrived(came, self._now_s() - began_s)
        if is_whole and (not came or not most or not download.goes_on(download.start + came)):
            self._finish(sha256, media_type or download.media_type)
        return is_whole

    def _is_in_the_way(self, began_s: float) -> bool:
        """Of a text: at once, or when a part takes much longer than it should."""
        return self._gives_way() and (self._parts is None or self._now_s() - began_s > TOO_LONG * self._parts.part_s)

    def _keep(self, sha256: str, pieces: Iterator[bytes], began_s: float) -> bool:
        """Everything that came is kept, also when the line breaks; False when cancelled or in a text's way."""
        waiting, kept_s = bytearray(), self._now_s()
        try:
            for piece in pieces:
                waiting += piece
                if len(waiting) >= KEEP_BYTES or self._now_s() - kept_s >= KEEP_S:
                    self._copy.media.append_part(sha256, bytes(waiting))
                    kept_s = self._now_s()
                    waiting.clear()
                if self._cancel.is_set() or self._is_in_the_way(began_s):
                    return False
        finally:
            if waiting:
                self._copy.media.append_part(sha256, bytes(waiting))
            self._meter.write(self._wish.lane, {(self._wish.space, self._wish.kind): 1})
        return True

    def _finish(self, sha256: str, media_type: str) -> None:
        media = self._copy.media
        size_bytes = media.part_size(sha256)
        if not media.finish_part(sha256):
            raise PortalUnreachable("cut", "file")
        self._copy.writer.call(media.remember, sha256, size_bytes, media_type, initiator=EXCHANGE)


def _read(chunks: Iterator[bytes], size_bytes: int) -> bytes:
    """The first bytes of a stream of chunks."""
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) >= size_bytes:
            break
    return bytes(data[:size_bytes])
