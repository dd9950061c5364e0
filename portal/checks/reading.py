"""The feed as the checks read it: streamed or by pages, with the rules of checkpoints held on the way."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from portal.checks.bench import Broken, Caller, Json, as_json, expect, expect_shape

_CURSOR = re.compile(r"[A-Za-z0-9._~-]{1,64}")
_LINES = ("record", "tombstone", "joined", "left")
_MOST_PAGES = 5000


@dataclass(frozen=True)
class Part:
    """The lines of one checkpoint, and it."""

    lines: tuple[Json, ...]
    checkpoint: Json


@dataclass(frozen=True)
class Read:
    """One answer of the feed (or all pages up to `more: false`)."""

    opening: Json
    parts: tuple[Part, ...]

    @property
    def lines(self) -> list[Json]:
        """All lines in order."""
        return [line for part in self.parts for line in part.lines]

    @property
    def cursor(self) -> str:
        """The last checkpoint's cursor."""
        return str(self.parts[-1].checkpoint["cursor"])


def stream(caller: Caller, cursor: str | None = None, coding: str = "identity", **asked: Any) -> Read:
    """The streamed answer, whole. Raises Broken if a rule of portal-api.md §3.7 is not kept."""
    headers = {"Accept": "application/x-ndjson", "Accept-Encoding": coding}
    answer = caller.call("GET", "/v1/changes", headers, params=_params(cursor, asked))
    expect(answer.status_code == 200, f"GET /v1/changes answered {answer.status_code}, not 200")
    found = answer.headers.get("Content-Type", "").partition(";")[0]
    expect(found == "application/x-ndjson", f"the stream is {found}, not application/x-ndjson")
    try:
        lines = [json.loads(line) for line in answer.content.decode("utf-8").splitlines() if line]
    except ValueError as error:
        raise Broken("a line of the stream is not JSON in UTF-8") from error
    expect(bool(lines) and lines[0].get("type") == "open", "the stream does not begin with an open line")
    expect_shape("OpenLine", lines[0], "the first line")
    return Read(lines[0], _parts(lines[1:]))


def page(caller: Caller, cursor: str | None = None, **asked: Any) -> Read | None:
    """One page, or None when nothing is new."""
    headers = {"Accept": "application/json"}
    answer = caller.call("GET", "/v1/changes", headers, params=_params(cursor, asked))
    if answer.status_code == 204:
        return None
    expect(answer.status_code == 200, f"GET /v1/changes answered {answer.status_code}, not 200 or 204")
    found = as_json(answer, "application/json")
    expect_shape("FeedPage", found, "a page of the feed")
    return Read(found["open"], (_part(tuple(found["lines"]), found["checkpoint"]),))


def pages(caller: Caller, cursor: str | None = None, **asked: Any) -> Read:
    """All pages up to the one without more."""
    first = page(caller, cursor, **asked)
    if first is None:
        raise Broken("the feed has nothing at all")
    parts, last = [first.parts[0]], first
    while last.parts[-1].checkpoint["more"] and len(parts) < _MOST_PAGES:
        following = page(caller, last.cursor, **asked)
        if following is None:
            raise Broken("a checkpoint said more, and nothing came")
        parts.append(following.parts[0])
        last = following
    return Read(first.opening, tuple(parts))


def newest(caller: Caller) -> str:
    """A cursor that stands at the end."""
    return stream(caller).cursor


def _params(cursor: str | None, asked: dict[str, Any]) -> dict[str, Any]:
    return asked if cursor is None else {"cursor": cursor, **asked}


def _parts(lines: list[Json]) -> tuple[Part, ...]:
    parts: list[Part] = []
    gathered: list[Json] = []
    for line in lines:
        if line.get("type") == "checkpoint":
            parts.append(_part(tuple(gathered), line))
            gathered = []
        else:
            gathered.append(line)
    expect(not gathered and bool(parts), "the stream does not end with a checkpoint")
    expect(all(part.checkpoint["more"] for part in parts[:-1]), "a checkpoint without more does not end the answer")
    expect(not parts[-1].checkpoint["more"], "the last checkpoint says that there is more")
    return tuple(parts)


def _part(lines: tuple[Json, ...], checkpoint: Json) -> Part:
    expect_shape("CheckpointLine", checkpoint, "a checkpoint")
    for line in lines:
        expect(line.get("type") in _LINES, f"a line of type {line.get('type')} stands between checkpoints")
        expect_shape("FeedLine", line, f"a {line.get('type')} line")
    expect(checkpoint["count"] == len(lines), f"a checkpoint counts {checkpoint['count']} and {len(lines)} lines came")
    expect(len(lines) <= 50, f"a checkpoint closes after {len(lines)} lines")
    expect(_CURSOR.fullmatch(checkpoint["cursor"]) is not None, "a cursor is longer than 64 or has other letters")
    return Part(lines, checkpoint)
