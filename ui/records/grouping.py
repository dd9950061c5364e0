"""How the rows of a list stand together: by news, by month, by letter, or in one run."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from sync.records import ItemState
from ui.format import day_and_time_words, local_time, sentence_words
from ui.records.scene import Scene

WAITING, NEW, EARLIER, DRAFTS = "waiting", "new", "earlier", "drafts"
_UNSENT = frozenset({ItemState.WAITING, ItemState.SENDING, ItemState.CHECKING, ItemState.RETURNED, ItemState.TWO_VERSIONS})


@dataclass(frozen=True)
class Grouping:
    """`group` names a record's group ("" has no head), `words` is its head.

    Groups of `first` come first, in that order, the others as they come.
    """

    group: Callable[[Scene, ShownRecord], str]
    words: Callable[[Scene, str], str]
    first: tuple[str, ...] = ()


def flat() -> Grouping:
    """One run without heads."""
    return Grouping(lambda _scene, _row: "", lambda _scene, _group: "")


def by(group: Callable[[Scene, ShownRecord], str], words: Callable[[Scene, str], str], first: tuple[str, ...] = ()) -> Grouping:
    """Groups of a room's own."""
    return Grouping(group, words, first)


def news() -> Grouping:
    """What waits, what is new since the last visit, the rest."""
    return Grouping(_group_of_news, _news_words, (WAITING, NEW, EARLIER))


def months(field: str) -> Grouping:
    """By the month of a time in the body."""

    def words(_scene: Scene, group: str) -> str:
        if not group:
            return QCoreApplication.translate("Grouping", "Without a date", "head of a group in a list")
        year, month = group.split("-")
        return sentence_words(f"{QLocale().standaloneMonthName(int(month))} {year}")

    return Grouping(lambda _scene, row: _month(str(row.body.get(field) or "")), words)


def letters() -> Grouping:
    """By the first letter of the title."""
    return Grouping(lambda _scene, row: QLocale().toUpper(row.title.strip()[:1]) or "–", lambda _scene, group: group)


def draft_words() -> str:
    """The head of unfinished texts."""
    return QCoreApplication.translate("Updates", "Drafts on this computer", "head of a group in the list of updates")


def is_unsent(row: ShownRecord) -> bool:
    """True for own work that is not on the website, or not as it should be."""
    return row.state in _UNSENT


def _month(utc: str) -> str:
    return local_time(utc).toString("yyyy-MM") if utc else ""


def _group_of_news(_scene: Scene, row: ShownRecord) -> str:
    return WAITING if is_unsent(row) else NEW if row.is_new else EARLIER


def _news_words(scene: Scene, group: str) -> str:
    if group == WAITING:
        return QCoreApplication.translate("Updates", "Waiting to be sent", "head of a group in the list of updates")
    if group == EARLIER:
        return QCoreApplication.translate("Updates", "Earlier", "head of a group in the list of updates")
    since = scene.desk.reading.account.state().last_visit_utc
    if not since:
        return QCoreApplication.translate("Updates", "New", "head of a group in the list of updates")
    words = QCoreApplication.translate("Updates", "New since %1", "head of a group: %1 is a day and time inside a sentence")
    return words.replace("%1", day_and_time_words(since, scene.now))
