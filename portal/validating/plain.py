"""The validator of the desk's own portal: in Python, about a millisecond a body, and small."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend

from portal.validating.found import Found

_FORMATS = FormatChecker(("date", "uuid"))


class PlainValidator:
    """jsonschema for one schema."""

    def __init__(self, schema: Mapping[str, Any]):
        self._validator = _CONTRACTS(schema, format_checker=_FORMATS)

    def is_valid(self, value: Any) -> bool:
        """True if the value fits."""
        return bool(self._validator.is_valid(value))

    def found(self, value: Any) -> Iterator[Found]:
        """What does not fit, one after another."""
        return (_found(error) for error in self._validator.iter_errors(value))


def _is_time(value: object) -> bool:
    """Its shape is the contract's pattern; here only whether there is such a day and hour. Raises ValueError where there is none."""
    return not isinstance(value, str) or ("T" in value and datetime.fromisoformat(value) is not None)


def _required(validator: Any, names: list[str], value: object, _: object) -> Iterator[ValidationError]:
    """As the library's, but each names what is missing."""
    if validator.is_type(value, "object"):
        assert isinstance(value, dict)
        yield from (ValidationError("missing", path=(name,)) for name in names if name not in value)


def _pattern(validator: Any, pattern: str, value: object, _: object) -> Iterator[ValidationError]:
    """As the library's, but `$` is the end as in JSON Schema, not also before a last line break as in Python."""
    if validator.is_type(value, "string") and not _compiled(pattern).search(str(value)):
        yield ValidationError("does not match")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


_FORMATS.checks("date-time", raises=ValueError)(_is_time)
_CONTRACTS = extend(Draft202012Validator, {"required": _required, "pattern": _pattern})


def _found(error: ValidationError) -> Found:
    branches: dict[object, list[Found]] = {}
    for one in error.context or ():
        branches.setdefault(one.relative_schema_path[0], []).append(_found(one))
    return Found(tuple(str(part) for part in error.absolute_path), str(error.validator), tuple(map(tuple, branches.values())))
