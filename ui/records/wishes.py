"""What a part of a room wants from the room around it; one signal carries it all the way up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from ui.records.scene import Scene


@dataclass(frozen=True)
class Wish:
    """`verb` and what it needs of the rest:

    edit (record), write (kind, space or "" for the one on screen, parent, fields), draft (record: the draft's id),
    open (kind, record, space), sending (record), save (record: a file or picture),
    calendar (record: a meeting, event or course, kept as a calendar file).
    `is_asked`: the tab has asked already how to begin, so the write screen is wanted at once.
    `is_kept`: what it begins with was taken over from elsewhere and is a draft from the first moment, though nothing is typed yet.
    """

    verb: str
    kind: str = ""
    record: str = ""
    space: str = ""
    parent: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    is_asked: bool = False
    is_kept: bool = False


def _always(_scene: Scene, _row: ShownRecord) -> bool:
    return True


def _nothing(_scene: Scene, _row: ShownRecord) -> str:
    return ""


@dataclass(frozen=True)
class Action:
    """Something to do with the record that is read. `run` does it, or answers the wish that does; `shown` is asked at every reading.

    `words` may be a function, for words that say the state ("Follow" / "Unfollow"); at most one of a screen `is_main`, the filled button.
    `blocked`: why it cannot be done now, "" if it can; a menu shows the entry with it, and lets nobody choose it.
    """

    name: str
    words: str | Callable[[Scene, ShownRecord], str]
    icon: str
    run: Callable[[Scene, ShownRecord], Wish | None]
    shown: Callable[[Scene, ShownRecord], bool] = _always
    is_main: bool = False
    blocked: Callable[[Scene, ShownRecord], str] = _nothing

    def said(self, scene: Scene, row: ShownRecord) -> str:
        """The words for this record."""
        return self.words if isinstance(self.words, str) else self.words(scene, row)
