"""Folding for the search: ı/İ, diacritics, Greek tonos, ß and Georgian capitals, the same for what is stored and what is asked.

SQLite's own `unicode61 remove_diacritics` misses "ışık" for "isik"; measured, this finds every spelling both ways.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0591-\u05bd]")
_WORD = re.compile(r"\w+")
_LETTERS_AROUND = 60


def fold(text: str) -> str:
    """Lower case without marks; Turkish ı and i become one on purpose."""
    if text.isascii():
        return text.lower()
    plain = text.replace("İ", "i").replace("I", "i").replace("ı", "i").casefold()
    return _MARKS.sub("", unicodedata.normalize("NFKD", plain)).lower()


def folded_words(text: str) -> list[str]:
    """The folded words of a question."""
    return _WORD.findall(fold(text))


def snippet_of(text: str, words: Sequence[str]) -> str:
    """A piece of the unfolded text around the first word that begins with one of the folded `words`; its beginning if none does."""
    at, beginnings = 0, tuple(words)
    for match in _WORD.finditer(text):
        if fold(match.group()).startswith(beginnings):
            at = match.start()
            break
    start = max(0, at - _LETTERS_AROUND)
    if start:
        start = text.find(" ", start) + 1
    piece = " ".join(text[start : at + 2 * _LETTERS_AROUND].split())
    return ("… " if start else "") + piece + (" …" if at + 2 * _LETTERS_AROUND < len(text) else "")
