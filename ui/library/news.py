"""News: the portal's articles, those in the teacher's languages first."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import full_when_words, sentence_words
from ui.records.grouping import NEW, Grouping, news
from ui.records.head import HeadPart
from ui.records.list_side import FilterChoice
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import BlocksPart, ChipsPart
from ui.records.row import RecordRow
from ui.records.scene import Scene
from ui.records.shape import Shape, snippet
from ui.records.tabbed_page import TabSpec
from ui.records.terms import language_name, teacher_languages, terms_words

OWN, OTHER = "own", "other"


def news_tab() -> TabSpec:
    """The first tab of the room."""
    words = QCoreApplication.translate("Library", "News", "tab of News and ideas: articles")
    return TabSpec("news", words, lambda desk, _space: ListTab(desk, None, _spec()), ("article",))


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("Library", "News", "list of articles, for the screen reader"),
        shape=Shape(
            ("article",),
            _line,
            order="-published_at",
            grouping=_grouping(),
            prepare=_languages,
            also=("profile",),
        ),
        pane=PaneSpec(_parts),
        choose=QCoreApplication.translate("Library", "Choose an article on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Library", "No news yet. They come when you get news.", "list of articles is empty"),
        icon="library",
        filters=(language_filter("language"),),
    )


def language_filter(field: str) -> FilterChoice:
    """Narrows a list to the teacher's languages together, or to one."""
    own: set[str] = set()

    def choices(scene: Scene) -> list[tuple[str, str]]:
        there = _languages_there(scene, field)
        own.clear()
        own.update(teacher_languages(scene.desk) & set(there))
        mine = QCoreApplication.translate("Library", "My languages", "choice above a list: those of the own profile")
        return [*([(OWN, mine)] if len(own) > 1 else []), *((code, language_name(code)) for code in there)]

    def passes(row: ShownRecord, wanted: str) -> bool:
        value = row.body.get(field)
        spoken = {str(one) for one in (value if isinstance(value, list) else [value])}
        return bool(spoken & own) if wanted == OWN else wanted in spoken

    return FilterChoice(
        field,
        QCoreApplication.translate("Library", "Language", "choice above a list"),
        QCoreApplication.translate("Library", "All languages", "choice above a list: no language is left out"),
        choices,
        passes=passes,
    )


def _languages_there(scene: Scene, field: str) -> list[str]:
    """The teacher's own first, then all that the records have."""
    kinds = {"language": ("article",), "languages": ("gallery_project", "project_kit")}[field]
    found: set[str] = set()
    for kind in kinds:
        for row in scene.desk.reading.records.list(kind, limit=2000):
            value = row.body.get(field)
            found |= {str(one) for one in (value if isinstance(value, list) else [value]) if one}
    own = teacher_languages(scene.desk)
    return sorted(found, key=lambda code: (code not in own, language_name(code).casefold()))


def _grouping() -> Grouping:
    def group(scene: Scene, row: ShownRecord) -> str:
        if row.is_new:
            return NEW
        return OWN if str(row.body.get("language") or "") in scene.prepared else OTHER

    def words(scene: Scene, group: str) -> str:
        if group == NEW:
            return news().words(scene, NEW)
        if group == OWN:
            return QCoreApplication.translate("Library", "In your languages", "head of a group of articles")
        return QCoreApplication.translate("Library", "In other languages", "head of a group of articles")

    return replace(news(), group=group, words=words, first=(NEW, OWN, OTHER))


def _languages(scene: Scene) -> frozenset[str]:
    return teacher_languages(scene.desk)


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    code = str(row.body.get("language") or "")
    when = scene.when(_published(row))
    return RecordRow(row.id, row.title, below=snippet(row), when=when, codes=(code.upper(),), is_new=row.is_new)


def _parts(desk: Desk) -> list[PanePart]:
    return [HeadPart(desk, has_author=False, is_written=False), ChipsPart(_facts), BlocksPart(desk)]


def _facts(scene: Scene, row: ShownRecord) -> list[str]:
    language = language_name(str(row.body.get("language") or ""))
    return [sentence_words(full_when_words(_published(row), scene.now)), language, terms_words(row.body.get("tags"))]


def _published(row: ShownRecord) -> str:
    return str(row.body.get("published_at") or row.created_at)
