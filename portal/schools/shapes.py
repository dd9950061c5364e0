"""The plain shapes in which a made-up school is handed to the loader: accounts, spaces, memberships, records, files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SIZES = ("light", "typical", "busy", "stress")
PASSWORD = "twindesk-demo"  # noqa: S105  # of every made account, on purpose
OPEN_PROJECT = "Microplastic is everywhere"


@dataclass(frozen=True, slots=True)
class MadePerson:
    """Who wrote something: an account's person, or a pupil (first name only, no account)."""

    id: str
    name: str
    country: str

    def as_body(self) -> dict[str, str]:
        """The `{id, name, country}` of the contract."""
        return {"id": self.id, "name": self.name, "country": self.country}


@dataclass(frozen=True, slots=True)
class MadeAccount:
    """One account. `id` is account id and person id alike; `own_space` is the id of its own space (a MadeSpace of kind `own`)."""

    id: str
    user_name: str
    name: str
    country: str
    city: str
    school: str
    language: str
    own_space: str
    created_at: str
    password: str = PASSWORD

    @property
    def person(self) -> MadePerson:
        """The account as an author."""
        return MadePerson(self.id, self.name, self.country)


@dataclass(frozen=True, slots=True)
class MadeSpace:
    """A space: `kind` is twinspace, group, public or own; `state` is open, archived or closed. `owner` is set for own spaces only."""

    id: str
    kind: str
    title: str
    state: str
    created_at: str
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class MadeMembership:
    """An account in a space. `role` is one of the contract's, or `owner` (own space), `reader` (public portal)."""

    space: str
    account: str
    role: str
    joined_at: str
    is_member: bool = True


@dataclass(frozen=True, slots=True)
class MadeRecord:
    """One record of the contract without its revision: the loader numbers them in the order given.

    `owner` is the account that wrote it, None for the portal's own and for pupils. `parent` is the value of the kind's parent
    field. `files` are the SHA-256 that the body names in FileRefs.
    """

    id: str
    kind: str
    space: str
    author: MadePerson | None
    owner: str | None
    created_at: str
    changed_at: str
    body: dict[str, Any]
    parent: str | None = None
    written_at: str | None = None
    publish_at: str | None = None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A drawn picture or document of `resources/demo/`, at `path`."""

    sha256: str
    path: Path
    size_bytes: int
    media_type: str
    owner: str


@dataclass(frozen=True, slots=True)
class MadeSchool:
    """A whole made-up school. `records()` streams all records, oldest change first, and may be called again: it gives the same."""

    size: str
    seed: int
    now: str
    portal_name: str
    accounts: tuple[MadeAccount, ...]
    spaces: tuple[MadeSpace, ...]
    memberships: tuple[MadeMembership, ...]
    files: tuple[MadeFile, ...]
    records: Callable[[], Iterator[MadeRecord]] = field(repr=False)
