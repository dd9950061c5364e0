"""The common content as the contract's records: a teacher's desk with 30 projects, their posts, and her conversations.

Understood are JSON lines of `bench/peers/gen_content.py` (`type`: project, post, message) of any size.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from backports import zstd

from portal.schools.shapes import MadeAccount, MadeMembership, MadeRecord, MadeSchool, MadeSpace
from sync.blocks import to_json
from sync.html_in import from_html

TEACHER = "teacher"
LIMIT_LEVEL = 19
NEEDED = {
    "project": ("id", "title", "description"),
    "post": ("id", "project", "author", "author_name", "title", "body", "created"),
    "message": ("id", "thread", "sender", "sender_name", "subject", "body", "created"),
}
_BEGIN = datetime(2024, 8, 30, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Content:
    """Raw rows as generated; `name` says where they are from, `is_common` that the peers' published figures are of the same ones."""

    name: str
    projects: tuple[dict[str, Any], ...]
    posts: tuple[dict[str, Any], ...]
    messages: tuple[dict[str, Any], ...]
    is_common: bool = False

    @property
    def size(self) -> int:
        """Posts and messages."""
        return len(self.posts) + len(self.messages)


class ContentBroken(Exception):
    """A file cannot be measured; the text says where and why."""


def read_content(path: Path, *, is_common: bool = False) -> Content:
    """From one file of JSON lines; rows of other types are left aside. Raises ContentBroken."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentBroken(f"{path}: {error}") from error
    by_type: dict[str, list[dict[str, Any]]] = {kind: [] for kind in NEEDED}
    seen = set[str]()
    for number, line in enumerate(lines, start=1):
        if line.strip():
            row = _row(line, f"{path}, line {number}")
            if row["type"] in by_type and row["id"] in seen:
                raise ContentBroken(f"{path}, line {number}: {row['id']} stands in the file already")
            seen.add(str(row.get("id")))
            by_type.get(row["type"], []).append(row)
    if not by_type["project"] or not by_type["post"]:
        raise ContentBroken(f"{path}: at least one project and one post are needed")
    places = {row["id"] for row in by_type["project"]}
    lost = next((row["id"] for row in by_type["post"] if row["project"] not in places), None)
    if lost is not None:
        raise ContentBroken(f"{path}: the project of post {lost} is not in the file")
    projects, posts, messages = (tuple(by_type[kind]) for kind in NEEDED)
    return Content(path.name, projects, posts, messages, is_common)


def _row(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise ContentBroken(f"{where}: {error}") from error
    if not isinstance(row, dict) or not isinstance(row.get("type"), str):
        raise ContentBroken(f'{where}: an object with a "type" is needed: {", ".join(NEEDED)}')
    missing = [key for key in NEEDED.get(row["type"], ()) if key not in row]
    if missing:
        raise ContentBroken(f"{where}: a {row['type']} needs {', '.join(missing)}")
    return _checked(row, where) if row["type"] in NEEDED else row


def _checked(row: dict[str, Any], where: str) -> dict[str, Any]:
    """Texts are texts and times are times; ids of another kind become those of the contract, the same ones each time."""
    for key in NEEDED[row["type"]]:
        if key == "created" and (isinstance(row[key], bool) or not isinstance(row[key], int | float)):
            raise ContentBroken(f"{where}: created is a number of seconds since 1970, not {row[key]!r}")
        if key != "created" and not isinstance(row[key], str):
            raise ContentBroken(f"{where}: {key} is a text, not {row[key]!r}")
    ids = {key: _contract_id(row[key]) for key in ("id", "project", "author", "thread", "sender") if key in NEEDED[row["type"]]}
    titles = {key: row[key] if row[key].strip() else "–" for key in ("title", "subject") if key in NEEDED[row["type"]]}
    files = [file | {"id": _contract_id(str(file["id"]))} for file in row.get("attachments") or ()]
    return row | ids | titles | ({"attachments": files} if "attachments" in row else {})


def _contract_id(name: str) -> str:
    try:
        return name if str(uuid.UUID(name)) == name else _id(name)
    except ValueError:
        return _id(name)


def made_content(posts: int, messages: int, projects: int = 3, seed: int = 1) -> Content:
    """Invented words, the same each time: for tests, and where the common content cannot be had. Compresses unlike prose."""
    random = Random(seed)
    words = ["".join(random.choice("bdfgklmnprstvz") + random.choice("aeiouy") for _ in range(random.randint(1, 4))) for _ in range(4000)]
    weights = [1 / rank for rank in range(1, len(words) + 1)]

    def prose(count: int) -> str:
        return " ".join(random.choices(words, weights, k=count)).capitalize() + "."

    def new_id() -> str:
        return str(uuid.UUID(int=random.getrandbits(128), version=4))

    places = [{"type": "project", "id": new_id(), "title": f"Project {number}", "description": prose(60)} for number in range(projects)]
    people = [{"id": new_id(), "name": prose(2)[:-1].title()} for _ in range(40)]
    written = []
    for number in range(posts):
        who, body = random.choice(people), "".join(f"<p>{prose(random.randint(30, 120))}</p>" for _ in range(random.randint(1, 4)))
        row = {"type": "post", "id": new_id(), "project": random.choice(places)["id"], "author": who["id"], "author_name": who["name"]}
        written.append(row | {"title": prose(5)[:-1], "body": body, "created": 1_725_000_000 + 9000 * number, "attachments": []})
    said: list[dict[str, Any]] = []
    for number in range(messages):
        who = random.choice(people)
        thread = said[-1]["thread"] if said and random.random() < 0.7 else new_id()
        row = {"type": "message", "id": new_id(), "thread": thread, "sender": who["id"], "sender_name": who["name"], "subject": prose(4)}
        said.append(row | {"body": prose(random.randint(20, 120)), "created": 1_725_000_000 + 13_500 * number})
    return Content("made content", tuple(places), tuple(written), tuple(said))


def school_of(content: Content) -> MadeSchool:
    """The teacher, her spaces and the projects' own records; posts and messages come through `portal import`."""
    account, own, public = _id("account"), _id("own"), _id("public")
    born = _time(_BEGIN.timestamp())
    teacher = MadeAccount(account, TEACHER, "Maria Kelmendi", "AL", "Shkodër", "School by the sea", "en", own, born)
    places = tuple(MadeSpace(one["id"], "twinspace", one["title"], "open", born) for one in content.projects)
    spaces = (MadeSpace(public, "public", "eTwinning", "open", born), MadeSpace(own, "own", teacher.name, "open", born, account), *places)
    members = [MadeMembership(place.id, account, "teacher_admin", born) for place in places]
    members += [MadeMembership(public, account, "reader", born), MadeMembership(own, account, "owner", born)]

    def records() -> Iterator[MadeRecord]:
        for one in content.projects:
            yield MadeRecord(_id(one["id"]), "project", one["id"], teacher.person, account, born, born, _project_body(one))

    return MadeSchool("bench", 1, born, "Portal of the bench", (teacher,), spaces, tuple(members), (), records)


