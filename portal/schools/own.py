"""Own spaces: everybody's profile and school, and for maria one or more records of every kind that such a space can hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from portal.schools.dates import DAY_S, as_text
from portal.schools.gallery import picture
from portal.schools.ids import natural_id, stable_id
from portal.schools.people import user_name_of
from portal.schools.shapes import MadeAccount
from portal.schools.stage import Stage
from portal.schools.texts import Pen, bank, paragraph


def plan_profile(stage: Stage, me: MadeAccount) -> None:
    """The profile and the school by which others find this person."""
    rng = stage.rng
    subjects = bank("people")["subjects"]
    subject = next((one["subject"] for one in bank("people")["cast"] if one["user_name"] == me.user_name), rng.choice(subjects))
    age = rng.randint(8, 14)
    about = Pen(rng, "en", me.city).of(bank("people")["about"], 2)
    body: dict[str, Any] = {"name": me.name, "country": me.country, "city": me.city, "school_name": me.school, "about": about}
    body |= {"languages": sorted({"en", me.language}), "subjects": [subject], "age_from": age, "age_to": age + rng.randint(1, 4)}
    body |= {"is_ready_for_project": rng.random() < 0.6}
    stage.add("profile", stage.started_s + 60, me, body, record=stable_id("profile", me.id))
    school: dict[str, Any] = {"name": me.school, "country": me.country, "city": me.city, "pupils": rng.randint(60, 900)}
    school |= {"website": f"https://{user_name_of(me.school).replace('.', '-')}.example", "about": f"A school in {me.city}."}
    school |= {"labels": ["eTwinning School 2025"]} if rng.random() < 0.2 else {}
    stage.add("school", stage.started_s + 120, me, school, record=stable_id("school", me.id))


def plan_contacts(stage: Stage, me: MadeAccount, friends: Sequence[MadeAccount]) -> None:
    """A contact for each friend; the last two wait for an answer, and some are followed."""
    for place, friend in enumerate(friends):
        state = {len(friends) - 1: "asked_me", len(friends) - 2: "asked_by_me"}.get(place, "accepted")
        body = {"person": friend.person.as_body(), "school_name": friend.school, "state": state, "text": f"Greetings from {friend.city}."}
        stage.add("contact", stage.moment(), me, body, record=stable_id("contact", me.id, friend.id))
        if place < 5:
            _mark(stage, me, "follow", friend.id, "person")


def plan_desk(stage: Stage, me: MadeAccount, friend: MadeAccount, project: str, public: dict[str, str]) -> None:
    """One of everything else that an own space can hold. `public` names a public record for each kind that is registered for."""
    for kind, target in public.items():
        _mark(stage, me, "registration", target, kind)
    _mark(stage, me, "read_mark", stable_id("conversation", me.id, "Sieve and lamp"), "conversation")
    for kind, days, body in _papers(me, friend, project, stage):
        stage.add(kind, stage.calendar.days_ago(days), me, body, parent=body.get("project") or body.get("about") or body.get("for_record"))
    for number, (topic, title, about) in enumerate(_news(friend, project)):
        body = {"topic": topic, "title": title, "about": about}
        stage.add("notification", stage.calendar.days_ago(1 + number), None, body, parent=about)
    portrait = picture("lake")
    stage.add("picture", stage.calendar.days_ago(200), me, portrait.body(), files=portrait.hashes)


def _mark(stage: Stage, me: MadeAccount, kind: str, target: str, target_kind: str) -> None:
    body = {"target": target, "target_kind": target_kind}
    stage.add(kind, stage.moment(), me, body, parent=target, record=natural_id(me.id, kind, target))


def _news(friend: MadeAccount, project: str) -> list[tuple[str, str, str]]:
    return [
        ("project", f"{friend.name} posted an update in your project", project),
        ("contact", f"{friend.name} is now your contact", friend.id),
        ("label", "Quality Label: the last day to apply is near", project),
    ]


def _papers(me: MadeAccount, friend: MadeAccount, project: str, stage: Stage) -> list[tuple[str, int, dict[str, Any]]]:
    """(kind, days ago, body): forms and applications in different states."""
    text = Pen(stage.rng, "en", me.city, stage.topic)
    proposal = _proposal(friend, text)
    label = {
        "project": project,
        "collaboration": text.essay(300, 600),
        "technology": text.essay(200, 400),
        "evidence": [],
        "state": "draft",
    }
    checks = {"two_active_teachers": True, "safe_internet_policy": True, "team_training": False, "parents_informed": True}
    membership = {"school_name": me.school, "country": me.country, "position": "Teacher of biology", "state": "accepted"}
    awarded = as_text(stage.calendar.days_ago(400) // DAY_S * DAY_S)
    draft = {"title": "Thoughts after the walk", "blocks": [paragraph("What surprised me most was the silence.")], "is_public": False}
    return [
        ("membership_application", 700, membership),
        ("certificate", 400, {"title": "National Quality Label", "scheme": "national_quality_label", "awarded_at": awarded}),
        ("saved_search", 30, {"directory": "people", "title": "Biology near water", "filters": {"subject": "Biology", "country": "LT"}}),
        ("school_label_application", 21, {"checklist": checks, "declaration": "What is ticked here is true.", "state": "draft"}),
        ("label_application", 12, label),
        ("project_proposal", 9, proposal),
        (
            "activity",
            3,
            {
                "verb": "joined",
                "about_kind": "project",
                "about": project,
                "title": "Pen-pals by the sea",
                "person": friend.person.as_body(),
            },
        ),
        ("draft", 2, {"for_kind": "update", "for_space": project, "fields": draft}),
    ]


def _proposal(friend: MadeAccount, text: Pen) -> dict[str, Any]:
    """A project form that waits for the co-founder."""
    proposal: dict[str, Any] = {
        "title": "The colour of our lakes",
        "summary": "Four classes by four lakes compare the colour of the water.",
    }
    proposal |= {"co_founder": friend.person.as_body(), "languages": ["en"], "age_from": 11, "age_to": 14, "pupils": 48}
    proposal |= {"subjects": ["Biology", "Art"], "key_competences": ["STEM", "multilingual"], "tools": ["shared tables"]}
    proposal |= {"aims": text.essay(500, 900), "work_process": text.essay(500, 1200), "state": "waiting_partner"}
    return proposal
