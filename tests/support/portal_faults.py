"""What can go wrong between a desk and its portal, planted as a wrapper around the real one."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import Any, Protocol

from uvicorn.protocols.http.h11_impl import H11Protocol

_DIGEST = re.compile(rb',"digest":"[0-9a-f]{16}"')
_CAPTIVE = b"<!doctype html><html><head><title>School Wi-Fi</title></head><body><h1>Please accept the terms</h1></body></html>"

Answer = Callable[["Exchange"], Awaitable[None]]


@dataclass
class Seen:
    """One request as the portal saw it; `status` is 0 if the desk got no answer. `has_token`: it carried an Authorization."""

    method: str
    path: str
    status: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    has_token: bool = False


class Door(Protocol):
    """Where the portal listens. Both may be called twice, from any thread but the portal's."""

    def shut(self) -> None:
        """Nobody listens at the address any more."""

    def open(self) -> None:
        """The portal listens again."""


@dataclass
class _Planted:
    path: str
    times: int | None
    answer: Answer
    methods: tuple[str, ...] = ()

    def fits(self, method: str, path: str) -> bool:
        return path.startswith(self.path) and (not self.methods or method in self.methods)


@dataclass
class Faults:
    """Plant faults from any thread; a fault with `times` heals by itself, all others end with `come_back`.

    `seen` lists every request that reached the portal's door, the lost ones too; `connections` counts what was opened.
    `doors` are the running portal's: they stop listening and listen again, and come back when that is so.
    """

    seen: list[Seen] = field(default_factory=list)
    connections: int = 0
    doors: list[Door] = field(default_factory=list)
    _planted: list[_Planted] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)
    _healed: Event = field(default_factory=Event)
    _transports: dict[Any, tuple[asyncio.Transport, asyncio.AbstractEventLoop]] = field(default_factory=dict)

    def go_away(self) -> None:
        """As if the line were cut: open connections break at once, new ones are refused, so nothing that is written now can leave."""
        self._plant("", None, lambda exchange: exchange.break_off())
        for door in self.doors:
            door.shut()
        for transport, loop in list(self._transports.values()):
            with suppress(RuntimeError):  # the portal stopped meanwhile
                loop.call_soon_threadsafe(transport.abort)

    def come_back(self) -> None:
        """End all planted faults."""
        with self._lock:
            self._planted.clear()
            self._healed.set()
            self._healed = Event()
        for door in self.doors:
            door.open()

    def be_slow(self, seconds: float, path: str = "", times: int | None = None) -> None:
        """Answer only after `seconds`, or at once when the portal comes back."""
        healed = self._healed
        self._plant(path, times, lambda exchange: exchange.late(seconds, healed))

    def fail(self, status: int = 500, path: str = "", times: int | None = 1, headers: dict[str, str] | None = None) -> None:
        """Answer with a bare status and a text that is no problem object."""
        self._plant(path, times, lambda exchange: exchange.instead(status, b"oops", "text/plain", headers))

    def throttle(self, retry_after_s: int = 1, path: str = "", times: int | None = 1, status: int = 429) -> None:
        """Answer 429 (or 503) with Retry-After."""
        code = "slow_down" if status == 429 else "busy"
        problem = {"type": "about:blank", "title": "", "status": status, "code": code, "detail": "", "retry_after_s": retry_after_s}
        body, headers = json.dumps(problem).encode(), {"Retry-After": str(retry_after_s)}
        self._plant(path, times, lambda exchange: exchange.instead(status, body, "application/problem+json", headers))

    def lose_answer(self, path: str = "/v1/operations", times: int | None = 1) -> None:
        """The portal does its work and commits, then the line breaks before a byte of the answer."""
        self._plant(path, times, lambda exchange: exchange.lose())

    def deliver_twice(self, path: str = "/v1/operations", times: int | None = 1) -> None:
        """A proxy delivers the request twice; the desk sees the second answer."""
        self._plant(path, times, lambda exchange: exchange.twice())

    def cut_answer(self, after_bytes: int, path: str = "/v1/changes", times: int | None = 1) -> None:
        """The line breaks after so many bytes of the answer's body."""
        self._plant(path, times, lambda exchange: exchange.cut_answer(after_bytes))

    def cut_upload(self, after_bytes: int, path: str = "/v1/uploads", times: int | None = 1) -> None:
        """The line breaks after so many bytes of the request's body; what came before reaches the portal."""
        self._plant(path, times, lambda exchange: exchange.cut_request(after_bytes), ("PATCH",))

    def be_captive(self) -> None:
        """Every answer is the Wi-Fi's own page: HTML with status 200."""
        self._plant("", None, lambda exchange: exchange.instead(200, _CAPTIVE, "text/html", None))

    def redirect(self, address: str, path: str = "", times: int | None = None) -> None:
        """Every answer sends elsewhere."""
        self._plant(path, times, lambda exchange: exchange.instead(302, b"", "text/html", {"Location": address}))

    def know_no(self, header: str, path: str, instead: dict[str, str] | None = None) -> None:
        """A simple portal: it never hears this header of a request, but `instead`."""
        self._plant(path, None, lambda exchange: exchange.unheard(header, instead or {}))

    def rewrite(self, change: Callable[[bytes], bytes], path: str = "", times: int | None = None) -> None:
        """Every answer's body, gathered whole and never packed, goes through `change`."""
        self._plant(path, times, lambda exchange: exchange.rewritten(change))

    def requests_to(self, path: str) -> int:
        """How many requests to this path reached the portal's door."""
        return sum(seen.path.startswith(path) for seen in list(self.seen))

    def wrap(self, app: Any) -> Any:
        """The ASGI app with the planted faults around it."""

        async def wrapped(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            seen = Seen(scope["method"], scope["path"], has_token=any(name.lower() == b"authorization" for name, _ in scope["headers"]))
            self.seen.append(seen)
            exchange = Exchange(app, scope, receive, send, seen, self._transports.get(scope["client"], (None, None))[0])
            answer = self._take(seen.method, seen.path)
            await (exchange.honestly() if answer is None else answer(exchange))

        return wrapped

    def protocol(self) -> type[H11Protocol]:
        """uvicorn's own protocol, which lets us break its connections."""
        faults, transports = self, self._transports

        class BreakableProtocol(H11Protocol):
            def connection_made(self, transport: asyncio.Transport) -> None:
                super().connection_made(transport)
                faults.connections += 1
                transports[self.client] = (transport, asyncio.get_running_loop())

            def connection_lost(self, exc: Exception | None) -> None:
                transports.pop(self.client, None)
                super().connection_lost(exc)

        return BreakableProtocol

    def _plant(self, path: str, times: int | None, answer: Answer, methods: tuple[str, ...] = ()) -> None:
        with self._lock:
            self._planted.append(_Planted(path, times, answer, methods))

    def _take(self, method: str, path: str) -> Answer | None:
        with self._lock:
            for planted in self._planted:
                if planted.fits(method, path):
                    if planted.times is not None:
                        planted.times -= 1
                        if planted.times == 0:
                            self._planted.remove(planted)
                    return planted.answer
        return None


class Exchange:
    """One request on its way, and the ways it can go."""

    def __init__(self, app: Any, scope: Any, receive: Any, send: Any, seen: Seen, transport: asyncio.Transport | None) -> None:
        self._app = app
        self._scope = scope
        self._receive = receive
        self._send = send
        self._seen = seen
        self._transport = transport

    async def honestly(self) -> None:
        await self._app(self._scope, self._counted_receive, self._counted_send)

    async def break_off(self) -> None:
        if self._transport is not None:
            self._transport.abort()
        while (await self._receive())["type"] != "http.disconnect":
            pass

    async def late(self, seconds: float, healed: Event) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while loop.time() < end and not healed.is_set():
            await asyncio.sleep(0.02)
        await self.honestly()

    async def instead(self, status: int, body: bytes, media_type: str, headers: dict[str, str] | None) -> None:
        while (await self._counted_receive()).get("more_body"):
            pass
        pairs = {"content-type": media_type, "content-length": str(len(body)), **(headers or {})}
        raw = [(name.lower().encode(), value.encode()) for name, value in pairs.items()]
        await self._counted_send({"type": "http.response.start", "status": status, "headers": raw})
        await self._counted_send({"type": "http.response.body", "body": body, "more_body": False})

    async def lose(self) -> None:
        await self._app(self._scope, self._counted_receive, _nowhere)
        await self.break_off()

    async def unheard(self, header: str, instead: dict[str, str]) -> None:
        kept = [pair for pair in self._scope["headers"] if pair[0].lower() != header.encode()]
        more = [(name.encode(), value.encode()) for name, value in instead.items()]
        await self._app(dict(self._scope, headers=[*kept, *more]), self._counted_receive, self._counted_send)

    async def rewritten(self, change: Callable[[bytes], bytes]) -> None:
        head: dict[str, Any] = {}
        gathered = bytearray()

        async def send(message: Any) -> None:
            head.update(message if message["type"] == "http.response.start" else {})
            gathered.extend(message.get("body", b""))

        headers = [pair for pair in self._scope["headers"] if pair[0] != b"accept-encoding"]
        await self._app(dict(self._scope, headers=headers), self._counted_receive, send)
        # The portal says something else: it is no line that spoils a proved answer.
        body = change(_DIGEST.sub(b"", bytes(gathered)))
        kept = [pair for pair in head["headers"] if pair[0].lower() not in (b"content-length", b"content-digest")]
        await self._counted_send({**head, "headers": [*kept, (b"content-length", str(len(body)).encode())]})
        await self._counted_send({"type": "http.response.body", "body": body, "more_body": False})

    async def twice(self) -> None:
        messages = [await self._counted_receive()]
        while messages[-1].get("more_body"):
            messages.append(await self._counted_receive())
        await self._app(dict(self._scope), _replay(messages, self._receive), _nowhere)
        await self._app(self._scope, _replay(messages, self._receive), self._counted_send)

    async def cut_answer(self, after_bytes: int) -> None:
        left = after_bytes

        async def send(message: Any) -> None:
            nonlocal left
            if message["type"] != "http.response.body" or left < 0:
                if left >= 0:
                    await self._counted_send(message)
                return
            body = message.get("body", b"")
            if len(body) < left:
                left -= len(body)
                await self._counted_send(message)
                return
            await self._counted_send({"type": "http.response.body", "body": body[:left], "more_body": True})
            left = -1
            if self._transport is not None:
                self._transport.close()  # sends what is written, then ends: the desk sees a cut body

        await self._app(self._scope, self._counted_receive, send)

    async def cut_request(self, after_bytes: int) -> None:
        left = after_bytes

        async def receive() -> Any:
            nonlocal left
            if left <= 0:
                if self._transport is not None:
                    self._transport.abort()
                return {"type": "http.disconnect"}
            message = await self._counted_receive()
            if message["type"] == "http.request":
                is_end = not message.get("more_body")
                message = {**message, "body": message.get("body", b"")[:left], "more_body": True}
                left = 0 if is_end else left - len(message["body"])  # a body that is shorter is cut at its end
            return message

        await self._app(self._scope, receive, _nowhere)
        await self.break_off()

    async def _counted_receive(self) -> Any:
        message = await self._receive()
        self._seen.bytes_up += len(message.get("body", b""))
        return message

    async def _counted_send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self._seen.status = message["status"]
        self._seen.bytes_down += len(message.get("body", b""))
        await self._send(message)


async def _nowhere(message: Any) -> None:
    del message


def _replay(messages: list[Any], receive: Any) -> Any:
    left = iter(messages)

    async def replayed() -> Any:
        for message in left:
            return message
        return await receive()

    return replayed
