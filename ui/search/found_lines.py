"""The hits of a search as lines in groups: where a record opens, and what each line says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import FoundRow
from sync.data_class import dataclass
from sync.kinds import KINDS
from sync.records import ItemState
from ui.frame.routes import ROOM_OF_KIND
from ui.kind_words import noun_words

_MESSAGES = frozenset({"message", "conversation"})
_POSTS = frozenset({"update", "comment", "bulletin_note"})
_MATERIALS = frozenset({"picture", "file", "album", "folder", "video"})
_NAMED = frozenset({"contact", "member"})
"""Called by the person they are about; who wrote them down is nobody's question."""
_PEOPLE = frozenset({"contact", "member", "profile", "school", "partner_post", "partner_answer", "support_contact"})


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A head (`row` is None, `title` its words) or a hit."""

    key: str
    title: str
    row: FoundRow | None = None


def lines_of(rows: Sequence[FoundRow]) -> list[FoundLine]:
    """Hits by group, groups in the order in which a teacher looks, hits in the order of the search."""
    groups: dict[str, list[FoundRow]] = {name: [] for name in _group_words()}
    for row in rows:
        groups[_group_of(row)].append(row)
    words = _group_words()
    lines: list[FoundLine] = []
    for name, held in groups.items():
        if held:
            lines.append(FoundLine(f"#{name}", words[name]))
            lines += [FoundLine(f"{row.space}/{row.record}", title_of(row), row) for row in held]
    return lines


def has_room(row: FoundRow) -> bool:
    """True if a room of the window shows this kind; others are read beside the list."""
    return row.state == ItemState.DRAFT or row.kind in ROOM_OF_KIND


def title_of(row: FoundRow) -> str:
    """The record's own title; where its kind has none, the words around the hit."""
    has_title = row.kind in _NAMED or (row.kind in KINDS and KINDS[row.kind].title is not None)
    return (row.title if has_title else "") or row.snippet or row.title or noun_words(row.kind)


def place_of(row: FoundRow, when: Callable[[str], str]) -> str:
    """Third line: kind, who, where, when."""
    author = row.author.name if row.author is not None and row.kind not in _NAMED else ""
    kind = noun_words(row.kind)
    if row.state == ItemState.DRAFT:
        kind = QCoreApplication.translate("Search", "Draft, {kind}", "kind of a hit that is not finished").format(kind=kind)
    elif row.state == ItemState.WAITING:
        kind = QCoreApplication.translate("Search", "Not sent yet, {kind}", "kind of a hit that waits").format(kind=kind)
    return ", ".join(part for part in (kind, author, row.space_title, when(row.changed_at)) if part)


def _group_of(row: FoundRow) -> str:
    if row.state == ItemState.DRAFT:
        return "drafts"
    for name, kinds in (("messages", _MESSAGES), ("posts", _POSTS), ("materials", _MATERIALS), ("people", _PEOPLE)):
        if row.kind in kinds:
            return name
    return "pages" if row.kind in ("page", "project") else "other"


def _group_words() -> dict[str, str]:
    return {
        "drafts": QCoreApplication.translate("Search", "Drafts", "group of hits"),
        "messages": QCoreApplication.translate("Search", "Messages", "group of hits"),
        "posts": QCoreApplication.translate("Search", "Updates and comments", "group of hits"),
        "pages": QCoreApplication.translate("Search", "Pages and projects", "group of hits"),
        "materials": QCoreApplication.translate("Search", "Materials", "group of hits"),
        "people": QCoreApplication.translate("Search", "People and partners", "group of hits"),
        "other": QCoreApplication.translate("Search", "News, events and more", "group of hits"),
    }
