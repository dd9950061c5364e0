"""One authorised call to the portal: addresses, tokens and headers going out, typed errors coming back (portal-api.md §6)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from sync.client.answers import WireProblem, parse
from sync.client.clock_ahead import ClockAhead
from sync.client.decoding import compress_zstd
from sync.client.digests import HEADER, content_digest
from sync.client.times import retry_at_utc
from sync.client.tokens import NO_TOKEN, TokenSource
from sync.client.transport import Answer, Request, Transport, read_whole
from sync.data_class import dataclass
from sync.errors import BadInput, CursorGone, DeskError, PortalBusy, PortalUnreachable, ProtocolBroken, Refused, SignInNeeded
from sync.ports import Clock

PROBLEM_LIMIT_BYTES = 256 * 1024
COMPRESS_FROM_BYTES = 1_000
JSON = "application/json"
PROBLEM = "application/problem+json"
HTML = "text/html"
NDJSON = "application/x-ndjson"


@dataclass(frozen=True)
class Call:
    """One call. `path` is relative to the base or an address the portal gave; `wants` are the content types that may come.

    `silence_s`: how long silence is borne, if shorter than usual.
    """

    method: str
    path: str
    wants: tuple[str, ...] = (JSON,)
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    is_anonymous: bool = False
    takes: frozenset[int] = frozenset({200})
    on_sent: Callable[[int], None] | None = None
    silence_s: float | None = None


class Calls:
    """Makes calls to one portal. `is_known`: the profile has met this portal, so strange answers are the line's, not the address's.

    `is_plain`: nothing compressed in either direction, for referees that read along. Thread: one at a time.
    """

    def __init__(self, base_url: str, transport: Transport, tokens: TokenSource, clock: Clock, *, is_known: bool, is_plain: bool) -> None:
        self.base_url = checked_address(base_url)
        self.transport, self.clock, self.clock_ahead = transport, clock, ClockAhead(clock)
        self.is_plain = is_plain
        self.before_token: Callable[[], object] | None = None
        """Done once before the first call that carries a token: an address that was only typed must first prove who it is."""
        self.token_used: str | None = None
        """The token of the last call that carried one."""
        self._tokens, self._is_known = tokens, is_known
        self._origin = origin_of(self.base_url)

    @contextmanager
    def answer(self, call: Call) -> Iterator[Answer]:
        """The answer with a status that `call` takes; any other raises its typed error.

        A 401 is asked once more, with a new token if there is one.
        """
        token = None if call.is_anonymous else self.token()
        answer = self._send(call, token)
        # A page in HTML is the network's: a portal says it as a problem, a simple one in bare words.
        if answer.status == 401 and token is not None and content_type(answer) != HTML:
            answer.close()
            answer = self._send(call, self._after_refusal(token))
        with answer:
            self._check(answer, call)
            self.clock_ahead.hear(answer.headers.get("date"))
            yield answer

    def json(self, call: Call) -> bytes:
        """The whole body of a JSON answer."""
        with self.answer(call) as answer:
            return read_whole(answer)

    def address(self, path: str) -> str:
        """`path` as an absolute address of the portal. Raises ProtocolBroken when it leaves the portal's origin."""
        try:
            url = urljoin(self.base_url, path)
            is_ours = origin_of(url) == self._origin
        except ValueError as error:
            raise ProtocolBroken("address", "no address") from error
        if not is_ours or "@" in urlsplit(url).netloc:
            raise ProtocolBroken("address", "another origin")
        return url

    def body_of(self, value: Any) -> tuple[bytes, dict[str, str]]:
        """A JSON body with its headers, compressed when that pays; the portal can prove that it came unchanged."""
        body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        headers = {"Content-Type": JSON}
        if len(body) >= COMPRESS_FROM_BYTES and not self.is_plain:
            body = compress_zstd(body)
            headers["Content-Encoding"] = "zstd"
        return body, headers | {HEADER: content_digest(body)}

    def disown(self) -> None:
        """The token of the last call is another person's: it is set aside."""
        if self.token_used is not None:
            self._tokens.set_aside(self.token_used)

    def token(self) -> str:
        """The token that the next call will carry. Raises SignInNeeded."""
        if self.before_token is not None:
            self.before_token()
            self.before_token = None
        return self._tokens.access()

    def _after_refusal(self, token: str) -> str:
        """A new token; where there is none to be had the same once more: a bad line may have changed its letters on the way."""
        try:
            return self._tokens.renewed(token)
        except SignInNeeded as error:
            if error.detail == NO_TOKEN:
                raise
            return token

    def _send(self, call: Call, token: str | None) -> Answer:
        headers = {"User-Agent": "TwinDesk", "Accept-Encoding": "identity" if self.is_plain else "zstd,gzip", **call.headers}
        if token is not None:
            self.token_used = token
            headers["Authorization"] = f"Bearer {token}"
        url = self.address(call.path) + ("?" + urlencode(call.query) if call.query else "")
        return self.transport.send(Request(call.method, url, headers, call.body, call.on_sent, call.silence_s))

    def _check(self, answer: Answer, call: Call) -> None:
        if answer.status in call.takes:
            is_empty = answer.status in (201, 204, 304) or call.method == "HEAD" or not call.wants
            if is_empty or content_type(answer) in call.wants:
                return
            raise self.strange(content_type(answer) or "no content type")
        if 300 <= answer.status < 400:
            raise self._redirected(answer)
        if content_type(answer) == PROBLEM:
            raise self._problem(answer, call)
        if answer.status in (429, 503) and answer.headers.get("retry-after"):
            raise PortalBusy(self._busy(answer, None).retry_at_utc, "gateway")
        if answer.status >= 500 and self._is_known:
            raise PortalUnreachable("portal_fault", str(answer.status))
        if answer.status == 401 and not call.is_anonymous and content_type(answer) != HTML:
            raise SignInNeeded("refused")
        raise self.strange(f"status {answer.status}")

    def strange(self, detail: str) -> PortalUnreachable:
        """Something else than the portal answers: with a known portal that is a sign-in page of the network."""
        return PortalUnreachable("captive" if self._is_known else "not_a_portal", detail)

    def _redirected(self, answer: Answer) -> PortalUnreachable:
        try:
            target = urljoin(self.base_url, answer.headers.get("location", ""))
            is_elsewhere = origin_of(target) != self._origin
        except ValueError:
            return PortalUnreachable("captive" if self._is_known else "redirect", "no address")
        return PortalUnreachable("captive" if self._is_known and is_elsewhere else "redirect", urlsplit(target).netloc)

    def _problem(self, answer: Answer, call: Call) -> DeskError:
        problem = parse(read_whole(answer, PROBLEM_LIMIT_BYTES), WireProblem, call.path)
        if answer.status == 401:
            return SignInNeeded(problem.code)
        if answer.status == 410 and problem.code in ("cursor_expired", "history_lost"):
            return CursorGone(problem.code)
        if answer.status in (429, 503):
            return self._busy(answer, problem.retry_after_s)
        if answer.status >= 500:
            return PortalUnreachable("portal_fault", str(answer.status))
        if problem.code == "checksum_mismatch" and HEADER in call.headers:
            return PortalUnreachable("cut", "digest")
        return Refused("", problem.code, problem.detail or "")

    def _busy(self, answer: Answer, seconds: float | None) -> PortalBusy:
        return PortalBusy(retry_at_utc(answer.headers.get("retry-after"), seconds, self.clock))


def content_type(answer: Answer) -> str:
    """The media type without its parameters, in lower case."""
    return answer.headers.get("content-type", "").partition(";")[0].strip().lower()


def origin_of(url: str) -> tuple[str, str, int]:
    """Scheme, host and port, in one spelling."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return parts.scheme.lower(), (parts.hostname or "").lower(), port


def checked_address(text: str) -> str:
    """A portal address as typed, completed and ending in a slash. Raises BadInput(portal_address)."""
    address = text.strip()
    if "://" not in address:
        address = "https://" + address
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError as error:
        raise BadInput("portal_address", text) from error
    is_usable = parts.scheme.lower() in ("https", "http") and bool(parts.hostname) and "@" not in parts.netloc and " " not in address
    if not is_usable or parts.query or parts.fragment:
        raise BadInput("portal_address", text)
    return address if address.endswith("/") else address + "/"
