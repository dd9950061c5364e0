"""Reads along on every line: what no desk may ever send, whatever happened to it before."""

from __future__ import annotations

import json
import re
from typing import Any

from backports import zstd

from sync.client.transport import Request

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_UNSENT = "SELECT 1 FROM operation WHERE record=? AND action='create' AND state IN ('queued', 'held', 'sending', 'unknown')"


class Wiretap:
    """Knows of each desk which operations it cannot know the outcome of."""

    def __init__(self, world: Any):
        self._world = world
        self._unknown: dict[tuple[str, str], dict[str, Any]] = {}
        self._begun: set[tuple[str, str]] = set()
        self._known: dict[tuple[str, str], dict[str, Any]] = {}

    def sent(self, user: str, request: Request) -> None:
        """A request has left the desk."""
        for operation in operations_of(request):
            self._as_before(user, operation)
            self._in_order(user, operation)

    def silent(self, user: str, request: Request) -> None:
        """The desk heard nothing: it cannot know what became of these."""
        for operation in operations_of(request):
            self._unknown[user, operation["record"]] = operation

    def answered(self, user: str, request: Request) -> None:
        """The desk may have heard an answer."""
        sent = operations_of(request)
        asked = {operation["id"] for operation in sent} | set(_UUID.findall(request.url))
        self._known |= {(user, operation["id"]): operation for operation in sent}
        self._unknown = {key: one for key, one in self._unknown.items() if key[0] != user or one["id"] not in asked}

    def forget(self, user: str) -> None:
        """The desk has lost its memory: another disk."""
        self._unknown = {key: one for key, one in self._unknown.items() if key[0] != user}
        self._known = {key: one for key, one in self._known.items() if key[0] != user}

    def _as_before(self, user: str, operation: dict[str, Any]) -> None:
        """While nobody knows what became of an operation, it and nothing else is sent of its record, with the same bytes.

        But an older one that was answered may go again as it was: a portal that began anew may be a restored one without it, and the
        younger is worth nothing there before it.
        """
        waiting = self._unknown.get((user, operation["record"]), operation)
        if self._world.was_restored:  # a portal that lost what it had answered is a case of its own
            return
        if waiting["id"] != operation["id"] and self._known.get((user, operation["id"])) == operation:
            return
        if waiting["id"] != operation["id"]:
            self._world.complain(f"{user} sent a second {operation['action']} {operation['kind']} while the first is unknown")
        elif waiting != operation:
            self._world.complain(f"{user} used the id of a {operation['action']} {operation['kind']} for other content")

    def _in_order(self, user: str, operation: dict[str, Any]) -> None:
        if operation["action"] == "create":
            self._begun.add((user, operation["record"]))
        made, connection = self._world.ledger.made, self._world.profiles[user].connector.connection
        # What a text in the drawer names, the portal does not look up: sent again with the same bytes, a draft may name a picture that
        # became an operation only when the draft was sent.
        needs = [] if operation["kind"] == "draft" else _UUID.findall(json.dumps(operation["fields"]))
        for name in {operation["record"], *needs}:
            is_hers = made.get(name) == user and (user, name) not in self._begun
            if is_hers and connection.cursor().execute(_UNSENT, (name,)).fetchone():
                self._world.complain(f"{user} sent {operation['action']} {operation['kind']} before what it needs")


def operations_of(request: Request) -> list[dict[str, Any]]:
    """The operations in a request, [] if it carries none."""
    if request.method != "POST" or not request.url.endswith("/v1/operations"):
        return []
    is_packed = request.headers.get("Content-Encoding") == "zstd"
    body = json.loads(zstd.decompress(request.body) if is_packed else request.body)
    return list(body["operations"])
