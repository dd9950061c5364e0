"""The one real transport: requests over one kept connection, the system's certificates and proxies; imported on first use."""

from __future__ import annotations

import contextlib
import io
import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from sync.adapters.system import SystemClock
from sync.client.decoding import Decoder, decoder_for
from sync.client.digests import BodyProof
from sync.client.encoding_guesser import read_it_later
from sync.client.line_faults import line_fault
from sync.client.transport import Answer, Request, TrafficCount, number_in
from sync.data_class import dataclass
from sync.errors import PortalUnreachable
from sync.ports import Clock

if TYPE_CHECKING:
    import requests

log = logging.getLogger(__name__)

RAW_BYTES = 32 * 1024
SENT_PIECE_BYTES = 8 * 1024
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
BULK_BYTES = 8 * 1024
"""A smaller body tells how far the portal is, not how wide the line."""
REPEATABLE = frozenset({"GET", "HEAD"})
END_BYTES, END_S = 4 * 1024, 2.0
"""What may still come, and how long, once the reader knows that the answer is over."""
KEPT_MS = 60_000
"""A connection that was quiet for longer may be forgotten on the way, without a word: a request on it would wait for nothing."""


@dataclass(frozen=True)
class Patience:
    """How long silence is borne. Each counts from the last sign of life, so that a slow line is not a dead one."""

    connect_s: float = 20.0
    read_s: float = 45.0


