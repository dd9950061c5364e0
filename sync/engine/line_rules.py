"""When and how far the line may be used: the data purse, sync hours, metered networks, a cap of speed; decided purely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import datetime, timedelta
from typing import Any

from sync.copy.session import LINE_SETTING
from sync.data_class import dataclass

SETTING = LINE_SETTING
LINE_RULES = "line rules"
"""Who wrote, as the changes say it."""
METERED, HOURS, PURSE_DAY, PURSE_MONTH, ASK, LATER, TEXT_ONLY = "metered", "hours", "purse_day", "purse_month", "ask", "later", "text_only"
"""Why something waits, as codes; "" is for what may go."""
SAME = "same"
"""The hours of the weekend are those of the other days."""
_SATURDAY = 5
NIGHT = "20:00-06:00"
"""What "tonight" means for whom no hours are set."""
MB = 1_000_000
ASK_BYTES = 10 * MB


@dataclass(frozen=True)
class LineRules:
    """The teacher's choices; 0 and "" stand for no limit.

    `hours`: "12:00-16:00" in local time, also over midnight; `weekend`: those of Saturday and Sunday. `is_metered`: None as the system
    says. `text_first`: hours and metered networks hold pictures and files only. `ask_bytes`: above it files ask before they go.
    """

    month_bytes: int = 0
    day_bytes: int = 0
    ask_bytes: int = ASK_BYTES
    hours: str = ""
    weekend: str = SAME
    up_per_s: int = 0
    down_per_s: int = 0
    waits_on_metered: bool = False
    is_metered: bool | None = None
    text_first: bool = True

    def hours_on(self, weekday: int) -> str:
        """The hours that begin on a day; 0 is Monday."""
        return self.weekend if weekday >= _SATURDAY and self.weekend != SAME else self.hours

    def at_night(self) -> LineRules:
        """The same with what "tonight" means where no hours are set."""
        is_free = not self.hours and self.weekend in ("", SAME)
        return replace(self, hours=self.hours or NIGHT, weekend=SAME if is_free else self.weekend)

    def stored(self) -> dict[str, Any]:
        """For the profile's settings."""
        return asdict(self)


def rules_of(stored: Mapping[str, Any] | None) -> LineRules:
    """The rules as they were stored; what an older or newer program wrote besides is left aside."""
    known = {one.name for one in fields(LineRules)}
    return LineRules(**{key: value for key, value in (stored or {}).items() if key in known})


@dataclass(frozen=True)
class Moment:
    """What the rules look at: local time, whether the network is metered (None: nobody knows), bytes spent today and this month."""

    local: datetime
    is_metered: bool | None = None
    spent_day: int = 0
    spent_month: int = 0


@dataclass(frozen=True)
class Holds:
    """Why text and files wait now ("": they may go); `room_bytes` is what the purse has left for files, None without a limit."""

    text: str = ""
    files: str = ""
    room_bytes: int | None = None
    room_code: str = ""

    def of_file(self, left_bytes: int) -> str:
        """Why a file with so many bytes to go waits."""
        if self.files:
            return self.files
        return self.room_code if self.room_bytes is not None and left_bytes > self.room_bytes else ""


def holds(rules: LineRules, now: Moment) -> Holds:
    """What may use the line at this moment. An empty purse holds everything; hours and metered networks may let text pass."""
    purse, room, room_code = _purse(rules, now)
    outer = _outer(rules, now)
    text = purse or ("" if rules.text_first else outer)
    return Holds(text, purse or outer, room, room_code)


def is_open(rules: LineRules, local: datetime) -> bool:
    """True if the clock stands within the hours of today, or of a night that began yesterday; "" is always.

    What cannot be read holds nothing back.
    """
    today, yesterday = (_span(rules.hours_on((local.weekday() - back) % 7)) for back in (0, 1))
    if today is None:
        return True
    now = timedelta(hours=local.hour, minutes=local.minute)
    first, last = today
    is_from_yesterday = yesterday is not None and yesterday[1] < yesterday[0] and now < yesterday[1]
    return is_from_yesterday or (first <= now < last if first <= last else now >= first)


def _outer(rules: LineRules, now: Moment) -> str:
    is_metered = now.is_metered if rules.is_metered is None else rules.is_metered
    if rules.waits_on_metered and is_metered:
        return METERED
    return "" if is_open(rules, now.local) else HOURS


def _purse(rules: LineRules, now: Moment) -> tuple[str, int | None, str]:
    """(code of an empty purse, what is left, the code of the tighter budget)."""
    budgets = ((rules.day_bytes, now.spent_day, PURSE_DAY), (rules.month_bytes, now.spent_month, PURSE_MONTH))
    lefts = [(limit - spent, code) for limit, spent, code in budgets if limit]
    if not lefts:
        return "", None, ""
    left, code = min(lefts)
    return (code if left <= 0 else ""), max(0, left), code


def _span(hours: str) -> tuple[timedelta, timedelta] | None:
    first, _, last = hours.partition("-")
    try:
        begin, end = (datetime.strptime(part, "%H:%M") for part in (first, last))
    except ValueError:
        return None
    return timedelta(hours=begin.hour, minutes=begin.minute), timedelta(hours=end.hour, minutes=end.minute)
