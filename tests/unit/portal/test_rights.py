"""The table of roles, held against the product's own (✓ may, ✗ may not; what is left open is not asked)."""

from __future__ import annotations

import pytest

from portal.kinds import KINDS
from portal.rights import ROLES, may_change, may_create, may_delete, rights_of
from portal.schema import kinds

PRODUCT = {
    "update": "yyn.yn",
    "bulletin_note": "yynnnn",
    "page": "yyyny.",
    "discussion": "ynynnn",
    "thread": "yyy.yn",
    "reply": "yyyyyy",
    "file": "yyyyyy",
    "board_note": "yyynyy",
    "meeting": "yn..nn",
    "member": "yn.nnn",
}
COLUMNS = ("teacher_admin", "teacher", "expert", "observer", "pupil_admin", "pupil")


@pytest.mark.parametrize(("kind", "marks"), PRODUCT.items())
def test_who_may_create(kind, marks):
    for role, mark in zip(COLUMNS, marks, strict=True):
        if mark != ".":
            assert may_create(rights_of(role), kind) is (mark == "y"), f"{role} {kind}"


def test_only_the_admin_edits_and_orders_others_pages():
    for role in COLUMNS:
        assert may_change(rights_of(role), "page", False, {"title"}) is (role == "teacher_admin")
        assert may_change(rights_of(role), "page", False, {"order", "parent"}) is (role == "teacher_admin")


def test_a_note_on_the_wall_may_be_moved_by_who_may_not_write_on_it():
    rights = rights_of("pupil")
    assert may_change(rights, "board_note", False, {"x", "y"})
    assert not may_change(rights, "board_note", False, {"x", "text"})


def test_pinning_is_for_admins_and_the_author():
    assert may_change(rights_of("teacher_admin"), "update", False, {"is_pinned"})
    assert may_change(rights_of("teacher"), "update", True, {"is_pinned"})
    assert not may_change(rights_of("teacher"), "update", False, {"is_pinned"})


def test_own_is_own_and_others_are_not():
    assert may_delete(rights_of("pupil"), "wall_post", True)
    assert not may_delete(rights_of("pupil"), "wall_post", False)
    assert may_delete(rights_of("teacher_admin"), "wall_post", False)


def test_a_stranger_role_may_nothing():
    assert rights_of("minister") == []


@pytest.mark.parametrize("role", ROLES)
def test_rights_are_about_kinds_of_the_contract(role):
    assert {right.partition(".")[0] for right in rights_of(role)} <= set(KINDS)


def test_the_portals_table_of_kinds_agrees_with_the_contract():
    for name, shape in kinds().items():
        kind = KINDS[name]
        assert (set(kind.spaces), kind.natural is not None) == (set(shape.spaces), shape.is_natural_key), name
        assert kind.parent == shape.parent, name


def test_a_shared_page_gives_title_and_text_only():
    rights = rights_of("teacher")
    assert may_change(rights, "page", False, {"title", "blocks"}, is_shared=True)
    assert not may_change(rights, "page", False, {"title", "visibility"}, is_shared=True)
    assert not may_change(rights_of("observer"), "page", False, {"title"}, is_shared=True)
    assert may_change(rights_of("teacher_admin"), "page", False, {"visibility", "order"}, is_shared=True)
