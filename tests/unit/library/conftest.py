"""Maria's desk with the public portal on it, and the room News and ideas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sync.feed import RecordLine
from tests.support.twinspace_desk import TwinSpaceDesk, text
from tests.unit.copy.desk import OPENING, OWN, member
from ui.library.room import LibraryRoom

PUBLIC = "ee000000-0000-4000-8000-000000000009"
DeskAndRoom = tuple[TwinSpaceDesk, LibraryRoom]
MAY = frozenset({"project_proposal.create", "project_proposal.edit_own"})


def public_line(desk: TwinSpaceDesk, record: str, kind: str, body: dict[str, Any]) -> RecordLine:
    """A record of the public portal."""
    line = desk.line_of(record, kind, replace(desk.window.person, id="portal", name="Portal", country=""), body, "2026-04-20T08:00:00Z")
    return RecordLine(replace(line.record, space=PUBLIC))


@pytest.fixture
def desk_and_room(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskAndRoom]:
    """A real local copy; Maria is Turkish and speaks Turkish and English."""
    del qtbot
    desk = TwinSpaceDesk(tmp_path / "profile")
    spaces = (member(PUBLIC, "Portal", "public"), replace(member(OWN, "Maria", "own"), rights=MAY))
    desk.opening = replace(OPENING, spaces=spaces)
    profile = desk.line_of(
        "me", "profile", desk.window.person, {"name": "Maria", "country": "TR", "languages": ["tr", "en"]}, "2026-01-01T00:00:00Z"
    )
    desk.gets_first(RecordLine(replace(profile.record, space=OWN)), *_portal(desk))
    room = LibraryRoom(desk.window)
    room.resize(1126, 728)
    room.show()
    room.open_start()
    yield desk, room
    delete(room)
    desk.closes()


def _portal(desk: TwinSpaceDesk) -> list[RecordLine]:
    def article(record: str, title: str, language: str, day: int) -> RecordLine:
        body = {
            "title": title,
            "blocks": text(f"{title}: what we found."),
            "language": language,
            "published_at": f"2026-04-{day:02}T08:00:00Z",
        }
        return public_line(desk, record, "article", body)

    river = {"title": "The colour of our rivers", "summary": "Four rivers.", "countries": ["TR", "RO"], "languages": ["en"]}
    kit = {"title": "A dictionary of the sea", "summary": "Two classes.", "languages": ["pt"], "age_from": 8, "age_to": 11, "weeks": 6}
    return [
        article("a-en", "Ten classes measured a river", "en", 3),
        article("a-fr", "La classe qui écrit", "fr", 20),
        article("a-tr", "Iğdır'dan haberler", "tr", 10),
        public_line(desk, "g-1", "gallery_project", river),
        public_line(desk, "k-1", "project_kit", kit),
        public_line(desk, "s-ro", "support_contact", {"role": "nso", "name": "Biroul", "country": "RO", "email": "ro@nso.example"}),
        public_line(desk, "s-all", "support_contact", {"role": "helpdesk", "name": "Central help desk", "phone": "+32 2 000"}),
        public_line(desk, "s-tr", "support_contact", {"role": "nso", "name": "Ulusal Destek", "country": "TR", "email": "tr@nso.example"}),
    ]
