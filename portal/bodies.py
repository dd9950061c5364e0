"""Request bodies within bounds: read whole, as JSON, or as a form."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request

from portal.problems import Problem

_FORM = "application/x-www-form-urlencoded"
_FIELDS = 40


def media_type(request: Request) -> str:
    """The body's media type without parameters, in lower case."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def read_body(request: Request, limit_bytes: int) -> bytes:
    """The whole body. Raises Problem too_large as soon as more than `limit_bytes` has come."""
    parts: list[bytes] = []
    size = 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > limit_bytes:
                raise Problem("too_large", limit=limit_bytes)
            parts.append(part)
    except ClientDisconnect as error:
        raise Problem("bad_request", "the body is cut") from error
    return b"".join(parts)


async def read_json(request: Request, limit_bytes: int) -> Any:
    """The body as JSON. Raises Problem unsupported_media_type, too_large or bad_request."""
    if media_type(request) != "application/json":
        raise Problem("unsupported_media_type", "send application/json", headers={"Accept": "application/json"})
    body = await read_body(request, limit_bytes)
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_refuse_constant)
        if b"\\u" in body:
            json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair is no text: nothing could store or send it
        return value
    except (ValueError, RecursionError) as error:
        raise Problem("bad_request", "the body is not JSON") from error


async def read_form(request: Request, limit_bytes: int = 32_768) -> dict[str, list[str]]:
    """The body as form fields, each with all its values."""
    if media_type(request) != _FORM:
        raise Problem("unsupported_media_type", f"send {_FORM}", headers={"Accept": _FORM})
    body = await read_body(request, limit_bytes)
    try:
        return parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_FIELDS, errors="strict")
    except ValueError as error:
        raise Problem("bad_request", "the form cannot be read") from error


def _refuse_constant(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity are Python's, not JSON's
