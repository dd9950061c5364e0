"""TLS by the computer's own certificates, so that a ministry's root works, also behind a proxy; there is no switch to trust less."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from requests.adapters import HTTPAdapter


class SystemTrust:
    """Makes the adapter; a class only so that requests is imported when the first connection is made."""

    @staticmethod
    def adapter() -> HTTPAdapter:
        """An HTTPAdapter that keeps one connection and verifies by the system's store, direct and through a proxy."""
        import truststore
        from requests.adapters import HTTPAdapter

        class _Adapter(HTTPAdapter):
            def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
                kwargs["ssl_context"] = _context(truststore)
                super().init_poolmanager(*args, **kwargs)

            def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
                # Without both, a proxied connection quietly falls back to the bundled certificates.
                kwargs["ssl_context"] = _context(truststore)
                kwargs["proxy_ssl_context"] = _context(truststore)
                return super().proxy_manager_for(*args, **kwargs)

            def cert_verify(self, conn: Any, *_args: Any) -> None:
                # The base class would add the bundled certificates to the system's.
                conn.cert_reqs = "CERT_REQUIRED"
                conn.ca_certs = None

        return _Adapter(pool_connections=1, pool_maxsize=1, max_retries=0)


def _context(truststore: Any) -> ssl.SSLContext:
    context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
