"""Drafts, pictures and files: kept at once, sent together, uploaded later."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.copy.rows import DraftRow
from sync.errors import BadInput
from sync.feed import Limits, Problem
from sync.records import ItemState
from tests.unit.copy.desk import OPENING, PLASTIC, Desk, PowerCut, line, made_picture, paragraphs, record, tombstone, update


def draft(title: str, pictures: tuple[str, ...] = (), **more: object) -> DraftRow:
    fields = {"title": title, "blocks": [{"type": "picture", "picture": one, "alt": "sea"} for one in pictures]}
    return DraftRow("", "update", PLASTIC, None, more.get("record"), more.get("base"), fields, pictures, "")  # type: ignore[arg-type]


def with_picture(desk: Desk, size: int = 5000) -> tuple[str, str]:
    """(draft, picture)"""
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(size=size), "beach.jpg", "The beach")
    return desk.do(desk.copy.drafts.save, draft("Beach", (picture,))), picture


def test_a_draft_survives_a_restart(desk: Desk) -> None:
    made = desk.do(desk.copy.drafts.save, draft("Unfinished"))
    desk.dies()
    (kept,) = desk.copy.reading.drafts.list("update", PLASTIC)
    assert (kept.id, kept.fields["title"]) == (made, "Unfinished")
    assert desk.sending() == ["Unfinished (draft)"]


def test_autosave_replaces_and_discard_forgets(desk: Desk) -> None:
    made = desk.do(desk.copy.drafts.save, draft("One"))
    row = desk.copy.reading.drafts.get(made)
    desk.do(desk.copy.drafts.save, DraftRow(made, "update", PLASTIC, None, None, None, {"title": "Two"}, (), row.changed_at))
    assert [one.fields["title"] for one in desk.copy.reading.drafts.list()] == ["Two"]
    desk.do(desk.copy.drafts.discard, made)
    desk.do(desk.copy.drafts.discard, made)
    assert desk.copy.reading.drafts.get(made) is None


def test_text_and_picture_leave_together(desk: Desk) -> None:
    made, picture = with_picture(desk)
    assert desk.copy.reading.pictures.get(picture).state is ItemState.DRAFT
    post = desk.do(desk.copy.drafts.send, made)
    assert desk.sending() == ["Beach (waiting)"]
    first, second = desk.batch()
    assert (first.record, first.kind, second.record, second.requires) == (picture, "picture", post, (first.id,))
    assert len(first.inline) == 1
    assert first.fields["thumb"]["state"] == "confirmed"
    assert first.fields["original"] == {"state": "pending", "size_bytes": 5000, "media_type": "image/jpeg", "width": 1600, "height": 1200}
    assert desk.copy.reading.drafts.list() == []


def test_sending_is_all_or_nothing(desk: Desk) -> None:
    made, _ = with_picture(desk)
    desk.power.cut_before = "send"
    with pytest.raises(PowerCut):
        desk.do(desk.copy.drafts.send, made)
    desk.dies()
    assert desk.sending() == ["Beach (draft)"]
    assert desk.batch() == []


def test_originals_follow_once_the_text_has_left(desk: Desk) -> None:
    made, _picture = with_picture(desk)
    desk.do(desk.copy.drafts.send, made)
    assert desk.do(desk.copy.uploads.waiting) == []
    desk.answers(desk.batch(), 20)
    uploads = desk.do(desk.copy.uploads.waiting)
    assert [one.size_bytes for one in uploads] == [900, 5000]
    assert desk.copy.media.get(uploads[1].sha256) == b"o" * 5000
    desk.do(desk.copy.uploads.progress, uploads[1].sha256, "http://portal/up/1", 1000)
    rows = [row for row in desk.copy.reading.sending.rows() if row.action == "upload"]
    assert [(row.title, row.state, row.size_bytes, row.done_bytes) for row in rows] == [("beach.jpg", ItemState.SENDING, 5900, 1000)]


def test_a_confirmed_upload_queues_the_pictures_update(desk: Desk) -> None:
    made, picture = with_picture(desk)
    desk.do(desk.copy.drafts.send, made)
    desk.answers(desk.batch(), 20)
    for upload in desk.do(desk.copy.uploads.waiting):
        desk.do(desk.copy.uploads.confirmed, upload.sha256)
    (operation,) = desk.batch()
    assert (operation.record, operation.action, operation.base) == (picture, "update", 20)
    assert operation.fields["original"]["state"] == operation.fields["preview"]["state"] == "confirmed"
    assert desk.sending() == ["Beach (sent)"]
    with pytest.raises(BadInput):
        desk.do(desk.copy.uploads.confirmed, "0" * 64)


def test_two_pictures_of_the_same_bytes_are_uploaded_once(desk: Desk) -> None:
    pictures = [desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(), name) for name in ("a.jpg", "b.jpg")]
    assert desk.do(desk.copy.attachments.send, [*pictures, "nothing"]) == pictures
    assert desk.do(desk.copy.attachments.send, pictures) == []
    desk.answers(desk.batch(), 20)
    uploads = desk.do(desk.copy.uploads.waiting)
    assert len(uploads) == 2
    for upload in uploads:
        desk.do(desk.copy.uploads.confirmed, upload.sha256)
    assert sorted(one.record for one in desk.batch()) == sorted(pictures)


def test_a_refused_file_comes_back_and_can_be_tried_again(desk: Desk) -> None:
    made, _ = with_picture(desk)
    desk.do(desk.copy.drafts.send, made)
    desk.answers(desk.batch(), 20)
    sha256 = desk.do(desk.copy.uploads.waiting)[1].sha256
    desk.do(desk.copy.uploads.failed, sha256, "too_large")
    assert "beach.jpg (returned too_large)" in desk.sending()
    desk.do(desk.copy.uploads.try_again, sha256)
    desk.do(desk.copy.uploads.restart, sha256)
    assert len(desk.do(desk.copy.uploads.waiting)) == 2


def test_a_thumb_too_big_to_ride_waits_like_the_others(desk: Desk) -> None:
    desk.signs_in(Limits(inline_bytes=100))
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(), "beach.jpg", parent="album-1")
    desk.do(desk.copy.attachments.send, [picture])
    (operation,) = desk.batch()
    assert operation.inline == ()
    assert operation.fields["thumb"]["state"] == "pending"
    assert operation.fields["album"] == "album-1"


def test_a_file_for_the_materials(desk: Desk) -> None:
    made = desk.do(desk.copy.attachments.add_file, PLASTIC, b"%PDF", "plan.pdf", "application/pdf", parent="folder-1")
    desk.do(desk.copy.attachments.send, [made])
    (operation,) = desk.batch()
    assert (operation.kind, operation.fields["title"], operation.fields["folder"]) == ("file", "plan.pdf", "folder-1")
    desk.signs_in(Limits(file_bytes=3))
    with pytest.raises(BadInput, match="file_too_big") as caught:
        desk.do(desk.copy.attachments.add_file, PLASTIC, b"%PDF", "plan.pdf", "application/pdf")
    assert caught.value.what == "file_too_big"


def test_describing_a_picture_before_and_after_it_is_queued(desk: Desk) -> None:
    made, picture = with_picture(desk)
    desk.do(desk.copy.attachments.describe, picture, "Sea and sand", "May 2026")
    desk.do(desk.copy.drafts.send, made)
    desk.do(desk.copy.attachments.describe, picture, "Sea, sand and plastic")
    assert desk.batch()[0].fields["alt"] == "Sea, sand and plastic"
    with pytest.raises(BadInput):
        desk.do(desk.copy.attachments.describe, "nothing", "x")


def test_a_picture_taken_out_again_leaves_nothing(desk: Desk) -> None:
    picture = desk.do(desk.copy.attachments.add_picture, PLASTIC, made_picture(), "beach.jpg")
    desk.do(desk.copy.attachments.forget, [picture, "nothing"])
    assert desk.copy.reading.pictures.get(picture) is None


def test_a_waiting_post_is_taken_back_with_its_picture(desk: Desk) -> None:
    made, picture = with_picture(desk)
    post = desk.do(desk.copy.drafts.send, made)
    back = desk.do(desk.copy.intentions.take_back, post)
    row = desk.copy.reading.drafts.get(back)
    assert (row.fields["title"], row.picture_ids) == ("Beach", (picture,))
    assert desk.batch() == []
    desk.do(desk.copy.drafts.send, back)
    assert len(desk.batch()) == 2


def test_a_post_that_a_restored_portal_lost_and_refuses_is_taken_back_with_its_picture(desk: Desk) -> None:
    made, picture = with_picture(desk)
    post = desk.do(desk.copy.drafts.send, made)
    desk.answers(desk.batch())
    for upload in desk.copy.uploads.waiting():
        desk.do(desk.copy.uploads.confirmed, upload.sha256)
    desk.answers(desk.batch(), 110)
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(opening=replace(OPENING, run="run-2"))
    for operation in desk.batch():
        desk.settles(operation, "refused", problem=Problem("space_archived"))
    (back,) = [row.item for row in desk.copy.reading.sending.rows() if row.record == post]
    desk.do(desk.copy.drafts.send, desk.do(desk.copy.intentions.edit_returned, back))
    again = desk.batch()
    assert [(one.record == picture, one.fields.get("alt")) for one in again] == [(True, "The beach"), (False, None)]
    desk.answers(again, 200)
    assert {upload.record for upload in desk.copy.uploads.waiting()} == {picture}


def test_a_file_that_is_taken_back_and_sent_again_takes_its_bytes_along(desk: Desk) -> None:
    made = desk.do(desk.copy.attachments.add_file, PLASTIC, b"%PDF", "plan.pdf", "application/pdf")
    desk.do(desk.copy.attachments.send, [made])
    back = desk.do(desk.copy.intentions.take_back, made)
    assert desk.copy.uploads.waiting() == desk.batch() == []
    row = desk.copy.reading.drafts.get(back)
    desk.do(desk.copy.drafts.save, replace(row, fields={**row.fields, "title": "Our plan"}))
    assert desk.do(desk.copy.drafts.send, back) == made
    (operation,) = desk.batch()
    desk.answers([operation])
    assert (operation.record, operation.fields["title"]) == (made, "Our plan")
    assert [upload.record for upload in desk.copy.uploads.waiting()] == [made]


def test_a_waiting_edit_is_taken_back_whole(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "text"))
    desk.changes("u1", title="Mine")
    back = desk.copy.reading.drafts.get(desk.do(desk.copy.intentions.take_back, "u1"))
    assert (back.record, back.base, back.fields) == ("u1", 5, {"title": "Mine", "blocks": paragraphs("text")})


def test_what_has_left_cannot_be_taken_back(desk: Desk) -> None:
    post = desk.posts("Beach")
    (operation,) = desk.batch()
    for wanted in (lambda: desk.copy.intentions.take_back(post), lambda: desk.copy.intentions.drop(operation.id)):
        with pytest.raises(BadInput) as caught:
            desk.do(wanted)
        assert caught.value.what == "in_flight"
    with pytest.raises(BadInput):
        desk.do(desk.copy.intentions.take_back, "nothing")


def test_a_returned_post_is_edited_as_a_draft(desk: Desk) -> None:
    desk.posts("Beach")
    (operation,) = desk.batch()
    desk.settles(operation, "refused", problem=Problem("too_long"))
    back = desk.do(desk.copy.intentions.edit_returned, operation.id)
    assert desk.copy.reading.drafts.get(back).fields["title"] == "Beach"
    assert desk.sending() == ["Beach (draft)"]
    with pytest.raises(BadInput):
        desk.do(desk.copy.intentions.edit_returned, operation.id)


def test_giving_up_a_post_keeps_it_a_month_and_returns_its_comments(desk: Desk) -> None:
    made, _picture = with_picture(desk)
    post = desk.do(desk.copy.drafts.send, made)
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "Kept"})
    item = next(row.item for row in desk.copy.reading.sending.rows() if row.record == post)
    desk.do(desk.copy.intentions.drop, item)
    assert desk.sending() == ["Kept (returned parent_gone)"]
    assert desk.titles() == []
    assert desk.do(desk.copy.uploads.waiting) == []
    with pytest.raises(BadInput):
        desk.do(desk.copy.intentions.drop, "nothing")


def test_dropping_a_draft_discards_it(desk: Desk) -> None:
    made = desk.do(desk.copy.drafts.save, draft("Unfinished"))
    desk.do(desk.copy.intentions.drop, made)
    assert desk.sending() == []


def test_resending_unknown_items_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInput):
        desk.do(desk.copy.intentions.resend, "nothing")
    desk.posts("Beach")
    (operation,) = desk.batch()
    assert desk.do(desk.copy.intentions.resend, operation.id) == operation.id  # it is on its way already


def test_an_edit_keeps_the_base_its_editor_saw(desk: Desk) -> None:
    desk.gets(update("u1", 5, "Base", "text"))
    made = desk.do(desk.copy.drafts.save, draft("Mine", record="u1", base=5))
    desk.gets(update("u1", 8, "Theirs", "other"))
    desk.do(desk.copy.outbox.forget_old, 0)
    desk.do(desk.copy.drafts.send, made)
    (operation,) = desk.batch()
    base, _ = desk.do(desk.copy.outbox.base_of, operation.id)
    assert (operation.base, base["title"]) == (5, "Base")
    desk.settles(operation, "conflict", record=record("u1", "update", 8, {"title": "Theirs", "blocks": paragraphs("other")}))
    assert desk.copy.reading.conflicts.list()[0].base["title"] == "Base"


def test_written_into_what_is_offered_again_it_leaves_that_its_base(desk: Desk) -> None:
    """Its editor saw the edit that the portal has lost: over that text, its lack there would pass for struck out (seed 1303788)."""
    desk.gets(update("u1", 17, "Beach", "Sand\nTheirs"))
    desk.changes("u1", blocks=paragraphs("Sand\nTheirs\nMine"))
    desk.answers(desk.batch(), 18)
    desk.gets(update("u1", 18, "Beach", "Sand\nTheirs\nMine"))
    newer = {"title": "Beach", "blocks": paragraphs("Sand\nTheirs\nMine\nMore")}
    made = desk.do(desk.copy.drafts.save, replace(draft("Beach", record="u1", base=18), fields=newer))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 16, "Beach", "Sand"), opening=replace(OPENING, run="run-2"))
    desk.do(desk.copy.drafts.send, made)
    (operation,) = desk.batch()
    base, mine = desk.do(desk.copy.outbox.base_of, operation.id)
    assert (base["blocks"], mine["blocks"]) == (paragraphs("Sand\nTheirs"), newer["blocks"])


def test_a_purged_picture_goes_everywhere(desk: Desk) -> None:
    _, picture = with_picture(desk)
    sha256 = desk.copy.reading.pictures.get(picture).original.sha256
    desk.do(desk.copy.attachments.send, [picture])
    batch = desk.batch()
    desk.answers(batch, 20)
    desk.gets(line(picture, "picture", 20, batch[0].fields), tombstone(picture, 30, kind="picture", purge=True))
    assert desk.copy.media.get(sha256) is None
    assert desk.copy.reading.pictures.get(picture) is None
    assert desk.do(desk.copy.uploads.waiting) == []


def test_a_picture_on_the_portal_and_what_is_missing_here(desk: Desk) -> None:
    ref = {"state": "confirmed", "sha256": "ab" * 32, "size_bytes": 300, "media_type": "image/jpeg"}
    desk.gets(
        line(
            "p1", "picture", 5, {"alt": "Sea", "thumb": ref, "original": {"state": "pending", "size_bytes": 9, "media_type": "image/jpeg"}}
        )
    )
    (picture,) = desk.copy.reading.pictures.in_space(PLASTIC)
    assert (picture.thumb.is_here, picture.original.is_pending, picture.preview) == (False, True, None)
    assert [row.sha256 for row in desk.copy.reading.pictures.missing("thumb")] == ["ab" * 32]
    assert desk.copy.reading.pictures.data("ab" * 32) is None
    assert desk.copy.reading.pictures.data(None) is None
