"""Addresses of pages on the official website, made of titles as that website makes them (no address is fetched from it, none is sure)."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from sync.data_class import dataclass

OFFICIAL_SITE = "https://school-education.ec.europa.eu"
_LONGEST = 100
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O"}
)
_PLACE = re.compile(r"/etwinning/projects/(?P<project>[^/?#\s]+)(?:/twinspace(?:/pages(?:/(?P<page>[^/?#\s]+))?)?)?")


@dataclass(frozen=True)
class LinkedPlace:
    """What an address names: slugs, `page` is "" for the project itself."""

    project: str
    page: str = ""


def place_in(address: str) -> LinkedPlace | None:
    """The project or page that an address of the official website (or of any that is built like it) names; None for another text."""
    found = _PLACE.search(address)
    if found is None:
        return None
    return LinkedPlace(slug(unquote(found["project"])), slug(unquote(found["page"] or "")))


def page_link(language: str, project: str, page: str = "", site: str = OFFICIAL_SITE) -> str:
    """…/{lang}/etwinning/projects/{slug}/twinspace/pages/{slug}; without a page the list of pages."""
    return f"{site}/{language}/etwinning/projects/{slug(project)}/twinspace/pages" + (f"/{slug(page)}" if page else "")


def twinspace_link(language: str, project: str, site: str = OFFICIAL_SITE) -> str:
    """…/{lang}/etwinning/projects/{slug}/twinspace."""
    return f"{site}/{language}/etwinning/projects/{slug(project)}/twinspace"


def slug(title: str) -> str:
    """Small Latin letters, digits and dashes; letters of other scripts stay as they are (a browser encodes them)."""
    plain = unicodedata.normalize("NFKD", title.translate(_LETTERS))
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    words = re.sub(r"[\W_]+", "-", kept).strip("-")
    return words[:_LONGEST].rstrip("-")
