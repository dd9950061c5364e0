"""Where an application stands, and what it is about, in words; the same for every kind of application."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord
from ui.desk import Desk
from ui.format import full_when_words, sentence_words

DRAFT, SENT, ACCEPTED, REFUSED = "draft", "sent", "accepted", "refused"


def state_of(row: ShownRecord) -> str:
    """The state in the body."""
    return str(row.body.get("state") or DRAFT)


def can_write(row: ShownRecord) -> bool:
    """What was handed in stays as it is; as long as it has not left this computer it can be taken back."""
    return state_of(row) == DRAFT or (row.revision is None and state_of(row) == SENT)


def project_title(desk: Desk, row: ShownRecord) -> str:
    """The project that a label is for; one that was left long ago has only a name for "unknown"."""
    space = desk.reading.spaces.get(str(row.body.get("project") or ""))
    if space is not None:
        return space.title
    return QCoreApplication.translate("Recognition", "A project that is not on this computer", "title of an application")


def state_words(state: str) -> str:
    """One or two words for a list."""
    known = {
        DRAFT: QCoreApplication.translate("Recognition", "Unfinished", "state of an application"),
        SENT: QCoreApplication.translate("Recognition", "With the support organisation", "state of an application"),
        ACCEPTED: QCoreApplication.translate("Recognition", "Accepted", "state of an application"),
        REFUSED: QCoreApplication.translate("Recognition", "Refused", "state of an application"),
    }
    return known.get(state, state)


def note(row: ShownRecord) -> tuple[str, str]:
    """(what becomes of it and who must act, tone of the bar)."""
    state, reason = state_of(row), str(row.body.get("reason") or "")
    if state == SENT:
        return QCoreApplication.translate("Recognition", "The support organisation of your country answers.", "who must act next"), "plain"
    if state == ACCEPTED:
        words = QCoreApplication.translate("Recognition", "Accepted. %1", "bar over an application: %1 is a date and time")
        return words.replace("%1", sentence_words(full_when_words(str(row.body.get("decided_at") or row.changed_at)))), "ok"
    if state == REFUSED:
        words = QCoreApplication.translate("Recognition", "Refused. You can improve it and apply again.", "bar over an application")
        return f"{words}\n{reason}" if reason else words, "bad"
    words = QCoreApplication.translate("Recognition", "Not handed in yet. Take your time: nothing expires.", "bar over an application")
    return words, "warn"


def group_words(group: str) -> str:
    """The head of a group of applications."""
    known = {
        DRAFT: QCoreApplication.translate("Recognition", "Being written", "head of a group of applications"),
        SENT: QCoreApplication.translate("Recognition", "Waiting for an answer", "head of a group of applications"),
    }
    return known.get(group, QCoreApplication.translate("Recognition", "Answered", "head of a group of applications"))


def group_of(row: ShownRecord) -> str:
    """draft, sent, or answered."""
    return state_of(row) if state_of(row) in (DRAFT, SENT) else "answered"
