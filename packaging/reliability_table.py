"""Writes the table of docs/reliability.md from the tests in tests/scenarios: row, promise, test. `--check` only compares."""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCENARIOS = ROOT / "tests" / "scenarios"
PAGE = ROOT / "docs" / "reliability.md"
GROUPS = ("writes", "reads_and_merge", "network", "files", "local_state", "session_and_people")
ROWS = 56
BEGIN, END = "<!-- table: made by packaging/reliability_table.py -->", "<!-- end of the table -->"


@dataclass(frozen=True)
class Proof:
    """One test and what it promises."""

    row: int
    promise: str
    test: str


def proofs(group: str) -> list[Proof]:
    """The tests of a group's file, by row. Raises ValueError for one without a docstring or a number."""
    path = SCENARIOS / f"test_{group}.py"
    found = []
    for node in ast.parse(path.read_text("utf-8")).body:
        if not isinstance(node, ast.FunctionDef) or not node.name.startswith("test_"):
            continue
        number, promise = re.match(r"test_(\d\d)_", node.name), ast.get_docstring(node)
        if number is None or promise is None:
            raise ValueError(f"{path.name}: {node.name} needs a row's number and a promise")
        found.append(Proof(int(number[1]), " ".join(promise.split()), f"{path.name}::{node.name}"))
    return sorted(found, key=lambda one: one.row)


def missing() -> list[int]:
    """Rows without a test."""
    proved = {one.row for group in GROUPS for one in proofs(group)}
    return [row for row in range(1, ROWS + 1) if row not in proved]


def table() -> str:
    """The table in Markdown, a part for each group."""
    parts = []
    for group in GROUPS:
        lines = [f"| {one.row} | {one.promise.replace('|', chr(92) + '|')} | `{one.test}` |" for one in proofs(group)]
        title = group.replace("_", " ").capitalize()
        parts.append("\n".join([f"### {title}", "", "| Row | Promise | Test in `tests/scenarios/` |", "|---|---|---|", *lines]))
    return "\n\n".join(parts)


def page(before: str) -> str:
    """The page with its table made new; what stands around it stays."""
    head, _, rest = before.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n\n{table()}\n\n{END}{tail}"


def main(words: list[str]) -> int:
    """Write the page, or say whether it is current."""
    before = PAGE.read_text("utf-8")
    if missing():
        print("rows without a test:", *missing())
    if "--check" in words:
        return 0 if before == page(before) and not missing() else 1
    PAGE.write_text(page(before), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
