"""What a teacher's hands do at her desk, at random, by the habits that this world gives her."""

from __future__ import annotations

from typing import Any

from tests.simulator.changing import Changing
from tests.simulator.deciding import Deciding
from tests.simulator.following import FOLLOWING_ACTS
from tests.simulator.swarm import Habits
from tests.simulator.writing import Writing

ACTS = {
    **{"writes_page": 3.0, "writes_update": 2.0, "comments": 2.0, "posts_and_comments": 1.5, "talks": 2.0, "answers": 2.0},
    **{"adds_file": 1.5, "posts_pictures": 1.0, "likes": 1.0, "notes": 1.0, "tells_teachers": 1.0, "schedules": 1.0, "limits": 1.0},
    **{"changes_paragraph": 6.0, "adds_paragraph": 4.0, "changes_title": 1.5, "changes_text": 2.0, "changes_readers": 1.0, "deletes": 2.5},
    **{"drafts": 2.5, "sends_draft": 3.0, "edits_by_draft": 2.5, "takes_back": 1.0, "takes_up_again": 0.5, "undoes_merge": 1.0},
    **{"decides": 4.0, "handles_returned": 3.0},
}
_TRIES = 4


class Teacher(Writing, Changing, Deciding):
    """One teacher at one desk."""

    def __init__(self, world: Any, profile: Any):
        super().__init__(world, profile)
        self._habits = Habits(world.chance, {**ACTS, **FOLLOWING_ACTS} if world.follows else ACTS)

    def does_something(self) -> str:
        """One act that changes something; gives its name."""
        before = self.profile.connector.connection.total_changes
        for _ in range(_TRIES):
            act = self._habits.draw()
            getattr(self, act)()
            if self.profile.connector.connection.total_changes != before:
                break
        return act
