"""Who reads what: feed, sums, files and directories for every role over HTTP, held against lists written by hand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
import requests

from portal.file_records import own_file
from portal.records import change_record
from portal.visibility import Audience
from tests.authorisation.expected import ROLES
from tests.authorisation.town import AT, OTHER, STRANGER, Town, space_of, town
from tests.support.portal_server import PortalServer
from tests.support.small_school import made_id, own_space

PROJECT = space_of("twinspace")
ALL = frozenset(ROLES)
TEACHERS = frozenset({"teacher_admin", "teacher"})
READ_BY = {
    "update": ALL,
    "page for all": ALL,
    "page on the internet": ALL,
    "page for teachers": TEACHERS,
    "page not ready": frozenset({"teacher_admin"}),
    "bulletin note": TEACHERS,
    "file in the project": ALL,
    "not out yet": frozenset(),
    "file of tomorrow": frozenset(),
    "private draft": frozenset(),
    "private file": frozenset(),
}
"""What a colleague wrote, and which roles of the project read it; nobody outside reads any of it."""
FILES = [name for name in READ_BY if "file" in name]
EVERYWHERE = ("/v1/me", "/v1/changes", "/v1/people", "/v1/schools", "/v1/projects", "/v1/events", f"/v1/audit?space={PROJECT}")


@dataclass(frozen=True)
class Readers:
    """A running portal, and the ids and hashes of what stands there."""

    portal: PortalServer
    ids: dict[str, str]
    hashes: dict[str, str]

    def get(self, who: str, path: str) -> requests.Response:
        """One request of one person."""
        headers = {"Authorization": f"Bearer {self.portal.token(who)}", "Accept": "application/json"}
        if path.startswith("/v1/files"):
            headers.pop("Accept")
        return requests.get(self.portal.base_url + path, headers=headers, timeout=20)

    def records(self, who: str) -> list[dict[str, Any]]:
        """All records of a first exchange."""
        lines, cursor, more = [], "", True
        while more:
            page = self.get(who, f"/v1/changes?{cursor}").json()
            lines += page["lines"]
            cursor, more = f"cursor={page['checkpoint']['cursor']}", page["checkpoint"]["more"]
        return [line for line in lines if line["type"] == "record"]


def _write(here: Town) -> tuple[dict[str, str], dict[str, str]]:
    author, mine = made_id(OTHER), own_space(made_id(OTHER))
    page = here.plain_body("page") | {"editors": "author"}
    pages = {
        "page for all": {},
        "page on the internet": {"visibility": "internet"},
        "page for teachers": {"visibility": "teachers"},
        "page not ready": {"state": "draft"},
    }
    made = {name: here.stands("page", PROJECT, author, page | more) for name, more in pages.items()}
    made["update"] = here.stands("update", PROJECT, author, here.plain_body("update"))
    made["bulletin note"] = here.stands("bulletin_note", PROJECT, author, here.plain_body("bulletin_note"))
    made["private draft"] = here.stands("draft", mine, author, here.plain_body("draft"))
    made["not out yet"] = _hide(here, here.stands("update", PROJECT, author, here.plain_body("update")))
    hashes = {name: _file(here, name) for name in FILES}
    for name in FILES:
        body = here.plain_body("file")
        body["original"] = {"state": "confirmed", "sha256": hashes[name], "size_bytes": len(name), "media_type": "text/plain"}
        made[name] = here.stands("file", mine if name == "private file" else PROJECT, author, body)
    _hide(here, made["file of tomorrow"])
    return {name: one.id for name, one in made.items()}, hashes


def _hide(here: Town, stored: Any) -> Any:
    hidden = replace(stored, is_pending=True, publish_at="2036-01-01T00:00:00Z", audience=Audience.OWNER, widest=Audience.OWNER)
    with here.portal.database.writing() as connection:
        return change_record(connection, replace(stored, widest=Audience.OWNER), hidden)


def _file(here: Town, name: str) -> str:
    here.workshop.files.put(name.encode())
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    with here.portal.database.writing() as connection:
        own_file(connection, sha256, made_id(OTHER), len(name), "text/plain", AT)
    return sha256


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Readers]:
    folder = tmp_path_factory.mktemp("readers")
    here = town(folder, f"sqlite:///{folder / 'portal.db'}")
    ids, hashes = _write(here)
    here.portal.database.close()
    with PortalServer(folder) as portal:
        yield Readers(portal, ids, hashes)


@pytest.mark.parametrize("role", [*ROLES, STRANGER])
def test_the_feed_brings_what_the_role_may_read(readers: Readers, role: str) -> None:
    seen = {line["id"] for line in readers.records(role)}
    assert {name for name, record in readers.ids.items() if record in seen} == {name for name, who in READ_BY.items() if role in who}


@pytest.mark.parametrize("role", ROLES)
def test_the_sums_are_over_what_the_role_may_read(readers: Readers, role: str) -> None:
    lines = sorted(f"{line['id']}:{line['revision']}\n" for line in readers.records(role) if line["space"] == PROJECT)
    sums = readers.get(role, f"/v1/audit?space={PROJECT}").json()
    assert (sums["count"], sums["hash"]) == (len(lines), hashlib.sha256("".join(lines).encode()).hexdigest())


@pytest.mark.parametrize("role", [*ROLES, STRANGER])
def test_files_go_to_who_may_read_the_record(readers: Readers, role: str) -> None:
    answers = {name: readers.get(role, f"/v1/files/{readers.hashes[name]}").status_code for name in FILES}
    assert answers == {name: 200 if role in READ_BY[name] else 404 for name in FILES}


def test_the_writer_reads_all_of_it(readers: Readers) -> None:
    assert set(readers.ids.values()) <= {line["id"] for line in readers.records(OTHER)}
    assert {readers.get(OTHER, f"/v1/files/{one}").status_code for one in readers.hashes.values()} == {200}


@pytest.mark.parametrize("role", [*ROLES, STRANGER])
def test_nobody_sums_up_a_space_that_is_not_theirs(readers: Readers, role: str) -> None:
    spaces = [own_space(made_id(OTHER)), made_id("no space"), *([PROJECT] if role == STRANGER else [])]
    answers = [readers.get(role, f"/v1/audit?space={one}") for one in spaces]
    assert [(one.status_code, one.json()["code"]) for one in answers] == [(404, "not_found")] * len(spaces)


@pytest.mark.parametrize("directory", ["people", "schools", "projects"])
def test_directories_say_the_same_to_all_and_nothing_private(readers: Readers, directory: str) -> None:
    answers = [readers.get(who, f"/v1/{directory}") for who in (*ROLES, STRANGER, OTHER)]
    assert {one.status_code for one in answers} == {200}
    assert len({one.text for one in answers}) == 1
    assert not [record for record in readers.ids.values() if record in answers[0].text]


@pytest.mark.parametrize("authorization", [None, "Bearer ", "Bearer unknown", "Basic bWFyaWE6eA=="])
def test_without_a_token_nothing_is_read(readers: Readers, authorization: str | None) -> None:
    headers = {"Authorization": authorization} if authorization else {}
    paths = [*EVERYWHERE, *(f"/v1/files/{one}" for one in readers.hashes.values()), f"/v1/operations/{made_id('some')}"]
    for path in paths:
        answer = requests.get(readers.portal.base_url + path, headers=headers, timeout=20)
        assert (answer.status_code, answer.json()["code"]) == (401, "sign_in_needed"), path
