"""What a desk, or whoever says to be one, sends to the portal; small readers alone, the doors through the whole application."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from portal.accepting import best_of
from portal.app import create_app
from portal.cursor import NoCursor, read_cursor
from portal.importing import LineFault, import_lines
from portal.instants import as_utc
from portal.operations.shapes import read_operation
from portal.problems import Problem
from portal.schema import example, validate_as
from portal.settings import Settings
from portal.signing import issue_access_token
from sync.client.transport import Request
from tests.hostile.shapes import Parser, promise
from tests.simulator.doorway import Turn
from tests.support.small_school import MARIA, PROJECT, small_portal

ID = "0190a5b2-0000-7000-8000-00000000000"


def portal_parsers(folder: Path) -> list[Parser]:
    """All of them; one small portal lives in `folder`."""
    doors = Doors(folder)
    update = {"id": ID + "1", "record": ID + "2", "kind": "update", "space": PROJECT, "action": "create", "base": None}
    sent = {**update, "fields": example("update"), "requires": [], "written_at": "2026-01-01T00:00:00+01:00"}
    batch = json.dumps({"operations": [sent]}).encode()
    lines = tuple(json.dumps({"kind": kind, "body": example(kind), "author": "maria"}).encode() for kind in ("update", "message", "page"))
    said = ",".join(f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in _FILE.items()).encode()
    form = b"grant_type=refresh_token&client_id=twindesk-desktop&refresh_token=abc&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2F"
    asked = (
        b"response_type=code&client_id=twindesk&redirect_uri=http%3A%2F%2F127.0.0.1%3A80%2Fx&state=abcdefghij&code_challenge=" + b"a" * 43
    )
    return [
        Parser("operation_shapes", (batch,), _shapes, (), 20),
        Parser("operations", (batch,), doors.operations, (), 2),
        Parser("upload_metadata", (b"12\n" + said + b"\nsha256 YWJj",), doors.upload, (), 2),
        Parser("token_forms", (form,), doors.form, (), 1),
        Parser("authorize_queries", (asked,), doors.authorize, (), 1),
        Parser("change_queries", (b"cursor=abcdefgh.1.1.1.0&limit=5", b"limit=0"), doors.changes, (), 2),
        Parser("import_lines", lines, doors.imported, (LineFault,), 2),
        Parser("cursors", (b"abcdefgh.1a.2.3.0", b"abcdefgh.z.y.y.y"), lambda data: read_cursor(data.decode("latin-1")), (NoCursor,), 10),
        Parser("accept_headers", (b"text/html;q=0.8, application/json;q=1", b"*/*"), _accept, (Problem,), 10),
        Parser("times", (b"2026-01-01T00:00:00+01:00", b"2026-12-31T23:59:60Z"), _time, (), 10),
    ]


_FILE = {"sha256": "ab" * 32, "media_type": "image/jpeg", "name": "cup.jpg"}


class Doors:
    """One small portal, asked without sockets. Whatever comes in, no answer is a 500."""

    def __init__(self, folder: Path) -> None:
        (folder / "portal").mkdir()
        self._portal = small_portal(folder / "portal")
        portal = self._portal
        self._app = create_app(portal.database, portal.ports, Settings(requests_burst=10**9, uploads_per_account=10**9), portal.data)
        with self._portal.database.writing() as connection:
            token = issue_access_token(connection, self._portal.ports, MARIA, 10**8)
        self._signed = {"Authorization": f"Bearer {token}"}

    def operations(self, data: bytes) -> None:
        """A batch as a body."""
        self._asks("POST", "/v1/operations", {"Content-Type": "application/json"}, data)

    def upload(self, data: bytes) -> None:
        """Length, metadata and checksum as headers."""
        length, metadata, checksum = (*data.split(b"\n"), b"", b"")[:3]
        headers = {"Upload-Length": length, "Upload-Metadata": metadata, "Upload-Checksum": checksum, "Tus-Resumable": b"1.0.0"}
        self._asks("POST", "/v1/uploads", {name: value.decode("latin-1") for name, value in headers.items()})

    def form(self, data: bytes) -> None:
        """A form for the token endpoint."""
        self._asks("POST", "/oauth/token", {"Content-Type": "application/x-www-form-urlencoded"}, data)

    def authorize(self, data: bytes) -> None:
        """A sign-in as a browser asks for it."""
        self._asks("GET", "/oauth/authorize?" + _query(data))

    def changes(self, data: bytes) -> None:
        """A query for news."""
        self._asks("GET", "/v1/changes?" + _query(data), {"Accept": "application/json"})

    def imported(self, data: bytes) -> None:
        """Lines for `portal import`; nothing is kept."""
        with self._portal.database.writing() as connection:
            savepoint = connection.begin_nested()
            try:
                import_lines(connection, self._portal.ports, data.decode("utf-8", "replace").split("\n"))
            finally:
                savepoint.rollback()

    def _asks(self, method: str, path: str, headers: dict[str, str] | None = None, body: bytes = b"") -> None:
        request = Request(method, "http://portal.example" + path, {**self._signed, **(headers or {})}, body)
        turn = Turn(self._app, request)
        first = turn.next()
        promise(first is not None and first["status"] < 500, f"answered with {first and first['status']}")
        turn.to_end()


def _query(data: bytes) -> str:
    return data.decode("latin-1").translate({ord(letter): None for letter in "#\r\n\t "})


def _shapes(data: bytes) -> None:
    try:
        raw: Any = json.loads(data)
        if validate_as("Batch", raw):
            return
    except (ValueError, RecursionError):
        return
    for one in raw["operations"]:
        if not validate_as("Operation", one):
            promise(len(read_operation(one).digest) == 64, "digest")


def _accept(data: bytes) -> None:
    offers = ("application/json", "text/html")
    promise(best_of(data.decode("latin-1"), offers) in offers, "an offer")


def _time(data: bytes) -> None:
    found = as_utc(data.decode("utf-8", "replace"))
    promise(found is None or (len(found) == 20 and found.endswith("Z")), "form of a time")
