"""What stands on look/2-updates.png and look/6-materials.png, as lines of a feed."""

from __future__ import annotations

from typing import Any

from sync.feed import FeedLine
from sync.records import Author
from tests.support.twinspace_desk import AYSE, IOANA, TOMAS, TwinSpaceDesk, demo_picture, text
from tests.unit.copy.desk import ELENA, MARIA

PICTURES = (
    ("pic-beach", "beach", "pupils with buckets on the beach, seen from behind", ELENA),
    ("pic-harbour", "harbour", "Harbour water", AYSE),
    ("pic-sieve", "sieve", "Class 8A at the sieve", TOMAS),
    ("pic-lake", "lake", "School garden pond", IOANA),
    ("pic-letters", "letters", "Letters of round three", AYSE),
    ("pic-poster", "poster", "Posters, class 6C", ELENA),
    ("pic-microscope", "microscope", "Microscope, blue fibre", TOMAS),
)


def space_lines(desk: TwinSpaceDesk) -> list[FeedLine]:
    """Members, pages, pictures, older updates; then what is new since the last visit comes by `new_lines`."""
    people = (ELENA, TOMAS, AYSE, MARIA)
    lines: list[FeedLine] = [desk.line_of(f"m{n}", "member", ELENA, _member(who), _at(1)) for n, who in enumerate(people)]
    album = desk.line_of("album-1", "album", ELENA, {"title": "Beach, May"}, _at(2))
    lines += [album, *_pages(desk)]
    for number, (key, name, alt, who) in enumerate(PICTURES):
        lines.append(desk.picture(key, demo_picture(name), alt, _at(10 + number), who, **({"album": "album-1"} if number == 0 else {})))
    body = {"title": "Fibre protocol", "name": "protocol.pdf", "original": desk.ref(b"%PDF-1.4" * 90_000, "application/pdf")}
    lines.append(desk.line_of("file-1", "file", TOMAS, body, _at(12)))
    lines.append(desk.line_of("video-1", "video", ELENA, {"title": "Film evening", "url": "https://video.example.org/1"}, _at(13)))
    older = (
        ("u-june", TOMAS, "Plan for June", "Three ideas for the last month, please vote", _at(28)),
        ("u-tap", AYSE, "What is in our tap water?", "Class 8A filtered ten litres at school", _at(27)),
        ("u-logo", IOANA, "Logo vote: the jellyfish won", "61 votes, four countries", _at(25)),
        ("u-film", AYSE, "Film evening about the sea", "Thirty parents came", _at(22)),
    )
    lines += [_update(desk, *one) for one in older]
    lines.append(_update(desk, "u-walk", MARIA, "First walk on the beach", "We went to the beach in the rain.", _at(26)))
    return lines


def new_lines(desk: TwinSpaceDesk) -> list[FeedLine]:
    """What came since: Elena's photos, a comment on Maria's walk, likes."""
    blocks = [
        *text(
            "On Thursday morning, 24 pupils walked along Modern Beach with gloves and buckets. In two hours we picked up 11 kilos of "
            "plastic. Most pieces were smaller than a coin."
        ),
        {"type": "picture", "picture": "pic-beach", "alt": "pupils with buckets on the beach, seen from behind"},
        *text("Next week we look at the sand with the sieve from Tomás. Who wants to compare?"),
    ]
    body = {"title": "Beach clean-up photos", "blocks": blocks, "is_public": True}
    lines: list[FeedLine] = [desk.line_of("u-beach", "update", ELENA, body, "2026-05-02T18:10:00Z")]
    comments = (
        ("c1", TOMAS, "u-beach", "We do! We can count on Monday and send you our numbers.", "2026-05-02T19:02:00Z"),
        ("c2", AYSE, "u-beach", "11 kilos! Our record is 8. See you at the meeting.", "2026-05-03T09:51:00Z"),
        ("c3", AYSE, "u-walk", "Was it cold?", "2026-05-03T09:55:00Z"),
    )
    lines += [desk.line_of(key, "comment", who, {"target": target, "text": words}, at) for key, who, target, words, at in comments]
    return [*lines, *(desk.line_of(f"l{n}", "like", who, {"target": "u-beach"}, _at(29)) for n, who in enumerate((TOMAS, AYSE, IOANA)))]


def filled_desk(desk: TwinSpaceDesk) -> TwinSpaceDesk:
    """First exchange, a visit, then the news."""
    desk.gets_first(*space_lines(desk))
    desk.do(desk.copy.visits.begin_visit)
    desk.clock.now = "2026-05-03T12:30:00Z"
    desk.do(desk.copy.visits.begin_visit)
    desk.gets(*new_lines(desk))
    return desk


def _member(who: Author) -> dict[str, Any]:
    return {"person": {"id": who.id, "name": who.name, "country": who.country}, "role": "teacher"}


def _update(desk: TwinSpaceDesk, key: str, who: Author, title: str, words: str, at: str) -> FeedLine:
    return desk.line_of(key, "update", who, {"title": title, "blocks": text(words), "is_public": False}, at)


def _pages(desk: TwinSpaceDesk) -> list[FeedLine]:
    wanted = (
        ("page-about", None, "a", "About our project", "internet"),
        ("page-water", None, "b", "Water in five countries", "members"),
        ("page-lake", "page-water", "a", "Our lake", "members"),
        ("page-sea", "page-water", "b", "The sea at Constanța", "members"),
        ("page-notes", None, "c", "Notes for teachers", "teachers"),
    )
    found = []
    for key, parent, order, title, visibility in wanted:
        body: dict[str, Any] = {"title": title, "blocks": text(f"{title}: what we found out so far."), "order": order}
        body |= {"visibility": visibility, "state": "published", "editors": "all", **({"parent": parent} if parent else {})}
        found.append(desk.line_of(key, "page", ELENA, body, _at(20)))
    return found


def _at(day: int) -> str:
    month, day = (4, day) if day <= 30 else (5, day - 30)
    return f"2026-{month:02}-{day:02}T09:00:00Z"
