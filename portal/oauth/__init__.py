"""Sign-in: OAuth 2.0 code with PKCE for the desk's public client, opaque tokens, a plain sign-in page (portal-api.md §1)."""
