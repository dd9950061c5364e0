"""The head of something that is read: title, author, when, who can read it, its state, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sync.blocks import from_text, parse
from sync.copy.rows import ShownRecord
from sync.records import ItemState
from ui.desk import Desk
from ui.editor.clipboard import give
from ui.format import country_name, full_when_words, sentence_words
from ui.records import commands
from ui.records.confirm import ask_delete
from ui.records.drafts import can_change
from ui.records.pane import PanePart
from ui.records.rights import may_delete, may_edit
from ui.records.scene import Scene
from ui.records.states import StateWords, author_words
from ui.records.wishes import Action, Wish
from ui.style.theme import current_theme
from ui.widgets.buttons import IconButton, LinkButton, PlainButton
from ui.widgets.frames import IconLabel, Place
from ui.widgets.labels import ElidedLabel, PlainLabel
from ui.widgets.marks import Avatar, CodeChip
from ui.written import begun_at, written_words

Readers = Callable[[ShownRecord], tuple[str, bool]]
"""Who can read it, in words, and whether that is everybody."""


class ReadersChip(Place):
    """A pill that says who can read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sidebar", parent=parent)
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap("unit"), 0, theme.gap("unit"), 0)
        row.setSpacing(theme.gap("half"))
        self._icon = IconLabel("public", "text", "inline")
        self._words = ElidedLabel("", size="small", strong=True)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.setFixedHeight(theme.control("chip"))
        self.setProperty("form", "chip")

    def show_readers(self, words: str, *, is_public: bool) -> None:
        """Show who can read it; nothing without words."""
        self._words.setText(words)
        self._icon.set_icon("public" if is_public else "members", "text")
        self.setVisible(bool(words))


class NameLabel(ElidedLabel):
    """A name as wide as it is, so that the country stands close to it; gives way when there is no room."""

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())


class AuthorLine(QWidget):
    """Who wrote it, from where, when, and who can read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._chip: CodeChip | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.gap("gap"))
        self._avatar = Avatar("", "")
        row.addWidget(self._avatar)
        names = QVBoxLayout()
        names.setSpacing(0)
        self._names = QHBoxLayout()
        self._names.setSpacing(theme.gap("unit"))
        self._name = NameLabel("", strong=True)
        self._names.addWidget(self._name)
        self._names.addStretch(1)
        names.addLayout(self._names)
        self._when = ElidedLabel("", size="small", tone="soft")
        names.addWidget(self._when)
        row.addLayout(names, 1)
        self.readers = ReadersChip()
        row.addWidget(self.readers)

    def show_author(self, row: ShownRecord, now_utc: str) -> None:
        """Show author and time."""
        author = row.author
        self._avatar.set_person(author.name if author else "?", author.id if author else row.id)
        self._name.setText(author.name if author and not row.is_mine else author_words(row))
        self._show_country(author.country if author and not row.is_mine else "")
        self._when.setText(written_words(row, now_utc) or sentence_words(full_when_words(begun_at(row), now_utc)))

    def _show_country(self, code: str) -> None:
        if self._chip is not None:
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if code:
            self._chip = CodeChip(code, country_name(code))
            self._names.insertWidget(1, self._chip)


class StateStrip(Place):
    """Where an own record stands, with the one thing to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("subtle", parent=parent)
        theme = current_theme()
        row = self._row = QHBoxLayout(self)
        row.setSpacing(theme.gap("unit"))
        self._icon = IconLabel("clock", "warn", "small")
        self._words = PlainLabel("", size="small", strong=True, wrap=True)
        self.sending = LinkButton(self.tr("See it in Sending", "text that came back, link"))
        self.edit = PlainButton(self.tr("Edit", "text that waits to be sent, button"), "write", extent="small")
        for part, stretch in ((self._icon, 0), (self._words, 1), (self.sending, 0), (self.edit, 0)):
            row.addWidget(part, stretch)

    def show_state(self, row: ShownRecord, state: StateWords, *, can_edit: bool) -> None:
        """Show the state; nothing without words."""
        is_back = row.state in (ItemState.RETURNED, ItemState.TWO_VERSIONS)
        self.setVisible(bool(state.words))
        is_tinted = is_back or row.state is ItemState.WAITING
        self.set_place("badTint" if is_back else "warnTint" if is_tinted else "surface")
        side, half = current_theme().gap("gap") if is_tinted else 0, current_theme().gap("half")
        self._row.setContentsMargins(side, half, side, half)
        self._icon.set_icon(state.icon or "check", state.role)
        self._words.setText(state.words)
        self._words.set_tone(state.role)
        self.edit.setVisible(can_edit and row.state is ItemState.WAITING)
        self.sending.setVisible(is_back)


