"""A killed process: what was said to be kept is kept, and cursor and rows agree."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.copy.desk import KEYS, PLASTIC, Desk, standing_ports

ROOT = Path(__file__).resolve().parents[3]
WRITER = """
import sys
from pathlib import Path
from tests.unit.copy.desk import Desk, update
desk = Desk(Path(sys.argv[1]), inline=False)
for number in range(10_000):
    desk.gets(update(f"u{number}", number + 5, f"Fact {number}"), cursor=f"c{number}")
    desk.posts(f"Post {number}")
    print(number, flush=True)
"""


@pytest.mark.parametrize("lines", [1, 4, 9])
def test_a_killed_desk_reopens_whole(tmp_path: Path, lines: int) -> None:
    folder = tmp_path / "profile"
    with subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True) as writing:
        assert writing.stdout is not None
        said = [int(writing.stdout.readline()) for _ in range(lines)]
        writing.kill()
    desk = Desk(folder, standing_ports())
    titles = desk.titles(PLASTIC)
    assert desk.copy.recovered is None
    assert {f"Post {number}" for number in said} <= set(titles)
    facts = [title for title in titles if title.startswith("Fact")]
    assert desk.copy.session.cursor == f"c{len(facts) - 1}"
    assert desk.copy._work.value("PRAGMA quick_check") == "ok"
    assert KEYS.data_key not in (folder / "unsent.log").read_bytes()
    desk.closes()
