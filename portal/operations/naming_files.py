"""Files in operations: small ones that ride inside, and confirmed ones that the account may name (portal-api.md §5)."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from portal.file_records import own_file, types_of
from portal.operations.place import Place
from portal.operations.shapes import Inline, Operation, refused
from portal.records import named_files
from portal.settings import VIDEO_TYPES
from portal.tables import file, upload
from portal.visibility import may_name_file


def accept_files(place: Place, operation: Operation) -> None:
    """Keep the inline files, then check every FileRef of the fields. Raises NotApplied (file_unknown, file_pending, too_large, …)."""
    _keep_inline(place, operation.inline)
    for reference in named_files(operation.fields):
        _check_named(place, reference)
    for reference in _references(operation.fields):
        _check_size(place, operation.kind, reference)


def _keep_inline(place: Place, inline: tuple[Inline, ...]) -> None:
    left = place.workshop.settings.inline_bytes
    for one in inline:
        try:
            data = base64.b64decode(one.data, validate=True)
        except (binascii.Error, ValueError) as error:
            raise refused("bad_field", "not base64", field="inline") from error
        left -= len(data)
        if left < 0:
            raise refused("too_large", field="inline", limit=place.workshop.settings.inline_bytes)
        if hashlib.sha256(data).hexdigest() != one.sha256:
            raise refused("checksum_mismatch", "the bytes are not those of sha256", field="inline")
        place.workshop.files.put(data)
        own_file(place.connection, one.sha256, place.account, len(data), one.media_type, place.now)


def _check_named(place: Place, reference: dict[str, Any]) -> None:
    sha256 = reference["sha256"]
    if not may_name_file(place.connection, place.account, sha256):
        unfinished = (upload.c.account == place.account, upload.c.sha256 == sha256)
        is_coming = place.connection.scalar(select(upload.c.id).where(*unfinished).limit(1)) is not None
        raise refused("file_pending" if is_coming else "file_unknown", field=sha256)
    size_bytes = place.connection.scalar(select(file.c.size_bytes).where(file.c.sha256 == sha256))
    if size_bytes != reference.get("size_bytes"):
        raise refused("bad_field", "size_bytes is not the size of the file", field="size_bytes")
    if reference["media_type"] not in types_of(place.connection, sha256):
        raise refused("bad_field", "media_type is not the type under which the file was uploaded", field="media_type")


def _check_size(place: Place, kind: str, reference: dict[str, Any]) -> None:
    settings = place.workshop.settings
    media_type, size = reference["media_type"], reference["size_bytes"]
    if kind == "picture" and media_type not in settings.image_types:
        raise refused("unsupported_media_type", media_type, field="media_type")
    if kind == "video" and media_type not in VIDEO_TYPES:
        raise refused("unsupported_media_type", media_type, field="media_type")
    limit = {"picture": settings.image_bytes, "video": settings.video_bytes}.get(kind, settings.file_bytes)
    if size > limit:
        raise refused("too_large", field="size_bytes", limit=limit)


def _references(value: object) -> Iterator[dict[str, Any]]:
    """Every FileRef, pending ones too."""
    if isinstance(value, dict):
        if value.get("state") in ("confirmed", "pending") and isinstance(value.get("size_bytes"), int) and "media_type" in value:
            yield value
        for inner in value.values():
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)
