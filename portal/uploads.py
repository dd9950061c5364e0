"""The tus 1.0 server at /v1/uploads: creation (with upload), checksum, expiration, termination (portal-api.md §5).

The newest request about an upload wins: whoever asks for the offset or sends from it after a dead line ends the older sender.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from portal.appending import Appending, misplaced
from portal.bodies import media_type
from portal.instants import as_http_date
from portal.problems import Problem
from portal.settings import FILE_TYPES, VIDEO_TYPES
from portal.signing import signed_in
from portal.upload_rows import Announced, Upload, Uploads

VERSION = "1.0.0"
EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination"
CHECKSUMS = "sha256,sha1"
_BYTES = "application/offset+octet-stream"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"[0-9]{1,15}")
_COLLECTION_METHODS = ("OPTIONS", "POST")
_UPLOAD_METHODS = ("DELETE", "HEAD", "OPTIONS", "PATCH")

Endpoint = Callable[[Request], Awaitable[Response]]


def upload_routes() -> list[Route]:
    """The collection and one upload."""
    # POST stands with the single upload too, for proxies that let no PATCH through (X-HTTP-Method-Override).
    return [
        Route("/v1/uploads", _tus(_collection), methods=list(_COLLECTION_METHODS)),
        Route("/v1/uploads/{upload}", _tus(_single), methods=[*_UPLOAD_METHODS, "POST"]),
    ]


def _tus(endpoint: Endpoint) -> Endpoint:
    async def answer(request: Request) -> Response:
        try:
            response = await endpoint(request)
        except Problem as problem:
            problem.headers.setdefault("Tus-Resumable", VERSION)
            raise
        response.headers["Tus-Resumable"] = VERSION
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return answer


async def _collection(request: Request) -> Response:
    if request.method == "OPTIONS":
        return _abilities(request)
    account = await _asker(request)
    announced = _announced(request)
    uploads: Uploads = request.app.state.edges.uploads
    if announced.size_bytes > uploads.largest(announced.media_type):
        raise Problem("too_large", "the file is too large", limit=uploads.largest(announced.media_type))
    has_body = request.headers.get("content-length", "0") != "0" or "transfer-encoding" in request.headers
    if has_body and media_type(request) != _BYTES:
        raise Problem("unsupported_media_type", f"send the bytes as {_BYTES}", headers={"Accept": _BYTES})
    made = await run_in_threadpool(uploads.create, account, announced)
    if has_body and not made.is_whole:
        made = await _append(request, made, _checksum(request))
    return Response(status_code=201, headers={"Location": f"/v1/uploads/{made.id}", **_progress(made)})


async def _single(request: Request) -> Response:
    method = request.method
    if method == "POST":
        method = request.headers.get("x-http-method-override", "").upper()
    if method == "OPTIONS":
        return _abilities(request)
    account = await _asker(request)
    if method not in _UPLOAD_METHODS:
        raise Problem("method_not_allowed", headers={"Allow": ", ".join(_UPLOAD_METHODS)})
    upload_id = request.path_params["upload"]
    if method == "HEAD":
        return await _head(request, account, upload_id)
    if method == "DELETE":
        return await _delete(request, account, upload_id)
    return await _patch(request, account, upload_id)


async def _head(request: Request, account: str, upload_id: str) -> Response:
    edges = request.app.state.edges
    await run_in_threadpool(edges.uploads.find, account, upload_id)
    turn = edges.turns.take(upload_id)
    async with edges.turns.lock(upload_id):
        found = await run_in_threadpool(edges.uploads.find, account, upload_id)
    edges.turns.end(upload_id, turn)
    return Response(status_code=200, headers={"Upload-Length": str(found.announced.size_bytes), **_progress(found)})


async def _delete(request: Request, account: str, upload_id: str) -> Response:
    edges = request.app.state.edges
    found = await run_in_threadpool(edges.uploads.find, account, upload_id)
    turn = edges.turns.take(upload_id)
    async with edges.turns.lock(upload_id):
        await run_in_threadpool(edges.uploads.drop, found)
    edges.turns.end(upload_id, turn)
    return Response(status_code=204)


async def _patch(request: Request, account: str, upload_id: str) -> Response:
    if media_type(request) != _BYTES:
        raise Problem("unsupported_media_type", f"send the bytes as {_BYTES}", headers={"Accept": _BYTES})
    checksum = _checksum(request)
    offset = _number(request, "upload-offset")
    found = await run_in_threadpool(request.app.state.edges.uploads.find, account, upload_id)
    if offset != found.offset:
        raise misplaced(found)
    moved = await _append(request, found, checksum)
    return Response(status_code=204, headers=_progress(moved))


async def _append(request: Request, one: Upload, checksum: tuple[str, bytes] | None) -> Upload:
    """Take the body from the upload's offset on, block by block; a checksummed body counts whole or not at all."""
    edges = request.app.state.edges
    async with edges.turns.lock(one.id):  # an older sender may have got one more block in: then it is not ended
        found = await run_in_threadpool(edges.uploads.find, one.account, one.id)
        if found.offset != one.offset:
            raise misplaced(found)
        turn = edges.turns.take(one.id)
    try:
        appending = Appending(edges.uploads, edges.turns, turn, one, checksum)
        async for part in _parts(request):
            await appending.take(part)
        return await appending.end()
    finally:
        edges.turns.end(one.id, turn)