class RequestsTransport:
    """Keeps one connection and asks the system for proxies and certificates. Thread: one at a time.

    `proxies_for(url)` may replace the environment's proxies (a PAC file, the settings page).
    """

    def __init__(
        self,
        patience: Patience | None = None,
        proxies_for: Callable[[str], dict[str, str]] | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.traffic = TrafficCount()
        self._patience = patience or Patience()
        self._proxies_for = proxies_for or environment_proxies
        self._session: requests.Session | None = None
        self._lock = threading.Lock()
        self._has_answered = False
        self._clock = clock or SystemClock()
        self._used_ms = 0
        self._connections = 0

    def send(self, request: Request) -> Answer:
        """One request, no redirects followed. Raises PortalUnreachable."""
        self._leave_the_forgotten()
        try:
            return self._send_once(request)
        except PortalUnreachable as error:
            # The portal may have closed the kept connection while we were quiet: reading again costs nothing but a turn.
            if error.reason != "cut" or request.method not in REPEATABLE or not self._has_answered:
                raise
            return self._send_once(request)

    def _send_once(self, request: Request) -> Answer:
        read_it_later()
        import requests
        import urllib3

        body = _CountedBody(request.body, request.on_sent) if request.body else None
        silence_s = min(self._patience.read_s, request.silence_s or self._patience.read_s)
        began_s = self._clock.monotonic_s()
        try:
            response = self._opened().request(
                request.method,
                request.url,
                headers=dict(request.headers),
                data=body,
                auth=_leave_headers_alone,
                timeout=(self._patience.connect_s, silence_s),
                allow_redirects=False,
                stream=True,
                proxies=self._proxies(request.url),
            )
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            self.traffic.add(up=body.sent_bytes if body else 0, requests=1)
            raise line_fault(error) from error
        self._has_answered = True
        self._note_connection(response)
        if len(request.body) >= BULK_BYTES:
            self.traffic.carried(len(request.body), self._clock.monotonic_s() - began_s)
        self.traffic.add(up=_request_head_bytes(response) + len(request.body), down=_answer_head_bytes(response), requests=1)
        if response.status_code == 407:
            response.close()
            raise PortalUnreachable("proxy_login")
        self._note_use()
        return RequestsAnswer(response, self.traffic, self._note_use)

    def close(self) -> None:
        """Give the connection back; the next request opens a new one, and resumes the TLS session where that can be done."""
        with self._lock:
            self._has_answered = False
            if self._session is not None:
                self._session.close()
            self._connections = 0

    def _leave_the_forgotten(self) -> None:
        """The wall clock goes on while the computer sleeps."""
        if not 0 <= self._clock.epoch_ms() - self._used_ms <= KEPT_MS:
            self.close()

    def _note_connection(self, response: requests.Response) -> None:
        """urllib3 counts the connections of its pool; a pool that cannot be asked makes the estimate of the wrapping a little too low."""
        opened = getattr(getattr(response.raw, "_pool", None), "num_connections", 0)
        if opened > self._connections:
            self.traffic.connected(is_tls=urlsplit(response.url).scheme == "https")
        self._connections = opened

    def _note_use(self) -> None:
        self._used_ms = self._clock.epoch_ms()

    def _proxies(self, url: str) -> dict[str, str]:
        return {} if urlsplit(url).hostname in LOOPBACK else self._proxies_for(url)

    def _opened(self) -> requests.Session:
        with self._lock:
            if self._session is None:
                self._session = _new_session()
            return self._session


class RequestsAnswer:
    """One answer: the raw bytes are counted, unpacked piece by piece and checked for a cut and a change."""

    def __init__(self, response: requests.Response, traffic: TrafficCount, on_use: Callable[[], None]) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = {name.lower(): value for name, value in response.headers.items()}
        self._response = response
        self._traffic = traffic
        self._on_use = on_use
        self._decoder: Decoder = decoder_for(self.headers.get("content-encoding", ""))

    def pieces(self) -> Iterator[bytes]:
        """The decoded body as it arrives. Raises PortalUnreachable(cut, timeout) and ProtocolBroken(content-encoding)."""
        came = 0
        proof = BodyProof(self.headers)
        while True:
            data = self._next_raw()
            if not data:
                break
            came += len(data)
            self._on_use()
            self._traffic.add(down=len(data))
            proof.add(data)
            yield from self._decoder.feed(data)
        declared = number_in(self.headers.get("content-length", ""))
        if declared is not None and came < declared and self._response.request.method != "HEAD":
            raise PortalUnreachable("cut", "length")
        proof.finish()
        self._decoder.finish()

    def _next_raw(self) -> bytes:
        import requests
        import urllib3

        try:
            return bytes(self._response.raw.read1(RAW_BYTES, decode_content=False))
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise line_fault(error, has_begun=True) from error

    def finish(self) -> None:
        """Take what ends the answer on the line, so that the connection serves the next request; whoever dribbles loses it."""
        in_time = threading.Timer(END_S, self._break_off)
        in_time.daemon = True
        in_time.start()
        try:
            self._read_the_end()
        finally:
            in_time.cancel()

    def _read_the_end(self) -> None:
        came = 0
        with contextlib.suppress(PortalUnreachable):
            while came < END_BYTES and (data := self._next_raw()):
                came += len(data)
                self._traffic.add(down=len(data))

    def _break_off(self) -> None:
        with contextlib.suppress(ValueError, RuntimeError, OSError):  # it ended at the same moment
            self._response.raw.shutdown()

    def close(self) -> None:
        """Free the connection; an answer not read to its end costs the connection, one without a body does not."""
        if self._response.raw.length_remaining == 0:
            self._read_the_end()
        self._response.close()
        self._on_use()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


class _CountedBody(io.BytesIO):
    """A body sent in small pieces: a socket's timeout then judges progress, not the whole upload."""

    def __init__(self, data: bytes, on_sent: Callable[[int], None] | None) -> None:
        super().__init__(data)
        self.sent_bytes = 0
        self._on_sent = on_sent
        self._size = len(data)

    def __len__(self) -> int:
        return self._size

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(SENT_PIECE_BYTES if size is None or size < 0 else min(size, SENT_PIECE_BYTES))
        self.sent_bytes += len(piece)
        if piece and self._on_sent is not None:
            self._on_sent(self.sent_bytes)
        return piece


def environment_proxies(url: str) -> dict[str, str]:
    """The proxies of the environment, on Windows of the registry."""
    from requests.utils import get_environ_proxies

    return dict(get_environ_proxies(url, no_proxy=None))


def _new_session() -> requests.Session:
    import requests

    from sync.client.certificates import SystemTrust

    session = requests.Session()
    session.trust_env = False  # no .netrc logins in place of our token, no certificate bundle from the environment
    session.headers.clear()
    session.mount("https://", SystemTrust.adapter())
    session.mount("http://", requests.adapters.HTTPAdapter(pool_connections=1, pool_maxsize=1, max_retries=0))
    return session


def _leave_headers_alone(prepared: Any) -> Any:
    return prepared


def _request_head_bytes(response: requests.Response) -> int:
    sent = response.request
    line = len(sent.method or "") + len(sent.path_url) + len(" HTTP/1.1\r\n") + 1
    host = len("Host: \r\n") + len(urlsplit(sent.url or "").netloc)
    return line + host + sum(len(name) + len(str(value)) + 4 for name, value in sent.headers.items()) + 2


def _answer_head_bytes(response: requests.Response) -> int:
    line = len("HTTP/1.1 200 \r\n") + len(response.reason or "")
    return line + sum(len(name) + len(value) + 4 for name, value in response.headers.items()) + 2
