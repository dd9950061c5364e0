"""What stands in a teacher's calendar, over all projects."""

from __future__ import annotations

from sync.data_class import dataclass


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """`kind`: meeting, event, learning_offer, deadline (of a recognition) or poll (its end). `starts` is UTC, of a deadline a day.

    `is_waiting`: own and not sent yet. `country` is set for a deadline. `uid` stays the same in every calendar file.
    """

    kind: str
    record: str
    space: str
    space_title: str
    title: str
    starts: str
    ends: str | None
    zone: str
    is_all_day: bool
    is_registered: bool
    is_mine: bool
    is_waiting: bool
    place: str
    url: str
    text: str
    country: str = ""

    @property
    def uid(self) -> str:
        """Known again by calendar programs."""
        parts = (self.kind, self.record, self.country, self.starts if self.kind == "deadline" else "")
        return "-".join(part for part in parts if part) + "@twindesk"
