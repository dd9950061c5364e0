"""The bar above the grid: sort, album, state, and what was chosen with its price."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from sync.copy.rows import ShownRecord
from ui.format import price_words
from ui.style.theme import current_theme
from ui.twinspace.materials_rows import MaterialFilter, MaterialRow
from ui.widgets.buttons import AccentLineButton, ChoiceField, PlainButton, Segments
from ui.widgets.labels import PlainLabel


class MaterialsBar(QWidget):
    """Says what is shown and what is chosen.

    Signals:
        filter_changed(object): the MaterialFilter now wanted.
        none_wanted(): choose nothing any more.
        get_wanted(): fetch what is chosen.
        move_wanted(): put what is chosen into an album or folder.
    """

    filter_changed = Signal(object)
    none_wanted = Signal()
    get_wanted = Signal()
    move_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setMinimumWidth(1)  # on a small window what was chosen goes into a second line
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(theme.gap("pane"), theme.gap("gap"), theme.gap("pane"), theme.gap("gap"))
        self._lines.setSpacing(theme.gap("unit"))
        self._filters, self._fields, self._choice = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout(), QHBoxLayout()
        for line in (self._filters, self._fields, self._choice):
            line.setSpacing(theme.gap("unit"))
        self._lines.addLayout(self._filters)
        self._lines.addLayout(self._choice)
        self.sorts = Segments(
            self.tr("Sort of material", "filter of materials"), [(key, "") for key in ("all", "album", "picture", "file", "video")]
        )
        self.sorts.choose("all")
        self.albums = ChoiceField(self.tr("Album or folder", "filter of materials"))
        self.states = ChoiceField(self.tr("Where it is", "filter of materials"))
        self.albums.setProperty("extent", "small")
        self.states.setProperty("extent", "small")
        for key, words in self._state_words():
            self.states.addItem(words, key)
        self._chosen = PlainLabel("", size="small")
        self._none = PlainButton(self.tr("Choose none", "materials, button beside what was chosen"), extent="small")
        self.move_button = PlainButton(
            self.tr("Move to…", "materials, button beside what was chosen: into an album"), "album", extent="small"
        )
        self._get = AccentLineButton(self.tr("Get originals", "materials, button beside what was chosen"), "getnews", extent="small")
        self._place()
        self.sorts.chosen.connect(self._on_sort_chosen)
        self.albums.currentIndexChanged.connect(lambda _index: self._on_album_chosen())
        self.states.currentIndexChanged.connect(lambda _index: self._tell())
        self._none.clicked.connect(self.none_wanted)
        self._get.clicked.connect(self.get_wanted)
        self.move_button.clicked.connect(self.move_wanted)

    def _place(self) -> None:
        """Filters at the leading side, what may be done with what is chosen at the trailing one."""
        self._filters.addWidget(self.sorts, 0, Qt.AlignmentFlag.AlignLeading)
        self._fields.addWidget(self.albums)
        self._fields.addWidget(self.states)
        self._fields.addStretch(1)
        self._filters.addLayout(self._fields)
        self._choice.addStretch(1)
        for part in (self._chosen, self._none, self.move_button, self._get):
            self._choice.addWidget(part)
            part.hide()

    def show_counts(self, counts: dict[str, int]) -> None:
        """Put the numbers into the segments."""
        words = {
            "all": self.tr("All %n", "filter of materials with the count", counts["all"]),
            "album": self.tr("Albums %n", "filter of materials with the count: albums and folders", counts["album"]),
            "picture": self.tr("Images %n", "filter of materials with the count", counts["picture"]),
            "file": self.tr("Files %n", "filter of materials with the count", counts["file"]),
            "video": self.tr("Videos %n", "filter of materials with the count", counts["video"]),
        }
        for key, text in words.items():
            self.sorts.set_text(key, text)

    def show_albums(self, albums: list[ShownRecord]) -> None:
        """Offer the albums; the choice stays while its album stays."""
        now = self.albums.currentData()
        self.albums.blockSignals(True)
        self.albums.clear()
        self.albums.addItem(self.tr("All albums", "filter of materials"), "")
        for album in albums:
            self.albums.addItem(album.title, album.id)
        self.albums.setCurrentIndex(max(0, self.albums.findData(now)))
        self.albums.blockSignals(False)

    def choose_album(self, album: str) -> None:
        """Show what is in an album or folder; "" shows all albums."""
        if not album:
            self.sorts.choose("album")
            self._on_sort_chosen("album")
        else:
            self.albums.setCurrentIndex(self.albums.findData(album))

    def show_chosen(self, rows: list[MaterialRow], bytes_per_s: float, *, can_move: bool = False) -> None:
        """Say what is chosen and what getting it costs."""
        self.move_button.setVisible(bool(rows) and can_move)
        wanted = [row for row in rows if row.fetch]
        for widget in (self._chosen, self._none):
            widget.setVisible(bool(rows))
        self._get.setVisible(bool(wanted))
        words = self.tr("Chosen: %n", "materials: the count of what is ticked", len(rows))
        price = price_words(sum(row.price_bytes for row in wanted), bytes_per_s) if wanted else ""
        self._chosen.setText(f"{words}, {price}" if price else words)
        self._fold()

    def _fold(self) -> None:
        edges = 2 * current_theme().gap("pane") + current_theme().gap("unit")
        filters = self.sorts.sizeHint().width() + self._fields.sizeHint().width() + current_theme().gap("unit")
        ways = QBoxLayout.Direction
        wanted = ways.TopToBottom if filters + edges > self.width() else ways.LeftToRight  # segments are never cut
        if self._filters.direction() != wanted:
            self._filters.setDirection(wanted)
        is_tight = filters + self._choice.sizeHint().width() + edges > self.width() or wanted == ways.TopToBottom
        direction = QBoxLayout.Direction.TopToBottom if is_tight else QBoxLayout.Direction.LeftToRight
        if self._lines.direction() != direction:
            self._lines.setDirection(direction)

    def _state_words(self) -> tuple[tuple[str, str], ...]:
        return (
            ("all", self.tr("All states", "filter of materials")),
            ("here", self.tr("On this computer", "filter of materials")),
            ("website", self.tr("Only on the website", "filter of materials")),
            ("unsent", self.tr("Not sent yet", "filter of materials")),
        )

    def _on_sort_chosen(self, key: str) -> None:
        """All albums and one of them do not go together: the last word holds."""
        if key == "album":
            self.albums.blockSignals(True)
            self.albums.setCurrentIndex(0)
            self.albums.blockSignals(False)
        self._tell()

    def _on_album_chosen(self) -> None:
        if self.albums.currentData() and self.sorts.current() == "album":
            self.sorts.choose("all")
        self._tell()

    def _tell(self) -> None:
        album, state = str(self.albums.currentData() or ""), str(self.states.currentData() or "all")
        self.filter_changed.emit(MaterialFilter(self.sorts.current() or "all", album, state))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
