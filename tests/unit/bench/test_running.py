"""A part that takes too long, breaks off or is interrupted ends with all it began, and its rows say so; what was measured is kept."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bench.content import made_content
from bench.line import sweep_spaces
from bench.rows import BUDGETS
from bench.running import Others, PartRun, descendants, row_of
from tests.support.screen import wait_until


@pytest.fixture
def content(tmp_path: Path) -> Path:
    made, file = made_content(6, 4), tmp_path / "few.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in (*made.projects, *made.posts, *made.messages)), "utf-8")
    return file


def test_a_part_that_takes_too_long_is_ended(content: Path) -> None:
    with PartRun("ui", ["--content", str(content)], minutes=0.02) as run:
        rows = list(run.rows())
    assert rows == []
    assert run.trouble == "took longer than 0.02 minutes"


def test_a_part_that_breaks_off_says_why(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with PartRun("apply", ["--content", str(tmp_path / "nowhere")], minutes=1) as run:
        assert list(run.rows()) == []
    assert "No such file" in run.trouble
    assert "No such file" in capfd.readouterr().err


def test_interrupted_it_tells_what_is_known_and_leaves_nothing_running(tmp_path: Path, content: Path) -> None:
    command = [sys.executable, "-m", "bench", "portal", "ui", "--content", str(content), "--out", str(tmp_path / "out")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as bench:
        assert bench.stderr is not None
        assert "1 of 2: portal" in bench.stderr.readline()
        wait_until(lambda: len(descendants(bench.pid)) > 1, "the part and its portal")
        begun = descendants(bench.pid)
        bench.send_signal(signal.SIGTERM)
        out, _err = bench.communicate()
    assert bench.returncode == 130
    # Told to end they do, each in its own moment; those whose parent went first are then taken off by the system.
    wait_until(lambda: not any(Path(f"/proc/{one}").exists() for one in begun), "all that was begun to be gone")
    told = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["rows"]
    assert [row["name"] for row in told] == [one.name for one in BUDGETS if one.part in ("ui", "portal")]
    assert {row["note"] for row in told} == {"interrupted", "interrupted before it"}
    assert out.count("not measured") == len(told)


def test_a_row_comes_over_as_it_was() -> None:
    line = {"name": "a", "ours": 1.0, "peer": None, "limit": 2.0, "ratio": 0.5, "goal": "≤ 1", "met": True, "spread": [1, 2]}
    assert row_of(json.dumps(line)).spread == (1, 2)


def test_others_are_not_oneself() -> None:
    others = Others()
    sum(range(2_000_000))
    cores = others.cores()
    assert cores is None or 0 <= cores <= (os.cpu_count() or 1)


def test_only_spaces_whose_process_is_gone_are_taken_away(tmp_path: Path) -> None:
    for name in (f"bench_desk_{os.getpid()}", "bench_portal_99999999", "another"):
        (tmp_path / name).touch()
    assert sweep_spaces(tmp_path) == ["bench_portal_99999999"]