async def _parts(request: Request) -> AsyncIterator[bytes | None]:
    try:
        async for part in request.stream():
            yield part
    except ClientDisconnect:
        yield None


async def _asker(request: Request) -> str:
    account = await run_in_threadpool(signed_in, request)
    if request.headers.get("tus-resumable") != VERSION:
        raise Problem("version_unsupported", "send Tus-Resumable: 1.0.0", headers={"Tus-Version": VERSION})
    return account


def _abilities(request: Request) -> Response:
    settings = request.app.state.portal.settings
    largest = max(settings.image_bytes, settings.file_bytes, settings.video_bytes)
    return Response(
        status_code=204,
        headers={
            "Tus-Version": VERSION,
            "Tus-Extension": EXTENSIONS,
            "Tus-Max-Size": str(largest),
            "Tus-Checksum-Algorithm": CHECKSUMS,
        },
    )


def _progress(one: Upload) -> dict[str, str]:
    expires = {} if one.is_whole else {"Upload-Expires": as_http_date(one.expires_at)}
    return {"Upload-Offset": str(one.offset), **expires}


def _number(request: Request, header: str) -> int:
    value = request.headers.get(header, "")
    if not _NUMBER.fullmatch(value):
        raise Problem("bad_request", f"{header} must be a whole number", field=header)
    return int(value)


def _checksum(request: Request) -> tuple[str, bytes] | None:
    header = request.headers.get("upload-checksum")
    if header is None:
        return None
    name, _, value = header.partition(" ")
    if name not in CHECKSUMS.split(","):
        raise Problem("bad_request", f"the checksum must be one of {CHECKSUMS}", field="upload-checksum")
    try:
        return name, b64decode(value.encode("ascii"), validate=True)
    except (Base64Error, UnicodeEncodeError) as error:
        raise Problem("bad_request", "the checksum is not base64", field="upload-checksum") from error


def _announced(request: Request) -> Announced:
    said = _metadata(request.headers.get("upload-metadata", ""))
    size_bytes = _number(request, "upload-length")
    if not _SHA256.fullmatch(said.get("sha256", "")):
        raise Problem("bad_request", "sha256 must be 64 hexadecimal digits in lower case", field="upload-metadata")
    if said.get("media_type") not in (*request.app.state.portal.settings.image_types, *VIDEO_TYPES, *FILE_TYPES):
        raise Problem("unsupported_media_type", "the portal takes no files of this type", field="upload-metadata")
    if len(said.get("name", "")) > 255:
        raise Problem("bad_request", "name must have at most 255 characters", field="upload-metadata")
    return Announced(said["sha256"], size_bytes, said["media_type"], said.get("name", ""))


def _metadata(header: str) -> dict[str, str]:
    said: dict[str, str] = {}
    for pair in filter(None, (part.strip() for part in header.split(","))):
        name, _, value = pair.partition(" ")
        try:
            text = b64decode(value.encode("ascii"), validate=True).decode("utf-8")
        except ValueError as error:
            raise Problem("bad_request", "a value is not base64 of UTF-8", field="upload-metadata") from error
        if name in said or "\x00" in text:
            raise Problem("bad_request", "a name stands twice, or a value holds a NUL", field="upload-metadata")
        said[name] = text
    return said
