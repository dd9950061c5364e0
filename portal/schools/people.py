"""The invented teachers: the cast that every school has, and as many more as a size needs."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Mapping
from typing import Any

from portal.schools.ids import stable_id
from portal.schools.shapes import MadeAccount
from portal.schools.texts import bank

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "ß": "ss", "đ": "d", "æ": "ae"})


def user_name_of(name: str) -> str:
    """A user name in lower-case ASCII: `Łukasz Król` becomes `lukasz.krol`."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return "".join(letter for letter in plain if letter.isascii() and (letter.isalnum() or letter == " ")).replace(" ", ".")


def language_of(country: str) -> str:
    """The language in which the made-up teachers of a country write."""
    return str(bank("people")["countries"][country]["language"])


def make_cast(created_at: str) -> list[MadeAccount]:
    """Maria, Elena, Ayşe and the others that every school has, in the order of the bank."""
    return [
        _account(one["user_name"], one["name"], one["country"], one["city"], one["school"], created_at) for one in bank("people")["cast"]
    ]


def make_others(count: int, taken: set[str], rng: random.Random, created_at: str) -> list[MadeAccount]:
    """That many more teachers of twelve countries; no user name of `taken`, none twice."""
    countries: Mapping[str, Mapping[str, Any]] = bank("people")["countries"]
    names = sorted(countries)
    others: list[MadeAccount] = []
    taken = set(taken)
    while len(others) < count:
        country = rng.choice(names)
        words = countries[country]
        name = f"{rng.choice(words['first'])} {rng.choice(words['last'])}"
        user_name = _free(user_name_of(name), taken)
        taken.add(user_name)
        others.append(_account(user_name, name, country, rng.choice(words["cities"]), rng.choice(words["schools"]), created_at))
    return others


def make_helpers(created_at: str) -> list[MadeAccount]:
    """Those who answer messages to a support organisation, an ambassador or a help desk, in the order of the bank."""
    asked = [*bank("support")["organisations"], *bank("support")["ambassadors"], *bank("support")["helpdesks"]]
    return [_helper(one, created_at) for one in asked]


def helper_name(contact: Mapping[str, Any]) -> str:
    """The user name behind an address of support."""
    return f"support.{str(contact['email']).split('@')[0]}"


def _helper(contact: Mapping[str, Any], created_at: str) -> MadeAccount:
    user_name = helper_name(contact)
    return MadeAccount(
        id=stable_id("account", user_name),
        user_name=user_name,
        name=contact["name"],
        country=contact.get("country", "BE"),
        city="",
        school="",
        language=contact["languages"][0],
        own_space=stable_id("own", user_name),
        created_at=created_at,
    )


def _free(user_name: str, taken: set[str]) -> str:
    number, free = 1, user_name
    while free in taken:
        number += 1
        free = f"{user_name}{number}"
    return free


def _account(user_name: str, name: str, country: str, city: str, school: str, created_at: str) -> MadeAccount:
    return MadeAccount(
        id=stable_id("account", user_name),
        user_name=user_name,
        name=name,
        country=country,
        city=city,
        school=school,
        language=language_of(country),
        own_space=stable_id("own", user_name),
        created_at=created_at,
    )
