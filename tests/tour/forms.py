"""Every form as it opens; nothing is written and nothing stays. And the windows that ask before something begins or is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog

from tests.support.screen import wait_until
from tests.support.teacher import PROJECT
from tests.tour.day import Day

FORMS: tuple[tuple[str, str, str, str], ...] = (
    ("write-page", PROJECT, "Pages", "Write page"),
    ("write-meeting", PROJECT, "Meetings", "Plan a meeting"),
    ("write-note", PROJECT, "Twinboard", "Add note"),
    ("write-bulletin", PROJECT, "Teachers", "Write note"),
    ("write-poll", PROJECT, "Polls", "New poll"),
    ("write-invitation", PROJECT, "Members", "Invite"),
    ("write-pupil", PROJECT, "Pupils", "Add pupil"),
    ("write-cover", PROJECT, "About", "Edit the description"),
    ("write-event", "Events", "Events", "Announce an event"),
    ("write-partner-post", "Find partners", "Partner posts", "Write a partner post"),
    ("write-contact", "Contacts", "Contacts", "Ask for contact"),
    ("write-label", "Recognition", "Quality Label", "Go on writing"),
    ("write-school-label", "Recognition", "School label", "Go on writing"),
)
"""(picture, room, tab, button)."""
QUESTIONS: tuple[tuple[str, str, str, str], ...] = (
    ("begin-project", "New projects", "Proposals", "New project"),
    ("keep-a-copy", PROJECT, "About", "Keep a copy…"),
)


def opens_every_form(day: Day) -> None:
    """Each is opened from where a teacher begins it, and left by Back."""
    maria = day.maria
    for picture, room, tab, button in FORMS:
        _press(day, room, tab, button)
        day.take(picture, maria)
        maria.screen.press("Back")
        maria.settles()
    for picture, room, tab, button in QUESTIONS:
        _press(day, room, tab, button)
        wait_until(_open_dialogs, "the dialog")
        for dialog in _open_dialogs():
            day.camera.take(picture, dialog)
            dialog.reject()
        maria.settles()


def _press(day: Day, room: str, tab: str, button: str) -> None:
    day.maria.opens_room(room)
    day.maria.opens_tab(tab)
    day.maria.settles()
    day.maria.screen.press(button)
    day.maria.settles()


def _open_dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
