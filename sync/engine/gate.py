"""What may use the line now, for one profile: the rules, the purse, and what the teacher answered to the plan."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import field, replace

from sync.copy.local_copy import LocalCopy
from sync.copy.reading.reader import Reading
from sync.copy.wishes import SMALL_BYTES, FetchWish
from sync.data_class import dataclass
from sync.engine.everything import EVERYTHING, asked_of, let_all
from sync.engine.line_rules import (
    ASK,
    LATER,
    PURSE_DAY,
    PURSE_MONTH,
    SETTING,
    TEXT_ONLY,
    Holds,
    LineRules,
    Moment,
    holds,
    is_open,
    rules_of,
)
from sync.local_time import local_now
from sync.ports import Clock, Network

LINE_ANSWER = "line answer"
"""Who wrote, as the changes say it."""
LATER_S = 3_600.0
LET, KEPT = "let", "kept"
ANSWERS = "line_answers"


@dataclass(frozen=True)
class Plan:
    """What the large files that may go now would cost; asked about when it is more than the teacher's threshold.

    `rest_bytes`: asked about is the rest of a first exchange, of which the newest is here; files are asked about after it.
    """

    up_bytes: int = 0
    down_bytes: int = 0
    count: int = 0
    rest_bytes: int = 0


@dataclass(frozen=True)
class LineHolds:
    """What waits now and why, for the screens. `answers`: hash of a file → let (goes whatever holds) or kept (text only was chosen)."""

    holds: Holds = field(default_factory=Holds)
    plan: Plan | None = None
    answers: dict[str, str] = field(default_factory=dict)
    is_night: bool = False
    """In the hours that "tonight" means."""
    rest: str = ""
    """Why the rest of a first exchange waits: ask or later."""

    def of_file(self, sha256: str, left_bytes: int, *, is_begun: bool = False) -> str:
        """Why this file waits; "" if it may go. A small one is not asked about, nor one that has begun to go."""
        answer = self.answers.get(sha256)
        if answer == LET:
            return ""
        if answer == KEPT:
            return TEXT_ONLY
        code = self.holds.of_file(left_bytes)
        is_asked = code in (ASK, LATER)
        return "" if is_asked and (is_begun or left_bytes <= SMALL_BYTES) else code

    def of_wish(self, wish: FetchWish, left_bytes: int, *, is_night: bool) -> str:
        """Why a file that was asked for waits: one asked for now was priced and pressed, only the purse holds it.

        One that comes by itself was priced where its project was chosen; hours and metered networks hold it too.
        """
        if self.answers.get(wish.sha256) == LET:
            return ""
        if wish.is_by_itself and self.holds.files not in ("", ASK, LATER):
            return self.holds.files
        if wish.is_tonight:
            return self.of_file(wish.sha256, left_bytes) if is_night else "hours"
        purse = self.holds.text if self.holds.text.startswith("purse") else ""
        room = self.holds.room_bytes
        return purse or (self.holds.room_code if room is not None and left_bytes > room else "")


class NoNetworkNews:
    """Nobody tells whether the network is metered."""

    def is_metered(self) -> bool | None:
        """Unknown."""
        return None


class Gate:
    """`look` runs on the exchange's thread; `let` and `answer` on any."""

    def __init__(self, copy: LocalCopy, clock: Clock, network: Network | None = None) -> None:
        self._copy, self._clock, self._network = copy, clock, network or NoNetworkNews()
        self._lock = threading.Lock()
        self._later_until_s = self._rest_later_until_s = 0.0
        self._asked: frozenset[str] = frozenset()
        self._gone: frozenset[str] = frozenset()
        """Answered for, and no longer waiting at the last look: forgotten with the next answer."""
        self.now = LineHolds()
        """As of the last look."""

    def rules(self) -> LineRules:
        """As they are set. Any thread."""
        return rules_of(self._copy.session.setting(SETTING))

    def is_night(self) -> bool:
        """True in the hours that "tonight" means."""
        return is_open(self.rules().at_night(), local_now(self._clock))

    def look(self, reading: Reading) -> LineHolds:
        """Look again at everything."""
        rules, (day, month) = self.rules(), reading.data.spent()
        now = holds(rules, Moment(local_now(self._clock), self._network.is_metered(), day, month))
        said = self._answers()  # before what waits: a file's answer never comes before the file
        waiting = reading.data.files_waiting()
        known = {one.sha256 for one in waiting} | {one.sha256 for one in reading.data.wishes()}
        answers = {sha256: word for sha256, word in said.items() if sha256 in known}
        asked = [one for one in waiting if not one.is_begun and one.sha256 not in answers and one.left_bytes > SMALL_BYTES]
        plan = Plan(sum(one.left_bytes for one in asked if one.is_up), sum(one.left_bytes for one in asked if not one.is_up), len(asked))
        is_much = bool(rules.ask_bytes) and plan.up_bytes + plan.down_bytes > rules.ask_bytes and not now.files
        if is_much:
            code = LATER if self._clock.monotonic_s() < self._later_until_s else ASK
            now = replace(now, files=code)
        now, rest, rest_bytes = self._look_at_rest(now, rules)
        with self._lock:
            self._asked = frozenset(one.sha256 for one in asked) if is_much else frozenset()
            self._gone = frozenset(said.keys() - known)
            asks = Plan(rest_bytes=rest_bytes) if rest == ASK else plan if now.files == ASK else None
            self.now = LineHolds(now, asks, answers, self.is_night(), rest)
            return self.now

    def _look_at_rest(self, now: Holds, rules: LineRules) -> tuple[Holds, str, int]:
        """What holds now, why the rest of a first exchange waits, and its bytes. One that was let is not held by the purse."""
        asked = asked_of(self._copy)
        if asked.is_let:
            return (replace(now, text="") if now.text in (PURSE_DAY, PURSE_MONTH) else now), "", 0
        is_much = bool(rules.ask_bytes) and asked.left_bytes > rules.ask_bytes
        if not is_much and (now.room_bytes is None or asked.left_bytes <= now.room_bytes):
            return now, "", 0
        return now, (LATER if self._clock.monotonic_s() < self._rest_later_until_s else ASK), asked.left_bytes

    def let(self, items: Iterable[str]) -> None:
        """These go, whatever holds them."""
        self._remember(dict.fromkeys(items, LET))

    def ask_again(self) -> None:
        """The teacher asks for news: a later that held them has come."""
        self._rest_later_until_s = 0.0

    def answer(self, choice: str) -> None:
        """To the plan: all, text_only or later; everything or later, where it asks about the rest of a first exchange."""
        with self._lock:
            asked, is_rest = self._asked, self.now.rest == ASK
        if choice == EVERYTHING:
            self._copy.writer.submit(self._copy.session.change_setting, EVERYTHING, let_all, initiator=LINE_ANSWER)
            return
        if choice == LATER and is_rest:
            self._rest_later_until_s = self._clock.monotonic_s() + LATER_S
            self._remember({})
            return
        if choice == LATER:
            self._later_until_s = self._clock.monotonic_s() + LATER_S
        self._remember(dict.fromkeys(asked, {"all": LET, TEXT_ONLY: KEPT}.get(choice, "")) if choice != LATER else {})

    def _answers(self) -> dict[str, str]:
        kept = self._copy.session.setting(ANSWERS, {})
        return dict(kept) if isinstance(kept, dict) else {}

    def _remember(self, said: dict[str, str]) -> None:
        self._copy.writer.submit(self._keep, said, initiator=LINE_ANSWER)

    def _keep(self, said: dict[str, str]) -> None:
        """Thread: the writer."""
        with self._lock:
            gone = self._gone
        kept = {sha256: word for sha256, word in self._answers().items() if sha256 not in gone}
        self._copy.session.put_setting(ANSWERS, kept | said)
