"""The exchanges of a desk that runs, counted from outside: a test waits for one that began after it asked, not for one under way."""

from __future__ import annotations

from sync.engine.exchange import ExchangeReport
from sync.engine.loop import ExchangeLoop


class Turns:
    """Counts the exchanges of one line from now on; one that is under way is not among them. Thread: they run on the line's own."""

    def __init__(self, loop: ExchangeLoop) -> None:
        self.loop = loop
        self._begun = self._ended = 0
        self._run = loop._exchange.run
        loop._exchange.run = self._counted  # type: ignore[method-assign]

    def ask(self) -> int:
        """Ask for an exchange; gives the number of the first that begins after this."""
        number = self._begun + 1
        self.loop.try_now()
        return number

    def is_over(self, number: int) -> bool:
        """True once that exchange has ended, and the line rests."""
        return self._ended >= number and not self.loop.status().line.startswith("busy")

    def _counted(self, reason: str = "", *, files: bool = True) -> ExchangeReport:
        self._begun += 1
        try:
            return self._run(reason, files=files)
        finally:
            self._ended = self._begun
