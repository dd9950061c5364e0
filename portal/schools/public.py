"""The public portal of a made-up school: news, gallery, kits, recognition, learning, events, support, partner-finding posts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from portal.schools.dates import DAY_S, as_text
from portal.schools.gallery import documents, picture
from portal.schools.ids import stable_id
from portal.schools.shapes import MadeAccount
from portal.schools.stage import Stage
from portal.schools.texts import LANGUAGES, Pen, bank, paragraph

_COUNTRIES = ("AL", "RO", "TR", "PT", "IT", "PL", "DE", "FR", "ES", "GR", "FI", "LT")
_ZONES = {"AL": "Europe/Tirane", "RO": "Europe/Bucharest", "TR": "Europe/Istanbul", "PT": "Europe/Lisbon", "GR": "Europe/Athens"}


def plan_public(stage: Stage, people: Mapping[str, MadeAccount], articles: int) -> dict[str, str]:
    """Fill the public space. The answer names one event and one learning offer, for registrations."""
    _plan_news(stage, articles)
    _plan_recognition(stage)
    _plan_support(stage)
    _plan_posts(stage, people)
    drawn = picture("poster")
    stage.add("picture", stage.started_s + 500, None, drawn.body(), files=drawn.hashes)
    small = documents()[0]
    stage.add("file", stage.started_s + 510, None, small.body(), files=(small.ref["sha256"],))
    return {"learning_offer": _plan_offers(stage), "event": _plan_events(stage)}


def _plan_news(stage: Stage, articles: int) -> None:
    titles = bank("public")["articles"]
    for number in range(articles):
        language = "en" if number % 3 else LANGUAGES[number // 3 % len(LANGUAGES)]
        at_s = stage.moment(lean=1.5)
        title = titles[number % len(titles)] if language == "en" else ""
        pen = Pen(stage.text_rng, language, "Brussels")
        stage.add("article", at_s, None, partial(_article, pen, title, language, at_s))
    for number, title in enumerate(bank("public")["gallery"][: max(2, articles // 4)]):
        body = {"title": title, "summary": f"{title}: classes of three countries worked on it for one school year."}
        body |= {"countries": list(_COUNTRIES[number : number + 3]), "languages": ["en"], "subjects": ["Languages"]}
        body |= {"age_from": 9, "age_to": 13, "labels": ["national_quality_label"]}
        stage.add("gallery_project", stage.moment(), None, body)
    for title, summary in bank("public")["kits"]:
        body = {"title": title, "summary": summary, "languages": ["en"], "age_from": 8, "age_to": 13, "weeks": 6}
        stage.add("project_kit", stage.moment(), None, body)


def _article(pen: Pen, title: str, language: str, at_s: int) -> dict[str, Any]:
    blocks = [paragraph(text) for text in pen.post(400, 1800)]
    return {"title": title or pen.title(), "blocks": blocks, "language": language, "published_at": as_text(at_s), "tags": ["news"]}


def _plan_recognition(stage: Stage) -> None:
    for scheme, title, criteria, days in bank("public")["recognition"]:
        deadlines = []
        for place, country in enumerate(_COUNTRIES):
            day = as_text(stage.calendar.at(days + place % 5, 12))[:10]
            deadlines.append({"country": country, "date": day, "zone": _ZONES.get(country, "Europe/Brussels")})
        body = {"scheme": scheme, "title": title, "criteria": criteria, "deadlines": deadlines}
        stage.add("recognition", stage.started_s + 60, None, body, record=stable_id("recognition", scheme))


def _plan_offers(stage: Stage) -> str:
    first = ""
    for offer, title, days in bank("public")["offers"]:
        starts_s = stage.calendar.at(days, 15)
        body = {
            "offer": offer,
            "title": title,
            "starts_at": as_text(starts_s),
            "ends_at": as_text(starts_s + 3600),
            "zone": "Europe/Brussels",
        }
        body |= {"languages": ["en"], "places": 300, "blocks": [paragraph(f"{title}. Open to all teachers; a recording stays for a year.")]}
        record = stage.add("learning_offer", stage.calendar.days_ago(20), None, body, record=stable_id("learning_offer", title))
        first = first or record
    return first


def _plan_events(stage: Stage) -> str:
    first = ""
    for mode, title, place, days in bank("public")["events"]:
        starts_s = stage.calendar.at(days, 8)
        body = {"mode": mode, "title": title, "starts_at": as_text(starts_s), "ends_at": as_text(starts_s + DAY_S // 6)}
        body |= {"zone": "Europe/Tirane", "seats": 120} | ({"place": place} if place else {"url": "https://meet.example/event"})
        record = stage.add("event", stage.calendar.days_ago(15), None, body, record=stable_id("event", title))
        first = first or record
    return first


def _plan_support(stage: Stage) -> None:
    names = {"AL": "Help desk Albania", "RO": "Biroul național eTwinning", "TR": "eTwinning Ulusal Destek Servisi"}
    for country in _COUNTRIES:
        body: dict[str, Any] = {"role": "nso", "name": names.get(country, f"National support organisation, {country}"), "country": country}
        body |= {"email": f"help@nso-{country.lower()}.example", "phone": "+32 2 000 00 00", "languages": ["en"]}
        stage.add("support_contact", stage.started_s + 90, None, body, record=stable_id("support", country))
    body = {"role": "helpdesk", "name": "Central helpdesk", "email": "helpdesk@portal.example", "languages": ["en", "fr", "de"]}
    stage.add("support_contact", stage.started_s + 95, None, body, record=stable_id("support", "central"))


def _plan_posts(stage: Stage, people: Mapping[str, MadeAccount]) -> None:
    for place, (by, title, text, age_from, age_to) in enumerate(bank("public")["posts"]):
        author = people[by]
        body = {"title": title, "text": text, "languages": sorted({"en", author.language}), "subjects": ["Biology"]}
        body |= {"countries": [], "age_from": age_from, "age_to": age_to}
        at_s = stage.calendar.days_ago(5 + 2 * place)
        post = stage.add("partner_post", at_s, author, body, record=stable_id("partner_post", title))
        answer = {"post": post, "text": f"We would like to hear more. Greetings from {people['maria'].city}!"}
        if place < 2:
            stage.add("partner_answer", at_s + DAY_S, people["maria"], answer, parent=post)
