"""Starting again after a 410, behind the brake."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.copy.desk import MARIA, OPENING, Desk, line, tombstone, update


def many(count: int, first: int = 1) -> list:  # type: ignore[type-arg]
    return [update(f"u{number}", 10 + number, f"Post {number}") for number in range(first, first + count)]


def test_what_is_shown_stays_until_the_relist_is_whole(desk: Desk) -> None:
    desk.gets(*many(3))
    desk.posts("Waiting")
    desk.do(desk.copy.facts.relist, "cursor_expired")
    assert desk.copy.session.cursor is None
    assert len(desk.titles()) == 4
    desk.gets(*many(1), more=True)
    assert len(desk.titles()) == 4
    desk.do(desk.copy.facts.apply_checkpoint, OPENING, (), replace_end("z"))
    assert desk.titles() == ["Waiting", "Post 1"]
    assert desk.copy.facts.brake() is None


def replace_end(cursor: str):  # type: ignore[no-untyped-def]
    from sync.feed import FeedEnd

    return FeedEnd(0, cursor, False)


def test_an_empty_relist_pulls_the_brake(desk: Desk) -> None:
    desk.gets(*many(30))
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets()
    assert desk.copy.facts.brake() == (30, 30)
    assert len(desk.titles()) == 30
    desk.do(desk.copy.facts.refuse_brake)
    assert desk.copy.facts.brake() is None
    assert len(desk.titles()) == 30


def test_a_released_brake_hides_and_deletes_nothing(desk: Desk) -> None:
    desk.gets(*many(30))
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets(*many(2))
    assert desk.copy.facts.brake() == (28, 30)
    desk.do(desk.copy.facts.release_brake)
    assert len(desk.titles()) == 2
    assert desk.copy._work.value("SELECT count(*) FROM record") == 30


def test_a_tenth_may_go_without_asking(desk: Desk) -> None:
    desk.gets(*many(300))
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets(*many(271))
    assert desk.copy.facts.brake() is None
    assert len(desk.copy.reading.records.list("update", limit=400)) == 271


def test_after_a_relist_life_goes_on(desk: Desk) -> None:
    desk.gets(*many(3))
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets(*many(3))
    desk.gets(update("u9", 90, "Later"), tombstone("u1", 91))
    assert desk.titles() == ["Later", "Post 3", "Post 2"]


def test_a_restored_portal_may_go_back_and_is_offered_what_it_lost(desk: Desk) -> None:
    desk.gets(update("u1", 50, "After the backup"))
    post = desk.posts("Lost")
    kept = desk.posts("Kept")
    desk.do(desk.copy.intentions.like, "u1")
    desk.answers(desk.batch(), 60)
    desk.gets(update(post, 60, "Lost", author=MARIA), update(kept, 61, "Kept", author=MARIA))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 40, "Before the backup"), update(kept, 61, "Kept", author=MARIA), opening=replace(OPENING, run="run-2"))
    assert "Before the backup" in desk.titles()
    again = desk.batch()
    assert {one.kind for one in again} == {"like", "update"}
    assert [one.record for one in again if one.kind == "update"] == [post]
    desk.answers(again, 55)
    assert "Lost" in desk.titles()


def test_what_is_offered_again_forgets_the_ids_that_the_portal_forgot(desk: Desk) -> None:
    desk.gets(update("u1", 50, "There before"))
    post = desk.posts("Lost")
    (first,) = desk.batch()
    desk.answers([first], 60)
    desk.do(desk.copy.intentions.create, "comment", first.space, {"target": post, "text": "Mine too"}, requires=(first.id,))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 50, "There before"), opening=replace(OPENING, run="run-2"))
    again, comment = desk.batch()
    assert (again.record, again.action) == (post, "create")
    assert again.id != first.id
    assert comment.requires == (again.id,)


def test_what_others_deleted_is_not_offered_again(desk: Desk) -> None:
    post = desk.posts("Deleted by the admin")
    desk.answers(desk.batch(), 60)
    desk.gets(update(post, 60, "x", author=MARIA))
    desk.gets(tombstone(post, 70))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets()
    assert not any("returned" in item for item in desk.sending())


def test_a_lost_edit_goes_out_again_over_the_present_revision(desk: Desk) -> None:
    desk.gets(line("p1", "page", 50, {"title": "Page", "blocks": [], "order": "a"}))
    desk.changes("p1", title="Edited")
    desk.answers(desk.batch(), 60)
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(line("p1", "page", 50, {"title": "Page", "blocks": [], "order": "a"}))
    (again,) = desk.batch()
    assert (again.action, again.base, again.fields) == ("update", 50, {"title": "Edited"})


def versions(desk: Desk) -> list[str]:
    return [one.body["title"] for one in desk.copy.reading.records.history("u1")]


@pytest.mark.parametrize("code", ["cursor_expired", "history_unsure"])
def test_what_a_list_after_a_year_has_hidden_is_no_older_version_of_what_comes_again(desk: Desk, code: str) -> None:
    """Purged, and the portal has forgotten that it was: nobody tells this computer (simulator, seeds 3002500, 1202158)."""
    desk.gets(update("u1", 5, "Told"), update("u2", 6, "Other"))
    desk.gets(update("u1", 7, "Secret"))
    assert versions(desk) == ["Told"]
    desk.do(desk.copy.facts.relist, code)
    desk.gets(update("u2", 6, "Other"))
    desk.gets(update("u1", 30, "Again"))
    assert (desk.titles(), versions(desk)) == (["Again", "Other"], [])


def test_under_own_work_the_older_version_stays(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Told"))
    desk.changes("u1", title="Mine")
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets(update("u1", 7, "Told anew"))
    assert versions(desk) == ["Told"]
