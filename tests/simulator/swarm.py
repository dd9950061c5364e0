"""Which habits a world has: each is left out, usual or frequent, because what happens seldom is otherwise never met often enough.

The idea is swarm testing (Groce, Zhang, Eide, Chen, Regehr 2012): worlds that differ in what can happen find more than equal ones.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping

_FACTORS = (0.0, 1.0, 1.0, 1.0, 6.0)


class Habits:
    """Names to draw from, each with the weight that this world gives it. `always`: names that no world leaves out."""

    def __init__(self, chance: random.Random, usual: Mapping[str, float], always: Iterable[str] = ()):
        factors = {name: chance.choice(_FACTORS) for name in usual}
        factors |= dict.fromkeys(always, 1.0)
        self._chance, self._names = chance, list(usual)
        self._weights = [usual[name] * factors[name] for name in self._names]
        if not any(self._weights):
            self._weights = list(usual.values())

    def draw(self) -> str:
        """One of the names."""
        return self._chance.choices(self._names, self._weights)[0]


def some_of(chance: random.Random, names: Iterable[str]) -> tuple[str, ...]:
    """Some of these, at least one."""
    every = tuple(names)
    kept = tuple(name for name in every if chance.random() < 0.6)
    return kept or every
