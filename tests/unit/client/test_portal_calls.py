"""The client's calls against the real portal, on good and bad days."""

from __future__ import annotations

import pytest

from portal.cursor import proved
from sync.adapters.system import system_ports
from sync.client.calls import checked_address
from sync.client.portal import HttpPortal, Identity
from sync.client.probe import line_reason, meet
from sync.client.times import utc_moment
from sync.client.tokens import FixedToken
from sync.errors import BadInput, CursorGone, PortalBusy, PortalUnreachable, Refused, SignInNeeded, WrongPortal
from sync.records import Operation
from tests.support.line import raw_server, transport

HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"
OTHER = "00000000-0000-7000-8000-000000000000"


def all_of(portal, cursor=None):
    with portal.changes(cursor) as checkpoints:
        return list(checkpoints)


def update(portal, title="Today", **fields):
    ids = system_ports().ids
    space = next(space.space for space in portal.me().spaces if space.kind == "twinspace" and space.state == "open")
    blocks = [{"type": "paragraph", "runs": [{"text": "41 fibres"}]}]
    return Operation(
        ids.new(), ids.new(), "update", space, "create", None, {"title": title, "blocks": blocks, "is_public": False, **fields}
    )


def test_a_teacher_meets_her_portal(portal):
    assert portal.describe().api == "1.0"
    assert portal.me().user_name == "maria"


def test_stream_and_pages_bring_the_same(portal, served, line, clock):
    paged = HttpPortal(served.base_url, line, FixedToken(served.token("maria")), clock, is_paged=True)
    streamed, pages = all_of(portal), all_of(paged)
    assert [one.lines for one in streamed] == [one.lines for one in pages]
    assert streamed[-1].end == pages[-1].end


def test_a_brief_stream_brings_the_same_records(portal, served, line, clock):
    brief = HttpPortal(served.base_url, line, FixedToken(served.token("maria")), clock, features=("brief",))
    assert [one.record for some in all_of(brief) for one in some.lines] == [one.record for some in all_of(portal) for one in some.lines]


@pytest.mark.parametrize(("features", "asked"), [(("brief",), [True, False]), ((), [False, False])])
def test_only_a_first_exchange_asks_for_brief_records_and_only_who_knows_them(line, clock, features, asked):
    heard = []
    with raw_server(*[b"HTTP/1.1 204 No Content\r\nFeed-Cursor: c1\r\n\r\n"] * 2, heard=heard) as url:
        for cursor in (None, "c0"):
            all_of(HttpPortal(url, line, FixedToken("t"), clock, features=features), cursor)
    assert [b"brief=1" in one for one in heard] == asked


def test_nothing_new_costs_one_small_turn(portal, line):
    cursor = all_of(portal)[-1].end.cursor
    before = line.traffic.read()
    (quiet,) = all_of(portal, cursor)
    cost = line.traffic.read() - before
    assert not quiet.lines
    assert quiet.quiet_run == portal.describe().run
    assert cost.requests == 1
    assert cost.bytes_up + cost.bytes_down < 420


def test_an_operation_is_applied_once_however_often_it_is_sent(portal):
    operation = update(portal)
    first, again = portal.send([operation]), portal.send([operation])
    assert [first[0].outcome, again[0].outcome] == ["applied", "duplicate"]
    assert first[0].revision == again[0].revision
    assert portal.operation(operation.id).revision == first[0].revision
    assert portal.operation(operation.record) is None


def test_a_large_batch_goes_out_packed(portal, line):
    operations = [update(portal, title=f"Day {number}", blocks=[]) for number in range(20)]
    before = line.traffic.read()
    assert {result.outcome for result in portal.send(operations)} == {"applied"}
    cost = line.traffic.read() - before
    assert cost.requests == 1
    assert cost.bytes_up < 3_000


def test_the_schools_wifi_page_is_not_the_portal(portal, served):
    served.faults.be_captive()
    for ask in (portal.describe, portal.me, lambda: all_of(portal), lambda: portal.send([])):
        with pytest.raises(PortalUnreachable, match="captive"):
            ask()


