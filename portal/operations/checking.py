"""The shape of a body and what it hangs on, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portal.operations.place import Place
from portal.operations.shapes import refused
from portal.records import get_record
from portal.schema import validate_body
from portal.visibility import sees


def check_body(kind: str, body: Mapping[str, Any]) -> None:
    """Raises NotApplied with the first fault (unknown_kind, bad_field, too_long)."""
    for fault in validate_body(kind, body):
        raise refused(fault.code, fault.detail, field=fault.field)


def check_parent(place: Place, space: str, body: Mapping[str, Any]) -> None:
    """A record that hangs on another needs that one, there and seen. Raises NotApplied (not_found)."""
    name = place.kind.parent
    if name is None or not place.kind.needs_parent:
        return
    parent = get_record(place.connection, space, str(body[name]))
    if parent is None or parent.is_deleted or not sees(place.reader, parent.owner, parent.audience):
        raise refused("not_found", "what this hangs on is not there", field=name)
