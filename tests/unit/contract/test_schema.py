"""The contract's own types: valid OpenAPI, an example for every kind, faults told by field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from openapi_spec_validator import validate

from portal import schema
from portal.kinds import KINDS as PORTAL_KINDS
from sync.kinds import KINDS as DESK_KINDS

PAGE = Path(__file__).parents[3] / "docs" / "portal-api.md"


def table_of_kinds() -> list[tuple[str, str]]:
    """(kind, body cell) of the table in §7."""
    page = PAGE.read_text(encoding="utf-8")
    return re.findall(r"^\| `(\w+)`[^|]*\|[^|]*\|(.*)\|$", page[page.index("## 7. Kinds") :], re.MULTILINE)


def test_the_contract_is_valid_openapi() -> None:
    document = yaml.safe_load(schema.CONTRACT_FILE.read_text(encoding="utf-8"))
    validate(document)
    assert document["openapi"].startswith("3.1")


def test_contract_page_and_desk_name_the_same_kinds() -> None:
    assert list(schema.KINDS) == [kind for kind, _ in table_of_kinds()]
    assert set(schema.KINDS) == set(DESK_KINDS)


def test_the_desk_finds_title_texts_and_parent_where_the_contract_puts_them() -> None:
    for name, shape in schema.kinds().items():
        desk = DESK_KINDS[name]
        assert (desk.title, desk.texts, desk.parent) == (shape.title, shape.texts, shape.parent), name
        assert desk.is_natural_key == shape.is_natural_key, name


def test_the_portal_puts_kinds_where_the_contract_puts_them() -> None:
    for name, shape in schema.kinds().items():
        own = PORTAL_KINDS[name]
        assert (set(own.spaces), own.natural is not None) == (shape.spaces, shape.is_natural_key), name
        assert own.natural in {None, shape.parent}, name


def test_the_page_marks_the_same_fields_as_required() -> None:
    for name, cells in table_of_kinds():
        marked = set(re.findall(r"(\w+)\*", cells))
        assert marked == set(schema.kinds()[name].required), name


@pytest.mark.parametrize("kind", schema.KINDS)
def test_every_example_is_what_it_shows(kind: str) -> None:
    assert schema.validate_body(kind, schema.example(kind)) == []


@pytest.mark.parametrize("kind", schema.KINDS)
def test_a_required_field_left_out_is_named(kind: str) -> None:
    for field in schema.kinds()[kind].required:
        body = schema.example(kind)
        del body[field]
        assert schema.Fault(field, "bad_field", "required") in schema.validate_body(kind, body)


def test_unknown_fields_are_kept_and_unknown_kinds_are_told() -> None:
    body = schema.example("update") | {"mood": "sunny"}
    assert schema.validate_body("update", body) == []
    assert [fault.code for fault in schema.validate_body("hologram", {})] == ["unknown_kind"]


def test_a_null_means_that_the_field_is_absent() -> None:
    body = schema.example("page") | {"parent": None}
    assert schema.validate_body("page", body) == []
    assert "parent" not in schema.without_nulls(body)


@pytest.mark.parametrize(
    ("block", "field", "code"),
    [
        ({"type": "paragraph", "runs": [{"text": "x", "link": "javascript:alert(1)"}]}, "blocks.0.runs.0.link", "bad_field"),
        ({"type": "paragraph", "runs": [{"text": "x", "link": "file:///etc/passwd"}]}, "blocks.0.runs.0.link", "bad_field"),
        ({"type": "heading", "level": 1, "runs": []}, "blocks.0.level", "bad_field"),
        ({"type": "paragraph", "runs": [{"text": "x" * 20_001}]}, "blocks.0.runs.0.text", "too_long"),
        ({"type": "marquee"}, "blocks.0", "bad_field"),
    ],
)
def test_a_fault_deep_in_the_blocks_is_found(block: dict[str, object], field: str, code: str) -> None:
    faults = schema.validate_body("update", schema.example("update") | {"blocks": [block]})
    assert (field, code) in {(fault.field, fault.code) for fault in faults}


@pytest.mark.parametrize("time", ["2026-02-30T10:00:00Z", "2026-05-03T12:20:00+02:00", "3 May", "2026-05-03T12:20:00"])
def test_times_are_real_and_in_utc(time: str) -> None:
    faults = schema.validate_body("meeting", schema.example("meeting") | {"starts_at": time})
    assert {fault.field for fault in faults} == {"starts_at"}


def test_an_operation_says_what_it_needs() -> None:
    operation = schema.contract()["paths"]["/v1/operations"]["post"]["requestBody"]["content"]["application/json"]["example"]
    assert schema.validate_as("Batch", operation) == []
    bad = operation["operations"][0] | {"base": 7}
    assert {fault.field for fault in schema.validate_as("Batch", {"operations": [bad]})} == {"operations.0.base"}


def test_examples_are_copies() -> None:
    schema.example("update")["blocks"].clear()
    assert schema.example("update")["blocks"]
