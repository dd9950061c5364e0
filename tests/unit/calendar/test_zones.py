"""Clocks on the walls of all partners."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sync.calendar.zones import ZONES, all_zones, is_zone, local, offset, to_utc, zones_of

COUNTRIES = Path(__file__).parents[3] / "resources" / "country_points.json"


def test_every_partner_country_has_a_zone_that_exists() -> None:
    assert all(is_zone(zone) for zones in ZONES.values() for zone in zones)
    assert set(json.loads(COUNTRIES.read_text("utf-8"))["points"]) <= set(ZONES)


def test_the_same_meeting_on_three_walls() -> None:
    walls = [local("2026-05-07T14:00:00Z", zones_of(country)[0]).strftime("%H:%M") for country in ("PT", "AL", "TR")]
    assert walls == ["15:00", "16:00", "17:00"]


def test_an_unknown_zone_is_utc_and_no_country_has_no_zone() -> None:
    assert local("2026-05-07T14:00:00Z", "Mars/Base").hour == 14
    assert zones_of("xx") == ()
    assert zones_of("tr") == ("Europe/Istanbul",)
    assert offset("2026-05-07T14:00:00Z", "Europe/Istanbul").total_seconds() == 3 * 3600


@pytest.mark.parametrize(
    ("wall", "utc", "is_moved", "is_ambiguous"),
    [
        ("2026-05-07T16:00", "2026-05-07T14:00:00Z", False, False),
        ("2026-03-29T02:30", "2026-03-29T01:30:00Z", True, False),
        ("2026-10-25T02:30", "2026-10-25T00:30:00Z", False, True),
    ],
)
def test_a_clock_on_the_wall_becomes_utc_and_odd_hours_are_told(wall: str, utc: str, is_moved: bool, is_ambiguous: bool) -> None:
    moment = to_utc(wall, "Europe/Tirane")
    assert (moment.utc, moment.is_moved, moment.is_ambiguous) == (utc, is_moved, is_ambiguous)


@pytest.mark.parametrize(("wall", "zone"), [("16:00", "Europe/Rome"), ("2026-05-07T16:00Z", "Europe/Rome"), ("2026-05-07T16:00", "")])
def test_what_is_no_clock_time_is_refused(wall: str, zone: str) -> None:
    with pytest.raises(ValueError):
        to_utc(wall, zone)


def test_the_partners_zones_come_first_in_the_list() -> None:
    zones = all_zones()
    assert zones.index("Europe/Istanbul") < zones.index("America/Chicago")
    assert len(set(zones)) == len(zones)