class HeadPart(PanePart):
    """The first part of most panes; menu entries and buttons appear only for what the rights allow.

    `readers` says who can read it; `title` replaces the record's own, for kinds that have none; `is_written` False for kinds that are
    not edited as a text, `has_delete` False where deleting has other words; `actions` stand in the menu.
    `editable` is asked further for what can be edited only in some of its states.
    """

    is_head = True

    def __init__(
        self,
        desk: Desk,
        *,
        readers: Readers | None = None,
        title: Callable[[ShownRecord], str] | None = None,
        has_author: bool = True,
        is_written: bool = True,
        editable: Callable[[ShownRecord], bool] = lambda _row: True,
        has_delete: bool = True,
        actions: tuple[Action, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._desk, self._readers, self._title_of, self._is_written, self._actions = desk, readers, title, is_written, actions
        self._has_delete = has_delete
        self._editable = editable
        self._row: ShownRecord | None = None
        self._scene: Scene | None = None
        self._can_edit = False
        self._author = AuthorLine()
        self._strip = StateStrip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().gap("unit"))
        column.addLayout(self._title_row())
        column.addWidget(self._author)
        self._author.setVisible(has_author)
        column.addWidget(self._strip)
        self._strip.edit.clicked.connect(self.edit)
        self._strip.sending.clicked.connect(lambda: self._emit("sending"))

    def show_record(self, scene: Scene, row: ShownRecord) -> None:
        """Show title, author, readers and state; the menu is made when it opens."""
        self._row, self._scene = row, scene
        self._title.setText(self._title_of(row) if self._title_of is not None else row.title)
        self._place_more(has_title=bool(self._title.text()))
        self._pin.setVisible(row.body.get("is_pinned") is True)
        self._author.show_author(row, scene.now)
        words, is_public = self._readers(row) if self._readers is not None else ("", False)
        self._author.readers.show_readers(words, is_public=is_public)
        is_written = self._is_written and can_change(row.kind)
        self._can_edit = is_written and self._editable(row) and scene.space is not None and may_edit(scene.space, row)
        self._strip.show_state(row, scene.state(row), can_edit=self._can_edit)
        self._more.setVisible(self._has_entries(scene, row))

    def _place_more(self, *, has_title: bool) -> None:
        """The menu stands beside the title; what has none has it beside its author."""
        self._title.setVisible(has_title)
        is_beside_author = not has_title and not self._author.isHidden()
        row = self._author.layout() if is_beside_author else self._title_line
        if row is not None and row.indexOf(self._more) < 0:
            row.addWidget(self._more)
            row.setAlignment(self._more, Qt.AlignmentFlag.AlignTop)

    def edit(self) -> None:
        """Ask for the write screen."""
        self._emit("edit")

    def delete(self) -> None:
        """Ask whether to delete it for everybody."""
        row = self._row
        if row is not None:
            ask_delete(self, row.title or row.text[:80], lambda: commands.remove(self._desk, row))

    def copy(self) -> None:
        """Put its words on the clipboard."""
        if self._row is not None:
            blocks = self._row.body.get("blocks")
            QGuiApplication.clipboard().setMimeData(give(parse(blocks) if blocks else from_text(self._row.text)))

    def _emit(self, verb: str) -> None:
        if self._row is not None:
            self.wanted.emit(Wish(verb, self._row.kind, self._row.id, self._row.space))

    def _has_entries(self, scene: Scene, row: ShownRecord) -> bool:
        """What costs least is asked first: an action may read a whole tree."""
        has_own = self._can_edit or bool(row.text or row.body.get("blocks")) or self._may_delete(scene, row)
        return has_own or any(action.shown(scene, row) for action in self._actions)

    def _may_delete(self, scene: Scene, row: ShownRecord) -> bool:
        return self._has_delete and scene.space is not None and may_delete(scene.space, row)

    def _fill_menu(self) -> None:
        """As things are at the moment it opens."""
        menu, scene, row = self._menu, self._scene, self._row
        menu.clear()
        if scene is None or row is None:
            return
        if self._can_edit:
            menu.addAction(self.tr("Edit", "menu of a text")).triggered.connect(self.edit)
        for action in self._actions:
            if action.shown(scene, row):
                reason = action.blocked(scene, row)
                entry = menu.addAction(f"{action.said(scene, row)} ({reason})" if reason else action.said(scene, row))
                entry.setEnabled(not reason)
                entry.triggered.connect(lambda _checked=False, chosen=action: self._run(chosen, scene, row))
        if row.text or row.body.get("blocks"):
            menu.addAction(self.tr("Copy text", "menu of a text: to the clipboard")).triggered.connect(self.copy)
        if self._may_delete(scene, row):
            menu.addAction(self.tr("Delete", "menu of a text")).triggered.connect(self.delete)

    def _run(self, action: Action, scene: Scene, row: ShownRecord) -> None:
        wish = action.run(scene, row)
        if wish is not None:
            self.wanted.emit(wish)

    def _title_row(self) -> QHBoxLayout:
        row = self._title_line = QHBoxLayout()
        self._title = PlainLabel("", size="title", strong=True, wrap=True, selectable=True)
        self._pin = IconLabel("pin", "soft", "small")
        self._pin.setAccessibleName(self.tr("Pinned", "head of a text that stays on top"))
        self._more = IconButton("more", self.tr("More", "head of a text, button with a menu"))
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self._menu)
        row.addWidget(self._title, 1)
        row.addWidget(self._pin, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        return row
