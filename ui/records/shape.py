"""How a kind of records is listed: which records, in which order and groups, and how one becomes a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Any

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DraftRow, ShownRecord
from sync.copy.search_fold import fold, folded_words
from sync.data_class import dataclass
from sync.kinds import KINDS
from ui.draft_words import draft_state_words
from ui.format import when_words
from ui.kind_words import noun_words
from ui.records.grouping import Grouping, flat
from ui.records.row import DRAFT, RecordRow, person
from ui.records.scene import Scene
from ui.records.states import NO_STATE, StateWords, author_words
from ui.written import short_written_words

_SNIPPET = 160
_ALWAYS = ("outbox", "draft_local", "space", "conflict", "status")


@dataclass(frozen=True)
class Shape:
    """`order`: newest, oldest, or one that `Reading.records.list` knows (title, order, changed, last_reply, starts_at, "-published_at" …);
    `sort` is a key of its own instead.

    `line` makes a row; `keep` leaves records out; `prepare` looks up once what `line` needs for all rows (`scene.prepared`); `arrange`
    turns records into (record, depth) for a tree, whose `window` is read at once; `leading` are records that are listed however old they
    are; `drafts` are kinds of unfinished texts that stand
    first, as far as `keep_draft` lets them; `also` are kinds whose change makes the list read again; `named` are words of a record that
    the search field looks in beside title, text and author.
    """

    kinds: tuple[str, ...]
    line: Callable[[Scene, ShownRecord], RecordRow]
    order: str = "newest"
    sort: Callable[[ShownRecord], Any] | None = None
    grouping: Grouping = field(default_factory=flat)
    keep: Callable[[Scene, ShownRecord], bool] | None = None
    prepare: Callable[[Scene], Any] | None = None
    arrange: Callable[[Sequence[ShownRecord]], Sequence[tuple[ShownRecord, int]]] | None = None
    window: int = 0
    leading: Callable[[Scene], Sequence[ShownRecord]] | None = None
    drafts: tuple[str, ...] = ()
    keep_draft: Callable[[DraftRow], bool] | None = None
    also: tuple[str, ...] = ()
    named: Callable[[ShownRecord], str] = lambda _row: ""

    @property
    def touched(self) -> tuple[str, ...]:
        """Kinds of changes after which the list is read again."""
        return (*self.kinds, *self.also, *_ALWAYS)


@dataclass(frozen=True)
class Filter:
    """What the teacher typed and chose; `values` maps body fields to the one value wanted, `tests` those that are asked otherwise."""

    words: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    tests: Mapping[str, Callable[[ShownRecord, str], bool]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """True if everything passes."""
        return not (self.words.strip() or any(self.values.values()))

    def passes(self, row: ShownRecord, named: str = "") -> bool:
        """True if the record has every chosen value and holds every typed word, however they are spelt."""
        for name, wanted in self.values.items():
            test = self.tests.get(name)
            if wanted and not (test(row, wanted) if test is not None else _has(row.body.get(name), wanted)):
                return False
        typed = folded_words(self.words)
        there = fold(f"{row.title} {row.text} {row.author.name if row.author else ''} {named}") if typed else ""
        return all(word in there for word in typed)


def plain_line(scene: Scene, row: ShownRecord) -> RecordRow:
    """Author, title, first words, when and state: good enough for whatever somebody wrote."""
    state = scene.state(row)
    return RecordRow(
        row.id,
        row.title,
        author_words(row),
        snippet(row),
        when=short_written_words(row, scene.now),
        mark=person(row.author, row.id),
        codes=codes_of(row),
        state=state if state.icon != "check" else NO_STATE,
        is_new=row.is_new,
        is_pinned=row.body.get("is_pinned") is True,
    )


def draft_line(scene: Scene, draft: DraftRow, group: str = "") -> RecordRow:
    """An unfinished text of this computer."""
    title = _named(scene, draft) or QCoreApplication.translate("Updates", "Without a title", "a draft that has no title yet")
    you = QCoreApplication.translate("States", "You", "the author of a text is the teacher herself")
    when = when_words(draft.changed_at, scene.now)
    state = StateWords("write", "soft", draft_state_words(draft))
    return RecordRow(DRAFT + draft.id, title, you, when=when, mark=person(scene.person), state=state, group=group, is_draft=True)


def _named(scene: Scene, draft: DraftRow) -> str:
    """Its title; else whom or which project it is about; of a kind that never has a title, what it is."""
    fields, known = draft.fields, KINDS.get(draft.kind)
    person, space = fields.get("person"), scene.desk.reading.spaces.get(str(fields.get("project") or ""))
    who = str(person.get("name") or "") if isinstance(person, dict) else str(fields.get("email") or "")
    said = (str(fields.get(name) or "").strip() for name in ("title", "question", "display_name"))
    found = next((one for one in (*said, who, space.title if space is not None else "") if one), "")
    return found or ("" if known is None or known.title else noun_words(draft.kind))


def snippet(row: ShownRecord) -> str:
    """The first words of a text on one line."""
    return " ".join(row.text.split())[:_SNIPPET]


def codes_of(row: ShownRecord) -> tuple[str, ...]:
    """The country of somebody else."""
    return (row.author.country,) if row.author and row.author.country and not row.is_mine else ()


def _has(value: object, wanted: str) -> bool:
    return wanted in value if isinstance(value, list) else str(value or "") == wanted
