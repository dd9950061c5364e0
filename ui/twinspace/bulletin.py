"""The teachers' notes of a project: read by teachers only."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord, SpaceRow
from ui.desk import Desk
from ui.records.grouping import news
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import TextPart
from ui.records.rights import may
from ui.records.shape import Shape, plain_line
from ui.records.tabbed_page import MainButton, TabSpec
from ui.website.action import website_action

BULLETIN, NOTE = "bulletin", "bulletin_note"


def bulletin_tab() -> TabSpec:
    """The tab of a project, for its teachers."""
    words = QCoreApplication.translate("SpaceHeader", "Teachers", "tab of a project: notes that only teachers read")
    main = MainButton(QCoreApplication.translate("Bulletin", "Write note", "main button of the teachers' notes"), "write", NOTE)
    return TabSpec(BULLETIN, words, lambda desk, space: ListTab(desk, space, _spec(space)), (NOTE,), main)


def _spec(space: SpaceRow | None) -> ListSpec:
    empty = QCoreApplication.translate("Bulletin", "No notes yet. Only the teachers of this project read them.", "list is empty")
    if space is not None and space.state == "open" and not may(space, NOTE, "create"):
        empty = QCoreApplication.translate("Bulletin", "Notes for teachers are not shown to your role.", "list is empty")
    return ListSpec(
        name=QCoreApplication.translate("Bulletin", "Notes for teachers", "list, for the screen reader"),
        shape=Shape((NOTE,), plain_line, grouping=news(), drafts=(NOTE,)),
        pane=PaneSpec(_parts),
        choose=QCoreApplication.translate("Bulletin", "Choose a note on the left.", "reading pane, nothing chosen"),
        empty=empty,
        icon="members",
        first_button=QCoreApplication.translate("Bulletin", "Write the first note", "list of teachers' notes is empty, button"),
        first_kind=NOTE,
    )


def _parts(desk: Desk) -> list[PanePart]:
    return [HeadPart(desk, readers=_readers, actions=(website_action(),)), TextPart(desk, lambda row: str(row.body.get("text", "")))]


def _readers(_row: ShownRecord) -> tuple[str, bool]:
    return QCoreApplication.translate("Bulletin", "Teachers only", "head of a note: who can read it"), False
