"""Why the next exchange comes earlier than the schedule says: the teacher asked, wrote something, or rests from an unfinished text."""

from __future__ import annotations

from sync.changes import Changes

SETTLE_S = 1.0
"""A teacher's change waits this long for the next one: sending a post and its pictures is one turn."""
DRAFT_REST_S = 45.0
"""An unfinished text goes out once nobody has typed for so long: it must have left before the school's computer is switched off."""


class Wanting:
    """Times are monotonic seconds. Any thread: each field is written in one step."""

    def __init__(self, settle_s: float = SETTLE_S) -> None:
        self._settle_s = settle_s
        self.is_asked = False
        self._outbox_at_s: float | None = None
        self._draft_at_s: float | None = None

    @property
    def is_urgent(self) -> bool:
        """True while something of the teacher waits to be exchanged: files fetched on demand give way."""
        return self.is_asked or self._outbox_at_s is not None

    def waited_s(self, now_s: float) -> float:
        """For how long something written has waited; 0 where nothing does."""
        outbox_at_s = self._outbox_at_s
        return 0.0 if outbox_at_s is None else now_s - outbox_at_s

    def note(self, changes: Changes, now_s: float, *, drafts_follow: bool) -> bool:
        """A write was committed. True if the line should look again how long it may rest."""
        if changes.initiator == "exchange":
            return False
        if changes.touches("outbox", "directory_asked"):
            if self._outbox_at_s is None:
                self._outbox_at_s = now_s
            return True
        if not drafts_follow or not changes.touches("draft_local"):
            return False
        is_first, self._draft_at_s = self._draft_at_s is None, now_s
        return is_first

    def again(self, now_s: float) -> None:
        """Something that waited may go now."""
        if self._outbox_at_s is None:
            self._outbox_at_s = now_s

    def due_s(self, usual_s: float, now_s: float) -> float:
        """When to exchange, if the schedule says `usual_s`."""
        outbox_at_s, draft_at_s = self._outbox_at_s, self._draft_at_s
        if self.is_asked:
            return now_s
        if outbox_at_s is not None:
            return min(usual_s, outbox_at_s + self._settle_s)
        return usual_s if draft_at_s is None else min(usual_s, draft_at_s + DRAFT_REST_S)

    def met(self) -> None:
        """An exchange begins: what is written from now on counts anew."""
        self.is_asked, self._outbox_at_s, self._draft_at_s = False, None, None
