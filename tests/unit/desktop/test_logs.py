"""The log of a home: small, without the chatter of libraries, and no reason to stop."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.logs import start_logging, stop_logging


@pytest.fixture(autouse=True)
def root_level() -> Iterator[None]:
    level = logging.getLogger().level
    yield
    logging.getLogger().setLevel(level)


def test_the_log_says_what_the_rooms_say_and_not_what_libraries_say(tmp_path: Path) -> None:
    handler = start_logging(tmp_path)
    logging.getLogger("sync.engine.exchange").info("run %s", "r1")
    logging.getLogger("sync.engine.exchange").debug("a title")
    logging.getLogger("urllib3.connectionpool").info("GET /v1/changes?cursor=secret")
    stop_logging(handler)
    written = (tmp_path / "logs" / "twindesk.log").read_text("utf-8")
    assert "run r1" in written
    assert "a title" not in written
    assert "secret" not in written


def test_nothing_is_written_before_there_is_something_to_say(tmp_path: Path) -> None:
    stop_logging(start_logging(tmp_path))
    assert not list((tmp_path / "logs").iterdir())


def test_it_never_grows_beyond_its_five_files(tmp_path: Path) -> None:
    handler = start_logging(tmp_path)
    log = logging.getLogger("sync.engine")
    for _ in range(40):
        log.info("x" * 100_000)
    stop_logging(handler)
    files = list((tmp_path / "logs").iterdir())
    assert len(files) == 5
    assert all(path.stat().st_size <= 620_000 for path in files)


def test_a_home_that_cannot_be_written_has_no_log(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    assert start_logging(tmp_path) is None
    stop_logging(None)
