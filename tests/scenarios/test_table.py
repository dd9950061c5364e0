"""docs/reliability.md says what the tests say, and no row of the table is without a test."""

from __future__ import annotations

import subprocess
import sys

from tests.support.command_line import ROOT


def test_every_row_has_a_test_and_the_page_is_current() -> None:
    command = [sys.executable, "packaging/reliability_table.py", "--check"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert said.returncode == 0, f"{said.stdout}{said.stderr}run: .venv/bin/python packaging/reliability_table.py"
