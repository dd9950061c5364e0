"""Pages of a project: a tree laid flat, parents before children, siblings by their fractional order key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DraftRow, ShownRecord
from sync.ordering import key_between
from ui.desk import Desk
from ui.format import when_words
from ui.recognition.picking import use_action
from ui.records.head import HeadPart
from ui.records.history import history_action
from ui.records.list_tab import ListSpec
from ui.records.pane import PanePart, PaneSpec
from ui.records.parts import ActionsPart, BlocksPart, ChipsPart
from ui.records.rights import may_edit
from ui.records.row import RecordRow
from ui.records.scene import Scene
from ui.records.shape import Shape
from ui.records.states import NO_STATE, author_words
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.wishes import Action, Wish
from ui.twinspace.pages_tab import PagesTab, move_actions
from ui.website.action import website_action

PAGES = "pages"
PAGE_LIMIT = 2000


def pages_tab() -> TabSpec:
    """The tab of pages."""
    words = QCoreApplication.translate("SpaceHeader", "Pages", "tab of a project")
    main = MainButton(QCoreApplication.translate("ProjectView", "Write page", "main button of the pages"), "write", "page")
    return TabSpec(PAGES, words, lambda desk, space: PagesTab(desk, space, _spec(), laid), ("page",), main)


def tree(pages: Sequence[ShownRecord]) -> list[tuple[ShownRecord, int]]:
    """(page, depth) in reading order; a page whose parent is not here stands at the top."""
    ids = {page.id for page in pages}
    children: dict[str, list[ShownRecord]] = {}
    for page in sorted(pages, key=lambda one: (str(one.body.get("order", "")), one.created_at)):
        children.setdefault(page.parent if page.parent in ids and page.parent != page.id else "", []).append(page)
    found = list(_walk(children))
    seen = {page.id for page, _ in found}
    # Pages that are each other's parents hang on nobody: they are shown at the top, never lost.
    return [*found, *((page, 0) for page in pages if page.id not in seen)]


def laid(desk: Desk, space: str) -> list[tuple[ShownRecord, int]]:
    """All pages of a space in reading order."""
    return tree(desk.reading.records.list("page", space, limit=PAGE_LIMIT, order="order"))


def placed(desk: Desk, draft: DraftRow) -> DraftRow:
    """A new page after its siblings."""
    siblings = [page for page, _ in laid(desk, draft.space) if (page.parent or "") == (draft.parent or "")]
    last = max((str(page.body.get("order", "")) for page in siblings), default="")
    return replace(draft, fields={**draft.fields, "order": key_between(last)})


def _spec() -> ListSpec:
    return ListSpec(
        name=QCoreApplication.translate("PagesTab", "Pages", "tree of pages, for the screen reader"),
        shape=Shape(("page",), _line, order="order", arrange=tree, window=PAGE_LIMIT, drafts=("page",)),
        pane=PaneSpec(_parts),
        choose=QCoreApplication.translate("PagesTab", "Choose a page on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("PagesTab", "No pages yet. A page collects what the project found out.", "list of pages is empty"),
        first_button=QCoreApplication.translate("PagesTab", "Write the first page", "list of pages is empty, button"),
        first_kind="page",
    )


def _parts(desk: Desk) -> list[PanePart]:
    edit = Action(
        "edit",
        QCoreApplication.translate("PagePane", "Edit page", "below a page, button"),
        "write",
        lambda _scene, row: Wish("edit", "page", row.id, row.space),
        lambda scene, row: scene.space is not None and may_edit(scene.space, row),
    )
    below = Action(
        "below",
        QCoreApplication.translate("PagePane", "New page below this one", "below a page, button"),
        "plus",
        lambda _scene, row: Wish("write", "page", space=row.space, parent=row.id),
        lambda scene, _row: scene.may("page", "create"),
    )
    above = ChipsPart(lambda scene, row: [" / ".join(_titles_above(scene.desk, row))])
    return [
        above,
        HeadPart(desk, readers=_readers, actions=(*move_actions(laid), use_action(), history_action(), website_action())),
        BlocksPart(desk),
        ActionsPart((edit, below)),
    ]


def _titles_above(desk: Desk, row: ShownRecord) -> list[str]:
    titles: list[str] = []
    seen = {row.id}
    above = row.parent
    while above and above not in seen:
        seen.add(above)
        found = desk.reading.records.get(above)
        if found is None:
            break
        titles.insert(0, found.title)
        above = found.parent
    return titles


def _line(scene: Scene, page: ShownRecord) -> RecordRow:
    state = scene.state(page)
    words = QCoreApplication.translate("Pages", "%1, %2", "list of pages: author (%1) and when it was changed (%2)")
    below = words.replace("%1", author_words(page)).replace("%2", when_words(page.changed_at, scene.now))
    if page.body.get("state") == "draft":
        below = QCoreApplication.translate("Pages", "In progress", "list of pages: the page is not published") + ". " + below
    return RecordRow(page.id, page.title, below=below, state=state if state.icon != "check" else NO_STATE, is_new=page.is_new)


def _readers(page: ShownRecord) -> tuple[str, bool]:
    if page.body.get("state") == "draft":
        return QCoreApplication.translate("Pages", "In progress", "list of pages: the page is not published"), False
    match page.body.get("visibility"):
        case "internet":
            return QCoreApplication.translate("Pages", "Everyone can read this", "head of a page"), True
        case "teachers":
            return QCoreApplication.translate("Pages", "Teachers only", "head of a page"), False
    return QCoreApplication.translate("Pages", "Members only", "head of a page"), False


def _walk(children: dict[str, list[ShownRecord]]) -> Iterator[tuple[ShownRecord, int]]:
    """Depth first with a list of its own: a tree of any depth, each page once."""
    seen: set[str] = set()
    waiting = [(page, 0) for page in reversed(children.get("", []))]
    while waiting:
        page, depth = waiting.pop()
        if page.id in seen:
            continue
        seen.add(page.id)
        yield page, depth
        waiting += [(child, depth + 1) for child in reversed(children.get(page.id, []))]
