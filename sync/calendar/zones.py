"""Time zones of the partners' countries, and the way between a clock on the wall and UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from sync.data_class import dataclass

if TYPE_CHECKING:
    # Read with the first zone: half a megabyte, most of it a search for where this computer keeps them.
    from zoneinfo import ZoneInfo

UTC_FORMAT = "%Y-%m-%dT%H:%M:%SZ"

ZONES: dict[str, tuple[str, ...]] = {
    "AL": ("Europe/Tirane",),
    "AM": ("Asia/Yerevan",),
    "AT": ("Europe/Vienna",),
    "AZ": ("Asia/Baku",),
    "BA": ("Europe/Sarajevo",),
    "BE": ("Europe/Brussels",),
    "BG": ("Europe/Sofia",),
    "CY": ("Asia/Nicosia", "Asia/Famagusta"),
    "CZ": ("Europe/Prague",),
    "DE": ("Europe/Berlin",),
    "DK": ("Europe/Copenhagen", "Atlantic/Faroe", "America/Nuuk"),
    "EE": ("Europe/Tallinn",),
    "ES": ("Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"),
    "FI": ("Europe/Helsinki", "Europe/Mariehamn"),
    "FR": ("Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne", "Indian/Reunion", "Indian/Mayotte"),
    "GE": ("Asia/Tbilisi",),
    "GR": ("Europe/Athens",),
    "HR": ("Europe/Zagreb",),
    "HU": ("Europe/Budapest",),
    "IE": ("Europe/Dublin",),
    "IS": ("Atlantic/Reykjavik",),
    "IT": ("Europe/Rome",),
    "JO": ("Asia/Amman",),
    "LB": ("Asia/Beirut",),
    "LI": ("Europe/Vaduz",),
    "LT": ("Europe/Vilnius",),
    "LU": ("Europe/Luxembourg",),
    "LV": ("Europe/Riga",),
    "MD": ("Europe/Chisinau",),
    "ME": ("Europe/Podgorica",),
    "MK": ("Europe/Skopje",),
    "MT": ("Europe/Malta",),
    "NL": ("Europe/Amsterdam", "America/Curacao", "America/Aruba"),
    "NO": ("Europe/Oslo", "Arctic/Longyearbyen"),
    "PL": ("Europe/Warsaw",),
    "PT": ("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"),
    "RO": ("Europe/Bucharest",),
    "RS": ("Europe/Belgrade",),
    "SE": ("Europe/Stockholm",),
    "SI": ("Europe/Ljubljana",),
    "SK": ("Europe/Bratislava",),
    "TN": ("Africa/Tunis",),
    "TR": ("Europe/Istanbul",),
    "UA": ("Europe/Kyiv",),
    "UK": ("Europe/London",),
    "XK": ("Europe/Belgrade",),
}
"""Country → its zones, the one of most schools first."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A UTC time made of a clock on the wall. `is_moved`: that hour does not exist (clocks go forward), the next one is meant.

    `is_ambiguous`: the hour comes twice (clocks go back), the first is meant.
    """

    utc: str
    is_moved: bool = False
    is_ambiguous: bool = False


def zones_of(country: str) -> tuple[str, ...]:
    """The zones of a country by its ISO code, () if it is none of ours."""
    return ZONES.get(country.upper(), ())


def is_zone(name: str) -> bool:
    """True for an IANA zone that this computer knows."""
    return _zone(name) is not None


def all_zones() -> tuple[str, ...]:
    """Every zone with a place in it, sorted; the partners' own first."""
    from zoneinfo import available_timezones

    ours = dict.fromkeys(zone for zones in ZONES.values() for zone in zones)
    others = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "posix/", "right/", "SystemV/")))
    return tuple(dict.fromkeys([*sorted(ours), *others]))


def local(utc: str, zone: str) -> datetime:
    """The time on the wall there; in UTC if the zone is not known. Raises ValueError for what is no time."""
    moment = datetime.fromisoformat(utc.replace("Z", "+00:00"))
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    return aware.astimezone(_zone(zone) or UTC)


def to_utc(wall: str, zone: str) -> Moment:
    """`wall` is "YYYY-MM-DDTHH:MM" on a clock in `zone`. Raises ValueError for another shape or an unknown zone."""
    there = _zone(zone)
    if there is None:
        raise ValueError(zone)
    naive = datetime.fromisoformat(wall)
    if naive.tzinfo is not None:
        raise ValueError(wall)
    first, second = naive.replace(tzinfo=there, fold=0), naive.replace(tzinfo=there, fold=1)
    utc = first.astimezone(UTC)
    is_moved = utc.astimezone(there).replace(tzinfo=None) != naive
    if is_moved:
        return Moment(first.astimezone(UTC).strftime(UTC_FORMAT), is_moved=True)
    return Moment(utc.strftime(UTC_FORMAT), is_ambiguous=first.utcoffset() != second.utcoffset())


def offset(utc: str, zone: str) -> timedelta:
    """How far the zone is from UTC at that moment."""
    return local(utc, zone).utcoffset() or timedelta()


@cache
def _zone(name: str) -> ZoneInfo | None:
    if not name:
        return None
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
