"""Compression at the edge: gzip or zstd request bodies unpacked within bounds, whole JSON answers packed by Accept-Encoding.

The streamed feed packs itself (portal/feed.py); an answer that has a Content-Encoding already is left alone.
"""

from __future__ import annotations

import gzip
import zlib
from typing import Protocol

from backports import zstd
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from portal.problems import Problem, problem_response

_CHUNK = 256 * 1024
_WORTH_PACKING = 400
_PACKED_TYPES = ("application/json", "application/problem+json")


class Compression:
    """ASGI middleware; unpacks one chunk at a time, so a bomb costs no more memory than its first refused byte.

    `unpacked_bytes` bounds what one packed body may grow to; beyond it the caller gets 413.
    """

    def __init__(self, app: ASGIApp, unpacked_bytes: int) -> None:
        self._app = app
        self._unpacked_bytes = unpacked_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        coding = headers.get("content-encoding", "identity").strip().lower()
        sender = _PackedSend(send, best_coding(headers.get("accept-encoding", "")))
        try:
            if coding not in ("", "identity"):
                scope = dict(scope, headers=[pair for pair in scope["headers"] if pair[0] not in _BODY_HEADERS])
                receive = _UnpackedReceive(receive, _unpacker(coding), self._unpacked_bytes)
            await self._app(scope, receive, sender)
        except Problem as problem:
            if sender.is_started:
                raise
            await problem_response(problem)(scope, receive, send)


def best_coding(accept_encoding: str) -> str:
    """`zstd`, `gzip` or `identity`: the best that an Accept-Encoding header allows (RFC 9110 §12.5.3)."""
    weights: dict[str, float] = {}
    for part in accept_encoding.lower().split(","):
        name, _, parameter = part.strip().partition(";")
        try:
            weights[name.strip()] = float(parameter.partition("=")[2]) if parameter else 1.0
        except ValueError:
            weights[name.strip()] = 0.0
    for coding in ("zstd", "gzip"):
        if weights.get(coding, 0.0) > 0.0:
            return coding
    return "identity"


class _Unpacker(Protocol):
    def unpack(self, data: bytes) -> bytes:
        """At most _CHUNK bytes of what `data` and all before holds; call again with b"" while is_behind."""

    @property
    def is_behind(self) -> bool: ...

    @property
    def is_whole(self) -> bool: ...


class _Gzip:
    def __init__(self) -> None:
        self._packed = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        self._was_full = False

    def unpack(self, data: bytes) -> bytes:
        try:
            body = self._packed.decompress(self._packed.unconsumed_tail + data, _CHUNK)
        except zlib.error as error:
            raise Problem("bad_request", "the body is not gzip") from error
        self._was_full = len(body) == _CHUNK
        return body

    @property
    def is_behind(self) -> bool:
        return not self._packed.eof and (self._was_full or bool(self._packed.unconsumed_tail))

    @property
    def is_whole(self) -> bool:
        return self._packed.eof


class _Zstd:
    def __init__(self) -> None:
        self._packed = zstd.ZstdDecompressor()

    def unpack(self, data: bytes) -> bytes:
        if self._packed.eof:
            return b""
        try:
            return self._packed.decompress(data, max_length=_CHUNK)
        except zstd.ZstdError as error:
            raise Problem("bad_request", "the body is not zstd") from error

    @property
    def is_behind(self) -> bool:
        return not self._packed.eof and not self._packed.needs_input

    @property
    def is_whole(self) -> bool:
        return self._packed.eof


_BODY_HEADERS = (b"content-encoding", b"content-length")


def _unpacker(coding: str) -> _Unpacker:
    if coding == "gzip":
        return _Gzip()
    if coding == "zstd":
        return _Zstd()
    raise Problem("unsupported_media_type", "Content-Encoding must be gzip or zstd", headers={"Accept-Encoding": "zstd, gzip"})


class _UnpackedReceive:
    def __init__(self, receive: Receive, unpacker: _Unpacker, bound: int) -> None:
        self._receive = receive
        self._unpacker = unpacker
        self._left = bound
        self._is_last = False

    async def __call__(self) -> Message:
        data = b""
        if not self._unpacker.is_behind:
            if self._is_last:
                return await self._receive()
            message = await self._receive()
            if message["type"] != "http.request":
                return message
            data = message.get("body", b"")
            self._is_last = not message.get("more_body", False)
        body = self._unpacker.unpack(data)
        self._left -= len(body)
        if self._left < 0:
            raise Problem("too_large", "the unpacked body is too large")
        more = self._unpacker.is_behind or not self._is_last
        if not more and not self._unpacker.is_whole:
            raise Problem("bad_request", "the packed body is cut")
        return {"type": "http.request", "body": body, "more_body": more}


class _PackedSend:
    """Holds the head of a JSON answer until its body is here, packs it when it came whole, lets all else through."""

    def __init__(self, send: Send, coding: str) -> None:
        self._send = send
        self._coding = coding
        self._head: Message | None = None
        self.is_started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and self._is_packable(message):
            self._head = message
            self.is_started = True
            return
        if self._head is not None:
            head, self._head = self._head, None
            if message["type"] == "http.response.body" and not message.get("more_body", False):
                message = self._packed(head, message)
            await self._send(head)
        self.is_started = True
        await self._send(message)

    def _is_packable(self, message: Message) -> bool:
        headers = MutableHeaders(raw=message["headers"])
        if not headers.get("content-type", "").startswith(_PACKED_TYPES) or "content-encoding" in headers:
            return False
        headers.add_vary_header("Accept-Encoding")
        return self._coding != "identity"

    def _packed(self, head: Message, message: Message) -> Message:
        body = message.get("body", b"")
        if len(body) < _WORTH_PACKING:
            return message
        packed = zstd.compress(body, level=6) if self._coding == "zstd" else gzip.compress(body, 6, mtime=0)
        headers = MutableHeaders(raw=head["headers"])
        headers["Content-Encoding"] = self._coding
        headers["Content-Length"] = str(len(packed))
        return {**message, "body": packed}
