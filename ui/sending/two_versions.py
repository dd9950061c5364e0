"""Two versions: yours, the website's and the result side by side, paragraph by paragraph; nothing is sent until all is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sync.changes import Changes
from sync.copy.rows import ConflictRow
from sync.errors import DeskError
from ui.bus import Notice
from ui.desk import Desk
from ui.error_words import words_for
from ui.kind_words import noun_words
from ui.sending import merges
from ui.sending.version_heads import VersionHeads
from ui.sending.version_row import VersionRow
from ui.sending.versions import Versions
from ui.style.theme import current_theme, theme_source
from ui.widgets.buttons import IconButton, PlainButton, PrimaryButton
from ui.widgets.frames import IconLabel, NoticeBar, Place
from ui.widgets.labels import ElidedLabel, PlainLabel, set_tip
from ui.widgets.top_bar import TopBar


class TwoVersions(Place):
    """F7 and F8 go from change to change. Deciding later keeps all three versions as they are.

    Signals:
        left(): saved, or to be decided later.
    """

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._desk = desk
        self._conflict: ConflictRow | None = None
        self._versions: Versions | None = None
        self.rows: list[VersionRow] = []
        self._current = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._notice = NoticeBar(self.tr("Close", "button of a notice"))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heads = VersionHeads(desk)
        for part in (self._top_bar(), self._notice, self._heads):
            column.addWidget(part)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._footer())
        self._connect()

    def open_conflict(self, conflict_id: str) -> bool:
        """Show one conflict; False if it is settled or there is no other version any more."""
        conflict = self._desk.reading.conflicts.get(conflict_id)
        if conflict is None or conflict.theirs is None:
            return False
        self._conflict, self._versions = conflict, Versions(conflict)
        self._notice.say("")
        self._show_titles(conflict)
        self._fill()
        self._show_count()
        self._go_to(next((n for n, row in enumerate(self.rows) if not self._is_chosen(row)), 0))
        return True

    def _connect(self) -> None:
        source = theme_source()
        if source is not None:
            source.changed.connect(self._on_theme_changed)
        self._desk.bus.changed.connect(self._on_changed)
        self._back.clicked.connect(self.left)
        self._later.clicked.connect(self.left)
        self._save.clicked.connect(self._on_save_pressed)
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(1))
        for key, step in ((Qt.Key.Key_F7, -1), (Qt.Key.Key_F8, 1)):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._step(step))

    def _top_bar(self) -> Place:
        bar = TopBar()
        row = bar.row
        self._back = IconButton("back", self.tr("Back to Sending", "button of Two versions"), is_framed=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title, self._below = ElidedLabel("", strong=True), ElidedLabel("", size="small", tone="soft")
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._below)
        words.addStretch(1)
        self._count = PlainLabel("", size="small", tone="soft")
        self._previous = PlainButton(self.tr("Previous  F7", "button: the change before this; F7 is its key"), "up")
        self._next = PlainButton(self.tr("Next  F8", "button: the change after this; F8 is its key"), "down")
        row.addWidget(self._back)
        row.addLayout(words, 1)
        for part in (self._count, self._previous, self._next):
            row.addWidget(part)
        return bar

    def _footer(self) -> Place:
        theme = current_theme()
        foot = Place("footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.gap("pane"), theme.gap("group"), theme.gap("pane"), theme.gap("group"))
        row.setSpacing(theme.gap("gap"))
        row.addWidget(IconLabel("history", "soft"))
        kept = self.tr("All three versions are kept on this computer.", "footer of Two versions")
        row.addWidget(ElidedLabel(kept, tone="soft"), 1)
        self._later = PlainButton(self.tr("Decide later", "button: leave Two versions as it is"))
        self._save = PrimaryButton(self.tr("Save result, send when online", "button of Two versions"))
        row.addWidget(self._later)
        row.addWidget(self._save)
        return foot

    def _show_titles(self, conflict: ConflictRow) -> None:
        other = conflict.theirs_author
        name = other.name if other is not None else self.tr("Somebody", "author of the other version is unknown")
        if conflict.kind == "page":
            title = self.tr("You and {name} changed this page", "title of Two versions")
        else:
            title = self.tr("You and {name} changed this: {kind}", "title of Two versions; kind: Update, Comment …")
        self._title.setText(title.format(name=name, kind=noun_words(conflict.kind)))
        space = self._desk.reading.spaces.get(conflict.space)
        below = f"{conflict.title}. {noun_words(conflict.kind)}"
        self._below.setText(f"{below}, {space.title}" if space is not None else below)
        self._heads.show_conflict(conflict, name)

    def _fill(self) -> None:
        versions, conflict = self._versions, self._conflict
        if versions is None or conflict is None:
            return
        page = Place("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        other = conflict.theirs_author.name if conflict.theirs_author is not None else ""
        self.rows = []
        for place, part in enumerate(versions.parts):
            number = versions.changes.index(place) + 1 if part.is_change else 0
            row = VersionRow(versions, place, number, len(versions.changes), other)
            column.addWidget(row)
            if number:
                row.changed.connect(self._show_count)
                row.entered.connect(self._on_row_entered)
                self.rows.append(row)
        column.addStretch(1)
        self._scroll.setWidget(page)

    def _is_chosen(self, row: VersionRow) -> bool:
        return self._versions is not None and self._versions.is_chosen(self._versions.changes[row.number - 1])

    def _show_count(self) -> None:
        if self._versions is None:
            return
        total = len(self._versions.changes)
        words = self.tr("{done} of {total} chosen", "Two versions: how many changes are decided")
        self._count.setText(words.format(done=self._versions.chosen_count, total=total))
        self._save.setEnabled(self._versions.is_complete)
        missing = self.tr("Choose for every change first.", "why the button is off")
        set_tip(self._save, "" if self._versions.is_complete else missing)
        self._save.setStatusTip("" if self._versions.is_complete else missing)

    def _step(self, step: int) -> None:
        self._go_to(min(max(self._current + step, 0), len(self.rows) - 1))
        if self.rows:
            self.rows[self._current].result.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to(self, place: int) -> None:
        self._current = place
        for number, row in enumerate(self.rows):
            row.set_current(number == place)
        if self.rows:
            self._scroll.ensureWidgetVisible(self.rows[place], 0, current_theme().gap("pane"))

    def _on_row_entered(self, row: VersionRow) -> None:
        if row in self.rows and self.rows.index(row) != self._current:
            self._go_to(self.rows.index(row))

    def _on_save_pressed(self) -> None:
        if self._versions is not None and self._conflict is not None and self._versions.is_complete:
            merges.save(self._desk, self._conflict, self._versions.body(), self._on_saved, self._on_failed)

    def _on_saved(self, _operation: str | None) -> None:
        self._conflict = self._versions = None
        done = self.tr("Saved. It is sent when there is a line.", "notice after Two versions")
        self._desk.bus.say.emit(Notice(done, "ok"))
        self.left.emit()

    def _on_failed(self, error: DeskError) -> None:
        self._notice.say(words_for(error).line(), "bad")

    def _on_changed(self, changes: Changes) -> None:
        """Never overwrite what is being chosen: say that there is a newer version and let the teacher ask for it."""
        shown = self._conflict
        if shown is None or not changes.touches("conflict"):
            return
        fresh = self._desk.reading.conflicts.get(shown.id)
        if fresh is not None and fresh.theirs_revision != shown.theirs_revision:
            words = self.tr("This was changed on the website once more.", "notice in Two versions")
            show = self.tr("Show the newest", "button of a notice in Two versions")
            self._notice.say(words, "warn", "", show, lambda: self._open_again(shown.id))

    def _on_theme_changed(self) -> None:
        """The words carry their colours: write them anew; what was chosen stays."""
        if self._versions is not None:
            self._fill()
            self._go_to(min(self._current, max(len(self.rows) - 1, 0)))

    def _open_again(self, conflict_id: str) -> None:
        self.open_conflict(conflict_id)
