"""Fields for dates and times: a day, a moment in the own zone, a span with its zone and the partners' times beside it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from ui.format import country_name
from ui.forms.day_edit import DayEdit, MomentEdit, TimeEdit, clock_words
from ui.forms.field_view import FieldView
from ui.forms.pick_field import PickField
from ui.forms.spec import Body, Choice, Span
from ui.forms.zones import all_zones, as_utc, at_wall, own_zone, zone_of_country, zone_words
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton, PlainButton
from ui.widgets.flow import FlowBox
from ui.widgets.labels import PlainLabel

_USUAL_HOUR = 15
_USUAL_LENGTH = timedelta(minutes=45)


class DayView(FieldView):
    """A date: a button while there is none, then a date that is typed or chosen in a month."""

    def build(self) -> None:
        self.edit = DayEdit(self.spec.words, self.context.today)
        self.edit.edited.connect(self.on_edited)
        self.put(self.edit)

    def read(self, body: Body) -> None:
        self.edit.set_day(_day_of(body.get(self.spec.name)))

    def fields(self) -> Body:
        day = self.edit.day()
        return {self.spec.name: day.isoformat() if day else None}

    @property
    def first(self) -> QWidget:
        return self.edit.first


class MomentView(FieldView):
    """Date and time in the zone of this computer."""

    def build(self) -> None:
        self.edit = MomentEdit(self.spec.words, self.context.today)
        self.edit.edited.connect(self.on_edited)
        self.put(self.edit)

    def read(self, body: Body) -> None:
        self.edit.set_moment(str(body.get(self.spec.name) or ""))

    def fields(self) -> Body:
        return {self.spec.name: self.edit.moment()}

    @property
    def first(self) -> QWidget:
        return self.edit.first


class SpanView(FieldView):
    """Day, from, to, zone; below it what the partners' clocks say. An end before the begin is the next day."""

    def build(self) -> None:
        self._zone = own_zone()
        self.day = DayEdit(self.tr("Day", "part of a field: when something takes place"), self.context.today)
        self.begin = TimeEdit(self.tr("From", "part of a field: when something begins"))
        self.end = TimeEdit(self.tr("To", "part of a field: when something ends"))
        self.last_day = DayEdit(self.tr("Last day", "part of a field: something that takes several days"), self.context.today)
        self.longer = LinkButton(self.tr("Ends on another day", "link beside the time when something ends"))
        self.zone_button = PlainButton("", "clock", extent="small")
        self.zone_pick = PickField(self.tr("Time zone", "part of a field"))
        self.partners = PlainLabel("", size="small", tone="soft", wrap=True)
        box = FlowBox(current_theme().gap("unit"))
        to = PlainLabel(self.tr("to", "between two times: 15:00 to 15:45"), tone="soft")
        self._times = (self.begin, to, self.end, self.longer, self.last_day, self.zone_button)
        for part in (self.day, *self._times):
            box.flow.addWidget(part)
        self.put(box)
        self.put(self.zone_pick)
        self.put(self.partners)
        self._connect()

    def read(self, body: Body) -> None:
        spec = self._spec()
        found = str(body.get(spec.zone) or "")
        self._zone = found or own_zone()
        begin, end = (at_wall(str(body.get(name) or ""), self._zone) for name in (spec.name, spec.upper))
        self.day.set_day(begin.date() if begin else None)
        self.begin.set_time(begin.time() if begin else time(_USUAL_HOUR))
        usual = (datetime.combine(date.min, self.begin.time_of_day()) + _USUAL_LENGTH).time()
        self.end.set_time(end.time() if end else usual)
        is_long = bool(begin and end and end.date() != begin.date())
        self.last_day.set_day(end.date() if end and is_long else None)
        self._show()

    def fields(self) -> Body:
        spec, day = self._spec(), self.day.day()
        if day is None:
            return {spec.name: None, spec.upper: None, spec.zone: None}
        last = self.last_day.day() or day
        begin = as_utc(datetime.combine(day, self.begin.time_of_day()), self._zone)
        end = as_utc(datetime.combine(last, self.end.time_of_day()), self._zone)
        return {spec.name: begin, spec.upper: end, spec.zone: self._zone}

    @property
    def first(self) -> QWidget:
        return self.day.first

    def _spec(self) -> Span:
        assert isinstance(self.spec, Span)
        return self.spec

    def _connect(self) -> None:
        for part in (self.day, self.begin, self.end, self.last_day):
            part.edited.connect(self._on_changed)
        self.longer.clicked.connect(self._on_longer)
        self.zone_button.clicked.connect(self._on_zone_wanted)
        self.zone_pick.set_offers(tuple(Choice(name, f"{zone_words(name)} ({name})") for name in all_zones()))
        self.zone_pick.picked.connect(self._on_zone_picked)
        self.zone_pick.hide()

    def _on_changed(self) -> None:
        self._show()
        self.on_edited()

    def _on_longer(self) -> None:
        day = self.day.day()
        self.last_day.set_day((day + timedelta(days=1)) if day else None)
        self._on_changed()
        self.last_day.first.setFocus()

    def _on_zone_wanted(self) -> None:
        self.zone_pick.setVisible(self.zone_pick.isHidden())
        if not self.zone_pick.isHidden():
            self.zone_pick.setFocus()

    def _on_zone_picked(self, zone: str) -> None:
        """The clock on the wall stays; the moment moves."""
        self._zone = zone
        self.zone_pick.hide()
        self.zone_button.setFocus()
        self._on_changed()

    def _show(self) -> None:
        is_there = self.day.day() is not None
        for part in self._times:
            part.setVisible(is_there)
        self.longer.setVisible(is_there and self.last_day.day() is None)
        self.last_day.setVisible(is_there and self.last_day.day() is not None)
        self.zone_button.setText(
            self.tr("Time of %1", "button that changes the time zone: %1 is a city").replace("%1", zone_words(self._zone))
        )
        words = self._partners_words() if is_there else ""
        self.partners.setText(words)
        self.partners.setVisible(bool(words))

    def _partners_words(self) -> str:
        """ "09:30 on this computer · 08:30 in Portugal": only where the clock says something else."""
        begin = str(self.fields()[self.spec.name] or "")
        here, mine = at_wall(begin, self._zone), at_wall(begin, own_zone())
        if here is None or mine is None:
            return ""
        found = []
        if mine.utcoffset() != here.utcoffset():
            words = self.tr("%1 on this computer", "below the time of a meeting: %1 is a clock time")
            found.append(words.replace("%1", clock_words(mine.time())))
        by_time: dict[datetime, list[str]] = {}
        space = self.context.desk.reading.spaces.get(self.context.space)
        for code in space.countries if space is not None else ():
            there = at_wall(begin, zone_of_country(code)) if zone_of_country(code) else None
            if there is not None and there.utcoffset() != here.utcoffset():
                by_time.setdefault(there.replace(tzinfo=None), []).append(country_name(code))
        each = self.tr("%1 in %2", "a clock time (%1) and the countries where it is that time (%2)")
        found += [each.replace("%1", clock_words(wall.time())).replace("%2", ", ".join(names)) for wall, names in sorted(by_time.items())]
        return " · ".join(found)


def _day_of(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
