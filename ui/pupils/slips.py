"""Slips of paper with what each pupil signs in with, to be printed and cut: a PDF where the teacher says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QTextOption

from sync.data_class import dataclass
from ui.pupils.on_paper import put_on_paper

_DPI = 144
_ACROSS, _DOWN = 2, 5
_MARGIN_MM = 15.0
_PAD = 24.0
_LEAST_POINTS = 6


@dataclass(frozen=True)
class Slip:
    """What one pupil gets."""

    name: str
    user_name: str
    password: str

    def __repr__(self) -> str:
        return f"Slip(user_name={self.user_name!r})"


@dataclass(frozen=True)
class SlipWords:
    """What stands on every slip: the project, the website's address, and the labels."""

    project: str
    address: str
    user_name: str
    password: str


def write_slips(slips: Sequence[Slip], words: SlipWords, target: Path) -> Path:
    """Ten to a page; nothing is left behind unless it is whole. Raises BadInput(target_unwritable). Thread: any."""
    return put_on_paper(target, lambda beside: _draw(slips, words, beside))


def _draw(slips: Sequence[Slip], words: SlipWords, target: Path) -> None:
    writer = QPdfWriter(str(target))
    writer.setTitle(words.project)
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins))
    size = QSizeF(writer.width() / _ACROSS, writer.height() / _DOWN)
    painter = QPainter(writer)
    try:
        for number, slip in enumerate(slips):
            place = number % (_ACROSS * _DOWN)
            if number and not place:
                writer.newPage()
            row, column = divmod(place, _ACROSS)
            _draw_one(painter, QRectF(column * size.width(), row * size.height(), size.width(), size.height()), slip, words)
    finally:
        painter.end()


def _draw_one(painter: QPainter, whole: QRectF, slip: Slip, words: SlipWords) -> None:
    painter.setPen(QPen(Qt.GlobalColor.gray, 1, Qt.PenStyle.DashLine))
    painter.drawRect(whole)
    painter.setPen(Qt.GlobalColor.black)
    inner = whole.adjusted(_PAD, _PAD, -_PAD, -_PAD)
    lines = (
        (slip.name, 14, True),
        (words.project, 8, False),
        (words.address, 10, False),
        (f"{words.user_name}: {slip.user_name}", 12, False),
        (f"{words.password}: {slip.password}", 12, True),
    )
    for text, points, is_bold in lines:
        _set_font(painter, text, points, inner.width(), is_bold=is_bold)
        height = painter.fontMetrics().lineSpacing() * 1.25
        option = QTextOption(Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), height), shown, option)
        inner.setTop(inner.top() + height)


def _set_font(painter: QPainter, text: str, points: int, room: float, *, is_bold: bool) -> None:
    """As large as wanted, smaller where the words would be cut: nobody can sign in with half a password."""
    font = QFont(painter.font())
    font.setBold(is_bold)
    for size in range(points, _LEAST_POINTS - 1, -1):
        font.setPointSize(size)
        painter.setFont(font)
        if painter.fontMetrics().horizontalAdvance(text) <= room:
            return