def test_an_unknown_address_with_a_web_page_is_no_portal(line, clock):
    with raw_server(HTML) as url, pytest.raises(PortalUnreachable, match="not_a_portal"):
        meet(url, line, clock)
    with raw_server(HTML) as url, transport() as fresh:
        assert line_reason(url, fresh, clock, OTHER) == "captive"


def test_a_redirect_elsewhere_never_gets_the_token(portal, served):
    heard: list[bytes] = []
    with raw_server(HTML, heard=heard) as elsewhere:
        served.faults.redirect(elsewhere)
        with pytest.raises(PortalUnreachable, match="captive"):
            portal.me()
    assert heard == []


def test_another_portal_at_the_address_is_refused(served, line, clock):
    token = FixedToken(served.token("maria"))
    with pytest.raises(WrongPortal, match="portal"):
        HttpPortal(served.base_url, line, token, clock, Identity(OTHER)).describe()
    with pytest.raises(WrongPortal, match="account"):
        all_of(HttpPortal(served.base_url, line, token, clock, Identity(None, OTHER)))


def test_a_portal_of_another_version_is_refused(line, clock):
    body = b'{"portal":"p","name":"n","api":"2.0","run":"r","server_time":"","limits":{},"features":[],"languages":[],"issuer":""}'
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with raw_server(head + body) as url, pytest.raises(WrongPortal, match="version"):
        meet(url, line, clock)


def test_a_busy_portal_says_when_to_come_back(portal, served, clock):
    served.faults.throttle(retry_after_s=120)
    with pytest.raises(PortalBusy) as busy:
        portal.me()
    wait = utc_moment(busy.value.retry_at_utc) - utc_moment(clock.now_utc())
    assert 100 < wait.total_seconds() <= 121


@pytest.mark.parametrize(("status", "headers"), [(500, None), (502, None), (503, None)])
def test_a_fault_of_the_portal_is_not_called_captive(portal, served, status, headers):
    served.faults.fail(status, headers=headers)
    with pytest.raises(PortalUnreachable, match="portal_fault"):
        portal.me()


def test_a_refused_token_asks_for_sign_in(served, line, clock):
    portal = HttpPortal(served.base_url, line, FixedToken("no-such-token"), clock)
    with pytest.raises(SignInNeeded):
        portal.me()
    with pytest.raises(SignInNeeded):
        HttpPortal(served.base_url, line, FixedToken(None), clock).me()


def test_problems_and_gone_cursors_are_typed(portal):
    with pytest.raises(Refused, match="bad_cursor"):
        all_of(portal, "no-cursor")
    run_of_another_life = proved("aaaaaaaa." + all_of(portal)[-1].end.cursor.partition(".")[2].rpartition(".")[0])
    with pytest.raises(CursorGone, match="history_lost"):
        all_of(portal, run_of_another_life)


def test_a_cut_feed_gives_what_was_whole_and_then_says_so(portal, served):
    served.faults.cut_answer(after_bytes=4_000)
    seen = []
    with pytest.raises(PortalUnreachable, match="cut"), portal.changes(None) as checkpoints:
        seen.extend(checkpoints)
    rest = all_of(portal, seen[-1].end.cursor if seen else None)
    assert not rest[-1].end.more


@pytest.mark.parametrize(
    "text", ["", "ftp://portal.example", "http://", "https://user@portal.example", "https://a b", "http://x:y", "https://p/?q=1"]
)
def test_an_address_that_is_none_is_refused(text):
    with pytest.raises(BadInput, match="portal_address"):
        checked_address(text)


@pytest.mark.parametrize(
    ("text", "address"), [("portal.example", "https://portal.example/"), (" http://127.0.0.1:80/a ", "http://127.0.0.1:80/a/")]
)
def test_an_address_is_completed(text, address):
    assert checked_address(text) == address
