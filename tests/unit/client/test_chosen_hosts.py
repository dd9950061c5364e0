"""No request leaves for a host the teacher did not choose, whatever address the portal's answers name."""

from __future__ import annotations

import json

import pytest

from sync.adapters.system import SystemClock, SystemRandom
from sync.client.calls import Call, Calls
from sync.client.oauth import SignIn
from sync.client.tokens import FixedToken
from sync.client.tus import FileToSend, TusUploads
from sync.errors import DeskError, ProtocolBroken
from tests.hostile.wire_parsers import HeldTransport

BASE = "https://portal.example/"
ELSEWHERE = (
    "https://evil.example/x",
    "//evil.example/x",
    "http://portal.example/x",
    "https://portal.example:444/x",
    "https://portal.example.evil.example/x",
    "https://portal.example@evil.example/x",
    "https://token@portal.example/x",
    "file:///etc/passwd",
    "https://[::1",
)


def calls_answered_with(data: bytes) -> Calls:
    """Calls on a transport that fails as soon as another host is asked."""
    return Calls(BASE, HeldTransport(data), FixedToken("t"), SystemClock(), is_known=True, is_plain=False)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_an_upload_place_elsewhere_is_refused(address: str) -> None:
    calls = calls_answered_with(f"POST 201 text/plain\nLocation: {address}\n\n".encode())
    with pytest.raises(ProtocolBroken):
        TusUploads(calls).begin(FileToSend("ab" * 32, 10, "image/jpeg"))
    with pytest.raises(ProtocolBroken):
        TusUploads(calls).offset(address)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_a_redirect_is_never_followed(address: str) -> None:
    for status in (301, 302, 303, 307, 308):
        with pytest.raises(DeskError):
            calls_answered_with(f"GET {status} text/html\nLocation: {address}\n\n".encode()).json(Call("GET", "v1/me"))


@pytest.mark.parametrize("address", ELSEWHERE)
def test_a_refresh_token_never_goes_to_an_endpoint_elsewhere(address: str) -> None:
    metadata = {"issuer": BASE, "authorization_endpoint": BASE + "a", "token_endpoint": address}
    line = HeldTransport(b"GET 200 application/json\n\n" + json.dumps(metadata).encode())
    sign_in = SignIn(BASE, line, lambda _: True, SystemClock(), SystemRandom())
    with pytest.raises(DeskError):
        sign_in.refreshed("a refresh token")
