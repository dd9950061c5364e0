"""Turns that are seldom taken: files shared by two posts, spaces a new list leaves out, an index behind its records, a bad disk."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from sync.copy.connecting import EncryptedConnector
from sync.copy.local_copy import open_copy
from sync.copy.rows import DraftRow
from sync.copy.shown import fact_of, facts_of
from sync.errors import BadInput
from tests.unit.copy.desk import (
    KEYS,
    MARIA,
    OPENING,
    OWN,
    PLASTIC,
    RIVERS,
    Desk,
    joined,
    line,
    made_picture,
    member,
    paragraphs,
    tombstone,
    update,
)
from tests.unit.copy.test_opening import damage_in_a_crash

MEMBERS_LEFT = (member(PLASTIC, "Microplastic is everywhere"), member(OWN, "Maria", "own"))


def adds_picture(desk: Desk, name: str = "beach.jpg") -> str:
    return str(desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(), name))


def drained(desk: Desk) -> Desk:
    while desk.copy.search_queue.is_waiting():
        desk.do(desk.copy.search_queue.drain, 100)
    return desk


def test_a_file_of_two_posts_stays_when_one_is_taken_back(desk: Desk) -> None:
    pictures = [adds_picture(desk, name) for name in ("a.jpg", "b.jpg")]
    posts = []
    for picture in pictures:
        draft = DraftRow("", "update", PLASTIC, None, None, None, {"title": picture[:4], "blocks": []}, (picture,), "")
        posts.append(desk.do(desk.copy.drafts.send, desk.do(desk.copy.drafts.save, draft)))
    desk.do(desk.copy.intentions.take_back, posts[0])
    assert desk.copy._work.value("SELECT count(DISTINCT record) FROM upload_use") == 1
    assert desk.copy._work.value("SELECT count(*) FROM upload") == 2  # preview and original


def test_words_for_a_picture_on_its_way_go_with_the_next_operation_only(desk: Desk) -> None:
    picture = adds_picture(desk)
    desk.do(desk.copy.attachments.send, [picture])
    (sent,) = desk.batch()
    desk.do(desk.copy.outbox.unmark, [sent.id])
    desk.do(desk.copy.attachments.describe, picture, "Too late for the one that left")
    assert [one.fields["alt"] for one in desk.batch()] == [""]


def test_a_space_that_a_new_list_leaves_out_was_left(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Of the rivers", space=RIVERS))
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets(opening=type(OPENING)(OPENING.portal, OPENING.account, OPENING.run, None, MEMBERS_LEFT))
    rivers = desk.copy.reading.spaces.get(RIVERS)
    assert rivers is not None
    assert not rivers.is_member
    assert desk.titles(RIVERS) == ["Of the rivers"]


def test_a_copy_without_a_name_belongs_to_the_first_account_that_answers(tmp_path: Path) -> None:
    desk = Desk(tmp_path, is_signed_in=False)
    desk.gets(update("u1", 5, "Beach"))
    assert (desk.copy.session.account, desk.copy.session.portal) == (MARIA.id, OPENING.portal)
    desk.closes()


def test_a_draft_thrown_away_is_not_found_even_before_the_index_knows(desk: Desk) -> None:
    draft = desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Seagulls"}, (), ""))
    assert [row.record for row in drained(desk).copy.reading.search.find("seagulls")] == [draft]
    desk.do(desk.copy._work.run, "DELETE FROM draft WHERE id=?", draft)
    assert desk.copy.reading.search.find("seagulls") == []
    desk.do(desk.copy._work.run, "DELETE FROM search_doc")
    assert desk.copy.reading.search.find("seagulls") == []


def test_what_is_indexed_of_a_record_in_two_spaces_is_what_is_shown_of_it(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Seagulls"), update("u2", 6, "Deleted"), update("u3", 7, "Old"), update("u3", 8, "New", space=RIVERS))
    desk.do(desk.copy._work.run, "UPDATE space SET kind='public' WHERE id=?", PLASTIC)
    desk.gets(update("u1", 9, "Terns", space=RIVERS), tombstone("u2", 10), tombstone("u3", 11, space=RIVERS))
    desk.gets(joined(RIVERS, "Rivers", 12))
    shown = facts_of(desk.copy._work, ["u1", "u2", "u3", "nowhere"])
    alone = {one: fact_of(desk.copy._work, one) for one in ("u1", "u2", "u3")}
    assert {one: row["body"] for one, row in shown.items()} == {
        one: row["body"] for one, row in alone.items() if row and not row["is_deleted"]
    }
    assert sorted(shown) == ["u1", "u3"]


def test_two_records_of_one_revision_are_both_found(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Seagulls here"), update("u2", 5, "Seagulls there", space=RIVERS))
    assert sorted(row.record for row in drained(desk).copy.reading.search.find("seagulls")) == ["u1", "u2"]


def test_only_as_many_fetched_files_go_as_make_room(desk: Desk) -> None:
    hashes = [desk.do(desk.copy.media.store, letter * 1000, "image/jpeg") for letter in (b"a", b"b", b"c")]
    assert desk.do(desk.copy.media.let_go, hashes, 500) == 1000
    assert desk.do(desk.copy.media.size_bytes) == 2000


def test_resending_what_waits_already_changes_nothing(desk: Desk) -> None:
    desk.posts("Waiting")
    (row,) = desk.copy.reading.sending.rows()
    assert desk.do(desk.copy.intentions.resend, row.item) == row.item
    assert desk.sending() == ["Waiting (waiting)"]


def test_giving_up_a_like_that_came_back_leaves_nothing(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach"))
    desk.do(desk.copy.intentions.like, "u1")
    (like,) = desk.batch()
    desk.settles(like, "refused")
    desk.do(desk.copy.intentions.drop, like.id)
    assert (desk.sending(), desk.copy.reading.sending.given_up()) == ([], [])
    with pytest.raises(BadInput):
        desk.do(desk.copy.intentions.drop, "no such item")


def test_a_draft_saved_with_nothing_new_sends_nothing(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach", "text"))
    same = {"title": "Beach", "blocks": paragraphs("text")}
    draft = desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, "u1", 5, same, (), ""))
    assert desk.do(desk.copy.drafts.send, draft) == "u1"
    assert (desk.batch(), desk.copy.reading.drafts.list()) == ([], [])


def test_a_draft_over_what_was_deleted_meanwhile_keeps_its_text(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Beach", "text"))
    draft = desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, "u1", 5, {"title": "My beach"}, (), ""))
    desk.gets(tombstone("u1", 9))
    desk.do(desk.copy.drafts.send, draft)
    (conflict,) = desk.copy.reading.conflicts.list()
    assert (conflict.mine["title"], conflict.theirs) == ("My beach", None)


def test_files_a_restored_portal_lost_go_up_again(desk: Desk) -> None:
    picture = adds_picture(desk)
    desk.do(desk.copy.attachments.send, [picture])
    (create,) = desk.batch()
    desk.answers([create], 20)
    for upload in desk.do(desk.copy.uploads.waiting):
        desk.do(desk.copy.uploads.confirmed, upload.sha256)
    (arrived,) = desk.batch()
    desk.answers([arrived], 21)
    desk.gets(line(picture, "picture", 21, create.fields | arrived.fields, author=MARIA))
    assert desk.do(desk.copy.uploads.waiting) == []
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(line(picture, "picture", 20, create.fields, author=MARIA))
    assert [upload.size_bytes for upload in desk.do(desk.copy.uploads.waiting)] == [900, 5000]
    assert desk.batch() == []


# --- the place ----------------------------------------------------------------------------------------------------------------


def test_a_file_that_opens_and_is_wrong_inside_is_damage(desk: Desk) -> None:
    desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, None, None, {"title": "Draft"}, (), ""))
    desk.closes()
    connection = EncryptedConnector(desk.folder / "desk.db", KEYS.database).open_writer()
    connection.execute("PRAGMA writable_schema=1")
    connection.execute("UPDATE sqlite_master SET sql=replace(sql, 'parent TEXT,', 'parent TEXT NOT NULL,') WHERE name='draft'")
    connection.commit()
    connection.close()
    (desk.folder / "desk.open").write_bytes(b"")
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.copy.recovered is not None
    assert desk.sending() == ["Draft (draft)"]


def test_rows_of_a_later_version_in_the_log_do_not_stop_a_repair(desk: Desk) -> None:
    desk.posts("Waiting")
    desk.copy._unsent.put([("diary", "d1", {"id": "d1", "text": "of next year"})])
    damage_in_a_crash(desk)
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert desk.sending() == ["Waiting (checking)"]


def test_closing_on_a_full_disk_loses_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.posts("Waiting")

    def full(path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(desk.ports.files, "write_atomically", full)
        desk.closes()
    desk.closes()
    desk.copy = open_copy(desk.folder, KEYS, desk.ports, inline=True)
    assert (desk.copy.recovered, desk.sending()) == (None, ["Waiting (waiting)"])


def test_idle_work_that_fails_stops_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk(tmp_path, inline=False)
    is_needed = [True]

    def fails() -> Any:
        is_needed.clear()
        raise RuntimeError("a bug in the index")

    desk.copy.writer.when_idle(fails, lambda: bool(is_needed))
    desk.posts("First")
    while is_needed:
        desk.posts("Another")
    desk.posts("Last")
    assert "Last" in desk.titles()
    desk.copy.writer.close()
    desk.closes()
    assert "idle work failed: RuntimeError" in caplog.text
