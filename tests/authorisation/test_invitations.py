"""Nobody invites to more than they could give."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.schema import example
from tests.authorisation.expected import ROLES
from tests.authorisation.town import Town, space_of, town
from tests.support.small_school import made_id

MAY_INVITE = {"teacher_admin": ROLES, "teacher": ROLES[1:], "expert": ("teacher", "expert", "observer")}
"""The product: a teacher may not change rights, so makes no admins; an expert invites no pupils."""


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Town]:
    made = town(tmp_path)
    yield made
    made.portal.database.close()


@pytest.mark.parametrize("role", ROLES)
def test_who_is_invited_as_what(here: Town, role: str) -> None:
    taken = []
    for invited in ROLES:
        body = example("invitation") | {"role": invited}
        result = here.tries(made_id(role), "create", "invitation", space_of("twinspace"), here.new(), None, body)
        assert result.outcome == "applied" or (result.problem or {})["code"] == "not_allowed"
        taken += [invited] if result.outcome == "applied" else []
    assert tuple(taken) == tuple(MAY_INVITE.get(role, ()))


def test_an_invitation_does_not_grow_afterwards(here: Town) -> None:
    body, space, expert = example("invitation") | {"role": "expert"}, space_of("twinspace"), made_id("expert")
    mine = here.tries(expert, "create", "invitation", space, record := here.new(), None, body)
    grown = here.tries(expert, "update", "invitation", space, record, mine.revision, {"role": "teacher_admin"})
    assert (grown.problem or {})["code"] == "not_allowed"
