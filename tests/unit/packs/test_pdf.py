"""The pack on paper."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QFont, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from sync.errors import BadInput
from sync.export.gather import Cancelled, evidence_pack, space_pack
from tests.unit.copy.desk import PLASTIC, Desk, update
from ui.packs.page_breaks import keep_headings, page_of
from ui.packs.pdf import write_pdf
from ui.packs.words import PackSpeech

NOW = "2026-05-03T12:00:00Z"


def pages_in(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", path.read_bytes()))


def written(desk: Desk, target: Path, pack: Any = None, **more: Any) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    made = pack or space_pack(desk.copy.reading, PLASTIC, NOW)
    write_pdf(made, desk.copy.reading, PackSpeech(), target, lambda done, total, _name: told.append((done, total)), **more)
    return told


def test_every_page_that_was_counted_is_drawn(project: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    told = written(project, tmp_path / "project.pdf")
    assert told[-1][0] == told[-1][1] == pages_in(tmp_path / "project.pdf")
    assert b"/Subtype /Image" in (tmp_path / "project.pdf").read_bytes()


def test_a_line_of_the_contents_leads_to_its_page(project: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    written(project, tmp_path / "project.pdf")
    text = (tmp_path / "project.pdf").read_bytes()
    aims = set(re.findall(rb"/Dest \((.*?)\)", text, re.DOTALL))
    places = set(re.findall(rb"\(([^()]*)\) \[\d+ 0 R /XYZ", text)) or set(re.findall(rb"\(([^()]*)\)\s+\d+ 0 R", text))
    assert aims
    assert aims <= places


def test_words_that_go_over_to_the_next_page_are_found_there(qtbot: QtBot) -> None:
    gone_over = 0
    for height in range(260, 320, 7):
        document = QTextDocument()
        document.setHtml("<p>line</p><h3>Heading</h3>" * 100)
        document.setPageSize(QSizeF(400, height))
        layout, pages = document.documentLayout(), document.pageCount()
        blocks = [document.findBlockByNumber(at) for at in range(document.blockCount())]
        gone_over += sum(page_of(one, height) > layout.blockBoundingRect(one).top() // height for one in blocks)
        assert page_of(blocks[-1], height) == pages - 1
    assert gone_over


def test_the_evidence_too(project: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    told = written(project, tmp_path / "evidence.pdf", evidence_pack(project.copy.reading, "la", NOW))
    assert told[-1][0] == pages_in(tmp_path / "evidence.pdf") >= 4


def test_no_heading_stands_alone_at_the_foot_of_a_page(qtbot: QtBot) -> None:
    found: list[str] = []
    for height in range(260, 320, 7):
        document = QTextDocument()
        document.setHtml("".join(f"<p>line {at}</p>" * (at % 3 + 1) + f"<h3>Heading {at}</h3><p>Below</p>" for at in range(60)))
        document.setPageSize(QSizeF(400, height))
        document.pageCount()
        found += _alone(document, height)
        keep_headings(document, height)
        assert not _alone(document, height)
    assert found


def test_who_made_a_picture_stands_over_it(qtbot: QtBot) -> None:
    image = QImage(200, 120, QImage.Format.Format_RGB32)
    small = QFont()
    small.setPixelSize(12)  # whatever look another test has put on: all of it must fit on a page of 200
    for height in range(200, 330, 9):
        document = QTextDocument()
        document.setDefaultFont(small)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl("one"), image)
        document.setHtml("<p>line</p>" * 7 + "<h3>Picture</h3><p><em>Maria, Sunday</em></p><p><img src='one'><br><i>A boat</i></p>")
        document.setPageSize(QSizeF(400, height))
        keep_headings(document, height)
        last = document.lastBlock()
        assert page_of(last, height) == page_of(last.previous(), height) == page_of(last.previous().previous(), height)


def _alone(document: QTextDocument, height: float) -> list[str]:
    blocks = [document.findBlockByNumber(at) for at in range(document.blockCount())]
    heads = [one for one in blocks if one.blockFormat().headingLevel() and one.next().isValid()]
    return [one.text() for one in heads if page_of(one.next(), height) > page_of(one, height)]


def test_a_long_journal_grows_by_pages(project: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    written(project, tmp_path / "short.pdf")
    project.gets(*(update(f"x{at}", 100 + at, f"Post {at}", "Many words. " * 200) for at in range(60)))
    written(project, tmp_path / "long.pdf")
    assert pages_in(tmp_path / "long.pdf") > pages_in(tmp_path / "short.pdf") + 20


def test_stopped_or_refused_it_leaves_nothing_behind(project: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        written(project, tmp_path / "a.pdf", cancel=cancel)
    assert not list(tmp_path.glob("*.pdf*"))
    (tmp_path / "b.pdf").write_bytes(b"mine")
    with pytest.raises(BadInput, match="file_exists"):
        written(project, tmp_path / "b.pdf")
    with pytest.raises(BadInput, match="target_unwritable"):
        written(project, tmp_path / "none" / "c.pdf")
