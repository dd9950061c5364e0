"""Applications for the Quality Label: five criteria written over days, evidence, the answer, and all of it as one file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.draft_words import draft_state_words
from ui.forms.kinds.applications import criteria_words
from ui.packs.action import evidence_action
from ui.recognition.eligible import LABEL
from ui.recognition.evidence_part import EvidencePart
from ui.recognition.points_part import PointsPart
from ui.recognition.states import DRAFT, REFUSED, can_write, group_of, group_words, note, project_title, state_of, state_words
from ui.recognition.written import as_written, begun
from ui.records.grouping import by, is_unsent
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, NotePart
from ui.records.row import RecordRow, tile
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.states import NO_STATE, StateWords
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.wishes import Action, Wish

_AGAIN = ("project", "collaboration", "technology", "pedagogy", "curriculum", "results", "evidence")


def labels_tab() -> TabSpec:
    """The second tab of the room."""
    words = QCoreApplication.translate("Recognition", "Quality Label", "tab of the room Recognition: applications")
    button = QCoreApplication.translate("Recognition", "Apply for the Quality Label", "main button of applications")
    main = MainButton(button, "plus", LABEL, "own")
    return TabSpec("labels", words, lambda desk, _space: ListTab(desk, None, _spec()), (LABEL,), main)


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Recognition", "Quality Label", "list of applications, for the screen reader"),
        shape=Shape(
            (LABEL,),
            _line,
            order="changed",
            grouping=by(lambda _scene, row: group_of(row), lambda _scene, group: group_words(group), ("draft", "sent")),
            drafts=(LABEL,),
            keep_draft=lambda draft: draft.record is None,
            also=("project",),
        ),
        pane=PaneSpec(_parts, _foot, also=("update", "page", "draft_local")),
        choose=QCoreApplication.translate("Recognition", "Choose an application on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Recognition", "No applications yet.", "list of applications is empty"),
        icon="recognition",
        first_button=QCoreApplication.translate("Recognition", "Write the first one", "list of applications is empty, button"),
        first_kind=LABEL,
    )


def _line(scene: Scene, shown: ShownRecord) -> RecordRow:
    row, draft = as_written(scene.desk, shown), begun(scene.desk, shown)
    title = project_title(scene.desk, row)
    written = sum(1 for one in criteria_words() if str(row.body.get(one) or "").strip())
    count = QCoreApplication.translate("Recognition", "Criteria written: %1 of %2", "below an application: two counts")
    return RecordRow(
        row.id,
        title,
        below=state_words(state_of(row)),
        more=count.replace("%1", str(written)).replace("%2", str(len(criteria_words()))) if state_of(row) == DRAFT else "",
        when=scene.when(draft.changed_at if draft is not None else row.changed_at),
        mark=tile(title, str(row.body.get("project") or row.id)),
        state=scene.state(row)
        if is_unsent(row)
        else StateWords("write", "soft", draft_state_words(draft))
        if draft is not None
        else NO_STATE,
        is_new=row.is_new,
    )


def _parts(desk: Desk) -> list[PanePart]:
    head = HeadPart(desk, title=lambda row: project_title(desk, row), has_author=False, editable=can_write)
    words = QCoreApplication.translate("Recognition", "The five criteria", "head of an application's texts")
    return [head, NotePart(lambda _scene, row: note(row)), PointsPart(words, _criteria), EvidencePart(desk)]


def _criteria(scene: Scene, shown: ShownRecord) -> list[tuple[str, bool | None, str]]:
    row = as_written(scene.desk, shown)
    missing = QCoreApplication.translate("Recognition", "Still to write.", "a criterion without a text")
    texts = {name: str(row.body.get(name) or "").strip() for name in criteria_words()}
    return [(words, bool(texts[name]), texts[name] or missing) for name, words in criteria_words().items()]


def _foot(_desk: Desk) -> PanePart:
    words = QCoreApplication.translate("Recognition", "Go on writing", "button below an application")
    write = Action("edit", words, "write", _edit, lambda _scene, row: can_write(row), is_main=True)
    retry = QCoreApplication.translate("Recognition", "Apply again with these texts", "button below a refused application")
    again = Action("again", retry, "copy", _again, lambda scene, row: state_of(row) == REFUSED and _is_last(scene, row))
    return ActionsPart((write, again, evidence_action()), place="footer")


def _edit(_scene: Scene, row: ShownRecord) -> Wish:
    return Wish("edit", row.kind, row.id, row.space)


def _again(_scene: Scene, row: ShownRecord) -> Wish:
    fields = {name: row.body[name] for name in _AGAIN if row.body.get(name)}
    return Wish("write", LABEL, space=row.space, fields=fields, is_kept=True)


def _is_last(scene: Scene, row: ShownRecord) -> bool:
    """No other application for this project is being written or waits."""
    others = scene.desk.reading.records.list(LABEL, limit=500)
    return not any(one.body.get("project") == row.body.get("project") and state_of(one) != REFUSED for one in others)
