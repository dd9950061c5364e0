"""Own spaces: everybody's profile and school, and the contacts between people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from portal.schools.dates import as_text
from portal.schools.ids import natural_id, stable_id
from portal.schools.people import user_name_of
from portal.schools.shapes import MadeAccount
from portal.schools.stage import Stage
from portal.schools.texts import Pen, bank

_MIRRORED: Mapping[str, str] = MappingProxyType({"accepted": "accepted", "asked_me": "asked_by_me", "asked_by_me": "asked_me"})


def plan_profile(stage: Stage, me: MadeAccount) -> None:
    """The profile and the school by which others find this person."""
    rng = stage.rng
    region = bank("people")["regions"][me.city]
    subjects = bank("people")["subjects"]
    known: dict[str, Any] = next((one for one in bank("people")["cast"] if one["user_name"] == me.user_name), {})
    subject = known.get("subject", rng.choice(subjects))
    age = rng.randint(8, 14)
    about = Pen(rng, "en", me.city).of(bank("people")["about"], 2)
    body: dict[str, Any] = {"name": me.name, "country": me.country, "city": me.city, "region": region}
    body |= {"school_name": me.school, "about": known.get("about", about)}
    body |= {"languages": sorted({"en", me.language}), "subjects": [subject], "age_from": age, "age_to": age + rng.randint(1, 4)}
    body |= {"is_ready_for_project": rng.random() < 0.6}
    body |= {"picture": portrait_id(me), "age_from": 11, "age_to": 15, "is_ready_for_project": True} if me.user_name == "maria" else {}
    stage.add("profile", stage.started_s + 60, me, body, record=stable_id("profile", me.id))
    pupils = rng.randint(60, 900)
    school: dict[str, Any] = {"name": me.school, "country": me.country, "city": me.city, "region": region, "pupils": pupils}
    school |= {"website": f"https://{user_name_of(me.school).replace('.', '-')}.example"}
    school |= {"about": rng.choice(bank("people")["school_about"]).format(city=me.city, pupils=pupils)}
    school |= {"labels": [f"eTwinning School {_label_year(stage)}"]} if _has_label(me, rng.random()) else {}
    stage.add("school", stage.started_s + 120, me, school, record=stable_id("school", me.id))


def portrait_id(me: MadeAccount) -> str:
    """The picture of a profile, in the own space."""
    return stable_id("portrait", me.id)


def school_label_s(stage: Stage) -> int:
    """When the labelled schools got their label."""
    return stage.calendar.days_ago(640)


def _label_year(stage: Stage) -> str:
    return as_text(school_label_s(stage))[:4]


def _has_label(me: MadeAccount, luck: float) -> bool:
    return me.user_name in ("maria", *bank("people")["labelled"]) or luck < 0.15


def plan_contacts(stages: Mapping[str, Stage], me: MadeAccount, friends: Sequence[MadeAccount]) -> None:
    """A contact for each friend, on both sides; the last two wait for an answer, and some are followed."""
    texts = bank("desk")["contact_texts"]
    for place, friend in enumerate(friends):
        state = {len(friends) - 1: "asked_me", len(friends) - 2: "asked_by_me"}.get(place, "accepted")
        at_s, record = stages[me.id].moment(), stable_id("contact", me.id, friend.id)
        for holder, other, seen in ((me, friend, state), (friend, me, _MIRRORED[state])):
            body = {"person": other.person.as_body(), "school_name": other.school, "state": seen, "text": texts[place % len(texts)]}
            asker = friend if state == "asked_me" else me
            stages[holder.id].add("contact", at_s, asker, body, record=record, owner=holder)
        if place < 5:
            mark(stages[me.id], me, "follow", friend.id, "person")


def mark(stage: Stage, me: MadeAccount, kind: str, target: str, target_kind: str, at_s: int = 0) -> None:
    """A follow, registration or read mark."""
    body = {"target": target, "target_kind": target_kind}
    stage.add(kind, at_s or stage.moment(), me, body, parent=target, record=natural_id(me.id, kind, target))
