"""The same table over real sockets: creates of every kind for every role, and nothing at all for who is not signed in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from portal.kinds import KINDS
from tests.authorisation.expected import ROLES, expected
from tests.authorisation.town import Town, natural_id, space_of, town
from tests.support.portal_server import PortalServer
from tests.support.small_school import made_id

STANDINGS = [("twinspace", role) for role in ROLES] + [("public", "reader"), ("own", "owner")]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, PortalServer]]:
    folder = tmp_path_factory.mktemp("served")
    here = town(folder, f"sqlite:///{folder / 'portal.db'}")
    with PortalServer(folder) as portal:
        yield here, portal
    here.portal.database.close()


def _create(here: Town, role: str, kind: str, space: str) -> dict[str, Any]:
    body = here.body(kind, space)
    record = natural_id(made_id(role), kind, body) or here.new()
    return {"id": here.new(), "record": record, "space": space, "kind": kind, "action": "create", "base": None, "fields": body}


@pytest.mark.parametrize(("place", "role"), STANDINGS)
def test_a_batch_with_every_kind(served: tuple[Town, PortalServer], place: str, role: str) -> None:
    here, portal = served
    kinds = expected(place, role)
    batch = [_create(here, role, kind, space_of(place, role)) for kind in kinds]
    headers = {"Authorization": f"Bearer {portal.token(role)}"}
    answer = requests.post(f"{portal.base_url}/v1/operations", json={"operations": batch}, headers=headers, timeout=30).json()
    found = {kind: (one["problem"] or {"code": one["outcome"]})["code"] for kind, one in zip(kinds, answer["results"], strict=True)}
    assert found == {kind: "applied" if "c" in letters else "not_allowed" for kind, letters in kinds.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_who_is_not_signed_in_writes_nothing(served: tuple[Town, PortalServer], kind: str) -> None:
    _, portal = served
    for place in KINDS[kind].spaces:
        for action, base in (("create", None), ("update", 1), ("delete", 1)):
            one = {
                "id": made_id("op"),
                "record": made_id("r"),
                "space": space_of(place),
                "kind": kind,
                "action": action,
                "base": base,
                "fields": {},
            }
            answer = requests.post(f"{portal.base_url}/v1/operations", json={"operations": [one]}, timeout=20)
            assert (answer.status_code, answer.json()["code"]) == (401, "sign_in_needed")
