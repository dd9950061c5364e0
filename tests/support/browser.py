"""A teacher's browser for tests: opens the sign-in page, fills in the form, follows the redirect back to the desk."""

from __future__ import annotations

import re
import threading
from html import unescape
from urllib.parse import urljoin

import requests


class Browser:
    """Give `open` to SignIn. It signs in as `user_name` on a thread of its own; `pages` are the texts it saw, `addresses` where it was."""

    def __init__(self, user_name: str, password: str = "twindesk-demo") -> None:
        self._user_name, self._password = user_name, password
        self.pages: list[str] = []
        self.addresses: list[str] = []
        self._thread: threading.Thread | None = None

    def open(self, url: str) -> bool:
        """As `webbrowser.open`: returns at once."""
        self._thread = threading.Thread(target=self._sign_in, args=(url,), daemon=True)
        self._thread.start()
        return True

    def wait(self) -> None:
        """Until the last page has come."""
        assert self._thread is not None
        self._thread.join(30)

    def _sign_in(self, url: str) -> None:
        with requests.Session() as session:
            session.trust_env = False
            page = session.get(url, timeout=30)
            self._saw(page)
            fields = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page.text))
            form = {unescape(name): unescape(value) for name, value in fields.items()}
            action = re.search(r'<form[^>]*action="([^"]*)"', page.text)
            target = urljoin(page.url, unescape(action.group(1)) if action else page.url)
            form |= {"user_name": self._user_name, "password": self._password}
            self._saw(session.post(target, data=form, timeout=30))

    def _saw(self, answer: requests.Response) -> None:
        self.pages.append(answer.text)
        self.addresses.extend([*(step.headers.get("Location", "") for step in answer.history), answer.url])
