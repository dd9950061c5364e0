"""Every kind of the contract goes through the real portal: taken or refused by a code, and what was taken reads as the contract says."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

import pytest

from portal.checks.bench import Caller
from portal.checks.reading import newest, stream
from portal.schema import KINDS, example, kinds, validate_as
from tests.support.portal_posts import operation, send
from tests.support.portal_server import PortalServer
from tests.support.practice_school import small_id

_WRITTEN_BY_THE_PORTAL_ALONE = {"article", "gallery_project", "project_kit", "recognition", "learning_offer", "support_contact"}


def _space_for(kind: str) -> str:
    places = kinds()[kind].spaces
    if "own" in places:
        return small_id("space/own/maria")
    return small_id("space/public" if places == {"public"} else "space/microplastic")


def _create(portal: PortalServer, kind: str) -> dict[str, Any]:
    made = operation(kind, _space_for(kind), example(kind))
    if kinds()[kind].is_natural_key:
        target = made["fields"].get("target") or made["fields"].get(kinds()[kind].parent or "")
        made["record"] = str(uuid5(UUID(portal.account("maria")), f"{kind}:{target}"))
    return made


def _result(portal: PortalServer, one: dict[str, Any]) -> dict[str, Any]:
    answer = send(portal, "maria", one)
    assert validate_as("BatchAnswer", answer.json()) == []
    return dict(answer.json()["results"][0])


@pytest.mark.parametrize("kind", KINDS)
def test_a_real_record_of_every_kind_is_answered_by_the_rules(portal: PortalServer, kind: str) -> None:
    reader = Caller(portal.base_url, portal.token("maria"))
    cursor = newest(reader)
    made = _create(portal, kind)
    result = _result(portal, made)
    assert result["outcome"] in ("applied", "refused"), result
    if result["outcome"] == "applied":
        lines = [line for line in stream(reader, cursor).lines if line.get("id") == made["record"]]
        assert [line["revision"] for line in lines] == [result["revision"]]
        gone = made | {"id": operation(kind, "", {})["id"], "action": "delete", "base": result["revision"], "fields": {}}
        assert _result(portal, gone)["outcome"] in ("applied", "refused")
    else:
        assert result["problem"]["code"] != "internal"
    reader.close()


@pytest.mark.parametrize("kind", sorted(_WRITTEN_BY_THE_PORTAL_ALONE))
def test_a_teacher_cannot_write_what_is_the_portal_s(portal: PortalServer, kind: str) -> None:
    result = _result(portal, _create(portal, kind))
    assert (result["outcome"], result["problem"]["code"]) == ("refused", "not_allowed")


@pytest.mark.parametrize("kind", KINDS)
def test_nonsense_in_every_field_of_every_kind_is_refused_by_a_code(portal: PortalServer, kind: str) -> None:
    real = _create(portal, kind)
    wrong = [real | {"id": operation(kind, "", {})["id"], "fields": real["fields"] | {name: value}} for name, value in _nonsense(kind)]
    for one in wrong[:50]:
        result = _result(portal, one)
        assert result["outcome"] in ("refused", "applied", "conflict", "held", "duplicate")
        assert (result["problem"] or {}).get("code") != "internal"


def _nonsense(kind: str) -> list[tuple[str, Any]]:
    values: list[Any] = [-1.5e300, {"a": [None]}, "\x00", "x" * 30_000, [[[]]], True]
    fields = kinds()[kind].fields
    return [(name, values[number % len(values)]) for number, name in enumerate(fields)]
