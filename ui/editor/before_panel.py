"""The panel "Before it goes out": what it costs, what was checked, and the one button that sends."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.editor.preflight import Checked, Preflight
from ui.format import about_words, size_words
from ui.style.theme import current_theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.clearing import clear
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import PlainLabel, Rule, set_tip
from ui.widgets.wrap_button import WrapButton

_MARKS = {"ok": ("check", "ok"), "warn": ("alert", "warn"), "bad": ("alert", "bad")}


class CheckLine(QWidget):
    """One line of the check: icon and words, so that colour is never alone; a button where it can be mended.

    Signals:
        wanted(str): take the teacher to this place.
    """

    wanted = Signal(str)

    def __init__(self, check: Checked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap("unit"))
        icon_name, role = _MARKS[check.state]
        row.addWidget(IconLabel(icon_name, role, "small"))
        if check.goes_to and check.state != "ok":
            self.button = WrapButton(check.words)
            self.button.clicked.connect(lambda: self.wanted.emit(check.goes_to))
            row.addWidget(self.button, 1)
        else:
            row.addWidget(PlainLabel(check.words, wrap=True), 1)
        self.setMinimumHeight(theme.row("preflight"))
        self.setAccessibleName(check.words)


class BeforePanel(Place):
    """Shows a `Preflight`. The button is off while something would surely be refused, and says what.

    Signals:
        send_wanted(): the teacher pressed the button.
        place_wanted(str): the teacher pressed a line of the check.
    """

    send_wanted = Signal()
    place_wanted = Signal(str)

    def __init__(self, schedule: QWidget, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        theme = current_theme()
        self.setMinimumWidth(theme.pane("preflight"))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Rule(Qt.Orientation.Vertical))
        column = QVBoxLayout()
        column.setContentsMargins(theme.gap("pane"), theme.gap("pane"), theme.gap("pane"), theme.gap("group"))
        column.setSpacing(theme.gap("half"))
        outer.addLayout(column, 1)
        column.addWidget(PlainLabel(self.tr("Before it goes out", "panel beside the editor, head"), strong=True))
        self._price = PlainLabel("", size="title", strong=True)
        self._time = PlainLabel("", size="small", tone="soft")
        self._first = PlainLabel("", size="small", tone="soft", wrap=True)
        for label in (self._price, self._time, self._first):
            column.addWidget(label)
        column.addSpacing(theme.gap("unit"))
        column.addWidget(Rule())
        column.addWidget(self._list(), 1)
        column.addWidget(Rule())
        column.addWidget(schedule)
        column.addSpacing(theme.gap("half"))
        column.addLayout(self._foot())

    def show_check(self, found: Preflight, bytes_up_per_s: float) -> None:
        """Show what was found; the time only with a measured speed."""
        self._price.setText(size_words(found.total_bytes))
        self._time.setVisible(bytes_up_per_s > 0)
        if bytes_up_per_s > 0:
            words = self.tr("%1 at today’s speed", "price: %1 is a time, e.g. about 50 s")
            self._time.setText(words.replace("%1", about_words(found.total_bytes / bytes_up_per_s)))
        has_more = found.total_bytes > found.text_bytes
        self._first.setVisible(has_more)
        words = self.tr("The text (%1) goes first, pictures and files follow.", "price: %1 is a size")
        self._first.setText(words.replace("%1", size_words(found.text_bytes)))
        self._show_lines(found.checks)
        missing = [check.words for check in found.checks if check.state == "bad"]
        self.send_button.setEnabled(not missing)
        set_tip(self.send_button, "\n".join(missing))
        self.send_button.setStatusTip(" ".join(missing))

    def _list(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Place("window")
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, current_theme().gap("half"), 0, 0)
        self._lines.setSpacing(0)
        self._lines.addStretch(1)
        self._shown: tuple[Checked, ...] = ()
        area.setWidget(inside)
        return area

    def _show_lines(self, checks: tuple[Checked, ...]) -> None:
        if checks == self._shown:
            return
        self._shown = checks
        clear(self._lines, keep_last=1)
        for place, check in enumerate(checks):
            line = CheckLine(check)
            line.wanted.connect(self.place_wanted)
            self._lines.insertWidget(place, line)

    def _foot(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(current_theme().gap("unit"))
        self.send_button = PrimaryButton(self.tr("Send when online", "editor, the main button"), "sending", extent="big")
        self.send_button.clicked.connect(self.send_wanted)
        column.addWidget(self.send_button)
        hint = PlainLabel(
            self.tr("You can change it until it goes.", "editor, below the main button"), size="small", tone="soft", wrap=True
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)
        return column
