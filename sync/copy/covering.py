"""A picture the portal has already is covered: the record stays, its images are replaced, and the uncovered bytes leave this computer."""

from __future__ import annotations

from typing import Any

from sync.copy.attachments import Attachments
from sync.copy.intentions import Intentions
from sync.copy.media import Media
from sync.copy.media_uses import is_used
from sync.copy.shown import Body, Shown, shown_of
from sync.copy.work import Work
from sync.errors import BadInput
from sync.ports import MadePicture

VARIANTS = ("thumb", "preview", "original")


class SentPictures:
    """Changes the images of pictures that were sent. Thread: the writer."""

    def __init__(self, work: Work, media: Media, intentions: Intentions, attachments: Attachments) -> None:
        self._work, self._media, self._intentions, self._attachments = work, media, intentions, attachments

    def change(self, picture: str, made: MadePicture | None, alt: str, consent: str) -> None:
        """Say what it shows and what was said of consent; with `made`, show that in the place of what it shows now.

        The record names no file from the moment the change is applied, so nobody fetches the uncovered picture again; the covered ones
        follow as uploads. Raises BadInput(record_none) for a picture the portal does not have, or whose change would meet another one.
        """
        shown = shown_of(self._work, picture)
        if shown is None or shown.revision is None or shown.is_deleted_there:
            raise BadInput("record_none", picture)
        words: Body = {"alt": alt or shown.body.get("alt"), "consent": consent or None}
        if made is None:
            self._intentions.change(picture, words, shown.revision)
        else:
            self._cover(shown, made, words)

    def _cover(self, shown: Shown, made: MadePicture, words: Body) -> None:
        picture, before = shown.record, [shown.body, shown.fact or {}]
        confirmed = {field: self._stored(field, made) for field in VARIANTS}
        fields: Body = {field: _pending(ref) for field, ref in confirmed.items()}
        operation = self._intentions.change(picture, {**words, **fields, "placeholder": made.placeholder}, shown.revision)
        row = self._work.one("SELECT * FROM operation WHERE id=?", operation) if operation is not None else None
        if row is None:
            raise BadInput("record_none", picture)
        for field, ref in confirmed.items():
            self._attachments.upload_again(row, field, ref)
        kept = {ref["sha256"] for ref in confirmed.values()}
        for sha256 in {sha256 for body in before for sha256 in _hashes(body)} - kept:
            if not is_used(self._work, sha256, picture):
                self._media.forget(sha256)

    def _stored(self, field: str, made: MadePicture) -> dict[str, Any]:
        data, media_type, width, height = {
            "thumb": (made.thumb, made.stand_in_type, made.thumb_width, made.thumb_height),
            "preview": (made.preview, made.stand_in_type, made.preview_width, made.preview_height),
            "original": (made.original, made.media_type, made.width, made.height),
        }[field]
        sha256 = self._media.store(data, media_type, is_own=True)
        size = {"size_bytes": len(data), "media_type": media_type, "width": width, "height": height}
        return {"state": "confirmed", "sha256": sha256, **size}


def _pending(ref: dict[str, Any]) -> dict[str, Any]:
    return {**{name: value for name, value in ref.items() if name != "sha256"}, "state": "pending"}


def _hashes(body: Body) -> list[str]:
    refs = (body.get(field) for field in VARIANTS)
    return [ref["sha256"] for ref in refs if isinstance(ref, dict) and ref.get("sha256")]
