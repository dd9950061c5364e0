"""Voting: the options of a poll with their votes as bars; one choice, which may be changed until the poll closes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from sync.copy.people_rows import PollCount
from sync.copy.rows import ShownRecord
from sync.records import ItemState
from ui.desk import Desk
from ui.format import full_when_words
from ui.records.pane import PanePart
from ui.records.scene import Scene
from ui.style.painting import draw_focus_inside, draw_meter, draw_text, mirrored
from ui.style.theme import current_theme
from ui.widgets.buttons import PrimaryButton
from ui.widgets.clearing import clear
from ui.widgets.labels import PlainLabel
from ui.widgets.pressing import is_pressed_by

_INITIATOR = "vote"
_NEWEST = 50
"""Votes among which the own one is that has not left: it was given just now."""


class OptionButton(QAbstractButton):
    """One option: a mark to choose it, its words, its bar and count."""

    def __init__(self, words: str, votes: int, share: float, *, can_choose: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._votes, self._share = votes, share
        self.setText(words.replace("&", "&&"))
        self._words = words
        self.setCheckable(can_choose)
        self.setEnabled(can_choose)
        said = self.tr("%1. Votes: %2", "poll, screen reader: an option (%1) and its count (%2)")
        self.setAccessibleName(said.replace("%1", words).replace("%2", str(votes)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if can_choose:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(240), QFontMetrics(theme.font()).height() + theme.control("meter") + 3 * theme.gap("unit"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, is_rtl = current_theme(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, unit = self.rect(), theme.gap("unit")
        if self.underMouse() and self.isEnabled():
            painter.fillRect(whole, theme.colour("hover"))
        mark = theme.control("checkbox") if self.isCheckable() else 0
        high = QFontMetrics(theme.font()).height()
        if mark:
            self._paint_mark(painter, mirrored(QRect(unit, unit + (high - mark) // 2, mark, mark), whole, is_rtl=is_rtl))
        left = unit + (mark + theme.gap("gap") if mark else 0)
        line = mirrored(QRect(left, unit, whole.width() - left - unit, high), whole, is_rtl=is_rtl)
        count = QFontMetrics(theme.font(strong=True)).horizontalAdvance(str(self._votes))
        words = mirrored(QRect(left, unit, whole.width() - left - unit - count - unit, high), whole, is_rtl=is_rtl)
        draw_text(painter, words, self._words, theme.font(strong=self.isChecked()), theme.colour("text"), is_rtl=is_rtl)
        draw_text(painter, line, str(self._votes), theme.font(strong=True), theme.colour("soft"), is_rtl=is_rtl, is_trailing=True)
        bar = QRect(line.left(), unit + high + unit // 2, line.width(), theme.control("meter"))
        draw_meter(painter, bar, self._share, theme, is_rtl=is_rtl)
        if self.hasFocus():
            draw_focus_inside(painter, whole, theme)
        painter.end()

    def _paint_mark(self, painter: QPainter, rect: QRect) -> None:
        theme = current_theme()
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "control"), theme.line("checkbox")))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(QRectF(rect).adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            inset = rect.width() * 0.28
            painter.drawEllipse(QRectF(rect).adjusted(inset, inset, -inset, -inset))


class VotePart(PanePart):
    """Shows a poll of this computer's knowledge: the own vote counts at once, and its state says whether it has left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._poll = ""
        self._shown: tuple[object, ...] = ()
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap("unit"))
        self._options = QVBoxLayout()
        self._options.setSpacing(0)
        column.addLayout(self._options)
        self._words = PlainLabel("", size="small", tone="soft", wrap=True)
        column.addWidget(self._words)
        self.button = PrimaryButton(self.tr("Vote", "button of a poll"))
        self.button.clicked.connect(self._on_vote_clicked)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        count = self._desk.reading.polls.of(row.id)
        self.setVisible(count is not None)
        if count is None:
            return
        can_vote = scene.may("vote", "create") and not count.is_closed
        shown = (row.id, count, can_vote)
        if shown != self._shown:
            kept = self._chosen() if self._poll == row.id else None
            self._poll, self._shown = row.id, shown
            self._fill(count, kept or count.mine, can_vote=can_vote)
        said = self._said(count, can_vote=can_vote, is_open=scene.space is None or scene.space.state == "open")
        self._words.setText(" ".join(part for part in (said, self._state_words(scene, count)) if part))

    def _state_words(self, scene: Scene, count: PollCount) -> str:
        """Where the own vote stands, until it has arrived."""
        if count.mine is None:
            return ""
        newest = self._desk.reading.records.list("vote", parent=count.poll, limit=_NEWEST, newest_first=True)
        mine = next((one for one in newest if one.is_mine and one.state is not ItemState.SENT), None)
        return scene.state(mine).words if mine is not None else ""

    def _fill(self, count: PollCount, chosen: str | None, *, can_vote: bool) -> None:
        has_keyboard = any(option.hasFocus() for option in self._group.buttons())
        clear(self._options)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        self._keys = [key for key, _, _ in count.options]
        for number, (key, words, votes) in enumerate(count.options):
            option = OptionButton(words, votes, votes / count.total if count.total else 0.0, can_choose=can_vote)
            option.setChecked(can_vote and key == chosen)
            self._group.addButton(option, number)
            self._options.addWidget(option)
        self._group.idToggled.connect(lambda _id, _is_on: self._show_button(count))
        self.button.setVisible(can_vote)
        words = self.tr("Change my vote", "button of a poll") if count.mine else self.tr("Vote", "button of a poll")
        self.button.setText(words)
        self._show_button(count)
        if has_keyboard:
            self._focus_chosen()

    def _focus_chosen(self) -> None:
        """The keyboard stays in the poll when its button goes grey."""
        option = self._group.checkedButton()
        if option is not None:
            option.show()  # one that was made in this turn could not take it yet
            option.setFocus()

    def _show_button(self, count: PollCount) -> None:
        chosen = self._chosen()
        self.button.setEnabled(chosen is not None and chosen != count.mine)

    def _chosen(self) -> str | None:
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else None

    def _said(self, count: PollCount, *, can_vote: bool, is_open: bool) -> str:
        parts = [self.tr("Votes: %n", "below a poll", count.total)]
        mine = next((words for key, words, _ in count.options if key == count.mine), "")
        if mine:
            parts.append(self.tr("You voted: %1", "below a poll: %1 is the option").replace("%1", mine))
        if not is_open and not count.is_closed:
            parts.append(self.tr("The project is over, and the poll with it", "below a poll of an archived or closed project"))
        elif count.closes_at:
            when = full_when_words(count.closes_at)
            words = (
                self.tr("Closed %1", "below a poll: %1 is a date")
                if count.is_closed
                else self.tr("Open until %1", "below a poll: %1 is a date")
            )
            parts.append(words.replace("%1", when))
        if not can_vote and not count.is_closed and is_open:
            parts.append(self.tr("You can read this poll; voting is for others.", "below a poll one has no right to vote in"))
        return ". ".join(part.rstrip(".") for part in parts) + "."

    def _on_vote_clicked(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            if self.button.hasFocus():
                self._focus_chosen()
            self.button.setEnabled(False)
            self._desk.jobs.write(self._desk.copy.intentions.vote, self._poll, chosen, initiator=_INITIATOR)
