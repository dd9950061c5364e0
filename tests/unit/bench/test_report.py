"""No budget is left out silently: what nobody measured stands in the table with its reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.__main__ import main
from bench.report import machine, said, table, verdict, write_report
from bench.rows import BUDGETS, measured, unmeasured

FIRST = "first sync, IP bytes / zstd -19 of what it carries"
START = "start to first painted window, paired with Anki"


def test_a_ratio_is_taken_to_the_limit_or_to_the_best_peer() -> None:
    assert measured(FIRST, 110, limit=100).ratio == pytest.approx(1.1)
    assert measured(FIRST, 110, limit=100).met is True
    assert measured(START, 0.5, limit=0.3, peers={"Anki": 1.66, "Thunderbird": 1.79}).met is False
    assert measured("first sync on DSL", 30).met is None
    assert said(1234.5, "B") == "1,234 B"


def test_a_part_may_not_invent_rows() -> None:
    with pytest.raises(KeyError):
        measured("colour of the window", 1)


def test_what_is_not_measured_says_why() -> None:
    row = unmeasured(START, "Anki cannot be installed")
    assert row.met is None
    assert "Anki cannot be installed" in table([row])
    assert verdict(row) == "not measured"


def test_the_table_tells_the_spread_and_who_else_was_busy() -> None:
    where = machine({"start": 1.31, "wire": 0.02})
    words = table([measured(START, 0.5, limit=0.3, peers={"Anki": 1.66}, note="five runs", spread=(0.4, 0.75))], where)
    assert f"{START}: 0.40 to 0.75 s; five runs" in words
    assert "meanwhile: start 1.3;" in words
    assert "wire" not in words


def test_the_bar_of_a_rate_is_short_where_much_is_done() -> None:
    apply = "apply rate / raw executemany into the same encrypted tables"
    assert measured(apply, 1400, limit=1000).used == pytest.approx(0.5)
    assert measured(apply, 600, limit=1000).met is False
    assert measured(START, 0.15, peers={"Anki": 1.0}).used == pytest.approx(0.5)


def test_report_and_picture_hold_every_row(tmp_path: Path) -> None:
    rows = [measured(FIRST, 110, limit=100, peers={"Anki": 157}), *(unmeasured(one.name, "not here") for one in BUDGETS[1:])]
    write_report(tmp_path, rows, machine())
    told = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert [row["name"] for row in told["rows"]] == [one.name for one in BUDGETS]
    assert {"name", "ours", "peer", "limit", "ratio", "goal", "met"} <= told["rows"][0].keys()
    assert (tmp_path / "report.svg").read_text("utf-8").count(">not measured<") == len(BUDGETS) - 1


def test_a_part_that_cannot_measure_still_tells_its_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # no tree of TwinDesk
    assert main(["package", "--out", str(tmp_path), "--content", str(_nothing(tmp_path))]) == 1
    out = capsys.readouterr().out
    assert all(one.name in out for one in BUDGETS if one.part == "package")
    assert out.count("failed: ") == 3


def _nothing(folder: Path) -> Path:
    file = folder / "no content.jsonl"
    file.touch()
    return file
