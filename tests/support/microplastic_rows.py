"""The rows behind look/1-today.png and its neighbours: Maria's desk on 3 May 2024, made by hand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from sync.copy.rows import NewsRow, ShownRecord, SpaceRow, Today
from sync.records import Author

AYSE = Author("p-ayse", "Ayşe Demirel", "TR")
ELENA = Author("p-elena", "Elena Popescu", "RO")
TOMAS = Author("p-tomas", "Tomás Almeida", "PT")
INES = Author("p-ines", "Inês Carvalho", "PT")
ZEYNEP = Author("p-zeynep", "Zeynep Kaya", "TR")
RIGHTS = frozenset({"update.create", "page.create", "comment.create"})
MICROPLASTIC = SpaceRow("s-micro", "twinspace", "Microplastic is everywhere", "teacher_admin", RIGHTS, "open", True, 3, ("TR", "RO"), 12)
PENPALS = SpaceRow("s-pen", "twinspace", "Pen-pals by the sea", "teacher", RIGHTS, "open", True, 1)
KITCHEN = SpaceRow("s-kitchen", "twinspace", "Maths in the kitchen", "teacher", RIGHTS, "open", True)
SPACES = (MICROPLASTIC, PENPALS, KITCHEN)


def news(number: int, kind: str, who: Author, text: str, at: str, space: SpaceRow = MICROPLASTIC) -> NewsRow:
    return NewsRow(f"r{number}", kind, space.id, space.title, None, who, text, at)


NEWS = (
    news(1, "comment", AYSE, "“We found blue ones too, in the harbour.”", "2024-05-03T11:48:00Z"),
    news(2, "update", ELENA, "Beach clean-up photos", "2024-05-02T16:10:00Z"),
    news(3, "reply", TOMAS, "Which sieve do you use?", "2024-05-02T15:32:00Z"),
    news(4, "message", INES, "Online meeting on Tuesday, is 15:00 good?", "2024-05-02T14:55:00Z"),
    news(5, "page", ZEYNEP, "Letters, round 3", "2024-05-02T14:20:00Z", PENPALS),
    news(6, "picture", ELENA, "The sieve after week 18", "2024-05-02T14:05:00Z"),
    news(7, "file", TOMAS, "Protocol, second version", "2024-05-02T13:50:00Z"),
)


def event(number: int, kind: str, title: str, starts: str, ends: str, space: str) -> ShownRecord:
    body = {"title": title, "starts_at": starts, "ends_at": ends, "zone": "Europe/Tirane"}
    return ShownRecord(f"e{number}", kind, space, None, 1, title, "", None, starts, starts, body)


EVENTS = (
    event(1, "meeting", "Online meeting: results of week 18", "2024-05-07T14:00:00Z", "2024-05-07T14:45:00Z", "s-micro"),
    event(2, "learning_offer", "Webinar: Writing with alt text", "2024-05-14T15:00:00Z", "2024-05-14T16:00:00Z", "public"),
    event(3, "event", "Quality Label: last day to apply", "2024-05-31T21:00:00Z", "2024-05-31T22:00:00Z", "public"),
)
BUSY = (0, 0, 1, 2, 0, 1, 3, 2, 1, 0, 4, 2, 3, 1, 2, 5, 3, 2, 1, 4, 6, 3, 2, 5, 4, 3, 6, 5)
SOME = (1, 0, 2, 1, 0, 0, 1, 0, 3, 1, 0, 2, 0, 1, 1, 0, 0, 2, 3, 0, 1, 0, 1, 2, 0, 1, 1, 2)
FEW = (0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
TODAY = Today(
    last_visit_utc="2024-05-02T13:40:00Z",
    news=NEWS,
    news_total=7,
    came_back_count=2,
    waiting_count=4,
    waiting_bytes=1_200_000,
    events=EVENTS,
    activity=(
        ("s-micro", "Microplastic is everywhere", BUSY),
        ("s-pen", "Pen-pals by the sea", SOME),
        ("s-kitchen", "Maths in the kitchen", FEW),
    ),
    partner_countries=(("TR", 5), ("RO", 4), ("PT", 2), ("AL", 1)),
    bytes_month=38_000_000,
    bytes_today=2_100_000,
    bytes_on_disk=412_000_000,
)


def spaces_reading() -> Any:
    by_id = {space.id: space for space in SPACES}
    return SimpleNamespace(all=lambda **_: list(SPACES), get=by_id.get)


def microplastic_reading(**rooms: Any) -> Any:
    """A Reading with the spaces and Today; more rooms by name."""
    known = {"spaces": spaces_reading(), "today": SimpleNamespace(read=lambda: TODAY), "sending": SimpleNamespace(merged=list)}
    return SimpleNamespace(**(known | rooms))
