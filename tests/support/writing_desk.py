"""A desk on which one can write: hand-made spaces, pictures kept as they are made, drafts remembered."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from pytestqt.qtbot import QtBot

from sync.copy.consent_rows import ConsentRow, MissingConsent, PictureNote
from sync.copy.rows import DraftRow, MediaRow, PictureRow, SpaceRow
from sync.feed import Limits
from sync.ports import MadePicture
from tests.support.hand_made_desk import MARIA, HandMadeDesk
from ui.editor.write_screen import WriteScreen

RIGHTS = frozenset(
    f"{kind}.{action}"
    for kind in ("update", "page", "picture", "file", "album", "comment", "like")
    for action in ("create", "edit_own", "delete_own")
)
SPACE = SpaceRow(
    "s-micro", "twinspace", "Microplastic is everywhere", "teacher_admin", RIGHTS, "open", True, 3, ("TR", "RO", "PT", "AL"), 12
)


class KeptPictures:
    """Pictures and media by id and hash, as the real local copy keeps them."""

    def __init__(self) -> None:
        self.rows: dict[str, PictureRow] = {}
        self.media: dict[str, bytes] = {}

    def get(self, picture: str) -> PictureRow | None:
        return self.rows.get(picture)

    def data(self, sha256: str) -> bytes | None:
        return self.media.get(sha256)

    def in_space(self, space: str) -> list[PictureRow]:
        return list(self.rows.values())

    def keep(self, made: MadePicture, alt: str = "") -> str:
        """Store a made picture and answer its id."""
        picture = f"p{len(self.rows) + 1}"
        variants = [self._media(data, made.stand_in_type) for data in (made.thumb, made.preview)]
        original = self._media(made.original, made.media_type, made.width, made.height)
        self.rows[picture] = PictureRow(picture, alt, "", made.placeholder, *variants, original)
        return picture

    def remake(self, picture: str, made: MadePicture) -> None:
        """The same picture in another size."""
        variants = [self._media(data, made.stand_in_type) for data in (made.thumb, made.preview)]
        original = self._media(made.original, made.media_type, made.width, made.height)
        self.rows[picture] = replace(self.rows[picture], thumb=variants[0], preview=variants[1], original=original)

    def replace(self, picture: str, made: MadePicture) -> str:
        """A covered picture instead of one, which is gone with its bytes."""
        gone = self.rows.pop(picture)
        for variant in (gone.thumb, gone.preview, gone.original):
            if variant is not None and variant.sha256 is not None:
                self.media.pop(variant.sha256, None)
        self.rows["taken"] = gone  # its id is not given again
        made_id = self.keep(made)
        del self.rows["taken"]
        return made_id

    def _media(self, data: bytes, media_type: str, width: int = 0, height: int = 0) -> MediaRow:
        sha256 = hashlib.sha256(data).hexdigest()
        self.media[sha256] = data
        return MediaRow(sha256, media_type, len(data), True, False, width, height)


class KeptDrafts:
    """Drafts as they were saved last, and what was sent."""

    def __init__(self) -> None:
        self.rows: dict[str, DraftRow] = {}
        self.moved: dict[str, str] = {}
        self.sent: list[DraftRow] = []

    def save(self, row: DraftRow) -> str:
        draft = row.id or f"d{len(self.rows) + 1}"
        self.rows[draft] = DraftRow(draft, *[getattr(row, name) for name in DraftRow.__slots__ if name != "id"])
        return draft

    def send(self, draft: str) -> str:
        row = self.rows.pop(draft)
        self.sent.append(row)
        return row.record or f"r{len(self.sent)}"

    def discard(self, draft: str) -> None:
        self.rows.pop(draft, None)

    def get(self, draft: str) -> DraftRow | None:
        return self.rows.get(draft)

    def list(self, **_: Any) -> list[DraftRow]:
        return list(self.rows.values())

    def successor(self, draft: str) -> str | None:
        return self.moved.get(draft)


class KeptConsents:
    """The consent register: lines by id, and who is in which picture."""

    def __init__(self, *rows: ConsentRow) -> None:
        self.rows = {row.id: row for row in rows}
        self.notes: dict[str, PictureNote] = {}

    def save(self, row: ConsentRow) -> str:
        made = row.id or f"c{len(self.rows) + 1}"
        self.rows[made] = replace(row, id=made)
        return made

    def note_picture(self, picture: str, people: Sequence[str] = (), has_pupils: bool | None = None, note: str = "") -> None:
        self.notes[picture] = PictureNote(picture, tuple(self.rows[one] for one in people), has_pupils, note, "")

    def forget_picture(self, picture: str) -> None:
        self.notes.pop(picture, None)

    def list(self, _space: str | None = None) -> list[ConsentRow]:
        return list(self.rows.values())

    def of_picture(self, picture: str) -> PictureNote | None:
        return self.notes.get(picture)

    def missing(self, pictures: Sequence[str], today: str) -> list[MissingConsent]:
        found = []
        for picture in pictures:
            note = self.notes.get(picture)
            if note is None or note.has_pupils is None:
                found.append(MissingConsent(picture, None, "nobody_said"))
            for row in note.people if note is not None else ():
                if row.reason(today):
                    found.append(MissingConsent(picture, row, row.reason(today)))
        return found


class WritingDesk(HandMadeDesk):
    """`drafts` and `pictures_kept` show what reached the copy."""

    def __init__(self, **rooms: Any) -> None:
        self.kept = KeptPictures()
        self.limits = Limits()
        self.drafts = KeptDrafts()
        features = frozenset({"schedule"})
        self.settings: dict[str, Any] = {}
        chosen = self.settings.get
        person = SimpleNamespace(limits=lambda: self.limits, person=lambda: MARIA, features=lambda: features, setting=chosen)
        spaces = SimpleNamespace(get=lambda _space: SPACE, all=lambda **_: [SPACE])
        records = SimpleNamespace(get=lambda _record: None, list=lambda *_args, **_more: [])
        self.consents = KeptConsents()
        rooms = {"account": person, "spaces": spaces, "records": records, "consents": self.consents, **rooms}
        super().__init__(SimpleNamespace(pictures=self.kept, drafts=self.drafts, **rooms))
        self.copy.drafts = self.drafts  # type: ignore[assignment,unused-ignore]
        attach = SimpleNamespace(
            add_picture=lambda _space, made, _name, alt="", **_: self.kept.keep(made, alt),
            add_file=lambda *_, **__: f"f{len(self.calls) + 1}",
            describe=lambda *words, **_: self.calls.append(("describe", *words)),
            replace_picture=self.kept.replace,
            remake_picture=self.kept.remake,
            forget=lambda ids: self.calls.append(("forget", *ids)),
        )
        self.copy.attachments = attach  # type: ignore[assignment,unused-ignore]
        self.copy.session.put_setting = self.settings.__setitem__  # type: ignore[method-assign,assignment,unused-ignore]
        self.copy.consents = self.consents  # type: ignore[assignment,unused-ignore]
        self.copy.writer = SimpleNamespace(call=lambda fn, *args, **_: fn(*args))  # type: ignore[assignment,unused-ignore]


def new_update(**fields: Any) -> DraftRow:
    """An empty draft of an update."""
    return DraftRow("", "update", SPACE.id, None, None, None, {"is_public": True, **fields}, (), "")


def write_screen(desk: WritingDesk, qtbot: QtBot) -> WriteScreen:
    """The write screen on a new update, shown."""
    made = WriteScreen(desk, new_update(), SPACE)
    qtbot.addWidget(made)
    made.resize(1126, 768)
    made.show()
    return made


def beach_picture(width: int = 1600, height: int = 500) -> bytes:
    """A painted JPEG: sky, sea and sand."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ground = QLinearGradient(0, 0, 0, height)
    for place, colour in ((0.0, "#B8CDD6"), (0.45, "#8FBBD0"), (0.55, "#D9C08A"), (1.0, "#A2834F")):
        ground.setColorAt(place, QColor(colour))
    painter.fillRect(0, 0, width, height, ground)
    painter.setBrush(QColor("#F2F5F5"))
    painter.drawEllipse(width // 3, height // 5, height // 2, height // 2)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", 88)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
