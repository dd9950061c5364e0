"""The cursor's form, and whose history it belongs to (portal-api.md §3.3, §3.9)."""

from __future__ import annotations

import pytest

from portal.cursor import Cursor, NoCursor, proved, read_cursor
from portal.database import begin_run, head_of
from portal.feed import CursorGone, begin
from portal.forgetting import forget_tombstones

LARGEST = 2**53


def test_a_cursor_survives_the_wire():
    cursor = Cursor("abcdefgh", LARGEST, LARGEST, LARGEST, LARGEST)
    assert read_cursor(cursor.text()) == cursor
    assert len(cursor.text()) <= 64


@pytest.mark.parametrize(
    "text",
    ["", "x", "abcdefgh.1.1.1", "abcdefgh.1.1.1.1.1", "abcdefgh.01.1.1.0", "abcdefgh.-1.0.0.0", "ABCDEFGH.1.1.1.0",
     "abcdefgh.1.0.2.0", "abcdefgh.1.1.0.0", "abcdefgh.5.0.2.3", "abcdefgh.1.1.1.0 ", "abcdefgh.１.1.1.0", "a" * 65],
)  # fmt: skip
@pytest.mark.parametrize("prove", [str, proved])
def test_anything_else_is_no_cursor(text, prove):
    with pytest.raises(NoCursor):
        read_cursor(prove(text))


def test_a_cursor_that_a_bad_line_changed_is_none():
    text = Cursor("abcdefgh", 4711, 40, 40, 0).text()
    for at in range(len(text)):
        for bit in range(7):
            changed = text[:at] + chr(ord(text[at]) ^ (1 << bit)) + text[at + 1 :]
            with pytest.raises(NoCursor):
                read_cursor(changed)


def code_for(portal, account, cursor):
    with portal.database.reading() as connection, pytest.raises(CursorGone) as gone:
        begin(connection, account, cursor)
    return gone.value.code


def moved(cursor, **values):
    return Cursor(**{**{name: getattr(cursor, name) for name in ("run", "live", "done", "upper", "below")}, **values})


def head_of_a_lost_run(portal):
    """Where a run began that is gone with the disk."""
    with portal.database.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # as Database.writing() does; never committed
        begin_run(connection, portal.ports)
        return head_of(connection)


def test_an_unknown_run_or_a_future_is_another_history(portal, maria):
    assert code_for(portal, maria.account, moved(maria.cursor, run="zzzzzzzz")) == "history_lost"
    assert code_for(portal, maria.account, moved(maria.cursor, live=maria.cursor.live + 1)) == "history_lost"


def test_a_restored_backup_tells_even_after_it_has_grown(portal, maria, elena):
    """The cursor was given out after the backup was made; the restored portal knows its run and has since gone further."""
    from_after_the_backup = moved(maria.cursor, live=maria.cursor.live + 2)
    with portal.database.writing() as connection:
        begin_run(connection, portal.ports)
    for number in range(4):
        elena.creates("chat_line", {"text": f"Hello {number}"})
    assert code_for(portal, maria.account, from_after_the_backup) == "history_lost"
    maria.gets_news()


def test_a_new_run_never_gives_a_revision_that_an_earlier_one_may_have_given(portal, maria):
    before = maria.creates("chat_line", {"text": "Before the restart"})
    with portal.database.writing() as connection:
        begin_run(connection, portal.ports)
    after = maria.creates("chat_line", {"text": "After it"})
    assert after["revision"] > before["revision"] + 100_000


def test_two_runs_from_one_backup_never_give_the_same_revisions(portal):
    """The disk is lost twice, and twice the same backup is put in its place: neither run knows of the other."""
    assert abs(head_of_a_lost_run(portal) - head_of_a_lost_run(portal)) > 1_000


def test_a_cursor_older_than_the_tombstones_has_expired(portal, maria, elena, clock):
    made = elena.creates("chat_line", {"text": "Oops"})
    elena.deletes("chat_line", made["made"], made["revision"])
    elena.gets_news()
    clock.step(5)
    with portal.database.writing() as connection:
        assert forget_tombstones(connection, clock.now_utc()) == 1
    assert code_for(portal, maria.account, maria.cursor) == "cursor_expired"
    assert elena.gets_news() == []
