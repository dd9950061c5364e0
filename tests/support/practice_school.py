"""The smallest school worth testing against: maria and elena share one project, tomas stands outside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from portal.schools.shapes import OPEN_PROJECT, MadeAccount, MadeMembership, MadeRecord, MadeSchool, MadeSpace

OTHER_PROJECT = "Pen-pals by the sea"
_BEGIN = datetime(2026, 1, 12, 8, 0, tzinfo=UTC)
_UPDATES = 70


def small_id(name: str) -> str:
    """The id of anything in the small school, by its name: `account/maria`, `space/public`, `update/7` …"""
    return str(uuid5(NAMESPACE_URL, f"small-school/{name}"))


def practice_school() -> MadeSchool:
    """Three accounts, two projects, the public space, 70 updates so that the feed has several checkpoints."""
    accounts = (
        _account("maria", "Maria Kelmendi", "AL", "Shkodër"),
        _account("elena", "Elena Popescu", "RO", "Constanța"),
        _account("tomas", "Tomás Almeida", "PT", "Aveiro"),
    )
    spaces = (
        MadeSpace(small_id("space/public"), "public", "eTwinning", "open", _at(0)),
        MadeSpace(small_id("space/microplastic"), "twinspace", OPEN_PROJECT, "open", _at(0)),
        MadeSpace(small_id("space/pen-pals"), "twinspace", OTHER_PROJECT, "open", _at(0)),
        *(MadeSpace(one.own_space, "own", one.name, "open", _at(0), one.id) for one in accounts),
    )
    memberships = (
        MadeMembership(small_id("space/microplastic"), accounts[0].id, "teacher_admin", _at(0)),
        MadeMembership(small_id("space/microplastic"), accounts[1].id, "teacher", _at(0)),
        MadeMembership(small_id("space/pen-pals"), accounts[2].id, "teacher_admin", _at(0)),
        *(MadeMembership(small_id("space/public"), one.id, "reader", _at(0)) for one in accounts),
        *(MadeMembership(one.own_space, one.id, "owner", _at(0)) for one in accounts),
    )
    return MadeSchool("small", 0, _at(5000), "Practice portal", accounts, spaces, memberships, (), lambda: _records(accounts))


def _records(accounts: tuple[MadeAccount, ...]) -> Iterator[MadeRecord]:
    maria, elena, tomas = accounts
    titles = {"microplastic": (maria, OPEN_PROJECT), "pen-pals": (tomas, OTHER_PROJECT)}
    for name, (founder, title) in titles.items():
        body = {"title": title, "summary": "We look closely at the sea.", "state": "active", "languages": ["en"], "countries": ["AL"]}
        yield _record(f"project/{name}", "project", f"space/{name}", founder, 1, body)
    for one in accounts:
        profile = {"name": one.name, "country": one.country, "city": one.city, "languages": ["en"], "subjects": ["biology"]}
        yield _record(f"profile/{one.user_name}", "profile", "", one, 2, profile | {"age_from": 12, "age_to": 15})
    for number in range(_UPDATES):
        writer = (maria, elena)[number % 2]
        text = f"Sample {number}: we counted {number + 3} fibres under the lamp."
        blocks = [{"type": "paragraph", "runs": [{"text": text}]}]
        body = {"title": f"Fibres, day {number}", "blocks": blocks, "is_public": False}
        yield _record(f"update/{number}", "update", "space/microplastic", writer, 10 + number, body)
    yield _record("comment/0", "comment", "space/microplastic", elena, 90, {"target": small_id("update/0"), "text": "So many!"}, "update/0")
    yield _record("update/far", "update", "space/pen-pals", tomas, 91, {"title": "Letters", "blocks": [], "is_public": False})
    note = {"title": "For teachers", "text": "Consent forms are due on Friday."}
    yield _record("note/0", "bulletin_note", "space/microplastic", maria, 92, note)


def _record(
    name: str, kind: str, space: str, writer: MadeAccount, minute: int, body: dict[str, Any], parent: str | None = None
) -> MadeRecord:
    where = small_id(space) if space else writer.own_space
    above = small_id(parent) if parent else None
    return MadeRecord(small_id(name), kind, where, writer.person, writer.id, _at(minute), _at(minute), body, above)


def _account(user_name: str, name: str, country: str, city: str) -> MadeAccount:
    own = small_id(f"space/own/{user_name}")
    return MadeAccount(small_id(f"account/{user_name}"), user_name, name, country, city, "School by the sea", "en", own, _at(0))


def _at(minute: int) -> str:
    return (_BEGIN + timedelta(minutes=minute)).strftime("%Y-%m-%dT%H:%M:%SZ")
