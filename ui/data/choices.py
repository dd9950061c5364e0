"""The line's rules as fields: hours, speed, metered networks, texts first; budgets and the threshold of the question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sync.engine.line_rules import LINE_RULES, SAME, SETTING, LineRules, rules_of
from sync.errors import DeskError
from ui.data.hours_field import HoursField
from ui.data.line_words import ASKS, DAYS, HOURS, MONTHS, SPEEDS, ask_words, budget_words, cap_words
from ui.desk import Desk
from ui.format import local_time
from ui.style.theme import current_theme
from ui.widgets.buttons import ChoiceField, TickBox
from ui.widgets.labels import PlainLabel


def rules_now(desk: Desk) -> LineRules:
    """As they are set in the profile."""
    return rules_of(desk.copy.session.setting(SETTING))


def hours_today(desk: Desk) -> str:
    """The hours of the line that begin today; "" is any time."""
    return rules_now(desk).hours_on(local_time(desk.clock.now_utc()).date().dayOfWeek() - 1)


def change_rules(
    desk: Desk, on_done: Callable[[object], None] | None = None, on_failed: Callable[[DeskError], None] | None = None, **choices: Any
) -> None:
    """Set some of them; the line obeys from its next step on."""

    def changed(stored: Any) -> dict[str, Any]:
        return replace(rules_of(stored), **choices).stored()

    desk.jobs.write(desk.copy.session.change_setting, SETTING, changed, initiator=LINE_RULES, on_done=on_done, on_failed=on_failed)


class _Fields(QWidget):
    """Fields below one another, each of one rule; a change counts at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().px(4))
        self._shown: list[Callable[[LineRules], None]] = []
        self._unwritten = 0

    def refresh(self) -> None:
        """What is set now; a choice that is being written stays as it was made."""
        if self._unwritten:
            return
        rules = rules_now(self._desk)
        for show in self._shown:
            show(rules)

    def _choice(self, name: str, values: Sequence[Any], words: Callable[[Any], str], *rules: str) -> ChoiceField:
        """A drop-down of the first of `rules`; choosing sets all of them."""
        field = ChoiceField(name)
        field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)  # a panel gives it its width
        for value in values:
            field.addItem(words(value), value)
        self._column.addWidget(PlainLabel(name, size="small"))
        self._column.addWidget(field)
        self._column.addSpacing(current_theme().gap("unit"))
        field.activated.connect(lambda _index: self._change(**dict.fromkeys(rules, field.currentData())))

        def show(now: LineRules) -> None:
            value = getattr(now, rules[0])
            if field.findData(value) < 0:
                field.addItem(words(value), value)
            field.setCurrentIndex(field.findData(value))

        self._shown.append(show)
        return field

    def _hours(self, name: str, usual: Sequence[str], rule: str) -> HoursField:
        """The hours of some days."""
        field = HoursField(name, usual)
        self._column.addWidget(PlainLabel(name, size="small"))
        self._column.addWidget(field)
        self._column.addSpacing(current_theme().gap("unit"))
        field.chosen.connect(lambda hours: self._change(**{rule: hours}))
        self._shown.append(lambda now: field.show_hours(getattr(now, rule)))
        return field

    def _change(self, **choices: Any) -> None:
        self._unwritten += 1
        change_rules(self._desk, self._on_written, self._on_failed, **choices)

    def _on_written(self, _none: object) -> None:
        self._unwritten -= 1

    def _on_failed(self, error: DeskError) -> None:
        self._unwritten -= 1
        self._desk.jobs.failed.emit(error)

    def _tick(self, words: str, rule: str) -> TickBox:
        box = TickBox(words, wrap=True)
        self._column.addWidget(box)
        box.clicked.connect(lambda is_on: self._change(**{rule: is_on}))
        self._shown.append(lambda now: box.setChecked(bool(getattr(now, rule))))
        return box


class LineChoices(_Fields):
    """When and how fast the line is used."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.hours = self._hours(self.tr("Monday to Friday", "label of a drop-down: sync hours"), HOURS, "hours")
        self.weekend = self._hours(self.tr("Saturday and Sunday", "label of a drop-down: sync hours"), (SAME, *HOURS), "weekend")
        cap = self.tr("Not faster than", "label of a drop-down: speed cap of the line")
        self.cap = self._choice(cap, SPEEDS, cap_words, "up_per_s", "down_per_s")
        self.metered = self._tick(self.tr("Wait on a metered network", "tick box: a network that costs by volume"), "waits_on_metered")
        self.text_first = self._tick(self.tr("Text now, pictures later", "tick box: hours hold pictures and files only"), "text_first")
        self.refresh()


class MeteredChoice(_Fields):
    """Whether this network costs by volume: as the system says, or the teacher knows better."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        words = {
            None: self.tr("As the computer says", "whether the network costs by volume"),
            True: self.tr("Yes, it costs by volume", "whether the network costs by volume"),
            False: self.tr("No, it does not", "whether the network costs by volume"),
        }
        name = self.tr("Is this network metered?", "label of a drop-down: does it cost by volume")
        self.is_metered = self._choice(name, (None, True, False), lambda value: words[value], "is_metered")
        self.refresh()


class PurseChoices(_Fields):
    """The budgets of the data purse, and above what amount files are asked about."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.month = self._choice(self.tr("For a month", "label of a drop-down: data budget"), MONTHS, budget_words, "month_bytes")
        self.day = self._choice(self.tr("For a day", "label of a drop-down: data budget"), DAYS, budget_words, "day_bytes")
        ask = self.tr("Ask me before files cost", "label of a drop-down: followed by an amount of data")
        self.ask = self._choice(ask, ASKS, ask_words, "ask_bytes")
        self.refresh()
