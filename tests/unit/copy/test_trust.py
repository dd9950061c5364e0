"""What seeded worlds have found: a restored portal, a project that was left, refused work and long silence lose and cover nothing."""

from __future__ import annotations

from dataclasses import replace

from sync.copy.made_over import NO_BASE
from sync.copy.rows import DraftRow
from sync.feed import OperationResult, Problem
from tests.unit.copy.desk import MARIA, OPENING, PLASTIC, Desk, joined, left, line, paragraphs, tombstone, update

RESTORED = replace(OPENING, run="run-2")


def blocks_of(desk: Desk, record: str) -> object:
    return desk.copy.reading.records.get(record).body["blocks"]


def is_taken(desk: Desk, revision: int) -> None:
    desk.answers(desk.batch(), revision)


def test_what_a_restored_portal_may_have_lost_is_asked_for_although_the_record_has_gone_on(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Title"))
    desk.changes("u1", title="Mine")
    is_taken(desk, 17)
    desk.gets(update("u1", 17, "Mine"))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 17, "Title", "Theirs"), opening=RESTORED)
    assert desk.batch() == []
    (asked,) = desk.copy.relisting.doubted()
    desk.do(desk.copy.relisting.settle_doubts, [])
    (again,) = desk.batch()
    assert (again.fields, again.base) == ({"title": "Mine"}, 0)
    assert again.id != asked


def test_what_the_restored_portal_knows_stays_settled(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Title"))
    desk.changes("u1", title="Mine")
    is_taken(desk, 17)
    desk.gets(update("u1", 17, "Mine"))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 18, "Changed since"), opening=RESTORED)
    desk.do(desk.copy.relisting.settle_doubts, desk.copy.relisting.doubted())
    assert desk.copy.relisting.doubted() == []
    assert desk.batch() == []


def test_a_change_that_waits_is_not_made_over_another_text_with_its_number(desk: Desk) -> None:
    desk.gets(update("u1", 17, "Title", "Lost with the disk"))
    desk.changes("u1", blocks=paragraphs("Lost with the disk\nMine"))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 17, "Title", "Theirs"), opening=RESTORED)
    (sent,) = desk.batch()
    assert sent.base == 0


def test_a_change_over_a_text_that_is_there_again_keeps_a_base(desk: Desk) -> None:
    desk.gets(update("u1", 9, "Title", "Same"))
    desk.changes("u1", title="Mine")
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 9, "Title", "Same"), opening=RESTORED)
    assert desk.batch()[0].base == 9


def test_a_draft_begun_over_a_lost_text_is_not_sent_over_its_number(desk: Desk) -> None:
    desk.gets(update("u1", 17, "Title", "Lost"))
    fields = {"title": "Title", "blocks": paragraphs("Lost\nMine")}
    draft = desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, "u1", 17, fields, (), ""))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 17, "Title", "Theirs"), opening=RESTORED)
    desk.do(desk.copy.drafts.send, draft)
    assert desk.batch()[0].base == 0


