"""Where the sign-in lives: the authorization server's metadata (RFC 8414)."""

from __future__ import annotations

from typing import Any

from authlib.oauth2.rfc8414 import AuthorizationServerMetadata
from starlette.requests import Request


def issuer_of(request: Request) -> str:
    """The address that people call this portal by, without a slash at the end."""
    public: str = request.app.state.portal.settings.public_url
    return (public or f"{request.url.scheme}://{request.url.netloc}").rstrip("/")


def metadata(issuer: str) -> dict[str, Any]:
    """The document of `/.well-known/oauth-authorization-server`."""
    return dict(
        AuthorizationServerMetadata(
            issuer=issuer,
            authorization_endpoint=f"{issuer}/oauth/authorize",
            token_endpoint=f"{issuer}/oauth/token",
            revocation_endpoint=f"{issuer}/oauth/revoke",
            response_types_supported=["code"],
            response_modes_supported=["query"],
            grant_types_supported=["authorization_code", "refresh_token"],
            token_endpoint_auth_methods_supported=["none"],
            revocation_endpoint_auth_methods_supported=["none"],
            code_challenge_methods_supported=["S256"],
            scopes_supported=[],
            prompt_values_supported=["login"],
        )
    )
