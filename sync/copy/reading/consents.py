"""The consent register, read: by space, by pupil, by picture, and what is missing before a picture may leave."""

from __future__ import annotations

from collections.abc import Iterable

from sync.copy.consent_rows import ConsentRow, MissingConsent, PictureNote
from sync.copy.consents import made_row
from sync.copy.media import MediaFiles
from sync.copy.search_fold import fold
from sync.copy.sql import Row, Sql, from_json, marks, of_one_moment

Consents = list[ConsentRow]
Missing = list[MissingConsent]


class ConsentReading:
    """Lines in the order of class and name. Thread: the connection's."""

    def __init__(self, sql: Sql, media: MediaFiles) -> None:
        self._sql = sql
        self._media = media

    def list(self, space: str | None = None) -> Consents:
        """The register of a space, or all of it."""
        where, params = ("WHERE space=?", (space,)) if space is not None else ("", ())
        rows = [made_row(row) for row in self._sql.rows(f"SELECT * FROM consent {where}", *params)]  # noqa: S608 - our own words
        return sorted(rows, key=lambda row: (fold(row.class_name), fold(row.name), row.id))

    def get(self, consent: str) -> ConsentRow | None:
        """One line."""
        row = self._sql.one("SELECT * FROM consent WHERE id=?", consent)
        return None if row is None else made_row(row)

    def of_pupil(self, space: str, pupil: str) -> ConsentRow | None:
        """The line of a pupil's record."""
        row = self._sql.one("SELECT * FROM consent WHERE space=? AND pupil=?", space, pupil)
        return None if row is None else made_row(row)

    def find(self, words: str, space: str | None = None) -> Consents:
        """Lines whose name or class holds all words, however they are spelt."""
        wanted = fold(words).split()
        return [row for row in self.list(space) if all(word in fold(f"{row.name} {row.class_name}") for word in wanted)]

    def file(self, consent: str) -> bytes | None:
        """The signed paper; None if there is none."""
        sha256 = self._sql.value("SELECT file_sha256 FROM consent WHERE id=?", consent)
        return None if sha256 is None else self._media.get(sha256)

    def of_picture(self, picture: str) -> PictureNote | None:
        """Who is in the picture; None if nobody has said."""
        row = self._sql.one("SELECT * FROM picture_consent WHERE picture=?", picture)
        return None if row is None else self._note(row)

    @of_one_moment
    def missing(self, pictures: Iterable[str], today: str) -> Missing:
        """What stands against showing these pictures on the day `today`."""
        found: Missing = []
        for picture in pictures:
            note = self.of_picture(picture)
            if note is None or note.has_pupils is None or (note.has_pupils and not note.people):
                found.append(MissingConsent(picture, None, "nobody_said"))
                continue
            against = [(row, row.reason(today)) for row in note.people]
            found += [MissingConsent(picture, row, reason) for row, reason in against if reason]
        return found

    def _note(self, row: Row) -> PictureNote:
        ids = from_json(row["people"])
        people = {one["id"]: made_row(one) for one in self._sql.rows(f"SELECT * FROM consent WHERE id IN ({marks(ids)})", *ids)}  # noqa: S608
        has_pupils = None if row["has_pupils"] is None else bool(row["has_pupils"])
        return PictureNote(row["picture"], tuple(people[one] for one in ids if one in people), has_pupils, row["note"], row["changed_at"])
