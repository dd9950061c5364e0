"""Notices: counted in the list of rooms, told by the computer while TwinDesk is behind other windows, read by opening them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop.computer_notices import ComputerNotices
from tests.support.screen import wait_until
from tests.support.sync_desk import SyncDesk
from tests.support.teacher import Teacher

TITLE = "TwinDesk: new on the website"


@dataclass
class Heard:
    """What this computer would show."""

    said: list[tuple[str, str]] = field(default_factory=list)

    def tell(self, title: str, text: str) -> None:
        self.said.append((title, text))

    def take_back(self) -> None: ...


@dataclass
class Away:
    """Whether the teacher looks at another window."""

    is_in_front: bool = False

    def __call__(self) -> bool:
        return self.is_in_front


@pytest.fixture
def elena(maria: Teacher, tmp_path: Path) -> Iterator[SyncDesk]:
    """A colleague at her own desk, up to date."""
    desk = SyncDesk(tmp_path / "elena", maria.portal, "elena").signs_in()
    desk.exchange()
    yield desk
    desk.close()


@pytest.fixture
def heard(maria: Teacher, elena: SyncDesk) -> Heard:
    """Another window is in front; what came until now is known."""
    heard = Heard()
    notices = ComputerNotices(maria.desk.desk, heard, Away(), maria.desk)
    notices.begin()
    maria.settles()
    return heard


def comments(elena: SyncDesk, maria: Teacher, text: str) -> None:
    post = next(row for row in maria.records("update") if row.is_mine and row.space == elena.project)
    elena.writes("comment", target=post.id, text=text)
    elena.exchange()
    maria.gets_news()


def contacts(maria: Teacher) -> str:
    return next(row for row in maria.screen.rows("Rooms and projects") if row.startswith("Contacts"))


def unread(maria: Teacher) -> int:
    return len(maria.desk.opened.copy.reading.notices.unread())


def test_a_comment_is_told_without_its_words_while_another_window_is_in_front(maria: Teacher, elena: SyncDesk, heard: Heard) -> None:
    before = unread(maria)
    comments(elena, maria, "We saw it as well: how strange.")
    wait_until(lambda: heard.said, "the computer to tell")
    assert heard.said == [(TITLE, "Comments and answers: 1")]
    wait_until(lambda: contacts(maria) == f"Contacts, New: {before + 1}", "the count in the list of rooms")
    maria.gets_news()
    assert len(heard.said) == 1


def test_a_type_that_is_switched_off_is_neither_told_nor_counted(maria: Teacher, elena: SyncDesk, heard: Heard) -> None:
    before = contacts(maria)
    maria.presses_action("settings")
    maria.screen.press("Comments and answers: Counts as new")
    maria.screen.press("Comments and answers: This computer tells")
    maria.settles()
    wait_until(lambda: contacts(maria) != before, "the notices of that type to be left out of the count")
    before, known = contacts(maria), unread(maria)
    comments(elena, maria, "One more thing about the beach.")
    assert unread(maria) == known + 1
    assert contacts(maria) == before
    assert heard.said == []


def test_reading_with_no_line_takes_the_notice_out_of_the_count(maria: Teacher) -> None:
    maria.loses_the_line()
    before = unread(maria)
    maria.opens_room("Contacts")
    maria.opens_tab("Notices")
    row = maria.screen.rows("Notices")[1]
    maria.screen.choose("Notices", row)
    wait_until(lambda: unread(maria) == before - 1, "the notice to be read")
    maria.screen.press("Mark all as read")
    wait_until(lambda: contacts(maria) == "Contacts", "no count any more")
    maria.portal.faults.come_back()
    maria.gets_news()
    assert unread(maria) == 0
