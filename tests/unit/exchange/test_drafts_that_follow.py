"""A text begun at school goes on at home: drafts of one teacher on two computers, against a real portal."""

from __future__ import annotations

import pytest

from sync.copy.rows import DraftRow
from tests.support.sync_desk import blocks, texts_of


@pytest.fixture
def school(desk_of):
    return following(desk_of("maria"))


@pytest.fixture
def home(desk_of, school):
    return following(desk_of("maria"))


def following(desk):
    desk.exchange()
    desk.copy.writer.call(desk.copy.following.switch, True)
    return desk


def begins(desk, *texts, title="Lake water", draft=None, **more):
    row = {"kind": "update", "space": desk.project, "parent": None, "record": None, "base": None, **more}
    fields = {"title": title, "blocks": blocks(*texts), "is_public": False}
    return desk.copy.writer.call(desk.copy.drafts.save, DraftRow(draft or "", fields=fields, picture_ids=(), changed_at="", **row))


def drafts(desk):
    return desk.copy.reading.drafts.list()


def draft_texts(desk):
    return sorted(texts_of({"body": row.fields}) for row in drafts(desk))


def notes(desk):
    return sorted(row.note for row in drafts(desk))


def both_have(school, home, *texts):
    begun = begins(school, *texts)
    school.exchange()
    home.exchange()
    (there,) = drafts(home)
    return begun, there.id


def test_a_text_begun_at_school_is_at_home(school, home):
    begins(school, "We took water")
    school.exchange()
    home.exchange()
    (row,) = drafts(home)
    assert (row.is_from_elsewhere, row.kind, row.space, texts_of({"body": row.fields})) == (True, "update", home.project, ["We took water"])
    (begun,) = drafts(school)
    assert not begun.is_from_elsewhere
    assert row.changed_at == begun.changed_at  # when it was written, not when it came
    assert school.states() == home.states() == ["draft"]


def test_it_goes_on_at_home_and_comes_back(school, home):
    old, there = both_have(school, home, "We took water")
    begins(home, "We took water", "41 fibres", draft=there)
    home.exchange()
    school.exchange()
    (row,) = drafts(school)
    assert texts_of({"body": row.fields}) == ["We took water", "41 fibres"]
    assert school.copy.reading.drafts.successor(old) == row.id


def test_nothing_goes_out_twice_and_nothing_for_a_text_that_rests(school, home):
    both_have(school, home, "We took water")
    school.exchange()
    assert [desk.exchange().pushed for desk in (school, home, school)] == [0, 0, 0]


def test_many_savings_are_one_operation(school):
    begun = begins(school, "W")
    for text in ("We", "We took", "We took water"):
        begins(school, text, draft=begun)
    assert school.exchange().pushed == 1


def test_sent_at_home_it_is_no_draft_at_school(school, home):
    _, there = both_have(school, home, "We took water")
    home.copy.writer.call(home.copy.drafts.send, there)
    home.exchange()
    school.exchange()
    assert drafts(school) == drafts(home) == []
    assert "Lake water" in school.titles()


def test_thrown_away_at_school_it_is_gone_at_home(school, home):
    begun, _ = both_have(school, home, "We took water")
    school.copy.writer.call(school.copy.drafts.discard, begun)
    school.exchange()
    home.exchange()
    assert drafts(home) == []


def test_different_paragraphs_come_together(school, home):
    begun, there = both_have(school, home, "Aim", "Method", "Results")
    begins(school, "Our aim", "Method", "Results", draft=begun)
    begins(home, "Aim", "Method", "41 fibres", draft=there)
    for desk in (school, home, home, school):
        desk.exchange()
    assert draft_texts(school) == draft_texts(home) == [["Our aim", "Method", "41 fibres"]]
    assert "merged" in notes(school) + notes(home)


def test_the_same_paragraph_is_kept_twice_on_both(school, home):
    begun, there = both_have(school, home, "Aim")
    begins(school, "Aim of the school", draft=begun)
    begins(home, "Aim at home", draft=there)
    for desk in (school, home, home, school):
        desk.exchange()
    assert draft_texts(school) == draft_texts(home) == [["Aim at home"], ["Aim of the school"]]
    assert notes(home) == ["both_changed", "both_changed"]
    assert school.states() == home.states() == ["draft", "draft"]


