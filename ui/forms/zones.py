"""Time zones: this computer's, the partners', and moments between UTC and the clock on the wall."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from PySide6.QtCore import QTimeZone

_OF_COUNTRY = {
    "AL": "Europe/Tirane",
    "AM": "Asia/Yerevan",
    "AT": "Europe/Vienna",
    "AZ": "Asia/Baku",
    "BA": "Europe/Sarajevo",
    "BE": "Europe/Brussels",
    "BG": "Europe/Sofia",
    "CY": "Asia/Nicosia",
    "CZ": "Europe/Prague",
    "DE": "Europe/Berlin",
    "DK": "Europe/Copenhagen",
    "EE": "Europe/Tallinn",
    "ES": "Europe/Madrid",
    "FI": "Europe/Helsinki",
    "FR": "Europe/Paris",
    "GE": "Asia/Tbilisi",
    "GR": "Europe/Athens",
    "HR": "Europe/Zagreb",
    "HU": "Europe/Budapest",
    "IE": "Europe/Dublin",
    "IS": "Atlantic/Reykjavik",
    "IT": "Europe/Rome",
    "JO": "Asia/Amman",
    "LB": "Asia/Beirut",
    "LI": "Europe/Vaduz",
    "LT": "Europe/Vilnius",
    "LU": "Europe/Luxembourg",
    "LV": "Europe/Riga",
    "MD": "Europe/Chisinau",
    "ME": "Europe/Podgorica",
    "MK": "Europe/Skopje",
    "MT": "Europe/Malta",
    "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo",
    "PL": "Europe/Warsaw",
    "PT": "Europe/Lisbon",
    "RO": "Europe/Bucharest",
    "RS": "Europe/Belgrade",
    "SE": "Europe/Stockholm",
    "SI": "Europe/Ljubljana",
    "SK": "Europe/Bratislava",
    "TN": "Africa/Tunis",
    "TR": "Europe/Istanbul",
    "UA": "Europe/Kyiv",
    "XK": "Europe/Belgrade",
}


def own_zone() -> str:
    """The IANA zone of this computer; UTC where the system does not say."""
    raw = QTimeZone.systemTimeZoneId().data()
    name = raw.decode("ascii", "replace") if isinstance(raw, bytes) else str(raw)
    return name if is_zone(name) else "UTC"


def zone_of_country(code: str) -> str:
    """The zone in which most schools of a country live; "" for a country outside the programme."""
    return _OF_COUNTRY.get(code, "")


@lru_cache(maxsize=1)
def all_zones() -> tuple[str, ...]:
    """Every zone of a region and a city, by name."""
    wanted = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
    return ("UTC", *sorted(name for name in available_timezones() if name.startswith(wanted)))


def is_zone(name: str) -> bool:
    """True for a zone this computer can count with."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return bool(name)


def zone_words(name: str) -> str:
    """The city of a zone: "Europe/Tirane" is "Tirane"."""
    return name.rsplit("/", 1)[-1].replace("_", " ")


def at_wall(utc: str, zone: str) -> datetime | None:
    """The clock on the wall in `zone` at a UTC moment; None for no moment."""
    try:
        moment = datetime.fromisoformat(utc)
    except ValueError:
        return None
    return moment.astimezone(ZoneInfo(zone if is_zone(zone) else "UTC"))


def as_utc(wall: datetime, zone: str) -> str:
    """The UTC moment ("…Z", whole minutes) of a clock on the wall. In the hour that is left out in spring the clock goes on."""
    moment = wall.replace(tzinfo=ZoneInfo(zone if is_zone(zone) else "UTC")).astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
