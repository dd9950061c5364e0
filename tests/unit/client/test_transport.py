"""What a line can do to one request, and the word for it."""

from __future__ import annotations

import base64
import gzip
import hashlib
import socket
import ssl

import pytest

from sync.client.line_faults import line_fault
from sync.client.requests_transport import Patience
from sync.client.transport import Request, read_whole
from sync.errors import PortalUnreachable, ProtocolBroken
from tests.support.line import raw_server, transport

HASTY = Patience(connect_s=5.0, read_s=0.3)
GZIPPED = gzip.compress(b"x" * 100_000, mtime=0)


def fetched(*answers: bytes, heard: list[bytes] | None = None) -> bytes:
    with raw_server(*answers, heard=heard) as url, transport() as line, line.send(Request("GET", url)) as answer:
        return read_whole(answer)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + GZIPPED[:-12],
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + GZIPPED[:40],
        b"",
    ],
    ids=["short of its length", "no last chunk", "half a chunk", "gzip without its end", "half a gzip", "nothing"],
)
def test_a_cut_answer_is_never_taken_for_whole(answer):
    with pytest.raises(PortalUnreachable, match="cut"):
        fetched(answer, answer)


def test_a_whole_packed_answer_is_read():
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(GZIPPED)}\r\n\r\n".encode()
    assert fetched(head + GZIPPED) == b"x" * 100_000


def proved(body: bytes) -> bytes:
    said = base64.b64encode(hashlib.sha256(body).digest()).decode()
    return f"HTTP/1.1 200 OK\r\nContent-Digest: sha-256=:{said}:\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def test_an_answer_that_the_line_changed_counts_as_cut():
    assert fetched(proved(b"Schwarzes Meer")) == b"Schwarzes Meer"
    changed = proved(b"Schwarzes Meer").replace(b"zes Meer", b"zes Moor")
    with pytest.raises(PortalUnreachable, match="cut"):
        fetched(changed)


def test_an_answer_larger_than_its_bound_is_refused():
    large = b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 5_000
    with raw_server(large) as url, transport() as line, line.send(Request("GET", url)) as answer, pytest.raises(ProtocolBroken):
        read_whole(answer, limit_bytes=1_000)


def test_silence_is_a_timeout():
    with socket.create_server(("127.0.0.1", 0)) as silent, transport(HASTY) as line, pytest.raises(PortalUnreachable, match="timeout"):
        line.send(Request("GET", f"http://127.0.0.1:{silent.getsockname()[1]}/"))


def test_nobody_there_is_no_line():
    with socket.create_server(("127.0.0.1", 0)) as once:
        port = once.getsockname()[1]
    with transport() as line, pytest.raises(PortalUnreachable, match="no_line"):
        line.send(Request("GET", f"http://127.0.0.1:{port}/"))


def test_another_protocol_is_no_portal():
    with pytest.raises(PortalUnreachable, match="not_a_portal"):
        fetched(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")


def test_a_proxy_that_wants_a_login_is_told_apart():
    with pytest.raises(PortalUnreachable, match="proxy_login"):
        fetched(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")


def test_a_redirect_is_given_back_and_not_followed():
    heard: list[bytes] = []
    moved = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
    with raw_server(moved, heard=heard) as url, transport() as line, line.send(Request("GET", url)) as answer:
        assert answer.status == 302
    assert len(heard) == 1


def test_the_request_head_is_small_and_carries_nothing_we_did_not_choose():
    heard: list[bytes] = []
    fetched(b"HTTP/1.1 204 No Content\r\n\r\n", heard=heard)
    names = [line.split(b":")[0] for line in heard[0].split(b"\r\n")[1:] if line]
    assert set(names) <= {b"Host", b"User-Agent", b"Accept-Encoding"}
    assert len(heard[0]) < 120


def test_bytes_and_turns_are_counted_as_they_ran():
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(GZIPPED)}\r\n\r\n".encode()
    with raw_server(head + GZIPPED) as url, transport() as line:
        with line.send(Request("POST", url, {}, b"x" * 1_000)) as answer:
            read_whole(answer)
        cost = line.traffic.read()
    assert cost.requests == 1
    assert cost.bytes_down == len(head) + len(GZIPPED)
    assert 1_000 < cost.bytes_up < 1_200


@pytest.mark.parametrize(("code", "reason"), [(19, "tls_inspected"), (20, "tls_inspected"), (10, "tls_failed"), (62, "tls_failed")])
def test_a_schools_own_certificate_has_its_own_word(code, reason):
    inner = ssl.SSLCertVerificationError(1, "certificate verify failed")
    inner.verify_code = code
    assert line_fault(OSError(inner)).reason == reason


def test_a_proxied_tunnel_that_wants_a_login_is_told_apart():
    assert line_fault(ValueError(OSError("Tunnel connection failed: 407 Proxy Authentication Required"))).reason == "proxy_login"
