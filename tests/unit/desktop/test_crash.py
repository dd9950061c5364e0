"""A bug becomes a report of types and places; no message, no value, no text of a teacher gets into it or into the log."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.crash import catch_bugs, report_of, write_report
from desktop.logs import start_logging, stop_logging

SECRET = "Dear Elena, the class of 7B is ill"
NOW = "2026-05-08T09:30:00Z"


def meets_a_bug() -> BaseException:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        return error


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    heard: list[str] = []
    catch_bugs(tmp_path, lambda: NOW, lambda: heard.append("something unexpected happened"))
    return heard


@pytest.fixture
def home_log(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    handler = start_logging(tmp_path)
    yield tmp_path / "logs" / "twindesk.log"
    stop_logging(handler)
    root.setLevel(level)


def test_the_report_names_type_and_place_only() -> None:
    error = meets_a_bug()
    report = report_of(type(error), error.__traceback__)
    assert report.startswith("builtins.KeyError\n  test_crash.py:")
    assert "in meets_a_bug" in report
    assert SECRET not in report
    assert "/" not in report


def test_a_bug_is_kept_and_said_once(said: list[str], tmp_path: Path) -> None:
    error = meets_a_bug()
    sys.excepthook(type(error), error, error.__traceback__)
    (kept,) = (tmp_path / "crashes").iterdir()
    assert SECRET not in kept.read_text("utf-8")
    assert len(said) == 1


def test_a_bug_of_another_thread_is_caught_too(said: list[str], tmp_path: Path) -> None:
    thread = threading.Thread(target=lambda: [].index(SECRET))
    thread.start()
    thread.join()
    assert said
    assert SECRET not in "".join(path.read_text("utf-8") for path in (tmp_path / "crashes").iterdir())


def test_a_home_that_cannot_be_written_is_no_second_bug(tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("in the way")
    assert write_report(tmp_path, "report", NOW) is None


def test_the_log_of_an_exception_holds_no_message(home_log: Path, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        logging.getLogger("sync.engine").exception("the exchange failed")
    written = home_log.read_text("utf-8")
    assert "the exchange failed" in written
    assert "builtins.ValueError" in written
    assert SECRET not in written
    assert SECRET in caplog.text  # the other handler was not robbed of it
