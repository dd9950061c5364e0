"""Markup from outside in every name, title and text: no tip and no word for the screen reader obeys it, in any room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tests.scenarios.portal_views import changed_lines
from tests.support.portal_server import PortalServer
from tests.support.teacher import Teacher
from tests.ui_audit.test_every_room import ROOMS
from ui.widgets.labels import set_tip
from ui.widgets.marks import CodeChip

EVIL = "<b>&lt;x</b><img src='file:///etc/passwd'><a href='http://e.example'>e</a> "
NAMED = frozenset({"title", "name", "text", "alt", "caption", "city", "school_name", "summary", "question", "url", "country"})
RICH_ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.StatusTipRole)
SPOKEN_ROLES = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
SOURCES = [path for room in ("ui", "desktop") for path in sorted((Path(__file__).parents[2] / room).rglob("*.py"))]


def spoilt(value: Any, key: str = "") -> Any:
    """The same record with markup before every name, title and text."""
    if isinstance(value, dict):
        return {name: spoilt(inside, name) for name, inside in value.items()}
    if isinstance(value, list):
        return [spoilt(inside, key) for inside in value]
    return EVIL + value if isinstance(value, str) and key in NAMED else value


@pytest.fixture
def maria(qapp: object, tmp_path: Path, portal: PortalServer) -> Iterator[Teacher]:
    portal.faults.rewrite(changed_lines(lambda lines: [spoilt(line) for line in lines]), "/v1/changes")
    teacher = Teacher("maria", tmp_path, portal).signs_in().opens_twindesk()
    teacher.waits_for_first_news()
    yield teacher
    teacher.closes_twindesk()


def is_obeyed(tip: str) -> bool:
    """True if Qt would show something else than letters: a picture, a link, bold words."""
    if not Qt.mightBeRichText(tip):
        return False
    shown = QTextDocument()
    shown.setHtml(tip)
    formats = [shown.allFormats()[number] for number in range(len(shown.allFormats()))]
    return any(
        one.isImageFormat() or (one.isCharFormat() and (one.toCharFormat().isAnchor() or one.hasProperty(0x2003))) for one in formats
    )


def indexes(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        yield index
        yield from indexes(model, index)


def tips(window: QWidget) -> Iterator[str]:
    for widget in [window, *window.findChildren(QWidget)]:
        yield from (widget.toolTip(), widget.whatsThis(), widget.statusTip())
        yield from (action.toolTip() for action in widget.actions())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from (str(index.data(role) or "") for index in indexes(widget.model()) for role in RICH_ROLES)


def spoken(window: QWidget) -> Iterator[str]:
    for widget in [window, *window.findChildren(QWidget)]:
        yield from (widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from (str(index.data(role) or "") for index in indexes(widget.model()) for role in SPOKEN_ROLES)


@pytest.mark.parametrize("room", ROOMS)
def test_markup_stays_letters_in_every_tip_of_every_room(maria: Teacher, room: str) -> None:
    ROOMS[room](maria)
    maria.settles()
    window = maria.desk.window
    assert [tip for tip in tips(window) if is_obeyed(tip)] == []
    said = [words for words in spoken(window) if "<b>" in words]
    assert all("&amp;" not in words for words in said)  # letter by letter, never escaped for the ear
    assert said or room in ("settings", "about", "search", "new message")


def test_a_country_that_is_markup_stays_letters(qapp: object) -> None:
    chip = CodeChip("XX", EVIL)
    assert not is_obeyed(chip.toolTip())
    assert is_obeyed(EVIL)
    plain = QWidget()
    set_tip(plain, "A & B < C")
    assert not is_obeyed(plain.toolTip())


def test_every_tip_goes_through_one_door() -> None:
    texts = {path.name: path.read_text("utf-8") for path in SOURCES}
    door = re.compile(r"\.(setToolTip|setWhatsThis)\(|ToolTipRole|WhatsThisRole")
    assert [name for name, text in texts.items() if door.search(text)] == ["labels.py"]
