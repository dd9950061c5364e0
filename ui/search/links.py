"""An address of the website that was pasted into the search finds the project or the page that it names."""

from __future__ import annotations

from sync.copy.reading.reader import Reading
from sync.copy.rows import FoundRow, SpaceRow
from sync.deep_links import LinkedPlace, place_in, slug

_MOST_PAGES = 2000


def found(reading: Reading, words: str, limit: int) -> list[FoundRow]:
    """What the search answers: for an address the place it names, else the hits for the words."""
    place = place_in(words)
    return _named(reading, place)[:limit] if place is not None else reading.search.find(words, limit=limit)


def _named(reading: Reading, place: LinkedPlace) -> list[FoundRow]:
    spaces = [space for space in reading.spaces.all(kind="twinspace", with_partners=False) if slug(space.title) == place.project]
    pages = [hit for space in spaces for hit in _pages(reading, space, place.page)] if place.page else []
    return pages or [_project(reading, space) for space in spaces]


def _pages(reading: Reading, space: SpaceRow, page: str) -> list[FoundRow]:
    return [
        FoundRow(row.id, row.kind, row.space or space.id, space.title, row.title, "", row.author, row.changed_at, row.state, row.parent)
        for row in reading.records.list("page", space.id, limit=_MOST_PAGES)
        if slug(row.title) == page
    ]


def _project(reading: Reading, space: SpaceRow) -> FoundRow:
    row = next(iter(reading.records.list("project", space.id, limit=1)), None)
    record, changed_at = (row.id, row.changed_at) if row is not None else (space.id, "")
    return FoundRow(record, "project", space.id, "", space.title, "", None, changed_at)
