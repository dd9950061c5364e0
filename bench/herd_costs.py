"""What one request costs the reference portal, in seconds of one core: a real portal over TLS, counted from outside. Linux only."""

from __future__ import annotations

import http.client
import json
import os
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from bench.peers.certificate import certificate
from bench.world import BenchFailed, ServedPortal
from portal.database import database_in, open_database
from portal.finding import account_called
from portal.oauth.tokens import REFRESH_S, Tokens, new_secret
from portal.signing import issue_access_token
from portal.world import real_ports
from sync.adapters.system import system_ports

TEACHERS = ("maria", "elena", "ayse", "tomas", "ines", "ioana", "zeynep", "emre")
REQUESTS, HANDSHAKES, NEWS = 400, 120, 10
"""Requests of one account (below its burst), handshakes of a kind, and changed records in an answer with news."""
_DAY_S = 86_400
_PLAIN = {"Accept-Encoding": "identity"}
_Run = Callable[[], None]

MOST_ASKED = 900
"""So many questions of one account in a row are refused at last, unless this machine asks more slowly than the portal allows."""


@dataclass(frozen=True)
class Costs:
    """Seconds of one core. `nothing` and `news`: a check on an open connection; `whole` and `resumed`: a handshake alone."""

    nothing: float
    news: float
    refresh: float
    refusal: float
    whole: float
    resumed: float


