"""What is marked in Two versions reads as a sentence: spaces between words, none before a full stop."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.sending.marked_text import MarkedText
from ui.sending.word_marks import word_marks

SHOWN = (
    ("We count under the lamp.", "We count under the table.", "We count under the − lamp + table."),
    ("Rinse it once with water.", "Rinse it three times with water.", "Rinse it − once + three times with water."),
    ("Write down the colour of each fibre.", "Write down the colour and the length of each fibre.", None),
    ("We count.", "We count, then we rest.", "We count + , then we rest."),
)


@pytest.mark.parametrize(("before", "after", "said"), SHOWN)
def test_a_full_stop_stands_close_to_the_change(qtbot: QtBot, before: str, after: str, said: str | None) -> None:
    shown = MarkedText("Yours")
    qtbot.addWidget(shown)
    shown.show_marks(word_marks(before, after))
    text = shown.toPlainText()
    assert " ." not in text
    assert "  " not in text
    assert said is None or text == said
