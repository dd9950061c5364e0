"""Checks of the feed (portal-api.md §3)."""

from __future__ import annotations

import hashlib
from itertools import pairwise

from portal.checks.bench import Bench, Json, expect
from portal.checks.reading import Read, newest, page, pages, stream
from portal.checks.writing import create, delete, news, outcome, posted, remove, send, update


def opens_with_who_it_is(bench: Bench) -> None:
    """A first exchange opens with portal, account, run, from null and the spaces it covers."""
    opening = stream(bench.maria).opening
    me = bench.me()
    expect(opening["portal"] == me["portal"] and opening["account"] == me["account"], "it opens for another portal or account")
    expect(opening["from"] is None, "from is not null")
    expect(
        {one["space"] for one in opening["spaces"] or ()} == {one["space"] for one in me["spaces"]}, "the spaces are not those of /v1/me"
    )


def counts_every_checkpoint(bench: Bench) -> None:
    """Every checkpoint counts its lines and closes at 50 of them; only the last has no more."""
    stream(bench.maria)


def gives_something_soon(bench: Bench) -> None:
    """The very first checkpoint of a first exchange closes at 10 lines."""
    first = stream(bench.maria).parts[0]
    expect(len(first.lines) <= 10, f"it closes after {len(first.lines)} lines")


def gives_the_same_by_pages(bench: Bench) -> None:
    """Pages bring exactly the lines of the stream, in the same order."""
    streamed, paged = stream(bench.maria), pages(bench.maria)
    if streamed.cursor != paged.cursor:  # somebody wrote in between
        streamed = stream(bench.maria)
    expect(_essence(streamed) == _essence(paged), "pages and stream differ")


def gives_the_same_packed(bench: Bench) -> None:
    """The stream is the same in zstd, in gzip and unpacked."""
    plain = _essence(stream(bench.maria))
    for coding in ("zstd", "gzip"):
        expect(_essence(stream(bench.maria, coding=coding)) == plain, f"the stream in {coding} differs")


def goes_newest_first(bench: Bench) -> None:
    """A first exchange brings records by descending revision, each once, and only of spaces it named."""
    read = stream(bench.maria)
    revisions = [line["revision"] for line in read.lines if line["type"] in ("record", "tombstone")]
    expect(all(newer > older for newer, older in pairwise(revisions)), "the revisions do not descend")
    spaces = {one["space"] for one in read.opening["spaces"]}
    expect({line["space"] for line in read.lines} <= spaces, "a line is of a space that was not named")


def prices_what_a_scan_brings(bench: Bench) -> None:
    """Where a first exchange tells how many records are ahead, about so many come; changes alone are never priced."""
    read = stream(bench.maria)
    if "ahead" in read.opening:
        told, came = read.opening["ahead"]["records"], len(read.lines)
        expect(came / 2 - 50 <= told <= came * 2 + 50, f"about {told} records were told, {came} came")
    with posted(bench):
        expect("ahead" not in stream(bench.maria, read.cursor).opening, "an answer without a scan tells what is ahead")


def says_when_nothing_is_new(bench: Bench) -> None:
    """At the end comes 204 with a fresh cursor in Feed-Cursor, which works in turn, and the run in Feed-Run."""
    cursor = newest(bench.maria)
    for _ in range(2):
        answer = bench.maria.call("GET", "/v1/changes", params={"cursor": cursor})
        expect(answer.status_code == 204, f"it is answered {answer.status_code}")
        cursor = answer.headers.get("Feed-Cursor", "")
        expect(0 < len(cursor) <= 64, "Feed-Cursor is missing or too long")
        expect(answer.headers.get("Feed-Run") == bench.portal()["run"], "Feed-Run is not the portal's run")
        named = answer.headers.get("Feed-Account")
        expect(named in (None, bench.me()["account"]), "Feed-Account is not the reader's account")


def goes_on_after_a_cut(bench: Bench) -> None:
    """From any checkpoint's cursor the rest comes, and nothing twice."""
    whole = pages(bench.maria)
    begun = page(bench.maria)
    assert begun is not None
    if not begun.parts[-1].checkpoint["more"]:
        return
    rest = stream(bench.maria, begun.cursor)
    expect(rest.opening["from"] == begun.cursor and rest.opening["spaces"] is None, "the opening does not tell whence it goes on")
    expect(_essence(begun) + _essence(rest) == _essence(whole), "the parts are not the whole")


