"""Partners found with no line: everybody seen in members, contacts and partner posts, each once, by the portal's own filters."""

from __future__ import annotations

from typing import Any

import pytest

from sync.copy.directory import WantedSearch
from sync.copy.directory_matching import clean_filters, key_of
from tests.unit.copy.desk import ELENA, MARIA, OWN, PLASTIC, Desk, line

PEOPLE = {
    "1": {"name": "Işık Yılmaz", "country": "TR", "city": "İzmir", "region": "Ege", "subjects": ["Biology"], "age_from": 12, "age_to": 14},
    "2": {"name": "Ana Costa", "country": "PT", "languages": ["pt", "en"], "is_ready_for_project": True, "labels": ["school_label"]},
    "3": {"name": "Jonas", "country": "LT", "about": "We live at a lake.", "subjects": ["Geography"], "languages": ["lt"]},
}


@pytest.fixture
def found(desk: Desk) -> Desk:
    items = [{"id": one, **said} for one, said in PEOPLE.items()]
    search = WantedSearch(key_of("people", {}), "people", {})
    desk.do(desk.copy.directory.keep, search, items, 2000, is_whole=True)
    return desk


def ids(desk: Desk, directory: str = "people", **filters: Any) -> list[str]:
    return sorted(row.id for row in desk.copy.reading.directory.find(directory, filters))


@pytest.mark.parametrize(
    ("filters", "who"),
    [
        ({}, ["1", "2", "3"]),
        ({"country": "PT"}, ["2"]),
        ({"q": "isik"}, ["1"]),
        ({"q": "lake jonas"}, ["3"]),
        ({"q": "lake ana"}, []),
        ({"subject": "biology"}, ["1"]),
        ({"language": "en"}, ["2"]),
        ({"age": 13}, ["1"]),
        ({"age": "15"}, []),
        ({"age": 5, "age_to": 12}, ["1"]),
        ({"age_to": 12}, ["1"]),
        ({"age": 14, "age_to": 12}, []),
        ({"country": "PT,LT"}, ["2", "3"]),
        ({"language": "pt,lt", "country": "LT"}, ["3"]),
        ({"region": "izmir"}, ["1"]),
        ({"region": "ege"}, ["1"]),
        ({"ready": True}, ["2"]),
        ({"label": "school label"}, ["2"]),
        ({"country": "", "page": "x", "q": "  "}, ["1", "2", "3"]),
    ],
)
def test_the_portals_filters_work_on_this_computer(found: Desk, filters: dict[str, Any], who: list[str]) -> None:
    assert ids(found, **filters) == who


def test_who_is_met_in_records_is_found_too_and_each_only_once(desk: Desk) -> None:
    elena = {"id": ELENA.id, "name": "Elena", "country": "RO"}
    desk.gets(
        line("m1", "member", 5, {"person": elena, "role": "teacher", "school_name": "Liceul Marea Neagră"}),
        line("m2", "member", 6, {"person": {"id": MARIA.id, "name": "Maria", "country": "TR"}, "role": "teacher"}),
        line("m3", "member", 7, {"person": {"id": "p", "name": "Emre", "country": "TR"}, "role": "pupil", "school_name": "Lise"}),
        line("c1", "contact", 8, {"person": elena, "state": "accepted", "school_name": "Liceul Marea Neagra"}, OWN),
    )
    (row,) = desk.copy.reading.directory.find("people", {})
    assert (row.id, row.title, row.source, row.record) == (ELENA.id, "Elena", "contact", "c1")
    assert [school.title for school in desk.copy.reading.directory.find("schools", {"country": "RO"})] == ["Liceul Marea Neagra"]


def test_projects_of_the_gallery_and_of_ones_own_are_found(desk: Desk) -> None:
    desk.gets(
        line("g1", "gallery_project", 5, {"title": "Bread", "summary": "Recipes", "countries": ["IT", "PL"], "labels": ["national"]}),
        line("p1", "project", 6, {"title": "Plastic", "summary": "Water", "countries": ["TR"], "state": "active"}),
    )
    assert ids(desk, "projects") == ["g1", "p1"]
    assert ids(desk, "projects", country="PL") == ["g1"]
    assert desk.copy.reading.directory.countries("projects", {}) == {"IT": 1, "PL": 1, "TR": 1}


