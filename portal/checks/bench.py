"""What every check stands on: callers with a token each, fresh ids, a place to write, and the one way to fail."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests

from portal.ports import Ports
from portal.schema import validate_as

TIMEOUT_S = (10, 60)

Json = dict[str, Any]


class Broken(Exception):
    """A rule is not kept; the text is the line that says how."""


class Skipped(Exception):
    """The rule cannot be tried here; the text says why."""


def expect(is_kept: bool, line: str) -> None:
    """Raises Broken with `line` unless the rule is kept."""
    if not is_kept:
        raise Broken(line)


def expect_shape(schema: str, value: Any, where: str) -> None:
    """Raises Broken unless `value` fits the contract's schema of that name."""
    faults = validate_as(schema, value)
    expect(not faults, f"{where} is no {schema}: " + "; ".join(f"{fault.field} ({fault.detail})" for fault in faults[:3]))


class Caller:
    """One account (or nobody, without a token) calling the portal. Redirects are never followed: there must be none."""

    def __init__(self, base_url: str, token: str | None) -> None:
        self._base_url = base_url.rstrip("/") + "/"
        self._session = requests.Session()
        self._session.trust_env = False
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}

    def call(self, method: str, path: str, headers: Mapping[str, str] | None = None, **rest: Any) -> requests.Response:
        """The answer, whatever it is. Raises Broken when the portal does not answer at all."""
        address = urljoin(self._base_url, path if urlsplit(path).scheme else path.lstrip("/"))
        sent = self._headers | dict(headers or {})
        try:
            return self._session.request(method, address, headers=sent, allow_redirects=False, timeout=TIMEOUT_S, **rest)
        except requests.RequestException as error:
            raise Broken(f"{method} {path} got no answer ({type(error).__name__})") from error

    def json(self, path: str, schema: str, method: str = "GET", headers: Mapping[str, str] | None = None, **rest: Any) -> Json:
        """A 200 with JSON of that schema. Raises Broken for anything else."""
        answer = self.call(method, path, {"Accept": "application/json"} | dict(headers or {}), **rest)
        expect(answer.status_code == 200, f"{method} {path} answered {answer.status_code}, not 200")
        value = as_json(answer, "application/json")
        expect_shape(schema, value, f"{method} {path}")
        return value

    def refused(self, status: int | tuple[int, ...], code: str | None, method: str, path: str, **rest: Any) -> requests.Response:
        """A problem with that status and (unless None) that code. Raises Broken for anything else."""
        answer = self.call(method, path, **rest)
        wanted = (status,) if isinstance(status, int) else status
        expect(answer.status_code in wanted, f"{method} {path} answered {answer.status_code}, not {' or '.join(map(str, wanted))}")
        problem = as_json(answer, "application/problem+json")
        expect_shape("Problem", problem, f"{method} {path}")
        expect(problem["status"] == answer.status_code, f"the problem says {problem['status']}, the answer {answer.status_code}")
        expect(code is None or problem["code"] == code, f"{method} {path} said code {problem['code']}, not {code}")
        return answer

    def close(self) -> None:
        """Give back the connections."""
        self._session.close()


def as_json(answer: requests.Response, media_type: str) -> Json:
    """The body as a JSON object of that media type. Raises Broken."""
    found = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    expect(found == media_type, f"{answer.request.method} {answer.request.path_url} is {found or 'of no type'}, not {media_type}")
    try:
        value = json.loads(answer.content.decode("utf-8"))
    except ValueError as error:
        raise Broken(f"{answer.request.method} {answer.request.path_url} is not JSON in UTF-8") from error
    expect(isinstance(value, dict), "the JSON is no object")
    return dict(value)


@dataclass
class Bench:
    """One run of the suite. `first` and `second` are None without their tokens."""

    base_url: str
    anyone: Caller
    first: Caller | None
    second: Caller | None
    ports: Ports
    _known: dict[str, Any] = field(default_factory=dict)

    @property
    def maria(self) -> Caller:
        """The first account. Raises Skipped without a token."""
        if self.first is None:
            raise Skipped("needs --token")
        return self.first

    @property
    def elena(self) -> Caller:
        """The second account. Raises Skipped without its token."""
        if self.second is None:
            raise Skipped("needs --second-token")
        return self.second

    def portal(self) -> Json:
        """`GET /v1/portal`, asked once."""
        return dict(self._once("portal", lambda: self.anyone.json("/v1/portal", "Portal")))

    def me(self) -> Json:
        """`GET /v1/me` of the first account, asked once."""
        return dict(self._once("me", lambda: self.maria.json("/v1/me", "Me")))

    def space(self, right: str = "update.create") -> str:
        """A TwinSpace where the first account has a right. Raises Skipped if there is none."""
        for one in self.me()["spaces"]:
            if one["kind"] == "twinspace" and one["state"] == "open" and right in one["rights"]:
                return str(one["space"])
        raise Skipped(f"the account has no open TwinSpace with the right {right}")

    def shared_space(self) -> str:
        """A TwinSpace where the first account writes updates and the second reads. Raises Skipped if there is none."""
        theirs = {one["space"] for one in self.elena.json("/v1/me", "Me")["spaces"]}
        for one in self.me()["spaces"]:
            is_open = one["kind"] == "twinspace" and one["state"] == "open" and "update.create" in one["rights"]
            if is_open and one["space"] in theirs:
                return str(one["space"])
        raise Skipped("the two accounts share no open TwinSpace")

    def needs(self, feature: str) -> None:
        """Raises Skipped if the portal does not offer the feature."""
        if feature not in self.portal()["features"]:
            raise Skipped(f"the portal does not offer {feature}")

    def new_id(self) -> str:
        """A fresh UUID."""
        return self.ports.ids.new()

    def new_bytes(self, size: int) -> bytes:
        """Bytes that no file has yet."""
        return self.ports.random.token(size)

    def _once(self, name: str, ask: Callable[[], Any]) -> Any:
        if name not in self._known:
            self._known[name] = ask()
        return self._known[name]
