"""The exchanges of a desk that runs, counted from outside: a test waits for one that began after it asked, not for one under way."""

from __future__ import annotations

from sync.engine.exchange import ExchangeReport
from sync.engine.loop import ExchangeLoop


class Turns:
    """Counts how often one line has met what it was asked for; an exchange that is under way is not among them.

    A wish is met by an exchange of its own, or between two parts of a file that is on its way: with the end of that exchange it is over.
    Thread: the line's own counts.
    """

    def __init__(self, loop: ExchangeLoop) -> None:
        self.loop = loop
        self._met_count = self._over_count = 0
        self._run, self._meet = loop._exchange.run, loop._met
        loop._exchange.run = self._counted_run  # type: ignore[method-assign]
        loop._met = self._counted_met  # type: ignore[method-assign]

    def ask(self) -> int:
        """Ask for news; gives the number of what is met first after this."""
        number = self._met_count + 1
        self.loop.try_now()
        return number

    def is_over(self, number: int) -> bool:
        """True once that was met and its exchange has ended, and the line rests."""
        is_resting = not self.loop.status().line.startswith("busy")
        if is_resting and self._over_count < number <= self._met_count:
            self.loop.try_now()  # met by an exchange that was under way when the counting began: its end was not heard of
        return is_resting and self._over_count >= number

    def _counted_met(self) -> None:
        self._met_count += 1
        self._meet()

    def _counted_run(self, reason: str = "", *, files: bool = True) -> ExchangeReport:
        try:
            return self._run(reason, files=files)
        finally:
            self._over_count = self._met_count
