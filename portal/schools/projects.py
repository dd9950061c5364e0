"""A whole made-up TwinSpace: its cover, its people and everything in its rooms, in the numbers of a size."""

from __future__ import annotations

from functools import partial
from typing import Any

from portal.schools.forum import plan_forum
from portal.schools.gallery import picture
from portal.schools.journal import plan_bulletin, plan_chat, plan_journal, plan_polls
from portal.schools.materials import add_picture, plan_materials
from portal.schools.members import plan_board, plan_meetings, plan_members, plan_pupils
from portal.schools.pages import plan_pages
from portal.schools.sizes import Size
from portal.schools.stage import Stage

THEMES: tuple[tuple[str, str, str, str], ...] = (
    (
        "Microplastic is everywhere",
        "sea",
        "beach",
        "Schools by the sea and by the lake look for microplastic in their water and in their homes.",
    ),
    (
        "Pen-pals by the sea",
        "letters",
        "letters",
        "Pupils of six coasts write letters on paper, with stamps, and learn each other's words for the sea.",
    ),
    ("Maths in the kitchen", "kitchen", "scales", "We cook recipes of four countries and find fractions, ratios and per cent in the pot."),
    ("The colour of our rivers", "sea", "lake", "Four classes compare the water of four rivers through one school year."),
    ("Songs our grandparents sang", "", "poster", "Pupils collect songs at home, record them and sing those of the partners."),
    ("A garden in five climates", "", "lake", "The same beans in five gardens: who harvests first, and why?"),
    ("Bridges", "", "map", "We build bridges of paper, test them, and write about real ones in our towns."),
    ("Harbours of Europe", "sea", "harbour", "What comes in, what goes out, and who works there."),
    ("Bread of our valley", "kitchen", "scales", "Five classes bake the bread of their grandparents and write down the recipes."),
    ("Our town in old photographs", "", "map", "Then and now, from the same place."),
    ("One day, ten classrooms", "", "classroom", "On one day ten classes describe their lessons hour by hour."),
    ("Small animals of the pond", "sea", "microscope", "Under the microscope: what lives in a drop?"),
)
"""Title, topic of the texts, cover picture, summary."""


def plan_project(stage: Stage, size: Size, share: float, theme: tuple[str, str, str, str]) -> None:
    """Fill a TwinSpace: counts of `size` times `share`."""

    def part(count: int, least: int = 1) -> int:
        return max(least, round(count * share))

    _add_cover(stage, theme, part(size.pupils))
    plan_members(stage)
    plan_pupils(stage, part(size.pupils), part(size.pupils // 12))
    plan_materials(stage, part(size.images), part(size.files), part(size.videos))
    plan_pages(stage, part(size.pages, 4))
    plan_journal(stage, part(size.updates), size.most_comments, size.comment_skew)
    plan_forum(stage, part(size.discussions), part(size.threads), part(size.replies))
    plan_bulletin(stage, part(size.updates // 5))
    plan_chat(stage, part(size.updates))
    plan_polls(stage, part(size.updates // 20))
    plan_board(stage, part(size.updates // 5, 2))
    plan_meetings(stage, part(size.updates // 10), 2 if stage.space.state == "open" else 0)


def _add_cover(stage: Stage, theme: tuple[str, str, str, str], pupils: int) -> None:
    cover = add_picture(stage, picture(theme[2]), stage.started_s + 20, None, 0)
    founder = stage.members[0]
    facts: dict[str, Any] = {
        "title": stage.space.title,
        "summary": theme[3],
        "languages": sorted({"en", *(member.language for member in stage.members)}),
        "subjects": ["Biology", "English", "Art"],
        "age_from": 11,
        "age_to": 15,
        "pupils": pupils,
        "countries": list(dict.fromkeys(member.country for member in stage.members)),
        "tools": ["shared tables", "short films", "online meetings"],
        "cover": cover,
        "state": {"open": "active"}.get(stage.space.state, stage.space.state),
    }
    stage.add("project", stage.started_s + 40, founder, partial(_project_body, stage, facts))


def _project_body(stage: Stage, facts: dict[str, Any]) -> dict[str, Any]:
    pen = stage.pen(stage.members[0], 1.0)
    essays = {"aims": pen.essay(500, 1500), "work_process": pen.essay(500, 1800), "expected_results": pen.essay(500, 1200)}
    return facts | essays
