"""Maria's desk on the microplastic project: a real local copy fed by hand, with the window's jobs and bus around it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from desktop.pictures import QtPictureMaker
from sync.copy.rows import DeskStatus
from sync.feed import FeedLine, RecordLine
from sync.ports import MadePicture
from sync.records import Author
from tests.support.hand_made_desk import AtOnce
from tests.support.small_desk import SmallLine
from tests.unit.copy.desk import ELENA, MARIA, OPENING, OWN, PLASTIC, RIVERS, member, record
from tests.unit.copy.desk import Desk as CopyDesk
from ui.bus import Bus
from ui.desk import Desk
from ui.jobs import Jobs

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
TOMAS = Author("aa000000-0000-4000-8000-000000000003", "Tomás Almeida", "PT")
AYSE = Author("aa000000-0000-4000-8000-000000000004", "Ayşe Demirel", "TR")
IOANA = Author("aa000000-0000-4000-8000-000000000005", "Ioana Marin", "RO")
KINDS = ("update", "page", "picture", "file", "video", "album", "comment", "like")
ALL_RIGHTS = frozenset(f"{kind}.{action}" for kind in KINDS for action in ("create", "edit_own", "edit_any", "delete_own", "delete_any"))
ONLY_READING = frozenset({"like.create"})
OFFLINE = DeskStatus("offline", bytes_up_per_s=8000, bytes_down_per_s=32000)


@lru_cache(maxsize=32)
def demo_picture(name: str) -> MadePicture:
    """One of the drawn pictures of the demo school, made ready."""
    return QtPictureMaker().make((DEMO / f"{name}-original.jpg").read_bytes())


class TwinSpaceDesk(CopyDesk):
    """`window` is what a room is given; `line` can be set and remembers wishes."""

    def __init__(self, folder: Path, rights: frozenset[str] = ALL_RIGHTS) -> None:
        super().__init__(folder)
        spaces = [member(PLASTIC, "Microplastic is everywhere"), member(RIVERS, "Pen-pals by the sea"), member(OWN, "Maria", "own")]
        self.opening = replace(OPENING, spaces=tuple(replace(one, rights=rights) for one in spaces))
        self.revision = 100
        self.line = SmallLine(OFFLINE)
        jobs = Jobs(self.copy.writer, self.copy.open_reading, reader=AtOnce(), pool=AtOnce())
        clock, pictures = self.ports.clock, QtPictureMaker()
        self.window = Desk(self.copy.reading, jobs, Bus(), self.copy, clock, MARIA, self.line, pictures)
        self.copy.writer.on_changed(self.window.bus.changed.emit)

    def gets_first(self, *lines: FeedLine) -> None:
        """The first exchange, which tells the spaces and rights."""
        self.gets(*lines, opening=self.opening)

    def line_of(self, record_id: str, kind: str, author: Author, body: dict[str, Any], at: str) -> RecordLine:
        """A record as the feed brings it, with its times."""
        self.revision += 1
        made = record(record_id, kind, self.revision, body, PLASTIC, author)
        return RecordLine(replace(made, created_at=at, changed_at=at))

    def picture(self, record_id: str, made: MadePicture, alt: str, at: str, author: Author = ELENA, **more: Any) -> RecordLine:
        """A picture record whose pixels are on the website only."""
        variants = {"thumb": (made.thumb, made.stand_in_type), "preview": (made.preview, made.stand_in_type)}
        variants["original"] = (made.original, made.media_type)
        refs = {name: self.ref(data, media_type) for name, (data, media_type) in variants.items()}
        body = {"alt": alt, "placeholder": made.placeholder, "name": f"{record_id}.jpg", **refs, **more}
        return self.line_of(record_id, "picture", author, body, at)

    def ref(self, data: bytes, media_type: str) -> dict[str, Any]:
        """A FileRef of bytes that the website has."""
        sha256 = hashlib.sha256(data).hexdigest()
        return {"state": "confirmed", "sha256": sha256, "size_bytes": len(data), "media_type": media_type}

    def fetches(self, data: bytes, media_type: str = "image/jpeg") -> None:
        """One file arrives on this computer."""

        def store() -> None:
            self.copy.media.store(data, media_type)
            self.copy._work.touch("media")

        self.do(store)


def text(*words: str) -> list[dict[str, Any]]:
    """Paragraphs."""
    return [{"type": "paragraph", "runs": [{"text": one}]} for one in words]
