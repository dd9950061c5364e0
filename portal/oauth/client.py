"""The one registered client: the public native program `twindesk` with a loopback redirect (RFC 8252)."""

from __future__ import annotations

from urllib.parse import urlsplit

from authlib.oauth2.rfc6749 import ClientMixin

CLIENT_ID = "twindesk"
REDIRECT_PATH = "/callback"


class DeskClient(ClientMixin):  # type: ignore[misc]  # Authlib ships no types
    """Answers Authlib's questions about the desk; it has no secret, so PKCE is what binds code and client."""

    client_id = CLIENT_ID

    def get_client_id(self) -> str:
        return self.client_id

    def get_default_redirect_uri(self) -> str | None:
        return None  # the port is known to the desk alone

    def get_allowed_scope(self, scope: str | None) -> str:  # noqa: ARG002 - there is one scope: the account itself
        return ""

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return is_loopback(redirect_uri)

    def check_client_secret(self, client_secret: str) -> bool:  # noqa: ARG002
        return False

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:  # noqa: ARG002
        return method == "none"

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type in ("authorization_code", "refresh_token")


def is_loopback(redirect_uri: str) -> bool:
    """Exactly `http://127.0.0.1:{any port}/callback`: nothing a stranger's page could receive."""
    try:
        parts = urlsplit(redirect_uri)
        port = parts.port
    except ValueError:
        return False
    return port is not None and 1 <= port <= 65535 and redirect_uri == f"http://127.0.0.1:{port}{REDIRECT_PATH}"
