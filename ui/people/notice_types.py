"""The types of notices a teacher decides about: for each, whether it counts as new here and whether this computer says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from sync.copy.reading.notices import UnreadNotice
from sync.data_class import dataclass

SETTING = "notices"
OTHER = "other"
TYPES: Mapping[str, tuple[str, ...]] = {
    "messages": ("message",),
    "answers": ("comment", "reply", "partner_answer", "wall_post", "wall_reply"),
    "people": ("contact",),
    "projects": ("invitation", "proposal", "group"),
    "dates": ("meeting", "event", "learning_offer"),
    "papers": ("membership", "label", "school_label"),
    OTHER: (),
}


@dataclass(frozen=True)
class NoticeWishes:
    """Types that do not count in the list of rooms, and types this computer does not tell of; everything else does."""

    uncounted: frozenset[str] = frozenset()
    untold: frozenset[str] = frozenset()

    def stored(self) -> dict[str, list[str]]:
        """As a setting of the profile."""
        return {"uncounted": sorted(self.uncounted), "untold": sorted(self.untold)}

    def counts(self, notice: UnreadNotice) -> bool:
        """True if it is new in the list of rooms."""
        return type_of(notice.topic) not in self.uncounted

    def tells(self, notice: UnreadNotice) -> bool:
        """True if the operating system shows it."""
        return type_of(notice.topic) not in self.untold


def wishes_of(stored: Any) -> NoticeWishes:
    """What `stored` was; anything else is no wish."""
    said = stored if isinstance(stored, dict) else {}
    return NoticeWishes(*(frozenset(str(one) for one in said.get(name) or ()) for name in ("uncounted", "untold")))


def type_of(topic: str) -> str:
    """The type a topic belongs to; one of tomorrow is something else."""
    return next((name for name, topics in TYPES.items() if topic in topics), OTHER)


def type_words(name: str) -> str:
    """What a teacher calls the type."""
    known = {
        "messages": QCoreApplication.translate("Notices", "Messages", "type of notices"),
        "answers": QCoreApplication.translate("Notices", "Comments and answers", "type of notices"),
        "people": QCoreApplication.translate("Notices", "Contacts", "type of notices"),
        "projects": QCoreApplication.translate("Notices", "Invitations and new projects", "type of notices"),
        "dates": QCoreApplication.translate("Notices", "Meetings, events and courses", "type of notices"),
        "papers": QCoreApplication.translate("Notices", "Membership and labels", "type of notices"),
    }
    return known.get(name, QCoreApplication.translate("Notices", "Everything else", "type of notices"))


def summary_words(notices: Iterable[UnreadNotice]) -> str:
    """How many of each type, one a line: no names and no titles, because others may see the screen."""
    counts: dict[str, int] = {}
    for notice in notices:
        name = type_of(notice.topic)
        counts[name] = counts.get(name, 0) + 1
    words = QCoreApplication.translate("Notices", "%1: %2", "line of a notice of the computer: %1 is a type, %2 a count")
    return "\n".join(words.replace("%1", type_words(name)).replace("%2", str(counts[name])) for name in TYPES if name in counts)
