"""The Twinboard tab: the wall, or the same notes as a list; the chosen note is read beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import PictureRow, ShownRecord, SpaceRow
from ui.board.places import free_spot, order_on_top, reading_order
from ui.board.wall import Note, Wall
from ui.desk import Desk
from ui.editor.inlines import decoded
from ui.records.head import HeadPart
from ui.records.list_tab import ListSpec, ListTab
from ui.records.pane import PanePart, PaneSpec, ReadingPane
from ui.records.parts import AttachmentsPart, TextPart
from ui.records.rights import may, may_edit
from ui.records.row import RecordRow
from ui.records.scene import Scene, scene_of
from ui.records.shape import Shape, plain_line, snippet
from ui.records.tab_page import TabPage
from ui.records.tabbed_page import MainButton, TabSpec
from ui.records.wishes import Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, Segments
from ui.widgets.frames import EmptyState, Place
from ui.widgets.labels import PlainLabel, Rule
from ui.widgets.tab_order import tab_as_laid_out

BOARD, NOTE = "board", "board_note"
_KINDS = (NOTE, "picture", "media", "outbox", "conflict", "space", "status")
_NOTES_READ = 1000
_GATHER_MS = 100
_INITIATOR = "board"
_STAND_IN = QSize(480, 480)
WALL, LIST = "wall", "list"


def board_tab() -> TabSpec:
    """The tab of a project."""

    def make(desk: Desk, space: SpaceRow | None) -> TabPage:
        assert space is not None
        return BoardTab(desk, space)

    words = QCoreApplication.translate("SpaceHeader", "Twinboard", "tab of a project: a wall of notes")
    main = MainButton(QCoreApplication.translate("Board", "Add note", "main button of the Twinboard"), "plus", NOTE)
    return TabSpec(BOARD, words, make, (NOTE,), main)


class BoardTab(TabPage):
    """Notes of one project. Who may move them is the portal's word: `board_note.reorder`."""

    def __init__(self, desk: Desk, space: SpaceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._space = desk, space
        self._rows: list[ShownRecord] = []
        self._views = Segments(
            self.tr("How the notes are shown", "Twinboard, two buttons"),
            [
                (WALL, self.tr("Wall", "Twinboard, shows the notes where they hang")),
                (LIST, self.tr("List", "Twinboard, shows the notes below each other")),
            ],
        )
        scroll = QScrollArea()
        self.wall = Wall(self.tr("Twinboard", "wall of notes, for the screen reader"), scroll)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.wall)
        self._wall_area = scroll
        self.pane = ReadingPane(desk, _pane())
        self._list: ListTab | None = None
        self._later = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.refresh()

    def open_record(self, record: str) -> bool:
        """Show the wall with this note chosen."""
        if not self.pane.show_record(record, self._space):
            return False
        if record not in self.wall.cards:
            self.refresh()
        if self._list is not None and self._views.current() == LIST:
            return self._list.open_record(record)
        self._show_pane()
        return self.wall.choose(record)

    def shown_record(self) -> str:
        return self.pane.record_id

    def preset(self, kind: str) -> Mapping[str, Any]:
        """A new note gets a free place, on top."""
        if kind != NOTE:
            return {}
        spot = free_spot(self._rows)
        return {"x": round(spot.x), "y": round(spot.y), "order": order_on_top(self._rows), "colour": "yellow"}

    def focus_list(self) -> None:
        if self._list is not None and self._views.current() == LIST:
            self._list.focus_list()
        else:
            self.wall.focus_current()

    def show_space(self, space: SpaceRow) -> None:
        self._space = space

    def on_changed(self, changes: Changes) -> None:
        self.pane.on_changed(changes)
        if self._list is not None:
            self._list.on_changed(changes)
        if changes.touches(*_KINDS) and not self._later.isActive():
            self._later.start()

    def close_editors(self) -> None:
        self.wall.write_moves()

    def new_count(self) -> int:
        return sum(1 for row in self._rows if row.is_new)

    def refresh(self) -> None:
        """Read the notes again."""
        self._rows = self._desk.reading.records.list(NOTE, self._space.id, limit=_NOTES_READ, order="order")
        scene = scene_of(self._desk, self._space)
        notes = []
        for row in self._rows:
            picture = self._desk.reading.pictures.get(str(row.body["picture"])) if row.body.get("picture") else None
            notes.append(Note(row, scene.state(row), picture, self._stand_in(picture)))
        self.wall.show_notes(notes, self._may_move)
        has_notes = bool(self._rows)
        self._stack.setCurrentWidget(self._stack.widget(0) if not has_notes else self._shown_widget())
        self._views.setVisible(has_notes)
        self._hint.setVisible(has_notes and self._views.current() == WALL and may(self._space, NOTE, "reorder"))
        if self.pane.record_id and all(row.id != self.pane.record_id for row in self._rows):
            self._side.hide()

    def _may_move(self, row: ShownRecord) -> bool:
        return may(self._space, NOTE, "reorder") or may_edit(self._space, row)

    def _stand_in(self, picture: PictureRow | None) -> QImage:
        for variant in (picture.thumb, picture.preview) if picture is not None else ():
            if variant is not None and variant.is_here and variant.sha256:
                found = decoded(self._desk.reading.pictures.data(variant.sha256), _STAND_IN)
                if not found.isNull():
                    return found
        return QImage()

    def _lay_out(self) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = Place("surface")
        head = QHBoxLayout(bar)
        head.setContentsMargins(theme.gap("pane"), theme.gap("unit"), theme.gap("pane"), theme.gap("unit"))
        self._hint = PlainLabel(
            self.tr("Drag a note, or move it with Ctrl and the arrow keys.", "above the wall"), size="small", tone="soft"
        )
        head.addWidget(self._views)
        head.addSpacing(theme.gap("gap"))
        head.addWidget(self._hint, 1)
        head.addStretch(0)
        column.addWidget(bar)
        column.addWidget(Rule())
        self._stack = QStackedWidget()
        words = self.tr("No notes yet. A note can be a question, a greeting or a picture.", "Twinboard is empty")
        button = self.tr("Add the first note", "Twinboard is empty, button") if may(self._space, NOTE, "create") else ""
        self._nothing = EmptyState(words, button, "album")
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._wall_with_pane())
        column.addWidget(self._stack, 1)
        self._views.choose(WALL)

    def _wall_with_pane(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._wall_area, 1)
        self._side = _NoteSide(self.pane, self._on_note_closed)
        row.addWidget(self._side)
        return both

    def _connect(self) -> None:
        self._views.chosen.connect(self._on_view_chosen)
        self._nothing.wanted.connect(lambda: self.wanted.emit(Wish("write", NOTE, space=self._space.id)))
        self.wall.chosen.connect(self._on_chosen)
        self.wall.moved.connect(self._on_moved)
        self.pane.wanted.connect(self.wanted)

    def _shown_widget(self) -> QWidget:
        if self._views.current() == LIST and self._list is not None:
            return self._list
        found = self._stack.widget(1)
        assert found is not None
        return found

    def _on_view_chosen(self, key: str) -> None:
        if key == LIST and self._list is None:
            self._list = ListTab(self._desk, self._space, _list())
            self._list.wanted.connect(self.wanted)
            self._stack.addWidget(self._list)
        self.refresh()

    def _on_chosen(self, record: str) -> None:
        self.pane.show_record(record, self._space)
        self._show_pane()

    def _show_pane(self) -> None:
        self._side.show()
        self._fit()
        tab_as_laid_out(*self.wall.stop(), self._side)

    def _on_note_closed(self) -> None:
        """The whole wall again; the keyboard stays on the note."""
        self._side.hide()
        self.wall.focus_current(is_read=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._side.isVisible():
            self._on_note_closed()
        else:
            super().keyPressEvent(event)

    def _on_moved(self, record: str, x: float, y: float) -> None:
        """One intention; what moves comes to lie on top."""
        row = next((one for one in self._rows if one.id == record), None)
        if row is None:
            return
        fields: dict[str, object] = {"x": round(x), "y": round(y)}
        if self._rows[-1].id != record:
            fields["order"] = order_on_top(self._rows)
        self._desk.jobs.write(self._desk.copy.intentions.change, record, fields, row.base, initiator=_INITIATOR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The text beside the wall gives way before the wall does."""
        theme = current_theme()
        self._side.setFixedWidth(min(theme.pane("preflight"), max(theme.px(220), round(self.width() * 0.3))))


class _NoteSide(Place):
    """The note that is read, with the way back to the whole wall."""

    def __init__(self, pane: ReadingPane, on_closed: Callable[[], None]) -> None:
        super().__init__("surface")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(Rule(Qt.Orientation.Vertical))
        column = QVBoxLayout()
        column.setSpacing(0)
        words = QCoreApplication.translate("Board", "Close the note (Esc)", "button above the note that is read beside the wall")
        button = IconButton("close", words)
        button.clicked.connect(on_closed)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addWidget(pane, 1)
        inside.addLayout(column, 1)
        self.hide()


def _pane() -> PaneSpec:
    def parts(desk: Desk) -> list[PanePart]:
        picture = AttachmentsPart(desk, pictures=lambda row: [str(row.body["picture"])] if row.body.get("picture") else [])
        return [HeadPart(desk), TextPart(desk, lambda row: row.text), picture]

    return PaneSpec(parts, also=("picture",))


def _line(scene: Scene, row: ShownRecord) -> RecordRow:
    """A note has no title: its first words stand there."""
    return replace(plain_line(scene, row), title=snippet(row), below="")


def _list() -> ListSpec:
    shape = Shape(
        (NOTE,), _line, order="order", arrange=lambda rows: [(row, 0) for row in sorted(rows, key=reading_order)], window=_NOTES_READ
    )
    return ListSpec(
        name=QCoreApplication.translate("Board", "Notes of the Twinboard", "list, for the screen reader"),
        shape=shape,
        pane=_pane(),
        choose=QCoreApplication.translate("Board", "Choose a note on the left.", "reading pane, nothing chosen"),
        empty=QCoreApplication.translate("Board", "No notes yet.", "list is empty"),
        icon="album",
    )
