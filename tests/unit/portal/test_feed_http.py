"""The feed as it travels: stream and page, packed and plain, nothing new, and what is answered to nonsense (portal-api.md §3)."""

from __future__ import annotations

import gzip
import json
import random

import pytest
import requests
from backports import zstd

from portal.cursor import proved
from portal.records import Stored, add_record, compact, put_record
from portal.schema import validate_as
from portal.settings import Settings
from tests.support.portal_server import PortalServer
from tests.support.practice_school import small_id

POSTS = 240


def fill(portal: PortalServer) -> None:
    """Posts of a usual length, so that a first exchange has several checkpoints of both bounds."""
    rng = random.Random(1)
    with portal.database.writing() as connection:
        space = connection.exec_driver_sql("select id from space where kind = 'twinspace' order by ordinal limit 1").scalar_one()
        for number in range(POSTS):
            text = "".join(rng.choice("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") for _ in range(1500))
            at = "2026-05-03T09:20:00Z"
            body = compact({"title": f"Post {number}", "blocks": [{"type": "paragraph", "runs": [{"text": text}]}], "is_public": False})
            add_record(connection, Stored(space, small_id(f"post{number}"), 0, "update", None, None, at, at, None, None, None, body))


def fill_again(portal: PortalServer) -> None:
    """The same posts, changed."""
    with portal.database.writing() as connection:
        for (number,) in connection.exec_driver_sql("select seq from record where kind = 'update' order by seq limit 120").all():
            row = connection.exec_driver_sql("select * from record where seq = ?", (number,)).one()
            put_record(connection, Stored(*row))


@pytest.fixture
def portal(tmp_path):
    with PortalServer(tmp_path / "portal", seed="small", settings=Settings(max_backfills=1)) as server:
        fill(server)
        yield server


def ask(portal, cursor=None, accept="application/x-ndjson", coding="identity", **query):
    headers = {"Authorization": f"Bearer {portal.token('maria')}", "Accept": accept, "Accept-Encoding": coding}
    params = {**query, **({"cursor": cursor} if cursor is not None else {})}
    return requests.get(f"{portal.base_url}/v1/changes", params=params, headers=headers, stream=True, timeout=20)


def parts_of(lines):
    """The lines of each checkpoint, its closing line last."""
    parts, part = [], []
    for line in lines:
        part.append(line)
        if line["type"] == "checkpoint":
            parts.append(part)
            part = []
    assert part == [], "the answer ends with a checkpoint"
    return parts


def records_of(lines):
    return [line for line in lines if line["type"] == "record"]


def whole(answer):
    return [json.loads(line) for line in answer.text.splitlines()]


def test_a_first_exchange_is_one_stream_newest_first(portal):
    answer = ask(portal)
    opening, *lines = whole(answer)
    parts = parts_of(lines)
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert (opening["type"], opening["from"]) == ("open", None)
    assert opening["spaces"]
    assert 1 <= parts[0][-1]["count"] <= 10
    assert all(part[-1]["count"] == len(part) - 1 <= 50 for part in parts)
    assert [part[-1]["more"] for part in parts] == [True] * (len(parts) - 1) + [False]
    revisions = [line["revision"] for line in lines if line["type"] == "record"]
    assert revisions == sorted(revisions, reverse=True)
    assert len(set(revisions)) == len(revisions) >= POSTS


def test_every_checkpoint_keeps_its_32_kb(portal):
    packer = zstd.ZstdCompressor(level=9)
    for part in parts_of(whole(ask(portal))[1:]):
        text = "".join(json.dumps(line) + "\n" for line in part)
        assert len(packer.compress(text.encode(), zstd.ZstdCompressor.FLUSH_BLOCK)) <= 32_768


@pytest.mark.parametrize("coding", ["zstd", "gzip"])
def test_the_packed_stream_is_the_same(portal, coding):
    answer = ask(portal, coding=coding)
    assert answer.headers["content-encoding"] == coding
    packed = answer.raw.read(decode_content=False)
    text = (zstd.decompress if coding == "zstd" else gzip.decompress)(packed).decode()
    assert records_of(map(json.loads, text.splitlines())) == records_of(whole(ask(portal)))
    assert len(packed) < len(text)


def test_pages_give_what_the_stream_gives(portal):
    pages, cursor = [], None
    while True:
        page = ask(portal, cursor, accept="application/json").json()
        assert validate_as("FeedPage", page) == []
        pages += page["lines"]
        cursor = page["checkpoint"]["cursor"]
        if not page["checkpoint"]["more"]:
            break
    assert pages == [line for line in whole(ask(portal)) if line["type"] not in ("open", "checkpoint")]


