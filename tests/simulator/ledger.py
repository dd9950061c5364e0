"""What the teachers wrote, word by word: every word must stand on the portal or lie at a desk, unless a teacher took it away."""

from __future__ import annotations

import re
from typing import Any

WORD = re.compile(r"w\d+[a-z]+z")


def words_in(value: Any) -> set[str]:
    """All words of ours in a text, a body or a row."""
    return set(WORD.findall(value if isinstance(value, str) else repr(value)))


class Ledger:
    """`written`: word → user; `gone`: words that a teacher who saw them took away; `made`: record → who created it.

    `may_repeat`: words a teacher herself put into a second record.
    """

    def __init__(self):
        self.written: dict[str, str] = {}
        self.gone: set[str] = set()
        self.made: dict[str, str] = {}
        self.may_repeat: set[str] = set()
        self._next = 0

    def word(self, user: str) -> str:
        """A new word, not yet saved."""
        self._next += 1
        return f"w{self._next}{user}z"

    def saved(self, user: str, *words: str) -> None:
        """The desk said that these are kept."""
        self.written.update(dict.fromkeys(words, user))

    def take_away(self, words: set[str]) -> None:
        """A teacher who saw these words replaced or deleted them."""
        self.gone |= words
