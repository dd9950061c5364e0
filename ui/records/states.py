"""Where a teacher's own record stands, in words with an icon: not sent yet with its price, sending, checking, arrived, came back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from sync.data_class import dataclass
from sync.records import ItemState
from ui.format import day_and_time_words, price_words, when_words


@dataclass(frozen=True)
class StateWords:
    """Icon, colour role and words; empty words when there is nothing to tell."""

    icon: str = ""
    role: str = "soft"
    words: str = ""


NO_STATE = StateWords()


def state_words(row: ShownRecord, bytes_up_per_s: float, now_utc: str) -> StateWords:
    """The state of one record as its reader needs it; records of others and old own ones have none."""
    match row.state:
        case ItemState.WAITING:
            price = price_words(row.waiting_bytes, bytes_up_per_s)
            words = QCoreApplication.translate("States", "Not sent yet. %1", "state of own text: %1 is size and time")
            if row.publish_at and row.publish_at > now_utc:
                price += ". " + appears_words(row.publish_at, now_utc)
            return StateWords("clock", "warn", words.replace("%1", price))
        case ItemState.SENDING:
            return StateWords("sending", "accent", QCoreApplication.translate("States", "Being sent", "state of own text"))
        case ItemState.CHECKING:
            words = QCoreApplication.translate("States", "Checking whether it arrived", "state of own text: outcome unknown")
            return StateWords("sync", "warn", words)
        case ItemState.RETURNED:
            return StateWords("returned", "bad", QCoreApplication.translate("States", "Came back", "state of own text: refused"))
        case ItemState.TWO_VERSIONS:
            return StateWords("returned", "bad", QCoreApplication.translate("States", "Two versions", "state of own text: conflict"))
        case ItemState.DRAFT:
            return StateWords("write", "soft", QCoreApplication.translate("States", "Draft, only on this computer", "state of own text"))
    if row.is_mine and row.publish_at and row.publish_at > now_utc:
        return StateWords("clock", "warn", waits_there_words(row.publish_at, now_utc))
    if row.is_mine and row.sent_at_utc:
        words = QCoreApplication.translate("States", "Arrived %1", "state of own text: %1 is when the website took it")
        return StateWords("check", "ok", words.replace("%1", when_words(row.sent_at_utc, now_utc)))
    return NO_STATE


def appears_words(publish_at: str, now_utc: str) -> str:
    """When others shall see it."""
    words = QCoreApplication.translate("States", "Appears there %1", "state of own text, after other words: %1 is a day and time")
    return words.replace("%1", day_and_time_words(publish_at, now_utc))


def waits_there_words(publish_at: str, now_utc: str) -> str:
    """It has arrived, and nobody else sees it before its time."""
    words = QCoreApplication.translate("States", "Waits on the website until %1", "state of own text: %1 is a day and time")
    return words.replace("%1", day_and_time_words(publish_at, now_utc))


def author_words(row: ShownRecord) -> str:
    """Who wrote it: "You" for the teacher herself."""
    if row.is_mine:
        return QCoreApplication.translate("States", "You", "the author of a text is the teacher herself")
    return row.author.name if row.author else QCoreApplication.translate("States", "Somebody who left", "author unknown")
