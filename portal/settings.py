"""The limits a portal advertises and keeps; another portal may choose others (portal-api.md §1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

IMAGE_TYPES = ("image/jpeg", "image/png", "image/gif")
WEBP = "image/webp"
"""Taken only by a portal whose readers can all show it; a third smaller than JPEG."""
VIDEO_TYPES = ("video/mp4", "video/ogg", "video/webm", "video/quicktime")
FILE_TYPES = (
    "application/pdf",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
    "application/zip",
    "application/octet-stream",
    "audio/mpeg",
    "audio/ogg",
    "audio/wav",
    "text/calendar",
    "text/csv",
    "text/plain",
)
LANGUAGES = tuple(
    "bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl pl pt ro sk sl sv tr uk sq ar hy az bs ka mk sr".split()  # noqa: SIM905
)
FEATURES = ("schedule", "events", "tus-checksum", "brief")


@dataclass(frozen=True)
class Settings:
    """Sizes in bytes, times in days. `max_backfills`: first syncs streamed at once before others are asked to come later. The first
    `tight_backfills` of them are packed at `backfill_level`, which takes 2 s of a core and 90 MB for every 4 MB of text; the others, and
    those of more than `long_backfill_records`, at `quick_backfill_level`: a tenth of the time. `delta_level` is that of a stream, whose
    tables take memory; `small_level` that of one checkpoint in one piece, which takes a millisecond. `flush_bytes`: what may wait in
    the packer for the next checkpoint, once `eager_checkpoints` have gone out each by itself.

    Throttling is per account: `requests_burst` at once, then `requests_per_s`. `public_url` is what people call this portal from outside
    (behind a proxy); without it the address of each request is taken. `decide_after_s`: this portal plays the
    support organisations and answers what has waited so long; None: only by command.
    `answer_after_s`: the same for people who are made up and were asked for something; None: people answer for themselves.
    """

    image_bytes: int = 10_000_000
    file_bytes: int = 100_000_000
    video_bytes: int = 100_000_000
    inline_bytes: int = 32_768
    batch_operations: int = 50
    batch_bytes: int = 4_000_000
    upload_days: int = 30
    tombstone_days: int = 400
    operation_days: int = 400
    picture_pixels: int = 40_000_000
    max_backfills: int = 16
    tight_backfills: int = 4
    backfill_level: int = 19
    quick_backfill_level: int = 12
    long_backfill_records: int = 40_000
    delta_level: int = 5
    small_level: int = 12
    checkpoint_lines: int = 50
    checkpoint_bytes: int = 32_768
    first_checkpoint_lines: int = 10
    eager_checkpoints: int = 3
    flush_bytes: int = 24_576
    features: tuple[str, ...] = FEATURES
    image_types: tuple[str, ...] = IMAGE_TYPES
    requests_burst: int = 600
    requests_per_s: float = 50.0
    uploads_per_account: int = 500
    upload_bytes_per_account: int = 4_000_000_000
    stored_bytes_per_account: int = 50_000_000_000
    longest_upload_days: int = 180
    event_streams: int = 500
    event_streams_per_account: int = 6
    public_url: str = ""
    decide_after_s: int | None = 900
    answer_after_s: int | None = None

    def limits(self) -> dict[str, Any]:
        """The `limits` of `GET /v1/portal`."""
        return {
            "image_bytes": self.image_bytes,
            "file_bytes": self.file_bytes,
            "video_bytes": self.video_bytes,
            "inline_bytes": self.inline_bytes,
            "batch_operations": self.batch_operations,
            "batch_bytes": self.batch_bytes,
            "upload_days": self.upload_days,
            "tombstone_days": self.tombstone_days,
            "operation_days": self.operation_days,
            "picture_pixels": self.picture_pixels,
            "image_types": list(self.image_types),
            "file_types": list(FILE_TYPES),
            "video_types": list(VIDEO_TYPES),
        }
