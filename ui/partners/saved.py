"""Saved searches: what each asks for, when the website was asked last, and what it found since."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.directory_rows import SavedSearchRow
from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import count_words, price_words
from ui.partners.found_rows_part import FoundRowsPart
from ui.partners.question import question_of
from ui.partners.words import directory_words, question_words, state_words
from ui.records.facts import Fact, FactsPart
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, NotePart
from ui.records.row import RecordRow, sign
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.tabbed_page import TabSpec
from ui.records.wishes import Action, Wish

SAVED = "saved_search"
SEARCH = "search"
"""The verb of the wish that shows a saved search in the tab of its directory; `record` is the saved search."""
_SIGNS = {"people": "people", "schools": "school", "projects": "proposals"}


def saved_tab() -> TabSpec:
    """The last tab of the room."""
    words = QCoreApplication.translate("Partners", "Saved searches", "tab of Find partners")
    return TabSpec("saved", words, lambda desk, _space: ListTab(desk, None, _spec()), (SAVED,))


def saved_row(desk: Desk, record: str) -> SavedSearchRow | None:
    """A saved search with its state."""
    return next((one for one in desk.reading.directory.saved() if one.record == record), None)


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Partners", "Saved searches", "list, for the screen reader"),
        shape=Shape((SAVED,), _line, order="title", prepare=_states, also=("directory",)),
        pane=PaneSpec(_parts, lambda _desk: ActionsPart((_show(), _ask(), _withdraw()), place="footer"), also=("directory",)),
        choose=QCoreApplication.translate("Partners", "Choose a search on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate(
            "Partners", "No saved searches yet. Look for people, then press Save this search.", "list of saved searches is empty"
        ),
        icon="bookmark",
    )


def _states(scene: Scene) -> dict[str, SavedSearchRow]:
    return {one.record: one for one in scene.desk.reading.directory.saved()}


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    one = scene.prepared.get(row.id)
    if one is None:
        return RecordRow(row.id, row.title, mark=sign("bookmark"))
    new = QCoreApplication.translate("Partners", "New: %1", "list of saved searches: a count").replace("%1", count_words(one.new_hits))
    asked = question_words(question_of(one.filters))
    below = new if one.new_hits else directory_words(one.directory)
    when = scene.when(one.state.fetched_at or "")
    mark, state = sign(_SIGNS[one.directory]), scene.state(row)
    return RecordRow(row.id, row.title, below=below, more=asked, when=when, mark=mark, state=state, is_new=bool(one.new_hits))


def _parts(desk: Desk) -> list[PanePart]:
    head = HeadPart(desk, has_author=False, is_written=False)
    return [head, NotePart(_age), FactsPart(_facts), FoundRowsPart(desk)]


def _age(scene: Scene, row: ShownRecord) -> tuple[str, str] | None:
    one = saved_row(scene.desk, row.id)
    return (state_words(one.state, scene.now), "warn" if one.state.is_waiting or not one.state.fetched_at else "plain") if one else None


def _facts(scene: Scene, row: ShownRecord) -> list[Fact]:
    one = saved_row(scene.desk, row.id)
    if one is None:
        return []
    price = price_words(one.state.cost_bytes, scene.down)
    return [
        Fact(QCoreApplication.translate("Partners", "Looks for", "fact about a saved search"), directory_words(one.directory)),
        Fact(QCoreApplication.translate("Partners", "With", "fact about a saved search"), question_words(question_of(one.filters))),
        Fact(QCoreApplication.translate("Partners", "New", "fact about a saved search: how many"), count_words(one.new_hits)),
        Fact(QCoreApplication.translate("Partners", "A newer search", "fact about a saved search: its size and time"), price),
    ]


def _show() -> Action:
    words = QCoreApplication.translate("Partners", "Show what was found", "button of a saved search")
    return Action("show", words, "search", lambda _scene, row: Wish(SEARCH, SAVED, row.id), is_main=True)


def _ask() -> Action:
    def run(scene: Scene, row: ShownRecord) -> None:
        one = saved_row(scene.desk, row.id)
        if one is not None:
            scene.desk.jobs.write(scene.desk.copy.directory.ask, one.directory, one.filters, initiator=SAVED)

    def shown(scene: Scene, row: ShownRecord) -> bool:
        one = saved_row(scene.desk, row.id)
        return one is not None and not one.state.is_waiting

    words = QCoreApplication.translate("Partners", "Ask the website at the next connection", "button of a saved search")
    return Action("ask", words, "sync", run, shown)


def _withdraw() -> Action:
    def run(scene: Scene, row: ShownRecord) -> None:
        one = saved_row(scene.desk, row.id)
        if one is not None:
            scene.desk.jobs.write(scene.desk.copy.directory.withdraw, one.directory, one.filters, initiator=SAVED)

    def shown(scene: Scene, row: ShownRecord) -> bool:
        one = saved_row(scene.desk, row.id)
        return one is not None and one.state.is_waiting

    words = QCoreApplication.translate("Partners", "Do not ask", "button of a saved search")
    return Action("withdraw", words, "close", run, shown)
