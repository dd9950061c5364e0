"""The shape of an authorization request by the contract, checked before anything of it is shown or sent anywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

from authlib.oauth2.rfc6749 import InvalidRequestError

from portal.oauth.server import Asked

_RULES: Mapping[str, re.Pattern[str]] = {
    "state": re.compile(r"[A-Za-z0-9._~-]{8,128}"),
    "code_challenge": re.compile(r"[A-Za-z0-9_-]{43}"),
    "prompt": re.compile(r"login|none"),
    "ui_locales": re.compile(r"[A-Za-z0-9 -]{0,100}"),
    "login_hint": re.compile(r"[^\x00]{0,100}", re.DOTALL),
}
_REQUIRED = ("state",)


def check_shape(asked: Asked) -> None:
    """Raises OAuth2Error without a redirect: what is misshapen is shown to the person, not sent on."""
    for name, rule in _RULES.items():
        values = asked.fields.get(name, ())
        if len(values) > 1:
            raise InvalidRequestError(f"{name} stands more than once")
        if not all(rule.fullmatch(value) for value in values) or (name in _REQUIRED and not values):
            raise InvalidRequestError(f"{name} has not the form that the contract asks for")
