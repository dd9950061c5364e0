"""The part of the line that obeys the teacher's rules: purse, hours, plan, files asked for; and the measured speed behind every price."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from sync.client.portal import Portal
from sync.copy.local_copy import LocalCopy
from sync.copy.reading.reader import Reading
from sync.copy.wishes import FetchWish
from sync.engine.fetching import Fetching
from sync.engine.gate import Gate
from sync.engine.schedule import Schedule
from sync.engine.speed import Speed
from sync.engine.wanting import Wanting
from sync.ports import Network, Ports

LINE_SPEED = "line_speed"


class RuledLine:
    """`fetch_media`, `let` and `answer_plan` from any thread; the rest: the exchange's."""

    def __init__(
        self, copy: LocalCopy, portal: Portal, ports: Ports, network: Network | None, wanting: Wanting, schedule: Schedule
    ) -> None:
        self._copy, self._portal, self._ports = copy, portal, ports
        self._wanting, self._schedule, self._met_s = wanting, schedule, 0.0
        self._cancel = threading.Event()
        self._reading: Reading | None = None
        self._speed = Speed(portal.traffic, ports.clock, copy.session.setting(LINE_SPEED))
        self._gate = Gate(copy, ports.clock, network)
        self._fetching = Fetching(copy, portal, self._gate, self._cancel, ports.clock)

    def fetch_media(self, sha256: str, media_type: str = "", *, is_tonight: bool = False, space: str = "") -> None:
        """Ask for one file of a project, now or in the sync hours; the wish is kept, and its coming announced as a change of "media"."""
        self._fetching.ask(FetchWish(sha256, media_type, space=space, is_tonight=is_tonight))

    def let(self, *sha256: str) -> None:
        """These files go or come now, whatever the purse, the hours or the plan say."""
        self._gate.let(sha256)

    def look_again(self) -> None:
        """The network is another one: what its rules held back may go, or has to wait. An answer that says nothing wakes the line."""
        self._gate.let(())

    def answer_plan(self, choice: str) -> None:
        """What the teacher says to the plan in `status().extra`: all, text_only or later; everything or later, as `Plan` says."""
        self._gate.answer(choice)

    def _fetch_wanted(self, gives_way: Callable[[], bool], on_fetch: Callable[[int, int], None]) -> None:
        self._speed.rest()
        try:
            self._fetching.run(self._opened(), gives_way, on_fetch)
        finally:
            self._speed.read()
        self._remember_speed()

    def _remember_speed(self) -> None:
        """So that the first price after a start is no guess."""
        known = self._speed.known()
        if known and known != self._copy.session.setting(LINE_SPEED):
            self._copy.writer.call(self._copy.session.put_setting, LINE_SPEED, known, initiator="exchange")

    def _may_go(self, sha256: str, left_bytes: int, is_begun: bool) -> bool:
        return not self._gate.look(self._opened()).of_file(sha256, left_bytes, is_begun=is_begun)

    def _gives_way(self) -> bool:
        """A text that the rules hold goes nowhere: files that the teacher let go do not wait for it."""
        return self._wanting.is_asked or (self._wanting.is_urgent and not self._gate.now.holds.text)

    def _may_get_all(self) -> bool:
        return not self._gate.look(self._opened()).rest

    def _met(self) -> None:
        self._wanting.met()
        self._met_s = self._ports.clock.monotonic_s()

    def _takes_turn(self) -> bool:
        """True where a text waits, or the news are due, while a file is on its way; what waits counts as met then.

        A text does not wait for others here: the next such moment is a whole part away.
        """
        now_s = self._ports.clock.monotonic_s()
        is_due = self._wanting.due_s(self._met_s + self._schedule.usual_s, now_s) <= now_s
        if is_due or self._wanting.is_urgent:
            self._met()
            return True
        return False

    def _text_waits_s(self) -> float:
        return self._wanting.waited_s(self._ports.clock.monotonic_s())

    def _told_of_rules(self) -> dict[str, Any]:
        """What the status carries in `extra`: `line` (LineHolds), `rules` (LineRules), the month's budget, what was measured."""
        rules = self._gate.rules()
        return {**self._speed.measured(), "line": self._gate.now, "rules": rules, "budget_month_bytes": rules.month_bytes}

    def _opened(self) -> Reading:
        if self._reading is None:
            self._reading = self._copy.open_reading()
        return self._reading
