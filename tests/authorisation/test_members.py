"""The founders stay who they are: no second record is a way round the first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from portal.tables import membership
from tests.authorisation.town import OTHER, Town, space_of, town
from tests.support.small_school import made_id

PROJECT, ADMIN = space_of("twinspace"), made_id("teacher_admin")
FOUNDER = {"person": {"id": made_id(OTHER), "name": OTHER, "country": "AL"}, "role": "teacher_admin", "is_founder": True}


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Town]:
    made = town(tmp_path)
    yield made
    made.portal.database.close()


def _refusal(here: Town, action: str, record: str, base: int | None, fields: dict[str, Any]) -> str:
    result = here.tries(ADMIN, action, "member", PROJECT, record, base, fields)
    return str((result.problem or {"code": result.outcome})["code"])


def _role(here: Town) -> tuple[str, bool]:
    with here.portal.database.reading() as connection:
        mine = (membership.c.space == PROJECT, membership.c.account == made_id(OTHER))
        return tuple(connection.execute(select(membership.c.role, membership.c.is_member).where(*mine)).one())


def test_a_founder_is_neither_removed_nor_changed(here: Town) -> None:
    founder = here.stands("member", PROJECT, ADMIN, FOUNDER)
    assert _refusal(here, "update", founder.id, founder.seq, {"role": "pupil"}) == "not_allowed"
    assert _refusal(here, "update", founder.id, founder.seq, {"is_founder": False}) == "not_allowed"
    assert _refusal(here, "delete", founder.id, founder.seq, {}) == "not_allowed"
    assert _role(here) == ("teacher", True)


def test_a_second_record_of_a_founder_is_no_way_round(here: Town) -> None:
    here.stands("member", PROJECT, ADMIN, FOUNDER)
    assert _refusal(here, "create", here.new(), None, FOUNDER | {"is_founder": False}) == "bad_field"


def test_nobody_makes_founders(here: Town) -> None:
    assert _refusal(here, "create", here.new(), None, FOUNDER) == "not_allowed"
    plain = here.stands("member", PROJECT, ADMIN, FOUNDER | {"is_founder": False})
    assert _refusal(here, "update", plain.id, plain.seq, {"is_founder": True}) == "not_allowed"


def test_a_member_that_is_no_founder_gets_another_role_and_goes(here: Town) -> None:
    plain = here.stands("member", PROJECT, ADMIN, FOUNDER | {"is_founder": False, "role": "teacher"})
    changed = here.tries(ADMIN, "update", "member", PROJECT, plain.id, plain.seq, {"role": "observer"})
    assert (changed.outcome, _role(here)) == ("applied", ("observer", True))
    assert _refusal(here, "delete", plain.id, changed.revision, {}) == "applied"
    assert _role(here) == ("observer", False)
