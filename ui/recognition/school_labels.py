"""The eTwinning School label: a checklist of the school and a declaration, handed in when both are true."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.forms.kinds.applications import school_items
from ui.recognition.points_part import PointsPart
from ui.recognition.schemes import SCHOOL_LABEL
from ui.recognition.states import DRAFT, can_write, group_of, group_words, note, state_of, state_words
from ui.records.grouping import by, is_unsent
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, NotePart
from ui.records.row import RecordRow, sign
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.states import NO_STATE
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.titled_part import TitledTextPart
from ui.records.wishes import Action, Wish


def school_labels_tab() -> TabSpec:
    """The third tab of the room."""
    words = QCoreApplication.translate("Recognition", "School label", "tab of the room Recognition: applications")
    button = QCoreApplication.translate("Recognition", "Apply for your school", "main button")
    main = MainButton(button, "plus", SCHOOL_LABEL, "own")
    return TabSpec("school_labels", words, lambda desk, _space: ListTab(desk, None, _spec()), (SCHOOL_LABEL,), main)


def _spec() -> ListSpec:
    words = QCoreApplication.translate("Recognition", "Go on writing", "button below an application")
    write = Action("edit", words, "write", _edit, lambda _scene, row: can_write(row), is_main=True)
    return ListSpec(
        name=QCoreApplication.translate("Recognition", "School label", "list of applications, for the screen reader"),
        shape=Shape(
            (SCHOOL_LABEL,),
            _line,
            order="changed",
            grouping=by(lambda _scene, row: group_of(row), lambda _scene, group: group_words(group), ("draft", "sent")),
            drafts=(SCHOOL_LABEL,),
        ),
        pane=PaneSpec(_parts, lambda _desk: ActionsPart((write,), place="footer")),
        choose=QCoreApplication.translate("Recognition", "Choose an application on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Recognition", "Your school has not applied from here yet.", "list of applications is empty"),
        icon="school",
        first_button=QCoreApplication.translate("Recognition", "Apply for your school", "list is empty, button"),
        first_kind=SCHOOL_LABEL,
    )


def _edit(_scene: Scene, row: ShownRecord) -> Wish:
    return Wish("edit", row.kind, row.id, row.space)


def _title(row: ShownRecord) -> str:
    words = QCoreApplication.translate("Recognition", "eTwinning School label %1", "title of an application: %1 is a year")
    return words.replace("%1", row.created_at[:4])


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    ticked = row.body.get("checklist") or {}
    words = QCoreApplication.translate("Recognition", "Ticked: %1 of %2", "below an application: two counts")
    count = words.replace("%1", str(sum(map(bool, ticked.values())))).replace("%2", str(len(ticked)))
    return RecordRow(
        row.id,
        _title(row),
        below=state_words(state_of(row)),
        more=count if state_of(row) == DRAFT else "",
        when=scene.when(row.changed_at),
        mark=sign("school"),
        state=scene.state(row) if is_unsent(row) else NO_STATE,
        is_new=row.is_new,
    )


def _parts(desk: Desk) -> list[PanePart]:
    return [
        HeadPart(desk, title=_title, has_author=False, editable=can_write),
        NotePart(lambda _scene, row: note(row)),
        PointsPart(QCoreApplication.translate("Recognition", "Your school", "head of a checklist"), _checklist),
        TitledTextPart(
            QCoreApplication.translate("Recognition", "Declaration", "head of an application's text"),
            lambda row: str(row.body.get("declaration") or ""),
        ),
    ]


def _checklist(_scene: Scene, row: ShownRecord) -> list[tuple[str, bool | None, str]]:
    known = {item.key: item.words for item in school_items()}
    ticked = row.body.get("checklist") or {}
    return [(known.get(key, key.replace("_", " ")), bool(is_met), "") for key, is_met in ticked.items()]
