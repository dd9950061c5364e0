"""Sign-in in the system browser: authorization code with PKCE and a loopback redirect, refresh, revocation (RFC 8252, 7636, 8414, 7009)."""

from __future__ import annotations

import base64
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlencode, urlsplit

import msgspec

from sync.client.answers import parse
from sync.client.calls import Call, Calls, content_type
from sync.client.loopback import LoopbackReceiver
from sync.client.tokens import FixedToken
from sync.client.transport import Answer, Transport, read_whole
from sync.data_class import dataclass
from sync.errors import PortalUnreachable, ProtocolBroken, SignInNeeded
from sync.feed import Tokens
from sync.ports import Clock, Randomness

CLIENT_ID = "twindesk"
FORM = "application/x-www-form-urlencoded"
BROWSER_S = 3600.0
"""A sign-in page of a megabyte takes ten minutes on the thinnest line, and a teacher may have to look for the password."""
_LONGEST_S = 10 * 365 * 86_400


class WireMetadata(msgspec.Struct, frozen=True):
    """What of RFC 8414 metadata a desk needs."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    revocation_endpoint: str | None = None
    code_challenge_methods_supported: list[str] = []


class WireTokens(msgspec.Struct, frozen=True):
    """The token endpoint's answer."""

    access_token: str
    token_type: str
    refresh_token: str | None = None
    expires_in: float | None = None


class WireTokenError(msgspec.Struct, frozen=True):
    """RFC 6749 §5.2."""

    error: str = ""


@dataclass(frozen=True)
class SignInWords:
    """The page that the browser shows at the end, in the teacher's language."""

    title: str
    text: str


class SignIn:
    """Signs a teacher in at one portal. The app never sees a password. Thread: one that may wait, never the UI's.

    `open_browser(url)` shows the sign-in page; False when there is no browser. `is_known`: the profile has met this portal, so a
    strange answer is the line's (captive), not a wrong address.
    """

    def __init__(
        self,
        base_url: str,
        transport: Transport,
        open_browser: Callable[[str], bool],
        clock: Clock,
        random: Randomness,
        *,
        is_known: bool = False,
    ) -> None:
        self._calls = Calls(base_url, transport, FixedToken(None), clock, is_known=is_known, is_plain=False)
        self._open_browser, self._clock, self._random = open_browser, clock, random

    def run(self, words: SignInWords, *, is_shared_pc: bool, cancel: threading.Event, patience_s: float = BROWSER_S) -> Tokens:
        """Wait until the teacher has signed in.

        Raises SignInNeeded (cancelled, denied, timeout, state, no_browser), PortalUnreachable, ProtocolBroken.
        """
        metadata = self.metadata()
        verifier = _base64url(self._random.token(32))
        state = _base64url(self._random.token(16))
        with LoopbackReceiver(words.title, words.text, state) as receiver:
            url = self._sign_in_address(metadata, receiver.redirect_uri, verifier, state, is_shared_pc)
            if not self._open_browser(url):
                raise SignInNeeded("no_browser")
            code = receiver.wait(cancel, patience_s, self._clock)
            form = {"grant_type": "authorization_code", "code": code, "redirect_uri": receiver.redirect_uri, "code_verifier": verifier}
            return self._ask_tokens(metadata.token_endpoint, form)

    def refreshed(self, refresh: str) -> Tokens:
        """A new pair for a refresh token. Raises SignInNeeded when the portal will not have it any more."""
        form = {"grant_type": "refresh_token", "refresh_token": refresh}
        fresh = self._ask_tokens(self.metadata().token_endpoint, form)
        return fresh if fresh.refresh else Tokens(fresh.access, refresh, fresh.expires_at_ms)

    def revoke(self, tokens: Tokens) -> None:
        """Make the tokens worthless at the portal (RFC 7009); a portal that knows no revocation is left alone."""
        endpoint = self.metadata().revocation_endpoint
        if endpoint:
            with self._posted(endpoint, {"token": tokens.refresh or tokens.access}) as answer:
                answer.status  # noqa: B018 - 200 whatever the token was

    def metadata(self) -> WireMetadata:
        """RFC 8414 metadata of the portal. Raises PortalUnreachable(not_a_portal) where there is none."""
        data = self._calls.json(Call("GET", ".well-known/oauth-authorization-server", is_anonymous=True))
        metadata = parse(data, WireMetadata, "oauth metadata")
        if metadata.code_challenge_methods_supported and "S256" not in metadata.code_challenge_methods_supported:
            raise ProtocolBroken("oauth metadata", "no S256")
        return metadata

    def _sign_in_address(self, metadata: WireMetadata, redirect_uri: str, verifier: str, state: str, is_shared_pc: bool) -> str:
        challenge = _base64url(hashlib.sha256(verifier.encode()).digest())
        query = {
            "response_type": "code",
            "client_id": CLIENT_ID,
            "redirect_uri": redirect_uri,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
            "state": state,
        }
        if is_shared_pc:
            query["prompt"] = "login"
        url = self._calls.address(metadata.authorization_endpoint)
        return url + ("&" if urlsplit(url).query else "?") + urlencode(query)

    def _ask_tokens(self, endpoint: str, form: dict[str, str]) -> Tokens:
        with self._posted(endpoint, form) as answer:
            data = read_whole(answer)
            if answer.status in (400, 401):
                raise SignInNeeded(parse(data, WireTokenError, "token").error)
        wire = parse(data, WireTokens, "token")
        if wire.token_type.lower() != "bearer":
            raise ProtocolBroken("token", "not a bearer token")
        expires_at_ms = None if wire.expires_in is None else self._clock.epoch_ms() + int(min(wire.expires_in, _LONGEST_S) * 1000)
        return Tokens(wire.access_token, wire.refresh_token, expires_at_ms)

    @contextmanager
    def _posted(self, endpoint: str, form: dict[str, str]) -> Iterator[Answer]:
        body = urlencode({"client_id": CLIENT_ID, **form}).encode()
        takes = frozenset({200, 400, 401})
        call = Call("POST", endpoint, wants=(), headers={"Content-Type": FORM}, body=body, is_anonymous=True, takes=takes)
        with self._calls.answer(call) as answer:
            if content_type(answer) == "text/html":
                raise PortalUnreachable("captive", "token endpoint")
            yield answer


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
