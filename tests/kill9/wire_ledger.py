"""What passed on the line to the portal: which operation ids each record's creation was sent under, and whether the portal kept them."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from backports import zstd

from tests.chaos.wire import Message

_SENDING = "/v1/operations"
_PACKED = re.compile(rb"^content-encoding:\s*zstd", re.I | re.M)


class WireLedger:
    """Hears every request; says what a judge of the texts alone cannot see. Thread: each connection's own."""

    def __init__(self, kinds: tuple[str, ...]) -> None:
        self._kinds = kinds
        self._ids: dict[str, set[str]] = defaultdict(set)

    def hear(self, request: Message, has_answer: bool) -> None:
        """A request on its way, or the same once more when its answer is there."""
        if has_answer or not request.is_writing or request.path != _SENDING:
            return
        for operation in _operations(request):
            if operation["action"] == "create" and operation["kind"] in self._kinds:
                self._ids[operation["record"]].add(operation["id"])

    def faults(self, portal_database: Path) -> list[str]:
        """A creation sent under two ids; a record that stands on the portal without the id of the operation that made it."""
        found = [f"{record} was sent under {len(ids)} operation ids" for record, ids in self._ids.items() if len(ids) > 1]
        with sqlite3.connect(portal_database) as database:
            kept = set(database.execute("SELECT record, id FROM applied_operation").fetchall())
            records = {record for (record,) in database.execute("SELECT id FROM record").fetchall()}
        database.close()
        forgotten = [record for record, ids in self._ids.items() if record in records and not any((record, one) in kept for one in ids)]
        return found + [f"the portal made {record} and keeps no id of it" for record in forgotten]


def _operations(request: Message) -> Iterator[dict[str, Any]]:
    """Those of a whole batch; a request that was cut on its way to the line says nothing."""
    try:
        body = zstd.decompress(request.body) if _PACKED.search(request.head) else request.body
        yield from json.loads(body)["operations"]
    except (ValueError, zstd.ZstdError):
        return
