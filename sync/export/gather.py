"""Gathers a whole TwinSpace, or the evidence of a label application, out of the local copy: no line is needed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sync.copy.reading.reader import Reading
from sync.copy.rows import ShownRecord
from sync.errors import BadInput
from sync.export.codes import CRITERIA
from sync.export.entries import entry_of
from sync.export.files import PackFiles
from sync.export.materials import materials_section
from sync.export.pack import Entry, Pack, Section

_WINDOW = 500
_APPLICATION = "label_application"


class Cancelled(Exception):
    """The teacher stopped it; nothing is left behind."""


def space_pack(reading: Reading, space: str, made_at_utc: str, cancel: threading.Event | None = None) -> Pack:
    """Everything of a TwinSpace or group that this computer has. Raises BadInput(space_none), Cancelled."""
    return _Gathering(reading, space, made_at_utc, cancel).whole()


def evidence_pack(reading: Reading, application: str, made_at_utc: str, cancel: threading.Event | None = None) -> Pack:
    """A label application: its five texts, the records picked as evidence, members and dates. Raises BadInput, Cancelled.

    `application`: its record, or a draft of one; what was written on this computer and has not been handed in counts.
    """
    body = _as_written(reading, application)
    if body is None:
        raise BadInput("record_none", application)
    return _Gathering(reading, str(body.get("project", "")), made_at_utc, cancel).evidence(application, body)


class _Gathering:
    """One pack being made. Thread: the reading's."""

    def __init__(self, reading: Reading, space: str, made_at_utc: str, cancel: threading.Event | None) -> None:
        self._reading, self._space, self._made_at_utc = reading, space, made_at_utc
        self._cancel = cancel or threading.Event()
        self._files = PackFiles(reading)
        known = reading.spaces.get(space)
        if known is None:
            raise BadInput("space_none", space)
        self._title = known.title

    def whole(self) -> Pack:
        """All rooms of the space, in the order of its tabs."""
        sections = (
            self._section("cover", (entry_of(one) for one in self._all("project"))),
            self._members(),
            self._section("pages", self._pages()),
            self._section("updates", self._with_children("update", "comment")),
            self._section("bulletin", (entry_of(one) for one in self._all("bulletin_note"))),
            self._section("board", (entry_of(one) for one in self._all("board_note", order="order"))),
            self._section("forum", self._forum()),
            self._section("meetings", (entry_of(one) for one in self._all("meeting", order="starts_at"))),
            self._section("polls", self._polls()),
            self._section("pupils", self._pupils()),
            self._section("chat", (entry_of(one) for one in self._all("chat_line"))),
            materials_section(self._reading, self._space, self._files),
        )
        return self._made("space", sections, has_receipts=False)

    def evidence(self, application: str, body: dict[str, Any]) -> Pack:
        """The five criteria, then what proves them."""
        told = tuple((name, body[name]) for name in CRITERIA if isinstance(body.get(name), str) and body[name].strip())
        criteria = Entry(application, _APPLICATION, "", texts=told)
        picked = body.get("evidence")
        shown = [self._reading.records.get(one) for one in picked if isinstance(one, str)] if isinstance(picked, list) else []
        found = sorted((one for one in shown if one is not None), key=lambda one: (one.created_at, one.id))
        known = {one.id for one in found}
        others = (one for one in self._all("meeting", order="starts_at") if one.id not in known)
        sections = (
            self._section("cover", (entry_of(one) for one in self._all("project"))),
            Section("criteria", (criteria,)),
            self._members(),
            self._section("evidence", (self._proof(one) for one in found)),
            self._section("meetings", (_dated(one) for one in others)),
        )
        return self._made("evidence", sections, has_receipts=True)

    def _proof(self, one: ShownRecord) -> Entry:
        if one.kind == "picture":
            return replace(entry_of(one), title="", texts=(), pictures=(one.id,))
        if one.kind == "file":
            return replace(entry_of(one), title="", texts=(), files=(one.id,))
        replies = {"update": "comment", "thread": "reply"}.get(one.kind)
        return entry_of(one, self._children(replies, one.id) if replies else ())

    def _members(self) -> Section:
        rows = self._reading.people.members(self._space)
        entries = []
        for row in rows:
            if not row.role.startswith("pupil"):
                facts = (("role", row.role), ("country", row.person.country), ("school", row.school_name))
                entries.append(Entry(row.record, "member", row.person.name, facts=tuple(one for one in facts if one[1])))
        return Section("members", tuple(entries))

    def _pages(self) -> Iterator[Entry]:
        pages = list(self._all("page", order="order"))
        told: set[str] = set()
        for page in (*_roots(pages), *pages):  # pages that are one another's parents have no root
            if page.id not in told:
                made = self._page(page, pages, frozenset())
                told |= {one.record for one in made.all()}
                yield made

    def _page(self, page: ShownRecord, pages: list[ShownRecord], above: frozenset[str]) -> Entry:
        """With its sub-pages; a circle of parents ends where it began."""
        self._ask()
        below = above | {page.id}
        return entry_of(page, tuple(self._page(one, pages, below) for one in pages if one.parent == page.id and one.id not in below))

    def _with_children(self, kind: str, child: str) -> Iterator[Entry]:
        for one in self._all(kind):
            yield entry_of(one, self._children(child, one.id))

    def _forum(self) -> Iterator[Entry]:
        for discussion in self._all("discussion", order="title"):
            threads = self._windows("thread", discussion.id)
            yield entry_of(discussion, tuple(entry_of(one, self._children("reply", one.id)) for one in threads))

    def _polls(self) -> Iterator[Entry]:
        for one in self._all("poll"):
            counted = self._reading.polls.of(one.id)
            votes = tuple((f"={text}", str(number)) for _, text, number in counted.options) if counted is not None else ()
            yield entry_of(one, facts=votes)

    def _pupils(self) -> Iterator[Entry]:
        for one in self._all("pupil", order="title"):
            posts = tuple(entry_of(post, self._children("wall_reply", post.id)) for post in self._windows("wall_post", one.id))
            yield entry_of(one, posts)

    def _section(self, code: str, entries: Iterator[Entry]) -> Section:
        return Section(code, tuple(entries))

    def _children(self, kind: str, parent: str) -> tuple[Entry, ...]:
        return tuple(entry_of(one) for one in self._windows(kind, parent))

    def _all(self, kind: str, order: str | None = None) -> Iterator[ShownRecord]:
        return self._windows(kind, None, order)

    def _windows(self, kind: str, parent: str | None, order: str | None = None) -> Iterator[ShownRecord]:
        """All records in windows, the oldest first: a forum may have fifteen thousand replies."""
        offset = 0
        while True:
            self._ask()
            found = self._reading.records.list(kind, self._space, parent, _WINDOW, offset, newest_first=False, order=order)
            yield from found
            offset += _WINDOW
            if len(found) < _WINDOW:
                return

    def _ask(self) -> None:
        if self._cancel.is_set():
            raise Cancelled

    def _made(self, code: str, sections: tuple[Section, ...], *, has_receipts: bool) -> Pack:
        kept = tuple(section for section in sections if section.entries)
        for section in kept:
            for entry in section.entries:
                for one in entry.all():
                    self._files.add(*one.pictures, *one.files)
        return Pack(code, self._title, self._made_at_utc, kept, self._files.all(), has_receipts)


def _as_written(reading: Reading, application: str) -> dict[str, Any] | None:
    """The body of an application with what only this computer knows; None if there is none."""
    drafts = reading.drafts
    draft = drafts.get(application) or next((one for one in drafts.list(_APPLICATION) if one.record == application), None)
    record = application if draft is None else draft.record
    shown = reading.records.get(record) if record else None
    if _APPLICATION not in (shown.kind if shown is not None else "", draft.kind if draft is not None else ""):
        return None
    return {**(shown.body if shown is not None else {}), **(draft.fields if draft is not None else {})}


def _dated(meeting: ShownRecord) -> Entry:
    """When it was, and no more: among evidence the meetings show that the schools met."""
    return Entry("", "date", meeting.title, created_at=str(meeting.body.get("starts_at") or meeting.created_at))


def _roots(pages: list[ShownRecord]) -> list[ShownRecord]:
    """Pages on top, and those whose parent is not here."""
    known = {page.id for page in pages}
    return [page for page in pages if page.parent not in known]
