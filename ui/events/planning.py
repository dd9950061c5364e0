"""Planning something on the day that is chosen in the month: an event for everybody, or a meeting of a project."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QMenu, QWidget

from sync.copy.rows import SpaceRow
from ui.desk import Desk
from ui.forms.zones import as_utc, own_zone
from ui.records.rights import may
from ui.records.wishes import Wish
from ui.widgets.buttons import PlainButton

_BEGINS, _ENDS = 15, 16
"""Hours of the day that the form begins with."""


class PlanButton(PlainButton):
    """A button with a menu; absent for days that are gone, and where nothing may be planned.

    Signals:
        wanted(Wish): the form, with the day filled in.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", "plus", extent="small", parent=parent)
        self.setText(self.tr("Plan something…", "button below a day of the month: opens a menu"))
        self.setAccessibleName(self.text())
        self._desk, self._day = desk, QDate()
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def show_day(self, day: QDate, today: QDate) -> None:
        """The day that is chosen; the menu by the rights of this moment."""
        self._day = day
        self._menu.clear()
        for space, kind in self._places() if day >= today else ():
            words = self.tr("Online meeting: {project}", "menu: plan a meeting of a project").format(project=space.title)
            words = words if kind == "meeting" else self.tr("Event for everybody", "menu: announce an event on the portal")
            self._menu.addAction(words.replace("&", "&&"), lambda space=space.id, kind=kind: self._plan(space, kind))
        self.setVisible(not self._menu.isEmpty())

    def _places(self) -> list[tuple[SpaceRow, str]]:
        spaces = self._desk.reading.spaces
        projects = [(space, "meeting") for space in spaces.all("twinspace", members_only=True) if space.state == "open"]
        return [one for one in (*((space, "event") for space in spaces.all("public")), *projects) if may(*one, "create")]

    def _plan(self, space: str, kind: str) -> None:
        zone = own_zone()
        starts, ends = (as_utc(datetime(self._day.year(), self._day.month(), self._day.day(), hour), zone) for hour in (_BEGINS, _ENDS))
        self.wanted.emit(Wish("write", kind, space=space, fields={"starts_at": starts, "ends_at": ends, "zone": zone}))
