"""What was searched for stands out in what was found, however it is spelt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from sync.copy.search_fold import folded_words
from ui.search.hits import draw_hits, spans_of


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Bu hafta sınıfça bahçede", "SINIF", ["sınıfça"]),
        ("Elek ve eleği", "elek", ["Elek"]),
        ("The sieve, the sieves", "siev", ["sieve", "sieves"]),
        ("Nothing here", "sieve", []),
    ],
)
def test_each_word_that_begins_as_asked_is_found(text: str, words: str, found: list[str]) -> None:
    assert [text[start : start + length] for start, length in spans_of(text, folded_words(words))] == found


def test_a_hit_is_drawn_bolder(qapp: object) -> None:
    def inked(wanted: list[str]) -> int:
        image = QImage(300, 40, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        painter = QPainter(image)
        draw_hits(painter, QRect(0, 0, 300, 40), "We rinse the sieve", wanted, QFont(), QColor("black"), is_rtl=True)
        painter.end()
        return sum(image.pixelColor(x, y).value() < 128 for x in range(300) for y in range(40))

    assert inked(["rinse", "sieve"]) > inked([])
