"""GET /v1/files/{sha256}: stored bytes with Range and If-Range, immutable, for those who may name the hash (portal-api.md §5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Row, select
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from portal.problems import Problem
from portal.signing import signed_in
from portal.tables import file
from portal.visibility import may_name_file

_READ = 64 * 1024
_SHA256 = re.compile(r"[0-9a-f]{64}")
_RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")


def file_routes() -> list[Route]:
    """The bytes of one file."""
    return [Route("/v1/files/{sha256}", _file, methods=["GET", "HEAD"])]


def _file(request: Request) -> Response:
    account = signed_in(request)
    sha256 = request.path_params["sha256"]
    row = _row(request, account, sha256)
    path: Path = request.app.state.edges.store.path(sha256)
    if row is None or not path.is_file():
        raise Problem("not_found", "there is no such file, or it is not for you")
    headers = _headers(sha256, row.media_type)
    if _names(request.headers.get("if-none-match", ""), headers["ETag"]):
        return Response(status_code=304, headers={name: headers[name] for name in ("ETag", "Cache-Control", "Vary")})
    size = int(row.size_bytes)
    part = _part(request, size, headers["ETag"])
    start, end = part or (0, size)
    headers["Content-Length"] = str(end - start)
    if part is not None:
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    status = 200 if part is None else 206
    if request.method == "HEAD":
        return Response(status_code=status, headers=headers)
    return StreamingResponse(_bytes(path, start, end), status, headers)


def _row(request: Request, account: str, sha256: str) -> Row[tuple[int, str]] | None:
    if not _SHA256.fullmatch(sha256):
        return None
    with request.app.state.portal.database.reading() as conn:
        if not may_name_file(conn, account, sha256):
            return None
        row: Row[tuple[int, str]] | None = conn.execute(select(file.c.size_bytes, file.c.media_type).where(file.c.sha256 == sha256)).first()
        return row


def _headers(sha256: str, media_type: str) -> dict[str, str]:
    return {
        "Content-Type": media_type,
        "ETag": f'"{sha256}"',
        "Cache-Control": "private, max-age=31536000, immutable",
        "Accept-Ranges": "bytes",
        "Vary": "Authorization",
        "X-Content-Type-Options": "nosniff",
        # What a teacher uploaded must never run as a page of this portal.
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }


def _names(header: str, etag: str) -> bool:
    tags = [tag.strip().removeprefix("W/") for tag in header.split(",")]
    return "*" in tags or etag in tags


def _part(request: Request, size: int, etag: str) -> tuple[int, int] | None:
    """The asked part, end exclusive, or None for the whole: nothing asked, not readable, or of another file (RFC 9110 §14.2).

    Raises Problem range_not_satisfiable for a part behind the end.
    """
    asked = _RANGE.fullmatch(request.headers.get("range", "").replace(" ", ""))
    if asked is None or request.headers.get("if-range", etag) != etag:
        return None
    first, last = asked.groups()
    if not (first or last) or (first and last and int(last) < int(first)):
        return None
    start = int(first) if first else max(0, size - int(last))
    end = min(size, int(last) + 1) if first and last else size
    if start >= size:
        raise Problem("range_not_satisfiable", headers={"Content-Range": f"bytes */{size}"})
    return start, end


def _bytes(path: Path, start: int, end: int) -> Iterator[bytes]:
    with path.open("rb") as source:
        source.seek(start)
        left = end - start
        while left > 0 and (part := source.read(min(_READ, left))):
            left -= len(part)
            yield part
