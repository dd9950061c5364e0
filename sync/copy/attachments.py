"""Pictures and files a teacher adds: copied into the media store at once, operations when the text that shows them is sent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sync.copy.media import Media
from sync.copy.media_uses import is_used
from sync.copy.operations import Operations
from sync.copy.session import Session
from sync.copy.shown import with_fields
from sync.copy.sql import Row, from_json, to_json
from sync.copy.work import Work
from sync.errors import BadInput
from sync.feed import Limits
from sync.ports import MadePicture

FileRef = dict[str, Any]
ATTACHED = frozenset(("picture", "file", "video"))
"""Kinds whose records bring bytes along."""


class Attachments:
    """Adds pictures and files as records that wait with their draft. Thread: the writer."""

    def __init__(self, work: Work, media: Media, session: Session, operations: Operations) -> None:
        self._work = work
        self._media = media
        self._session = session
        self._operations = operations

    def add_picture(self, space: str, made: MadePicture, name: str, alt: str = "", parent: str | None = None) -> str:
        """Keep a picture made ready; answers its record id. The thumb rides inside the operation if `inline_bytes` allows."""
        fields, rides, files = self._variants(made)
        body: dict[str, Any] = {"alt": alt, "placeholder": made.placeholder, "name": name, **fields}
        if parent is not None:
            body["album"] = parent
        return self._keep("picture", space, body, rides, files)

    def add_file(self, space: str, data: bytes, name: str, media_type: str, title: str = "", parent: str | None = None) -> str:
        """Keep a file and answer its record id. Raises BadInput(file_too_big) above the portal's limit."""
        confirmed = _stored(self._media, self._session.current().limits, data, media_type)
        body: dict[str, Any] = {"title": title or name, "name": name, "original": _pending(confirmed)}
        if parent is not None:
            body["folder"] = parent
        return self._keep("file", space, body, [], {"original": confirmed})

    def add_video(self, space: str, data: bytes, media_type: str, title: str) -> str:
        """The same for a film among the materials, which is a record of its own kind."""
        confirmed = _stored(self._media, self._session.current().limits, data, media_type)
        return self._keep("video", space, {"title": title, "original": _pending(confirmed)}, [], {"original": confirmed})

    def describe(self, picture: str, alt: str, caption: str = "", consent: str | None = None) -> None:
        """Alternative text, caption and note of consent of an attached picture that has not been sent; no note leaves it as it is.

        Raises BadInput(record_none).
        """
        row = self._row(picture)
        if row is None:
            raise BadInput("record_none", picture)
        said = {} if consent is None else {"consent": consent or None}
        body = with_fields(from_json(row["body"]), {"alt": alt, "caption": caption or None, **said})
        self._work.update("attachment", picture, {"body": to_json(body)})
        for operation in self._operations.chain(picture, ("queued",)):
            if operation["action"] == "create" and not operation["is_sent"]:
                self._operations.replace_fields(operation, body)
        self._keep_log(picture, row["space"], row["kind"])

    def send(self, ids: Iterable[str], part_of: str | None = None) -> list[str]:
        """Queue attached records as operations; ids that are none, or queued already, are passed over. Answers what was queued."""
        sent = []
        for record in dict.fromkeys(ids):
            row = self._row(record)
            if row is None or self._work.value("SELECT 1 FROM operation WHERE record=? AND state<>'done'", record):
                continue
            inline = from_json(row["inline"])
            more = {"inline": inline, "part_of": part_of, "is_quiet": part_of is not None}
            self._operations.add(row["account"], row["kind"], row["space"], record, "create", from_json(row["body"]), **more)
            for field, confirmed in from_json(row["files"]).items():
                self._wait_for_upload(row, field, confirmed)
            sent.append(record)
        return sent

    def forget(self, ids: Iterable[str]) -> None:
        """Attached records a teacher took out again, with their waiting uploads."""
        for record in ids:
            row = self._row(record)
            if row is not None:
                self.settled(record)
                self.recall(record)
                self._work.touch("outbox", row["space"], record)

    def remake_picture(self, picture: str, made: MadePicture) -> None:
        """The same picture made in another size: it stays the same record, what it showed before leaves this computer.

        Raises BadInput(record_none) if it is none of ours or has begun to leave.
        """
        row = self._unsent(picture)
        fields, rides, files = self._variants(made)
        body = {**from_json(row["body"]), **fields, "placeholder": made.placeholder}
        self._work.update("attachment", picture, {"body": to_json(body), "inline": to_json(rides), "files": to_json(files)})
        self._keep_log(picture, row["space"], row["kind"])
        self._forget_bytes(row)

    def replace_picture(self, picture: str, made: MadePicture) -> str:
        """The covered picture instead of the one it was made of, which leaves this computer at once; answers the new record.

        What was said of it goes along. Raises BadInput(record_none) if it is none of ours or has begun to leave.
        """
        row = self._unsent(picture)
        body = from_json(row["body"])
        new = self.add_picture(row["space"], made, str(body.get("name") or ""), str(body.get("alt") or ""), body.get("album"))
        if body.get("caption") or body.get("consent"):
            self.describe(new, str(body.get("alt") or ""), str(body.get("caption") or ""), body.get("consent"))
        self.forget([picture])
        self._forget_bytes(row)
        return new

    def _unsent(self, picture: str) -> Row:
        row = self._row(picture)
        if row is None or self._work.value("SELECT 1 FROM operation WHERE record=?", picture) is not None:
            raise BadInput("record_none", picture)
        return row

    def _forget_bytes(self, row: Row) -> None:
        """The bytes an attached picture showed leave this computer, unless something else shows them."""
        body = {**from_json(row["body"]), **from_json(row["files"])}
        for field in ("thumb", "preview", "original"):
            sha256 = (body[field] or {}).get("sha256")
            if sha256 is not None and not is_used(self._work, sha256):
                self._media.forget(sha256)

    def _variants(self, made: MadePicture) -> tuple[dict[str, FileRef], list[str], dict[str, FileRef]]:
        """Stores the three sizes: the fields of the record, the hashes that ride inside the operation, what follows as uploads."""
        limit = self._session.current().limits.inline_bytes
        stand_in = made.stand_in_type
        thumb = (made.thumb, stand_in, made.thumb_width, made.thumb_height)
        preview = (made.preview, stand_in, made.preview_width, made.preview_height)
        original = (made.original, made.media_type, made.width, made.height)
        fields: dict[str, FileRef] = {}
        rides: list[str] = []
        files: dict[str, FileRef] = {}
        for field, (data, media_type, width, height) in (("thumb", thumb), ("preview", preview), ("original", original)):
            sha256 = self._media.store(data, media_type, is_own=True)
            confirmed = _confirmed(sha256, len(data), media_type, width, height)
            if field == "thumb" and len(data) <= limit:
                rides.append(sha256)
                fields[field] = confirmed
            else:
                fields[field] = _pending(confirmed)
                files[field] = confirmed
        return fields, rides, files

    def recall(self, record: str) -> None:
        """Its files wait for the portal no more: the text that shows it became a draft again."""
        for use in self._work.rows("SELECT id, sha256 FROM upload_use WHERE record=?", record):
            self._work.run("DELETE FROM upload_use WHERE id=?", use["id"])
            self._work.let_go("upload_use", use["id"])
            if not self._work.value("SELECT 1 FROM upload_use WHERE sha256=?", use["sha256"]):
                self._work.run("DELETE FROM upload WHERE sha256=?", use["sha256"])
                self._work.let_go("upload", use["sha256"])

    def take_back(self, operation: Row) -> None:
        """Its operation is taken out: it is attached as before, also what the portal had taken once and a restored backup has lost."""
        record = operation["record"]
        if operation["kind"] in ATTACHED and operation["action"] == "create" and self._row(record) is None:
            own = "SELECT fields FROM operation WHERE record=? AND action='update' ORDER BY n"
            told = [ref for fields in self._work.column(own, record) for ref in from_json(fields).items()]
            uses = self._work.rows("SELECT field, ref FROM upload_use WHERE record=?", record)
            refs = {**dict(told), **{use["field"]: from_json(use["ref"]) for use in uses}}
            files = {field: ref for field, ref in refs.items() if isinstance(ref, dict) and ref.get("sha256")}
            row: Row = {name: operation[name] for name in ("record", "kind", "space", "inline", "account")}
            row |= {"body": operation["fields"], "files": to_json(files), "added_at": operation["written_at"]}
            self._work.insert("attachment", row)
            self._keep_log(record, row["space"], row["kind"])
        self.recall(record)

    def send_alone(self, record: str, body: dict[str, Any]) -> bool:
        """Queue a picture or file that stands alone, saying `body`; False if it is attached no more."""
        self._work.update("attachment", record, {"body": to_json(body)})
        return bool(self.send([record]))

    def settled(self, record: str) -> None:
        """The portal has the record: it is no attachment any more."""
        if self._work.run("DELETE FROM attachment WHERE record=?", record):
            self._work.let_go("attachment", record)

    def upload_again(self, operation: Row, field: str, confirmed: FileRef) -> None:
        """The portal has lost a file it had confirmed: it waits to be uploaded for the record of this operation."""
        name = self._work.value("SELECT body ->> '$.name' FROM record WHERE id=?", operation["record"])
        self._wait_for_upload({**operation, "body": to_json({"name": name or ""})}, field, confirmed)

    def _row(self, record: str) -> Row | None:
        return self._work.one("SELECT * FROM attachment WHERE record=?", record)

    def _keep(self, kind: str, space: str, body: dict[str, Any], inline: list[str], files: dict[str, FileRef]) -> str:
        made, now = self._work.ports.ids.new(), self._work.ports.clock.now_utc()
        row: Row = {"record": made, "kind": kind, "space": space, "body": to_json(body), "inline": to_json(inline)}
        row |= {"files": to_json(files), "added_at": now, "account": self._session.current().account}
        self._work.insert("attachment", row)
        self._keep_log(made, space, kind)
        return made

    def _keep_log(self, record: str, space: str, kind: str) -> None:
        self._work.keep("attachment", record)
        self._work.touch(kind, space, record)

    def _wait_for_upload(self, row: Row, field: str, confirmed: FileRef) -> None:
        sha256, now = confirmed["sha256"], self._work.ports.clock.now_utc()
        upload: Row = {
            "sha256": sha256,
            "account": row["account"],
            "size_bytes": confirmed["size_bytes"],
            "media_type": confirmed["media_type"],
        }
        name = from_json(row["body"]).get("name", "")
        self._work.insert("upload", {**upload, "name": name, "state": "waiting", "added_at": now}, "IGNORE")
        use: Row = {"id": f"{row['record']}:{field}", "sha256": sha256, "record": row["record"], "kind": row["kind"]}
        self._work.insert("upload_use", {**use, "space": row["space"], "field": field, "ref": to_json(confirmed)}, "REPLACE")
        self._work.keep("upload", sha256)
        self._work.keep("upload_use", use["id"])


def _stored(media: Media, limits: Limits, data: bytes, media_type: str) -> FileRef:
    limit = limits.video_bytes if media_type.startswith("video/") else limits.file_bytes
    if len(data) > limit:
        raise BadInput("file_too_big", str(limit))
    return _confirmed(media.store(data, media_type, is_own=True), len(data), media_type)


def _confirmed(sha256: str, size_bytes: int, media_type: str, width: int = 0, height: int = 0) -> FileRef:
    ref: FileRef = {"state": "confirmed", "sha256": sha256, "size_bytes": size_bytes, "media_type": media_type}
    return {**ref, "width": width, "height": height} if width else ref


def _pending(confirmed: FileRef) -> FileRef:
    return {**{name: value for name, value in confirmed.items() if name != "sha256"}, "state": "pending"}
