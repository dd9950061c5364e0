"""Content-Digest (RFC 9530) at the edge: a body that a bad line changed is refused; a reader can prove every whole JSON answer."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from portal.problems import Problem, problem_response

_SHA256 = re.compile(r"(?:^|,)\s*sha-256\s*=\s*:([A-Za-z0-9+/]{43}=):\s*(?:$|,|;)")
_PROVED = ("application/json", "application/problem+json")
_UPLOAD_PART = "application/offset+octet-stream"


def content_digest(body: bytes) -> str:
    """The header's value for a body as it runs over the line."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


class Digests:
    """ASGI middleware outside of every coding: it sees the bytes of the line. Parts of uploads have a checksum of their own (§5)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        said = _said(headers)
        if said is not None and headers.get("content-type", "").partition(";")[0].strip().lower() != _UPLOAD_PART:
            receive = _CheckedReceive(receive, said)
        sender = _ProvingSend(send, is_head=scope["method"] == "HEAD")
        try:
            await self._app(scope, receive, sender)
        except Problem as problem:
            if sender.is_started:
                raise
            await problem_response(problem)(scope, receive, sender)


def _said(headers: Headers) -> bytes | None:
    found = _SHA256.search(headers.get("content-digest", ""))
    try:
        return base64.b64decode(found[1]) if found is not None else None
    except binascii.Error:
        return None


class _CheckedReceive:
    def __init__(self, receive: Receive, said: bytes) -> None:
        self._receive = receive
        self._said = said
        self._sum = hashlib.sha256()

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._sum.update(message.get("body", b""))
            if not message.get("more_body", False) and not hmac.compare_digest(self._sum.digest(), self._said):
                raise Problem("checksum_mismatch", "the body is not what its Content-Digest says", field="Content-Digest")
        return message


class _ProvingSend:
    """Holds the head of a JSON answer until its body is here; one that comes in pieces goes through as it is."""

    def __init__(self, send: Send, *, is_head: bool) -> None:
        self._send = send
        self._is_head = is_head
        self._head: Message | None = None
        self.is_started = False

    async def __call__(self, message: Message) -> None:
        self.is_started = True
        if message["type"] == "http.response.start" and not self._is_head and _is_proved(message):
            self._head = message
            return
        if self._head is not None:
            head, self._head = self._head, None
            if message["type"] == "http.response.body" and not message.get("more_body", False):
                MutableHeaders(raw=head["headers"])["Content-Digest"] = content_digest(message.get("body", b""))
            await self._send(head)
        await self._send(message)


def _is_proved(message: Message) -> bool:
    return Headers(raw=message["headers"]).get("content-type", "").startswith(_PROVED)
