"""A portal that has forgotten too much, or came back from a backup: the desk lists anew, and what was lost there is offered again."""

from __future__ import annotations

from pathlib import Path

from portal.forgetting import forget_tombstones
from sync.records import ItemState
from tests.support.portal_server import PortalServer
from tests.support.screen import wait_until
from tests.support.teacher import Teacher

TITLE, TEXT = "Sent after the backup", "Our numbers of week 19."


def titles(teacher: Teacher) -> set[str]:
    return {row.title for row in teacher.records("update")}


def forgets_deletions(portal: PortalServer) -> None:
    with portal.database.writing() as connection:
        forget_tombstones(connection, "2999-01-01T00:00:00Z")


def test_a_cursor_too_old_lists_anew_and_loses_nothing(maria: Teacher, elena: Teacher, portal: PortalServer) -> None:
    maria.posts_update(TITLE, TEXT)
    maria.waits_until_sent()
    elena.gets_news()
    elena.writes_update("Begun by Elena", "Not ready.")
    elena.screen.press("Keep as draft")
    elena.closes_twindesk()
    maria.deletes_update(TITLE)
    maria.waits_until_sent()
    maria.gets_news()
    forgets_deletions(portal)
    elena.opens_twindesk()
    elena.gets_news()
    wait_until(lambda: elena.line() == "up_to_date", "the line")
    assert titles(elena) == titles(maria)
    assert TITLE not in titles(elena)
    assert [row.title for row in elena.sending(ItemState.DRAFT)] == ["Begun by Elena"]


def test_what_a_restored_portal_lost_is_offered_again(maria: Teacher, portal: PortalServer, tmp_path: Path) -> None:
    portal.backs_up(tmp_path / "backup")
    maria.posts_update(TITLE, TEXT)
    maria.waits_until_sent()
    portal.is_restored(tmp_path / "backup")
    assert not [row for row in portal.show("update") if TITLE in row["text"]]
    maria.gets_news()
    if maria.sending(ItemState.RETURNED):  # offered, not sent by itself: she says yes
        maria.opens_room("Sending")
        maria.screen.choose("Things to send", TITLE)
        wait_until(lambda: maria.screen.says("Your text is safe on this computer."), "the reason in words")
        maria.screen.press("Try again")
        maria.settles()
    maria.waits_until_sent()
    assert [row["text"] for row in portal.show("update") if TITLE in row["text"]] == [f"{TITLE}\n\n{TEXT}"]


def test_a_deletion_forgotten_before_the_deleter_heard_of_it(maria: Teacher, portal: PortalServer) -> None:
    maria.posts_update(TITLE, TEXT)
    maria.waits_until_sent()

    def forget(body: bytes) -> bytes:
        forgets_deletions(portal)
        return body

    portal.faults.rewrite(forget, "/v1/operations", times=1)
    maria.deletes_update(TITLE)
    maria.waits_until_sent()
    maria.gets_news()
    assert TITLE not in titles(maria)
