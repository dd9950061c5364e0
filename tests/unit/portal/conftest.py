"""A small portal without HTTP, and people who write to it and read from it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from portal.app import Portal
from portal.cursor import Cursor
from portal.feed import begin, checkpoints
from portal.operations.batch import apply_batch
from portal.operations.place import Workshop
from portal.operations.shapes import read_operation
from portal.schema import validate_as
from portal.store import FileStore
from tests.support.small_school import DENIZ, ELENA, MARIA, PROJECT, SteppedClock, own_space, small_portal


class Person:
    """One account at work: writes operations, reads the feed."""

    def __init__(self, portal: Portal, account: str) -> None:
        self.portal, self.account, self.own_space = portal, account, own_space(account)
        self._workshop = Workshop(portal.ports, portal.settings, FileStore(portal.data / "files"))
        self.cursor: Cursor | None = None

    def operation(self, action: str, kind: str, fields: dict[str, Any], **more: Any) -> dict[str, Any]:
        """A whole operation; ids are new where none are given."""
        new = self.portal.ports.ids.new
        given = {"id": new(), "record": new(), "space": PROJECT, "base": None}
        return {**given, "action": action, "kind": kind, "fields": fields, **more}

    def sends(self, *operations: dict[str, Any]) -> list[dict[str, Any]]:
        """The results, in order."""
        assert validate_as("Batch", {"operations": list(operations)}) == []
        read = [read_operation(one) for one in operations]
        results = [result.as_json() for result in apply_batch(self.portal.database, self._workshop, self.account, read)]
        assert [fault for one in results for fault in validate_as("Result", one)] == []
        return results

    def creates(self, kind: str, fields: dict[str, Any], **more: Any) -> dict[str, Any]:
        """The result of one create, with the record's id added as `made`."""
        operation = self.operation("create", kind, fields, **more)
        return {**self.sends(operation)[0], "made": operation["record"]}

    def changes(self, kind: str, record: str, base: int, fields: dict[str, Any], **more: Any) -> dict[str, Any]:
        """The result of one update."""
        return self.sends(self.operation("update", kind, fields, record=record, base=base, **more))[0]

    def deletes(self, kind: str, record: str, base: int, **more: Any) -> dict[str, Any]:
        """The result of one delete."""
        return self.sends(self.operation("delete", kind, {}, record=record, base=base, **more))[0]

    def gets_news(self) -> list[dict[str, Any]]:
        """All lines since the last time."""
        with self.portal.database.reading() as connection:
            cursor, _ = begin(connection, self.account, self.cursor)
        points = list(checkpoints(self.portal.database, self.portal.ports, self.portal.settings, self.account, cursor, limit=50))
        self.cursor = points[-1].cursor
        return [json.loads(line) for point in points for line in point.lines]

    def gets(self, kind: str) -> list[dict[str, Any]]:
        """The bodies of the records of one kind among the news."""
        return [line["body"] for line in self.gets_news() if line["type"] == "record" and line["kind"] == kind]


@pytest.fixture
def clock():
    return SteppedClock()


@pytest.fixture
def portal(tmp_path, clock):
    portal = small_portal(tmp_path, clock)
    yield portal
    portal.database.close()


@pytest.fixture
def maria(portal):
    person = Person(portal, MARIA)
    person.gets_news()
    return person


@pytest.fixture
def elena(portal):
    person = Person(portal, ELENA)
    person.gets_news()
    return person


@pytest.fixture
def deniz(portal):
    person = Person(portal, DENIZ)
    person.gets_news()
    return person
