"""The clock beside a short answer or message: opens the two moments, and shows that one was chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sync.copy.rows import DraftRow
from ui.desk import Desk
from ui.editor.schedule import Schedule, ScheduleBox, schedule_words
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, PrimaryButton
from ui.widgets.labels import PlainLabel, set_tip


class ScheduleButton(IconButton):
    """Holds the schedule of the draft that is open; `dialog` is the open one, for tests.

    Signals:
        changed(): the teacher chose another moment.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("clock", "", parent=parent)
        self._desk = desk
        self._draft: DraftRow | None = None
        self._chosen = Schedule()
        self.dialog: ScheduleDialog | None = None
        self.setCheckable(True)
        self.clicked.connect(self._on_clicked)
        self._show()

    def open_draft(self, draft: DraftRow) -> None:
        """The schedule of another text."""
        self._draft = draft
        self._chosen = Schedule(draft.publish_at, draft.not_after)
        self._show()

    def chosen(self) -> Schedule:
        """What was chosen."""
        return self._chosen

    def _on_clicked(self) -> None:
        self._show()
        if self._draft is None:
            return
        draft = self._draft
        dialog = ScheduleDialog(self._desk, draft, self._chosen, self)
        dialog.accepted.connect(lambda: self._take(dialog.box.chosen()))
        dialog.finished.connect(lambda _result: self._on_closed(dialog))
        self.dialog = dialog
        dialog.open()

    def _on_closed(self, dialog: QDialog) -> None:
        self.dialog = None
        dialog.deleteLater()
        self.setFocus()

    def _take(self, chosen: Schedule) -> None:
        self._chosen = chosen
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        name = self.tr("When it goes", "button beside an answer: choose when it is published")
        words = schedule_words(self._chosen, self._desk.clock.now_utc())
        self.setChecked(self._chosen != Schedule())
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        set_tip(self, words or name)


class ScheduleDialog(QDialog):
    """The two moments of one text."""

    def __init__(self, desk: Desk, draft: DraftRow, chosen: Schedule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        title = self.tr("When it goes", "dialog: when a text is published, title")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(400))
        column = QVBoxLayout(self)
        edge = theme.gap("pane")
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.gap("gap"))
        column.addWidget(PlainLabel(title, size="title", strong=True))
        self.box = ScheduleBox(desk, replace(draft, publish_at=chosen.publish_at, not_after=chosen.not_after))
        column.addWidget(self.box)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.done_button = PrimaryButton(self.tr("Done", "button of a dialog"))
        self.done_button.clicked.connect(self.accept)
        foot.addWidget(self.done_button)
        column.addLayout(foot)
