"""Where notes hang: thousandths of the wall's width from its leading upper corner, on the screen and back (portal-api.md §7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from sync.ordering import key_between

WHOLE = 1000
NOTE = 190
"""Width of a note."""
GAP = 20
_ROW = 170
"""Height of a note with a few lines, for finding a free place."""
_MOST = 100_000


@dataclass(frozen=True)
class Spot:
    """Leading upper corner of a note."""

    x: float
    y: float

    def moved(self, right: float, down: float) -> Spot:
        """The spot so far away, on the wall and not beyond its sides."""
        return Spot(min(max(0.0, self.x + right), float(WHOLE - NOTE)), min(max(0.0, self.y + down), float(_MOST)))


def spot_of(row: ShownRecord) -> Spot:
    """Where a note hangs; what no number says is 0, and nothing hangs beyond the wall."""
    return Spot(_number(row.body.get("x")), _number(row.body.get("y"))).moved(0, 0)


def free_spot(rows: Iterable[ShownRecord]) -> Spot:
    """A place for a new note: the first gap, row by row."""
    taken = [spot_of(row) for row in rows]
    step = NOTE + GAP
    y = float(GAP)
    while True:
        for column in range((WHOLE - GAP) // step):
            spot = Spot(GAP + column * step, y)
            if not any(abs(spot.x - one.x) < step and abs(spot.y - one.y) < _ROW + GAP for one in taken):
                return spot
        y += (_ROW + GAP) / 2


def order_on_top(rows: Sequence[ShownRecord]) -> str:
    """The key of a note that lies over all others."""
    return key_between(max((str(row.body.get("order", "")) for row in rows), default=""))


def reading_order(row: ShownRecord) -> tuple[float, float, str]:
    """Sort key: row by row of the wall, as one reads."""
    spot = spot_of(row)
    return (spot.y // (_ROW / 2), spot.x, row.id)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) and value == value else 0.0
