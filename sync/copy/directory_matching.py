"""What a directory filter asks, answered on this computer as the portal answers it (portal-api.md §6)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync.copy.directory_rows import DIRECTORIES, DirectoryRow
from sync.copy.search_fold import fold
from sync.copy.sql import to_json

_MOST_LETTERS = 200
_MOST_FILTERS = 20


def clean_filters(filters: Mapping[str, Any]) -> dict[str, str]:
    """Filters as they are asked: plain words, nothing empty, always in one order; "page" is ours."""
    asked: dict[str, str] = {}
    for name in sorted(filters)[:_MOST_FILTERS]:
        value = filters[name]
        if isinstance(value, bool):
            value = "true" if value else ""
        words = " ".join(str(value).split())[:_MOST_LETTERS] if isinstance(value, str | int) else ""
        if words and name != "page":
            asked[name] = words
    return asked


def key_of(directory: str, filters: Mapping[str, Any]) -> str:
    """One key for one question."""
    return to_json([directory, clean_filters(filters)])


def row_of(directory: str, item: Mapping[str, Any], fetched_at: str, source: str, **where: str | None) -> DirectoryRow:
    """An item of a directory, or what a record says of the same thing; lenient, because it may be of any portal."""
    country = _text(item, "country")
    countries = _texts(item, "countries") or ((country,) if country else ())
    is_ready = item.get("is_ready_for_project")
    return DirectoryRow(
        _text(item, "id"),
        directory,
        _text(item, "title") or _text(item, "name"),
        country or (countries[0] if countries else ""),
        countries,
        _text(item, "city"),
        _text(item, "summary") or _text(item, "about"),
        _texts(item, "languages"),
        _texts(item, "subjects"),
        _texts(item, "labels"),
        _number(item, "age_from"),
        _number(item, "age_to"),
        is_ready if isinstance(is_ready, bool) else None,
        fetched_at,
        source,
        dict(item),
        **where,
    )


def fits(row: DirectoryRow, filters: Mapping[str, str]) -> bool:
    """True if the row has all that is asked for; what a filter of a later portal asks, only the portal can answer."""
    tests = (_fits_place, _fits_terms, _fits_age, _fits_words)
    return row.directory in DIRECTORIES and all(test(row, filters) for test in tests)


def _fits_place(row: DirectoryRow, filters: Mapping[str, str]) -> bool:
    countries, region = filters.get("country", ""), fold(filters.get("region", ""))
    return _has_one(countries, row.countries) and region in fold(f"{_text(row.item, 'region')} {row.city}")


def _fits_terms(row: DirectoryRow, filters: Mapping[str, str]) -> bool:
    language, subject, label = filters.get("language", ""), fold(filters.get("subject", "")), fold(filters.get("label", ""))
    is_spoken = _has_one(language, row.languages)
    is_taught = not subject or subject in (fold(one) for one in row.subjects)
    is_labelled = not label or any(label in fold(one).replace("_", " ") or label in fold(one) for one in row.labels)
    return is_spoken and is_taught and is_labelled and (filters.get("ready") != "true" or row.is_ready is True)


def _fits_age(row: DirectoryRow, filters: Mapping[str, str]) -> bool:
    """One age alone is a range of one; the last alone begins with the youngest."""
    first, last = filters.get("age", ""), filters.get("age_to", "")
    if not first.isdecimal() and not last.isdecimal():
        return True
    if row.age_from is None or row.age_to is None:
        return False
    youngest = int(first) if first.isdecimal() else 0
    oldest = int(last) if last.isdecimal() else youngest
    return youngest <= oldest and row.age_from <= oldest and youngest <= row.age_to


def _has_one(wanted: str, there: tuple[str, ...]) -> bool:
    """True if one of the values parted by commas is there, or none is asked for."""
    return not wanted or any(one in there for one in wanted.split(","))


def _fits_words(row: DirectoryRow, filters: Mapping[str, str]) -> bool:
    words = fold(filters.get("q", "")).split()
    if not words:
        return True
    said = fold(" ".join((row.title, row.city, _text(row.item, "school_name"), row.text, *row.subjects, *row.labels)))
    return all(word in said for word in words)


def _text(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def _texts(item: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = item.get(name)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _number(item: Mapping[str, Any], name: str) -> int | None:
    value = item.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
