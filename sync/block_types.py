"""The shapes of rich text (portal-api.md §7 "Blocks"): frozen blocks and runs, and what may stand in a text or a link."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sync.data_class import dataclass

LINK_SCHEMES = frozenset({"http", "https", "mailto"})
LEVELS = (2, 3, 4)
_JUNK = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufdd0\ufdd1\ufffc\ufffe\uffff]")
_LINK_JUNK = re.compile('[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff<>"]')


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one style; a newline inside is a line break. `extra`: unknown fields as JSON text."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    extra: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Ordinary text."""

    runs: Runs = ()
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2, 3 or 4."""

    level: int
    runs: Runs = ()
    extra: str = ""


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Bullets, or numbers if `ordered`."""

    ordered: bool
    items: tuple[Runs, ...] = ()
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody else."""

    runs: Runs = ()
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture record by id, with its alternative text."""

    picture: str
    alt: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file record by id."""

    file: str
    title: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Video:
    """A link to a video; only http and https."""

    url: str
    title: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A block of another version of the contract, verbatim as JSON text; shown as "only on the website"."""

    raw: str


Block = Paragraph | Heading | ListBlock | Quote | Picture | File | Video | Unknown


@dataclass(frozen=True, slots=True)
class Document:
    """A rich text: its blocks in order."""

    blocks: tuple[Block, ...] = ()


def safe_link(address: object) -> str | None:
    """The address without spaces if it is http, https (with a host) or mailto, else None."""
    if not isinstance(address, str):
        return None
    cleaned = _LINK_JUNK.sub("", address)
    try:
        parts = urlsplit(cleaned)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in LINK_SCHEMES or "\\" in cleaned:
        return None
    if parts.scheme == "mailto":
        return cleaned if parts.path else None
    return cleaned if host else None


def clean_text(text: str) -> str:
    """Text without control characters and lone surrogates; every kind of line end is `\\n`."""
    for end in ("\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"):
        text = text.replace(end, "\n")
    return _JUNK.sub("", text)