def test_who_knows_a_brief_record_is_spared_the_time_of_no_change(portal):
    with portal.database.writing() as connection:
        connection.exec_driver_sql("update record set changed_at = '2026-06-01T08:00:00Z' where seq = (select max(seq) from record)")
    brief, full = (records_of(whole(ask(portal, **query))) for query in ({"brief": "1"}, {}))
    assert ["changed_at" in one for one in brief] == [True] + [False] * (len(brief) - 1), "what was never changed says so by silence"
    assert [{"changed_at": one["created_at"]} | one for one in brief] == full
    assert validate_as("FeedPage", ask(portal, accept="application/json", brief="1").json()) == [], "a page is for whoever knows least"


def test_a_cut_stream_goes_on_from_its_last_checkpoint(portal):
    parts = parts_of(whole(ask(portal))[1:])
    opening, *lines = whole(ask(portal, parts[1][-1]["cursor"]))
    assert opening["from"] == parts[1][-1]["cursor"]
    assert opening["spaces"] is None
    assert [line for part in parts_of(lines) for line in part[:-1]] == [line for part in parts[2:] for line in part[:-1]]


@pytest.mark.parametrize("coding", ["zstd", "gzip", "identity"])
def test_the_opening_tells_about_what_the_scan_costs(portal, coding):
    answer = ask(portal, coding=coding)
    packed = answer.raw.read(decode_content=False)
    unpacked = {"zstd": zstd.decompress, "gzip": gzip.decompress}.get(coding, bytes)(packed)
    lines = [json.loads(line) for line in unpacked.splitlines()]
    assert validate_as("OpenLine", lines[0]) == []
    assert lines[0]["ahead"]["records"] == pytest.approx(len(records_of(lines)), rel=0.05)
    assert len(packed) / 1.5 <= lines[0]["ahead"]["bytes"] <= len(packed) * 1.5


def test_going_on_after_a_cut_is_priced_by_what_is_left_and_changes_are_not(portal):
    opening, *lines = whole(ask(portal))
    parts = parts_of(lines)
    rest = whole(ask(portal, parts[len(parts) // 2][-1]["cursor"]))
    assert rest[0]["ahead"]["records"] == pytest.approx(len(records_of(rest)), rel=0.1)
    assert rest[0]["ahead"]["bytes"] < opening["ahead"]["bytes"]
    cursor = lines[-1]["cursor"]
    fill_again(portal)
    news = whole(ask(portal, cursor))
    assert len(parts_of(news[1:])) > 1
    assert "ahead" not in news[0]


def test_nothing_new_is_nothing_but_a_cursor_the_run_and_whose_news(portal):
    opening, *_, last = whole(ask(portal))
    answer = ask(portal, last["cursor"])
    assert (answer.status_code, answer.content) == (204, b"")
    assert (answer.headers["feed-run"], answer.headers["feed-account"]) == (opening["run"], opening["account"])
    assert ask(portal, answer.headers["feed-cursor"]).status_code == 204


def test_limit_bounds_the_lines(portal):
    assert {part[-1]["count"] for part in parts_of(whole(ask(portal, limit=7))[1:])} <= set(range(8))


@pytest.mark.parametrize(
    ("query", "accept", "status", "code"),
    [
        ({"cursor": "nonsense"}, "*/*", 400, "bad_cursor"),
        ({"cursor": ""}, "*/*", 400, "bad_cursor"),
        ({"cursor": proved("aaaaaaaa.1.1.1.0")}, "*/*", 410, "history_lost"),
        ({"limit": "0"}, "*/*", 422, "unprocessable"),
        ({"limit": "many"}, "*/*", 422, "unprocessable"),
        ({}, "text/html", 406, "not_acceptable"),
    ],
)
def test_nonsense_is_answered_in_words(portal, query, accept, status, code):
    answer = ask(portal, accept=accept, **query)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"


def test_one_first_exchange_too_many_is_asked_to_come_back(tmp_path):
    with PortalServer(tmp_path / "portal", seed="small", settings=Settings(max_backfills=0)) as portal:
        answer = ask(portal)
        assert (answer.status_code, answer.json()["code"]) == (503, "busy")
        assert int(answer.headers["retry-after"]) > 0
        assert ask(portal, accept="application/json").status_code == 200, "a single page costs no place"


def test_a_place_is_given_back(portal):
    for _ in range(3):
        answer = ask(portal)
        assert (answer.status_code, bool(answer.content)) == (200, True), "read to its end, it costs no place any more"
