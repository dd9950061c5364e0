"""The update with a picture, written with no line, arrives once."""

from __future__ import annotations

from pathlib import Path

from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

BEACH = Path(__file__).parents[2] / "resources" / "demo" / "beach-original.jpg"
TITLE, TEXT = "We counted 41 fibres today", "Most of them are blue."


def test_maria_posts_from_the_train(maria: Teacher, portal: PortalServer) -> None:
    portal.faults.go_away()
    maria.posts_update(TITLE, TEXT, BEACH, "Pupils with buckets on the beach")
    wait_until(lambda: [row.title for row in maria.sending(ItemState.WAITING) if row.kind == "update"] == [TITLE], "the update to wait")
    portal.faults.come_back()
    portal.faults.lose_answer()
    maria.waits_until_sent()
    (update,) = [row for row in portal.show("update") if TITLE in row["text"]]
    assert update["text"] == f"{TITLE}\n\n{TEXT}"
    assert {file["variant"] for file in update["files"]} == {"original", "preview", "thumb"}


def test_elena_reads_what_maria_posted(maria: Teacher, elena: Teacher) -> None:
    maria.posts_update(TITLE, TEXT, BEACH, "Pupils with buckets on the beach")
    maria.waits_until_sent()
    elena.gets_news()
    elena.opens_project("Updates")
    elena.screen.choose("Updates", TITLE)
    assert elena.screen.says(TEXT)
