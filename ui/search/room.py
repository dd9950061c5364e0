"""The Search room: results as you type, in groups; Enter opens a hit in its room, or beside the list where it has none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.reading.reader import Reading
from sync.copy.rows import FoundRow
from sync.copy.search_fold import folded_words
from sync.records import ItemState
from ui.desk import Desk
from ui.format import when_words
from ui.rows_model import RowsModel
from ui.rows_view import RowsView
from ui.search.field import SearchField
from ui.search.found_delegate import FoundDelegate
from ui.search.found_lines import FoundLine, has_room, lines_of, place_of
from ui.search.links import found
from ui.search.preview import Preview
from ui.widgets.frames import EmptyState, Place
from ui.widgets.labels import PlainLabel, Rule
from ui.widgets.top_bar import TopBar

_TYPING_MS = 120
_MOST = 100
_LISTED, _EMPTY = 0, 1


class SearchRoom(Place):
    """Searches on the reader thread; the answer to older words is ignored.

    Signals:
        open_requested(kind, record_id, space): show a hit in its room.
    """

    open_requested = Signal(str, str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._lines: list[FoundLine] = []
        self._asked = 0
        self._shown_words = ""
        self._opens_first = False
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._ask)
        self._is_partial = False
        self.field = SearchField(self.tr("Search everything", "search field"))
        self.model = _FoundModel(lambda: self._lines, key=lambda line: line.key, words=self._line_words, kinds=())
        self.list = RowsView(
            self.model, FoundDelegate(self._when, self._wanted), self.tr("What was found", "list of hits, for screen readers")
        )
        self.preview = Preview(desk)
        self._compose()
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_enter_pressed)
        self.field.installEventFilter(self)
        self.list.opened.connect(self._on_line_opened)
        desk.bus.changed.connect(self._on_changed)
        self._show([], "")

    def set_words(self, words: str) -> None:
        """Search for these words now, and go on typing after them."""
        if words:
            self.field.setText(words)
            self._ask()
        self.focus_search()

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)

    def open_target(self, _kind: str, words: str) -> None:
        """Search for these words."""
        self.set_words(words)

    def _compose(self) -> None:
        self._count = PlainLabel("", size="small", tone="soft")
        bar = TopBar(self.tr("Search", "title of the room"), self.field, self._count, stretched=self.field)
        self._empty = EmptyState("", icon_name="search")
        self._left = QStackedWidget()
        self._left.addWidget(self.list)
        self._left.addWidget(self._empty)
        self._rule = Rule(Qt.Orientation.Vertical)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left, 5)
        body.addWidget(self._rule)
        body.addWidget(self.preview, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(body, 1)

    def _ask(self) -> None:
        self._typing.stop()
        self._asked += 1
        self._opens_first = self._opens_first and bool(self.field.text().strip())
        number, words = self._asked, self.field.text()
        self._is_partial = bool(words.strip())  # until the answer says that it is whole
        if words.strip():
            self._desk.jobs.read(lambda reading: self._find(reading, words), lambda answer: self._on_found(number, words, *answer))
        else:
            self._show([], words)

    @staticmethod
    def _find(reading: Reading, words: str) -> tuple[list[FoundRow], bool]:
        """The hits, and whether all was looked through: asked first, for what is looked through meanwhile may be missing in them."""
        is_complete = reading.search.is_complete()
        return found(reading, words, _MOST), is_complete

    def _on_found(self, number: int, words: str, rows: list[FoundRow], is_complete: bool) -> None:
        if number == self._asked:
            self._is_partial = not is_complete
            self._show(rows, words)
            if self._opens_first:
                self._open_first()

    def _show(self, rows: list[FoundRow], asked: str) -> None:
        """The hits of the words that were asked for; the field may say others by now."""
        self._lines = lines_of(rows)
        self._shown_words = asked
        self.model.refresh()
        self.list.viewport().update()  # the same hits may be shown for other words
        words = asked.strip()
        count = len(rows)
        at_least = self.tr("Found: %n or more", "count of hits when the list is cut", count)
        self._count.setText((at_least if count == _MOST else self.tr("Found: %n", "count of hits", count)) if words else "")
        if words:
            nothing = self.tr("Nothing found for “{words}”. Only what is on this computer is searched.", "search without a hit")
            partial = self.tr("Nothing found yet for “{words}”. What came last is still being looked through.", "search without a hit")
            self._empty.sentence.setText((partial if self._is_partial else nothing).format(words=words))
        else:
            hint = self.tr(
                "Type a word, or paste the address of a project or page. All on this computer is searched.", "search, no word yet"
            )
            self._empty.sentence.setText(hint)
        self._left.setCurrentIndex(_LISTED if rows else _EMPTY)
        is_still_found = any(row.record == self.preview.record for row in rows)
        self.preview.setVisible(is_still_found and not self.preview.isHidden())
        self._rule.setVisible(not self.preview.isHidden())

    def _when(self, utc: str) -> str:
        return when_words(utc, self._desk.clock.now_utc())

    def _wanted(self) -> list[str]:
        return folded_words(self._shown_words)

    def _line_words(self, line: FoundLine) -> str:
        return f"{line.title}. {place_of(line.row, self._when)}" if line.row is not None else line.title

    def _on_line_opened(self, line: FoundLine) -> None:
        row = line.row
        if row is None:
            return
        if row.state == ItemState.DRAFT:
            self.open_requested.emit("draft", row.record, row.space)
        elif row.kind == "project":
            self.open_requested.emit("project", "", row.space)
        elif has_room(row):
            self.open_requested.emit(row.kind, row.record, row.space)
        else:
            self.preview.show_row(row)
            self.preview.show()
            self._rule.show()

    def _on_typed(self, _text: str) -> None:
        self._opens_first = False
        self._typing.start()

    def _on_enter_pressed(self) -> None:
        """Enter in the field opens the first hit of these very words, not of those before."""
        if self.field.text() == self._shown_words:
            self._open_first()
        else:
            self._opens_first = True
            self._ask()

    def _open_first(self) -> None:
        self._opens_first = False
        first = next((line for line in self.model.rows if line.row is not None), None)
        if first is not None:
            self._on_line_opened(first)

    def _on_changed(self, changes: Changes) -> None:
        """Something was written, or what came last was looked through: perhaps there is more to be found."""
        is_news = changes.records or (self._is_partial and changes.touches("search"))
        if self.isVisible() and self.field.text().strip() and is_news:
            self._typing.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            hits = [place for place, line in enumerate(self.model.rows) if line.row is not None]
            if event.key() == Qt.Key.Key_Down and hits:
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.list.setCurrentIndex(self.model.index(hits[0]))
                return True
        return super().eventFilter(watched, event)


class _FoundModel(RowsModel[FoundLine]):
    """Heads cannot be reached."""

    def flags(self, index: object) -> Qt.ItemFlag:
        line = self.row_at(index)  # type: ignore[arg-type]
        reachable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return reachable if line is not None and line.row is not None else Qt.ItemFlag.NoItemFlags
