"""What the window asks often does not grow with the records: deleted texts have an index, partners are counted once after a writing."""

from __future__ import annotations

import pytest


def asked_by(desk, ask) -> list[str]:
    """Every statement that `ask(reading)` runs."""
    heard: list[str] = []
    reading = desk.copy.reading
    connection = reading.spaces._sql.connection
    connection.set_trace_callback(heard.append)
    ask(reading)
    connection.set_trace_callback(None)
    return heard


@pytest.mark.parametrize("ask", [lambda reading: reading.sending.deleted(), lambda reading: reading.records.deleted()])
def test_deleted_texts_are_found_without_reading_the_others(desk, ask) -> None:
    steps = [step for one in asked_by(desk, ask) for step in explain_steps(desk, one)]
    assert any("record_by_deletion" in step for step in steps), steps


def explain_steps(desk, statement: str) -> list[str]:
    """How SQLite goes about it."""
    return [row["detail"] for row in desk.copy.reading.spaces._sql.rows(f"EXPLAIN QUERY PLAN {statement}")]


def test_partners_of_all_projects_are_counted_again_only_after_something_was_written(desk) -> None:
    def lists_spaces(reading) -> None:
        reading.spaces.all()

    assert any("'member'" in one for one in asked_by(desk, lists_spaces))
    assert not any("'member'" in one for one in asked_by(desk, lists_spaces))
    desk.do(desk.copy.session.put_setting, "anything", 1)
    assert any("'member'" in one for one in asked_by(desk, lists_spaces))
