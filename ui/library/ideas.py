"""Ideas for a project: the gallery of finished ones, and kits to begin with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import country_name
from ui.library.news import language_filter
from ui.proposals.beginning import PROPOSAL, begun_from
from ui.records import drafts
from ui.records.facts import Fact, FactsPart
from ui.records.grouping import flat
from ui.records.head import HeadPart
from ui.records.list_side import FilterChoice
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, BlocksPart, TextPart
from ui.records.row import RecordRow, sign, tile
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.tabbed_page import TabSpec
from ui.records.terms import ages_words, countries_words, labels_words, languages_words, terms_words
from ui.records.wishes import Action, Wish


def gallery_tab() -> TabSpec:
    """Finished projects to learn from."""
    words = QCoreApplication.translate("Library", "Project gallery", "tab of News and ideas")
    return TabSpec("gallery", words, lambda desk, _space: ListTab(desk, None, _gallery()), ("gallery_project",))


def kits_tab() -> TabSpec:
    """Plans to begin with."""
    words = QCoreApplication.translate("Library", "Project kits", "tab of News and ideas: ready-made plans")
    return TabSpec("kits", words, lambda desk, _space: ListTab(desk, None, _kits()), ("project_kit",))


def _gallery() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Library", "Project gallery", "list, for the screen reader"),
        shape=Shape(("gallery_project",), _gallery_line, order="title", grouping=flat()),
        pane=PaneSpec(_gallery_parts, lambda _desk: _start_part("proposals"), also=("space",)),
        choose=QCoreApplication.translate("Library", "Choose a project on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Library", "No projects yet. They come when you get news.", "gallery is empty"),
        icon="library",
        filters=(_country_filter(), language_filter("languages")),
    )


def _kits() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Library", "Project kits", "list, for the screen reader"),
        shape=Shape(("project_kit",), _kit_line, order="title"),
        pane=PaneSpec(_kit_parts, lambda _desk: _start_part("proposals"), also=("space",)),
        choose=QCoreApplication.translate("Library", "Choose a kit on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Library", "No kits yet. They come when you get news.", "list of project kits is empty"),
        icon="proposals",
        filters=(language_filter("languages"),),
    )


def _country_filter() -> FilterChoice:
    def countries(scene: Scene) -> list[tuple[str, str]]:
        rows = scene.desk.reading.records.list("gallery_project", limit=2000)
        found = {str(code) for row in rows for code in row.body.get("countries") or ()}
        return sorted(((code, country_name(code)) for code in found), key=lambda one: one[1].casefold())

    name = QCoreApplication.translate("Library", "Country", "choice above a list")
    return FilterChoice("countries", name, QCoreApplication.translate("Library", "All countries", "choice above a list"), countries)


def _gallery_line(_scene: Scene, row: ShownRecord) -> RecordRow:
    codes = tuple(str(code) for code in row.body.get("countries") or ())
    labels = labels_words(row.body.get("labels"))
    return RecordRow(row.id, row.title, below=_summary(row), more=labels, mark=tile(row.title, row.id), codes=codes, is_new=row.is_new)


def _kit_line(_scene: Scene, row: ShownRecord) -> RecordRow:
    return RecordRow(row.id, row.title, below=_summary(row), more=_length(row), mark=sign("proposals"), is_new=row.is_new)


def _gallery_parts(desk: Desk) -> list[PanePart]:
    return [HeadPart(desk, has_author=False, is_written=False), TextPart(desk, _summary), FactsPart(_facts)]


def _kit_parts(desk: Desk) -> list[PanePart]:
    head = HeadPart(desk, has_author=False, is_written=False)
    return [head, TextPart(desk, _summary), FactsPart(_facts), BlocksPart(desk)]


def _start_part(icon: str) -> ActionsPart:
    """A proposal that begins with this; absent as long as this program cannot write proposals, or the teacher may not."""

    def words(_scene: Scene, row: ShownRecord) -> str:
        if row.kind == "project_kit":
            return QCoreApplication.translate("Library", "Start a project from this kit", "button below a project kit")
        return QCoreApplication.translate("Library", "Start a project like this", "button below a project of the gallery")

    action = Action("start", words, icon, _start, lambda _scene, _row: drafts.can_write(PROPOSAL), is_main=True)
    return ActionsPart((action,), place="footer")


def _start(_scene: Scene, row: ShownRecord) -> Wish:
    return Wish("write", PROPOSAL, fields=begun_from(row), is_kept=True)


def _facts(_scene: Scene, row: ShownRecord) -> list[Fact]:
    body = row.body
    url = str(body.get("url") or "")
    return [
        Fact(QCoreApplication.translate("Library", "Countries", "fact about a project"), countries_words(body.get("countries"))),
        Fact(QCoreApplication.translate("Library", "Languages", "fact about a project or kit"), languages_words(body.get("languages"))),
        Fact(QCoreApplication.translate("Library", "Subjects", "fact about a project or kit"), terms_words(body.get("subjects"))),
        Fact(QCoreApplication.translate("Library", "Age of pupils", "fact about a project or kit"), ages_words(body)),
        Fact(QCoreApplication.translate("Library", "Takes", "fact about a kit: how long it takes"), _length(row)),
        Fact(QCoreApplication.translate("Library", "Labels", "fact about a project"), labels_words(body.get("labels"))),
        Fact(QCoreApplication.translate("Library", "On the web", "fact about a project: its address"), url, link=url),
    ]


def _summary(row: ShownRecord) -> str:
    return str(row.body.get("summary") or "")


def _length(row: ShownRecord) -> str:
    weeks = row.body.get("weeks")
    return QCoreApplication.translate("Library", "Weeks: %n", "how long a project kit takes", weeks) if isinstance(weeks, int) else ""
