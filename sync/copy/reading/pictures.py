"""Pictures and files: which variant is here, and its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sync.copy.media import MediaFiles
from sync.copy.reading.records import RecordReading
from sync.copy.rows import MediaRow, PictureRow
from sync.copy.sealing import SealBroken
from sync.copy.shown import Body, Shown, shown_of
from sync.copy.sql import Sql, from_json, of_one_moment
from sync.records import ItemState


class PictureReading:
    """Picture records, attached ones of a draft included."""

    def __init__(self, sql: Sql, media: MediaFiles) -> None:
        self._sql = sql
        self._media = media
        self._records = RecordReading(sql)

    @of_one_moment
    def get(self, picture: str) -> PictureRow | None:
        """One picture (or file: then only `original`); None if it is not known here."""
        record = self._records.get(picture)
        if record is not None:
            return self._row(picture, record.body, record.state)
        attached = self._sql.one("SELECT body FROM attachment WHERE record=?", picture)
        if attached is not None:
            return self._row(picture, from_json(attached["body"]), ItemState.DRAFT)
        shown: Shown | None = shown_of(self._sql, picture)
        return None if shown is None or not shown.body else self._row(picture, shown.body, ItemState.SENT)

    @of_one_moment
    def in_space(self, space: str, limit: int = 500) -> list[PictureRow]:
        """The pictures of a space, the newest first."""
        return [self._row(one.id, one.body, one.state) for one in self._records.list("picture", space, limit=limit)]

    def data(self, sha256: str | None) -> bytes | None:
        """The decrypted bytes, None if they are not on this computer."""
        return None if sha256 is None else self._media.get(sha256)

    def here(self) -> frozenset[str]:
        """The hashes of all files on this computer."""
        return frozenset(self._sql.column("SELECT sha256 FROM media"))

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """The decrypted bytes piece by piece; it simply ends where the file is not here or damaged: whoever needs all of it hashes it."""
        try:
            yield from self._media.chunks(sha256)
        except (OSError, SealBroken):
            return

    def missing(self, variant: str = "thumb", limit: int = 50) -> list[MediaRow]:
        """Confirmed variants of shown pictures that are not here, newest picture first."""
        sql = """SELECT body FROM record_known r WHERE r.kind='picture' AND json_extract(r.body, '$.' || ? || '.state') = 'confirmed'
            AND NOT EXISTS (SELECT 1 FROM media m WHERE m.sha256 = json_extract(r.body, '$.' || ? || '.sha256'))
            ORDER BY r.created_at DESC LIMIT ?"""
        found = [self._variant("", from_json(row["body"]), variant) for row in self._sql.rows(sql, variant, variant, limit)]
        return [row for row in found if row is not None]

    def _row(self, picture: str, body: Body, state: ItemState) -> PictureRow:
        return PictureRow(
            picture,
            str(body.get("alt") or body.get("title") or ""),
            str(body.get("caption") or ""),
            str(body.get("placeholder") or ""),
            self._variant(picture, body, "thumb"),
            self._variant(picture, body, "preview"),
            self._variant(picture, body, "original"),
            state,
            body.get("album") or body.get("folder"),
        )

    def _variant(self, record: str, body: Body, field: str) -> MediaRow | None:
        ref: Any = body.get(field)
        if not isinstance(ref, dict):
            return None
        is_pending = ref.get("state") != "confirmed"
        sha256 = self._pending_hash(record, field) if is_pending else ref.get("sha256")
        is_here = sha256 is not None and bool(self._sql.value("SELECT 1 FROM media WHERE sha256=?", sha256))
        sides = int(ref.get("width") or 0), int(ref.get("height") or 0)
        return MediaRow(sha256, str(ref.get("media_type", "")), int(ref.get("size_bytes") or 0), is_here, is_pending, *sides)

    def _pending_hash(self, record: str, field: str) -> str | None:
        """A pending variant of our own: this computer knows the hash before the portal does."""
        sha256 = self._sql.value("SELECT sha256 FROM upload_use WHERE record=? AND field=?", record, field)
        if sha256 is None:
            attached = self._sql.value("SELECT files FROM attachment WHERE record=?", record)
            sha256 = (from_json(attached) or {}).get(field, {}).get("sha256")
        return None if sha256 is None else str(sha256)
