"""Certificates: what was awarded, when, and where it can be printed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import sentence_words
from ui.line_turn import has_no_line
from ui.records import commands
from ui.records.facts import Fact, FactsPart
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, NotePart
from ui.records.row import RecordRow, sign
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.tabbed_page import TabSpec
from ui.records.terms import label_words
from ui.records.wishes import Action

CERTIFICATE = "certificate"


def certificates_tab() -> TabSpec:
    """The last tab of the room."""
    words = QCoreApplication.translate("Recognition", "Certificates", "tab of the room Recognition")
    return TabSpec("certificates", words, lambda desk, _space: ListTab(desk, None, _spec()), (CERTIFICATE,))


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Recognition", "Certificates", "list, for the screen reader"),
        shape=Shape((CERTIFICATE,), _line, sort=lambda row: "".join(chr(0x10FFFF - ord(one)) for one in _awarded(row))),
        pane=PaneSpec(_parts, lambda _desk: ActionsPart((_print(),), place="footer")),
        choose=QCoreApplication.translate("Recognition", "Choose a certificate on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Recognition", "No certificates yet.", "list of certificates is empty"),
        icon="star",
    )


def _awarded(row: ShownRecord) -> str:
    return str(row.body.get("awarded_at") or row.created_at)


def _line(_scene: Scene, row: ShownRecord) -> RecordRow:
    name, _, what_for = row.title.partition(": ")  # "National Quality Label 2025: Our project": both can be read in a narrow list
    below = what_for or label_words(str(row.body.get("scheme") or ""))
    return RecordRow(row.id, name, below=below, when=_awarded(row)[:4], mark=sign("star"), is_new=row.is_new)


def _parts(desk: Desk) -> list[PanePart]:
    return [HeadPart(desk, has_author=False, is_written=False, has_delete=False), NotePart(_line_note), FactsPart(_facts)]


def _line_note(scene: Scene, row: ShownRecord) -> tuple[str, str] | None:
    """To print it one needs the website; what it says is here."""
    if not row.body.get("url") or not has_no_line(scene.desk):
        return None
    return QCoreApplication.translate("Recognition", "Printing needs a line; there is none just now.", "bar over a certificate"), "plain"


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    url = str(row.body.get("url") or "")
    day = QDate.fromString(_awarded(row)[:10], "yyyy-MM-dd")
    awarded = sentence_words(QLocale().toString(day, QLocale.FormatType.LongFormat))
    return [
        Fact(
            QCoreApplication.translate("Recognition", "Label", "fact about a certificate"), label_words(str(row.body.get("scheme") or ""))
        ),
        Fact(QCoreApplication.translate("Recognition", "Awarded", "fact about a certificate: when"), awarded),
        Fact(QCoreApplication.translate("Recognition", "On the web", "fact about a certificate: its address"), url, url, is_copied=True),
    ]


def _print() -> Action:
    def run(_scene: Scene, row: ShownRecord) -> None:
        commands.open_link(str(row.body["url"]))

    words = QCoreApplication.translate("Recognition", "Open it to print", "button below a certificate: opens the browser")
    return Action("print", words, "public", run, lambda _scene, row: bool(row.body.get("url")))
