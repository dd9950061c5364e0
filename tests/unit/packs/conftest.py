"""A small project with everything that a pack holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

from sync.ports import MadePicture
from tests.unit.copy.desk import ELENA, MARIA, OWN, PLASTIC, Desk, line, paragraphs, update

SHA = "b" * 64


def jpeg(width: int = 320, height: int = 240) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return data.data()


def made() -> MadePicture:
    return MadePicture(jpeg(), jpeg(64, 48), jpeg(32, 24), "image/jpeg", 320, 240, 64, 48, 32, 24, "LKO2?U%2Tw=w")


def person(who: Any) -> dict[str, str]:
    return {"id": who.id, "name": who.name, "country": who.country}


def ref(size: int = 4_000_000, media_type: str = "image/jpeg") -> dict[str, Any]:
    return {"state": "confirmed", "sha256": SHA, "size_bytes": size, "media_type": media_type, "width": 1600, "height": 1200}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Desk]:
    """Maria's copy of "Microplastic is everywhere", with one own picture here and one of Elena that is not."""
    desk = Desk(tmp_path / "profile")
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made(), "CON: be/ach.jpg", "The beach <b>")
    desk.do(desk.copy.attachments.send, [picture])
    desk.gets(
        line(
            "pr",
            "project",
            2,
            {"title": "Microplastic", "summary": "Less of it.", "aims": "Know\nAct", "languages": ["en"], "state": "active"},
        ),
        line("m1", "member", 3, {"person": person(ELENA), "role": "teacher_admin", "is_founder": True, "school_name": "Liceul"}),
        line("far", "picture", 4, {"alt": "Far away", "original": ref(), "name": "far.jpg"}),
        *_texts(picture),
        line("al", "album", 20, {"title": "Our beach"}),
        line("in", "picture", 21, {"alt": "In the album", "album": "al", "original": ref(), "name": "in.jpg"}),
        line("vi", "video", 22, {"title": "Film", "url": "https://video.example/1"}),
        *_talk(),
        line("la", "label_application", 40, _application(), OWN, MARIA),
    )
    yield desk
    desk.closes()


def _texts(picture: str) -> list[Any]:
    shown = [{"type": "heading", "level": 2, "runs": [{"text": "Method"}]}, {"type": "picture", "picture": picture, "alt": "The beach <b>"}]
    page = {"order": "m", "visibility": "members", "state": "published"}
    return [
        line("u1", "update", 5, {"title": "We counted <script>", "blocks": [*paragraphs("41 fibres & more"), *shown]}),
        line("c1", "comment", 6, {"target": "u1", "text": "Well done!"}),
        update("u2", 7, "Second", "Text"),
        line("p1", "page", 8, {"title": "Lesson", "blocks": paragraphs("Aim"), **page}),
        line("p2", "page", 9, {"title": "Sub-page", "blocks": paragraphs("Detail"), "parent": "p1", **page}),
        line("p3", "page", 10, {"title": "Circle", "blocks": [], "parent": "p4", **page}),
        line("p4", "page", 11, {"title": "Round", "blocks": [], "parent": "p3", **page}),
    ]


def _talk() -> list[Any]:
    options = [{"id": "a", "text": "Jellyfish"}]
    return [
        line("d1", "discussion", 25, {"title": "Talk"}),
        line("t1", "thread", 26, {"discussion": "d1", "title": "Sieves", "blocks": paragraphs("Which?")}),
        *(line(f"r{at}", "reply", 27 + at, {"thread": "t1", "text": f"Reply {at}"}) for at in range(3)),
        line("po", "poll", 31, {"question": "Logo?", "options": options}),
        line("vo", "vote", 32, {"poll": "po", "option": "a"}),
        line(
            "me",
            "meeting",
            33,
            {"title": "Call", "starts_at": "2026-05-07T14:00:00Z", "ends_at": "2026-05-07T15:00:00Z", "zone": "Europe/Rome"},
        ),
        line("pu", "pupil", 34, {"user_name": "emre", "display_name": "Emre"}),
        line("wp", "wall_post", 35, {"pupil": "pu", "text": "I like jellyfish."}),
    ]


def _application() -> dict[str, Any]:
    return {
        "project": PLASTIC,
        "collaboration": "All in one table.\nMixed teams.",
        "evidence": ["u1", "far", "p1", "gone"],
        "state": "draft",
    }
