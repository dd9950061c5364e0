"""Two teachers change one page: in different paragraphs both keep both, in the same one Maria chooses and both then read the same."""

from __future__ import annotations

import pytest

from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TITLE = "How we rinse the sieve"
RINSE, COUNT, COLOUR = "Rinse the sieve once.", "Count under the lamp.", "Write down the colour."


@pytest.fixture
def both(maria: Teacher, elena: Teacher) -> tuple[Teacher, Teacher]:
    maria.writes_page(TITLE, f"{RINSE}\n\n{COUNT}\n\n{COLOUR}")
    maria.waits_until_sent()
    elena.gets_news()
    return maria, elena


def on_portal(portal: PortalServer) -> str:
    (page,) = [row for row in portal.show("page") if TITLE in row["text"]]
    return str(page["text"])


def test_different_paragraphs_are_merged(both: tuple[Teacher, Teacher], portal: PortalServer) -> None:
    maria, elena = both
    maria.loses_the_line()
    maria.changes_page(TITLE, "once", "twice")
    portal.faults.come_back()
    elena.changes_page(TITLE, "the colour", "the colour and the length")
    elena.waits_until_sent()
    maria.waits_until_sent()
    for teacher in (maria, elena):  # whoever came second has put both together
        teacher.gets_news()
    together = ["Rinse the sieve twice.", COUNT, "Write down the colour and the length."]
    assert maria.reads_page(TITLE) == elena.reads_page(TITLE) == together
    assert on_portal(portal) == "\n\n".join([TITLE, *together])
    assert not maria.sending(ItemState.TWO_VERSIONS, ItemState.RETURNED)


def same_paragraph(maria: Teacher, elena: Teacher, portal: PortalServer) -> None:
    """Both change the line about counting; Maria hears of it and opens Two versions."""
    elena.changes_page(TITLE, COUNT, "Count under the lamp, twice.")
    elena.waits_until_sent()
    maria.changes_page(TITLE, COUNT, "Count under the lamp with a lens.")
    wait_until(lambda: maria.sending(ItemState.TWO_VERSIONS) or maria.desk.loop.try_now(), "two versions")
    maria.opens_room("Sending")
    maria.screen.choose("Things to send", TITLE)
    maria.screen.press("Compare the two versions")
    wait_until(lambda: maria.screen.says("You and Elena Popescu changed this page"), "the two versions")


@pytest.mark.parametrize(
    ("choice", "counting"),
    [
        ("Take yours", ["Count under the lamp with a lens."]),
        ("Take the website's", ["Count under the lamp, twice."]),
        ("Take both", ["Count under the lamp with a lens.", "Count under the lamp, twice."]),
    ],
)
def test_the_same_paragraph_is_chosen_by_maria(
    both: tuple[Teacher, Teacher], portal: PortalServer, choice: str, counting: list[str]
) -> None:
    maria, elena = both
    same_paragraph(maria, elena, portal)
    maria.screen.press(choice)
    maria.screen.press("Save result, send when online")
    maria.settles()
    maria.waits_until_sent()
    elena.gets_news()
    assert maria.reads_page(TITLE) == elena.reads_page(TITLE) == [RINSE, *counting, COLOUR]
    assert on_portal(portal) == "\n\n".join([TITLE, RINSE, *counting, COLOUR])


def test_deciding_later_loses_nothing(both: tuple[Teacher, Teacher], portal: PortalServer) -> None:
    maria, elena = both
    same_paragraph(maria, elena, portal)
    maria.screen.press("Decide later")
    maria.opens_again()
    maria.waits_for_first_news()
    (row,) = maria.sending(ItemState.TWO_VERSIONS)
    conflict = maria.desk.opened.copy.reading.conflicts.get(row.item)
    assert conflict is not None
    assert "with a lens" in str(conflict.mine)
    assert "twice" in str(conflict.theirs)
