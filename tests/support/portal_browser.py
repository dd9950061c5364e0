"""A browser and a desk at the portal's sign-in: opens the page, fills the form, exchanges the code."""

from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64encode
from html import unescape
from urllib.parse import parse_qs, urlsplit

import requests

VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789"
REDIRECT = "http://127.0.0.1:49152/callback"
PASSWORD = "twindesk-demo"

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')


def challenge(verifier: str = VERIFIER) -> str:
    """The S256 challenge of a verifier."""
    return urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


class Browser:
    """One browser window with its cookies."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self.session = requests.Session()
        self.session.trust_env = False

    def opens_sign_in(self, **changed: str) -> requests.Response:
        """Follow the desk's link; `changed` replaces or (empty) drops its parameters."""
        asked = {
            "response_type": "code",
            "client_id": "twindesk",
            "redirect_uri": REDIRECT,
            "state": "some-state-1",
            "code_challenge": challenge(),
            "code_challenge_method": "S256",
            "prompt": "login",
        }
        asked = {name: value for name, value in (asked | changed).items() if value}
        return self.session.get(f"{self.base_url}/oauth/authorize", params=asked, allow_redirects=False)

    def submits(self, page: requests.Response, user_name: str, password: str = PASSWORD, **changed: str) -> requests.Response:
        """Fill in the form of `page` and send it."""
        fields = {unescape(name): unescape(value) for name, value in _HIDDEN.findall(page.text)}
        fields |= {"user_name": user_name, "password": password} | changed
        return self.session.post(f"{self.base_url}/oauth/authorize", data=fields, allow_redirects=False)

    def signs_in(self, user_name: str) -> dict[str, str]:
        """The whole way; the answer of the token endpoint."""
        sent_back = self.submits(self.opens_sign_in(), user_name)
        return self.exchanges(answer_of(sent_back)["code"]).json()

    def exchanges(self, code: str, **changed: str) -> requests.Response:
        """Ask for tokens with a code."""
        fields = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": REDIRECT,
            "client_id": "twindesk",
            "code_verifier": VERIFIER,
        }
        return self.session.post(f"{self.base_url}/oauth/token", data=fields | changed)

    def refreshes(self, refresh_token: str) -> requests.Response:
        """Ask for a fresh pair."""
        fields = {"grant_type": "refresh_token", "refresh_token": refresh_token, "client_id": "twindesk"}
        return self.session.post(f"{self.base_url}/oauth/token", data=fields)

    def revokes(self, token: str) -> requests.Response:
        """Sign out."""
        return self.session.post(f"{self.base_url}/oauth/revoke", data={"token": token, "client_id": "twindesk"})

    def status_with(self, access_token: str) -> int:
        """What /v1/me says to a token."""
        return self.session.get(f"{self.base_url}/v1/me", headers={"Authorization": f"Bearer {access_token}"}).status_code


def answer_of(response: requests.Response) -> dict[str, str]:
    """The parameters that a redirect brings to the desk."""
    return {name: values[0] for name, values in parse_qs(urlsplit(response.headers["Location"]).query).items()}
