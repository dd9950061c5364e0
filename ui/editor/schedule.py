"""When a text shall appear and when it is no longer to be sent: asked in the own zone, kept in UTC with the draft."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.copy.rows import DraftRow
from sync.data_class import dataclass
from ui.desk import Desk
from ui.editor.preflight import Checked
from ui.format import day_and_time_words
from ui.forms.day_edit import MomentEdit
from ui.forms.zones import at_wall, own_zone, zone_words
from ui.style.theme import current_theme
from ui.widgets.labels import PlainLabel

NEVER_LATER = frozenset(
    {
        *("profile", "school", "member", "contact", "album", "folder", "pupil", "saved_search"),
        *("invitation", "membership_application", "project_proposal", "label_application", "school_label_application"),
    }
)
"""Kinds for which nobody would wait: they change something at once or ask for an answer."""
_MORNING = time(8)
_TOMORROW = 1


@dataclass(frozen=True)
class Schedule:
    """Two moments in UTC, None for "at once" and "whenever"."""

    publish_at: str | None = None
    not_after: str | None = None


def can_publish_later(desk: Desk, draft: DraftRow) -> bool:
    """True for something new, if the website holds things back until their time."""
    return draft.record is None and draft.kind not in NEVER_LATER and "schedule" in desk.reading.account.features()


def schedule_checks(chosen: Schedule, now_utc: str) -> tuple[Checked, ...]:
    """A line of the check for each moment that was chosen."""
    found = []
    if chosen.publish_at and chosen.publish_at <= now_utc:
        words = QCoreApplication.translate("Schedule", "The chosen time has passed: it appears at once", "check before sending")
        found.append(Checked("publish_at", "warn", words, "publish_at"))
    if chosen.not_after and chosen.not_after <= now_utc:
        words = QCoreApplication.translate("Schedule", "The day after which it is not to be sent has passed", "check before sending")
        found.append(Checked("not_after", "bad", words, "not_after"))
    return tuple(found)


class ScheduleBox(QWidget):
    """Two moments, each empty until it is chosen, with a sentence of what follows from it.

    Signals:
        changed(): the teacher chose another moment, or took one away.
    """

    changed = Signal()

    def __init__(self, desk: Desk, draft: DraftRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        later = self.tr("Publish at", "schedule: when it shall appear on the website")
        until = self.tr("Do not send after", "schedule: when it would be too late")
        choose_later = self.tr("Publish at a chosen time", "schedule: link that lets one choose the time")
        choose_until = self.tr("Do not send after a certain day", "schedule: link that lets one choose the day")
        self.publish_at = MomentEdit(later, self._today, usual=_MORNING, days_ahead=_TOMORROW, words=choose_later)
        self.not_after = MomentEdit(until, self._today, usual=_MORNING, days_ahead=_TOMORROW, words=choose_until)
        self._has_later = can_publish_later(desk, draft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().gap("half"))
        self._what = PlainLabel("", size="small", tone="soft", wrap=True)
        self._later, self._until = PlainLabel(later, size="small"), PlainLabel(until, size="small")
        for part in (self._later, self.publish_at, self._until, self.not_after, self._what):
            column.addWidget(part)
        self.publish_at.setVisible(self._has_later)
        self.publish_at.set_moment(draft.publish_at if self._has_later else None)
        self.not_after.set_moment(draft.not_after)
        self.publish_at.edited.connect(self._on_edited)
        self.not_after.edited.connect(self._on_edited)
        self._show()

    def chosen(self) -> Schedule:
        """What was chosen."""
        return Schedule(self.publish_at.moment(), self.not_after.moment())

    def checks(self) -> tuple[Checked, ...]:
        """Lines for the check before it goes out."""
        return schedule_checks(self.chosen(), self._desk.clock.now_utc())

    def go_to(self, name: str) -> None:
        """Put the keyboard on one of the two."""
        (self.publish_at if name == "publish_at" else self.not_after).first.setFocus()

    def _today(self) -> date:
        here = at_wall(self._desk.clock.now_utc(), own_zone())
        return here.date() if here is not None else date.min

    def _on_edited(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        words = schedule_words(self.chosen(), self._desk.clock.now_utc())
        self._later.setVisible(self.publish_at.moment() is not None)
        self._until.setVisible(self.not_after.moment() is not None)
        self._what.setText(words)
        self._what.setVisible(bool(words))


def schedule_words(chosen: Schedule, now_utc: str) -> str:
    """What follows from the moments chosen, in one or two sentences."""
    found = []
    if chosen.publish_at and chosen.publish_at > now_utc:
        words = QCoreApplication.translate(
            "Schedule", "It goes to the website with the next line and appears there %1 (time of %2).", "%1 a day and time, %2 a city"
        )
        found.append(words.replace("%1", day_and_time_words(chosen.publish_at, now_utc)).replace("%2", zone_words(own_zone())))
    if chosen.not_after:
        words = QCoreApplication.translate("Schedule", "If there is no line until %1, it comes back to you.", "%1 a day and time")
        found.append(words.replace("%1", day_and_time_words(chosen.not_after, now_utc)))
    return " ".join(found)
