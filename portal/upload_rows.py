"""Uploads as they are kept: a row with the offset that is safe, and the bytes beside the store until they are whole."""

from __future__ import annotations

import hashlib
import os
from dataclasses import asdict, dataclass, replace
from errno import EDQUOT, ENOSPC
from pathlib import Path

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from portal.database import Database
from portal.file_records import forget_file, is_owned, note_type, own_file
from portal.instants import plus
from portal.ports import Ports
from portal.prepared import Prepared
from portal.problems import Problem
from portal.settings import VIDEO_TYPES, Settings
from portal.store import FileStore
from portal.tables import file, file_owner, record_file, upload

_DAY_S = 86_400
_ROOM_S = 600
_SWEPT_AT_ONCE = 100
_READ = 1024 * 1024
_COLUMNS = ("id", "account", "sha256", "size_bytes", "offset", "media_type", "name", "created_at", "expires_at")
_ADDED = Prepared(insert(upload), *_COLUMNS)
_FOUND = Prepared(select(upload).where(upload.c.id == bindparam("id"), upload.c.account == bindparam("account")))
_MOVED = Prepared(update(upload).where(upload.c.id == bindparam("its")), "offset", "expires_at")
_HERS, _IS_BEGUN = upload.c.account == bindparam("account"), upload.c.offset < upload.c.size_bytes
_IS_NAMED = select(record_file.c.sha256).where(record_file.c.sha256 == upload.c.sha256).exists()
_BEGUN = Prepared(select(func.count()).select_from(upload).where(_HERS, _IS_BEGUN))
_UNNAMED_BYTES = Prepared(select(func.coalesce(func.sum(upload.c.size_bytes), 0)).where(_HERS, _IS_BEGUN | ~_IS_NAMED))
_STORED_BYTES = Prepared(
    select(func.coalesce(func.sum(file.c.size_bytes), 0))
    .join(file_owner, file_owner.c.sha256 == file.c.sha256)
    .where(file_owner.c.account == bindparam("account"))
)
_ENDED = Prepared(select(upload.c.id).where(upload.c.expires_at <= bindparam("now")).limit(_SWEPT_AT_ONCE))
_GONE = Prepared(delete(upload).where(upload.c.id.in_(bindparam("ids", expanding=True))))
_FILE_IS_NAMED = select(record_file.c.sha256).where(record_file.c.sha256 == file.c.sha256).exists()
_UNNAMED = Prepared(select(file.c.sha256).where(file.c.stored_at <= bindparam("old"), ~_FILE_IS_NAMED).limit(_SWEPT_AT_ONCE))


@dataclass(frozen=True)
class Announced:
    """What a client says that it will send."""

    sha256: str
    size_bytes: int
    media_type: str
    name: str


@dataclass(frozen=True)
class Upload:
    """One upload; bytes before `offset` are on disk for good."""

    id: str
    account: str
    offset: int
    expires_at: str
    announced: Announced

    @property
    def is_whole(self) -> bool:
        return self.offset == self.announced.size_bytes


