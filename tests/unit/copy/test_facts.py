"""The feed becomes facts."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from sync.errors import CopyUnusable, ProtocolBroken, WrongPortal
from sync.feed import FeedEnd, UnfitLine
from tests.unit.copy.desk import ELENA, MARIA, OPENING, OWN, PLASTIC, RIVERS, Desk, PowerCut, joined, left, line, tombstone, update


def test_a_checkpoint_is_shown_whole(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach", "41 fibres"), line("c1", "comment", 6, {"target": "u1", "text": "Well done"}))
    (shown,) = desk.copy.reading.records.list("update", PLASTIC)
    assert (shown.title, shown.text, shown.author, shown.revision, shown.reply_count) == ("Beach", "41 fibres", ELENA, 5, 1)
    assert desk.copy.session.cursor == "c1"


def test_rows_and_cursor_are_one_transaction(desk: Desk) -> None:
    desk.gets(update("u1", 5, "First"))
    desk.power.cut_before = "apply_checkpoint"
    with pytest.raises(PowerCut):
        desk.gets(update("u2", 6, "Second"), cursor="later")
    assert (desk.titles(), desk.copy.session.cursor) == (["First"], "c1")
    desk.gets(update("u2", 6, "Second"), cursor="later")
    assert (desk.titles(), desk.copy.session.cursor) == (["Second", "First"], "later")


def test_a_power_cut_after_the_commit_loses_nothing(desk: Desk) -> None:
    desk.power.cut_after = "apply_checkpoint"
    with pytest.raises(PowerCut):
        desk.gets(update("u1", 5, "First"), cursor="kept")
    desk.dies()
    assert (desk.titles(), desk.copy.session.cursor) == (["First"], "kept")


def test_several_checkpoints_of_one_answer(desk: Desk) -> None:
    desk.gets(update("u1", 9, "New"), more=True, cursor="a")
    desk.do(desk.copy.facts.apply_checkpoint, OPENING, (update("u2", 5, "Old"),), FeedEnd(1, "b", False))
    assert desk.titles() == ["New", "Old"]


def test_several_checkpoints_in_one_transaction_stand_or_fall_together(desk: Desk) -> None:
    def all_of_them() -> None:
        desk.gets(update("u1", 9, "New"), more=True, cursor="a")
        desk.do(desk.copy.facts.apply_checkpoint, OPENING, (update("u2", 5, "Old"),), FeedEnd(1, "b", False))

    desk.power.cut_before = "all_of_them"
    with pytest.raises(PowerCut):
        desk.do(all_of_them)
    assert (desk.titles(), desk.copy.session.cursor) == ([], None)
    desk.do(all_of_them)
    assert (desk.titles(), desk.copy.session.cursor) == (["New", "Old"], "b")


def test_an_answer_to_another_cursor_is_refused(desk: Desk) -> None:
    desk.gets(update("u1", 5, "First"))
    stale = replace(OPENING, asked_with="of-yesterday", spaces=None)
    with pytest.raises(ProtocolBroken):
        desk.gets(update("u2", 6, "Second"), opening=stale)
    assert desk.titles() == ["First"]


def test_a_wrong_count_is_refused_whole(desk: Desk) -> None:
    with pytest.raises(ProtocolBroken):
        desk.do(desk.copy.facts.apply_checkpoint, OPENING, (update("u1", 5, "One"),), FeedEnd(2, "c", False))
    assert desk.titles() == []
    assert desk.copy.session.cursor is None


def test_another_account_or_portal_never_mixes_in(desk: Desk) -> None:
    for opening in (replace(OPENING, account=ELENA.id), replace(OPENING, portal="another")):
        with pytest.raises(WrongPortal):
            desk.gets(update("u1", 5, "Foreign"), opening=opening)
    assert desk.titles() == []


def test_facts_never_go_back_in_revision(desk: Desk) -> None:
    desk.gets(update("u1", 9, "Newer"))
    desk.gets(update("u1", 7, "Older"))
    assert desk.titles() == ["Newer"]
    desk.gets(tombstone("u1", 8))
    assert desk.titles() == ["Newer"]


def test_of_one_id_twice_in_a_page_the_last_wins(desk: Desk) -> None:
    desk.gets(update("u1", 5, "First"), update("u1", 6, "Second"))
    assert desk.titles() == ["Second"]


def test_a_child_before_its_parent_is_no_trouble(desk: Desk) -> None:
    desk.gets(line("c1", "comment", 9, {"target": "u1", "text": "Early"}))
    desk.gets(update("u1", 5, "Late parent"))
    assert desk.copy.reading.records.list("update", PLASTIC)[0].reply_count == 1


def test_a_tombstone_outlives_a_late_line(desk: Desk) -> None:
    desk.gets(tombstone("u1", 8))
    desk.gets(update("u1", 5, "Ghost"))
    assert desk.titles() == []


def test_a_deletion_is_reversible_and_a_purge_is_not(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Gone", "text"), update("u2", 6, "Purged", "secret"))
    desk.gets(tombstone("u1", 8), tombstone("u2", 9, purge=True))
    assert [one.title for one in desk.copy.reading.records.deleted()] == ["Gone"]
    assert desk.copy.reading.records.history("u2") == []
    assert desk.copy._work.value("SELECT count(*) FROM record WHERE body LIKE '%secret%'") == 0


def test_an_unfit_line_is_set_aside_and_the_rest_goes_on(desk: Desk) -> None:
    applied = desk.gets(UnfitLine("u0", "update", PLASTIC, "title missing", "{}"), update("u1", 5, "Fine"))
    assert (applied.records, applied.quarantined) == (1, 1)
    assert desk.titles() == ["Fine"]
    assert desk.copy._work.value("SELECT reason FROM quarantine") == "title missing"


def test_an_unknown_space_is_set_aside(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Whose?", space="ee000000-0000-4000-8000-00000000000f"))
    assert desk.copy._work.value("SELECT reason FROM quarantine") == "space_unknown"


def test_a_replaced_version_is_kept(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Old title"))
    desk.gets(update("u1", 6, "New title"))
    (old,) = desk.copy.reading.records.history("u1")
    assert (old.revision, old.body["title"]) == (5, "Old title")


def test_joining_begins_a_generation(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Before", space=RIVERS))
    desk.gets(left(RIVERS, 10))
    assert desk.titles(RIVERS) == ["Before"]
    desk.gets(joined(RIVERS, "Rivers", 12), more=True)
    assert desk.titles(RIVERS) == []
    desk.gets(update("u1", 5, "Before", space=RIVERS))
    assert desk.titles(RIVERS) == ["Before"]


def test_leaving_makes_read_only_and_deletes_nothing(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Kept", space=RIVERS))
    desk.gets(left(RIVERS, 10))
    space = desk.copy.reading.spaces.get(RIVERS)
    assert space is not None
    assert not space.is_member
    assert desk.titles(RIVERS) == ["Kept"]


def test_nothing_new_keeps_the_fresh_cursor(desk: Desk) -> None:
    desk.gets(update("u1", 5, "First"))
    desk.do(desk.copy.facts.nothing_new, "fresh")
    assert desk.copy.session.cursor == "fresh"


def test_a_nearly_full_disk_stops_the_feed_before_the_reserve(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.ports.files, "free_bytes", lambda _: 1000)
    with pytest.raises(CopyUnusable) as caught:
        desk.gets(update("u1", 5, "Too much"))
    assert caught.value.reason == "disk_full"
    assert desk.posts("My own text still fits")


def test_an_unknown_kind_is_kept_for_the_website(desk: Desk) -> None:
    desk.gets(line("x1", "hologram", 5, {"title": "?", "depth": 3}, OWN, MARIA))
    (shown,) = desk.copy.reading.records.list("hologram")
    assert shown.is_only_on_website
    assert shown.body == {"title": "?", "depth": 3}


def test_an_audit_counts_what_the_portal_counts(desk: Desk) -> None:
    gone = UnfitLine("u0", "update", PLASTIC, "title missing", '{"revision": 4}')
    desk.gets(update("u2", 6, "Two"), update("u1", 5, "One"), update("u3", 7, "Deleted"), gone, update("r1", 8, "Other", space=RIVERS))
    desk.gets(tombstone("u3", 9), UnfitLine("u9", "update", RIVERS, "no JSON", "<html>"))
    assert desk.copy.facts.audit(PLASTIC) == (3, hashlib.sha256(b"u0:4\nu1:5\nu2:6\n").hexdigest())
    assert desk.copy.facts.audit(RIVERS) == (2, hashlib.sha256(b"r1:8\nu9:0\n").hexdigest())


def test_a_checkpoint_says_what_it_sent_to_came_back(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base"))
    desk.changes("u1", title="Mine")
    applied = desk.gets(tombstone("u1", 9))
    assert (applied.returned, applied.conflicts) == (0, 1)
