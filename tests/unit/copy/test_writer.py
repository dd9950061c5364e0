"""One thread writes, teachers first, and says what changed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.changes import Changes
from sync.errors import CopyUnusable
from tests.unit.copy.desk import PLASTIC, Desk, update


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[Desk]:
    """A desk with the real writer thread."""
    made = Desk(tmp_path / "profile", inline=False)
    yield made
    made.closes()


def test_changes_name_what_was_touched(busy: Desk) -> None:
    heard: list[Changes] = []
    forget = busy.copy.writer.on_changed(heard.append)
    made = busy.do(busy.copy.intentions.create, "update", PLASTIC, {"title": "Beach", "blocks": []}, initiator="editor")
    mine = next(one for one in heard if one.initiator == "editor")
    assert mine.touches("update")
    assert ("outbox", PLASTIC) in mine.touched
    assert made in mine.records
    forget()
    forget()
    heard.clear()
    busy.posts("Unheard")
    assert heard == []


def test_teachers_go_before_the_exchange(busy: Desk) -> None:
    gate, order = threading.Event(), []
    writer = busy.copy.writer
    first = writer.submit(gate.wait)
    slow = [writer.submit(order.append, f"exchange {number}", initiator="exchange") for number in range(3)]
    quick = writer.submit(order.append, "teacher")
    gate.set()
    for future in (first, *slow, quick):
        future.result()
    assert order == ["teacher", "exchange 0", "exchange 1", "exchange 2"]


def test_what_the_exchange_writes_ends_when_a_teachers_command_waits_or_she_wrote_just_now_or_it_lasts(busy: Desk) -> None:
    writer, told = busy.copy.writer, list[bool]()

    def writes(then: Callable[[], object]) -> None:
        told.append(writer.may_go_on())
        then()
        told.append(writer.may_go_on())

    writer.call(writes, lambda: None, initiator="exchange")
    busy.clock.wait(60)
    writer.call(writes, lambda: writer.submit(list), initiator="exchange")
    writer.call(list)
    busy.clock.wait(60)
    writer.call(writes, lambda: busy.clock.wait(1), initiator="exchange")
    assert told == [False, False, True, False, True, False]


def test_a_failed_command_leaves_nothing_and_the_writer_goes_on(busy: Desk) -> None:
    def writes_then_fails() -> None:
        busy.copy.intentions.create("update", PLASTIC, {"title": "Half", "blocks": []})
        raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        busy.do(writes_then_fails)
    busy.posts("Whole")
    assert busy.titles() == ["Whole"]


def test_a_command_within_a_command_joins_it(busy: Desk) -> None:
    def both() -> str:
        busy.posts("Inner")
        return "done"

    assert busy.do(both) == "done"
    assert busy.titles() == ["Inner"]


def test_a_failing_listener_disturbs_nobody(busy: Desk, caplog: pytest.LogCaptureFixture) -> None:
    def fails(changes: Changes) -> None:
        raise RuntimeError("a screen that is gone")

    busy.copy.writer.on_changed(fails)
    busy.posts("Beach")
    assert busy.titles() == ["Beach"]
    assert "listener failed" in caplog.text


def test_readers_on_other_threads_see_what_was_committed(busy: Desk) -> None:
    seen: list[list[str]] = []

    def read() -> None:
        reading = busy.copy.open_reading()
        seen.append([row.title for row in reading.records.list("update", PLASTIC)])
        reading.close()

    busy.posts("Beach")
    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert seen == [["Beach"]]


def test_a_reader_cannot_write(busy: Desk) -> None:
    reading = busy.copy.open_reading()
    with pytest.raises(Exception, match=r"readonly|query_only"):
        reading._connection.execute("DELETE FROM space")


def test_closed_is_closed(busy: Desk) -> None:
    busy.closes()
    busy.closes()
    with pytest.raises(RuntimeError):
        busy.posts("Too late")


def test_work_given_before_closing_is_done(busy: Desk) -> None:
    futures = [busy.copy.writer.submit(busy.copy.intentions.create, "update", PLASTIC, {"title": str(n), "blocks": []}) for n in range(5)]
    busy.starts_again()
    assert all(future.done() for future in futures)
    assert len(busy.titles()) == 5


def test_the_idle_writer_feeds_the_search(busy: Desk) -> None:
    done = threading.Event()
    busy.copy.writer.on_changed(lambda changes: done.set() if changes.touches("search") else None)
    busy.gets(update("u1", 5, "Işık", "Deniz ışığı"))
    assert done.wait(20)
    assert [row.record for row in busy.copy.reading.search.find("isik")] == ["u1"]


def test_a_cancelled_command_is_not_run(busy: Desk) -> None:
    gate, order = threading.Event(), []
    busy.copy.writer.submit(gate.wait)
    late = busy.copy.writer.submit(order.append, "never")
    assert late.cancel()
    gate.set()
    busy.do(order.append, "last")
    assert order == ["last"]


def test_a_look_for_idle_work_that_fails_leaves_the_writer_alive(busy: Desk) -> None:
    looked = threading.Event()

    def fails() -> bool:
        looked.set()
        raise CopyUnusable("disk_full", "")

    busy.copy.writer.when_idle(lambda: None, fails)
    busy.posts("Before")
    assert looked.wait(20)
    busy.posts("After")
    assert len(busy.titles()) == 2
