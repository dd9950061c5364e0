"""The consent register: kept by the teacher on this computer, in backups and in the unsent log, never sent to any portal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sync.copy.consent_rows import ANSWERS, ConsentRow
from sync.copy.media import Media
from sync.copy.sql import Row, from_json, to_json
from sync.copy.work import Work
from sync.errors import BadInput

MOST_BYTES = 20_000_000


class Consents:
    """Writes the register. Nothing here ever becomes an operation. Thread: the writer."""

    def __init__(self, work: Work, media: Media) -> None:
        self._work = work
        self._media = media

    def save(self, row: ConsentRow) -> str:
        """Keep one pupil's line; id "" makes a new one, and a pupil has one line a space. Answers the id.

        Raises BadInput(consent_name, consent_answer, consent_day).
        """
        _check(row)
        made = row.id or self._of_pupil(row) or self._work.ports.ids.new()
        kept = self._work.one("SELECT file_name, file_sha256 FROM consent WHERE id=?", made)
        columns: Row = {
            "id": made,
            "space": row.space,
            "pupil": row.pupil,
            "name": row.name.strip(),
            "class_name": row.class_name.strip(),
            "answer": row.answer,
            "until": row.until,
            "note": row.note,
            "file_name": kept["file_name"] if kept is not None else "",
            "file_sha256": kept["file_sha256"] if kept is not None else None,
            "changed_at": self._work.ports.clock.now_utc(),
        }
        self._work.insert("consent", columns, "REPLACE")
        self._keep(made, row.space)
        return made

    def remove(self, consent: str) -> None:
        """Forget the line and its file; pictures no longer name it. Unknown ids are ignored."""
        row = self._work.one("SELECT space, file_sha256 FROM consent WHERE id=?", consent)
        if row is None:
            return
        self._work.run("DELETE FROM consent WHERE id=?", consent)
        self._work.let_go("consent", consent)
        for note in self._work.rows("SELECT picture, people FROM picture_consent WHERE people LIKE ?", f'%"{consent}"%'):
            people = [one for one in from_json(note["people"]) if one != consent]
            self._work.update("picture_consent", note["picture"], {"people": to_json(people)})
            self._work.keep("picture_consent", note["picture"])
        self._forget_file(row["file_sha256"])
        self._work.touch("consent", row["space"], consent)

    def attach_file(self, consent: str, data: bytes, name: str, media_type: str) -> None:
        """Keep the signed paper, encrypted. Raises BadInput(item_none, file_too_big), CopyUnusable(disk_full)."""
        row = self._row(consent)
        if len(data) > MOST_BYTES:
            raise BadInput("file_too_big", str(MOST_BYTES))
        sha256 = self._media.store(data, media_type, is_own=True)
        self._work.update("consent", consent, {"file_name": name, "file_sha256": sha256})
        if row["file_sha256"] != sha256:
            self._forget_file(row["file_sha256"])
        self._keep(consent, row["space"])

    def detach_file(self, consent: str) -> None:
        """Forget the paper. Raises BadInput(item_none)."""
        row = self._row(consent)
        self._work.update("consent", consent, {"file_name": "", "file_sha256": None})
        self._forget_file(row["file_sha256"])
        self._keep(consent, row["space"])

    def note_picture(self, picture: str, people: Iterable[str] = (), has_pupils: bool | None = None, note: str = "") -> None:
        """Say who is in the picture: ids of the register. Naming somebody says that there are pupils."""
        named = list(dict.fromkeys(people))
        shown = True if named else has_pupils
        row: Row = {"picture": picture, "people": to_json(named), "has_pupils": None if shown is None else int(shown), "note": note}
        self._work.insert("picture_consent", {**row, "changed_at": self._work.ports.clock.now_utc()}, "REPLACE")
        self._work.keep("picture_consent", picture)
        self._work.touch("consent", "", picture)

    def forget_picture(self, picture: str) -> None:
        """Nobody has said anything about this picture."""
        self._work.run("DELETE FROM picture_consent WHERE picture=?", picture)
        self._work.let_go("picture_consent", picture)
        self._work.touch("consent", "", picture)

    def _row(self, consent: str) -> Row:
        row = self._work.one("SELECT * FROM consent WHERE id=?", consent)
        if row is None:
            raise BadInput("item_none", consent)
        return row

    def _of_pupil(self, row: ConsentRow) -> str | None:
        if row.pupil is None:
            return None
        found = self._work.value("SELECT id FROM consent WHERE space=? AND pupil=?", row.space, row.pupil)
        return None if found is None else str(found)

    def _keep(self, consent: str, space: str) -> None:
        self._work.keep("consent", consent)
        self._work.touch("consent", space, consent)

    def _forget_file(self, sha256: str | None) -> None:
        uses = """SELECT 1 FROM consent WHERE file_sha256=?1 UNION ALL SELECT 1 FROM upload WHERE sha256=?1
            UNION ALL SELECT 1 FROM attachment WHERE files LIKE ?2 OR inline LIKE ?2
            UNION ALL SELECT 1 FROM record WHERE kind IN ('picture', 'file', 'video') AND body LIKE ?2 LIMIT 1"""
        if sha256 is not None and self._work.value(uses, sha256, f"%{sha256}%") is None:
            self._media.forget(sha256)


def _check(row: ConsentRow) -> None:
    if not row.name.strip():
        raise BadInput("consent_name", "")
    if row.answer not in ANSWERS:
        raise BadInput("consent_answer", row.answer)
    if row.until is not None and not _is_day(row.until):
        raise BadInput("consent_day", row.until)


def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def made_row(row: Row) -> ConsentRow:
    """A stored line."""
    empty = ConsentRow(row["id"], row["space"], row["pupil"], row["name"], row["class_name"], row["answer"], row["until"], row["note"])
    return replace(empty, file_name=row["file_name"], file_sha256=row["file_sha256"], changed_at=row["changed_at"])
