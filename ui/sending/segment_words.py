"""The words of the segments of Sending, and what an empty one says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def segment_words() -> dict[str, str]:
    """The segments by key, in order."""
    return {
        "all": QCoreApplication.translate("Sending", "All", "segment of Sending"),
        "drafts": QCoreApplication.translate("Sending", "Drafts", "segment of Sending"),
        "to_send": QCoreApplication.translate("Sending", "To send", "segment of Sending"),
        "came_back": QCoreApplication.translate("Sending", "Came back", "segment of Sending"),
        "sent": QCoreApplication.translate("Sending", "Sent", "segment of Sending"),
    }


def empty_words(segment: str) -> str:
    """One sentence for an empty segment."""
    words = {
        "drafts": QCoreApplication.translate("Sending", "No drafts. What you begin to write is kept here.", "empty segment"),
        "to_send": QCoreApplication.translate("Sending", "Nothing waits. Everything you sent has arrived.", "empty segment"),
        "came_back": QCoreApplication.translate("Sending", "Nothing came back.", "empty segment"),
        "sent": QCoreApplication.translate("Sending", "Nothing was sent from this computer yet.", "empty segment"),
    }
    nothing = QCoreApplication.translate("Sending", "Nothing here yet. What you write and send is listed here.", "empty list")
    return words.get(segment, nothing)
