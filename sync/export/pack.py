"""What a pack holds before anybody has decided how it looks: sections, entries, and the files they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any, Protocol

from sync.data_class import dataclass
from sync.records import Author


class Speech(Protocol):
    """The words of the teacher's language. `word` knows the codes in `sync.export.codes`."""

    language: str
    is_right_to_left: bool

    def word(self, code: str) -> str: ...

    def kind(self, kind: str) -> str: ...

    def when(self, utc: str) -> str: ...

    def short_when(self, utc: str) -> str: ...

    def size(self, size_bytes: int) -> str: ...

    def country(self, code: str) -> str: ...

    def role(self, role: str) -> str: ...

    def language_name(self, code: str) -> str: ...

    def state(self, state: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """One record in a pack, or (kind date) a day and a title alone.

    `facts` are (code, value), `texts` are (code, plain text); a code is "" where a text needs no label. `sent_at` is set for own work.
    """

    record: str
    kind: str
    title: str
    author: Author | None = None
    created_at: str = ""
    written_at: str | None = None
    sent_at: str | None = None
    revision: int | None = None
    facts: tuple[tuple[str, str], ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    blocks: tuple[dict[str, Any], ...] = field(default=(), hash=False)
    pictures: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    children: tuple[Entry, ...] = ()

    def all(self) -> Iterator[Entry]:
        """This one and everything below it."""
        yield self
        for child in self.children:
            yield from child.all()


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter. `code` names it: cover, members, pages, updates, …"""

    code: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PackFile:
    """A picture, file or video that the pack names. `sha256` None: the website has not got it yet, or nobody told its hash.

    `stand_in` is a smaller picture that is here although the original is not.
    """

    record: str
    kind: str
    name: str
    title: str
    caption: str
    media_type: str
    size_bytes: int
    sha256: str | None
    is_here: bool
    stand_in: str | None = None
    stand_in_type: str = ""
    width: int = 0
    height: int = 0
    url: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """`code`: space or evidence. `has_receipts`: a table proves when each entry was sent and under which id and revision."""

    code: str
    title: str
    made_at_utc: str
    sections: tuple[Section, ...]
    files: tuple[PackFile, ...]
    has_receipts: bool = True

    def entries(self) -> Iterator[Entry]:
        """Every entry, replies included."""
        for section in self.sections:
            for entry in section.entries:
                yield from entry.all()

    def missing(self) -> tuple[PackFile, ...]:
        """What is not on this computer and can only be named."""
        return tuple(one for one in self.files if not one.is_here and not one.url)
