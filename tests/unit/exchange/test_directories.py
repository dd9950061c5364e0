"""Finding partners: what was found before is there with no line, a newer search waits for one, a saved one tells what is new."""

from __future__ import annotations

import pytest

from sync.errors import BadInput


def asks(desk, directory="people", **filters):
    desk.copy.writer.call(desk.copy.directory.ask, directory, filters)


def saves(desk, title, directory, **filters):
    body = {"directory": directory, "title": title, "filters": filters}
    return desk.copy.writer.call(desk.copy.intentions.create, "saved_search", desk.copy.session.own_space, body)


def finds(desk, directory="people", **filters):
    return desk.copy.reading.directory.find(directory, filters)


def test_a_search_waits_for_the_line_and_then_has_been_answered(maria):
    asks(maria, country="RO")
    before = maria.copy.reading.directory.state("people", {"country": "RO"})
    assert (before.is_waiting, before.fetched_at) == (True, None)
    assert before.cost_bytes > 0
    maria.exchange()
    after = maria.copy.reading.directory.state("people", {"country": "RO"})
    assert (after.is_waiting, after.is_whole) == (False, True)
    assert after.hits == len([row for row in finds(maria, country="RO") if row.source == "website"]) > 0
    assert after.fetched_at is not None
    assert after.cost_bytes > 0


def test_what_was_found_answers_other_questions_too(maria):
    asks(maria)
    maria.exchange()
    everybody = finds(maria)
    romania = finds(maria, country="RO")
    assert 0 < len(romania) < len(everybody)
    assert sum(maria.copy.reading.directory.countries("people", {}).values()) == len(everybody)
    assert maria.copy.reading.directory.count("people", {"country": "RO"}) == len(romania)
    assert ("RO", len(romania)) in maria.copy.reading.directory.values("people", "country")
    assert maria.copy.reading.directory.get("people", romania[0].id) == romania[0]


def test_schools_and_projects_are_searched_alike(maria):
    for directory in ("schools", "projects"):
        asks(maria, directory)
    maria.exchange()
    assert all(maria.copy.reading.directory.state(one, {}).fetched_at for one in ("schools", "projects"))
    projects = finds(maria, "projects")
    assert len({row.id for row in projects}) == len(projects) > 0


def test_a_saved_search_is_renewed_by_the_exchange_and_tells_what_is_new(maria):
    record = saves(maria, "Romania", "people", country="RO")
    maria.exchange()
    row = next(row for row in maria.copy.reading.directory.saved() if row.record == record)
    assert (row.title, row.new_hits) == ("Romania", 0)
    assert row.state.hits > 0
    maria.copy.writer.call(lambda: maria.copy._work.run("UPDATE directory_search SET seen='[\"x\"]' WHERE filters LIKE '%RO%'"))
    row = next(row for row in maria.copy.reading.directory.saved() if row.record == record)
    assert row.new_hits == row.state.hits
    maria.copy.writer.call(maria.copy.directory.seen, record)
    assert [row.new_hits for row in maria.copy.reading.directory.saved() if row.record == record] == [0]


def test_a_saved_search_is_not_asked_for_at_every_exchange(maria):
    saves(maria, "Romania", "people", country="RO")
    maria.exchange()
    assert maria.copy.writer.call(maria.copy.directory.due) == []


def test_withdrawn_it_is_not_asked(maria):
    asks(maria, country="RO")
    maria.copy.writer.call(maria.copy.directory.withdraw, "people", {"country": "RO"})
    assert [one.filters for one in maria.copy.writer.call(maria.copy.directory.due, with_saved=False)] == []


def test_a_question_the_website_does_not_understand_is_marked_and_holds_up_nothing(maria):
    asks(maria, country="Romania")
    asks(maria, country="PT")
    maria.exchange()
    assert maria.copy.reading.directory.state("people", {"country": "Romania"}).code == "bad_request"
    assert maria.copy.reading.directory.state("people", {"country": "PT"}).fetched_at is not None


def test_there_are_three_directories(maria):
    with pytest.raises(BadInput, match="directory_none"):
        asks(maria, "pupils")


def test_old_finds_are_let_go(maria):
    asks(maria)
    maria.exchange()
    maria.copy.writer.call(maria.copy.directory.forget_old, -1)
    assert all(row.source != "website" for row in finds(maria))


def test_a_long_directory_is_read_in_pages_and_said_to_be_unfinished(maria, monkeypatch):
    monkeypatch.setattr("portal.directory._PAGE", 1)
    asks(maria)
    maria.exchange()
    state = maria.copy.reading.directory.state("people", {})
    assert (state.hits, state.is_whole) == (6, False) or state.is_whole


@pytest.mark.parametrize("status", [500, 404])
def test_a_directory_that_fails_holds_up_nothing_else_and_is_asked_again(maria, portal, status):
    asks(maria)
    portal.faults.fail(status, "/v1/people")
    maria.posts("Goes out", "Text")
    assert maria.exchange().outcome == "done"
    assert maria.copy.reading.directory.state("people", {}).is_waiting
    maria.exchange()
    assert not maria.copy.reading.directory.state("people", {}).is_waiting


def test_cancelled_it_stays_wanted(maria):
    asks(maria)
    maria.exchange(on_progress=lambda progress: maria.last.cancel.set() if progress.step == "pull" else None)
    assert maria.copy.reading.directory.state("people", {}).is_waiting