class Uploads:
    """All uploads of one data folder. Blocking; any thread, but one appender at a time for each upload (portal/uploads.py)."""

    def __init__(self, database: Database, ports: Ports, settings: Settings, folder: Path, store: FileStore) -> None:
        self._database = database
        self._ports = ports
        self._settings = settings
        self._folder = folder
        self._store = store

    def create(self, account: str, announced: Announced) -> Upload:
        """A new upload, or one that is whole at once because this account sent the same file before.

        Raises Problem too_large beyond the account's bounds.
        """
        now = self._ports.clock.now_utc()
        with self._database.writing() as conn:
            self._sweep(conn, now)
            is_here = is_owned(conn, announced.sha256, account) and self._store.has(announced.sha256)
            if is_here:
                _forget_earlier(conn, account, announced)
                note_type(conn, announced.sha256, announced.media_type)
                # Its record comes now: nobody sweeps it away as unnamed before.
                conn.execute(update(file).where(file.c.sha256 == announced.sha256).values(stored_at=now))
            else:
                self._check_bounds(conn, account, announced)
            made = Upload(
                self._ports.random.token(16).hex(),
                account,
                announced.size_bytes if is_here else 0,
                plus(now, self._settings.upload_days * _DAY_S),
                announced,
            )
            said = asdict(announced)
            _ADDED.run(conn, id=made.id, account=account, offset=made.offset, created_at=now, expires_at=made.expires_at, **said)
        return self.finish(made) if announced.size_bytes == 0 and not is_here else made

    def find(self, account: str, upload_id: str) -> Upload:
        """The account's own living upload. Raises Problem not_found."""
        with self._database.reading() as conn:
            row = _FOUND.one(conn, id=upload_id, account=account)
        if row is None or row.expires_at <= self._ports.clock.now_utc():
            raise Problem("not_found", "there is no such upload")
        announced = Announced(row.sha256, row.size_bytes, row.media_type, row.name)
        return Upload(row.id, row.account, row.offset, row.expires_at, announced)

    def write(self, upload_id: str, at: int, data: bytes) -> None:
        """Put bytes at `at` of the file and on the disk; they count only once `move_to` has said so. Raises Problem busy: disk full."""
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(self._path(upload_id), os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "r+b") as target:
                target.seek(at)
                target.write(data)
                target.truncate()
                target.flush()
                os.fsync(target.fileno())
        except OSError as error:
            if error.errno not in (ENOSPC, EDQUOT):
                raise
            raise Problem("busy", "the portal has no room for files at this moment", retry_after_s=_ROOM_S) from error

    def move_to(self, one: Upload, offset: int) -> Upload:
        """Make `offset` the safe offset and lengthen the upload's life, but not for ever; the last byte ends it (see finish)."""
        expires_at = plus(self._ports.clock.now_utc(), self._settings.upload_days * _DAY_S)
        is_last = offset == one.announced.size_bytes
        moved = Upload(one.id, one.account, offset, expires_at, one.announced)
        if is_last:
            return self.finish(moved)
        with self._database.writing() as conn:
            begun = conn.scalar(select(upload.c.created_at).where(upload.c.id == one.id)) or expires_at
            last = min(expires_at, plus(begun, self._settings.longest_upload_days * _DAY_S))
            _MOVED.run(conn, its=one.id, offset=offset, expires_at=last)
        return replace(moved, expires_at=last)

    def finish(self, one: Upload) -> Upload:
        """Check size and hash and take the file over. Raises Problem checksum_mismatch, and the upload is gone."""
        path = self._path(one.id)
        if one.announced.size_bytes == 0:
            self.write(one.id, 0, b"")
        if not path.exists() or path.stat().st_size != one.announced.size_bytes or _sha256_of(path) != one.announced.sha256:
            self.drop(one)
            raise Problem("checksum_mismatch", "the bytes do not have the announced SHA-256; the upload was dropped")
        said = one.announced
        with self._database.writing() as conn:
            self._store.adopt(path, said.sha256)
            now = self._ports.clock.now_utc()
            _MOVED.run(conn, its=one.id, offset=one.offset, expires_at=one.expires_at)
            keep_file(conn, said, one.account, now)
        return one

    def drop(self, one: Upload) -> None:
        """Forget an upload and its bytes; a file that became whole stays."""
        with self._database.writing() as conn:
            conn.execute(delete(upload).where(upload.c.id == one.id))
        self._path(one.id).unlink(missing_ok=True)

    def largest(self, media_type: str) -> int:
        """The limit for one file of this type, in bytes."""
        if media_type in self._settings.image_types:
            return self._settings.image_bytes
        return self._settings.video_bytes if media_type in VIDEO_TYPES else self._settings.file_bytes

    def _check_bounds(self, conn: Connection, account: str, announced: Announced) -> None:
        if _BEGUN.value(conn, account=account) >= self._settings.uploads_per_account:
            raise Problem("too_large", "too many unfinished uploads", limit=self._settings.uploads_per_account)
        if _UNNAMED_BYTES.value(conn, account=account) + announced.size_bytes > self._settings.upload_bytes_per_account:
            raise Problem("too_large", "too many bytes that no record names", limit=self._settings.upload_bytes_per_account)
        if _STORED_BYTES.value(conn, account=account) + announced.size_bytes > self._settings.stored_bytes_per_account:
            raise Problem("too_large", "this account has stored all it may", limit=self._settings.stored_bytes_per_account)

    def _sweep(self, conn: Connection, now: str) -> None:
        ended = list(_ENDED.column(conn, now=now))
        for upload_id in ended:
            self._path(upload_id).unlink(missing_ok=True)
        if ended:
            _GONE.run(conn, ids=ended)
        for sha256 in list(_UNNAMED.column(conn, old=plus(now, -self._settings.upload_days * _DAY_S))):
            forget_file(conn, sha256)
            self._store.path(sha256).unlink(missing_ok=True)

    def _path(self, upload_id: str) -> Path:
        return self._folder / upload_id


def _forget_earlier(conn: Connection, account: str, announced: Announced) -> None:
    """Announcing the same file again and again leaves one row, not one each time."""
    again = (upload.c.account == account, upload.c.sha256 == announced.sha256, upload.c.offset == upload.c.size_bytes)
    conn.execute(delete(upload).where(*again))


def keep_file(conn: Connection, said: Announced, account: str, now: str) -> None:
    """Make a stored file known and `account` its uploader; does nothing twice. `conn` must be in a write transaction."""
    own_file(conn, said.sha256, account, said.size_bytes, said.media_type, now, said.name)


def _sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as source:
        while part := source.read(_READ):
            digest.update(part)
    return digest.hexdigest()
