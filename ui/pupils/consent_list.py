"""The consent register as a list to be printed: one line a pupil, the head of the table on every page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from sync.data_class import dataclass
from ui.pupils.on_paper import put_on_paper

_DPI = 144
_MARGIN_MM = 15.0
_FOOT_IN = 0.4
_POINTS = 10
_LONGEST = 36
"""Letters in one line of a column; a longer name takes two."""
_TABLE = (
    'border="1" cellspacing="0" cellpadding="4" width="100%" style="border-collapse:collapse; border-color:#999999; border-style:solid"'
)


@dataclass(frozen=True)
class ConsentList:
    """What stands on the paper, in the teacher's language; every line has as many words as `columns`."""

    title: str
    project: str
    counts: str
    columns: tuple[str, ...]
    lines: Sequence[tuple[str, ...]]
    foot: str
    is_right_to_left: bool = False

    def __repr__(self) -> str:
        return f"ConsentList(lines={len(self.lines)})"


def write_consent_list(said: ConsentList, target: Path) -> Path:
    """A PDF of A4 pages; nothing is left behind unless it is whole. Raises BadInput(target_unwritable). Thread: any."""
    return put_on_paper(target, lambda beside: _draw(said, beside))


def _draw(said: ConsentList, target: Path) -> None:
    writer = QPdfWriter(str(target))
    writer.setTitle(said.title)
    writer.setCreator("TwinDesk")
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    millimetres = QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, millimetres))
    foot = _DPI * _FOOT_IN
    area = QSizeF(writer.width(), writer.height() - foot)
    document = _document(said, writer, area)
    painter = QPainter(writer)
    try:
        total = document.pageCount()
        for page in range(total):
            if page:
                writer.newPage()
            painter.save()
            painter.translate(0, -page * area.height())
            document.drawContents(painter, QRectF(0, page * area.height(), area.width(), area.height()))
            painter.restore()
            painter.setFont(_font(_POINTS - 2))
            words = f"{said.foot}   ·   {page + 1} / {total}"
            place = QRectF(0, area.height(), area.width(), foot)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, words)
    finally:
        painter.end()


def _document(said: ConsentList, writer: QPdfWriter, area: QSizeF) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(_font(_POINTS))
    if said.is_right_to_left:
        option = document.defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        document.setDefaultTextOption(option)
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(_html(said))
    document.setPageSize(area)
    return document


def _html(said: ConsentList) -> str:
    """A note may take two lines, the rest shall not: a table breaks between two lines, also between those of one pupil."""
    turn = -1 if said.is_right_to_left else 1  # Qt turns the words of a table round, not its columns
    side = "right" if said.is_right_to_left else "left"

    def row(words: tuple[str, ...], tag: str) -> str:
        cells = [_cell(one, tag, side, is_note=number == len(words)) for number, one in enumerate(words, 1)]
        return f"<tr>{''.join(cells[::turn])}</tr>"

    lines = "".join(row(line, "td") for line in said.lines)
    table = f"<table {_TABLE}><thead>{row(said.columns, 'th')}</thead><tbody>{lines}</tbody></table>"
    return f"<h2>{escape(said.title)}</h2><p><b>{escape(said.project)}</b><br>{escape(said.counts)}</p>{table}"


def _cell(words: str, tag: str, side: str, *, is_note: bool) -> str:
    kept = "normal" if is_note or len(words) > _LONGEST else "nowrap"
    return f'<{tag} align="{side}" style="white-space:{kept}">{escape(words)}</{tag}>'


def _font(points: int) -> QFont:
    font = QFont()
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSize(points)
    return font
