"""When to try again: full jitter under a growing ceiling, and the portal's own Retry-After, which nothing overrules.

The source of the idea: M. Brooker, "Exponential Backoff And Jitter" (2015), full jitter.
"""

from __future__ import annotations

from dataclasses import replace

from sync.data_class import dataclass
from sync.ports import Randomness

FIRST_CEILING_S = 4.0
HIGHEST_CEILING_S = 900.0


@dataclass(frozen=True)
class Schedule:
    """The waits of one profile. `usual_s` lies between two runs on a healthy line; `failures` counts since the last success."""

    usual_s: float = 300.0
    failures: int = 0

    def succeeded(self) -> Schedule:
        """A run went through."""
        return replace(self, failures=0)

    def failed(self, *, has_moved: bool = False) -> Schedule:
        """A run did not. After one that moved something on, the waits begin anew: the line is there, if a bad one."""
        return replace(self, failures=1 if has_moved else min(self.failures + 1, 30))

    def wait_s(self, random: Randomness, retry_after_s: float = 0.0) -> float:
        """How long to wait now; never shorter than the portal asked for, and not all desks at the same moment."""
        if self.failures == 0:
            own = random.uniform(0.75 * self.usual_s, 1.25 * self.usual_s)
        else:
            own = random.uniform(0.0, min(HIGHEST_CEILING_S, FIRST_CEILING_S * 2.0 ** (self.failures - 1)))
        if retry_after_s > 0:
            return max(own, retry_after_s + random.uniform(0.0, min(30.0, retry_after_s)))
        return own
