"""Why something waits for the line, and the choices of the line's rules, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from sync.engine.everything import EVERYTHING
from sync.engine.line_rules import SAME
from ui.format import size_words, speed_words

HOURS = ("", "06:00-08:00", "12:00-16:00", "16:00-22:00", "20:00-06:00")
SPEEDS = (0, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000)
MONTHS = (0, *(number * 1_000_000 for number in (10, 20, 50, 100, 200, 300, 500, 1_000, 2_000, 5_000, 10_000)))
DAYS = (0, *(number * 1_000_000 for number in (1, 2, 5, 10, 20, 50, 100, 200, 500)))
ASKS = (0, *(number * 1_000_000 for number in (1, 2, 5, 10, 20, 50, 100)))


def hold_words(code: str, hours: str = "") -> str:
    """The reason beside an item that waits for the line; "" for a code that is none of these."""
    if code == "hours":
        words = QCoreApplication.translate(
            "DataPurse", "Waits for its hours: {hours}", "state of an item: the line is used at certain hours"
        )
        return words.format(hours=hours_words(hours or "20:00-06:00"))
    others = {
        "metered": QCoreApplication.translate("DataPurse", "Waits: this network costs by volume", "state of an item"),
        "purse_day": QCoreApplication.translate("DataPurse", "Waits: not enough data left for today", "state of an item: the day's budget"),
        "purse_month": QCoreApplication.translate("DataPurse", "Waits: not enough data left this month", "state of an item: the budget"),
        "ask": QCoreApplication.translate("DataPurse", "Waits for your answer: it is large", "state of an item: asked above the room"),
        "later": QCoreApplication.translate("DataPurse", "Waits: you chose later", "state of an item: the question was put off"),
        "text_only": QCoreApplication.translate("DataPurse", "Waits: you chose only the texts", "state of an item: the answer to the plan"),
    }
    return others.get(code, "")


def paused_words(code: str) -> str:
    """The state of the line while the rules hold everything; "" for a pause by hand."""
    words = {
        "hours": QCoreApplication.translate("DataPurse", "Waits for its hours", "status bar: the line is used at certain hours"),
        "metered": QCoreApplication.translate("DataPurse", "Waits: network costs by volume", "status bar: metered network"),
        "purse_day": QCoreApplication.translate("DataPurse", "Data of today used up", "status bar: the day's budget"),
        "purse_month": QCoreApplication.translate("DataPurse", "Data of this month used up", "status bar: the month's budget"),
        EVERYTHING: QCoreApplication.translate("DataPurse", "The rest waits for your answer", "status bar: a first exchange asks first"),
    }
    return words.get(code, "")


def short_hold_words(code: str) -> str:
    """The same on a tile; "" for a code without short words."""
    if code.startswith("purse"):
        return QCoreApplication.translate("DataPurse", "Not enough data left", "state of a picture, on its tile: the budget")
    return paused_words(code)


def hours_words(hours: str) -> str:
    """ "12:00 to 16:00", as the language writes times; "" is any time."""
    first, _, last = hours.partition("-")
    if hours == SAME:
        return QCoreApplication.translate("DataPurse", "As on the other days", "hours of Saturday and Sunday")
    if not hours:
        return QCoreApplication.translate("DataPurse", "Any time", "when the line may be used")
    words = QCoreApplication.translate("DataPurse", "{first} to {last}", "hours of the day, e.g. 12:00 to 16:00")
    return words.format(first=_time(first), last=_time(last))


def cap_words(bytes_per_s: int) -> str:
    """ "32 kB/s", or no limit."""
    return speed_words(bytes_per_s) if bytes_per_s else QCoreApplication.translate("DataPurse", "No limit", "how much, how fast")


def budget_words(size_bytes: int) -> str:
    """ "200 MB", or no limit."""
    return size_words(size_bytes) if size_bytes else QCoreApplication.translate("DataPurse", "No limit", "how much, how fast")


def ask_words(size_bytes: int) -> str:
    """ "More than 10 MB", or never."""
    if not size_bytes:
        return QCoreApplication.translate("DataPurse", "Never", "when to ask before files go")
    return QCoreApplication.translate("DataPurse", "More than {size}", "when to ask before files go").format(size=size_words(size_bytes))


def estimate_words() -> str:
    """What the figures count, and what of it is an estimate."""
    return QCoreApplication.translate(
        "DataPurse",
        "Counted with all around it. What the line adds (TLS, TCP, IP) is an estimate: your provider may count a little differently.",
        "below the figures of the data page",
    )


def _time(text: str) -> str:
    return QLocale().toString(QTime.fromString(text, "HH:mm"), QLocale.FormatType.ShortFormat)
