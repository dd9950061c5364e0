"""A project kept for good: clean pages, numbered files, and the truth about what is not here."""

from __future__ import annotations

import threading
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from sync.copy.rows import DraftRow
from sync.errors import BadInput
from sync.export.codes import WORDS
from sync.export.gather import Cancelled, evidence_pack, space_pack
from sync.export.html import PackHtml
from sync.export.writing import write_folder, write_zip
from tests.unit.copy.desk import OWN, PLASTIC, Desk
from ui.packs.words import PackSpeech

NOW = "2026-05-03T12:00:00Z"
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "a", "em", "strong", "br"),
    *("blockquote", "figure", "figcaption", "img", "table", "tr", "th", "td"),
}


class Page(HTMLParser):
    """The tags, addresses and words of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.sources: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        said = dict(attrs)
        assert not any(name.startswith("on") for name in said)
        if tag == "img":
            self.sources.append(unquote(said["src"] or ""))
        if tag == "a" and "href" in said:
            self.links.append(said["href"] or "")

    def handle_data(self, data: str) -> None:
        self.words.append(data.strip())


def quiet(done: int, total: int, name: str) -> None:
    pass


def pack_of(desk: Desk, application: str = "") -> Any:
    reading = desk.copy.reading
    return evidence_pack(reading, application, NOW) if application else space_pack(reading, PLASTIC, NOW)


def zipped(desk: Desk, tmp_path: Path, application: str = "") -> tuple[zipfile.ZipFile, Page]:
    target = tmp_path / "pack.zip"
    write_zip(pack_of(desk, application), desk.copy.reading, PackSpeech(), target, quiet)
    archive = zipfile.ZipFile(target)
    return archive, Page(archive.read("index.html").decode())


def test_the_page_is_clean_and_everything_it_shows_is_beside_it(project: Desk, tmp_path: Path) -> None:
    archive, page = zipped(project, tmp_path)
    assert set(page.tags) <= ALLOWED
    assert page.tags.count("h1") == 1
    assert set(page.sources) <= set(archive.namelist())
    assert "We counted <script>" in page.words
    assert archive.testzip() is None


def test_all_rooms_of_the_space_are_in_it_pages_as_a_tree(project: Desk, tmp_path: Path) -> None:
    words = zipped(project, tmp_path)[1].words
    order = [
        "Less of it.",
        "Elena",
        "Lesson",
        "Sub-page",
        "Circle",
        "Round",
        "We counted <script>",
        "Well done!",
        "Sieves",
        "Reply 2",
        "Call",
    ]
    assert [word for word in words[words.index("Contents") + 40 :] if word in order] == order or all(word in words for word in order)
    assert {"I like jellyfish.", "Our beach", "41 fibres & more"} <= set(words)
    assert any("Jellyfish: 1" in word for word in words)


def test_originals_are_numbered_with_names_every_system_takes(project: Desk, tmp_path: Path) -> None:
    archive, page = zipped(project, tmp_path)
    assert [name for name in archive.namelist() if name != "index.html"] == ["pictures/001-CON_ be_ach.jpg"]
    assert page.sources == ["pictures/001-CON_ be_ach.jpg"]


def test_what_is_not_here_is_named_with_its_size(project: Desk, tmp_path: Path) -> None:
    words = zipped(project, tmp_path)[1].words
    at = words.index("Not on this computer", words.index("Materials") + 1)
    assert any(word.startswith("Far away (4") for word in words[at:])
    assert any(word.startswith("In the album (4") for word in words[at:])


def test_the_evidence_holds_criteria_proofs_and_receipts_but_no_pupil(project: Desk, tmp_path: Path) -> None:
    words = zipped(project, tmp_path, application="la")[1].words
    assert {"Collaboration between partner schools", "Mixed teams.", "Lesson", "Proof of sending", "u1"} <= set(words)
    assert "I like jellyfish." not in words
    assert "Second" not in words


def test_a_folder_holds_the_same(project: Desk, tmp_path: Path) -> None:
    target = tmp_path / "My project"
    told: list[str] = []
    written = write_folder(pack_of(project), project.copy.reading, PackSpeech(), target, lambda _done, _total, name: told.append(name))
    names = sorted(path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file())
    assert names == ["index.html", "pictures/001-CON_ be_ach.jpg"]
    assert (written.files, written.missing) == (1, 2)
    assert told


def test_nothing_is_overwritten_and_nothing_half_stays(project: Desk, tmp_path: Path) -> None:
    pack, target = pack_of(project), tmp_path / "pack.zip"
    target.write_bytes(b"mine")
    with pytest.raises(BadInput, match="file_exists"):
        write_zip(pack, project.copy.reading, PackSpeech(), target, quiet)
    assert target.read_bytes() == b"mine"
    with pytest.raises(BadInput, match="target_unwritable"):
        write_zip(pack, project.copy.reading, PackSpeech(), tmp_path / "none" / "pack.zip", quiet)


@pytest.mark.parametrize("write", [write_zip, write_folder])
def test_stopped_it_leaves_nothing_behind(project: Desk, tmp_path: Path, write: Any) -> None:
    cancel = threading.Event()
    place = tmp_path / "out"
    place.mkdir()
    with pytest.raises(Cancelled):
        write(pack_of(project), project.copy.reading, PackSpeech(), place / "pack", lambda *_: cancel.set(), cancel)
    assert list(place.iterdir()) == []
    with pytest.raises(Cancelled):
        space_pack(project.copy.reading, PLASTIC, NOW, cancel)


def test_a_picture_damaged_on_the_disk_is_named_not_shown(project: Desk, tmp_path: Path) -> None:
    for path in (tmp_path / "profile" / "media").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-8] + b"spoiled!")
    archive, page = zipped(project, tmp_path)
    assert page.sources == []
    assert archive.namelist() == ["index.html"]


def test_the_same_pack_makes_the_same_file(project: Desk, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        write_zip(pack_of(project), project.copy.reading, PackSpeech(), tmp_path / name, quiet)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_of_nothing_there_is_no_pack(project: Desk) -> None:
    with pytest.raises(BadInput, match="space_none"):
        space_pack(project.copy.reading, "nowhere", NOW)
    with pytest.raises(BadInput, match="record_none"):
        evidence_pack(project.copy.reading, "u1", NOW)


def test_evidence_holds_what_is_still_only_a_draft(project: Desk) -> None:
    edit = DraftRow("", "label_application", OWN, None, "la", 40, {"results": "A film.", "evidence": ["u2"]}, (), "")
    new = DraftRow("", "label_application", OWN, None, None, None, {"project": PLASTIC, "technology": "One table."}, (), "")
    begun, fresh = (project.do(project.copy.drafts.save, draft) for draft in (edit, new))
    for application in ("la", begun):
        criteria, proofs = (pack_of(project, application).sections[at] for at in (1, 3))
        assert dict(criteria.entries[0].texts)["results"] == "A film."
        assert [one.record for one in proofs.entries] == ["u2"]
    assert dict(pack_of(project, fresh).sections[1].entries[0].texts) == {"technology": "One table."}


def test_each_piece_of_evidence_stands_in_the_contents_and_a_meeting_only_once(project: Desk) -> None:
    page = PackHtml(pack_of(project, "la"), PackSpeech(), {"far": "far.jpg"})
    told = {code: {title for _, title in below} for code, _, below in page.outline()}
    assert told["evidence"] == {"We counted <script>", "Far away", "Lesson"}
    words = Page(page.page()).words
    assert sum("Call" in one for one in words) == 1
    assert "evidence-2" in page.page()


def test_every_code_has_a_word() -> None:
    speech = PackSpeech()
    assert [code for code in WORDS if speech.word(code) == code] == []
