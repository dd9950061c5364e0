"""Network: what is not the portal is never believed, nothing is lost by a bad line, and the desk says what is the matter."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from sync.adapters.system import system_ports
from sync.client.probe import meet
from sync.client.requests_transport import RequestsTransport
from sync.client.times import seconds_until
from sync.engine.exchange import Exchange, ExchangeReport
from sync.engine.signing_in import portal_of
from sync.errors import DeskError, PortalBusy, PortalUnreachable
from sync.records import ItemState
from tests.scenarios.portal_views import held, titles
from tests.support.fixtures import MakesDesk
from tests.support.line import USUAL, raw_server
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.sync_desk import SyncDesk
from tests.support.teacher import Teacher
from tests.support.tls_line import join, listening, signed_server, tunnels_to

POST = ("We counted 41 fibres", "Most of them are blue.")
WORDS = {"up_to_date", "busy_sending", "busy_getting", "offline", "came_back"}
JSON = (
    b'{"portal":"5d1b1a3e-7b4f-4a0e-9d5e-0c6f6f0d3c11","name":"A portal","api":"1.0","limits":{},"run":"r1","features":[],'
    b'"server_time":"2026-05-03T12:20:00Z","languages":[],"issuer":"https://portal.example"}'
)


def port_of(portal: PortalServer) -> int:
    return int(portal.base_url.rsplit(":", 1)[1])


def in_tls(context: ssl.SSLContext, port: int) -> Callable[[socket.socket], None]:
    """A TLS front before the portal, one request after another."""

    def serve(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secured, socket.create_connection(("127.0.0.1", port)) as onward:
            onward.settimeout(10)
            join(secured, onward)

    return serve


def exchange_at(desk: SyncDesk, url: str, proxy_port: int | None = None) -> ExchangeReport:
    """One exchange with the portal at another address, perhaps through a proxy."""
    proxies = {} if proxy_port is None else {"https": f"http://127.0.0.1:{proxy_port}"}
    line = RequestsTransport(USUAL, lambda _url: proxies)
    try:
        return Exchange(desk.copy, portal_of(desk.copy, line, desk.ports, url), desk.ports).run()
    finally:
        line.close()


@pytest.fixture
def ministry(tmp_path: Path, portal: PortalServer) -> Iterator[tuple[Path, int]]:
    """(root certificate of a ministry, port of the portal behind its TLS)."""
    root, context = signed_server(tmp_path / "ca")
    with listening(in_tls(context, port_of(portal))) as port:
        yield root, port


def test_25_a_captive_page_is_no_portal(maria: SyncDesk, portal: PortalServer) -> None:
    """200 with HTML is "no internet": no attempt is used up, the cursor stays. It may hide our answer: Checking."""
    post = maria.posts(*POST)
    cursor = maria.copy.session.cursor
    portal.faults.be_captive()
    for _ in range(3):
        assert maria.tries() == PortalUnreachable("captive", "text/html")
    assert (maria.reads(post).state, maria.copy.session.cursor) == (ItemState.CHECKING, cursor)
    portal.faults.come_back()
    maria.exchange()
    assert len(held(portal, POST[0])) == 1


def test_26_a_captive_redirect_brings_no_scary_question(at_window: Teacher, portal: PortalServer) -> None:
    """A Wi-Fi that redirects: the window says offline and asks nothing; when the way is free it goes on."""
    portal.faults.redirect("http://login.wifi.example/")
    at_window.posts_update(*POST)
    wait_until(lambda: at_window.line() == "offline", "the desk to notice")
    assert not list(at_window.screen.all_of(QMessageBox))
    assert not any(word in text.lower() for text in at_window.screen.texts() for word in ("certificate", "redirect", "http"))
    # The line may have been called offline by an exchange that did not carry it yet.
    wait_until(lambda: [row.title for row in at_window.sending(ItemState.CHECKING)] == [POST[0]], "it to be checked")
    portal.faults.come_back()
    at_window.waits_until_sent()
    assert len(held(portal, POST[0])) == 1


def test_26_a_captive_certificate_is_a_state_and_no_question(maria: SyncDesk, ministry: tuple[Path, int]) -> None:
    """A certificate nobody trusts stops the exchange with its own word; nothing was sent, nothing asked."""
    post = maria.posts(*POST)
    with pytest.raises(PortalUnreachable, match="tls_inspected"):
        exchange_at(maria, f"https://127.0.0.1:{ministry[1]}/")
    assert maria.reads(post).state is ItemState.WAITING


def test_27_a_proxy_that_wants_a_login_has_its_own_state(maria: SyncDesk) -> None:
    """407 is "the proxy wants a login", not "no line"; the work waits. (Kerberos itself cannot be tried without a domain.)"""
    post = maria.posts(*POST)
    with listening(tunnels_to(1, [], wants_login=True)) as proxy, pytest.raises(PortalUnreachable, match="proxy_login"):
        exchange_at(maria, "https://portal.test/", proxy)
    assert maria.reads(post).state is ItemState.WAITING


def test_28_a_ministrys_own_certificate_is_trusted_as_the_system_says(
    maria: SyncDesk, portal: PortalServer, ministry: tuple[Path, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """TLS inspection with a root the system trusts works, behind a proxy too, without any "do not verify"."""
    root, port = ministry
    maria.posts(*POST)
    monkeypatch.setenv("SSL_CERT_FILE", str(root))
    heard: list[bytes] = []
    with listening(tunnels_to(port, heard)) as proxy:
        assert exchange_at(maria, "https://portal.test/", proxy).pushed == 1
    maria.posts("Without the proxy", "Text.")
    assert exchange_at(maria, f"https://127.0.0.1:{port}/").pushed == 1
    assert heard[0].startswith(b"CONNECT portal.test:443")
    assert (len(held(portal, POST[0])), len(held(portal, "Without the proxy"))) == (1, 1)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n" + JSON,
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(JSON)[:-9],
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + JSON[:40],
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n" + JSON[:20],
    ],
)
def test_29_a_truncated_answer_is_never_taken_for_whole(answer: bytes) -> None:
    """Cut by length, by gzip, without any length, by chunk: refused each time."""
    whole = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(JSON)
    with raw_server(whole) as url, contextlib.closing(RequestsTransport(USUAL)) as line:
        assert meet(url, line, system_ports().clock).name == "A portal"
    line = RequestsTransport(USUAL)
    with raw_server(answer) as url, contextlib.closing(line), pytest.raises(DeskError):
        meet(url, line, system_ports().clock)


@pytest.mark.parametrize("is_paged", [False, True])
@pytest.mark.parametrize("after_bytes", [1, 700, 2_400])
def test_29_a_truncated_feed_leaves_whole_pages_only(desk_of: MakesDesk, portal: PortalServer, is_paged: bool, after_bytes: int) -> None:
    """Wherever the feed is cut, what is kept is whole checkpoints, and the next exchange brings the rest."""
    desk = desk_of("maria", is_paged=is_paged)
    portal.faults.cut_answer(after_bytes)
    error = desk.tries()
    assert isinstance(error, PortalUnreachable) or portal.faults.requests_to("/v1/changes") > 1  # the cut was met
    here = desk.copy._work.value("SELECT count(*) FROM record")
    assert (desk.copy.session.cursor is None) == (here == 0)
    assert here == desk.last.report.pulled  # the lines of whole checkpoints, and no other
    desk.exchange()
    assert desk.titles() == sorted(titles(portal))


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("path", ["/v1/operations", "/v1/changes"])
def test_30_the_portals_wish_to_wait_is_honoured_over_a_restart(maria: SyncDesk, portal: PortalServer, status: int, path: str) -> None:
    """After 429 or 503 with Retry-After not one request leaves before its time, not after a restart and not on "now"."""
    maria.posts(*POST)
    portal.faults.throttle(retry_after_s=600, path=path, status=status)
    assert isinstance(maria.tries(), PortalBusy)
    asked = len(portal.faults.seen)
    maria.restarts()
    for _ in range(2):
        error = maria.tries()
        assert isinstance(error, PortalBusy)
        assert 500 < seconds_until(error.retry_at_utc, maria.ports.clock) <= 600
    assert len(portal.faults.seen) == asked
    maria.copy.writer.call(maria.copy.session.hold_until, None)
    maria.exchange()
    assert len(held(portal, POST[0])) == 1


def test_31_a_portal_slower_than_the_timeout_gets_smaller_batches(maria: SyncDesk, portal: PortalServer) -> None:
    """When an answer takes too long, the next batch is half as large, and nothing is doubled."""
    for number in range(8):
        maria.posts(f"Day {number} was slow", "Text.")
    portal.faults.be_slow(600.0, path="/v1/operations", times=1)
    maria.is_hasty()
    maria.exchange()
    assert portal.faults.requests_to("/v1/operations") >= 3  # all eight once, then in parts
    assert len(held(portal, "was slow")) == len(set(held(portal, "was slow"))) == 8


def test_32_no_token_follows_a_redirect(maria: SyncDesk, portal: PortalServer, tmp_path: Path) -> None:
    """A redirect of any call is refused: the other host is never even asked."""
    maria.posts(*POST)
    with PortalServer(tmp_path / "other", seed="small") as other:
        portal.faults.redirect(other.base_url + "/v1/operations")
        error = maria.tries()
        assert isinstance(error, PortalUnreachable)
        assert other.faults.seen == []
    portal.faults.come_back()
    maria.exchange()
    assert len(held(portal, POST[0])) == 1


def test_33_a_line_that_comes_and_goes_is_told_in_one_of_five_words(at_window: Teacher, portal: PortalServer) -> None:
    """Eight times away and back: always one of five states, few requests, the text there once."""
    at_window.posts_update(*POST)
    seen, asked = set(), len(portal.faults.seen)
    for _ in range(8):
        portal.faults.go_away()
        at_window.desk.loop.try_now()
        wait_until(lambda: seen.add(at_window.line()) or at_window.line() == "offline", "offline")
        portal.faults.come_back()
        at_window.desk.loop.try_now()
        wait_until(lambda: seen.add(at_window.line()) or at_window.line() == "up_to_date", "up to date")
    at_window.waits_until_sent()
    assert seen <= WORDS
    assert len(portal.faults.seen) - asked < 8 * 15
    assert len(held(portal, POST[0])) == 1
