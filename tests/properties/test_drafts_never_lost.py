"""Whatever two computers of one teacher do to their drafts, no sentence that was saved last on either is lost."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from sync.copy.rows import DraftRow
from tests.support.portal_server import PortalServer
from tests.support.sync_desk import SyncDesk, blocks, texts_of

STEPS = 30


class Hand:
    """One computer, and the sentences that this hand wrote and has neither replaced, sent nor thrown away itself."""

    def __init__(self, desk: SyncDesk, name: str) -> None:
        self.desk, self.name, self.count = desk, name, 0

    def sentence(self) -> str:
        self.count += 1
        return f"{self.name}{self.count}"

    def drafts(self) -> list[DraftRow]:
        return list(self.desk.copy.reading.drafts.list())

    def saves(self, row: DraftRow | None) -> str:
        """Adds a sentence to a draft, or begins one. A whole text is added to, never taken from: so each sentence must survive."""
        texts = [*(texts_of({"body": row.fields}) if row is not None else []), self.sentence()]
        fields = {"title": "T", "blocks": blocks(*texts), "is_public": False}
        where: tuple[Any, ...] = ("update", self.desk.project, None, None, None)
        self.desk.copy.writer.call(self.desk.copy.drafts.save, DraftRow(row.id if row else "", *where, fields, (), ""))
        return texts[-1]

    def sends(self, row: DraftRow) -> None:
        self.desk.copy.writer.call(self.desk.copy.drafts.send, row.id)


def everything(hands: tuple[Hand, Hand]) -> set[str]:
    """All sentences in drafts and posts of both computers."""
    found = {text for hand in hands for row in hand.drafts() for text in texts_of({"body": row.fields})}
    return found | {text for hand in hands for post in hand.desk.lists("update") for text in texts_of(post)}


def act(hand: Hand, chance: random.Random, written: set[str], portal: PortalServer) -> None:
    drafts = hand.drafts()
    deed = chance.choice(("write", "write", "write", "send", "exchange", "exchange", "lost", "restart"))
    if deed == "write":
        written.add(hand.saves(chance.choice([None, *drafts])))
    elif deed == "send" and drafts:
        hand.sends(chance.choice(drafts))
    elif deed == "restart":
        hand.desk.restarts()
    elif deed in ("exchange", "lost"):
        if deed == "lost":
            portal.faults.lose_answer()
        hand.desk.tries()


@pytest.mark.parametrize("seed", range(6))
def test_no_sentence_is_lost_and_both_computers_end_alike(tmp_path: Path, seed: int) -> None:
    chance, written = random.Random(seed), set[str]()
    with PortalServer(tmp_path / "portal", seed="small") as portal:
        hands = tuple(Hand(SyncDesk(tmp_path / name, portal, "maria").signs_in(), name) for name in ("school", "home"))
        for hand in hands:
            hand.desk.exchange()
            hand.desk.copy.writer.call(hand.desk.copy.following.switch, True)
        for _ in range(STEPS):
            act(chance.choice(hands), chance, written, portal)
            assert written <= everything(hands)  # type: ignore[arg-type]
        for hand in (*hands, *hands, *hands, *hands):
            hand.desk.tries()
        left = [sorted(str(row.fields["blocks"]) for row in hand.drafts()) for hand in hands]
        states = [hand.desk.states() for hand in hands]
        for hand in hands:
            hand.desk.close()
    assert left[0] == left[1]
    assert {state for one in states for state in one} <= {"draft"}
