"""Every kind × action × role × standing through the real operations code, against a table written by hand; none left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from portal.kinds import KINDS
from portal.rights import ROLES as PORTAL_ROLES
from portal.rights import rights_of
from tests.authorisation.expected import PRODUCT, ROLES, expected
from tests.authorisation.town import CLOSED, OTHER, SHARED, STRANGER, Town, natural_id, space_of, town
from tests.support.small_school import made_id, own_space

LETTERS = {"c": "create", "e": "edit_own", "E": "edit_any", "d": "delete_own", "D": "delete_any", "r": "reorder", "p": "pin", "j": "join"}
"""`moderate` is not among them: it is no operation of its own, but the right to take others' words away (delete_any)."""
STANDINGS = [(place, role) for place in SHARED for role in ROLES] + [("public", "reader"), ("own", "owner"), ("own", "pupil_self")]
HIDDEN = {("bulletin_note", role) for role in ("expert", "observer", "pupil_admin", "pupil")}
"""Others' records that this role does not even see: gone, not refused."""


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    made = town(tmp_path_factory.mktemp("town"))
    yield made
    made.portal.database.close()


def _acts(here: Town, account: str, letter: str, kind: str, space: str) -> Any:
    """Try one action on a record that stands there, its own or another's."""
    if letter == "c":
        made = here.body(kind, space)
        return here.tries(account, "create", kind, space, natural_id(account, kind, made) or here.new(), None, made)
    owner = account if letter in "ed" else made_id(OTHER)
    body = here.body(kind, space)
    old = here.stands(kind, space, owner, body, natural_id(owner, kind, body) or "")
    if letter == "j":
        return _joins(here, account, old.id)
    if letter in "dD":
        return here.tries(account, "delete", kind, space, old.id, old.seq, {})
    changed = {"r": {"order": "a5"}, "p": {"is_pinned": True}}.get(letter) or _some_field(kind, body)
    if kind == "invitation" and space == own_space(account):
        changed = {"state": "refused"}  # the answer is all that who is invited may change
    return here.tries(account, "update", kind, space, old.id, old.seq, changed)


def _some_field(kind: str, body: dict[str, Any]) -> dict[str, Any]:
    """Other words in one of its texts; a natural-key record has none and is sent as it is."""
    texts = ("title", "text", "name", "declaration", "display_name", "question", "alt", "technology", "school_name")
    name = next((name for name in texts if name in body), None)
    return {name: "Other words"} if name is not None else {next(iter(body)): body[next(iter(body))]}


def _joins(here: Town, account: str, meeting: str) -> Any:
    body = {"target": meeting, "target_kind": "meeting"}
    return here.tries(account, "create", "registration", own_space(account), str(natural_id(account, "registration", body)), None, body)


def _letters(kind: str) -> str:
    """The actions that mean something for a kind: only some have an order, a pin, or can be joined."""
    return "ceEdD" + {"page": "r", "board_note": "r", "update": "p", "meeting": "j"}.get(kind, "")


def _code(result: Any) -> str:
    return result.problem["code"] if result.problem is not None else result.outcome


def _wanted(kind: str, letter: str, place: str, role: str) -> str:
    may = letter in expected(place, role)[kind]
    if (kind, role) in HIDDEN and letter in "EDrp":
        return "gone"
    return "applied" if may else "not_allowed"


@pytest.mark.parametrize(("place", "role"), STANDINGS)
def test_every_kind_and_action_for_every_role(here: Town, place: str, role: str) -> None:
    wrong = []
    for kind in expected(place, role):
        for letter in _letters(kind):
            found = _code(_acts(here, made_id(role), letter, kind, space_of(place, role)))
            if found != _wanted(kind, letter, place, role):
                wrong.append(f"{kind}.{LETTERS[letter]}: {found}, not {_wanted(kind, letter, place, role)}")
    assert wrong == []


@pytest.mark.parametrize("place", [*SHARED, "public", "own"])
def test_a_kind_has_no_place_but_its_own(here: Town, place: str) -> None:
    role = {"public": "reader", "own": "owner"}.get(place, "teacher_admin")
    strays = set(KINDS) - set(expected(place, role))
    assert {kind for kind in KINDS if place not in KINDS[kind].spaces} == strays
    for kind, action in ((kind, action) for kind in strays for action in ("create", "update", "delete")):
        fields = here.plain_body(kind) if action == "create" else {}
        result = here.tries(made_id(role), action, kind, space_of(place, role), here.new(), None if action == "create" else 1, fields)
        assert (_code(result), (result.problem or {}).get("field")) == ("bad_field", "space"), f"{kind} {action}"


@pytest.mark.parametrize("place", [*SHARED, "public", "own"])
def test_who_is_no_member_can_do_nothing_and_learns_nothing(here: Town, place: str) -> None:
    for kind in KINDS:
        standing = here.stands(kind, space_of(place), made_id(OTHER), here.plain_body(kind)).id
        for record in (standing, here.new()):
            for action, base, fields in (("create", None, here.plain_body(kind)), ("update", 1, {}), ("delete", 1, {})):
                result = here.tries(made_id(STRANGER), action, kind, space_of(place), record, base, fields)
                assert (_code(result), result.record, result.revision) == ("not_your_space", None, None), f"{kind} {action}"


@pytest.mark.parametrize("state", CLOSED)
@pytest.mark.parametrize("role", ROLES)
def test_what_is_closed_takes_nothing_from_anybody(here: Town, state: str, role: str) -> None:
    for kind in expected("twinspace", role):
        old = here.stands(kind, space_of(state), made_id(role), here.plain_body(kind))
        for action, base, fields in (("create", None, here.plain_body(kind)), ("update", old.seq, {}), ("delete", old.seq, {})):
            record = here.new() if action == "create" else old.id
            assert _code(here.tries(made_id(role), action, kind, space_of(state), record, base, fields)) == f"space_{state}"


def test_nothing_was_left_out() -> None:
    places = ("twinspace", "group", "public", "own")
    assert set().union(*(expected(place, ROLES[0]) for place in places)) == set(KINDS)
    assert set(PORTAL_ROLES) == {role for _, role in STANDINGS}
    actions = {right.partition(".")[2] for role in PORTAL_ROLES for right in rights_of(role)}
    assert actions - {"moderate"} == set(LETTERS.values())


def test_who_moderates_may_take_words_away() -> None:
    for role in PORTAL_ROLES:
        for right in rights_of(role):
            kind, _, action = right.partition(".")
            assert action != "moderate" or "D" in expected("twinspace", role)[kind], f"{role} {kind}"


@pytest.mark.parametrize(("kind", "letter"), PRODUCT)
def test_the_table_written_by_hand_says_what_the_product_says(kind: str, letter: str) -> None:
    for role, mark in zip(ROLES, PRODUCT[kind, letter], strict=True):
        if mark != ".":
            assert (letter in expected("twinspace", role)[kind]) is (mark == "y"), role
