"""The fast validator and the plain one find the same in every body: what a desk's own portal refuses, every portal refuses."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle
from typing import Any

import pytest

from portal import schema
from portal.validating.fast import FastValidator
from portal.validating.found import Validator
from portal.validating.plain import PlainValidator

WRONG: tuple[Any, ...] = (
    None,
    7,
    "",
    True,
    "x" * 21_000,
    [None],
    "AL\n",
    -1,
    {},
    "2026-02-30T10:00:00Z",
    2.5,
    "é\u00a0",
    [],
    "20260503",
    10**20,
)
SCHEMAS = [*(f"{kind}_body" for kind in schema.KINDS), "Record", "Batch", "FeedPage"]
NO_LIBRARY = """
import sys
sys.modules["jsonschema_rs"] = None
from portal import schema
print(schema._make_validator().__name__, schema.validate_body("update", schema.example("update")))
print(schema.validate_body("update", {"blocks": [{"type": "heading", "level": 1, "runs": []}]}))
"""


def _example(name: str) -> Any:
    schemas = schema.contract()["components"]["schemas"]
    if name in schemas and schemas[name].get("examples"):
        return copy.deepcopy(schemas[name]["examples"][0])
    return {"operations": [{"id": 7}], "lines": [{}], "id": "x"}


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every field and item."""
    yield from [path] if path else []
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inner:
        yield from _places(one, (*path, name))


def _spoilt(name: str) -> Iterator[Any]:
    """The example; then each of its values left out, and twice with another in its place."""
    example, wrong = _example(name), cycle(WRONG)
    yield example
    for path in _places(example):
        for other in (..., next(wrong), next(wrong)):
            made = holder = copy.deepcopy(example)
            for step in path[:-1]:
                holder = holder[step]
            if other is ...:
                del holder[path[-1]]
            else:
                holder[path[-1]] = other
            yield made


def _faults(validator: Validator, value: Any) -> set[schema.Fault]:
    found = {fault for one in validator.found(value) for fault in map(schema._fault, schema._innermost(one))}
    assert bool(found) != validator.is_valid(value)
    return found


@pytest.mark.parametrize("name", SCHEMAS)
def test_both_validators_find_the_same(name: str) -> None:
    root = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schema.contract()["components"]["schemas"]}}
    fast, plain = FastValidator(root), PlainValidator(root)
    for value in _spoilt(name):
        assert _faults(plain, value) == _faults(fast, value), value


def test_every_pattern_of_the_contract_is_read_alike_by_both() -> None:
    patterns = re.findall(r'pattern: "((?:[^"\\]|\\.)*)"', schema.CONTRACT_FILE.read_text("utf-8"))
    assert patterns
    assert [one for one in patterns if not (one.startswith("^") and one.endswith("$")) or re.search(r"\\[dwbDWB]", one)] == []


def test_without_the_fast_one_the_portal_judges_with_the_plain_one() -> None:
    said = subprocess.run([sys.executable, "-c", NO_LIBRARY], capture_output=True, text=True, check=True).stdout.splitlines()
    assert said[0] == "PlainValidator []"
    assert "blocks.0.level" in said[1]
