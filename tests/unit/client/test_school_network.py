"""TLS inspection, a ministry's own root certificate, and proxies."""

from __future__ import annotations

import socket

import pytest

from sync.client.certificates import CAN_RESUME
from sync.client.requests_transport import RequestsTransport
from sync.client.transport import Request, read_whole
from sync.errors import PortalUnreachable
from tests.support.line import USUAL
from tests.support.tls_line import ANSWER, listening, says_hello, signed_server, tunnels_to


def fetch(url, proxy_port=None):
    proxies = {} if proxy_port is None else {"https": f"http://127.0.0.1:{proxy_port}"}
    line = RequestsTransport(USUAL, lambda _url: proxies)
    try:
        with line.send(Request("GET", url)) as answer:
            return read_whole(answer)
    finally:
        line.close()


@pytest.fixture
def ministry(tmp_path):
    return signed_server(tmp_path / "ca")


def test_a_certificate_nobody_trusts_is_called_inspection(ministry):
    _, context = ministry
    with listening(says_hello(context)) as port, pytest.raises(PortalUnreachable, match="tls_inspected"):
        fetch(f"https://127.0.0.1:{port}/")


def test_a_ministrys_root_in_the_system_is_trusted(ministry, monkeypatch):
    root, context = ministry
    monkeypatch.setenv("SSL_CERT_FILE", str(root))
    with listening(says_hello(context)) as port:
        assert fetch(f"https://127.0.0.1:{port}/") == b"hello"


def test_the_systems_trust_holds_behind_a_proxy_too(ministry, monkeypatch):
    root, context = ministry
    heard: list[bytes] = []
    with listening(says_hello(context)) as port, listening(tunnels_to(port, heard)) as proxy:
        with pytest.raises(PortalUnreachable, match="tls_inspected"):
            fetch("https://portal.test/", proxy)
        monkeypatch.setenv("SSL_CERT_FILE", str(root))
        assert fetch("https://portal.test/", proxy) == b"hello"
    assert heard[0].startswith(b"CONNECT portal.test:443")


def test_a_proxy_that_wants_a_login_has_its_own_word():
    with listening(tunnels_to(1, [], wants_login=True)) as proxy, pytest.raises(PortalUnreachable, match="proxy_login"):
        fetch("https://portal.test/", proxy)


def test_a_proxy_that_is_not_there_is_no_line():
    with listening(lambda _connection: None) as port:
        pass
    with pytest.raises(PortalUnreachable, match="no_line"):
        fetch("https://portal.test/", port)


def test_this_computer_is_never_asked_through_a_proxy(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    line = RequestsTransport(USUAL)
    with listening(lambda connection: connection.sendall(ANSWER)) as port, line.send(Request("GET", f"http://127.0.0.1:{port}/")) as answer:
        assert read_whole(answer) == b"hello"
    line.close()


def test_the_next_connection_resumes_the_session(ministry, monkeypatch):
    root, context = ministry
    monkeypatch.setenv("SSL_CERT_FILE", str(root))
    resumed: list[bool] = []

    def says_whether(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secured:
            secured.recv(65_536)
            resumed.append(bool(secured.session_reused))
            secured.sendall(ANSWER)

    line = RequestsTransport(USUAL)
    with listening(says_whether) as port:
        for _ in range(3):
            with line.send(Request("GET", f"https://127.0.0.1:{port}/")) as answer:
                read_whole(answer)
            line.close()
    assert resumed == [False, CAN_RESUME, CAN_RESUME]


def test_plain_http_at_an_https_port_is_no_line_to_trust():
    with listening(lambda connection: connection.sendall(ANSWER)) as port, pytest.raises(PortalUnreachable, match=r"tls_failed|cut"):
        fetch(f"https://127.0.0.1:{port}/")
