"""What a portal, or whoever stands in its place, sends to the desk."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping

from portal.schema import contract
from sync.adapters.system import SystemClock
from sync.client import answers
from sync.client.calls import Call, Calls, checked_address
from sync.client.decoding import compress_zstd, decoder_for
from sync.client.downloads import open_download
from sync.client.feed import checkpoints, lines_of, page
from sync.client.oauth import WireMetadata, WireTokens
from sync.client.times import retry_at_utc
from sync.client.tokens import FixedToken
from sync.client.transport import TrafficCount
from sync.client.tus import FileToSend, TusUploads
from sync.errors import BadInput, DeskError
from tests.hostile.shapes import Parser, promise

ID = "0190a5b2-0000-7000-8000-000000000001"
AT = "2026-01-02T03:04:05Z"
OPENING = {"type": "open", "portal": "p", "account": "a", "run": "r", "from": None, "spaces": []}
MEMBER = {"space": ID, "kind": "twinspace", "title": "T", "role": "member", "rights": ["post"], "state": "open", "joined_seq": 3}
TEXT = {"type": "paragraph", "runs": [{"text": "Ş"}]}
RECORD = {
    "id": ID,
    "kind": "update",
    "space": ID,
    "revision": 4,
    "created_at": AT,
    "changed_at": AT,
    "body": {"title": "A", "blocks": [TEXT]},
}
PERSON = {"id": ID, "name": "Maria", "country": "AL"}
LINES = (
    {"type": "record", **RECORD, "author": PERSON, "changed_by": PERSON},
    {"type": "tombstone", "id": ID, "kind": "update", "space": ID, "revision": 9, "purge": True},
    {"type": "joined", "seq": 4, **MEMBER},
    {"type": "left", "seq": 4, "space": ID},
    {"type": "something_later", "x": 1},
)
END = {"type": "checkpoint", "count": 4, "cursor": "c.1", "more": False}
PROBLEM = {
    "type": "about:blank",
    "title": "T",
    "status": 422,
    "code": "too_long",
    "detail": "d",
    "field": "f",
    "limit": 3,
    "retry_after_s": 7,
}
RESULT = {"id": ID, "outcome": "conflict", "revision": 4, "record": RECORD, "problem": PROBLEM}
TYPED = (DeskError,)
_TYPES = (answers.WirePortal, answers.WireMe, answers.WireResults, answers.WireDirectory, answers.WireAudit, WireTokens, WireMetadata)


def wire_parsers() -> list[Parser]:
    """All of them."""
    stream = b"\n".join(json.dumps(line).encode() for line in (OPENING, *LINES, END)) + b"\n"
    one_page = _json({"open": OPENING, "lines": list(LINES), "checkpoint": END})
    plain = b"\n".join([b"GET 200 application/json", b"Retry-After: 5", b"", b"{}"])
    packed = tuple(
        b"%b\n%b" % (name, data) for name, data in ((b"gzip", gzip.compress(stream)), (b"zstd", compress_zstd(stream)), (b"", b"x"))
    )
    return [
        Parser("feed_stream", (stream,), _stream, TYPED, 30),
        Parser("feed_line", tuple(_json(line) for line in LINES), _line, TYPED, 30),
        Parser("feed_page", (one_page,), lambda data: page(data, None), TYPED, 20),
        Parser("answers", _answers(), _answer, TYPED, 30),
        Parser("problems", (*(_head(status) for status in (302, 401, 410, 422, 429, 500, 503)), plain), _called, TYPED, 20),
        Parser("decoding", packed, _unpacked, TYPED, 10),
        Parser("uploads_and_downloads", _heads_of_files(), _files, TYPED, 10),
        Parser("retry_after", (b"120", b"Wed, 21 Oct 2026 07:28:00 GMT"), _retry, TYPED, 10),
        Parser("portal_address", (b"https://portal.example/desk/", b"localhost:8080", b"http://[::1]:80"), _address, (BadInput,), 10),
    ]


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def _stream(data: bytes) -> None:
    for point in checkpoints(lines_of(data[at : at + 97] for at in range(0, len(data), 97)), None):
        promise(point.end.count == len(point.lines), "count")


def _line(data: bytes) -> None:
    lines = [_json(OPENING), data.replace(b"\n", b" "), _json({**END, "count": 1})]
    for point in checkpoints(lines, None):
        json.dumps([repr(line) for line in point.lines]).encode()


def _answers() -> tuple[bytes, ...]:
    schemas = contract()["components"]["schemas"]
    made = [schemas[name]["examples"][0] for name in ("Portal", "Me") if "examples" in schemas[name]]
    about = {
        "portal": ID,
        "name": "P",
        "api": "1.0",
        "run": "r",
        "server_time": AT,
        "limits": {"batch": 5},
        "features": ["x"],
        "issuer": "i",
    }
    me = {"portal": ID, "account": ID, "run": "r", "person": PERSON, "user_name": "m", "own_space": ID, "spaces": [MEMBER]}
    results = {"portal": ID, "account": ID, "run": "r", "results": [RESULT]}
    signs = {"access_token": "a", "token_type": "Bearer", "expires_in": 3600, "refresh_token": "r"}
    more = (about, me, results, {"items": [PERSON], "next": "n"}, {"space": ID, "count": 1, "hash": "h"}, signs)
    return tuple(_json(one) for one in (*made, *more))


def _answer(data: bytes) -> None:
    for as_type in _TYPES:
        try:
            wire = answers.parse(data, as_type, "answers")
        except DeskError:
            continue
        for name in ("info", "me"):
            if hasattr(wire, name):
                getattr(wire, name)()
        for result in getattr(wire, "results", ()):
            result.result()


class HeldAnswer:
    """An answer as bytes say it: `METHOD STATUS TYPE`, header lines, an empty line, the body."""

    def __init__(self, data: bytes) -> None:
        head, _, self._body = data.partition(b"\n\n")
        first, *rest = head.decode("latin-1").split("\n")
        words = first.split(" ", 2)
        number = words[1] if len(words) > 1 else ""
        self.status = int(number) if number.isascii() and number.isdigit() and len(number) == 3 else 200
        pairs = (line.partition(":") for line in rest)
        self.headers: Mapping[str, str] = {"content-type": words[-1], **{name.strip().lower(): value.strip() for name, _, value in pairs}}

    def pieces(self) -> Iterator[bytes]:
        yield self._body

    def finish(self) -> None:
        """Nothing follows."""

    def close(self) -> None:
        """Nothing is open."""

    def __enter__(self) -> HeldAnswer:
        return self

    def __exit__(self, *_: object) -> None:
        return None


class HeldTransport:
    """Gives one answer to everything; notes which hosts were asked."""

    def __init__(self, data: bytes) -> None:
        self._data, self.traffic = data, TrafficCount()

    def send(self, request: object) -> HeldAnswer:
        promise(getattr(request, "url", "").startswith("https://portal.example/"), "a request to another host")
        return HeldAnswer(self._data)

    def close(self) -> None:
        """Nothing is open."""


def _calls(data: bytes) -> Calls:
    return Calls("https://portal.example/", HeldTransport(data), FixedToken("t"), SystemClock(), is_known=True, is_plain=False)


def _head(status: int) -> bytes:
    lines = (f"GET {status} application/problem+json", "Retry-After: 60", "Location: https://elsewhere.example:444/x?y")
    return "\n".join(lines).encode() + b"\n\n" + _json(PROBLEM)


def _called(data: bytes) -> None:
    _calls(data).json(Call("GET", "v1/me"))


def _heads_of_files() -> tuple[bytes, ...]:
    upload = b"POST 201 text/plain\nLocation: /v1/uploads/7\nUpload-Offset: 12\n\n"
    part = b"GET 206 image/jpeg\nContent-Range: bytes 5-9/10\nContent-Length: 5\n\nabcde"
    return upload, part, b"GET 200 image/jpeg\nContent-Length: 10\n\nabcdeabcde"


def _files(data: bytes) -> None:
    calls = _calls(data)
    for start in (0, 5):
        try:
            with open_download(calls, "ab" * 32, start) as download:
                promise(download.start in (0, start) and len(b"".join(download.pieces)) >= 0, "start")
        except DeskError:
            continue
    TusUploads(calls).begin(FileToSend("ab" * 32, 10, "image/jpeg"))
    TusUploads(calls).offset("/v1/uploads/7")


def _unpacked(data: bytes) -> None:
    name, _, packed = data.partition(b"\n")
    decoder, whole = decoder_for(name.decode("latin-1")), 0
    for at in range(0, len(packed), 53):
        for piece in decoder.feed(packed[at : at + 53]):
            promise(len(piece) <= 256 * 1024, "a piece too large")
            whole += len(piece)
            if whole > 4_000_000:
                return
    decoder.finish()


def _retry(data: bytes) -> None:
    promise(retry_at_utc(data.decode("latin-1"), None, SystemClock()) < "9999", "time")


def _address(data: bytes) -> None:
    base = checked_address(data.decode("utf-8", "replace"))
    Calls(base, HeldTransport(b""), FixedToken("t"), SystemClock(), is_known=True, is_plain=False).address("v1/me")
