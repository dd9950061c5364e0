"""The public portal of a made-up school: news, gallery, kits, recognition, support, partner-finding posts with their answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from portal.schools.dates import DAY_S, as_text
from portal.schools.gallery import documents, picture
from portal.schools.ids import stable_id
from portal.schools.learning import plan_learning
from portal.schools.people import helper_name
from portal.schools.shapes import MadeAccount
from portal.schools.stage import Stage
from portal.schools.texts import LANGUAGES, Pen, bank, bullets, heading, paragraph


def plan_public(stage: Stage, people: Mapping[str, MadeAccount], helpers: Sequence[MadeAccount], articles: int) -> None:
    """Fill the public space."""
    _plan_news(stage, articles)
    _plan_projects(stage)
    _plan_recognition(stage)
    _plan_support(stage, {one.user_name: one for one in helpers})
    _plan_posts(stage, people)
    _plan_posts_of_maria(stage, people)
    small = documents()[0]
    stage.add("file", stage.started_s + 510, None, small.body(), files=(small.ref["sha256"],))
    plan_learning(stage, people)


def written(stage: Stage, at_s: int, lines: Sequence[str], drawn_name: str = "") -> list[dict[str, Any]]:
    """Blocks out of a bank's lines: `## ` begins a heading, `- ` a list with items parted by bars; the picture comes second."""
    blocks = [_block(line) for line in lines]
    if drawn_name:
        drawn = picture(drawn_name)
        record = stage.add("picture", at_s - 60, None, drawn.body(), files=drawn.hashes)
        blocks.insert(1, {"type": "picture", "picture": record, "alt": drawn.alt})
    return blocks


def _block(line: str) -> dict[str, Any]:
    if line.startswith("## "):
        return heading(line[3:])
    return bullets(line[2:].split("|")) if line.startswith("- ") else paragraph(line)


def _plan_news(stage: Stage, articles: int) -> None:
    real = bank("library")["articles"]
    for one in real:
        at_s = stage.calendar.days_ago(one["days"])
        body = {"title": one["title"], "blocks": written(stage, at_s, one["text"], one["picture"])}
        body |= {"language": one["language"], "published_at": as_text(at_s), "tags": one["tags"]}
        stage.add("article", at_s, None, body, record=stable_id("article", one["title"]))
    titles = bank("public")["titles_of_more_articles"]
    for number in range(max(0, articles - len(real))):
        language = "en" if number % 3 else LANGUAGES[number // 3 % len(LANGUAGES)]
        at_s = stage.calendar.moment(stage.rng, stage.started_s, stage.calendar.days_ago(50), lean=1.5)
        title = f"{titles[number % len(titles)]}, part {2 + number // len(titles)}" if language == "en" else ""
        pen = Pen(stage.text_rng, language, "Brussels")
        stage.add("article", at_s, None, partial(_article, pen, title, language, at_s))


def _article(pen: Pen, title: str, language: str, at_s: int) -> dict[str, Any]:
    blocks = [paragraph(text) for text in pen.post(400, 1800)]
    return {"title": title or pen.title(), "blocks": blocks, "language": language, "published_at": as_text(at_s), "tags": ["news"]}


def _plan_projects(stage: Stage) -> None:
    """The gallery and the kits."""
    for number, one in enumerate(bank("library")["gallery"]):
        body = dict(one) | {"url": f"https://portal.example/projects/{stable_id('gallery', one['title'])[:8]}"}
        stage.add("gallery_project", stage.calendar.days_ago(20 + 23 * number), None, body, record=stable_id("gallery", one["title"]))
    for number, one in enumerate(bank("library")["kits"]):
        at_s = stage.calendar.days_ago(60 + 40 * number)
        body = {name: value for name, value in one.items() if name not in ("picture", "text")}
        body["blocks"] = written(stage, at_s, one["text"], one["picture"])
        stage.add("project_kit", at_s, None, body, record=stable_id("kit", one["title"]))


def _plan_recognition(stage: Stage) -> None:
    places = [(one["country"], one["zone"]) for one in bank("support")["organisations"]]
    for one in bank("public")["recognition"]:
        deadlines = []
        for place, (country, zone) in enumerate(places):
            day = as_text(stage.calendar.at(one["days"] + place % 9, 12))[:10]
            deadlines.append({"country": country, "date": day, "zone": zone})
        body = {"scheme": one["scheme"], "title": one["title"], "criteria": one["criteria"], "deadlines": deadlines}
        body["blocks"] = [paragraph(text) for text in one["text"]]
        stage.add("recognition", stage.started_s + 60, None, body, record=stable_id("recognition", one["scheme"]))


def _plan_support(stage: Stage, helpers: Mapping[str, MadeAccount]) -> None:
    def answered(contact: Mapping[str, Any]) -> dict[str, Any]:
        return {"person": helpers[helper_name(contact)].person.as_body()}

    at_s = stage.started_s + 90
    for one in bank("support")["organisations"]:
        body = {name: value for name, value in one.items() if name != "zone"} | answered(one)
        stage.add("support_contact", at_s, None, body, record=stable_id("support", one["country"]))
    for role, part in (("ambassador", "ambassadors"), ("helpdesk", "helpdesks")):
        for one in bank("support")[part]:
            stage.add("support_contact", at_s, None, {"role": role} | one | answered(one), record=stable_id("support", one["name"]))


def _plan_posts(stage: Stage, people: Mapping[str, MadeAccount]) -> None:
    posted: dict[str, tuple[str, int]] = {}
    for place, one in enumerate(bank("public")["posts"]):
        author, at_s = people[one["by"]], stage.calendar.days_ago(5 + 2 * place)
        body = {name: value for name, value in one.items() if name != "by"} | {"languages": sorted({"en", author.language})}
        posted[one["by"]] = stage.add("partner_post", at_s, author, body, record=stable_id("partner_post", one["title"])), at_s
    for one in bank("public")["answers"]:
        post, at_s = posted[one["post_of"]]
        stage.add("partner_answer", at_s + one["days"] * DAY_S, people[one["by"]], {"post": post, "text": one["text"]}, parent=post)


def _plan_posts_of_maria(stage: Stage, people: Mapping[str, MadeAccount]) -> None:
    for one in bank("public")["mine"]:
        at_s = stage.calendar.days_ago(one["days"])
        body = {name: value for name, value in one.items() if name not in ("days", "answers")} | {"languages": ["en", "sq"]}
        post = stage.add("partner_post", at_s, people["maria"], body, record=stable_id("partner_post", one["title"]))
        for by, days, text in one["answers"]:
            record = stable_id("partner_answer", post, by)
            stage.add("partner_answer", at_s + days * DAY_S, people[by], {"post": post, "text": text}, parent=post, record=record)
