"""The Sending room: segments with counts, the list, the panel beside it, and Two versions in its place when comparing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import DeskStatus, SendingRow
from sync.records import ItemState
from ui.data.choices import hours_today
from ui.data.coming import holds_of
from ui.data.line_words import hold_words
from ui.desk import Desk
from ui.sending import commands
from ui.sending.item_actions import ItemActions
from ui.sending.line_part import LinePart
from ui.sending.lines import SEGMENTS, Around, SendingLine, can_move, going_file
from ui.sending.segment_words import empty_words, segment_words
from ui.sending.sending_list import SendingList
from ui.sending.sending_model import SendingModel
from ui.sending.side_panel import Chosen, SidePanel, actions_for
from ui.style.theme import current_theme
from ui.widgets.buttons import PlainButton, Segments
from ui.widgets.frames import EmptyState, Place
from ui.widgets.labels import Rule
from ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from ui.sending.two_versions import TwoVersions

_NO_LIMIT = 16_777_215  # Qt's QWIDGETSIZE_MAX


class SendingRoom(Place):
    """Drafts, what waits, what came back, what arrived.

    Signals:
        open_requested(kind, record_id, space): "draft" with a draft's id, or a record that arrived.
    """

    open_requested = Signal(str, str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._later = QTimer(self, singleShot=True, interval=100)
        self._later.timeout.connect(self.refresh)
        self.model = SendingModel(self._read, self._around, self)
        self.list = SendingList(self.model, self.tr("Things to send", "name of the list in Sending, for screen readers"))
        self.panel = SidePanel(LinePart(desk))
        self._versions: TwoVersions | None = None
        self._actions = ItemActions(desk, self)
        self._empty = EmptyState("")
        self._compose()
        self._connect()
        self.refresh()

    @property
    def versions(self) -> TwoVersions:
        """Where two versions are compared: read and made when first there are two."""
        self._versions = self._versions or _two_versions(self._desk, self._stack)
        return self._versions

    def refresh(self) -> None:
        """Read again; the chosen line stays chosen."""
        self.model.refresh()
        names, counts = segment_words(), self.model.counts()
        for key in SEGMENTS:
            count = 0 if key in ("all", "sent") else counts[key]
            self._segments.set_text(key, f"{names[key]} {count}" if count else names[key])
        status = self._desk.line.status()
        is_paused = commands.is_paused(self._desk)
        self.panel.line_part.refresh()
        words = self.tr("Resume", "button: use the line again") if is_paused else self.tr("Pause all", "button: stop using the line")
        self._pause.setText(words)
        self._pause.set_icon_name("play" if is_paused else "pause")
        self.panel.show_line(status)
        self._show_chosen(self.list.current_line())
        self._empty.sentence.setText(empty_words(self.model.segment))
        self._lists.setCurrentIndex(1 if not self.model.rows else 0)

    def open_target(self, kind: str, record_id: str) -> None:
        """A segment, an item or record of the list, or a conflict to compare."""
        if kind in ("conflict", "two-versions"):
            self._compare(record_id)
            return
        self._stack.setCurrentIndex(0)
        if record_id in SEGMENTS:
            self._show_segment(record_id)
        elif record_id:
            self._show_segment("all")
            keys = [line.key for line in self.model.rows if line.row is not None and record_id in (line.key, line.row.record)]
            self.list.setCurrentIndex(self.model.index_of(keys[0] if keys else record_id))

    def close_editors(self) -> None:
        """Nothing to save: choices of Two versions are made again."""

    def _connect(self) -> None:
        self._desk.bus.changed.connect(self._on_changed)
        self._desk.bus.status.connect(self._on_status_came)
        self._segments.chosen.connect(self._show_segment)
        self._pause.clicked.connect(self._on_pause_pressed)
        self.list.acted.connect(self._on_line_acted)
        self.list.chosen.connect(self._show_chosen)
        self.list.moved.connect(self._on_line_moved)
        self.list.dropped.connect(self._on_line_dropped)
        self.list.menu_wanted.connect(lambda line, point: self._actions.show_menu(self._chosen(line), point))
        self.panel.acted.connect(self._on_action_wanted)
        self.panel.line_part.purse_wanted.connect(lambda: self.open_requested.emit("data", "", ""))
        self._actions.opened.connect(self.open_requested)
        self._actions.compared.connect(self._compare)
        self._actions.explained.connect(self._on_explained)

    def _compose(self) -> None:
        self._segments = Segments(self.tr("Which things are shown", "segments of Sending"), list(segment_words().items()))
        self._segments.choose("all")
        self._pause = PlainButton(self.tr("Pause all", "button: stop using the line"), "pause")
        bar = TopBar(self.tr("Sending", "title of the room"), self._segments, None, self._pause)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self._empty)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self._lists, 1)
        self._rule = Rule()
        self._body.addWidget(self._rule)
        self._body.addWidget(self.panel)
        page = Place("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(self._body, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _read(self) -> list[SendingRow]:
        return self._desk.reading.sending.all()

    def _around(self) -> Around:
        status = self._desk.line.status()
        going = going_file(self._desk.reading.sending.rows, status, self._why_held)
        return Around(self._desk.clock.now_utc(), status.bytes_up_per_s, self._other_author, self._why_held, going)

    def _why_held(self, row: SendingRow) -> str:
        """Why the line's rules hold this item; "" for one that may go, or waits for another reason."""
        if row.state not in (ItemState.WAITING, ItemState.SENDING):
            return ""
        holds = holds_of(self._desk)
        if row.action != "upload":
            return hold_words(holds.holds.text, hours_today(self._desk))
        left = row.size_bytes - row.done_bytes
        return hold_words(holds.of_file(row.item, left, is_begun=row.done_bytes > 0), hours_today(self._desk))

    def _other_author(self, row: SendingRow) -> str:
        conflict = self._desk.reading.conflicts.get(row.item) if row.state == ItemState.TWO_VERSIONS else None
        return conflict.theirs_author.name if conflict is not None and conflict.theirs_author is not None else ""

    def _show_segment(self, segment: str) -> None:
        self._segments.choose(segment)
        self.model.show_segment(segment)
        self.refresh()

    def _chosen(self, line: SendingLine) -> Chosen:
        row = line.row
        conflict = self._desk.reading.conflicts.get(row.item) if row is not None and row.state == ItemState.TWO_VERSIONS else None
        return Chosen(line, conflict is not None and conflict.theirs is None)

    def _show_chosen(self, line: SendingLine | None) -> None:
        self.panel.show_item(self._chosen(line) if line is not None and line.row is not None else None)
        self._fit_panel()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("outbox", "draft_local", "conflict", "upload", "media", "status") and not self._later.isActive():
            self._later.start()

    def _on_status_came(self, _status: DeskStatus) -> None:
        if not self._later.isActive():
            self._later.start()

    def _on_pause_pressed(self) -> None:
        commands.pause_or_resume(self._desk)
        self.refresh()

    def _on_line_acted(self, line: SendingLine) -> None:
        if line.act == "all_sent":
            self._show_segment("sent")
        else:
            self._actions.act(line.act, self._chosen(line))

    def _on_action_wanted(self, code: str) -> None:
        line = self.list.current_line()
        if line is not None:
            self._actions.act(code, self._chosen(line))

    def _on_line_moved(self, line: SendingLine, step: int) -> None:
        waiting = [one.row for one in self.model.rows if one.row is not None and can_move(one)]
        self._actions.move(line, step, waiting)

    def _on_line_dropped(self, line: SendingLine, before: SendingLine | None) -> None:
        if line.row is not None:
            commands.move(self._desk, line.row, before.row if before is not None else None)

    def _on_explained(self, line: SendingLine) -> None:
        """The reason stands in the panel: choose the line and go there."""
        self.list.setCurrentIndex(self.model.index_of(line.key))
        self.panel.button(actions_for(self._chosen(line))[0]).setFocus()

    def _compare(self, conflict: str) -> None:
        if self.versions.open_conflict(conflict):
            self._stack.setCurrentIndex(1)

    def _fit_panel(self) -> None:
        """Beside the list, or below it in a small window and then only for a chosen item."""
        theme = current_theme()
        is_narrow = self.window().width() < theme.pane("collapseSidePanelBelow")
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self.panel.set_below(is_narrow)
        self.panel.setMinimumWidth(0 if is_narrow else theme.pane("line"))
        self.panel.setMaximumWidth(_NO_LIMIT if is_narrow else theme.pane("line"))
        self.panel.setMaximumHeight(theme.px(224) if is_narrow else _NO_LIMIT)
        self.panel.setVisible(self.panel.has_item or not is_narrow)
        self._rule.setVisible(is_narrow and not self.panel.isHidden())
        if is_narrow and self.list.currentIndex().isValid():
            QTimer.singleShot(0, self.list, lambda: self.list.scrollTo(self.list.currentIndex()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_panel()


def _two_versions(desk: Desk, stack: QStackedWidget) -> TwoVersions:
    from ui.sending.two_versions import TwoVersions

    made = TwoVersions(desk)
    made.left.connect(lambda: stack.setCurrentIndex(0))
    stack.addWidget(made)
    return made
