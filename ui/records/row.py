"""One line of any list of records, in words: a group head, a draft, or a record with its mark."""

from __future__ import annotations

from sync.data_class import dataclass
from sync.records import Author
from ui.records.states import NO_STATE, StateWords

DRAFT = "draft:"
HEAD = "head:"


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a row. `sort`: person, tile, code, leaf (day, `id` its month), sign (name of an icon), "" nothing."""

    sort: str = ""
    text: str = ""
    id: str = ""


NO_MARK = Mark()


def person(author: Author | None, else_id: str = "") -> Mark:
    """The initials of somebody; of nobody known a question mark in the colour of `else_id`."""
    return Mark("person", author.name, author.id) if author else Mark("person", "?", else_id)


def tile(title: str, stable_id: str) -> Mark:
    """The first letter of a project or group."""
    return Mark("tile", title, stable_id)


def code(country: str) -> Mark:
    """A country."""
    return Mark("code", country)


def sign(icon_name: str) -> Mark:
    """An icon."""
    return Mark("sign", icon_name)


def leaf(day: str, month: str) -> Mark:
    """A day as the leaf of a calendar."""
    return Mark("leaf", day, month)


@dataclass(frozen=True, slots=True)
class RecordRow:
    """At most three lines are drawn, as far as they have words: `above`, `title`, `below` (or the state, if it tells something), `more`.

    `codes` and `when` stand in the first line. `depth` indents, as in a tree. `spoken` is what only a screen reader is told.
    """

    key: str
    title: str
    above: str = ""
    below: str = ""
    more: str = ""
    when: str = ""
    mark: Mark = NO_MARK
    codes: tuple[str, ...] = ()
    state: StateWords = NO_STATE
    group: str = ""
    depth: int = 0
    spoken: str = ""
    is_head: bool = False
    is_new: bool = False
    is_draft: bool = False
    is_pinned: bool = False

    @property
    def is_record(self) -> bool:
        """True for what is neither head nor draft."""
        return not (self.is_head or self.is_draft)

    @property
    def draft(self) -> str:
        """The id of the draft, "" for anything else."""
        return self.key.removeprefix(DRAFT) if self.is_draft else ""

    def words(self) -> str:
        """What a screen reader says."""
        if self.is_head:
            return self.title
        parts = (self.above, self.title, self.spoken, self.state.words or self.below, self.more, self.when)
        return ". ".join(part for part in parts if part)

    def lines(self) -> int:
        """How many lines it needs, two at least."""
        return max(2, min(3, sum(bool(words) for words in (self.above, self.title, self.state.words or self.below, self.more))))


def head(group: str, words: str) -> RecordRow:
    """The head of a group."""
    return RecordRow(HEAD + group, words, group=group, is_head=True)
