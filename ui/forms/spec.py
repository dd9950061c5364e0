"""What a form asks for: fields in sections, each a frozen row named after the body field it fills (portal-api.md §7).

The words are those of the teacher's language already, so a spec is made by a function when it is shown, never at import.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any

from sync.data_class import dataclass

if TYPE_CHECKING:
    from ui.desk import Desk

Body = dict[str, Any]


@dataclass(frozen=True)
class Choice:
    """One of several: `key` goes into the record, `words` are shown; `hint` helps the search (another name)."""

    key: str
    words: str
    hint: str = ""


@dataclass(frozen=True)
class Item:
    """One line of a checklist; `reason` says why it is asked."""

    key: str
    words: str
    reason: str = ""


@dataclass(frozen=True)
class Fault:
    """What is wrong with one field, in words. `is_missing`: nothing is there yet, so nothing is said until it matters."""

    field: str
    words: str
    is_missing: bool = False


@dataclass(frozen=True)
class Field:
    """`name` is the body field. `is_fixed`: can be chosen only while the record is new."""

    name: str
    words: str
    help: str = ""
    is_required: bool = False
    is_fixed: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All body fields it fills."""
        return (self.name,)


@dataclass(frozen=True)
class Line(Field):
    """One line of plain text, at most `most` characters."""

    most: int = 200


@dataclass(frozen=True)
class UserName(Line):
    """Small letters without accents, digits, dot, dash, underscore: the name a pupil signs in with."""

    most: int = 60


@dataclass(frozen=True)
class Web(Field):
    """A web address; https:// is put before it by itself."""

    most: int = 2000


@dataclass(frozen=True)
class Email(Field):
    """An e-mail address."""

    most: int = 254


@dataclass(frozen=True)
class LongText(Field):
    """Plain text of several lines, with its count."""

    most: int = 20_000
    lines: int = 4


@dataclass(frozen=True)
class RichText(Field):
    """Text with headings, lists, pictures and files: the block model."""


@dataclass(frozen=True)
class OneChoice(Field):
    """One of a few."""

    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class ManyChoices(Field):
    """Several of many, as chips under a search field. `may_add`: the teacher's own words count too."""

    choices: tuple[Choice, ...] = ()
    most: int = 50
    may_add: bool = False


@dataclass(frozen=True)
class Number(Field):
    """A whole number."""

    least: int = 0
    most: int = 100_000


@dataclass(frozen=True)
class AgeRange(Field):
    """Ages from `name` to `upper`."""

    upper: str = "age_to"
    least: int = 0
    most: int = 20

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, self.upper)


@dataclass(frozen=True)
class Day(Field):
    """A date without a time: YYYY-MM-DD."""


@dataclass(frozen=True)
class Moment(Field):
    """A date and time, stored in UTC; asked in the teacher's own zone."""


@dataclass(frozen=True)
class Span(Field):
    """From `name` to `upper`, stored in UTC, asked in the zone that the body field `zone` names."""

    upper: str = "ends_at"
    zone: str = "zone"

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, self.upper, self.zone)


@dataclass(frozen=True)
class YesNo(Field):
    """A tick box."""


@dataclass(frozen=True)
class Person(Field):
    """One person: {id, name, country}. `source`: contacts, members (of this space) or known (both, and who was written with)."""

    source: str = "known"


@dataclass(frozen=True)
class People(Field):
    """Several people."""

    source: str = "known"
    most: int = 200


@dataclass(frozen=True)
class PictureField(Field):
    """One picture record: made of a file, or one that is in the space already."""


@dataclass(frozen=True)
class Files(Field):
    """File records."""

    most: int = 50


@dataclass(frozen=True)
class Options(Field):
    """The answers of a poll: [{id, text}]; an option keeps its id when its words change."""

    least: int = 2
    most: int = 50


@dataclass(frozen=True)
class Lines(Field):
    """A list of short texts."""

    most: int = 30


@dataclass(frozen=True)
class Checklist(Field):
    """{key: bool} for each item."""

    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Records(Field):
    """Records picked from a space: of the project that the body field `source` names, or, with "", of this space."""

    kinds: tuple[str, ...] = ()
    source: str = ""
    most: int = 500


@dataclass(frozen=True)
class OneRecord(Field):
    """One record of `kinds`, chosen by its title; `is_space`: the id of its space is stored instead of its own."""

    kinds: tuple[str, ...] = ()
    is_space: bool = False


@dataclass(frozen=True)
class Section:
    """Fields that belong together."""

    title: str
    fields: tuple[Field, ...]
    help: str = ""


def _nothing(_body: Body) -> tuple[Fault, ...]:
    return ()


def _no_warnings(_body: Body, _desk: Desk, _record: str) -> tuple[Fault, ...]:
    return ()


@dataclass(frozen=True)
class FormSpec:
    """The form of one kind.

    `fixed`: body fields a new record begins with. `readers`: who can read it, in a sentence ("" says nothing); `is_public`: people
    outside the portal too.
    `send_words`: the main button, "" for the usual one. `check` looks at several fields at once;
    `warnings` are what may be sent and will hardly be liked (the record's id is "" while it is new).
    """

    kind: str
    new_words: str
    edit_words: str
    sections: tuple[Section, ...]
    fixed: Mapping[str, Any] = field(default_factory=dict)
    readers: str = ""
    is_public: bool = False
    send_words: str = ""
    check: Callable[[Body], tuple[Fault, ...]] = _nothing
    warnings: Callable[[Body, Desk, str], tuple[Fault, ...]] = _no_warnings

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields in order."""
        return tuple(one for section in self.sections for one in section.fields)

    def field(self, name: str) -> Field | None:
        """The field that fills this body field."""
        return next((one for one in self.fields if name in one.names), None)
