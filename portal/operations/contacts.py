"""Contact requests: whoever was asked accepts, nobody else (portal-api.md §7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portal.operations.shapes import refused


def check_request(kind: str, body: Mapping[str, Any]) -> None:
    """A contact begins with a request of one's own. Raises NotApplied (not_allowed)."""
    if kind == "contact" and body["state"] != "asked_by_me":
        raise refused("not_allowed", "a contact begins by asking", field="state")


def check_answer(kind: str, before: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """Only a request that came is accepted, and it stays with its person. Raises NotApplied (not_allowed, bad_field)."""
    if kind != "contact":
        return
    if body["person"]["id"] != before["person"]["id"]:
        raise refused("bad_field", "a contact stays with its person", field="person")
    if body["state"] != before["state"] and (before["state"], body["state"]) != ("asked_me", "accepted"):
        raise refused("not_allowed", "only who was asked can accept", field="state")
