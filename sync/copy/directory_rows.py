"""People, schools and projects as a search over them shows them, and the state of such a search."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from sync.data_class import dataclass
from sync.records import ItemState

DIRECTORIES = ("people", "schools", "projects")


@dataclass(frozen=True, slots=True)
class DirectoryRow:
    """One person, school or project. `source`: website (fetched by a search), member, contact, partner_post, gallery, space.

    `fetched_at` is when this computer heard of it; `record` and `space` are set where a record here can be opened.
    """

    id: str
    directory: str
    title: str
    country: str
    countries: tuple[str, ...]
    city: str
    text: str
    languages: tuple[str, ...]
    subjects: tuple[str, ...]
    labels: tuple[str, ...]
    age_from: int | None
    age_to: int | None
    is_ready: bool | None
    fetched_at: str
    source: str
    item: dict[str, Any] = field(hash=False)
    record: str | None = None
    space: str | None = None


@dataclass(frozen=True, slots=True)
class SearchState:
    """`fetched_at` None: never asked. `is_waiting`: asked for, at the next connection. `is_whole` False: the website has more.

    `cost_bytes` is what a newer search will cost, about; `code` why the website refused the last one.
    """

    directory: str
    filters: dict[str, str] = field(hash=False)
    fetched_at: str | None = None
    is_waiting: bool = False
    is_whole: bool = False
    hits: int = 0
    cost_bytes: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one look into a directory tells. `countries` and `languages` count what each choice there would let through, the other
    filters kept; `on_map` what fits by country; `subjects` are all that anybody here teaches.
    """

    rows: tuple[DirectoryRow, ...]
    total: int
    on_map: dict[str, int] = field(hash=False)
    countries: dict[str, int] = field(hash=False)
    languages: dict[str, int] = field(hash=False)
    subjects: tuple[str, ...]
    state: SearchState
    is_saved: bool


@dataclass(frozen=True, slots=True)
class SavedSearchRow:
    """A saved search; `new_hits` came since the teacher looked last."""

    record: str
    title: str
    directory: str
    filters: dict[str, str] = field(hash=False)
    state: SearchState
    new_hits: int
    sending: ItemState
