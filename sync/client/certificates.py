"""TLS by the computer's own certificates, so that a ministry's root works, also behind a proxy; there is no switch to trust less."""

from __future__ import annotations

import ssl
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from requests.adapters import HTTPAdapter

CAN_RESUME = sys.platform not in ("win32", "darwin")
"""There the system checks the chain of certificates after every handshake, and a resumed one brings none."""

Sessions = dict[str, ssl.SSLSession]


class SystemTrust:
    """Makes the adapter; a class only so that requests is imported when the first connection is made."""

    @staticmethod
    def adapter() -> HTTPAdapter:
        """An HTTPAdapter that keeps one connection and verifies by the system's store, direct and through a proxy.

        The last TLS session with each host is kept in memory: the next handshake there costs a third of the bytes.
        """
        from requests.adapters import HTTPAdapter

        sessions: Sessions = {}

        class _Adapter(HTTPAdapter):
            def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
                kwargs["ssl_context"] = _context(sessions)
                super().init_poolmanager(*args, **kwargs)
                _remember_in(sessions, self.poolmanager)

            def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
                # Without both, a proxied connection quietly falls back to the bundled certificates.
                kwargs["ssl_context"] = _context({})
                kwargs["proxy_ssl_context"] = _context({})
                return super().proxy_manager_for(*args, **kwargs)

            def cert_verify(self, conn: Any, *_args: Any) -> None:
                # The base class would add the bundled certificates to the system's.
                conn.cert_reqs = "CERT_REQUIRED"
                conn.ca_certs = None

        return _Adapter(pool_connections=1, pool_maxsize=1, max_retries=0)


def _context(sessions: Sessions) -> ssl.SSLContext:
    import truststore

    class _Resuming(truststore.SSLContext):
        def wrap_socket(self, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
            kept = sessions.get(kwargs.get("server_hostname") or "") if CAN_RESUME else None
            return super().wrap_socket(*args, **kwargs | {"session": kept})

    context: ssl.SSLContext = _Resuming(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _remember_in(sessions: Sessions, pools: Any) -> None:
    """What a server gives for resuming comes after the handshake, at the latest with its first answer."""
    from urllib3.connection import HTTPSConnection
    from urllib3.connectionpool import HTTPSConnectionPool

    class _Connection(HTTPSConnection):
        def getresponse(self) -> Any:
            response = super().getresponse()
            session = self.sock.session if isinstance(self.sock, ssl.SSLSocket) else None
            if session is not None and session.has_ticket:
                sessions[self.host] = session
            return response

    class _Pool(HTTPSConnectionPool):
        ConnectionCls = _Connection

    pools.pool_classes_by_scheme = pools.pool_classes_by_scheme | {"https": _Pool}
