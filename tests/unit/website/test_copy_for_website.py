"""Copy for the website: the text on the clipboard, pictures as numbered files, the address made of titles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.pictures import QtPictureMaker
from sync.blocks import parse
from sync.deep_links import page_link, slug, twinspace_link
from sync.website_text import website_text
from tests.support.forms_desk import FORM_SPACE, ListedRecords, shown
from tests.support.writing_desk import WritingDesk, beach_picture
from ui.website.website_dialog import WebsiteDialog

BLOCKS = [
    {"type": "heading", "level": 2, "runs": [{"text": "The beach"}]},
    {"type": "picture", "picture": "p1", "alt": "Pupils with buckets"},
    {"type": "paragraph", "runs": [{"text": "Who wants to "}, {"text": "compare", "bold": True}, {"text": "?"}]},
    {"type": "file", "file": "f9", "title": "Fibre protocol"},
    {"type": "picture", "picture": "p1", "alt": "The same again"},
]


@pytest.fixture
def desk(qtbot: QtBot) -> WritingDesk:
    page = replace(shown("page", "g1", "How we count: fibres / 1"), body={"title": "How we count: fibres / 1", "blocks": BLOCKS})
    picture = shown("picture", "p1", "", name="../beach.jpg")
    spaces = SimpleNamespace(get=lambda _space: FORM_SPACE, all=lambda **_: [FORM_SPACE])
    made = WritingDesk(records=ListedRecords(page, picture, shown("file", "f9", "Protocol", name="protocol.pdf")), spaces=spaces)
    made.kept.keep(QtPictureMaker().make(beach_picture(64, 48)))
    return made


@pytest.fixture
def dialog(qtbot: QtBot, desk: WritingDesk, monkeypatch: pytest.MonkeyPatch) -> WebsiteDialog:
    monkeypatch.setattr("ui.website.website_dialog.QLocale", lambda: QLocale("tr"))
    row = desk.reading.records.get("g1")
    assert row is not None
    made = WebsiteDialog(desk, row)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_text_is_on_the_clipboard_at_once(dialog: WebsiteDialog) -> None:
    data = QGuiApplication.clipboard().mimeData()
    assert "<h2>The beach</h2>" in data.html()
    assert "<p>[01-beach.jpg] Pupils with buckets</p>" in data.html()
    assert "[02-protocol.pdf] Fibre protocol" in data.text()
    assert "<img" not in data.html()
    dialog.title_button.click()
    assert QGuiApplication.clipboard().text() == "How we count: fibres / 1"


def test_pictures_are_saved_as_numbered_files_and_what_is_not_here_is_named(qtbot: QtBot, dialog: WebsiteDialog, tmp_path: Path) -> None:
    dialog.save_into(tmp_path)
    qtbot.waitUntil(lambda: "Saved: 1" in dialog.state.text())
    assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*")] == ["How we count_ fibres _ 1/01-beach.jpg"]
    assert "02-protocol.pdf" in dialog.state.text()


def test_a_full_disk_is_said(qtbot: QtBot, dialog: WebsiteDialog, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    dialog.save_into(tmp_path / "file")
    qtbot.waitUntil(lambda: bool(dialog.state.text()) and "clipboard" not in dialog.state.text())


def test_the_same_picture_has_one_number() -> None:
    assert [file.name for file in website_text(parse(BLOCKS), lambda record: f"{record}.jpg").files] == ["01-p1.jpg", "02-f9.jpg"]


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("MICROPLASTIC IS EVERYWHERE", "microplastic-is-everywhere"),
        ("İstanbul'da Işık ve Çocuklar", "istanbul-da-isik-ve-cocuklar"),
        ("Blåbærgrød på Ærø!", "blabaergrod-pa-aero"),
        ("Ana Łódź — część 2", "ana-lodz-czesc-2"),
        ("???", ""),
    ],
)
def test_addresses_are_made_of_titles(title: str, made: str) -> None:
    assert slug(title) == made


def test_the_address_of_a_page(dialog: WebsiteDialog) -> None:
    site = "https://school-education.ec.europa.eu/tr/etwinning/projects/microplastic-is-everywhere/twinspace"
    assert dialog.address == f"{site}/pages/how-we-count-fibres-1"
    assert twinspace_link("tr", "Microplastic is everywhere") == site
    assert page_link("tr", "Microplastic is everywhere") == f"{site}/pages"
