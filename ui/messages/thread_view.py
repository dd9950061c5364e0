"""The lines of one conversation or chat room, oldest first, with days and the place where the new ones begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.bus import Notice
from ui.data.coming import Coming, get_now
from ui.desk import Desk
from ui.format import day_and_time_words, full_day_words, local_time, sentence_words
from ui.messages.bubble import Bubble, BubbleRow, BubbleWords, Separator
from ui.records import commands as files
from ui.records.file_row import FileRow, file_media
from ui.records.picture_card import PictureCard
from ui.records.states import state_words
from ui.style.theme import current_theme
from ui.widgets.buttons import LinkButton
from ui.widgets.frames import Place

_AT_FIRST, _STEP = 25, 50
ReadLines = Callable[[str, int], Sequence[ShownRecord]]
"""(conversation or space, how many at most) → its last lines, oldest first."""


class ThreadView(QScrollArea):
    """Shows the last lines; older ones on demand. Follows the end unless the teacher has scrolled up.

    Signals:
        edit_wanted(ShownRecord): open an unsent line in the reply field.
        take_back_wanted(ShownRecord): do not send it.
    """

    edit_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, desk: Desk, name: str, read: ReadLines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._read = desk, read
        self._conversation = ""
        self._shown: tuple[object, ...] = ()
        self._limit = _AT_FIRST
        self.bubbles: list[BubbleRow] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._is_at_end = True
        self._held: int | None = None
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_conversation(self, conversation: str) -> None:
        """Another conversation, or the chat of another space, from its end."""
        self._conversation, self._limit, self._shown, self._is_at_end = conversation, _AT_FIRST, (), True
        self._held = None
        self.bubbles = []
        self.refresh()

    def refresh(self) -> None:
        """Read again; nothing moves if nothing differs."""
        lines = self._read(self._conversation, self._limit + 1) if self._conversation else []
        shown = (*lines, *(self._is_here(line) for line in lines), current_theme())
        if shown != self._shown:
            self._shown = shown
            self._place(lines[-self._limit :])
            self._fill(lines[-self._limit :], has_older=len(lines) > self._limit)

    def show_line(self, record: str) -> None:
        """Scroll to one line."""
        for row in self.bubbles:
            if row.bubble.line.id == record:
                self._is_at_end, self._held = False, None
                QTimer.singleShot(0, row, lambda row=row: self.ensureWidgetVisible(row))

    def _place(self, lines: Sequence[ShownRecord]) -> None:
        """What was read stays where it is, seen from the end if older lines come before it; an own new line is gone to."""
        before = [row.bubble.line.id for row in self.bubbles]
        bar = self.verticalScrollBar()
        if before and lines and lines[-1].id not in before and lines[-1].is_mine:
            self._is_at_end = True
        is_longer_above = bool(before) and bool(lines) and before[0] != lines[0].id and before[0] in {line.id for line in lines}
        self._held = None if self._is_at_end or not before else bar.value() - (bar.maximum() if is_longer_above else 0)

    def _fill(self, lines: Sequence[ShownRecord], *, has_older: bool) -> None:
        theme = current_theme()
        page = Place("surface")
        column = QVBoxLayout(page)
        edge = theme.gap("reading")
        column.setContentsMargins(edge, theme.gap("group"), edge, theme.gap("group"))
        column.setSpacing(theme.gap("gap"))
        if has_older:
            older = LinkButton(self.tr("Show older messages", "link above a conversation"))
            older.clicked.connect(self._on_older_wanted)
            column.addWidget(older, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.bubbles = []
        before: ShownRecord | None = None
        is_new_told = False
        for line in lines:
            if line.is_new and not line.is_mine and not is_new_told:
                column.addWidget(Separator(self._new_words(), is_accent=True))
                is_new_told = True
            elif before is None or local_time(before.created_at).date() != local_time(line.created_at).date():
                column.addWidget(Separator(sentence_words(full_day_words(line.created_at, self._desk.clock.now_utc()))))
            row = self._row(line)
            self.bubbles.append(row)
            column.addWidget(row)
            before = line
        is_at_end = self._is_at_end
        self.setWidget(page)  # it also scrolls to the top
        self._is_at_end = is_at_end
        self._fit_bubbles()
        self._on_range_changed(0, self.verticalScrollBar().maximum())

    def _row(self, line: ShownRecord) -> BubbleRow:
        now = self._desk.clock.now_utc()
        speed = self._desk.line.status().bytes_up_per_s
        bubble = Bubble(line, BubbleWords(now, state_words(line, speed, now)), self._attachments(line))
        bubble.edit_wanted.connect(lambda: self.edit_wanted.emit(line))
        bubble.take_back_wanted.connect(lambda: self.take_back_wanted.emit(line))
        author = self._desk.person if line.is_mine else line.author
        return BubbleRow(bubble, author.name if author else "?", author.id if author else line.id)

    def _attachments(self, line: ShownRecord) -> list[QWidget]:
        speed = self._desk.line.status().bytes_down_per_s
        records = [record for record in line.body.get("files") or () if isinstance(record, str)]
        coming = Coming(self._desk) if records else None
        return [self._attachment(record, speed, coming) for record in records]

    def _attachment(self, record: str, speed: float, coming: Coming | None) -> QWidget:
        shown = self._desk.reading.records.get(record)
        row = self._desk.reading.pictures.get(record)
        if shown is not None and shown.kind == "picture":
            card = PictureCard(row, row.alt if row else "", self._desk.reading.pictures.data, speed, coming)
            card.wanted.connect(self._desk.line.fetch_media)
            card.wanted_now.connect(self._on_wanted_now)
            return card
        title = shown.title if shown is not None and shown.title else self.tr("File", "attachment of a message without a title")
        file = FileRow(record, title, file_media(self._desk, record), speed, coming)
        file.wanted.connect(self._desk.line.fetch_media)
        file.wanted_now.connect(self._on_wanted_now)
        file.save_wanted.connect(self._on_save_wanted)
        return file

    def _on_wanted_now(self, sha256: str) -> None:
        get_now(self._desk, sha256)

    def _is_here(self, line: ShownRecord) -> tuple[object, ...]:
        """What is here of its pictures and files, and what was asked for."""
        rows = [self._desk.reading.pictures.get(record) for record in line.body.get("files") or () if isinstance(record, str)]
        coming = Coming(self._desk) if rows else None
        parts = [part for row in rows if row is not None for part in (row.preview, row.original) if part is not None]
        return (*rows, *(coming.of(part.sha256) for part in parts if coming is not None))

    def _new_words(self) -> str:
        last = self._desk.copy.session.read().last_visit_utc
        if last:
            words = self.tr("New since {when}", "line in a conversation; when: Thursday at 15:40")
            return words.format(when=day_and_time_words(last, self._desk.clock.now_utc()))
        return self.tr("New", "line in a conversation above what came since the last visit")

    def _on_save_wanted(self, record: str) -> None:
        name = files.file_name(self._desk, record)
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as", "title of the dialog: save a file of a message"), name)
        if path:
            said = self.tr("Saved: {path}", "notice after a file was saved").format(path=path)
            files.save_file(self._desk, record, Path(path), lambda _: self._desk.bus.say.emit(Notice(said, "ok")))

    def _on_older_wanted(self) -> None:
        self._limit += _STEP
        self._is_at_end = False
        self.refresh()

    def _on_scrolled(self, value: int) -> None:
        self._is_at_end = value >= self.verticalScrollBar().maximum() - 4

    def _on_range_changed(self, _low: int, high: int) -> None:
        if self._is_at_end:
            self.verticalScrollBar().setValue(high)
        elif self._held is not None:
            held = self._held
            self.verticalScrollBar().setValue(held if held >= 0 else high + held)
            self._is_at_end = False

    def _let_go(self, _action: int) -> None:
        self._held = None

    def _fit_bubbles(self) -> None:
        theme = current_theme()
        limit = max(theme.px(240), self.viewport().width() - 2 * theme.gap("reading") - theme.px(146))
        for row in self.bubbles:
            row.bubble.set_limit(min(limit, theme.pane("readingTextMax")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        was_at_end = self._is_at_end
        super().resizeEvent(event)
        self._is_at_end = was_at_end
        self._fit_bubbles()
