"""Random histories with power cuts and lost answers: the desk ends as the portal is, and nothing a teacher wrote is lost or doubled."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.copy.connecting import PlainConnector
from sync.copy.local_copy import open_copy
from tests.unit.copy.desk import KEYS, Desk, PowerCut, standing_ports
from tests.unit.copy.model_portal import ModelPortal

SPACES = [f"ee000000-0000-4000-8000-0000000000{number:02}" for number in range(4)]


class Dice(Desk):
    """A desk in memory whose power fails now and then, beside a model portal."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.ports, self.inline = folder, standing_ports(), True
        self.copy = open_copy(folder, KEYS, self.ports, connector=PlainConnector(), inline=True)
        self.dice = random.Random(seed)
        self.portal = ModelPortal(SPACES)
        self.written: dict[str, list[str]] = {}
        self.signs_in()
        for space in SPACES:
            if self.dice.random() < 0.6:
                self.portal.set_member(space, True)

    def rolls(self, share: float) -> bool:
        return self.dice.random() < share

    def pulls(self, limit: int, cuts: float = 0.0) -> bool:
        """One checkpoint; True if there are more. A power cut means: ask again."""
        cursor = self.copy.session.cursor
        self.do(self.copy.facts.begin_pull)
        lines, end = self.portal.checkpoint(cursor, limit)
        if self.rolls(cuts):
            self.power.cut_before = self.dice.choice(("apply_checkpoint", None))
            self.power.cut_after = None if self.power.cut_before else "apply_checkpoint"
        try:
            self.do(self.copy.facts.apply_checkpoint, self.portal.opening(cursor), lines, end)
        except PowerCut:
            return True
        return end.more

    def pushes(self, loses: float = 0.0) -> int:
        """One batch; answers may be lost after the portal has applied it."""
        batch = self.batch(self.dice.choice((1, 3, 50)))
        results = [self.portal.settle(one) for one in batch]
        if self.rolls(loses):
            self.do(self.copy.outbox.mark_unknown, [one.id for one in batch])
        else:
            self.do(self.copy.outbox.settle, results)
        return len(batch)

    def shown(self) -> dict[str, dict[str, Any]]:
        members = {one.id for one in self.copy.reading.spaces.all(members_only=True)}
        rows = self.copy.reading.records.list("update", limit=10_000)
        return {row.id: row.body for row in rows if row.space in members}

    def portal_does_something(self) -> None:
        portal, dice = self.portal, self.dice
        what, space = dice.random(), dice.choice(SPACES)
        if what < 0.5:
            portal.write(f"e{portal.seq:07x}", space, "update", {"title": f"t{portal.seq}", "blocks": []})
        elif what < 0.8 and portal.records:
            one = dice.choice(list(portal.records))
            _, where, kind, body, author = portal.records[one]
            new = None if dice.random() < 0.3 else {**(body or {"blocks": []}), "title": f"t{portal.seq}"}
            portal.write(one, where, kind, new, author)
        else:
            portal.set_member(space, not portal.is_member(space))

    def teacher_does_something(self) -> None:
        shown = self.shown()
        title = f"mine {sum(map(len, self.written.values()))}"
        members = [one.id for one in self.copy.reading.spaces.all(members_only=True)]
        own = [one for one in shown if one in self.written]
        if own and self.rolls(0.5):
            one = self.dice.choice(own)
            self.changes(one, title=title)
            self.written[one].append(title)
        elif members:
            self.written[self.posts(title, space=self.dice.choice(members))] = [title]


@pytest.fixture(params=range(12))
def dice(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Dice]:
    made = Dice(tmp_path / "profile", request.param)
    yield made
    made.closes()


def test_any_history_ends_with_what_the_portal_shows(dice: Dice) -> None:
    for _ in range(dice.dice.randrange(30, 90)):
        for _ in range(dice.dice.randrange(4)):
            dice.portal_does_something()
        if dice.rolls(0.6):
            dice.pulls(dice.dice.choice((1, 2, 5, 50)), cuts=0.2)
    while dice.pulls(7, cuts=0.1):
        pass
    assert dice.shown() == dice.portal.visible()


def test_every_text_is_on_the_portal_exactly_once_or_still_here(dice: Dice) -> None:
    dice.portal.set_member(SPACES[0], True)
    for _ in range(60):
        dice.dice.choice((dice.portal_does_something, dice.teacher_does_something, dice.teacher_does_something))()
        if dice.rolls(0.4):
            dice.pushes(loses=0.4)
        if dice.rolls(0.4):
            dice.pulls(dice.dice.choice((1, 3, 50)), cuts=0.2)
    for space in SPACES:
        dice.portal.set_member(space, True)
    while dice.pulls(7):
        pass
    while dice.pushes():
        pass
    while dice.pulls(7):
        pass
    check_nothing_lost(dice)


def check_nothing_lost(dice: Dice) -> None:
    """The last text of each record has arrived once, or waits visibly: as a returned item or one of two versions."""
    here = {row.record: row.title for row in dice.copy.reading.sending.rows(sent_limit=0)}
    for record, titles in dice.written.items():
        arrived = dice.portal.history.get(record, [])
        assert len(arrived) == len(set(arrived)), "doubled"
        assert titles[-1] in arrived or here.get(record) == titles[-1], (record, titles, arrived, here)
    assert dice.batch() == []
