"""What a row, a part of a reading pane or a command may look at: the desk, the space, the moment, the speed of the line."""

from __future__ import annotations

from typing import Any

from sync.copy.rows import ShownRecord, SpaceRow
from sync.data_class import dataclass
from sync.records import Author
from ui.desk import Desk
from ui.format import when_words
from ui.records.rights import may
from ui.records.states import StateWords, state_words


@dataclass(frozen=True)
class Scene:
    """Taken once for a whole reading. `space` is the one the tab or the record is in, None over several; speeds in bytes per second.

    `prepared` is what a shape looked up once for all of its rows.
    """

    desk: Desk
    space: SpaceRow | None
    now: str
    up: float
    down: float
    prepared: Any = None

    @property
    def person(self) -> Author:
        """The teacher at this desk."""
        return self.desk.person

    def state(self, row: ShownRecord) -> StateWords:
        """Where an own record stands."""
        return state_words(row, self.up, self.now)

    def when(self, utc: str) -> str:
        """A time in a list."""
        return when_words(utc, self.now) if utc else ""

    def may(self, kind: str, action: str) -> bool:
        """Whether the rights of this space allow it."""
        return self.space is not None and may(self.space, kind, action)


def scene_of(desk: Desk, space: SpaceRow | None = None) -> Scene:
    """The scene of this moment. Thread: the Qt thread."""
    status = desk.line.status()
    return Scene(desk, space, desk.clock.now_utc(), status.bytes_up_per_s, status.bytes_down_per_s)
