"""Finds words that no translator will ever see: literals given to widgets, tr without context, tr over something made up at run time."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("desktop", "ui")
NAMES = frozenset({"TwinDesk", "Ö ş ğ Ω Ж"})
"""Texts that are the same in all languages: the product, the glyphs of the self-test."""
WITHOUT_COMMENT = frozenset({"ui/qt_words.py"})
_FILE_NAME = re.compile(r"[\w-]+\.[a-z]{2,4}")
TEXT_ARGUMENTS = {
    **dict.fromkeys(
        ("setText", "setToolTip", "setStatusTip", "setPlaceholderText", "setWindowTitle", "setAccessibleName", "setTitle", "setWhatsThis"),
        (0,),
    ),
    **dict.fromkeys(
        ("setAccessibleDescription", "setInformativeText", "setDetailedText", "addTab", "set_fault", "setHeaderLabels"), (0, 1)
    ),
    **dict.fromkeys(
        ("QLabel", "QPushButton", "QAction", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu", "addMenu", "addAction", "addItem"), (0,)
    ),
    **dict.fromkeys(
        ("PlainLabel", "ElidedLabel", "PlainButton", "PrimaryButton", "LinkButton", "AccentLineButton", "TickBox", "Card"), (0,)
    ),
    **dict.fromkeys(("ChoiceField", "Meter", "NoticeBar", "SearchField", "Notice", "say", "Segments"), (0,)),
    **dict.fromkeys(("TextField", "EmptyState", "StepPage", "ChoiceRow"), (0, 1)),
    **dict.fromkeys(("IconButton", "set_tip"), (1,)),
    **dict.fromkeys(("information", "question", "warning", "critical", "getSaveFileName", "getOpenFileName", "getOpenFileNames"), (1, 2)),
}


def faults_of(source: str, name: str) -> Iterator[str]:
    """One line for each fault of a module; `name` is its path in the repository."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from (f"{name}:{node.lineno} {fault}" for fault in _call_faults(node, needs_comment=name not in WITHOUT_COMMENT))
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Attribute) and node.value.attr in ("tr", "translate"):
            yield f"{name}:{node.lineno} an alias of {node.value.attr}: lupdate does not see what it translates"


def strings_of(source: str) -> Iterator[str]:
    """Every text given to tr or translate."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            first = _translated(node)
            if first is not None and len(node.args) > first and _literal(node.args[first]) is not None:
                yield str(_literal(node.args[first]))


def python_files() -> list[Path]:
    """The modules that may speak to a teacher."""
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def all_faults() -> list[str]:
    """The faults of the whole repository."""
    return [fault for path in python_files() for fault in faults_of(path.read_text("utf-8"), str(path.relative_to(ROOT)))]


def _call_faults(node: ast.Call, *, needs_comment: bool) -> Iterator[str]:
    first = _translated(node)
    if first is not None:
        count = first + (2 if needs_comment else 1)
        if len(node.args) < count:
            yield "tr without a comment for the translator"
        if any(_literal(part) is None for part in node.args[:count]):
            yield "tr over something that is not a literal"
        if first == 1 and len(node.args) > 3 and not isinstance(node.args[3], ast.Name | ast.Constant):
            yield "a count of translate() that is not a plain name: lupdate drops the text"
        return
    for place in TEXT_ARGUMENTS.get(_name(node), ()):
        text = _literal(node.args[place]) if len(node.args) > place else None
        if text is not None and _is_word(text):
            yield f"a text that cannot be translated: {text!r}"


def _translated(node: ast.Call) -> int | None:
    """Where the text stands, if the call translates: tr(text, …), translate(context, text, …)."""
    if not isinstance(node.func, ast.Attribute):
        return None
    return {"tr": 0, "translate": 1}.get(node.func.attr) if _speaks(node.func) else None


def _speaks(function: ast.Attribute) -> bool:
    if function.attr == "tr":
        return True
    return isinstance(function.value, ast.Name) and function.value.id == "QCoreApplication"


def _name(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_word(text: str) -> bool:
    return sum(letter.isalpha() for letter in text) > 1 and text not in NAMES and not _FILE_NAME.fullmatch(text)


if __name__ == "__main__":
    found = all_faults()
    print(*found, f"untranslated: {len(found)}", sep="\n")
    sys.exit(1 if found else 0)