class WatchedPortal(ServedPortal):
    """A portal whose processor time is read."""

    def cpu_s(self) -> float:
        """What it has used until now, in user and system mode."""
        with open(f"/proc/{self._process.pid}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Client:
    """Requests of one account; TLS as a desk speaks it."""

    def __init__(self, portal: WatchedPortal, pem: Path, token: str) -> None:
        self._host, self._port = portal.address
        self._context = ssl.create_default_context(cafile=str(pem))
        self._head = {"Authorization": f"Bearer {token}", "Accept-Encoding": "zstd, gzip"}
        self._session: ssl.SSLSession | None = None
        self.line = self.connect()

    def connect(self, *, resumes: bool = False) -> http.client.HTTPSConnection:
        """A new connection."""
        import socket

        line = http.client.HTTPSConnection(self._host, self._port, context=self._context)
        plain = socket.create_connection((self._host, self._port))
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        line.sock = self._context.wrap_socket(plain, server_hostname=self._host, session=self._session if resumes else None)
        return line

    def ask(self, path: str, *, body: str | None = None, head: dict[str, str] | None = None) -> tuple[int, bytes, str]:
        """Status, body and cursor of one answer on the kept connection; on a new one where the portal has left it for being quiet."""
        try:
            return self._on(self.line, path, body, head or {})
        except OSError:
            self.line.close()
            self.line = self.connect()
            return self._on(self.line, path, body, head or {})

    def once(self, path: str, *, resumes: bool) -> None:
        """One request on a connection of its own."""
        line = self.connect(resumes=resumes)
        self._on(line, path, None, {})
        self._session = line.sock.session
        line.close()

    def close(self) -> None:
        """Let go."""
        self.line.close()

    def _on(self, line: http.client.HTTPSConnection, path: str, body: str | None, head: dict[str, str]) -> tuple[int, bytes, str]:
        line.request("GET" if body is None else "POST", path, body, self._head | head)
        answer = line.getresponse()
        return answer.status, answer.read(), answer.headers.get("Feed-Cursor", "")


def measure(folder: Path, *, requests: int = REQUESTS, handshakes: int = HANDSHAKES) -> Costs:
    """Start a portal with the light school in `folder` and measure. Raises BenchFailed."""
    data, pem = folder / "portal", certificate(folder, "127.0.0.1")
    with _SeededPortal(data, pem) as portal:
        tokens, refresh = _tokens(data)
        desks = [Client(portal, pem, token) for token in tokens]
        try:
            return _measure(portal, desks, refresh, requests, handshakes)
        finally:
            for desk in desks:
                desk.close()


class _SeededPortal(WatchedPortal):
    def __init__(self, data: Path, pem: Path) -> None:
        with ServedPortalOnce(data):
            pass
        super().__init__(data, certificate=pem)


class ServedPortalOnce(ServedPortal):
    """Fills an empty folder with the light school."""

    def __init__(self, data: Path) -> None:
        import subprocess
        import sys

        command = [sys.executable, "-m", "portal", "serve", "--data", str(data), "--seed", "light", "--while-stdin"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        if not self._process.stdout.readline().strip():
            raise BenchFailed("the portal did not start")


def _measure(portal: WatchedPortal, desks: list[Client], refresh: str, requests: int, handshakes: int) -> Costs:
    cursors = [_cursor(desk) for desk in desks]
    checks = [(desk, f"/v1/changes?cursor={cursor}") for desk, cursor in zip(desks, cursors, strict=True)]
    nothing = _cost(portal, [_asking(desk, path, 204) for desk, path in checks[1:] for _ in range(requests // 2)])
    rounds = [checks[number % len(checks)] for number in range(handshakes)]
    whole = _cost(portal, [_reconnecting(desk, path, resumes=False) for desk, path in rounds]) - nothing
    resumed = _cost(portal, [_reconnecting(desk, path, resumes=True) for desk, path in rounds]) - nothing
    rotated = [refresh]
    renewing = _cost(portal, [lambda: _refresh(desks[0], rotated) for _ in range(handshakes)])
    _post_news(desks[0], desks[0].ask("/v1/me", head=_PLAIN)[1])
    told = [(desk, path) for desk, path in checks[1:] if desk.ask(path)[0] == 200]
    news = _cost(portal, [_asking(desk, path, 200) for desk, path in told for _ in range(requests // 3)])
    refusal = nothing  # dearer than a refusal is: where nobody can ask so fast that one is refused
    if any(desks[0].ask(checks[0][1])[0] == 429 for _ in range(MOST_ASKED)):
        refusal = _cost(portal, [_asking(*checks[0], 429, 200) for _ in range(requests)])
    return Costs(nothing, news, renewing, refusal, max(0.0, whole), max(0.0, resumed))


def _cost(portal: WatchedPortal, runs: list[_Run]) -> float:
    before = portal.cpu_s()
    for run in runs:
        run()
    return (portal.cpu_s() - before) / len(runs)


def _asking(desk: Client, path: str, *expected: int) -> _Run:
    def ask() -> None:
        status = desk.ask(path)[0]
        if status not in expected:
            raise BenchFailed(f"{path}: {status}")

    return ask


def _reconnecting(desk: Client, path: str, *, resumes: bool) -> _Run:
    return lambda: desk.once(path, resumes=resumes)


def _refresh(desk: Client, rotated: list[str]) -> None:
    form = urlencode({"grant_type": "refresh_token", "client_id": "twindesk", "refresh_token": rotated[-1]})
    status, body, _cursor_now = desk.ask("/oauth/token", body=form, head=_PLAIN | {"Content-Type": "application/x-www-form-urlencoded"})
    if status != 200:
        raise BenchFailed(f"/oauth/token: {status}")
    rotated.append(json.loads(body)["refresh_token"])


def _cursor(desk: Client) -> str:
    """Where the account stands after everything."""
    status, body, _none = desk.ask("/v1/changes", head=_PLAIN)
    if status != 200:
        raise BenchFailed(f"/v1/changes: {status}")
    return str(json.loads(body.strip().rpartition(b"\n")[2])["cursor"])


def _post_news(desk: Client, me: bytes) -> None:
    """So many updates in the project that all these teachers share."""
    ids = system_ports().ids
    spaces = [one["space"] for one in json.loads(me)["spaces"] if one["kind"] == "twinspace"]
    runs = [{"text": "We counted the fibres under the lamp once more and wrote them into the table that all schools share."}]
    fields = {"title": "Sample", "blocks": [{"type": "paragraph", "runs": runs}], "is_public": False}
    made = [
        {"id": ids.new(), "record": ids.new(), "kind": "update", "action": "create", "space": spaces[0], "fields": fields}
        | {"base": None, "written_at": "2026-05-03T08:00:00Z"}
        for _ in range(NEWS)
    ]
    body = json.dumps({"operations": made})
    status, answer, _none = desk.ask("/v1/operations", body=body, head=_PLAIN | {"Content-Type": "application/json"})
    if status != 200 or b'"applied"' not in answer:
        raise BenchFailed(f"/v1/operations: {status} {answer[:200]!r}")


def _tokens(data: Path) -> tuple[list[str], str]:
    """An access token of each teacher, and a refresh token of the first."""
    ports, database = real_ports(), open_database(database_in(data))
    try:
        with database.writing() as connection:
            accounts = [account_called(connection, name) for name in TEACHERS]
            access = [issue_access_token(connection, ports, account, _DAY_S) for account in accounts]
            refresh = new_secret(ports)
            family = system_ports().ids.new()
            Tokens(connection, ports).keep(refresh, accounts[0], "refresh", family=family, lifetime_s=REFRESH_S)
    finally:
        database.close()
    return access, refresh
