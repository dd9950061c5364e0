"""Two versions of one record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sync.copy.local_copy import open_copy
from sync.errors import BadInput
from sync.records import ItemState
from tests.unit.copy.desk import KEYS, PLASTIC, Desk, line, paragraphs, record, tombstone, update
from tests.unit.copy.test_opening import damage, damage_in_a_crash

Spoils = Callable[[Desk], None]


def theirs(revision: int = 8, title: str = "Theirs", text: str = "their text"):  # type: ignore[no-untyped-def]
    return record("u1", "update", revision, {"title": title, "blocks": paragraphs(text)})


def in_conflict(desk: Desk) -> str:
    desk.gets(update("u1", 5, "Base", "base text"))
    desk.changes("u1", title="Mine")
    (first,) = desk.batch()
    desk.changes("u1", blocks=paragraphs("my text"))
    desk.settles(first, "conflict", record=theirs())
    return desk.copy.reading.conflicts.list()[0].id


def test_the_whole_chain_goes_to_the_conflict(desk: Desk) -> None:
    in_conflict(desk)
    (row,) = desk.copy.reading.conflicts.list()
    assert (row.base or {})["title"] == "Base"
    assert row.mine == {"title": "Mine", "blocks": paragraphs("my text")}
    assert (row.theirs or {})["title"] == "Theirs"
    assert (row.theirs_revision, row.title) == (8, "Mine")
    assert desk.batch() == []
    assert desk.sending() == ["Mine (two-versions conflict)"]
    assert desk.copy.reading.records.get("u1").state is ItemState.TWO_VERSIONS


def test_resolving_sends_over_their_revision(desk: Desk) -> None:
    conflict = in_conflict(desk)
    desk.do(desk.copy.conflicts.resolve, conflict, {"title": "Both", "blocks": paragraphs("their text")})
    (operation,) = desk.batch()
    assert (operation.action, operation.base, operation.fields) == ("update", 8, {"title": "Both"})
    assert desk.copy.reading.conflicts.list() == []
    assert desk.copy.reading.conflicts.get(conflict).mine["title"] == "Mine"  # type: ignore[union-attr]


def test_keeping_theirs_sends_nothing(desk: Desk) -> None:
    desk.do(desk.copy.conflicts.keep_theirs, in_conflict(desk))
    assert desk.batch() == []
    assert desk.titles() == ["Theirs"]
    assert desk.sending() == []


def test_resolving_to_their_text_sends_nothing(desk: Desk) -> None:
    assert desk.do(desk.copy.conflicts.resolve, in_conflict(desk), theirs().body) is None


def test_a_resolved_conflict_cannot_be_resolved_again(desk: Desk) -> None:
    conflict = in_conflict(desk)
    desk.do(desk.copy.conflicts.keep_theirs, conflict)
    with pytest.raises(BadInput):
        desk.do(desk.copy.conflicts.keep_theirs, conflict)


def test_a_further_edit_goes_into_my_version(desk: Desk) -> None:
    in_conflict(desk)
    assert desk.changes("u1", title="Mine, later") is None
    assert desk.copy.reading.conflicts.list()[0].mine["title"] == "Mine, later"
    assert desk.batch() == []


def test_their_newest_is_shown(desk: Desk) -> None:
    in_conflict(desk)
    desk.gets(update("u1", 11, "Theirs, newer"))
    (row,) = desk.copy.reading.conflicts.list()
    assert (row.theirs_revision, (row.theirs or {})["title"]) == (11, "Theirs, newer")


def test_a_merge_replaces_the_chain(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "base text"))
    desk.changes("u1", title="Mine")
    (first,) = desk.batch()
    base, mine = desk.do(desk.copy.outbox.base_of, first.id)
    assert (base["title"], mine["title"]) == ("Base", "Mine")
    merged = {"title": "Mine", "blocks": paragraphs("their text")}
    desk.do(desk.copy.outbox.merged, first.id, theirs(title="Base"), merged)
    (operation,) = desk.batch()
    assert (operation.base, operation.fields) == (8, {"title": "Mine"})
    assert desk.copy.reading.conflicts.list() == []


def test_a_merge_equal_to_theirs_sends_nothing(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base"))
    desk.changes("u1", title="Theirs")
    (first,) = desk.batch()
    assert desk.do(desk.copy.outbox.merged, first.id, theirs(), theirs().body) is None
    assert desk.batch() == []


def test_deleted_there_and_edited_here_keeps_my_text(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "base text"))
    desk.changes("u1", title="Mine")
    desk.gets(tombstone("u1", 9))
    (row,) = desk.copy.reading.conflicts.list()
    assert (row.theirs, row.mine["title"]) == (None, "Mine")
    assert desk.sending() == ["Mine (two-versions deleted_there)"]
    desk.do(desk.copy.conflicts.resolve, row.id, row.mine)
    (operation,) = desk.batch()
    assert operation.action == "create"
    assert operation.record != "u1"


def test_gone_while_sending_keeps_my_text(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base"))
    desk.changes("u1", title="Mine")
    desk.settles(desk.batch()[0], "gone")
    assert desk.copy.reading.conflicts.list()[0].mine["title"] == "Mine"


def test_an_edit_of_what_is_deleted_already_becomes_a_conflict(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base"))
    desk.gets(tombstone("u1", 9))
    assert desk.do(desk.copy.intentions.change, "u1", {"title": "Late"}, 5) is None
    assert desk.copy.reading.conflicts.list()[0].mine["title"] == "Late"


def test_my_version_as_a_draft(desk: Desk) -> None:
    conflict = in_conflict(desk)
    draft = desk.do(desk.copy.conflicts.keep_mine_as_draft, conflict)
    assert (draft.kind, draft.space, draft.fields["title"]) == ("update", PLASTIC, "Mine")


def test_my_deletion_and_theirs_agree(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base"))
    desk.do(desk.copy.intentions.remove, "u1", 5)
    desk.gets(tombstone("u1", 9))
    assert desk.copy.reading.conflicts.list() == []
    assert desk.batch() == []


def test_deleting_a_record_of_two_versions_keeps_mine_as_given_up(desk: Desk) -> None:
    """What the website shows is deleted; my version stands nowhere else, and she may want it after all."""
    in_conflict(desk)
    desk.do(desk.copy.intentions.remove, "u1")
    assert desk.copy.reading.conflicts.list() == []
    (kept,) = desk.copy.reading.sending.given_up()
    desk.do(desk.copy.given_up.take_back, kept.item)
    (draft,) = desk.copy.reading.drafts.list()
    assert draft.fields == {"title": "Mine", "blocks": paragraphs("my text")}


def test_dropping_a_conflict_keeps_theirs(desk: Desk) -> None:
    desk.do(desk.copy.intentions.drop, in_conflict(desk))
    assert desk.titles() == ["Theirs"]


def test_what_was_merged_is_told_until_seen_and_kept_readable(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "their text"))
    desk.changes("u1", title="Mine")
    (first,) = desk.batch()
    both = {"title": "Mine", "blocks": paragraphs("new text")}
    desk.do(desk.copy.outbox.merged, first.id, theirs(title="Base", text="new text"), both)
    (told,) = desk.copy.reading.sending.merged()
    row = desk.copy.reading.conflicts.get(told.item)
    assert row is not None
    assert (row.is_merged, row.mine["title"], row.theirs) == (True, "Mine", {"title": "Base", "blocks": paragraphs("new text")})
    assert desk.copy.reading.conflicts.list() == []
    desk.do(desk.copy.conflicts.merge_seen, told.item)
    assert desk.copy.reading.sending.merged() == []


def test_a_purge_takes_both_versions_of_a_merge_along(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "their text"))
    desk.changes("u1", title="Mine")
    (first,) = desk.batch()
    desk.do(desk.copy.outbox.merged, first.id, theirs(title="Base", text="new text"), {"title": "Mine", "blocks": paragraphs("new text")})
    (told,) = desk.copy.reading.sending.merged()
    desk.gets(tombstone("u1", 9, purge=True))
    assert desk.copy.reading.conflicts.get(told.item) is None


def test_a_deleted_text_stays_in_reach_for_a_month(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"), line("k1", "comment", 6, {"target": "u1", "text": "Nice"}))
    desk.gets(tombstone("u1", 7), tombstone("k1", 8, kind="comment"))
    assert [row.title for row in desk.copy.reading.sending.deleted()] == ["Beach"]
    desk.clock.now = "2026-06-03T12:00:01Z"
    desk.do(desk.copy.outbox.forget_old)
    assert desk.copy.reading.sending.deleted() == []


def merged(desk: Desk) -> str:
    desk.gets(update("u1", 5, "Base", "their text"))
    desk.changes("u1", title="Mine")
    (first,) = desk.batch()
    both = {"title": "Mine", "blocks": paragraphs("new text")}
    desk.do(desk.copy.outbox.merged, first.id, theirs(title="Base", text="new text"), both)
    (told,) = desk.copy.reading.sending.merged()
    return str(told.item)


@pytest.mark.parametrize("spoils", [damage, damage_in_a_crash])
def test_what_was_merged_can_still_be_reviewed_after_a_repair(desk: Desk, spoils: Spoils) -> None:
    told = merged(desk)
    spoils(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.copy.recovered is not None
    assert [row.item for row in desk.copy.reading.sending.merged()] == [told]
    row = desk.copy.reading.conflicts.get(told)
    assert row is not None
    assert (row.base, row.mine["title"], row.theirs) == (
        {"title": "Base", "blocks": paragraphs("their text")},
        "Mine",
        {"title": "Base", "blocks": paragraphs("new text")},
    )


@pytest.mark.parametrize("spoils", [damage, damage_in_a_crash])
def test_a_merge_that_was_looked_at_is_not_told_again_by_a_repair(desk: Desk, spoils: Spoils) -> None:
    desk.do(desk.copy.conflicts.merge_seen, merged(desk))
    spoils(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert (desk.copy.recovered is not None, desk.copy.reading.sending.merged()) == (True, [])


@pytest.mark.parametrize("spoils", [damage, damage_in_a_crash])
def test_a_merge_of_long_ago_is_let_go_by_the_log_too(desk: Desk, spoils: Spoils) -> None:
    merged(desk)
    desk.clock.now = "2026-06-10T12:00:01Z"
    desk.do(desk.copy.outbox.forget_old)
    assert desk.copy.reading.sending.merged() == []
    spoils(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.copy.reading.sending.merged() == []


def test_a_purge_leaves_no_word_of_theirs_in_the_unsent_log(desk: Desk) -> None:
    conflict = in_conflict(desk)
    desk.gets(tombstone("u1", 90, purge=True))
    assert desk.copy._is_untidy()
    desk.do(desk.copy._tidy)
    frames = list(desk.copy._unsent._frames())
    assert conflict in [frame["key"] for frame in frames]
    assert "Theirs" not in str(frames)


@pytest.mark.parametrize("spoils", [damage, damage_in_a_crash])
def test_a_purge_takes_a_merge_out_of_the_unsent_log(desk: Desk, spoils: Spoils) -> None:
    merged(desk)
    desk.gets(tombstone("u1", 90, purge=True))
    spoils(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.copy.reading.sending.merged() == []


@pytest.mark.parametrize("spoils", [damage, damage_in_a_crash])
def test_what_was_written_into_an_open_conflict_outlives_the_file(desk: Desk, spoils: Spoils) -> None:
    in_conflict(desk)
    desk.gets(update("u1", 12, "Theirs, again", "their newer text"))
    desk.changes("u1", blocks=paragraphs("my text, and more of it"))
    spoils(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    (row,) = desk.copy.reading.conflicts.list()
    assert (row.mine["blocks"], (row.theirs or {})["title"]) == (paragraphs("my text, and more of it"), "Theirs, again")