def school_of_many(count: int, base: Content) -> MadeSchool:
    """`count` posts in the projects of `base`, its posts again and again under other ids: where only the number matters."""
    small = school_of(base)
    teacher, posts = small.accounts[0], [row for row in map(json.loads, lines_of(base)) if row["kind"] == "update"]

    def records() -> Iterator[MadeRecord]:
        yield from small.records()
        for number in range(count):
            row, when = posts[number % len(posts)], _time(_BEGIN.timestamp() + 60 * number)
            blocks = [block for block in row["body"]["blocks"] if block["type"] != "picture"]
            body = row["body"] | {"title": f"{number} {row['body']['title']}", "blocks": blocks}
            yield MadeRecord(_id(f"many {number}"), "update", row["space"], teacher.person, teacher.id, when, when, body)

    return replace(small, records=records)


def lines_of(content: Content) -> list[str]:
    """One line for each record of `portal import`, oldest first; a post's picture is a record of its own before it."""
    lines, opened = list[dict[str, Any]](), set[str]()
    rows = sorted((*content.posts, *content.messages), key=lambda row: int(row["created"]))
    for row in rows:
        lines += _of_post(row) if row["type"] == "post" else _of_message(row, opened)
    return [json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines]


def carried_lines(content: Content, lines: Iterable[str]) -> list[str]:
    """What a first sync brings: the imported lines, and the projects' own records, which were there before."""
    born, teacher = _time(_BEGIN.timestamp()), _person(_id("account"), "Maria Kelmendi")
    places = [
        {"kind": "project", "id": _id(one["id"]), "space": one["id"], "author": teacher, "created_at": born, "body": _project_body(one)}
        for one in content.projects
    ]
    return [*(json.dumps(place, ensure_ascii=False, separators=(",", ":")) for place in places), *lines]


def changed_lines(lines: Iterable[str], count: int) -> list[str]:
    """The first posts with another title, for `portal import --update`."""
    posts = [row for row in map(json.loads, lines) if row["kind"] == "update"][:count]
    return [json.dumps(row | {"body": row["body"] | {"title": "RE: " + row["body"]["title"]}}, ensure_ascii=False) for row in posts]


def limit_bytes(lines: Iterable[str]) -> int:
    """What zstd -19 makes of the lines as one file."""
    return len(zstd.compress("\n".join(lines).encode(), level=LIMIT_LEVEL))


def _project_body(one: dict[str, Any]) -> dict[str, Any]:
    return {"title": one["title"], "summary": one["description"][:500], "state": "active"}


def _of_post(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    blocks = to_json(from_html(row["body"]))
    head = {"space": row["project"], "author": _person(row["author"], row["author_name"]), "created_at": _time(row["created"])}
    for file in row.get("attachments", ()):
        original = {"state": "pending", "size_bytes": file["size"], "media_type": file["mime"]}
        yield {"kind": "picture", "id": file["id"], **head, "body": {"alt": row["title"], "original": original, "name": file["name"]}}
        blocks.append({"type": "picture", "picture": file["id"], "alt": row["title"]})
    yield {"kind": "update", "id": row["id"], **head, "body": {"title": row["title"], "blocks": blocks, "is_public": False}}


def _of_message(row: dict[str, Any], opened: set[str]) -> Iterator[dict[str, Any]]:
    sender = _person(row["sender"], row["sender_name"])
    head = {"space": _id("own"), "author": sender, "created_at": _time(row["created"])}
    if row["thread"] not in opened:
        opened.add(row["thread"])
        people = [sender, _person(_id("account"), "Maria Kelmendi")]
        yield {"kind": "conversation", "id": row["thread"], **head, "body": {"title": row["subject"], "participants": people}}
    yield {"kind": "message", "id": row["id"], **head, "body": {"conversation": row["thread"], "text": row["body"]}}


def _person(person: str, name: str) -> dict[str, str]:
    return {"id": person, "name": name, "country": "AL"}


def _id(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"bench/{name}"))


def _time(epoch_s: float) -> str:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(epoch_s))).strftime("%Y-%m-%dT%H:%M:%SZ")
