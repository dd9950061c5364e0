"""Drafts that cannot follow, or not yet: they stay here whole, and nothing half goes anywhere."""

from __future__ import annotations

from portal.memberships import leave_space
from sync.client.answers import WireDirectory
from sync.copy.rows import DraftRow
from sync.engine.exchange import Exchange
from sync.errors import PortalUnreachable, ProtocolBroken, Refused
from sync.feed import OperationResult, Problem
from tests.unit.exchange.test_drafts_that_follow import begins, draft_texts, drafts, following
from tests.unit.exchange.test_odd_answers import Odd, exchange, times


def wire_drafts(portal):
    return portal.show("draft")


def test_a_text_for_a_project_she_left_stays_here(maria, portal):
    school = following(maria)
    with portal.database.writing() as connection:
        leave_space(connection, school.project, portal.account("maria"))
    school.exchange()
    begins(school, "We took water")
    for _ in range(2):
        school.exchange()
    assert wire_drafts(portal) == []
    assert draft_texts(school) == [["We took water"]]


def test_an_answer_to_a_post_that_waits_follows_after_it(maria, portal):
    school = following(maria)
    post = school.posts("Lake water", "We took water")
    text = {"target": post, "text": "And fibres"}
    row = drafts_row(school, "comment", text, parent=post)
    school.copy.writer.call(school.copy.drafts.save, row)
    portal.faults.fail(500, "/v1/operations")
    assert school.tries() is not None
    assert wire_drafts(portal) == []
    for _ in range(2):
        school.exchange()
    assert len(wire_drafts(portal)) == 1


def drafts_row(desk, kind, fields, parent=None):
    return DraftRow("", kind, desk.project, parent, None, None, fields, (), "")


def test_what_is_typed_while_its_first_words_are_on_the_line_goes_after_them(maria, desk_of, portal):
    school, home = following(maria), following(desk_of("maria"))
    begun = begins(school, "We")
    portal.faults.lose_answer()
    assert school.tries() is not None
    begins(school, "We took water", draft=begun)
    for desk in (school, school, home):
        desk.exchange()
    assert draft_texts(home) == [["We took water"]]
    assert len(wire_drafts(portal)) == 1


def test_thrown_away_while_on_the_line_it_ends_there_too(maria, desk_of, portal):
    school, home = following(maria), following(desk_of("maria"))
    begun = begins(school, "We took water")
    portal.faults.lose_answer()
    assert school.tries() is not None
    school.copy.writer.call(school.copy.drafts.discard, begun)
    for desk in (school, school, home):
        desk.exchange()
    assert drafts(home) == wire_drafts(portal) == []


def test_a_draft_the_portal_will_not_carry_is_no_trouble_to_her(maria, portal):
    school = following(maria)
    begins(school, "We took water")

    def refuses(real, operations):
        kinds = {operation.kind for operation in operations}
        if kinds != {"draft"}:
            return real(operations)
        return [OperationResult(operation.id, "refused", problem=Problem("too_long", "fields")) for operation in operations]

    exchange(school, send=refuses)
    assert school.states() == ["draft"]
    assert draft_texts(school) == [["We took water"]]


def test_switched_off_nothing_follows_any_more_and_all_stays_here(maria, desk_of, portal):
    school = following(maria)
    begins(school, "We took water")
    school.exchange()
    school.copy.writer.call(school.copy.following.switch, False)
    for _ in range(2):
        school.exchange()
    assert wire_drafts(portal) == []
    assert draft_texts(school) == [["We took water"]]


def asks(desk, **filters):
    desk.copy.writer.call(desk.copy.directory.ask, "people", filters)
    return lambda: desk.copy.reading.directory.state("people", filters)


def test_a_search_the_portal_refuses_is_marked_and_holds_nothing_up(maria, portal):
    state = asks(maria, country="RO")
    maria.posts("Goes out all the same", "Text.")
    assert exchange(maria, directory=times(99, Refused("", "unprocessable"))).pushed == 1
    assert (state().is_waiting, state().code) == (False, "unprocessable")


def test_a_search_answered_with_nonsense_is_marked_broken(maria):
    state = asks(maria, country="RO")
    exchange(maria, directory=times(99, ProtocolBroken("directory", "no list")))
    assert state().code == "broken"


def test_a_search_that_was_cut_waits_for_the_next_exchange(maria):
    state = asks(maria, country="RO")
    exchange(maria, directory=times(99, PortalUnreachable("cut")))
    assert state().is_waiting
    maria.exchange()
    assert not state().is_waiting


def test_words_changed_again_before_the_line_is_back_leave_as_they_stand(maria, desk_of, portal):
    school, home = following(maria), following(desk_of("maria"))
    begun = begins(school, "We")
    school.exchange()
    begins(school, "We took", draft=begun)
    portal.faults.go_away()
    assert school.tries() is not None
    begins(school, "We took water", draft=begun)
    portal.faults.come_back()
    for desk in (school, school, home):  # what may have left keeps its bytes, the rest goes after it
        desk.exchange()
    assert draft_texts(home) == [["We took water"]]


def test_a_search_with_many_pages_is_read_to_its_end(maria):
    state = asks(maria)
    pages = [
        WireDirectory([{"id": f"0190a0b0-0000-7000-8000-00000000000{number}", "name": f"Person {number}", "country": "RO"}], following)
        for number, following in ((1, "p2"), (2, "p3"), (3, None))
    ]
    exchange(maria, directory=lambda _real, _which, _filters: pages.pop(0))
    assert (pages, state().hits, state().is_whole) == ([], 3, True)


def test_a_page_that_leads_to_itself_is_asked_once(maria):
    state, seen = asks(maria), []

    def again(_real, _which, filters):
        seen.append(filters.get("page"))
        return WireDirectory([], "p2")

    exchange(maria, directory=again)
    assert seen == [None, "p2"]
    assert not state().is_waiting


def test_a_search_cancelled_between_two_pages_waits(maria):
    state = asks(maria)
    run = Exchange(maria.copy, Odd(maria, directory=lambda *_: (run.cancel.set(), WireDirectory([], "p2"))[1]), maria.ports)
    assert run.run().outcome == "cancelled"
    assert state().is_waiting
