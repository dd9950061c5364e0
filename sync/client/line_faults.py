"""Turns what requests, urllib3 and the system raise into PortalUnreachable with a reason that has words."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

from sync.errors import PortalUnreachable

UNKNOWN_ISSUER = frozenset({18, 19, 20, 21})
"""OpenSSL's verify codes for a certificate that nobody we trust has signed: a school's filter, or a captive portal."""

NOT_CONNECTED = frozenset({"NewConnectionError", "NameResolutionError", "ConnectionRefusedError", "gaierror", "ProxyError"})
"""What urllib3 and the system say before a connection stands."""


def line_fault(error: BaseException, has_begun: bool = False) -> PortalUnreachable:
    """The reason behind a failed request; `has_begun` when the answer's head had come already."""
    chain = list(_causes(error))
    names = {type(cause).__name__ for cause in chain}
    if any(_is_proxy_login(cause) for cause in chain):
        return PortalUnreachable("proxy_login")
    verify = next((cause for cause in chain if isinstance(cause, ssl.SSLCertVerificationError)), None)
    if verify is not None:
        is_foreign = verify.verify_code in UNKNOWN_ISSUER
        return PortalUnreachable("tls_inspected" if is_foreign else "tls_failed", str(verify.verify_code))
    if names & {"InvalidURL", "InvalidSchema", "MissingSchema", "LocationParseError", "UnicodeError"}:
        return PortalUnreachable("not_a_portal", "address")
    if any(isinstance(cause, TimeoutError) for cause in chain) or any("Timeout" in name for name in names):
        return PortalUnreachable("timeout")
    if any(isinstance(cause, ssl.SSLError) for cause in chain) and not has_begun:
        return PortalUnreachable("tls_failed")
    if has_begun or names & {"RemoteDisconnected", "IncompleteRead", "ChunkedEncodingError", "ConnectionResetError", "BrokenPipeError"}:
        return PortalUnreachable("cut")
    if names & {"BadStatusLine", "UnknownProtocol", "LineTooLong", "HeaderParsingError", "InvalidHeader"}:
        return PortalUnreachable("not_a_portal", "http")
    # "No line" is proof that nothing was sent: only where no connection came about.
    return PortalUnreachable("no_line" if names & NOT_CONNECTED else "cut", type(error).__name__)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, what it was raised from, and the errors that urllib3 keeps in `reason` and `args`."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting:
        now = waiting.pop()
        if id(now) in seen:
            continue
        seen.add(id(now))
        yield now
        inner = (now.__cause__, now.__context__, getattr(now, "reason", None), getattr(now, "original_error", None), *now.args)
        waiting.extend(part for part in inner if isinstance(part, BaseException))


def _is_proxy_login(error: BaseException) -> bool:
    return isinstance(error, OSError) and "Tunnel connection failed: 407" in str(error)
