"""How an unfinished text stands between the teacher's computers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import DraftRow


def draft_state_words(draft: DraftRow) -> str:
    """What a list says of a draft: where it is, and what another computer did to it."""
    told = followed_words(draft.note or ("elsewhere" if draft.is_from_elsewhere else ""))
    if told:
        return told
    if draft.is_kept_there:
        return QCoreApplication.translate("States", "Draft, on your other computers too", "state of own text: it follows")
    return QCoreApplication.translate("States", "Draft, only on this computer", "state of own text")


def followed_words(code: str) -> str:
    """What another computer has to do with a draft: elsewhere, merged, both_changed, ended_elsewhere; "" for nothing."""
    words = {
        "elsewhere": QCoreApplication.translate("States", "Begun elsewhere", "state of a draft that came from another computer: short"),
        "merged": QCoreApplication.translate("States", "Draft, put together from two computers", "state of own text"),
        "both_changed": QCoreApplication.translate("States", "Draft, changed on two computers: both are kept", "state of own text"),
        "ended_elsewhere": QCoreApplication.translate(
            "States", "Draft, changed here; on another computer it was sent or thrown away", "state of own text"
        ),
    }
    return words.get(code, "")
