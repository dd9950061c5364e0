"""What was asked for and is not here yet, in words: on its way, for tonight, or held by the line's rules."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.wishes import FetchWish
from sync.data_class import dataclass
from sync.engine.gate import LineHolds
from ui.data.choices import hours_today
from ui.data.line_words import hold_words, short_hold_words
from ui.desk import Desk
from ui.line_turn import has_no_line


@dataclass(frozen=True, slots=True)
class Comes:
    """`words` say when, `short` where there is little room; `is_held`: it waits for its hours or for data, and can be had now."""

    words: str
    is_held: bool
    is_tonight: bool = False
    shorter: str = ""

    @property
    def short(self) -> str:
        """The same in few words."""
        return self.shorter or self.words


class Coming:
    """One look at what was asked for; answers for each file of a page."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._wishes = {one.sha256: one for one in desk.reading.data.wishes()}
        self._holds = holds_of(desk)

    def of(self, sha256: str | None) -> Comes | None:
        """When it comes; None for a file that nobody has asked for."""
        wish = self._wishes.get(sha256 or "")
        return None if wish is None else self.of_wish(wish)

    def of_wish(self, wish: FetchWish) -> Comes:
        """When this one comes."""
        code = code_of(self._holds, wish)
        if code == "hours" and wish.is_tonight and not hours_today(self._desk):
            words = QCoreApplication.translate("DataPurse", "Comes tonight", "state of a file that was asked for in the sync hours")
            return Comes(words, True, True)
        if code:
            return Comes(hold_words(code, hours_today(self._desk)), True, wish.is_tonight, short_hold_words(code))
        if has_no_line(self._desk):
            words = QCoreApplication.translate("DataPurse", "Comes when there is a line", "state of a file that was asked for")
            return Comes(words, False, wish.is_tonight)
        return Comes(QCoreApplication.translate("DataPurse", "On its way", "state of a file that was asked for"), False, wish.is_tonight)


def holds_of(desk: Desk) -> LineHolds:
    """What the line's rules hold back now."""
    said = desk.line.status().extra.get("line")
    return said if isinstance(said, LineHolds) else LineHolds()


def code_of(holds: LineHolds, wish: FetchWish) -> str:
    """Why a file that was asked for waits; "" for one that may come."""
    return holds.of_wish(wish, wish.size_bytes, is_night=holds.is_night)


def get_now(desk: Desk, *sha256: str) -> None:
    """These come now, whatever the purse and the hours say."""
    for one in sha256:
        desk.line.fetch_media(one)
    desk.line.let(*sha256)


def give_up(desk: Desk, *sha256: str) -> None:
    """Nobody wants these any more; what has come of them stays for the next time."""
    desk.jobs.write(desk.copy.wishes.drop, sha256, initiator="data")
