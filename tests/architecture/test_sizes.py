"""The house stays small: module ≤ 300 lines, class ≤ 200, function ≤ 40, test ≤ 25."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("desktop", "ui", "sync", "portal")
BANNED_NAMES = ("Manager", "Controller", "utils", "helpers")


def _length(node: ast.AST) -> int:
    return (getattr(node, "end_lineno", 0) or 0) - getattr(node, "lineno", 0) + 1


def _too_long_definitions(path: Path, function_limit: int) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        is_class = isinstance(node, ast.ClassDef)
        is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        limit = 200 if is_class else function_limit
        if (is_class or is_function) and _length(node) > limit:
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {_length(node)} lines, limit {limit}"  # type: ignore[union-attr]


def _python_files(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def test_no_module_class_or_function_outgrows_its_size() -> None:
    files = _python_files(*ROOMS)
    long_modules = [f"{p.relative_to(ROOT)}: {n} lines" for p in files if (n := len(p.read_text("utf-8").splitlines())) > 300]
    long_definitions = [line for path in files for line in _too_long_definitions(path, 40)]
    assert not long_modules + long_definitions


def test_tests_stay_short_stories() -> None:
    tests = [p for p in _python_files("tests") if p.name.startswith("test_")]
    assert not [line for path in tests for line in _too_long_definitions(path, 25) if " test_" in line]


def test_nothing_is_named_after_a_cupboard() -> None:
    names = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in _python_files(*ROOMS)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and any(banned in node.name for banned in BANNED_NAMES)
    ]
    assert not names + [str(p.relative_to(ROOT)) for p in _python_files(*ROOMS) if p.stem in BANNED_NAMES]


def test_every_module_says_in_one_sentence_what_it_owns() -> None:
    assert not [str(p.relative_to(ROOT)) for p in _python_files(*ROOMS) if not ast.get_docstring(ast.parse(p.read_text("utf-8")))]
