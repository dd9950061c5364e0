"""What the write screen says of a text that two computers have."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.reading.reader import Reading


def followed_notice(reading: Reading, draft: str) -> str:
    """The sentence above the text, "" if there is nothing to say."""
    if reading.drafts.successor(draft) is not None:
        return QCoreApplication.translate(
            "Followed",
            "This text went on at another computer: the newer one is among your drafts. What you write here stays a draft of its own.",
            "notice above the editor",
        )
    kept = reading.drafts.get(draft)
    if kept is not None and kept.missing_pictures:
        return QCoreApplication.translate(
            "Followed",
            "Pictures and files of this text are on the computer where they were added. Sent from here, it goes without them.",
            "notice above the editor",
        )
    return ""
