"""The plain day: get, write, send, and the partner reads it."""

from __future__ import annotations

from tests.support.sync_desk import PROJECT, blocks, texts_of


def test_the_first_exchange_brings_everything_and_the_next_nothing(maria, portal):
    assert len(maria.lists("update")) == len(portal.show("update", PROJECT))
    report = maria.exchange()
    assert (report.pulled, report.requests, report.outcome) == (0, 1, "done")
    assert report.bytes_up + report.bytes_down < 420


def test_pages_bring_the_same_as_the_stream(maria, desk_of):
    paged = desk_of("maria", is_paged=True)
    paged.exchange()
    assert paged.titles() == maria.titles()


def test_twenty_posts_go_out_in_one_turn(maria, portal):
    for number in range(20):
        maria.posts(f"Day {number:02}", "We counted fibres.")
    before = portal.faults.requests_to("/v1/operations")
    report = maria.exchange()
    assert report.pushed == 20
    assert portal.faults.requests_to("/v1/operations") == before + 1
    assert maria.states() == []


def test_what_maria_writes_elena_reads(maria, elena):
    post = maria.posts("Beach day", "We counted 41 fibres today.")
    maria.exchange()
    elena.exchange()
    assert texts_of(elena.reads(post)) == ["We counted 41 fibres today."]
    assert elena.reads(post).author.name == maria.reads(post).author.name


def test_a_comment_goes_out_after_the_post_it_needs(maria, portal):
    post = maria.posts("Beach day", "We counted.")
    maria.writes("comment", target=post, text="And it rained.")
    assert maria.exchange().pushed == 2
    assert [shown["text"] for shown in portal.show("comment")].count("And it rained.") == 1


def test_edits_before_the_first_exchange_are_one_create(maria, portal):
    post = maria.posts("Beach dya", "We counted.")
    maria.writes("update", post, title="Beach day")
    assert maria.exchange().pushed == 1
    assert [shown["title"] for shown in portal.show("update", PROJECT)].count("Beach day") == 1


def test_an_edit_after_sending_has_the_new_base(maria, elena):
    post = maria.posts("Beach day", "One.")
    maria.exchange()
    maria.writes("update", post, blocks=blocks("One.", "Two."))
    assert maria.exchange().conflicts == 0
    elena.exchange()
    assert texts_of(elena.reads(post)) == ["One.", "Two."]


def test_unsent_work_survives_a_restart(maria):
    post = maria.posts("On the train", "No line here.")
    maria.restarts()
    assert maria.reads(post).state == "waiting"
    assert maria.exchange().pushed == 1
    assert maria.reads(post).state == "sent"


def test_a_deleted_post_disappears_at_the_partners(maria, elena):
    post = maria.posts("A mistake", "Gone soon.")
    maria.exchange()
    elena.exchange()
    maria.copy.writer.call(maria.copy.intentions.remove, post, maria.reads(post).revision)
    maria.exchange()
    elena.exchange()
    assert "A mistake" not in elena.titles()


def test_the_overlay_stays_until_the_feed_has_brought_the_post(maria):
    post = maria.posts("Beach day", "We counted.")
    maria.exchange()
    assert maria.reads(post).title == "Beach day"
    assert maria.reads(post).revision is not None
    assert maria.titles().count("Beach day") == 1


def test_progress_is_told_step_by_step(maria):
    maria.posts("Beach day", "We counted.")
    seen = []
    maria.exchange(on_progress=seen.append)
    assert seen[0].step == "push"
    assert {progress.step for progress in seen} == {"push", "pull"}
    assert max(progress.index for progress in seen) <= seen[0].steps
