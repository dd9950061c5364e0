"""Maria's mailbox on a real local copy: two conversations with Elena, one of them new."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.unit.copy.desk import ELENA, MARIA, OWN, line
from tests.unit.copy.desk import Desk as CopyDesk
from ui.desk import Desk
from ui.messages.room import MessagesRoom

TALK, OLD_TALK = "cc000000-0000-4000-8000-000000000001", "cc000000-0000-4000-8000-000000000002"
LINE, FILE = "dd000000-0000-4000-8000-000000000001", "ff000000-0000-4000-8000-000000000001"


def person(author: Any) -> dict[str, str]:
    return {"id": author.id, "name": author.name, "country": author.country}


def fill(hand: CopyDesk) -> None:
    both = [person(MARIA), person(ELENA)]
    agenda = {"state": "confirmed", "sha256": "ab" * 32, "size_bytes": 120_000, "media_type": "application/pdf"}
    hand.gets(
        line(OLD_TALK, "conversation", 1, {"title": "Words for the dictionary", "participants": both}, OWN),
        line("dd000000-0000-4000-8000-000000000009", "message", 2, {"conversation": OLD_TALK, "text": "Ten words"}, OWN, MARIA),
        line(TALK, "conversation", 3, {"title": "Online meeting on Tuesday", "participants": both}, OWN),
        line(FILE, "file", 4, {"title": "Agenda 7 May.pdf", "name": "agenda.pdf", "original": agenda}, OWN),
        line(LINE, "message", 5, {"conversation": TALK, "text": "Is 15:00 good? İstanbul", "files": [FILE]}, OWN),
        line("bb000000-0000-4000-8000-000000000001", "contact", 6, {"person": person(ELENA), "state": "accepted"}, OWN),
    )
    while hand.do(hand.copy.search_queue.drain, 1000):
        pass


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[CopyDesk]:
    made = CopyDesk(tmp_path / "profile")
    fill(made)
    yield made
    made.closes()


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Iterator[MessagesRoom]:
    made = MessagesRoom(desk)
    made.resize(1100, 700)
    made.show()
    yield made
    made.close_editors()
    delete(made)  # before its copy is closed: a timer of it may be running
