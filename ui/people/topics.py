"""The topics of notices in words (portal-api.md §8); a topic of tomorrow is shown as a notice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sync.copy.rows import ShownRecord

TOPICS = (
    *("contact", "invitation", "proposal", "message", "comment", "reply", "partner_answer", "wall_post", "wall_reply"),
    *("meeting", "event", "learning_offer", "membership", "label", "school_label"),
)
_ICONS = {
    "contact": "people",
    "invitation": "members",
    "proposal": "proposals",
    "label": "recognition",
    "school_label": "recognition",
    "meeting": "events",
    "event": "events",
    "learning_offer": "learning",
    "membership": "profile",
}


def topic_icon(row: ShownRecord) -> str:
    """A sign for notices of the portal itself."""
    return _ICONS.get(str(row.body.get("topic") or ""), "messages")


def topic_words(topic: ShownRecord | str) -> str:
    """What it is about."""
    name = topic if isinstance(topic, str) else str(topic.body.get("topic") or "")
    found = _answers().get(name) or _papers().get(name)
    return found or QCoreApplication.translate("Notices", "Notice", "topic of a notice this program does not know")


def said_words(row: ShownRecord) -> str:
    """What it quotes; a state in words."""
    known = {
        "accepted": QCoreApplication.translate("Notices", "Accepted", "a notice: the answer is yes"),
        "refused": QCoreApplication.translate("Notices", "Refused", "a notice: the answer is no"),
        "active": QCoreApplication.translate("Notices", "Approved: the TwinSpace is open", "a notice about a new project"),
        "waiting_partner": QCoreApplication.translate("Notices", "Waits for the partner", "a notice about a new project"),
        "waiting_nso": QCoreApplication.translate("Notices", "Waits for the support organisations", "a notice about a new project"),
        "closed": QCoreApplication.translate("Notices", "Closed", "a notice about a project"),
        "asked_me": QCoreApplication.translate("Notices", "Asks to be one of your contacts", "a notice about a person"),
        "sent": QCoreApplication.translate("Notices", "Sent", "a notice about an application"),
    }
    said = str(row.body.get("text") or "")
    return known.get(said, said)


def _answers() -> dict[str, str]:
    return {
        "comment": QCoreApplication.translate("Notices", "Comment on", "topic of a notice, above a title"),
        "reply": QCoreApplication.translate("Notices", "Answer in the forum", "topic of a notice, above a title"),
        "partner_answer": QCoreApplication.translate("Notices", "Answer to a partner post", "topic of a notice, above a title"),
        "wall_post": QCoreApplication.translate("Notices", "On a pupil’s wall", "topic of a notice, above a name"),
        "wall_reply": QCoreApplication.translate("Notices", "Answer on a pupil’s wall", "topic of a notice, above a name"),
        "message": QCoreApplication.translate("Notices", "Message", "topic of a notice, above a title"),
        "contact": QCoreApplication.translate("Notices", "Contact", "topic of a notice, above a name"),
        "invitation": QCoreApplication.translate("Notices", "Invitation", "topic of a notice, above a title"),
    }


def _papers() -> dict[str, str]:
    return {
        "proposal": QCoreApplication.translate("Notices", "New project", "topic of a notice, above a title"),
        "membership": QCoreApplication.translate("Notices", "Membership", "topic of a notice, above a school"),
        "label": QCoreApplication.translate("Notices", "Quality Label", "topic of a notice, above a title"),
        "school_label": QCoreApplication.translate("Notices", "School label", "topic of a notice, above a title"),
        "meeting": QCoreApplication.translate("Notices", "Meeting", "topic of a notice, above a title"),
        "event": QCoreApplication.translate("Notices", "Event", "topic of a notice, above a title"),
        "learning_offer": QCoreApplication.translate("Notices", "Course", "topic of a notice, above a title"),
    }
