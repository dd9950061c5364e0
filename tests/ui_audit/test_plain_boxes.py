"""Every message box of the program says that its words are plain; the ready-made ones, which guess, are not used."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = [path for room in ("ui", "desktop") for path in sorted((ROOT / room).rglob("*.py"))]
READY_MADE = re.compile(r"QMessageBox\.(question|information|warning|critical|about)\(|QWhatsThis\.showText\(")


def test_every_message_box_is_plain() -> None:
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in SOURCES}
    boxes = {name: text for name, text in texts.items() if "QMessageBox(" in text}
    assert boxes
    assert [name for name, text in boxes.items() if text.count("QMessageBox(") > text.count("setTextFormat(Qt.TextFormat.PlainText)")] == []


def test_no_ready_made_box_guesses_what_its_words_are() -> None:
    assert [path.relative_to(ROOT).as_posix() for path in SOURCES if READY_MADE.search(path.read_text("utf-8"))] == []
