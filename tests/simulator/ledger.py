"""What the teachers wrote, word by word: every word must stand on the portal or lie at a desk, unless a teacher took it away."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

WORD = re.compile(r"w\d+[a-z]+z")


def words_in(value: Any) -> set[str]:
    """All words of ours in a text, a body or a row."""
    return set(WORD.findall(value if isinstance(value, str) else repr(value)))


class Ledger:
    """`written`: word → desk; `made`: record → the desk that created it; `files`: SHA-256 → bytes as they were attached.

    `may_repeat`: words a teacher herself put into a second record; `purged`: words wiped by an administrator, `wiped`: the records of
    these; `undone`: words that undoing a merge brought back; `too_late`: record → the time after which the portal must not take it.
    """

    def __init__(self):
        self.written: dict[str, str] = {}
        self.made: dict[str, str] = {}
        self.files: dict[str, bytes] = {}
        self.too_late: dict[str, str] = {}
        self.may_repeat: set[str] = set()
        self.undone: set[str] = set()
        self.purged: set[str] = set()
        self.wiped: set[str] = set()
        self.has_purged = False
        self._gone: Counter[str] = Counter()
        self._sent: dict[str, tuple[str, set[str]]] = {}
        self._next = 0

    @property
    def gone(self) -> set[str]:
        """Words that a teacher who saw them took away."""
        return {word for word, times in self._gone.items() if times > 0}

    def word(self, user: str) -> str:
        """A new word, not yet saved."""
        self._next += 1
        return f"w{self._next}{user}z"

    def saved(self, user: str, *words: str) -> None:
        """The desk said that these are kept."""
        self.written.update(dict.fromkeys(words, user))

    def sent_from(self, user: str, account: str, words: set[str], *, follows: bool) -> None:
        """These left as a new text from this desk. Whoever sends them from another of her own desks too, posts them twice herself.

        So does who has typed on at one desk what was sent from the other, and sends that as well: a draft that `follows` stays then,
        with what is new in it (decision 16). The same words sent again are nobody's wish.
        """
        for word in words:
            desk, sent = self._sent.setdefault(f"{account} {word}", (user, words))
            if desk != user or (follows and words - sent):
                self.may_repeat.add(word)

    def take_away(self, words: set[str]) -> None:
        """A teacher who saw these words replaced or deleted them."""
        self._gone.update(words)

    def give_back(self, words: set[str]) -> None:
        """She has undone that."""
        self._gone.subtract(words)

    def undo(self, words: set[str]) -> None:
        """She has undone a merge: the change that took these away may be known to another desk, and not that it was undone."""
        self.give_back(words)
        self.undone |= words
