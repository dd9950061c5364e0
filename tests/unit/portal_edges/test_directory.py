"""Directories: found by folded words and filters, page after page."""

from __future__ import annotations

from typing import Any

import pytest
import requests
from sqlalchemy import insert

from portal.directory import fold
from portal.flows.making import write
from portal.records import author_json
from portal.tables import account, space
from tests.support.portal_server import PortalServer
from tests.support.practice_school import small_id


def _finds(portal: PortalServer, path: str, **asked: Any) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {portal.token('maria')}"}
    return dict(requests.get(f"{portal.base_url}/v1/{path}", headers=headers, params=asked).json())


def _names(found: dict[str, Any]) -> set[str]:
    return {one.get("name") or one["title"] for one in found["items"]}


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"q": "popescu"}, {"Elena Popescu"}),
        ({"q": "TOMAS almeida"}, {"Tomás Almeida"}),
        ({"q": "shkoder"}, {"Maria Kelmendi"}),
        ({"country": "PT"}, {"Tomás Almeida"}),
        ({"age": 13, "subject": "Biology", "country": "RO"}, {"Elena Popescu"}),
        ({"age": 5}, set()),
        ({"country": "PT,RO"}, {"Tomás Almeida", "Elena Popescu"}),
        ({"country": "RO", "language": "fi,ro,en", "age": 2, "age_to": 12, "subject": "Biology"}, {"Elena Popescu"}),
        ({"country": "RO", "age": 20, "age_to": 2}, set()),
        ({"country": "RO", "age_to": 2}, set()),
        ({"language": "fi"}, set()),
    ],
)
def test_people_are_found(portal: PortalServer, asked: dict[str, Any], names: set[str]) -> None:
    assert _names(_finds(portal, "people", **asked)) == names


@pytest.fixture
def constanta(portal: PortalServer) -> None:
    """Elena is ready for a project, and her school has a label."""
    elena, own = portal.account("elena"), small_id("space/own/elena")
    with portal.database.writing() as conn:
        author = author_json(conn, elena)
        profile = {"name": "Elena Popescu", "country": "RO", "region": "Dobrogea", "languages": ["ro"], "is_ready_for_project": True}
        write(conn, own, small_id("profile/elena"), "profile", profile, author, elena, "2026-01-02T00:00:00Z")
        school = {"name": "Liceul Marea Neagră", "country": "RO", "city": "Constanța", "labels": ["eTwinning School 2025"]}
        write(conn, own, small_id("school/elena"), "school", school, author, elena, "2026-01-02T00:00:00Z")


@pytest.mark.usefixtures("constanta")
@pytest.mark.parametrize(
    ("path", "asked", "names"),
    [
        ("people", {"region": "dobro"}, {"Elena Popescu"}),
        ("people", {"region": "shkoder"}, {"Maria Kelmendi"}),
        ("people", {"ready": "true"}, {"Elena Popescu"}),
        ("people", {"label": "etwinning school"}, {"Elena Popescu"}),
        ("people", {"label": "prize"}, set()),
        ("schools", {"language": "ro", "ready": "true", "label": "2025"}, {"Liceul Marea Neagră"}),
        ("schools", {"language": "fi"}, set()),
        ("projects", {"ready": "true", "q": "microplastic"}, {"Microplastic is everywhere"}),
    ],
)
def test_partners_are_found_by_region_label_and_readiness(portal: PortalServer, path: str, asked: dict[str, Any], names: set[str]) -> None:
    assert _names(_finds(portal, path, **asked)) == names


def test_a_filter_that_cannot_be_read_is_named(portal: PortalServer) -> None:
    assert _finds(portal, "people", ready="yes")["field"] == "ready"


def test_projects_are_found_by_their_words(portal: PortalServer) -> None:
    assert _names(_finds(portal, "projects", q="microplastic")) == {"Microplastic is everywhere"}


def test_pages_follow_one_another_and_end(portal: PortalServer) -> None:
    with portal.database.writing() as conn:
        for number in range(120):
            one = f"00000000-0000-4000-8000-{number:012d}"
            conn.execute(insert(space).values(id=one, kind="own", title="", state="open", created_at="2026-01-01T00:00:00Z"))
            values = {"id": one, "person": one, "user_name": f"teacher{number}", "name": f"Teacher {number}", "country": "PL"}
            known = {column.name for column in account.columns}
            row = {name: value for name, value in values.items() if name in known}
            conn.execute(insert(account).values(**row, own_space=one, created_at="2026-01-01T00:00:00Z"))
    seen, page = [], {}
    while True:
        found = _finds(portal, "people", country="PL", **page)
        seen += [one["id"] for one in found["items"]]
        if found["next"] is None:
            break
        page = {"page": found["next"]}
    assert len(seen) == len(set(seen)) == 120


@pytest.mark.parametrize("asked", [{"age": "x"}, {"country": "albania"}, {"page": "made-up"}, {"language": ""}])
def test_a_filter_that_is_none_is_refused(portal: PortalServer, asked: dict[str, Any]) -> None:
    assert _finds(portal, "people", **asked)["code"] == "bad_request"


@pytest.mark.parametrize(
    ("text", "folded"), [("IŞIK", "isik"), ("ışık", "isik"), ("İzmir", "izmir"), ("Łódź", "lodz"), ("Straße", "strasse")]
)
def test_words_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded
