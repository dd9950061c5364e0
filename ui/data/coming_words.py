"""How far a first exchange has come, of how much, and how long the rest takes at the measured speed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DeskStatus
from sync.engine.everything import Coming
from ui.format import duration_words, size_words


def coming_of(status: DeskStatus) -> Coming | None:
    """What is known of a first exchange that comes now."""
    coming = status.extra.get("coming")
    return coming if status.line == "busy_getting" and isinstance(coming, Coming) else None


def coming_words(status: DeskStatus) -> str:
    """ "400 kB of about 2.4 MB, 4 min more"; without a measured speed the sizes alone; "" where nothing is known."""
    coming = coming_of(status)
    if coming is None:
        return ""
    sizes = QCoreApplication.translate("DataPurse", "%1 of about %2", "a first exchange: what has come, and all of it, with units")
    words = sizes.replace("%1", size_words(coming.got_bytes)).replace("%2", size_words(coming.all_bytes))
    left = coming.all_bytes - coming.got_bytes
    if left <= 0 or not status.extra.get("is_down_measured") or status.bytes_down_per_s <= 0:
        return words
    both = QCoreApplication.translate(
        "DataPurse", "%1, %2 more", "a first exchange: '400 kB of about 2.4 MB' (%1), and the time (%2) it needs"
    )
    return both.replace("%1", words).replace("%2", duration_words(left / status.bytes_down_per_s))
