"""Icons look as QtSvg draws the same path data, which is not in memory for them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.style.icons import draw_icon
from ui.style.path_data import NoPath, painter_path
from ui.style.tokens import load_tokens

SIDE = 40


def blank() -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def by_qt_svg(data: str) -> QImage:
    tokens, image = load_tokens().icon, blank()
    paths = "".join(
        f'<path d="M{part}" stroke-width="{tokens.dot_stroke if part.endswith("v.01") else tokens.stroke}"/>'
        for part in data.split("M")[1:]
    )
    strokes = f'<g fill="none" stroke="#1a4f8b" stroke-linecap="round" stroke-linejoin="round">{paths}</g>'
    painter = QPainter(image)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {tokens.grid} {tokens.grid}">{strokes}</svg>'
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    return image


@pytest.mark.parametrize("name", sorted(load_tokens().icon.paths))
def test_every_icon_looks_as_qt_svg_draws_it(name: str, qapp: QApplication) -> None:
    image = blank()
    painter = QPainter(image)
    draw_icon(painter, name, QRectF(0, 0, SIDE, SIDE), QColor("#1a4f8b"))
    painter.end()
    pairs = zip(bytes(image.constBits()), bytes(by_qt_svg(load_tokens().icon.paths[name]).constBits()), strict=True)
    # QtSvg leaves a notch of a few pixels where an arc that ends a hair beside its point meets a line.
    assert sum(abs(one - other) > 8 for one, other in pairs) <= 40


def test_numbers_that_follow_repeat_the_command() -> None:
    assert painter_path("M1 2l3 4-1-1") == painter_path("M1 2L4 6L3 5")
    assert painter_path("M0 0h2v.5H0z") == painter_path("M0 0L2 0L2.0 .5L0 .5Z")


@pytest.mark.parametrize("data", ["M1", "1 2", "M0 0q1 1 2 2", "M0 0a1 2 0 0 1 3 3", "M0 0z1", "M0 0L"])
def test_what_no_icon_uses_is_refused(data: str) -> None:
    with pytest.raises(NoPath):
        painter_path(data)


def test_no_svg_library_is_read_for_icons() -> None:
    asked = "import sys, ui.style.icons; sys.exit('PySide6.QtSvg' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
