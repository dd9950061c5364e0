"""Two teachers and one page: what comes together by itself, and what the teacher chooses."""

from __future__ import annotations

from tests.support.sync_desk import PROJECT, blocks, texts_of

LESSON = ("Aim", "Method", "Results")


def page_of(desk, *texts):
    record = desk.writes(
        "page", title="Our lesson", blocks=blocks(*texts), order="m", visibility="members", state="published", editors="all"
    )
    desk.exchange()
    return record


def both_know(maria, elena):
    page = page_of(maria, *LESSON)
    elena.exchange()
    return page


def test_different_paragraphs_come_together(desk_of, maria, portal):
    desk = desk_of("maria")
    desk.exchange()
    page = both_know(maria, desk)
    maria.writes("page", page, blocks=blocks("Aim", "Method", "Results: 41 fibres"))
    desk.writes("page", page, blocks=blocks("Aim of the lesson", "Method", "Results"))
    maria.exchange()
    report = desk.exchange()
    maria.exchange()
    assert (report.merged, report.conflicts, report.pushed) == (1, 0, 1)
    expected = ["Aim of the lesson", "Method", "Results: 41 fibres"]
    assert texts_of(maria.reads(page)) == texts_of(desk.reads(page)) == expected


def both_write(first, second, page, first_texts, second_texts):
    """Both change the page without having heard of the other; the first one is sent first."""
    first.writes("page", page, blocks=blocks(*first_texts))
    second.writes("page", page, blocks=blocks(*second_texts))
    first.exchange()
    second.exchange()
    first.exchange()


def test_two_merges_in_a_row_are_one_to_review_with_all_that_was_mine(desk_of, maria):
    desk = desk_of("maria")
    desk.exchange()
    page = page_of(maria, "Aim", "Count", "Method", "Sieve", "Results")
    desk.exchange()
    both_write(maria, desk, page, ("Aim", "Count", "Method", "Sieve", "41"), ("My aim", "Count", "Method", "Sieve", "Results"))
    both_write(maria, desk, page, ("My aim", "Count", "Method", "Sieve", "48"), ("My aim", "Count", "My method", "Sieve", "41"))
    (row,) = desk.copy.reading.sending.merged()
    told = desk.copy.reading.conflicts.get(row.item)
    assert texts_of({"body": told.base}) == ["Aim", "Count", "Method", "Sieve", "Results"]
    assert texts_of({"body": told.mine}) == ["My aim", "Count", "My method", "Sieve", "Results"]
    assert texts_of({"body": told.theirs}) == ["My aim", "Count", "Method", "Sieve", "48"]
    assert texts_of(desk.reads(page)) == ["My aim", "Count", "My method", "Sieve", "48"]


def test_a_merge_that_cannot_be_told_with_the_one_before_is_told_alone(desk_of, maria):
    desk = desk_of("maria")
    desk.exchange()
    page = both_know(maria, desk)
    both_write(maria, desk, page, ("Aim", "Method", "Results: 41"), ("My aim", "Method", "Results"))
    both_write(maria, desk, page, ("Our aim", "Method", "Results: 41"), ("My aim", "My method", "Results: 41"))
    (row,) = desk.copy.reading.sending.merged()
    told = desk.copy.reading.conflicts.get(row.item)
    assert texts_of({"body": told.base}) == ["My aim", "Method", "Results: 41"]
    assert texts_of({"body": told.mine}) == ["My aim", "My method", "Results: 41"]


def test_the_same_paragraph_becomes_two_versions_and_no_text_is_lost(desk_of, maria):
    desk = desk_of("maria")
    desk.exchange()
    page = both_know(maria, desk)
    maria.writes("page", page, blocks=blocks("Aim", "Method A", "Results"))
    desk.writes("page", page, blocks=blocks("Aim", "Method B", "Results"))
    maria.exchange()
    report = desk.exchange()
    (conflict,) = desk.copy.reading.conflicts.list()
    assert (report.conflicts, report.merged, desk.states()) == (1, 0, ["two-versions"])
    sides = [conflict.base, conflict.mine, conflict.theirs]
    assert [texts_of({"body": side})[1] for side in sides] == ["Method", "Method B", "Method A"]


def test_the_teachers_choice_goes_out_over_theirs(desk_of, maria):
    desk = desk_of("maria")
    desk.exchange()
    page = both_know(maria, desk)
    maria.writes("page", page, blocks=blocks("Aim", "Method A", "Results"))
    desk.writes("page", page, blocks=blocks("Aim", "Method B", "Results"))
    maria.exchange()
    desk.exchange()
    (conflict,) = desk.copy.reading.conflicts.list()
    chosen = {**conflict.mine, "blocks": blocks("Aim", "Method A and B", "Results")}
    desk.copy.writer.call(desk.copy.conflicts.resolve, conflict.id, chosen)
    desk.exchange()
    maria.exchange()
    assert texts_of(maria.reads(page)) == ["Aim", "Method A and B", "Results"]
    assert desk.states() == []


def test_a_chain_of_edits_goes_to_the_conflict_whole(desk_of, maria):
    desk = desk_of("maria")
    desk.exchange()
    page = both_know(maria, desk)
    maria.writes("page", page, blocks=blocks("Aim", "Method A", "Results"))
    for text in ("Method B", "Method B2", "Method B3"):
        desk.writes("page", page, blocks=blocks("Aim", text, "Results"))
    maria.exchange()
    desk.exchange()
    (conflict,) = desk.copy.reading.conflicts.list()
    assert texts_of({"body": conflict.mine}) == ["Aim", "Method B3", "Results"]


def test_an_edit_of_what_was_deleted_there_is_kept(desk_of, maria):
    desk = desk_of("maria")
    desk.exchange()
    page = both_know(maria, desk)
    maria.copy.writer.call(maria.copy.intentions.remove, page, maria.reads(page).revision)
    desk.writes("page", page, blocks=blocks("Aim", "Still writing", "Results"))
    maria.exchange()
    desk.exchange()
    kept = [texts_of({"body": conflict.mine}) for conflict in desk.copy.reading.conflicts.list()]
    assert kept == [["Aim", "Still writing", "Results"]]


def test_both_desks_converge_over_a_busy_week(maria, elena, portal):
    for day in range(5):
        maria.posts(f"Maria {day}", "Text.")
        elena.posts(f"Elena {day}", "Text.")
        (maria, elena)[day % 2].exchange()
    for desk in (maria, elena, maria):
        desk.exchange()
    assert maria.titles() == elena.titles() == sorted(shown["title"] for shown in portal.show("update", PROJECT))


def test_who_changed_a_partners_page_is_known(maria, elena):
    page = page_of(elena, *LESSON)
    maria.exchange()
    maria.writes("page", page, blocks=blocks("Aim", "Method by Maria", "Results"))
    maria.exchange()
    elena.writes("page", page, blocks=blocks("Aim", "Method by Elena", "Results"))
    elena.exchange()
    (conflict,) = elena.copy.reading.conflicts.list()
    assert conflict.theirs_author.name.startswith("Maria")
