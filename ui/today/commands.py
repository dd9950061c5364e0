"""What a teacher can do on Today."""

from __future__ import annotations

from ui.desk import Desk


def mark_as_seen(desk: Desk) -> None:
    """All news counts as seen from now on."""
    desk.jobs.write(desk.copy.visits.mark_seen, initiator="today")