def keeps_a_smaller_limit(bench: Bench) -> None:
    """limit=3 closes checkpoints at 3 lines."""
    read = stream(bench.maria, limit=3)
    expect(all(len(part.lines) <= 3 for part in read.parts), "a checkpoint has more than 3 lines")


def refuses_what_is_no_cursor(bench: Bench) -> None:
    """A made-up cursor is 400 bad_cursor."""
    bench.maria.refused(400, "bad_cursor", "GET", "/v1/changes", params={"cursor": "made-up"})


def brings_each_change_once(bench: Bench) -> None:
    """A create, an update and a delete come one after the other, each as one line with the revision that its result told."""
    cursor = newest(bench.maria)
    made = create(bench, "update", bench.space(), news())
    revision = outcome(send(bench.maria, made)[0], "applied")["revision"]
    line, cursor = _only_line(bench, cursor, made)
    expect(line["type"] == "record" and line["revision"] == revision, "the new record is not that of the result")
    expect(line["body"]["title"] == made["fields"]["title"], "the body is another one")
    changed = outcome(send(bench.maria, update(bench, made, revision, {"title": "Contract check, changed"}))[0], "applied")
    line, cursor = _only_line(bench, cursor, made)
    expect(line["revision"] == changed["revision"] > revision, "the changed record has not the result's revision")
    gone = outcome(send(bench.maria, delete(bench, made, changed["revision"]))[0], "applied")
    line, _ = _only_line(bench, cursor, made)
    expect(line["type"] == "tombstone" and line["revision"] == gone["revision"], "the tombstone is not that of the result")


def keeps_only_the_last_revision(bench: Bench) -> None:
    """A record written twice since the cursor comes once, with its last revision."""
    cursor = newest(bench.maria)
    with posted(bench) as (made, revision):
        last = outcome(send(bench.maria, update(bench, made, revision, {"title": "Once more"}))[0], "applied")["revision"]
        line, _ = _only_line(bench, cursor, made)
        expect(line["revision"] == last, "an older revision came")


def reaches_the_second_teacher(bench: Bench) -> None:
    """What one member posts the other gets, with its author and the same revision."""
    space = bench.shared_space()
    cursor = newest(bench.elena)
    made = create(bench, "update", space, news())
    revision = outcome(send(bench.maria, made)[0], "applied")["revision"]
    try:
        lines = [line for line in stream(bench.elena, cursor).lines if line.get("id") == made["record"]]
        expect(len(lines) == 1 and lines[0]["revision"] == revision, "the second teacher did not get it exactly once")
        expect((lines[0]["author"] or {}).get("id") == bench.me()["person"]["id"], "the author is not the first teacher")
    finally:
        remove(bench, made)


def adds_up(bench: Bench) -> None:
    """GET /v1/audit has the count and the hash of what the feed brought of a space."""
    space = bench.space()
    told = bench.maria.json("/v1/audit", "Audit", params={"space": space})
    kept: dict[str, Json] = {}
    for line in stream(bench.maria).lines:
        if line["type"] == "record" and line["space"] == space:
            kept[line["id"]] = line
    text = "".join(f"{record_id}:{kept[record_id]['revision']}\n" for record_id in sorted(kept))
    expect(told["count"] == len(kept), f"the audit counts {told['count']}, the feed brought {len(kept)}")
    expect(told["hash"] == hashlib.sha256(text.encode()).hexdigest(), "the hash is another one")


def _only_line(bench: Bench, cursor: str, made: Json) -> tuple[Json, str]:
    read = stream(bench.maria, cursor)
    lines = [line for line in read.lines if line.get("id") == made["record"]]
    expect(len(lines) == 1, f"{len(lines)} lines of the record came, not one")
    return lines[0], read.cursor


def _essence(read: Read) -> list[tuple[str, str, int]]:
    return [(line["type"], str(line.get("id") or line["space"]), line.get("revision") or line.get("seq") or 0) for line in read.lines]


FEED = (
    opens_with_who_it_is,
    counts_every_checkpoint,
    gives_something_soon,
    gives_the_same_by_pages,
    gives_the_same_packed,
    goes_newest_first,
    prices_what_a_scan_brings,
    says_when_nothing_is_new,
    goes_on_after_a_cut,
    keeps_a_smaller_limit,
    refuses_what_is_no_cursor,
    brings_each_change_once,
    keeps_only_the_last_revision,
    reaches_the_second_teacher,
    adds_up,
)
