"""Courses, webinars and events around the school's now: some over, some this week, some with few seats left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portal.schools.dates import as_text
from portal.schools.ids import stable_id
from portal.schools.shapes import MadeAccount
from portal.schools.stage import Stage
from portal.schools.texts import bank, paragraph

REGISTERED = (
    ("learning_offer", "First project, first partner"),
    ("learning_offer", "Writing with alt text"),
    ("learning_offer", "Digital citizenship in partner classes"),
    ("event", "Questions about the Quality Label"),
    ("event", "Regional day of eTwinning schools"),
)
"""What maria is registered for."""
FULL = (("learning_offer", "Çevrimiçi toplantıya hazırlık"), ("event", "Pupils' quiz: rivers of Europe"))
"""Where others have taken every one of the dozen seats."""
ALMOST_FULL = (("event", "Teachers' walk: reading a beach"),)
"""Where nine others have a seat, and three seats are left."""
_ZONES = {"Constanța": "Europe/Bucharest", "Galați": "Europe/Bucharest", "Shkodër": "Europe/Tirane", "Velipojë": "Europe/Tirane"}
_DAY_S = 86_400
_MINE = "Open laboratory: what lives in our lake?"


def plan_learning(stage: Stage, people: Mapping[str, MadeAccount]) -> None:
    """All offers and events, and one event of maria's own."""
    for one in bank("learning")["offers"]:
        body = {name: one[name] for name in ("offer", "title", "languages", "places")} | _times(stage, one, "Europe/Brussels")
        body |= {"blocks": [paragraph(one["text"])], "url": f"https://learn.example/{stable_id('offer', one['title'])[:8]}"}
        body |= {"is_full": True} if ("learning_offer", one["title"]) in FULL else {}
        stage.add("learning_offer", stage.calendar.days_ago(max(20, 10 - one["days"])), None, body, record=offer_id(one["title"]))
    for one in bank("learning")["events"]:
        zone = next((zone for town, zone in _ZONES.items() if town in one["place"]), "Europe/Brussels")
        body = {name: one[name] for name in ("mode", "title", "seats")} | _times(stage, one, zone)
        body |= {"blocks": [paragraph(text) for text in one["text"]]}
        body |= {"place": one["place"]} if one["place"] else {"url": f"https://meet.example/{event_id(one['title'])[:8]}"}
        body |= {"is_full": True} if ("event", one["title"]) in FULL else {}
        body |= {"free_seats": 3} if ("event", one["title"]) in ALMOST_FULL else {}
        stage.add("event", stage.calendar.days_ago(max(15, 5 - one["days"])), None, body, record=event_id(one["title"]))
    text = "Class 7B shows its microscopes to parents and neighbours. Partner teachers can join by video from 17:00."
    mine = {"title": _MINE, "mode": "on_site", "zone": "Europe/Tirane", "place": "Shkodër, Shkolla 9-vjeçare Liqeni", "seats": 40}
    mine |= _times(stage, {"days": 27, "hour": 15, "minutes": 120}, "Europe/Tirane") | {"blocks": [paragraph(text)]}
    stage.add("event", stage.calendar.days_ago(4), people["maria"], mine, record=event_id(_MINE))


def offer_id(title: str) -> str:
    """The id of the learning offer of this title."""
    return stable_id("learning_offer", title)


def event_id(title: str) -> str:
    """The id of the event of this title."""
    return stable_id("event", title)


def registered() -> list[tuple[str, str]]:
    """(kind, id) of what maria is registered for."""
    return [(kind, stable_id(kind, title)) for kind, title in REGISTERED]


def _times(stage: Stage, one: Mapping[str, Any], zone: str) -> dict[str, str]:
    """What goes on for weeks ends with its last day, not with its first hour."""
    starts_s = stage.calendar.at(one["days"], one["hour"])
    ends_s = starts_s + one.get("span_days", 0) * _DAY_S + one["minutes"] * 60
    return {"starts_at": as_text(starts_s), "ends_at": as_text(ends_s), "zone": zone}