def test_sent_at_school_while_changed_at_home_stays_at_home(school, home):
    begun, there = both_have(school, home, "Aim")
    begins(home, "Aim, and more at home", draft=there)
    school.copy.writer.call(school.copy.drafts.send, begun)
    for desk in (school, home, home, school):
        desk.exchange()
    assert draft_texts(home) == [["Aim, and more at home"]]
    assert notes(home) == ["ended_elsewhere"]
    assert draft_texts(school) == [["Aim, and more at home"]]


def test_changed_at_home_before_it_was_sent_at_school_comes_back_as_a_draft(school, home):
    begun, there = both_have(school, home, "Aim")
    begins(home, "Aim, and more at home", draft=there)
    home.exchange()
    school.copy.writer.call(school.copy.drafts.send, begun)
    school.exchange()
    assert draft_texts(school) == [["Aim, and more at home"]]
    assert school.states() == ["draft"]


def test_an_open_editor_never_overwrites_what_came(school, home):
    begun, there = both_have(school, home, "Aim")
    begins(home, "Aim at home", draft=there)
    home.exchange()
    school.exchange()
    begins(school, "Aim, still typing", draft=begun)
    assert draft_texts(school) == [["Aim at home"], ["Aim, still typing"]]


def test_an_edit_of_a_page_goes_on_over_the_same_base(school, home):
    page = school.writes("page", title="Ours", blocks=blocks("A", "B"), order="m", visibility="members", state="published", editors="all")
    school.exchange()
    begins(school, "A", "B at school", title="Ours", kind="page", record=page, base=school.reads(page).base)
    school.exchange()
    home.exchange()
    (there,) = drafts(home)
    assert (there.record, there.base) == (page, home.reads(page).revision)
    home.copy.writer.call(home.copy.drafts.send, there.id)
    home.exchange()
    assert texts_of(home.reads(page)) == ["A", "B at school"]


def test_an_answer_to_what_has_not_left_waits(school):
    post = school.posts("Post", "Text")
    begins(school, "Comment", kind="comment", parent=post)
    assert school.copy.writer.call(school.copy.following.queue) == 0
    school.exchange()
    assert school.copy.writer.call(school.copy.following.queue) == 1


def test_switched_off_nothing_leaves_and_nothing_comes(school, home):
    both_have(school, home, "Aim")
    school.copy.writer.call(school.copy.following.switch, False)
    school.exchange()
    home.exchange()
    assert draft_texts(school) == [["Aim"]]
    assert drafts(home) == []
    begins(school, "Only here")
    school.exchange()
    home.exchange()
    assert drafts(home) == []


def test_after_a_restart_it_is_still_one_draft(school, home):
    begun, _ = both_have(school, home, "Aim")
    school.restarts()
    begins(school, "Aim, longer", draft=begun)
    school.exchange()
    home.exchange()
    assert draft_texts(home) == [["Aim, longer"]]


def test_given_up_for_an_older_draft_and_taken_up_again_it_is_not_lost_at_home(school, home):
    """Sent from home it meets what stands there, from the ground that both had: not from itself, over which it would change nothing."""
    post = school.posts("Lake water", "We took water")
    school.exchange()
    shown = school.reads(post)
    draft = begins(school, "We took water", "An older draft", record=post, base=shown.base)
    school.writes("update", post, blocks=blocks("We took water", "Written since"))
    school.exchange()
    home.exchange()
    school.copy.writer.call(school.copy.drafts.send, draft)
    school.exchange()
    (kept,) = school.copy.reading.sending.given_up()
    school.copy.writer.call(school.copy.given_up.take_back, kept.item)
    school.exchange()
    home.exchange()
    (there,) = drafts(home)
    home.copy.writer.call(home.copy.drafts.send, there.id)
    home.exchange()
    (both,) = home.copy.reading.conflicts.list()
    assert ("Written since" in str(both.mine), "An older draft" in str(both.theirs)) == (True, True)
