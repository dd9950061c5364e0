"""Which of the forms we can give a caller's Accept header prefers (RFC 9110 §12.5.1)."""

from __future__ import annotations

from collections.abc import Sequence

from portal.problems import Problem


def best_of(accept: str, offers: Sequence[str]) -> str:
    """The best offer; the first wins where all are equal. Raises Problem not_acceptable if none will do."""
    if not accept.strip():
        return offers[0]
    weights = {offer: _weight(accept, offer) for offer in offers}
    best = max(offers, key=lambda offer: weights[offer])
    if weights[best] <= (0, 0.0):
        raise Problem("not_acceptable", "we can give " + " or ".join(offers))
    return best


def _weight(accept: str, offer: str) -> tuple[float, int]:
    """(quality, how exactly it was named)."""
    best = (0.0, 0)
    exactest = 0
    for part in accept.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        exact = 3 if name == offer else 2 if name == offer.partition("/")[0] + "/*" else 1 if name == "*/*" else 0
        if exact > exactest:
            exactest, best = exact, (_quality(parameters), exact)
    return best if best[0] > 0 else (0.0, 0)


def _quality(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
