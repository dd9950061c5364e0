"""The line between one desk and the portal, with everything a line can do: lose, repeat, delay, cut, refuse, die."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from sync.client.transport import Request, TrafficCount
from sync.errors import PortalUnreachable
from tests.simulator.doorway import SimAnswer, Turn
from tests.simulator.places import Killed, PortalDied

FAULTS = (
    "lost",
    "answer_lost",
    "twice",
    "late",
    "cut",
    "cut_request",
    "busy",
    "fault",
    "captive",
    "portal_dies",
    "garbled",
    "killed_after",
    "killed_before",
)
_HEARD = frozenset({None, "cut", "twice", "portal_dies", "garbled"})


@dataclass
class Late:
    """A request that wanders about in the network and arrives later."""

    user: str
    request: Request


class SimLine:
    """A Transport. `world` decides what happens to each request and lets others act between two of them."""

    def __init__(self, world: Any, user: str):
        self.world, self.user, self.traffic = world, user, TrafficCount()

    def send(self, request: Request) -> Any:
        """One request on its way."""
        self.world.meanwhile(self.user)
        fault = self.world.fault_for(self.user, request)
        self.traffic.add(up=len(request.body), requests=1)
        self.world.tell(self.user, f"{request.method} {_place(request)}", fault or "ok")
        self.world.tap.sent(self.user, request)
        try:
            answer = self._answer(request) if fault is None else getattr(self, "_" + fault)(request)
        except BaseException as error:
            if not isinstance(error, PortalUnreachable) or error.reason != "no_line":
                self.world.tap.silent(self.user, request)
            raise
        if fault in _HEARD:
            self.world.tap.answered(self.user, request)
        if fault is None and request.url.endswith("token") and answer.status == 200:
            self.world.refreshed[self.user] = self.world.school.time.now_s
        return answer

    def close(self) -> None:
        """Nothing is kept open."""

    def _answer(self, request: Request, cut_after: int | None = None, *, is_spoilt: bool = False) -> Any:
        try:
            turn = Turn(self.world.school.app, request)
            between = lambda: self.world.meanwhile(self.user)  # noqa: E731 - called between two pieces
            return SimAnswer(turn, self.traffic, request.method, cut_after, between, is_spoilt=is_spoilt)
        except PortalDied as error:
            self.world.portal_restarts()
            raise PortalUnreachable("cut", "died") from error

    def _to_end(self, request: Request, body_limit: int | None = None) -> None:
        try:
            Turn(self.world.school.app, request, body_limit).to_end()
        except PortalDied:
            self.world.portal_restarts()

    def _lost(self, _request: Request) -> Any:
        raise PortalUnreachable(self.world.chance.choice(("no_line", "timeout")))

    def _answer_lost(self, request: Request) -> Any:
        self._to_end(request)
        raise PortalUnreachable(self.world.chance.choice(("timeout", "cut")))

    def _twice(self, request: Request) -> Any:
        self._to_end(request)
        self.world.meanwhile(self.user)
        return self._answer(request)

    def _late(self, request: Request) -> Any:
        if request.method in ("POST", "PATCH"):
            self.world.late.append(Late(self.user, request))
        raise PortalUnreachable("timeout")

    def _cut(self, request: Request) -> Any:
        return self._answer(request, self.world.chance.randrange(1, 4_000))

    def _cut_request(self, request: Request) -> Any:
        if request.method == "PATCH":
            self._to_end(request, self.world.chance.randrange(len(request.body) + 1))
        raise PortalUnreachable("cut")

    def _garbled(self, request: Request) -> Any:
        """One bit came over wrong: going out where the desk proves its body, else coming back where a file's name proves it."""
        if request.headers.keys() & {"Content-Digest", "Upload-Checksum"}:
            at = self.world.chance.randrange(len(request.body))
            wrong = bytes([request.body[at] ^ 1])
            return self._answer(replace(request, body=request.body[:at] + wrong + request.body[at + 1 :]))
        return self._answer(request, is_spoilt=_place(request) == "files")

    def _busy(self, _request: Request) -> Any:
        problem = {"type": "about:blank", "title": "", "status": 503, "code": "busy", "detail": "", "retry_after_s": 30}
        return _instead(503, "application/problem+json", json.dumps(problem).encode(), {"retry-after": "30"})

    def _fault(self, _request: Request) -> Any:
        return _instead(500, "text/plain", b"oops", {})

    def _captive(self, _request: Request) -> Any:
        return _instead(200, "text/html", b"<html>Wi-Fi</html>", {})

    def _portal_dies(self, request: Request) -> Any:
        self.world.school.database.transactions_left = self.world.chance.randrange(6)
        try:
            return self._answer(request)
        finally:
            self.world.school.database.transactions_left = None

    def _killed_before(self, _request: Request) -> Any:
        raise Killed(self.user, "request")

    def _killed_after(self, request: Request) -> Any:
        self._to_end(request)
        raise Killed(self.user, "answer")


class _Instead:
    """An answer that is not the portal's."""

    def __init__(self, status: int, headers: dict[str, str], body: bytes):
        self.status, self.headers, self._body = status, headers, body

    def pieces(self):
        yield self._body

    def finish(self):
        """Nothing follows."""

    def close(self):
        """Nothing."""

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _instead(status: int, media_type: str, body: bytes, headers: dict[str, str]) -> _Instead:
    return _Instead(status, {"content-type": media_type, **headers}, body)


def _place(request: Request) -> str:
    path = request.url.partition("/v1/")[2].partition("?")[0]
    return path.partition("/")[0]
