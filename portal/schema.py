"""The contract's types at work: bodies by kind, batches and answers, checked against openapi.yaml (draft 2020-12, formats on)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from portal.validating.found import Found, Validator

CONTRACT_FILE = Path(__file__).with_name("openapi.yaml")
_BODY = "_body"
_TOO_LONG = frozenset({"maxLength", "maxItems", "maxProperties"})
_MOST_FAULTS = 20


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not fit. `field` is the path in dots (`blocks.2.runs`), `code` bad_field, too_long or unknown_kind (§6)."""

    field: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class KindShape:
    """What the contract says of a kind beside its body: where it may stand, which field names its parent, its title, its texts."""

    name: str
    spaces: frozenset[str]
    parent: str | None
    title: str | None
    texts: tuple[str, ...]
    is_natural_key: bool
    required: tuple[str, ...]
    fields: tuple[str, ...]


@cache
def contract() -> Mapping[str, Any]:
    """The whole OpenAPI document; read once, never to be changed."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with CONTRACT_FILE.open(encoding="utf-8") as file:
        return MappingProxyType(yaml.load(file, Loader=loader))  # noqa: S506  # a safe loader, in C where there is one


@cache
def kinds() -> Mapping[str, KindShape]:
    """All kinds of the contract by name, in its order."""
    schemas = contract()["components"]["schemas"]
    shapes = (_shape(name.removesuffix(_BODY), schema) for name, schema in schemas.items() if name.endswith(_BODY))
    return MappingProxyType({shape.name: shape for shape in shapes})


def _shape(name: str, schema: Mapping[str, Any]) -> KindShape:
    marks = schema["x-kind"]
    return KindShape(
        name=name,
        spaces=frozenset(marks["space"]),
        parent=marks.get("parent"),
        title=marks.get("title"),
        texts=tuple(marks.get("text", ())),
        is_natural_key=marks.get("natural_key", False),
        required=tuple(schema["required"]),
        fields=tuple(schema["properties"]),
    )


KINDS: tuple[str, ...] = tuple(kinds())
"""The names of the contract's kinds."""


def example(kind: str) -> dict[str, Any]:
    """A real-looking body of this kind, a fresh copy. Raises KeyError for a kind that is none."""
    body: dict[str, Any] = _copied(contract()["components"]["schemas"][kind + _BODY]["examples"][0])
    return body


def _copied(value: Any) -> Any:
    """A deep copy of plain JSON data."""
    if isinstance(value, dict):
        return {key: _copied(one) for key, one in value.items()}
    return [_copied(one) for one in value] if isinstance(value, list) else value


def without_nulls(body: Mapping[str, Any]) -> dict[str, Any]:
    """The body as it is stored: a top-level null means that the field is absent (§4)."""
    return {name: value for name, value in body.items() if value is not None}


@cache
def _validator(name: str) -> Validator:
    """The validator of one schema of `components`."""
    return _make_validator()({"$ref": f"#/components/schemas/{name}", "components": {"schemas": contract()["components"]["schemas"]}})


@cache
def _make_validator() -> Callable[[Mapping[str, Any]], Validator]:
    """The fast one where it is installed, else the plain one: they find the same. Late: neither is needed to start."""
    try:
        from portal.validating.fast import FastValidator
    except ModuleNotFoundError:
        from portal.validating.plain import PlainValidator

        return PlainValidator
    return FastValidator


def validate_body(kind: str, body: Mapping[str, Any]) -> list[Fault]:
    """What does not fit in a whole body (for an update: the merged one); an empty list if all does."""
    if kind not in kinds():
        return [Fault("kind", "unknown_kind", kind)]
    whole = without_nulls(body)
    validator = _validator(kind + _BODY)
    return [] if validator.is_valid(whole) else _faults(validator.found(whole))


def validate_as(schema: str, value: Any) -> list[Fault]:
    """What does not fit into a named schema of the contract, e.g. `Batch`, `Operation`, `Record`, `FeedPage`."""
    validator = _validator(schema)
    return [] if validator.is_valid(value) else _faults(validator.found(value))


def _faults(found: Iterable[Found]) -> list[Fault]:
    faults: list[Fault] = []
    for one in found:
        faults.extend(_fault(inner) for inner in _innermost(one))
        if len(faults) >= _MOST_FAULTS:
            break
    return faults[:_MOST_FAULTS]


def _innermost(found: Found) -> list[Found]:
    """What was found in the one branch that was meant (told by its constant `type`, `action` or `state`), else the choice itself."""
    meant = [branch for branch in found.branches if not any(one.keyword == "const" for one in branch)]
    if len(meant) != 1:
        return [found]
    return [inner for one in meant[0] for inner in _innermost(one)]


def _fault(found: Found) -> Fault:
    return Fault(".".join(found.path), "too_long" if found.keyword in _TOO_LONG else "bad_field", found.keyword)
