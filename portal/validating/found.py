"""What a validator is to the contract: does a value fit, and if not, what was found where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Found:
    """One keyword of a schema that does not hold. `path` leads to the value (for `required` to what is missing).

    `branches` is what each branch of a choice found in the value, in no set order.
    """

    path: tuple[str, ...]
    keyword: str
    branches: tuple[tuple[Found, ...], ...] = ()


class Validator(Protocol):
    """The validator of one schema (draft 2020-12, formats on); safe for several threads at once."""

    def is_valid(self, value: Any) -> bool:
        """True if the value fits."""

    def found(self, value: Any) -> Iterator[Found]:
        """What does not fit, one after another, in no set order."""
