"""Files on their way to the portal: what waits, how far each has come, and the update that follows when one is confirmed."""

from __future__ import annotations

from sync.copy.intentions import Intentions
from sync.copy.session import Session
from sync.copy.shown import shown_of
from sync.copy.sql import Row, from_json
from sync.copy.work import Work
from sync.data_class import dataclass
from sync.errors import BadInput


@dataclass(frozen=True, slots=True)
class Upload:
    """One file to bring to the portal. `url` and `offset` are of an unfinished tus upload; `record` one that names the file."""

    sha256: str
    size_bytes: int
    media_type: str
    name: str
    url: str | None
    offset: int
    record: str
    space: str = ""
    kind: str = ""


class Uploads:
    """The lane of files. Thread: the writer, `waiting` too."""

    def __init__(self, work: Work, intentions: Intentions, session: Session) -> None:
        self._work = work
        self._intentions = intentions
        self._session = session

    def waiting(self) -> list[Upload]:
        """What this account has to upload and whose record the portal knows (text before files); small files first."""
        question = """SELECT u.*, min(x.record) AS record, x.space, x.kind FROM upload u JOIN upload_use x ON x.sha256 = u.sha256
            WHERE u.account=? AND u.state='waiting' AND NOT EXISTS (SELECT 1 FROM operation o WHERE o.record = x.record
              AND o.action='create' AND o.state NOT IN ('acked', 'done'))
            GROUP BY u.sha256 ORDER BY u.size_bytes, u.added_at"""
        return [_upload(row) for row in self._work.rows(question, self._session.current().account)]

    def progress(self, sha256: str, url: str | None, offset: int) -> None:
        """The portal holds `offset` bytes of the upload at `url`: a restart goes on from there."""
        self._work.update("upload", sha256, {"url": url, "done_bytes": offset})
        self._touch(sha256)

    def restart(self, sha256: str) -> None:
        """The portal dropped the upload: begin again."""
        self.progress(sha256, None, 0)

    def failed(self, sha256: str, code: str) -> None:
        """The portal will not have this file: shown under Came back."""
        self._work.update("upload", sha256, {"state": "failed", "code": code})
        self._work.keep("upload", sha256)
        self._touch(sha256)

    def try_again(self, sha256: str) -> None:
        """A failed upload waits again."""
        self._work.update("upload", sha256, {"state": "waiting", "code": "", "url": None, "done_bytes": 0})
        self._work.keep("upload", sha256)
        self._touch(sha256)

    def confirmed(self, sha256: str) -> None:
        """Size and hash were confirmed by the portal: every record that waited for the file gets its update queued."""
        uses = self._work.rows("SELECT * FROM upload_use WHERE sha256=? ORDER BY id", sha256)
        if not uses and not self._work.value("SELECT 1 FROM upload WHERE sha256=?", sha256):
            raise BadInput("item_none", sha256)
        self._touch(sha256)
        for use in uses:
            shown = shown_of(self._work, use["record"])
            if shown is not None and not shown.is_deleted_there and not shown.is_deleted_here:
                operation = self._intentions.change(use["record"], {use["field"]: from_json(use["ref"])}, shown.revision)
                self._work.run("UPDATE operation SET is_quiet=1 WHERE id=? AND action='update'", operation)
            self._work.run("DELETE FROM upload_use WHERE id=?", use["id"])
            self._work.let_go("upload_use", use["id"])
        self._work.run("DELETE FROM upload WHERE sha256=?", sha256)
        self._work.let_go("upload", sha256)

    def _touch(self, sha256: str) -> None:
        for use in self._work.rows("SELECT kind, space, record FROM upload_use WHERE sha256=?", sha256):
            self._work.touch("outbox", use["space"], use["record"])
            self._work.touch(use["kind"], use["space"], use["record"])


def _upload(row: Row) -> Upload:
    names = ("sha256", "size_bytes", "media_type", "name", "url", "done_bytes", "record", "space", "kind")
    return Upload(*(row[name] for name in names))