def test_one_look_tells_what_fits_and_what_each_choice_would_let_through(desk: Desk) -> None:
    desk.gets(
        line("g1", "gallery_project", 5, {"title": "Bread", "countries": ["IT", "PL"], "languages": ["it"], "subjects": ["Cooking"]}),
        line("g2", "gallery_project", 6, {"title": "Wind", "countries": ["IT"], "languages": ["en"]}),
        line("g3", "gallery_project", 7, {"title": "Sea", "countries": ["PT"], "languages": ["en"]}),
    )
    found = desk.copy.reading.directory.look("projects", {"country": "IT", "language": "en"}, limit=1)
    assert ([row.id for row in found.rows], found.total, found.on_map) == (["g2"], 1, {"IT": 1})
    assert found.countries == {"IT": 1, "PT": 1}
    assert found.languages == {"en": 1, "it": 1}
    assert (found.subjects, found.is_saved, found.state.fetched_at) == (("Cooking",), False, None)


def test_somebody_is_read_alone_as_the_list_shows_them(desk: Desk) -> None:
    elena = {"id": ELENA.id, "name": "Elena", "country": "RO"}
    desk.gets(line("m1", "member", 5, {"person": elena, "role": "teacher", "school_name": "Liceul"}))
    reading = desk.copy.reading
    assert reading.directory.get("people", ELENA.id) == reading.directory.find("people", {})[0]
    assert reading.directory.get("schools", "m1") == reading.directory.find("schools", {})[0]
    assert reading.directory.get("people", "nobody") is None
    assert reading.people.shared_spaces(ELENA.id) == {PLASTIC}
    assert reading.people.contact_of(ELENA.id) is None


def test_contacts_stand_by_name_whatever_its_accents_and_those_unanswered_are_known(desk: Desk) -> None:
    def contact(record: str, revision: int, name: str, country: str, state: str) -> Any:
        return line(record, "contact", revision, {"person": {"id": f"p-{record}", "name": name, "country": country}, "state": state}, OWN)

    desk.gets(
        contact("c1", 5, "Zoe", "IE", "accepted"), contact("c2", 6, "Álvaro", "ES", "accepted"), contact("c3", 7, "Bo", "DK", "asked_me")
    )
    reading = desk.copy.reading
    assert [row.id for row in reading.records.list("contact", order="person")] == ["c2", "c3", "c1"]
    assert [row.id for row in reading.records.list("contact", order="person", limit=1, offset=1)] == ["c3"]
    assert [row.id for row in reading.people.unanswered()] == ["c3"]
    assert reading.people.contact_countries() == {"IE", "ES", "DK"}
    desk.gets(contact("c4", 8, "Ann", "IE", "accepted"))
    found = reading.people.contact_of("p-c4")
    assert found is not None
    assert found.id == "c4"


def test_one_question_has_one_key_however_it_is_put() -> None:
    assert key_of("people", {"q": " a  b ", "country": ""}) == key_of("people", {"country": None, "q": "a b", "page": "9"})
    assert clean_filters({"age": 12, "ready": False, "q": ["x"]}) == {"age": "12"}


def test_a_price_is_guessed_before_and_known_after(desk: Desk) -> None:
    assert desk.copy.reading.directory.state("people", {"q": "x"}).cost_bytes > 1000
    desk.do(desk.copy.directory.keep, WantedSearch(key_of("people", {}), "people", {}), [], 777, is_whole=True)
    assert desk.copy.reading.directory.state("people", {}).cost_bytes == 777
    assert desk.copy.reading.directory.state("people", {"q": "x"}).cost_bytes == 777


def test_strange_items_are_passed_over(desk: Desk) -> None:
    items: list[dict[str, Any]] = [{"name": "nobody"}, {"id": 7}, {"id": "1", "name": 5, "subjects": "x", "age_from": True}]
    desk.do(desk.copy.directory.keep, WantedSearch(key_of("people", {}), "people", {}), items, 1, is_whole=False)
    (row,) = desk.copy.reading.directory.find("people", {})
    assert (row.id, row.title, row.subjects, row.age_from) == ("1", "", (), None)
