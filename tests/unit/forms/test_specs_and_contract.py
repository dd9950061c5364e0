"""Every form asks for what the contract wants of its kind: no unknown field, none left out, the same lengths and choices."""

from __future__ import annotations

from typing import Any

import pytest

from portal import schema
from ui.forms import spec as fields
from ui.forms.catalogue import EDIT_FORMS, FORMS, RICH_KINDS, WRITTEN_KINDS, form_for

SHAPES = schema.contract()["components"]["schemas"]
WRITTEN_ELSEWHERE = {
    "activity": "the portal writes it",
    "article": "the portal writes it",
    "certificate": "the portal writes it",
    "chat_line": "a line below the chat",
    "comment": "a field below the update",
    "conversation": "the form of a new message",
    "draft": "made of the drafts of this computer",
    "file": "added in the materials",
    "follow": "a button",
    "gallery_project": "the portal writes it",
    "learning_offer": "the portal writes it",
    "like": "a button",
    "message": "the room Messages",
    "notification": "the portal writes it",
    "partner_answer": "a field below the post",
    "picture": "added in the materials",
    "project_kit": "the portal writes it",
    "read_mark": "by reading",
    "recognition": "the portal writes it",
    "registration": "a button",
    "reply": "a field below the topic",
    "saved_search": "the room Find partners",
    "support_contact": "the portal writes it",
    "vote": "a button",
    "wall_post": "a field on the wall",
    "wall_reply": "a field below the post",
}
NOT_ASKED = {
    "page": "parent order editors",
    "board_note": "x y order",
    "album": "order",
    "folder": "order",
    "member": "school_name is_founder",
    "contact": "school_name",
    "pupil": "wall_text",
    "school": "labels",
    "video": "original duration_s",
    "project": "state",
}
"""Fields that a form leaves alone: the portal sets them, a place on the screen does, or they belong to another form."""
PORTALS_OWN = {"state", "reason", "approvals", "twinspace", "decided_at", "certificate", "is_full", "free_seats", "is_founder"}
STRICTER = {
    "label_application": {"collaboration", "technology", "pedagogy", "curriculum", "results"},
    "video": {"url"},
}
"""What a form needs although the contract would do without."""


def shape_of(node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        node = SHAPES[node["$ref"].rsplit("/", 1)[-1]]
    return node


def body_of(kind: str) -> dict[str, dict[str, Any]]:
    return {name: shape_of(node) for name, node in SHAPES[f"{kind}_body"]["properties"].items()}


def all_fields() -> list[tuple[str, fields.Field]]:
    return [(kind, field) for kind, make in (*FORMS.items(), *EDIT_FORMS.items()) for field in make().fields]


@pytest.mark.parametrize("kind", schema.KINDS)
def test_every_kind_is_written_somewhere(kind: str) -> None:
    assert (kind in WRITTEN_KINDS) != (kind in WRITTEN_ELSEWHERE)


@pytest.mark.parametrize("kind", [*FORMS, *EDIT_FORMS])
def test_a_form_asks_for_nothing_the_contract_does_not_know(kind: str) -> None:
    form = form_for(kind)
    assert form is not None
    assert form.kind == kind
    asked = [name for field in form.fields for name in field.names]
    assert {*asked, *form.fixed} <= set(body_of(kind))
    assert len(set(asked)) == len(asked), "a field is asked for twice"


@pytest.mark.parametrize("kind", FORMS)
def test_what_the_contract_needs_is_needed_in_the_form(kind: str) -> None:
    form = form_for(kind)
    assert form is not None
    needed = {name for field in form.fields if field.is_required for name in field.names} | set(form.fixed)
    contract = set(SHAPES[f"{kind}_body"]["required"]) - set(NOT_ASKED.get(kind, "").split())
    assert contract <= needed
    assert needed - contract - set(form.fixed) <= STRICTER.get(kind, set()) | PORTALS_OWN


@pytest.mark.parametrize("kind", FORMS)
def test_every_field_of_the_contract_is_asked_for_or_left_alone_on_purpose(kind: str) -> None:
    form = form_for(kind)
    assert form is not None
    asked = {name for field in form.fields for name in field.names} | set(form.fixed) | PORTALS_OWN
    hangs_on = {SHAPES[f"{kind}_body"]["x-kind"].get("parent", "")}
    left = {name for name in body_of(kind) if name not in asked | hangs_on}
    assert left <= set(NOT_ASKED.get(kind, "").split()) | {"to_space", "members", "region", "to_title", "to_kind"}


@pytest.mark.parametrize(("kind", "field"), all_fields(), ids=lambda one: one if isinstance(one, str) else one.name)
def test_lengths_counts_and_choices_are_those_of_the_contract(kind: str, field: fields.Field) -> None:
    shape = body_of(kind)[field.name]
    match field:
        case fields.Line() | fields.LongText() | fields.Web() | fields.Email():
            assert shape["type"] == "string"
            assert field.most == shape["maxLength"]
        case fields.OneChoice():
            assert "enum" not in shape or {one.key for one in field.choices} <= set(shape["enum"])
        case fields.ManyChoices() | fields.People() | fields.Files() | fields.Records() | fields.Options():
            assert shape["type"] == "array"
            assert field.most <= shape["maxItems"]
        case fields.Number() | fields.AgeRange():
            assert (field.least, field.most) == (shape["minimum"], shape["maximum"])
        case fields.YesNo():
            assert shape["type"] == "boolean"
        case fields.Person():
            assert "name" in shape["required"]
        case fields.RichText():
            assert shape is SHAPES["Blocks"]


@pytest.mark.parametrize(("kind", "field"), all_fields(), ids=lambda one: one if isinstance(one, str) else one.name)
def test_every_choice_is_a_value_the_contract_takes(kind: str, field: fields.Field) -> None:
    choices = field.choices if isinstance(field, fields.OneChoice | fields.ManyChoices) else ()
    for choice in choices:
        value = [choice.key] if isinstance(field, fields.ManyChoices) else choice.key
        body = schema.example(kind) | {field.name: value}
        assert [fault for fault in schema.validate_body(kind, body) if fault.field.startswith(field.name)] == []
    assert len({choice.words for choice in choices}) == len(choices)


def test_texts_with_a_title_are_kinds_of_the_contract_too() -> None:
    for kind in RICH_KINDS:
        assert {"title", "blocks"} <= set(body_of(kind))
        assert form_for(kind) is None
