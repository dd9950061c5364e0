"""The pages of a project as a tree laid flat: parents before children, siblings by their fractional order key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DraftRow, ShownRecord
from ui.desk import Desk
from ui.format import when_words
from ui.records.states import NO_STATE, StateWords, author_words, state_words

PAGE_LIMIT = 2000


@dataclass(frozen=True, slots=True)
class PageRow:
    """One page with its depth in the tree (0 at the top)."""

    key: str
    title: str
    depth: int
    below: str
    state: StateWords = NO_STATE
    is_new: bool = False
    is_draft: bool = False

    def words(self) -> str:
        """What a screen reader says."""
        level = QCoreApplication.translate("Pages", "level %1", "screen reader: depth of a page in the tree")
        parts = (self.title, level.replace("%1", str(self.depth + 1)), self.state.words or self.below)
        return ". ".join(part for part in parts if part)


class PagesReading:
    """Reads all pages of one project; a page whose parent is not here stands at the top."""

    def __init__(self, desk: Desk, space: str) -> None:
        self._desk = desk
        self._space = space

    def rows(self) -> list[PageRow]:
        """Drafts of new pages first, then the tree."""
        drafts = [self._draft(row) for row in self._desk.reading.drafts.list("page", self._space)]
        return [*drafts, *(self._row(page, depth) for page, depth in self.tree())]

    def tree(self) -> list[tuple[ShownRecord, int]]:
        """(page, depth), in reading order."""
        pages = self._desk.reading.records.list("page", self._space, limit=PAGE_LIMIT, order="order")
        ids = {page.id for page in pages}
        children: dict[str, list[ShownRecord]] = {}
        for page in sorted(pages, key=lambda one: (str(one.body.get("order", "")), one.created_at)):
            children.setdefault(page.parent if page.parent in ids and page.parent != page.id else "", []).append(page)
        found = list(_walk(children))
        seen = {page.id for page, _ in found}
        # Pages that are each other's parents hang on nobody: they are shown at the top, never lost.
        return [*found, *((page, 0) for page in pages if page.id not in seen)]

    def siblings(self, parent: str | None) -> list[ShownRecord]:
        """Pages below the same parent."""
        return [page for page, _ in self.tree() if (page.parent or "") == (parent or "")]

    def _row(self, page: ShownRecord, depth: int) -> PageRow:
        now, speed = self._desk.clock.now_utc(), self._desk.line.status().bytes_up_per_s
        state = state_words(page, speed, now)
        words = QCoreApplication.translate("Pages", "%1, %2", "list of pages: author (%1) and when it was changed (%2)")
        below = words.replace("%1", author_words(page)).replace("%2", when_words(page.changed_at, now))
        if page.body.get("state") == "draft":
            below = QCoreApplication.translate("Pages", "In progress", "list of pages: the page is not published") + ". " + below
        return PageRow(page.id, page.title, depth, below, state if state.icon != "check" else NO_STATE, page.is_new)

    def _draft(self, row: DraftRow) -> PageRow:
        title = str(row.fields.get("title", "")).strip()
        title = title or QCoreApplication.translate("Updates", "Without a title", "a draft that has no title yet")
        words = QCoreApplication.translate("States", "Draft, only on this computer", "state of own text")
        return PageRow(f"draft:{row.id}", title, 0, "", StateWords("write", "soft", words), is_draft=True)


def readers_words(page: ShownRecord) -> str:
    """Who can read a page."""
    if page.body.get("state") == "draft":
        return QCoreApplication.translate("Pages", "In progress", "list of pages: the page is not published")
    match page.body.get("visibility"):
        case "internet":
            return QCoreApplication.translate("Pages", "Everyone can read this", "head of a page")
        case "teachers":
            return QCoreApplication.translate("Pages", "Teachers only", "head of a page")
    return QCoreApplication.translate("Pages", "Members only", "head of a page")


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