def test_what_was_taken_stays_shown_in_a_project_that_was_left_before_the_news(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Title", "Old"))
    desk.changes("u1", blocks=paragraphs("Mine"))
    is_taken(desk, 17)
    desk.gets(left(PLASTIC, 18))
    assert blocks_of(desk, "u1") == paragraphs("Mine")
    desk.gets(joined(PLASTIC, "Microplastic", 19), update("u1", 17, "Title", "Mine"))
    assert desk.sending() == ["Title (sent)"]


def test_a_change_that_came_back_is_not_replaced_by_a_newer_one(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Title", "Old"))
    desk.changes("u1", blocks=paragraphs("Came back"))
    desk.settles(desk.batch()[0], "refused", problem=Problem("not_allowed"))
    desk.changes("u1", blocks=paragraphs("Newer"))
    kept = desk.copy._work.column("SELECT fields FROM operation ORDER BY n")
    assert ["Came back" in kept[0], "Newer" in kept[1]] == [True, True]
    assert [one.fields["blocks"] for one in desk.batch()] == [paragraphs("Newer")]


def test_what_was_refused_and_stands_there_all_the_same_has_not_come_back(desk: Desk) -> None:
    desk.gets()
    made = desk.posts("Late copy")
    desk.settles(desk.batch()[0], "refused", problem=Problem("not_allowed"))
    desk.gets(update(made, 20, "Late copy", author=MARIA))
    assert desk.sending() == ["Late copy (sent)"]


def test_what_the_portal_has_forgotten_does_not_hold_what_needs_it(desk: Desk) -> None:
    desk.gets()
    post = desk.posts("Post")
    is_taken(desk, 20)
    desk.gets(update(post, 20, "Post", author=MARIA))
    first = desk.copy._work.value("SELECT id FROM operation")
    desk.do(desk.copy.intentions.create, "comment", PLASTIC, {"target": post, "text": "Mine"}, requires=(first,))
    for _ in range(2):
        (comment,) = desk.batch()
        assert comment.requires == (first,)
        desk.do(desk.copy.outbox.settle, [OperationResult(comment.id, "held")])
        desk.gets()
    assert desk.batch()[0].requires == ()


def test_an_id_forgotten_after_a_year_is_settled_by_what_it_made(desk: Desk) -> None:
    desk.gets()
    made = desk.posts("Hello")
    (sent,) = desk.batch()
    desk.do(desk.copy.outbox.mark_unknown, [sent.id])
    desk.gets(update(made, 30, "Hello", author=MARIA))
    desk.settles(sent, "refused", problem=Problem("unknown_operation"))
    desk.gets()
    assert desk.copy._work.column("SELECT state FROM operation") == ["done"]


def test_a_whole_train_of_changes_comes_back_with_the_one_that_is_refused(desk: Desk) -> None:
    desk.gets()
    post = desk.posts("First")
    is_taken(desk, 20)
    desk.gets(update(post, 20, "First", author=MARIA))
    for revision, title in ((21, "Second"), (22, "Third")):
        desk.changes(post, title=title)
        is_taken(desk, revision)
        desk.gets(update(post, revision, title, author=MARIA))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(opening=RESTORED)
    desk.settles(desk.batch()[0], "gone")
    assert desk.sending() == ["Third (returned gone)"]


def test_a_file_that_the_portal_has_let_go_is_uploaded_anew_but_not_for_ever(desk: Desk) -> None:
    desk.gets()
    file = desk.do(desk.copy.attachments.add_file, PLASTIC, b"data", "a.txt", "text/plain")
    desk.do(desk.copy.attachments.send, [file])
    is_taken(desk, 20)
    desk.gets(line(file, "file", 20, {"title": "a.txt", "name": "a.txt"}, author=MARIA))
    for _ in range(4):
        (upload,) = desk.do(desk.copy.uploads.waiting)
        desk.do(desk.copy.uploads.confirmed, upload.sha256)
        desk.settles(desk.batch()[0], "refused", problem=Problem("file_unknown"))
    assert desk.do(desk.copy.uploads.waiting) == []
    assert "a.txt (returned file_unknown)" in desk.sending()


def test_what_was_lost_and_what_waits_are_not_laid_over_one_another(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Title", "Old"))
    desk.changes("u1", blocks=paragraphs("Old\nTaken, then lost"))
    is_taken(desk, 17)
    desk.gets(update("u1", 17, "Title", "Old\nTaken, then lost"))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(update("u1", 18, "Title", "Theirs"), opening=RESTORED)
    desk.changes("u1", blocks=paragraphs("Theirs\nNewer"))
    desk.do(desk.copy.relisting.settle_doubts, [])
    assert [one.fields["blocks"] for one in desk.batch()] == [paragraphs("Theirs\nNewer")]
    assert "Title (returned history_lost)" in desk.sending()


def test_a_lost_change_and_one_made_over_it_meet_the_others_from_the_same_ground(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Title", "Old"))
    desk.changes("u1", blocks=paragraphs("Old\nTaken, then lost"))
    is_taken(desk, 17)
    desk.changes("u1", blocks=paragraphs("Old\nTaken, then lost\nNewer"))
    (newer,) = desk.batch()
    desk.do(desk.copy.facts.meet_run, "run-2")
    base, mine = desk.do(desk.copy.outbox.base_of, newer.id)
    assert base["blocks"] == paragraphs("Old")
    assert mine["blocks"] == paragraphs("Old\nTaken, then lost\nNewer")


def test_what_the_forgotten_id_had_made_is_offered_again_if_the_portal_turns_out_restored(desk: Desk) -> None:
    desk.gets()
    made = desk.posts("Hello")
    (sent,) = desk.batch()
    desk.do(desk.copy.outbox.mark_unknown, [sent.id])
    desk.gets(update(made, 30, "Hello", author=MARIA))
    desk.settles(sent, "refused", problem=Problem("unknown_operation"))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(opening=RESTORED)
    assert [one.record for one in desk.batch()] == [made]


def test_a_list_begun_anew_by_another_run_may_be_of_a_restored_portal(desk: Desk) -> None:
    """Told that the cursor is too old, by a portal that meanwhile began anew: what its list lacks is asked for."""
    desk.gets(update("u1", 10, "Title"))
    post = desk.posts("Lost")
    is_taken(desk, 17)
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets(update("u1", 10, "Title"), opening=RESTORED)
    assert len(desk.copy.relisting.doubted()) == 1
    desk.do(desk.copy.relisting.settle_doubts, [])
    assert [one.record for one in desk.batch()] == [post]


def test_a_portal_that_begins_anew_in_the_middle_of_a_list_is_sent_again_what_it_took(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Title"))
    desk.posts("Lost")
    batch = desk.batch()
    desk.do(desk.copy.facts.relist, "cursor_expired")
    desk.gets(update("u1", 10, "Title"), more=True)
    desk.answers(batch, 17)
    desk.gets(opening=replace(RESTORED, asked_with=desk.copy.session.cursor, spaces=None))
    assert desk.batch() == batch


def test_what_is_refused_and_stands_there_has_not_come_back(desk: Desk) -> None:
    """Offered again while she was out of the project; back as a pupil she may not post, but her post is there already."""
    desk.gets()
    made = desk.posts("Hello")
    is_taken(desk, 17)
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(opening=RESTORED)
    (again,) = desk.batch()
    desk.gets(update(made, 17, "Hello", author=MARIA))
    desk.settles(again, "refused", problem=Problem("not_allowed"))
    assert [item for item in desk.sending() if "sent" not in item] == []


def test_what_is_refused_and_stood_there_before_the_backup_comes_back(desk: Desk) -> None:
    desk.gets()
    made = desk.posts("Hello")
    is_taken(desk, 17)
    desk.gets(update(made, 17, "Hello", author=MARIA))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(opening=RESTORED)
    (again,) = desk.batch()
    desk.settles(again, "refused", problem=Problem("not_allowed"))
    assert desk.sending() == ["Hello (returned not_allowed)"]


def test_what_a_list_cannot_bring_is_asked_for_before_it_is_offered_again(desk: Desk) -> None:
    """Removed from the project when the restored portal is listed: her page stands there, although the list says nothing of it."""
    desk.gets(update("u1", 10, "Title"))
    desk.posts("Hello")
    is_taken(desk, 17)
    desk.gets(left(PLASTIC, 18))
    desk.do(desk.copy.facts.relist, "history_lost")
    desk.gets(opening=replace(RESTORED, spaces=()))
    asked = desk.copy.relisting.doubted()
    desk.do(desk.copy.relisting.settle_doubts, asked)
    assert (len(asked), desk.sending()) == (1, ["Hello (sent)"])


def test_a_draft_sent_into_two_versions_keeps_the_version_it_replaces(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Title", "Old"))
    fields = {"title": "Title", "blocks": paragraphs("Old\nThe draft")}
    draft = desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, "u1", 10, fields, (), ""))
    desk.changes("u1", blocks=paragraphs("Old\nThe change"))
    (sent,) = desk.batch()
    desk.settles(sent, "conflict", record=update("u1", 12, "Title", "Theirs").record)
    desk.do(desk.copy.drafts.send, draft)
    (open_one,) = desk.copy.reading.conflicts.list()
    assert open_one.mine["blocks"] == paragraphs("Old\nThe draft")
    assert [row.title for row in desk.copy.reading.sending.given_up()] == ["Title"]
    (kept,) = desk.copy.reading.sending.given_up()
    desk.do(desk.copy.conflicts.keep_theirs, open_one.id)
    desk.do(desk.copy.drafts.send, desk.do(desk.copy.given_up.take_back, kept.item))
    (again,) = desk.batch()
    assert (again.fields["blocks"], again.base) == (paragraphs("Old\nThe change"), NO_BASE)


def test_an_edit_offered_again_takes_nothing_out_of_two_versions(desk: Desk) -> None:
    """What she wrote into her version after two stood there lies in no operation: put together, it must be in it."""
    desk.gets(update("u1", 10, "Title", "Old"))
    desk.changes("u1", title="Mine")
    (sent,) = desk.batch()
    desk.settles(sent, "conflict", record=update("u1", 12, "Title", "Theirs").record)
    desk.changes("u1", blocks=paragraphs("Old\nLater"))
    desk.do(desk.copy._work.run, "UPDATE operation SET state='sending'")
    _, mine = desk.do(desk.copy.outbox.base_of, sent.id)
    assert mine == {"title": "Mine", "blocks": paragraphs("Old\nLater")}


def test_a_draft_without_its_ground_keeps_the_version_it_replaces_too(desk: Desk) -> None:
    desk.gets(update("u1", 10, "Title", "Old"))
    fields = {"title": "Title", "blocks": paragraphs("Old\nThe draft")}
    draft = desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, "u1", 10, fields, (), ""))
    desk.changes("u1", blocks=paragraphs("Old\nThe change"))
    (sent,) = desk.batch()
    desk.gets(tombstone("u1", 12, purge=True))
    desk.settles(sent, "gone")
    desk.do(desk.copy.drafts.send, draft)
    (kept,) = desk.copy.reading.sending.given_up()
    assert "The change" in desk.copy._work.value("SELECT draft FROM given_up WHERE id=?", kept.item)


def test_a_draft_sent_into_a_version_that_began_without_an_operation_keeps_it_too(desk: Desk) -> None:
    """Two edits, both begun before a purge: what she sent first is her version of what is gone, and the second replaces it whole."""
    desk.gets(update("u1", 10, "Title", "Old"))
    drafts = []
    for text in ("The first", "The second"):
        fields = {"title": "Title", "blocks": paragraphs(f"Old\n{text}")}
        drafts.append(desk.do(desk.copy.drafts.save, DraftRow("", "update", PLASTIC, None, "u1", 10, fields, (), "")))
    desk.gets(tombstone("u1", 12, purge=True))
    for draft in drafts:
        desk.do(desk.copy.drafts.send, draft)
    (open_one,) = desk.copy.reading.conflicts.list()
    (kept,) = desk.copy._work.column("SELECT draft FROM given_up")
    assert ("The second" in str(open_one.mine), "The first" in kept) == (True, True)
